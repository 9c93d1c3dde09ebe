"""What moved against the baseline, per model: the readings of a step's pictures against those of the baseline's."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from studio.experiment.experiment import Experiment, Shot, Step
from studio.face.finding import Finding
from studio.face.measure import Reading
from studio.face.moved import Moved, moved
from studio.session.found_anchors import reading_of
from studio.words import Sentence

Known = Callable[[str], Finding | None]
"""What was found in a picture, by its sha256."""


@dataclass(frozen=True)
class Side:
    """The pictures of one model in one step.

    Attributes:
        readings: of those that were measured.
        refused: why others were not, and how many of them.
        waiting: how many nobody has looked at yet.
    """

    readings: tuple[Reading, ...] = ()
    refused: Mapping[Sentence, int] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    waiting: int = 0


@dataclass(frozen=True)
class ModelMoved:
    """How the face of one model moved.

    Attributes:
        slot, name: of the model.
        baseline, step: the pictures on both sides.
        moves: cue by cue; empty where one side has no measured picture.
    """

    slot: int
    name: str
    baseline: Side
    step: Side
    moves: tuple[Moved, ...] = ()

    @property
    def makers(self) -> tuple[tuple[str, str], ...]:
        """The engines with their versions that measured, usually one."""
        readings = (*self.baseline.readings, *self.step.readings)
        return tuple(dict.fromkeys((one.engine, one.version) for one in readings))


def models_moved(test: Experiment, step: Step, known: Known) -> tuple[ModelMoved, ...]:
    """Every model that has pictures in a step and in the baseline.

    Args:
        test: with its baseline.
        step: that is compared with it.
        known: what was found.
    """
    before = test.step(test.baseline)
    if before is None:
        return ()
    found = []
    for slot in range(len(test.models)):
        there, here = (_pictures(one, slot) for one in (before, step))
        if there and here:
            sides = _side(there, known), _side(here, known)
            moves = moved(*(side.readings for side in sides))
            found.append(ModelMoved(slot, here[-1].name, *sides, moves))
    return tuple(found)


def _pictures(step: Step, slot: int) -> tuple[Shot, ...]:
    """What counts of a slot: what was rejected does not, while anything else is there."""
    mine = tuple(shot for shot in step.shots if shot.slot == slot)
    return tuple(shot for shot in mine if shot.id not in step.rejected) or mine


def _side(shots: tuple[Shot, ...], known: Known) -> Side:
    readings, refused, waiting = [], dict[Sentence, int](), 0
    for shot in shots:
        finding = known(shot.picture.sha256)
        reading = reading_of(shot, finding) if finding is not None else None
        if finding is None:
            waiting += 1
        elif reading is None:
            refused[finding.said] = refused.get(finding.said, 0) + 1
        else:
            readings.append(reading)
    return Side(tuple(readings), refused, waiting)
