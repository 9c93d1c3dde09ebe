"""What a summary says in sentences, read off a desk: who the models are, what ranks, who refused."""

from studio.experiment.experiment import SLOTS
from studio.prompt.names import knob_name
from studio.session.desk import Desk
from studio.session.session import Session
from studio.verdict.summary import knob_table
from studio.verdict.summary_steps import untried
from studio.verdict.summary_wording import ranking_sentence
from studio.window.verdict.card import title_of
from studio.words import Sentence, sentence


def model_names(session: Session, desk: Desk) -> tuple[str, ...]:
    """What the models are called: by their newest pictures, else as they were chosen."""
    found = []
    for slot, model in enumerate(desk.experiment.models):
        shots = (step.shot(slot) for step in reversed(desk.experiment.steps))
        shot = next((one for one in shots if one is not None), None)
        card = session.read.cards.get(model)
        found.append(shot.name if shot is not None else card.name if card is not None else "")
    return tuple(found)


def simulated(desk: Desk) -> bool:
    """Whether any picture of the test was drawn by this program."""
    return any(shot.simulated for step in desk.experiment.steps for shot in step.shots)


def knob_lines(desk: Desk) -> tuple[Sentence, ...]:
    """Below the table of knobs: which helped most, for each model, and which were not tried yet."""
    table = knob_table(desk.experiment, desk.verdicts)
    ranks = (ranking_sentence(table, slot) for slot in range(len(desk.experiment.models)))
    said = [one for one in ranks if one is not None]
    left = [knob_name(knob) for knob in untried(desk.experiment)]
    if left and table:
        listed = left[0]
        for name in left[1:]:
            listed = sentence("judge-letters", one=listed, two=name)
        said.append(sentence("summary-untried", knobs=listed))
    return tuple(said)


def refusals(desk: Desk) -> tuple[Sentence, ...]:
    """Every model that sent no picture, step by step, with the provider's words where it gave any."""
    told = []
    for step in desk.experiment.steps:
        for slot in range(len(desk.experiment.models)):
            refusal = step.refusal(slot)
            if refusal is not None:
                why = " ".join((refusal.words or refusal.reason).split())
                key = "summary-refused-words" if why else "summary-refused"
                told.append(sentence(key, letter=SLOTS[slot], step=title_of(step.place), words=why))
    return tuple(told)
