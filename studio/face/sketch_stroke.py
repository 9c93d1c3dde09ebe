"""What a sketch is made of: strokes in a small box, and the few curves they are built from.

All parts of the face are built around a middle line at x = 0; `studio.face.sketch` turns the head and puts them into
the box.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Line = tuple[Point, ...]
Region = Literal["head", "cheek", "brow", "eyes", "nose", "mouth"]
Ink = Literal["line", "shape", "skin", "hair", "lip", "white", "glint", "dark"]

WIDTH, HEIGHT = 100.0, 110.0
"""The box that all strokes stay in."""
MIDDLE = WIDTH / 2
SIDES = (-1, 1)
"""The viewer's left and right."""


@dataclass(frozen=True)
class Stroke:
    """One smooth curve through its points.

    Attributes:
        region: the part of the face it belongs to.
        points: in units of the box, y down.
        ink: "line" is drawn with a pen; all others are filled: "shape" with the colour of the lines, "skin", "hair",
            "lip" and "white" (of the eye) with faint tones, "glint" with the lightest grey there is, "dark" (a pupil,
            an open mouth) with the darkest.
        width: of the pen, as a share of the plain line.
    """

    region: Region
    points: Line
    ink: Ink = "line"
    width: float = 1.0

    @property
    def closed(self) -> bool:
        """Whether the curve runs back to its first point."""
        return self.ink != "line"


def sided(side: int, points: Sequence[Point], across: float = 0.0) -> Line:
    """Points given outwards from a line at `across`, on one side of the face."""
    return tuple((side * (across + x), y) for x, y in points)


def through(start: Point, middle: Point, end: Point, count: int) -> Line:
    """`count` points of the parabola that runs through three."""

    def at(share: float, a: float, b: float, c: float) -> float:
        return a + (4 * b - 3 * a - c) * share + (2 * a + 2 * c - 4 * b) * share * share

    shares = [number / (count - 1) for number in range(count)]
    return tuple((at(s, start[0], middle[0], end[0]), at(s, start[1], middle[1], end[1])) for s in shares)


def ribbon(centre: Line, half: Sequence[float]) -> Line:
    """The outline of a line that swells and tapers: half its width at each of its points."""
    upper, lower = [], []
    for at, ((x, y), wide) in enumerate(zip(centre, half, strict=True)):
        (x0, y0), (x1, y1) = centre[max(0, at - 1)], centre[min(len(centre) - 1, at + 1)]
        length = math.hypot(x1 - x0, y1 - y0) or 1.0
        across, down = -(y1 - y0) / length * wide, (x1 - x0) / length * wide
        upper.append((x - across, y - down))
        lower.append((x + across, y + down))
    return (*upper, *reversed(lower))


def ring(middle: Point, radius: float, count: int = 12) -> Line:
    """Points round a circle, from its top."""
    turns = [2 * math.pi * number / count for number in range(count)]
    return tuple((middle[0] + radius * math.sin(turn), middle[1] - radius * math.cos(turn)) for turn in turns)


def beyond(value: float, least: float) -> float:
    """How far a degree of 0..1 is past the least that shows, again 0..1."""
    return max(0.0, value - least) / (1 - least)
