"""Texts proposed for the slides of a series: ladder, feelings, asked and got, what next."""

from studio.experiment.experiment import Step
from studio.experiment.series import Feelings, Levels, Wish, series_of
from studio.post.proposal_lesson import step_title
from studio.post.proposal_result import picked
from studio.post.proposed import Asked, Proposal, over_of, pictures, step_asked
from studio.post.subject import Subject
from studio.prompt.emotion import Emotion
from studio.prompt.names import felt, step_name
from studio.words import StudioError, sentence

LEAST = 2
"""Levels or feelings that make a series."""
MOST_TRIED = 5
"""Situations shown before the question what comes next."""


def ladder(asked: Asked) -> Proposal:
    """One emotion from its least level to its most, as far as there are pictures."""
    subject, base = asked.subject, asked.subject.baseline
    if base is None or base.draft is None:
        return Proposal("ladder", why=sentence(_no_base(base)))
    steps = held(subject, Levels())
    if len(steps) < LEAST:
        return Proposal("ladder", why=sentence("plan-why-ladder", count=len(steps), least=LEAST))
    say = subject.words.say
    emotion = _capital(subject.words.tell(felt(base.draft.expression, base.draft.recipe.gender)))
    texts = {"over": _names(asked), "title": say("plan-ladder", emotion=emotion)}
    for at, step in enumerate(steps):
        texts[f"levels.{at}.name"] = subject.words.tell(step_name(_intensity(step)))
    texts["ask"] = say("plan-ladder-ask")
    return Proposal("ladder", texts, base, pictures(subject, *steps))


def expressions(asked: Asked) -> Proposal:
    """Several feelings of one face, as far as there are pictures."""
    subject, base = asked.subject, asked.subject.baseline
    if base is None or base.draft is None:
        return Proposal("expressions", why=sentence(_no_base(base)))
    steps = felt_steps(subject)
    if len(steps) < LEAST:
        return Proposal("expressions", why=sentence("plan-why-feelings", count=len(steps), least=LEAST))
    texts = {"over": _names(asked), "title": subject.words.say("plan-expressions", count=len(steps))}
    for at, step in enumerate(steps):
        texts[f"feelings.{at}.name"] = _feeling(step, subject)
    return Proposal("expressions", texts, base, pictures(subject, *steps))


def asked_got(asked: Asked) -> Proposal:
    """The words that asked for the expression, over what came; remarks are the creator's own."""
    step, why = step_asked(asked)
    if step is not None and step.draft is None:
        step, why = None, sentence("plan-why-no-words")
    if step is None:
        return Proposal("asked", why=why)
    say, subject = asked.subject.words.say, asked.subject
    texts = {
        "over": over_of(step, subject),
        "asked": say("plan-asked"),
        "got": say("plan-got"),
        "missed": say("plan-missed"),
        "missed-words": "",
        **{f"remarks.{slot}": "" for slot in subject.slots},
    }
    return Proposal("asked", texts, step, pictures(subject, step))


def next_question(asked: Asked) -> Proposal:
    """What was tried, and the question what comes next."""
    subject, base = asked.subject, asked.subject.baseline
    if base is None:
        return Proposal("next", why=sentence("plan-why-no-pictures"))
    steps = tried(subject)
    title, call = closing_parts(asked.plan.closing)
    texts = {
        "over": _names(asked),
        "title": title or subject.words.say("plan-next"),
        "call": call or subject.words.say("plan-next-call"),
    }
    for at, step in enumerate(steps):
        texts[f"tried.{at}.name"] = tried_name(step, subject)
    shots = (step.shot(tried_slot(step, subject)) for step in steps)
    return Proposal("next", texts, base, tuple(shot for shot in shots if shot is not None))


def held(subject: Subject, wish: Wish) -> tuple[Step, ...]:
    """The steps that hold a series, those with at least one picture, in the order of the wish."""
    try:
        cells = series_of(subject.experiment, wish, subject.catalogue).cells
    except StudioError:  # an emotion that is no longer in the catalogue
        return ()
    found = (subject.experiment.step(cell.step_id) for cell in cells)
    return tuple(step for step in found if step is not None and pictures(subject, step))


def felt_steps(subject: Subject) -> tuple[Step, ...]:
    """The steps of all feelings that were tried at the baseline's intensity, the usual ones first."""
    drafts = [step.draft.expression for step in subject.experiment.steps if step.draft is not None]
    own: list[str | Emotion] = [said.own if said.own is not None else said.emotion for said in drafts]
    return held(subject, Feelings(tuple(dict.fromkeys((*subject.feelings, *own)))))


def tried(subject: Subject) -> tuple[Step, ...]:
    """The last situations with a picture of every model: feelings where several were tried, else levels, else steps."""
    full = [step for step in subject.experiment.steps if subject.full(step)]
    ways = (
        {_feeling(step, subject): step for step in felt_steps(subject) if subject.full(step)},
        {_level(step, subject): step for step in full},
        {step.text or step.id: step for step in full},
    )
    several = next((way for way in ways if len(way) > 1), ways[-1])
    return tuple(several.values())[-MOST_TRIED:]


def tried_name(step: Step, subject: Subject) -> str:
    """A situation as a caption: by what tells it apart from the others."""
    others = tried(subject)
    for name_of in (_feeling, _level):
        if len({name_of(one, subject) for one in others}) > 1:
            return name_of(step, subject)
    return step_title(step, subject)


def tried_slot(step: Step, subject: Subject) -> int:
    """Whose picture stands for a situation: the creator's pick, else the first model's."""
    return picked(subject, step) or 0


def closing_parts(closing: str) -> tuple[str, str]:
    """A closing line as question and call to comment: what follows the question mark."""
    question, mark, call = closing.partition("?")
    return f"{question}{mark}".strip(), call.strip()


def _feeling(step: Step, subject: Subject) -> str:
    if step.draft is None:
        return step_title(step, subject)
    return _capital(subject.words.tell(felt(step.draft.expression, step.draft.recipe.gender)))


def _level(step: Step, subject: Subject) -> str:
    return subject.words.tell(step_name(_intensity(step)))


def _names(asked: Asked) -> str:
    """The models as running head: the slide speaks of more than one feeling or level."""
    plan, subject = asked.plan, asked.subject
    own = [plan.names[slot] if slot < len(plan.names) else "" for slot in subject.slots]
    return " · ".join(name or subject.name(slot) for slot, name in enumerate(own))


def _no_base(base: Step | None) -> str:
    return "plan-why-no-pictures" if base is None else "plan-why-no-words"


def _intensity(step: Step) -> int:
    return step.draft.expression.intensity if step.draft is not None else 0


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
