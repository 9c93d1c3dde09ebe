"""Paths for the brush: smooth lines through points, ovals, boxes, tapered strands."""

from collections.abc import Sequence

import skia

from studio.provider.simulated.geometry import Cubic, Point, along_cubic


def spline(points: Sequence[Point], *, closed: bool = False) -> skia.Path:
    """The smooth (Catmull-Rom) line through points; closed joins the ends smoothly."""
    path = skia.Path()
    path.moveTo(*points[0])
    _bend(path, points, closed=closed)
    if closed:
        path.close()
    return path


def blade(upper: Sequence[Point], lower: Sequence[Point]) -> skia.Path:
    """The area between two smooth lines that run in the same direction and may share their ends."""
    path = skia.Path()
    path.moveTo(*upper[0])
    _bend(path, upper, closed=False)
    back = list(reversed(lower))
    path.lineTo(*back[0])
    _bend(path, back, closed=False)
    path.close()
    return path


def cubic(curve: Cubic) -> skia.Path:
    """The line of one cubic."""
    path = skia.Path()
    path.moveTo(*curve[0])
    path.cubicTo(*curve[1:])
    return path


def lens(upper: Cubic, lower: Cubic) -> skia.Path:
    """The area between two cubics that run in the same direction."""
    path = cubic(upper)
    path.lineTo(*lower[3])
    path.cubicTo(lower[2], lower[1], lower[0])
    path.close()
    return path


def oval(left: float, top: float, right: float, bottom: float) -> skia.Path:
    """An ellipse in a box."""
    path = skia.Path()
    path.addOval(skia.Rect(left, top, right, bottom))
    return path


def circle(at: Point, radius: float) -> skia.Path:
    """A circle."""
    path = skia.Path()
    path.addCircle(at[0], at[1], radius)
    return path


def box(left: float, top: float, right: float, bottom: float, corner: float = 0.0) -> skia.Path:
    """A rectangle, with round corners if asked."""
    path = skia.Path()
    path.addRRect(skia.RRect.MakeRectXY(skia.Rect(left, top, right, bottom), corner, corner))
    return path


def tapered(curve: Cubic, root: float, middle: float) -> skia.Path:
    """A thin leaf along a cubic: half-width at the root and in the middle, a point at the end."""
    ends = [_aside(curve, share, width) for share, width in ((0.0, root), (0.33, middle), (0.66, middle * 0.8))]
    (a0, b0), (a1, b1), (a2, b2) = ends
    path = skia.Path()
    path.moveTo(curve[0][0] - a0, curve[0][1] - b0)
    path.cubicTo((curve[1][0] - a1, curve[1][1] - b1), (curve[2][0] - a2, curve[2][1] - b2), curve[3])
    path.cubicTo(
        (curve[2][0] + a2, curve[2][1] + b2),
        (curve[1][0] + a1, curve[1][1] + b1),
        (curve[0][0] + a0, curve[0][1] + b0),
    )
    path.close()
    return path


def _aside(curve: Cubic, share: float, width: float) -> Point:
    x, y = along_cubic(curve, share)
    return -y * width, x * width


def _bend(path: skia.Path, points: Sequence[Point], *, closed: bool) -> None:
    count = len(points)
    for i in range(count if closed else count - 1):
        before = points[(i - 1) % count] if closed or i > 0 else points[i]
        here, there = points[i], points[(i + 1) % count]
        after = points[(i + 2) % count] if closed or i + 2 < count else there
        path.cubicTo(
            here[0] + (there[0] - before[0]) / 6,
            here[1] + (there[1] - before[1]) / 6,
            there[0] - (after[0] - here[0]) / 6,
            there[1] - (after[1] - here[1]) / 6,
            *there,
        )
