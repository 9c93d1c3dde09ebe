"""Texts proposed for the slide that holds what was asked of the slider against what was measured."""

from studio.experiment.experiment import Step
from studio.face.follows import CueLines, Follows, Word
from studio.post.proposed import Asked, Proposal
from studio.post.subject import Subject
from studio.prompt.names import felt, step_name
from studio.words import Sentence, sentence

TELLING: tuple[Word, ...] = ("overshoots", "flat", "astray", "follows")
"""Words by how much they tell; cues come in this order, for a low slide shows only the first."""


def follows(asked: Asked) -> Proposal:
    """One row per cue that was asked for and measured."""
    subject, base = asked.subject, asked.subject.baseline
    found = subject.follows
    if base is None or found is None or not found.drawn:
        return Proposal("follows", why=_why(subject))
    say = subject.words.say
    texts = {"over": _felt(base, subject), "title": say("plan-follows")}
    for at, step in enumerate(found.steps):
        texts[f"levels.{at}.name"] = subject.words.tell(step_name(step))
    for at, one in enumerate(told(found)):
        way = sentence(f"follows-asked-{one.way}")
        name = sentence("follows-row", cue=sentence(f"faces-cue-{one.cue}"), way=way)
        texts[f"rows.{at}.name"] = _capital(subject.words.tell(name))
    texts["unseen"] = _unseen(subject, found)
    texts["remark"] = say("plan-follows-remark", count=found.pictures)
    return Proposal("follows", texts, base)


def told(found: Follows) -> tuple[CueLines, ...]:
    """The cues of the slide, those that tell most first."""
    return tuple(sorted(found.drawn, key=_rank))


def _rank(one: CueLines) -> int:
    return min((TELLING.index(line.word) for line in one.lines if line.word in TELLING), default=len(TELLING))


def _why(subject: Subject) -> Sentence:
    if subject.baseline is None:
        return sentence("plan-why-no-pictures")
    if subject.follows is None:
        return subject.unmeasured or sentence("follows-state-none")
    return sentence("plan-why-follows-nothing")


def _unseen(subject: Subject, found: Follows) -> str:
    """The cues that were asked for and can't be measured in any model."""
    names = [subject.words.say(f"faces-cue-{one.cue}") for one in found.cues if one.way != "same" and not one.drawn]
    return subject.words.say("plan-follows-unseen", cues=", ".join(names)) if names else ""


def _felt(base: Step, subject: Subject) -> str:
    """The emotion as running head, without a level: all of them are shown."""
    if base.draft is None:
        return ""
    return _capital(subject.words.tell(felt(base.draft.expression, base.draft.recipe.gender)))


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
