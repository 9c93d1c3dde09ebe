"""What a post may say of a test: only what its records hold. Light: the window asks it without drawing."""

from collections.abc import Collection
from dataclasses import dataclass

from studio.experiment.experiment import SLOTS, Experiment, Shot, Step
from studio.experiment.playbook import BASELINE
from studio.experiment.turn import knob_of
from studio.prompt.scale import KnobKey

FAIR = frozenset(("FAIR", "FAIR (BY HAND)"))
"""Labels of a run in which one thing changed and all models got the same words."""


@dataclass(frozen=True)
class Tested:
    """A test as its texts tell it.

    Attributes:
        experiment: the whole record.
        baseline: the step whose pictures are shown first.
        steps: those with pictures that can be compared with each other, the baseline among them.
    """

    experiment: Experiment
    baseline: Step
    steps: tuple[Step, ...]

    @property
    def shots(self) -> tuple[Shot, ...]:
        """The pictures of the baseline in the order of their letters, those that are there."""
        return shots_in(self.baseline, len(self.experiment.models))

    @property
    def letters(self) -> tuple[str, ...]:
        """Of the pictures that are there."""
        return tuple(SLOTS[shot.slot] for shot in self.shots)

    @property
    def missing(self) -> tuple[str, ...]:
        """Letters of which no picture came."""
        return tuple(letter for letter in SLOTS[: len(self.experiment.models)] if letter not in self.letters)

    @property
    def same_words(self) -> bool:
        """Whether all models are known to have got the same words."""
        said = {shot.words for shot in self.shots}
        return self.baseline.label in FAIR and not self.missing and len(said) == 1

    @property
    def turned(self) -> tuple[KnobKey, ...]:
        """Knobs that were moved alone, each once, in the order in which they were tried."""
        knobs = (knob_of(step.place) for step in self.steps if step.label in FAIR)
        return tuple(dict.fromkeys(knob for knob in knobs if knob is not None))

    @property
    def own_change(self) -> bool:
        """Whether something that is no knob was changed alone."""
        return any(step.label in FAIR and _own(step.place) for step in self.steps)

    @property
    def explored(self) -> int:
        """Steps besides the baseline in which more than one thing changed."""
        return sum(step.label == "EXPLORATION" and step is not self.baseline for step in self.steps)

    def judged(self, verdicts: Collection[str]) -> tuple[Step, ...]:
        """The steps whose votes a post may tell: those that can be compared and have a picture of every model.

        Args:
            verdicts: the ids of the steps that were voted on.
        """
        models = len(self.experiment.models)
        return tuple(step for step in self.steps if step.id in verdicts and len(shots_in(step, models)) == models)

    def lettered(self, shots: tuple[Shot, ...]) -> str:
        """Letters of some pictures: "A, B"."""
        return ", ".join(SLOTS[shot.slot] for shot in shots)


def tested(experiment: Experiment) -> Tested | None:
    """What there is to tell, None while there is no picture.

    The baseline is told; where it has no pictures, the first step that has them all, else the first with any.
    """
    models = len(experiment.models)
    filled = [step for step in experiment.steps if shots_in(step, models)]
    if not filled:
        return None
    whole = [step for step in filled if len(shots_in(step, models)) == models] or filled
    baseline = next((step for step in filled if step.id == experiment.baseline), whole[0])
    return Tested(experiment, baseline, tuple(filled[_opened(filled, filled.index(baseline)) :]))


def _opened(steps: list[Step], baseline: int) -> int:
    """Where the comparison began: a change that was kept is the baseline now and began with the one before it."""
    return next((at for at in range(baseline, -1, -1) if steps[at].place == BASELINE), baseline)


def shots_in(step: Step, models: int) -> tuple[Shot, ...]:
    """The newest picture of each slot, those that are there."""
    return tuple(shot for slot in range(models) if (shot := step.shot(slot)) is not None)


def _own(place: str) -> bool:
    """Whether a place is neither where a test begins nor a knob: a change of the creator's own, or another level."""
    return place not in (BASELINE, "import") and knob_of(place) is None
