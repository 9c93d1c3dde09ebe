"""One knob at a time: which places of the playbook are done, and how the next one is prepared."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from studio.experiment.experiment import Experiment, Step
from studio.experiment.fair import Fairness
from studio.experiment.turn import INTENSITY, TURNED, Turn, TurnKey
from studio.prompt.catalogue import Catalogue
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.knob import knob_step
from studio.prompt.scale import MOST

BASELINE, SUMMARY, SPLIT = "baseline", "summary", "split"
"""Places of every playbook: its beginning, its end, and a step that a split has prepared."""
State = Literal["done", "now", "next", "later"]


@dataclass(frozen=True)
class Place:
    """One place of the playbook.

    Attributes:
        key: "baseline", the key of a turn, or "summary".
        state: done has pictures, now is prepared or due, next is what N prepares.
        step_id: the newest step that filled it.
        optional: whether it is only for "if needed".
        turn: the turn it stands for.
    """

    key: str
    state: State
    step_id: str | None = None
    optional: bool = False
    turn: Turn | None = None


def playbook(experiment: Experiment) -> tuple[Place, ...]:
    """The places in order, with how far the experiment has come since its last new baseline."""
    done = _done(experiment)
    now, coming = _now(experiment, done), next_place(experiment)

    def place(key: str, turn: Turn | None = None) -> Place:
        optional = turn is not None and turn.optional
        return Place(key, _state(key, done, now, coming), done.get(key), optional, turn)

    turns = (place(turn.key, turn) for turn in turns_of(experiment))
    return (place(BASELINE), *turns, place(SUMMARY))


def next_place(experiment: Experiment) -> str | None:
    """The place that comes next, None once everything was tried. Steps that a split prepared come first."""
    done = _done(experiment)
    if BASELINE not in done:
        return BASELINE
    if experiment.ahead:
        return SPLIT
    keys = (turn.key for turn in turns_of(experiment))
    return next((key for key in keys if key not in done and key != experiment.plan), None)


def prepare(experiment: Experiment, catalogue: Catalogue, place: str) -> Experiment:
    """The experiment with its draft set for a place; nothing is generated.

    A turn without a step goes one up from where the baseline has its knob, one down where it is at the top already.
    Everything else is as in the baseline. Other places leave the draft alone.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    if place == SPLIT and experiment.ahead:
        return _brought(experiment)
    turn = next((turn for turn in experiment.playbook if turn.key == place), None)
    if turn is None:
        return replace(experiment, plan=place)
    start = start_of(experiment)
    turned = _turned(start.expression, turn.knob, target(turn, start, catalogue))
    return replace(experiment, draft=start.with_expression(turned), plan=place)


def turns_of(experiment: Experiment) -> tuple[Turn, ...]:
    """The turns of the playbook, without the step of the slider at which the baseline stands already."""
    start = experiment.draft if experiment.plan == BASELINE else start_of(experiment)
    level = start.expression.intensity
    return tuple(turn for turn in experiment.playbook if (turn.knob, turn.step) != (INTENSITY, level))


def _brought(experiment: Experiment) -> Experiment:
    """The next of the steps that a split has prepared; what the controls say now waits behind the others."""
    first, *rest = experiment.ahead
    now = experiment.draft
    sent = now == start_of(experiment) or any(step.draft == now for step in experiment.steps)
    return replace(experiment, draft=first, plan=None, ahead=tuple(rest) if sent else (*rest, now))


def target(turn: Turn, start: Draft, catalogue: Catalogue) -> int:
    """The step 0..5 to which a turn moves its knob from a baseline."""
    if turn.step is not None:
        return turn.step
    said = start.expression
    step = said.intensity if turn.knob == INTENSITY else knob_step(said, turn.knob, catalogue)
    return step + 1 if step < MOST else step - 1


def place_of(experiment: Experiment, fair: Fairness) -> str:
    """The place the draft would fill if it were sent now: "baseline", a turn's key, or "own" for anything else."""
    if fair.opens_baseline or experiment.plan == BASELINE:
        return BASELINE
    if len(fair.changes) != 1 or fair.changes[0] not in TURNED:
        return "own"
    turned = tuple(turn for turn in experiment.playbook if turn.knob == fair.changes[0])
    fitting = (turn.key for turn in turned if turn.step in (None, _stands(experiment.draft, turn.knob)))
    planned = (turn.key for turn in turned if turn.key == experiment.plan)
    return next(planned, None) or next(fitting, "own")


def _turned(said: Expression, knob: TurnKey, step: int) -> Expression:
    return replace(said, intensity=step) if knob == INTENSITY else said.with_knob(knob, step)


def _stands(draft: Draft, knob: TurnKey) -> int | None:
    return draft.expression.intensity if knob == INTENSITY else draft.expression.knob(knob)


def start_of(experiment: Experiment) -> Draft:
    """What the baseline says; what the controls say before there is one."""
    baseline = experiment.step(experiment.baseline)
    return experiment.draft if baseline is None or baseline.draft is None else baseline.draft


def _done(experiment: Experiment) -> Mapping[str, str]:
    """Step id by place since the last new baseline; a step without pictures fills nothing."""
    filled: dict[str, str] = {}
    for step in experiment.steps:
        if step.place == BASELINE and _filled(step):
            filled = {}
        if _filled(step):
            filled[step.place] = step.id
    return filled


def _filled(step: Step) -> bool:
    return bool(step.shots)


def _now(experiment: Experiment, done: Mapping[str, str]) -> str | None:
    if BASELINE not in done or experiment.plan == BASELINE:
        return BASELINE
    if experiment.plan is None and next_place(experiment) is None:
        return SUMMARY
    return experiment.plan if experiment.plan not in done else None


def _state(key: str, done: Mapping[str, str], now: str | None, coming: str | None) -> State:
    if key == now:
        return "now"
    if key in done:
        return "done"
    return "next" if key == coming else "later"
