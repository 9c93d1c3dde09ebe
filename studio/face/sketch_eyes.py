"""Almond eyes: lids that open, narrow and close over an iris that looks about, and water along them."""

import math
from dataclasses import dataclass

from studio.face.pose import FacePose
from studio.face.sketch_stroke import SIDES, Line, Point, Stroke, beyond, ring, sided

APART = 16.4
"""From the middle line to the middle of an eye."""
HALF = 8.0
"""Half the width of an eye."""
IRIS, PUPIL, GLINT = 4.25, 2.3, 1.1
SHUT = 0.9
"""Height of the opening below which there is no eye to see."""
WATER, BRIM = 0.1, 0.78
"""Moisture from which a water line and a tear show."""
STEPS = tuple(number / 4 for number in range(-4, 5))


@dataclass(frozen=True)
class Opening:
    """The hole between the lids of one eye; across is -1 at the nose .. 1 at the temple.

    Attributes:
        tall: height of the hole where the lower lid rests.
        low: how far the lower lid hangs below the line between the corners.
        slant: how much higher the upper lid stands towards the nose (negative: towards the temple).
        droop: how far the outer corner hangs below the inner one.
    """

    tall: float
    low: float
    slant: float
    droop: float

    def floor(self, across: float) -> float:
        """Height of the lower lid."""
        return self._line(across) + self.low * (1 - across * across)

    def top(self, across: float) -> float:
        """Height of the upper lid, never below the lower one."""
        bow = max(0.0, 1 - across * across)
        free = self._line(across) + 3.0 * bow - self.tall * math.pow(bow, 0.72) * (1 - self.slant * across)
        return min(free, self.floor(across))

    @property
    def height(self) -> float:
        """How far the lids are apart in the middle."""
        return self.floor(0) - self.top(0)

    def _line(self, across: float) -> float:
        return 53.0 + self.droop * across / 2


def opening(pose: FacePose) -> Opening:
    """How far the lids of a pose are apart, and how they lean."""
    down, up = max(0.0, pose.gaze_y), max(0.0, -pose.gaze_y)
    lowered = max(0.0, -pose.brow_outer_left - pose.brow_outer_right) / 2
    pressed = pose.brow_knit * (1 - pose.brow_inner_raise) * (0.4 + 1.2 * lowered)
    return Opening(
        tall=7.9 * max(0.0, pose.lid_open - 0.5 * down + 0.06 * up),
        low=3.0 - 2.9 * pose.squint,
        slant=0.34 * pose.brow_inner_raise - 0.22 * pressed,
        droop=-1.4 + 2.4 * pose.brow_inner_raise,
    )


def eyes(pose: FacePose) -> tuple[Stroke, ...]:
    """Both eyes and the water in them."""
    lids = opening(pose)
    return tuple(stroke for side in SIDES for stroke in (*_ball(pose, lids, side), *_lids(pose, lids, side))) + _water(
        pose, lids
    )


def _ball(pose: FacePose, lids: Opening, side: int) -> tuple[Stroke, ...]:
    """Iris, pupil and glint, cut by the lids."""
    if lids.height < SHUT:
        return ()
    middle = (side * 3.3 * pose.gaze_x, 51.9 + 3.1 * pose.gaze_y)
    white = [(HALF * u, lids.top(u)) for u in STEPS] + [(HALF * u, lids.floor(u)) for u in reversed(STEPS)]
    glint = (middle[0] - side * 1.5, middle[1] - 1.5)
    return (
        Stroke("eyes", sided(side, white, APART), "white"),
        Stroke("eyes", _cut(lids, side, ring(middle, IRIS, 20)), "lip"),
        Stroke("eyes", _cut(lids, side, (*ring(middle, IRIS, 20), (middle[0], middle[1] - IRIS))), width=0.5),
        Stroke("eyes", _cut(lids, side, ring(middle, PUPIL)), "dark"),
        Stroke("eyes", _cut(lids, side, ring(glint, GLINT)), "glint"),
    )


def _cut(lids: Opening, side: int, points: Line) -> Line:
    """The points, held between the lids."""

    def held(point: Point) -> Point:
        across = min(1.0, max(-1.0, point[0] / HALF))
        return point[0], min(lids.floor(across), max(lids.top(across), point[1]))

    return sided(side, [held(point) for point in points], APART)


def _lids(pose: FacePose, lids: Opening, side: int) -> tuple[Stroke, ...]:
    """A strong upper line with its fold, a thin lower one, a bulge where the cheek pushes up."""
    upper = [(HALF * u, lids.top(u)) for u in STEPS]
    upper.append((HALF + 1.2, lids.floor(1) - 0.5))
    lower = [(HALF * u, lids.floor(u)) for u in STEPS[1:]]
    fold = 48.6 - 3.0 * beyond(pose.lid_open, 0.0) - 0.9 * pose.brow_inner_raise + 1.2 * pose.brow_knit
    crease = [(HALF * u, fold + 3.0 * u * u + lids.droop * u / 2 + lids.slant * 3.4 * u) for u in STEPS[1:]]
    strokes = [
        Stroke("eyes", sided(side, upper, APART), width=1.25),
        Stroke("eyes", sided(side, lower, APART), width=0.7),
        Stroke("eyes", sided(side, crease, APART), width=0.5),
    ]
    push = beyond(pose.squint, 0.35)
    if push:
        bulge = [(HALF * 0.62 * u + 0.8, 57.6 - 0.5 * push + 2.0 * (1 - u * u)) for u in STEPS[::2]]
        strokes.append(Stroke("eyes", sided(side, bulge, APART), width=0.35 + 0.2 * push))
    return tuple(strokes)


def _water(pose: FacePose, lids: Opening) -> tuple[Stroke, ...]:
    """A line along the lower lids from a hint on, one tear at the top."""
    if pose.moisture < WATER:
        return ()
    full = min(1.0, pose.moisture / 0.6)
    swell = [(HALF * 0.85 * full * u, lids.floor(u * full) - 1.0 * full * (1 - u * u)) for u in STEPS]
    under = [(HALF * 0.85 * full * u, lids.floor(u * full) + 0.7 * full * (1 - u * u)) for u in reversed(STEPS)]
    pools = tuple(Stroke("eyes", sided(side, [*swell, *under], APART), "glint") for side in SIDES)
    tear = beyond(pose.moisture, BRIM)
    if pose.moisture < BRIM:
        return pools
    x, y = 1.4, 62.0 + 9.0 * tear
    drop = ((x, y - 3.6), (x + 1.9, y + 0.8), (x + 1.4, y + 2.6), (x, y + 3.2), (x - 1.4, y + 2.6), (x - 1.9, y + 0.8))
    trace = ((x - 0.3, lids.floor(0.1) + 1.6), (x, y - 3.6))
    left = SIDES[0]
    return (
        *pools,
        Stroke("eyes", sided(left, trace, APART), width=0.45),
        Stroke("eyes", sided(left, drop, APART), "glint"),
        Stroke("eyes", sided(left, (*drop, drop[0]), APART), width=0.5),
    )
