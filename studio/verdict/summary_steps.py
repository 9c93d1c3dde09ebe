"""A test step by step: how each picture does beside the baseline, as a whole and by criterion."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.experiment.experiment import Experiment, Step
from studio.experiment.playbook import BASELINE
from studio.experiment.turn import knob_of
from studio.prompt.scale import KnobKey
from studio.verdict.summary import FAIR, Cell, step_cell
from studio.verdict.verdict import CRITERIA, Criterion, Verdict

NO_STEPS = (BASELINE, "import")
"""Places of steps that are compared with nothing."""


@dataclass(frozen=True)
class StepRow:
    """One step beside the baseline.

    Attributes:
        step: what was drawn.
        whole: what was said of each model's pictures as a whole, by slot.
        by: the same by criterion.
    """

    step: Step
    whole: tuple[Cell, ...]
    by: Mapping[Criterion, tuple[Cell, ...]]

    @property
    def fair(self) -> bool:
        """Whether one thing alone was changed, so that it can be named as the cause."""
        return self.step.label in FAIR


def step_rows(experiment: Experiment, verdicts: Mapping[str, Verdict]) -> tuple[StepRow, ...]:
    """Every step that changed something and brought a picture or a refusal, in order.

    Args:
        experiment: the test.
        verdicts: by step id.
    """
    slots = range(len(experiment.models))

    def cells(step: Step, criterion: Criterion | None) -> tuple[Cell, ...]:
        return tuple(step_cell(experiment, verdicts, step, slot, criterion) for slot in slots)

    return tuple(
        StepRow(step, cells(step, None), {one: cells(step, one) for one in CRITERIA})
        for step in experiment.steps
        if step.place not in NO_STEPS and step.id != experiment.baseline and (step.shots or step.refusals)
    )


def step_behind(experiment: Experiment, verdicts: Mapping[str, Verdict], knob: KnobKey, slot: int) -> str | None:
    """The step that a cell of the table of knobs opens: the newest with a picture to judge, else the newest.

    None where the knob was never turned alone.
    """
    turned = [step for step in experiment.steps if knob_of(step.place) == knob and step.label in FAIR]
    waiting = [step for step in turned if step.shot(slot) and not step_cell(experiment, verdicts, step, slot).n]
    found = waiting or turned
    return found[-1].id if found else None


def untried(experiment: Experiment) -> tuple[KnobKey, ...]:
    """Knobs of the playbook that were never turned alone, each once, in its order."""
    turned = {knob_of(step.place) for step in experiment.steps if step.label in FAIR}
    planned = {turn.knob for turn in experiment.playbook} - turned
    return tuple(knob for knob in dict.fromkeys(knob_of(turn.key) for turn in experiment.playbook) if knob in planned)
