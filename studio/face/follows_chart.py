"""The plot of one cue of a slider check as plain figures: window and slide draw the same form from it.

Across stand the steps that were asked for, upward the change since "none", counted in noise bars.
"""

import math
from dataclasses import dataclass

from studio.face.follows import CueLines

Box = tuple[float, float, float, float]
"""Left, top, right, bottom; px."""
Spot = tuple[float, float]
SPARE = 0.35
"""What is kept free over the highest and under the lowest mark, in noise bars."""
FLATTEST = 3.0
"""Noise bars that a plot shows at the least, so that noise never looks like much."""
FEW_TICKS = 4


@dataclass(frozen=True)
class Chart:
    """One plot.

    Attributes:
        steps: of the slider, from left to right.
        low, high: ends of the upward axis, in noise bars.
        band: half height of the noise at every step, in noise bars.
        lines: by slot: step and change of every mark; empty for a model of which nothing was measured.
    """

    steps: tuple[int, ...]
    low: float
    high: float
    band: tuple[tuple[int, float], ...]
    lines: tuple[tuple[tuple[int, float], ...], ...]

    def at(self, box: Box, step: int, value: float) -> Spot:
        """Where a value stands in a box."""
        left, top, right, bottom = box
        first, last = self.steps[0], self.steps[-1]
        share = (step - first) / (last - first) if last > first else 0.5
        rest = (value - self.low) / (self.high - self.low)
        return left + (right - left) * share, bottom - (bottom - top) * rest

    def strip(self, box: Box) -> tuple[Spot, ...]:
        """The corners of the noise band, its upper edge from left to right and its lower one back."""
        upper = [self.at(box, step, min(half, self.high)) for step, half in self.band]
        lower = [self.at(box, step, max(-half, self.low)) for step, half in self.band]
        return (*upper, *reversed(lower))

    @property
    def ticks(self) -> tuple[int, ...]:
        """Whole noise bars to write at the upward axis; 0 is one of them."""
        pace = max(1, math.ceil((self.high - self.low) / FEW_TICKS))
        first, last = math.ceil(self.low / pace), math.floor(self.high / pace)
        return tuple(at * pace for at in range(first, last + 1))


def chart_of(one: CueLines) -> Chart:
    """The plot of a cue.

    Args:
        one: a cue that is `drawn`.
    """
    unit = one.unit or 1.0
    lines = tuple(tuple((point.step, point.by / unit) for point in line.points) for line in one.lines)
    bars: dict[int, float] = {}
    for line in one.lines:
        for point in line.points:
            bars[point.step] = max(bars.get(point.step, 0.0), (point.bar or one.unit) / unit)
    values = [value for line in lines for _step, value in line]
    low, high = min((-1.0, *values)) - SPARE, max((1.0, *values)) + SPARE
    if high - low < FLATTEST:
        low, high = low - (FLATTEST - high + low) / 2, high + (FLATTEST - high + low) / 2
    return Chart(tuple(sorted(bars)), low, high, tuple(sorted(bars.items())), lines)
