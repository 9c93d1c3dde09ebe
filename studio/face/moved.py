"""Lower, the same or higher: the measures of a step against those of the baseline, with the noise they have.

No figure here is a degree of emotion and none makes a model better; "same" means that the difference is not larger
than what saving a picture again, or drawing it again, does by itself.
"""

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from studio.face.measure import CUES, Cue, Reading, Value
from studio.words import Sentence, sentence

Way = Literal["lower", "same", "higher"]

LEAST: Mapping[str, float] = {
    "corners": 0.013,
    "lips": 0.005,
    "lids": 0.018,
    "brows": 0.006,
    "frown": 0.06,
    "gaze-side": 0.032,
    "gaze-down": 0.024,
    "turn": 1.4,
    "bow": 1.5,
    "tilt": 1.2,
}
"""What saving, resizing or cropping a picture again can do to a figure averaged over eight jittered copies; for the
head and the gaze, which other changes of a face disturb more, three times that."""
LEANS: Mapping[str, tuple[tuple[Cue, float], ...]] = {
    "corners": (("lips", 0.6), ("brows", 0.28)),
    "lips": (("corners", 0.03),),
    "brows": (("lids", 0.35),),
    "frown": (("lids", 6.0), ("bow", 0.05)),
    "gaze-down": (("brows", 0.2), ("lids", 0.03)),
    "bow": (("corners", 65.0), ("brows", 60.0), ("lids", 9.0)),
}
"""What other cues do to one by themselves, for each unit that they change: a lid that comes down takes the eye line
with it, and a mouth that opens to a smile is read as a head thrown back."""
FROWN_SHARE = 0.06
"""The frown-line measure is of pixels: its noise grows with it."""
CERTAIN = 2.77
"""Standard deviations of one figure beyond which two of them differ in 95 of 100 cases: 1.96 times the root of 2."""
ENOUGH = 3
"""Pictures of each side below which one of chance may stand for a rule."""


@dataclass(frozen=True)
class Moved:
    """How one cue changed.

    Attributes:
        cue: which.
        way: in a word.
        by: step less baseline, in the unit of the cue.
        bar: the difference that noise alone can make.
        pictures: fewest of the two sides.
    """

    cue: Cue
    way: Way
    by: float
    bar: float
    pictures: int

    @property
    def few(self) -> bool:
        """Whether more pictures are needed before this says anything about a knob."""
        return self.pictures < ENOUGH

    @property
    def said(self) -> Sentence:
        """E.g. "mouth corners: lower"."""
        return sentence("faces-moved", cue=sentence(f"faces-cue-{self.cue}"), way=sentence(f"faces-way-{self.way}"))


def moved(baseline: Sequence[Reading], step: Sequence[Reading]) -> tuple[Moved, ...]:
    """Every cue that both sides have, in the order of `CUES`; nothing where two engines read them.

    Args:
        baseline: readings of the pictures of the baseline, one model.
        step: of the step's pictures, the same model.
    """
    makers = {(one.engine, one.version) for one in (*baseline, *step)}
    if not baseline or not step or len(makers) > 1:
        return ()
    shared = [cue for cue in CUES if all(cue in one.values for one in (*baseline, *step))]
    sides = {cue: tuple([one.values[cue] for one in side] for side in (baseline, step)) for cue in shared}
    by = {cue: _mean(after) - _mean(before) for cue, (before, after) in sides.items()}
    return tuple(_moved(cue, sides[cue], _leaning(cue, by)) for cue in shared)


def _moved(cue: Cue, sides: tuple[list[Value], ...], leaning: float) -> Moved:
    before, after = sides
    here, there = _mean(before), _mean(after)
    shaken = CERTAIN * math.sqrt((noise(before) + noise(after)) / 2)
    bar = max(least(cue, here, there), shaken) + leaning
    by = there - here
    way: Way = "same" if abs(by) <= bar else "higher" if by > 0 else "lower"
    return Moved(cue, way, by, bar, min(len(before), len(after)))


def _leaning(cue: Cue, by: Mapping[Cue, float]) -> float:
    """How far a cue may have changed only because others did."""
    return sum(factor * abs(by.get(other, 0.0)) for other, factor in LEANS.get(cue, ()))


def _mean(side: Sequence[Value]) -> float:
    return statistics.fmean(value.mean for value in side)


def least(cue: Cue, here: float, there: float) -> float:
    """What saving a picture again can do to a cue that stands at these two figures."""
    return max(LEAST[cue], FROWN_SHARE * max(here, there)) if cue == "frown" else LEAST[cue]


def noise(side: Sequence[Value]) -> float:
    """Variance of the mean of one side: how its pictures differ, and at least how their copies do.

    Args:
        side: figures of one cue, one for each picture.
    """
    copies = statistics.fmean(value.spread**2 / max(1, value.copies) for value in side)
    pictures = statistics.variance([value.mean for value in side]) if len(side) > 1 else 0.0
    return max(copies, pictures) / len(side)
