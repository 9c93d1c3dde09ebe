"""Texts proposed for the slides that tell a result: knob table, verdict, refusal, guess and its answer."""

from dataclasses import dataclass
from typing import Literal, get_args

from studio.experiment.experiment import Step
from studio.post.proposal_lesson import step_title
from studio.post.proposed import Asked, Proposal, over_of
from studio.post.subject import Subject
from studio.verdict.verdict import Choice
from studio.words import sentence

Effect = Literal["helped", "hurt", "same", "untested"]
EFFECTS: tuple[Effect, ...] = get_args(Effect)
PICKS: dict[Choice, int] = {"a": 0, "b": 1}


@dataclass(frozen=True)
class Moved:
    """What a change did to the creator's pick: by slot."""

    step: Step
    effects: tuple[Effect, ...]


def picked(subject: Subject, step: Step) -> int | None:
    """The slot a creator's vote chose on a step; None for a tie, for neither, and without a vote."""
    verdict = subject.verdicts.get(step.id)
    return PICKS.get(verdict.choice) if verdict is not None else None


def moved(subject: Subject) -> tuple[Moved, ...]:
    """What each judged change did; only changes whose vote and the vote before them are known."""
    found = []
    for step in subject.turned:
        before = subject.before(step)
        if before is not None and {step.id, before.id} <= subject.verdicts.keys():
            was, now = picked(subject, before), picked(subject, step)
            found.append(Moved(step, tuple(_effect(slot == was, now=slot == now) for slot in subject.slots)))
    return tuple(found)


def knobs(asked: Asked) -> Proposal:
    """One row per judged change; every cell can be set otherwise, for the creator knows more than two votes."""
    subject, base = asked.subject, asked.subject.baseline
    rows = moved(subject)
    if base is None or not subject.turned:
        key = "plan-why-no-steps" if base is not None else "plan-why-no-pictures"
        return Proposal("knobs", why=sentence(key))
    if len(subject.slots) > len(PICKS):
        return Proposal("knobs", why=sentence("plan-why-pair-only", count=len(subject.slots)))
    if not rows:
        return Proposal("knobs", why=sentence("plan-why-no-knob-votes"))
    say = subject.words.say
    texts = {"over": over_of(base, subject), "title": say("plan-knobs")}
    for number, row in enumerate(rows):
        texts[f"rows.{number}.name"] = step_title(row.step, subject)
        for slot, effect in enumerate(row.effects):
            texts[f"rows.{number}.cells.{slot}.effect"] = effect
            texts[f"rows.{number}.cells.{slot}.votes"] = _small(effect, subject)
    texts["remark"] = say("plan-knobs-remark", rows=len(rows))
    return Proposal("knobs", texts, base)


def effect_of(text: str) -> Effect:
    """An effect as a creator wrote it; anything unknown is not tested."""
    return next((effect for effect in EFFECTS if effect == text), "untested")


def _effect(was: bool, *, now: bool) -> Effect:
    if was == now:
        return "same"
    return "helped" if now else "hurt"


def _small(effect: Effect, subject: Subject) -> str:
    keys = {"helped": "plan-knobs-picked", "hurt": "plan-knobs-dropped"}
    return subject.words.say(keys[effect]) if effect in keys else ""
