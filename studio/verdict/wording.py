"""What a verdict says in a caption: whose vote, on which words, and no more certainty than one vote has."""

from studio.experiment.experiment import Step
from studio.prompt.names import felt_thing, step_name
from studio.verdict.tally import Tally, tally
from studio.verdict.verdict import Verdict
from studio.words import Sentence, sentence


def vote_sentence(verdict: Verdict, step: Step, names: tuple[str, str] = ("A", "B")) -> Sentence:
    """One vote in words, such as "A by my vote at clear sadness".

    Args:
        verdict: the vote.
        step: the step that was judged; where its words are unknown, none are claimed.
        names: what A and B are called in the sentence.
    """
    picked = {"a": names[0], "b": names[1]}.get(verdict.choice)
    key = "verdict-vote-picked" if picked else f"verdict-vote-{verdict.choice}"
    said = sentence(key, name=picked or "", at=_at(step))
    return sentence("verdict-blind", said=said) if verdict.blind else said


def tally_sentence(counted: Tally, *, blind: bool = False) -> Sentence:
    """Several votes as plain counts, such as "My votes: A 2, B 1, 1 tie"; they name no winner.

    Args:
        counted: the votes.
        blind: whether every single one was given without knowing the models.
    """
    if counted.votes == 0:
        return sentence("verdict-none")
    said = sentence("verdict-votes", a=counted.a, b=counted.b, tie=counted.tie, neither=counted.neither)
    return sentence("verdict-blind", said=said) if blind else said


def choice_sentence(verdict: Verdict) -> Sentence:
    """What was chosen, by letters: "A" for one vote, "A 2, B 1" for several."""
    if len(verdict.given) == 1:
        return sentence(f"judge-choice-{verdict.choice}")
    counted = tally((verdict,))
    return sentence("judge-choice-many", a=counted.a, b=counted.b, tie=counted.tie, neither=counted.neither)


def _at(step: Step) -> Sentence:
    if step.draft is None:
        return sentence("verdict-at-unknown")
    expression = step.draft.expression
    if expression.intensity == 0:
        return sentence("verdict-at-neutral")
    return sentence("verdict-at", step=step_name(expression.intensity), feeling=felt_thing(expression))
