"""Texts proposed for the slides that tell a result: knob table, verdict, refusal, guess and its answer."""

from dataclasses import dataclass
from typing import Literal, get_args

from studio.experiment.experiment import Step
from studio.post.proposal_lesson import step_title
from studio.post.proposed import Asked, Proposal, over_of
from studio.post.subject import Subject
from studio.prompt.names import knob_name
from studio.verdict.summary import Cell, Row, knob_table
from studio.verdict.verdict import Choice
from studio.words import Words, sentence

Effect = Literal["helped", "hurt", "mixed", "same", "refused", "unjudged", "untested"]
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
    """One row for each knob that was judged beside the baseline; without that, one per change of the creator's pick.

    Every cell can be set otherwise, for the creator knows more than the record.
    """
    subject, base = asked.subject, asked.subject.baseline
    noticed = knob_table(subject.experiment, subject.verdicts)
    if base is not None and any(cell.n for row in noticed for cell in row.cells):
        return Proposal("knobs", _noticed(subject, base, noticed), base)
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


def _noticed(subject: Subject, base: Step, table: tuple[Row, ...]) -> dict[str, str]:
    """The texts of a table made from what was said beside the baseline, with the number of pictures in each cell.

    A knob of which nothing was said has no row.
    """
    words = subject.words
    texts = {"over": over_of(base, subject), "title": words.say("summary-slide-title")}
    told = (row for row in table if any(cell.n or cell.refused for cell in row.cells))
    for number, row in enumerate(told):
        texts[f"rows.{number}.name"] = words.tell(knob_name(row.knob))
        for slot, cell in enumerate(row.cells):
            texts[f"rows.{number}.cells.{slot}.effect"] = "unjudged" if cell.effect == "untested" else cell.effect
            texts[f"rows.{number}.cells.{slot}.votes"] = _carried(cell, words)
    texts["remark"] = words.say("summary-slide-remark")
    return texts


def _carried(cell: Cell, words: Words) -> str:
    """On how many pictures a cell rests: "2 of 3 images"."""
    if not cell.n:
        return ""
    most = {"helped": cell.better, "same": cell.same, "hurt": cell.worse}.get(cell.effect)
    if cell.single:
        return words.say("summary-slide-single")
    return words.say("judge-cell-n", n=cell.n) if most is None else words.say("summary-slide-votes", k=most, n=cell.n)


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
