"""How steeply a cue goes with the slider: one straight line through all its pictures, with the noise it has.

All steps count in it, so two models are told apart better than at any one step.
"""

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.face.measure import CUES, Cue, Reading
from studio.face.moved import CERTAIN, LEANS, least, noise

STEPS_OF_A_LINE = 3
"""Steps, "none" among them, below which a line says nothing of how a slider is followed."""
CLEARLY = 1.1
"""Times another's rise that a steeper one has at the least: less could be how far a mesh bends at its ends."""
SURE = CERTAIN / math.sqrt(2)
"""Standard deviations beyond which a figure differs from a fixed one in 95 of 100 cases."""

Sides = Sequence[tuple[int, Sequence[Reading]]]
Spot = tuple[int, float, float]
"""Step, mean, and the variance of that mean."""


@dataclass(frozen=True)
class Rise:
    """One model's pictures of one cue, step by step.

    Attributes:
        spots: of the cue itself.
        others: of the cues that could move it by themselves.
        unit: change that saving a picture again makes at most.
    """

    spots: tuple[Spot, ...]
    others: Mapping[Cue, tuple[Spot, ...]]
    unit: float


def rise(cue: Cue, sides: Sides) -> Rise:
    """What a line is laid through.

    Args:
        cue: which.
        sides: the readings of one model, by step.
    """
    leaning = {other for other, _factor in LEANS.get(cue, ())}
    spots = _spots(cue, sides)
    figures = [mean for _step, mean, _variance in spots]
    plain = max((least(cue, figures[0], figure) for figure in figures), default=0.0)
    shaken = max((CERTAIN * math.sqrt(variance) for _step, _mean, variance in spots), default=0.0)
    return Rise(spots, {other: _spots(other, sides) for other in CUES if other in leaning}, max(plain, shaken))


def steeper(cue: Cue, one: Rise, other: Rise, sign: int) -> bool:
    """Whether a line rises clearly more than another's over the steps that both have.

    Clearly means: by more than the noise of all pictures of both, and by a tenth of the other's rise.

    Args:
        cue: which.
        one: of the model that may be steeper.
        other: of another model.
        sign: 1 where it was asked to rise, -1 where to fall.
    """
    steps = [spot[0] for spot in one.spots if spot[0] in {each[0] for each in other.spots}]
    if len(steps) < STEPS_OF_A_LINE:
        return False
    mine, theirs = (_swing(each.spots, steps) for each in (one, other))
    leaning = sum(
        factor * abs(_swing(one.others[by], steps)[0] - _swing(other.others[by], steps)[0])
        for by, factor in LEANS.get(cue, ())
    )
    bar = SURE * math.sqrt(mine[1] + theirs[1]) + leaning
    return sign * (mine[0] - theirs[0]) > bar and sign * mine[0] >= CLEARLY * sign * theirs[0]


def _spots(cue: Cue, sides: Sides) -> tuple[Spot, ...]:
    """Where a cue was seen; a picture counts for no less noise than saving it again makes."""
    found = []
    for step, side in sides:
        values = [one.values[cue] for one in side if cue in one.values]
        if values and len(values) == len(side):
            mean = statistics.fmean(value.mean for value in values)
            found.append((step, mean, max(noise(values), (least(cue, mean, mean) / CERTAIN) ** 2)))
    return tuple(found)


def _swing(spots: Sequence[Spot], steps: Sequence[int]) -> tuple[float, float]:
    """Change from the first to the last step along the line of least squares, and its variance."""
    held = [spot for spot in spots if spot[0] in steps]
    if len(held) < STEPS_OF_A_LINE:
        return 0.0, 0.0
    middle = statistics.fmean(step for step, _mean, _variance in held)
    spread = sum((step - middle) ** 2 for step, _mean, _variance in held)
    shares = [(step - middle) / spread * (steps[-1] - steps[0]) for step, _mean, _variance in held]
    swing = sum(share * mean for share, (_step, mean, _variance) in zip(shares, held, strict=True))
    return swing, sum(share**2 * variance for share, (_step, _mean, variance) in zip(shares, held, strict=True))
