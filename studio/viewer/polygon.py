"""Convex outlines: what of a turned picture is inside a box."""

from collections.abc import Callable, Sequence

from studio.face.anchors import Point
from studio.viewer.box import Box

Outline = tuple[Point, ...]
"""Corners in order."""

_Side = tuple[int, float, int]
"""Axis, where the edge is, and +1 when what is beyond it is kept."""


def corners(box: Box) -> Outline:
    """The four corners, round the box."""
    return (box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)


def bounds(points: Sequence[Point]) -> Box:
    """The smallest upright box round some points."""
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def mapped(outline: Sequence[Point], by: Callable[[Point], Point]) -> Outline:
    """Every corner through a map."""
    return tuple(by(point) for point in outline)


def clipped(outline: Outline, box: Box) -> Outline:
    """The part of a convex outline inside a box, empty when there is none.

    Cuts along one edge after the other, as Sutherland and Hodgman (1974) do, "Reentrant polygon clipping",
    Communications of the ACM 17(1).
    """
    for side in ((0, box.x, 1), (0, box.right, -1), (1, box.y, 1), (1, box.bottom, -1)):
        outline = _cut(outline, side)
    return outline


def area(outline: Outline) -> float:
    """The area of an outline, whichever way round it goes."""
    shifted = (*outline[1:], *outline[:1])
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(outline, shifted, strict=True))) / 2


def _cut(outline: Outline, side: _Side) -> Outline:
    kept: list[Point] = []
    for index, end in enumerate(outline):
        start = outline[index - 1]
        if _inside(start, side) != _inside(end, side):
            kept.append(_crossing(start, end, side))
        if _inside(end, side):
            kept.append(end)
    return tuple(kept)


def _inside(point: Point, side: _Side) -> bool:
    axis, edge, sign = side
    return (point[axis] - edge) * sign >= 0


def _crossing(start: Point, end: Point, side: _Side) -> Point:
    axis, edge, _sign = side
    share = (edge - start[axis]) / (end[axis] - start[axis])
    other = start[1 - axis] + share * (end[1 - axis] - start[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)
