"""What a post proposes to say: every kind of slide with its texts, and what the creator may write over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from studio.experiment.experiment import SLOTS, Shot
from studio.experiment.turn import knob_of
from studio.post import (
    proposal_battle,
    proposal_follows,
    proposal_lesson,
    proposal_result,
    proposal_series,
    proposal_verdict,
)
from studio.post.plan import Kind, PostPlan, SlidePlan
from studio.post.proposal_lesson import step_title
from studio.post.proposed import Asked, Proposal
from studio.post.subject import Subject
from studio.post.verdict_wording import WHOSE
from studio.words import Sentence, sentence

Proposer = Callable[[Asked], Proposal]
PROPOSERS: Mapping[Kind, Proposer] = MappingProxyType(
    {
        "cover": proposal_lesson.cover,
        "features": proposal_lesson.features,
        "step": proposal_lesson.changed_step,
        "playbook": proposal_lesson.playbook,
        "prompt": proposal_lesson.prompt,
        "knobs": proposal_result.knobs,
        "verdict": proposal_verdict.verdict,
        "refusal": proposal_verdict.refusal,
        "guess": proposal_verdict.guess,
        "reveal": proposal_verdict.reveal,
        "ladder": proposal_series.ladder,
        "follows": proposal_follows.follows,
        "expressions": proposal_series.expressions,
        "asked": proposal_series.asked_got,
        "next": proposal_series.next_question,
        "round": proposal_battle.battle_round,
        "scoreboard": proposal_battle.scoreboard,
        "question": proposal_lesson.question,
    }
)


ROWS = {"rows": "row", "levels": "level", "feelings": "feeling", "tried": "tried"}
"""What one place of a row of texts is called in the keys of its labels."""


@dataclass(frozen=True)
class Place:
    """One slide as the list of a post shows it.

    Attributes:
        title: what it is, in words.
        available: whether the test has something for it.
        why: why not.
    """

    key: str
    kind: Kind
    title: str
    available: bool
    why: Sentence | None = None


@dataclass(frozen=True)
class Field:
    """One text of a slide.

    Attributes:
        name: as `edited` takes it.
        label: what it is.
        proposed: without the creator's doing; text: as it stands now.
        choices: the only texts that make sense, none where any does.
    """

    name: str
    label: Sentence
    proposed: str
    text: str
    choices: tuple[str, ...] = ()


def propose(subject: Subject, plan: PostPlan, slide: SlidePlan) -> Proposal:
    """What a slide would say, or why the test has nothing for it."""
    return PROPOSERS[slide.kind](Asked(subject, plan, slide))


def texts_of(slide: SlidePlan, proposal: Proposal) -> Mapping[str, str]:
    """The texts in force: the proposed ones with the creator's in their places."""
    own = {name: text for name, text in slide.texts.items() if name in proposal.texts}
    return MappingProxyType({**proposal.texts, **own})


def outline(subject: Subject, plan: PostPlan) -> tuple[Place, ...]:
    """All slides of a plan in order, hidden ones too, with what there is to say of them."""
    return tuple(_place(subject, plan, slide) for slide in plan.slides)


def fields(subject: Subject, plan: PostPlan, key: str) -> tuple[Field, ...]:
    """The texts of a slide that a creator may write over; none where the test has nothing for it."""
    slide = plan.slide(key)
    if slide is None:
        return ()
    proposal = propose(subject, plan, slide)
    now = texts_of(slide, proposal)
    return tuple(Field(name, _label(name), text, now[name], _choices(name)) for name, text in proposal.texts.items())


def posted(subject: Subject, plan: PostPlan) -> tuple[tuple[SlidePlan, Proposal], ...]:
    """The slides that are drawn: those that are not hidden and for which the test has something."""
    found = ((slide, propose(subject, plan, slide)) for slide in plan.visible)
    return tuple((slide, proposal) for slide, proposal in found if proposal.why is None)


def shots_of(subject: Subject, plan: PostPlan) -> tuple[Shot, ...]:
    """Every picture on the slides of a post, each once."""
    return tuple(dict.fromkeys(shot for _slide, proposal in posted(subject, plan) for shot in proposal.shots))


def _place(subject: Subject, plan: PostPlan, slide: SlidePlan) -> Place:
    why = propose(subject, plan, slide).why
    return Place(slide.key, slide.kind, _title(subject, slide), why is None, why)


def _title(subject: Subject, slide: SlidePlan) -> str:
    step = subject.step(slide.step) if slide.step else None
    if slide.kind == "step" and step is not None and knob_of(step.place) is not None:
        return subject.words.say("plan-kind-step-of", knob=step_title(step, subject).lower())
    if slide.kind == "round" and slide.step in subject.rounds:
        return subject.words.say("plan-kind-round-of", title=subject.rounds[slide.step])
    return subject.words.say(f"plan-kind-{slide.kind}")


def _label(name: str) -> Sentence:
    """A field inside a row says which row, and in a table which model."""
    first, _dot, inner = name.partition(".")
    if not inner:
        return sentence(f"plan-field-{name}")
    at, _dot, last = inner.partition(".")
    if first == "remarks":
        return sentence("plan-field-remark-of", letter=SLOTS[int(at)])
    if last.startswith("cells."):
        _cells, slot, part = last.split(".")
        return sentence(f"plan-field-cell-{part}", n=int(at) + 1, letter=SLOTS[int(slot)])
    return sentence(f"plan-field-{ROWS[first]}-{last}", n=int(at) + 1)


def _choices(name: str) -> tuple[str, ...]:
    if name == "whose":
        return WHOSE
    return proposal_result.EFFECTS if name.endswith(".effect") else ()
