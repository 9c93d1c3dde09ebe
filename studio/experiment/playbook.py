"""One knob at a time: which places of the playbook are done, and how the next one is prepared."""

from dataclasses import dataclass, replace
from typing import Literal

from studio.experiment.experiment import Experiment, Step
from studio.experiment.fair import Fairness
from studio.prompt.draft import Draft
from studio.prompt.emotion import Catalogue
from studio.prompt.expression import KNOBS, MOST, KnobKey
from studio.prompt.knob import knob_step

PlaceKey = Literal["baseline", "brow", "mouth", "moisture", "gaze", "summary"]
PLACES: tuple[PlaceKey, ...] = ("baseline", "brow", "mouth", "moisture", "gaze", "summary")
OPTIONAL: tuple[PlaceKey, ...] = ("moisture", "gaze")
"""Tried only if brows and mouth did not carry it: moisture hides a weak brow."""

State = Literal["done", "now", "next", "later"]


@dataclass(frozen=True)
class Place:
    """One place of the playbook.

    Attributes:
        state: done has pictures, now is prepared or due, next is what N prepares.
        step_id: the newest step that filled it.
        optional: whether it is only for "if needed".
    """

    key: PlaceKey
    state: State
    step_id: str | None = None
    optional: bool = False


def playbook(experiment: Experiment) -> tuple[Place, ...]:
    """The places in order, with how far the experiment has come since its last new baseline."""
    done = _done(experiment)
    now, coming = _now(experiment, done), next_place(experiment)
    return tuple(Place(key, _state(key, done, now, coming), done.get(key), key in OPTIONAL) for key in PLACES)


def next_place(experiment: Experiment) -> str | None:
    """The place that comes next, None once every knob was tried."""
    done = _done(experiment)
    if "baseline" not in done:
        return "baseline"
    return next((key for key in KNOBS if key not in done and key != experiment.plan), None)


def prepare(experiment: Experiment, catalogue: Catalogue, place: str) -> Experiment:
    """The experiment with its draft set for a place; nothing is generated.

    A knob goes one step up from where the baseline has it, one down where it is at the top already.
    Everything else is as in the baseline. Other places leave the draft alone.

    Raises:
        StudioError: the emotion is not in the catalogue.
    """
    knob: KnobKey | None = next((key for key in KNOBS if key == place), None)
    if knob is None:
        return replace(experiment, plan=place)
    start = _start(experiment)
    step = knob_step(start.expression, knob, catalogue)
    turned = start.expression.with_knob(knob, step + 1 if step < MOST else step - 1)
    return replace(experiment, draft=start.with_expression(turned), plan=place)


def place_of(experiment: Experiment, fair: Fairness) -> str:
    """The place the draft would fill if it were sent now: "baseline", a knob, or "own" for anything else."""
    if fair.opens_baseline or experiment.plan == "baseline":
        return "baseline"
    if len(fair.changes) == 1 and fair.changes[0] in KNOBS:
        return fair.changes[0]
    return "own"


def _start(experiment: Experiment) -> Draft:
    baseline = experiment.step(experiment.baseline)
    return experiment.draft if baseline is None or baseline.draft is None else baseline.draft


def _done(experiment: Experiment) -> dict[str, str]:
    """Step id by place since the last new baseline; a step without pictures fills nothing."""
    filled: dict[str, str] = {}
    for step in experiment.steps:
        if step.place == "baseline" and _filled(step):
            filled = {}
        if _filled(step):
            filled[step.place] = step.id
    return filled


def _filled(step: Step) -> bool:
    return bool(step.shots)


def _now(experiment: Experiment, done: dict[str, str]) -> str | None:
    if "baseline" not in done or experiment.plan == "baseline":
        return "baseline"
    if experiment.plan is None and next_place(experiment) is None:
        return "summary"
    return experiment.plan if experiment.plan not in done else None


def _state(key: str, done: dict[str, str], now: str | None, coming: str | None) -> State:
    if key == now:
        return "now"
    if key in done:
        return "done"
    return "next" if key == coming else "later"
