"""Points and curves as plain numbers.

Head space has its origin between the pupils of a head at rest, is about 332 wide at the face and runs downwards.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Cubic = tuple[Point, Point, Point, Point]
"""A cubic Bezier: start, two handles, end."""

HALF_TURN = 0.5 * math.pi


def lerp(one: float, other: float, share: float) -> float:
    """The number `share` of the way from one to the other."""
    return one + (other - one) * share


def between(low: float, value: float, high: float) -> float:
    """The value, not below low and not above high."""
    return min(high, max(low, value))


def through_three(start: float, middle: float, end: float, share: float) -> float:
    """The parabola that takes the three values at 0, one half and 1."""
    rest = 1 - share
    return start * rest * (1 - 2 * share) + 4 * middle * share * rest + end * share * (2 * share - 1)


def on_cubic(curve: Cubic, share: float) -> Point:
    """The point of a cubic at `share` 0..1."""
    a, b, c, d = curve
    rest = 1 - share
    w = (rest**3, 3 * rest * rest * share, 3 * rest * share * share, share**3)
    return (
        w[0] * a[0] + w[1] * b[0] + w[2] * c[0] + w[3] * d[0],
        w[0] * a[1] + w[1] * b[1] + w[2] * c[1] + w[3] * d[1],
    )


def along_cubic(curve: Cubic, share: float) -> Point:
    """The direction (unit length) of a cubic at `share` 0..1."""
    a, b, c, d = curve
    rest = 1 - share
    w = (rest * rest, 2 * rest * share, share * share)
    x = w[0] * (b[0] - a[0]) + w[1] * (c[0] - b[0]) + w[2] * (d[0] - c[0])
    y = w[0] * (b[1] - a[1]) + w[1] * (c[1] - b[1]) + w[2] * (d[1] - c[1])
    length = math.hypot(x, y) or 1.0
    return x / length, y / length


def cubic_through(points: Sequence[Point]) -> Cubic:
    """The cubic that passes through four points at 0, 1/3, 2/3 and 1."""
    p, q, r, s = points
    return (
        p,
        (
            (-5 * p[0] + 18 * q[0] - 9 * r[0] + 2 * s[0]) / 6,
            (-5 * p[1] + 18 * q[1] - 9 * r[1] + 2 * s[1]) / 6,
        ),
        ((2 * p[0] - 9 * q[0] + 18 * r[0] - 5 * s[0]) / 6, (2 * p[1] - 9 * q[1] + 18 * r[1] - 5 * s[1]) / 6),
        s,
    )


def bow(points: Sequence[Point]) -> Cubic:
    """A cubic from three points: start, the point both handles lean on, end."""
    start, over, end = points
    return start, over, over, end


def mirrored(points: Sequence[Point], side: int) -> list[Point]:
    """Points given for the right half, on side 1 (right) or -1 (left)."""
    return [(side * x, y) for x, y in points]


def shifted(points: Sequence[Point], x: float, y: float) -> list[Point]:
    """The points, moved."""
    return [(px + x, py + y) for px, py in points]


@dataclass(frozen=True)
class HeadTurn:
    """A slight turn and bow of the head as a smooth push of its points.

    The push is greatest at the middle of the face and fades to nothing at the outline, so that a flat drawing
    reads as a round head. Good for about ten degrees.

    Attributes:
        yaw: -1..1, right is positive.
        pitch: -1..1, bowed is positive.
    """

    yaw: float = 0.0
    pitch: float = 0.0

    def warp(self, x: float, y: float, depth: float = 1.0) -> Point:
        """Where a point goes; depth is how far it stands out (nose 1.5, mouth 1.25, face 1, outline .55)."""
        across = math.cos(HALF_TURN * min(1.0, abs(x) / 190))
        down = math.cos(HALF_TURN * min(1.0, abs(y - 20) / 290))
        push = across * down * depth
        return x + self.yaw * 17 * push, y + self.pitch * 15 * push

    def warped(self, points: Sequence[Point], depth: float = 1.0) -> list[Point]:
        """`warp` for several points of one depth."""
        return [self.warp(x, y, depth) for x, y in points]
