"""The desk: its far plane behind the person, its near edge in front, a mug."""

from studio.provider.simulated.brush import SCREEN, Ramp, Spread
from studio.provider.simulated.palette import WHITE, mix
from studio.provider.simulated.scene import Extent
from studio.provider.simulated.shape import box, oval, spline
from studio.provider.simulated.stage import Stage

DEPTH = 44
"""Canvas units between the far edge and where the person's arms come over the plane."""


def paint_desk_behind(stage: Stage, extent: Extent) -> None:
    """The strip of the desk behind the body."""
    c, y = stage.room, stage.framing.desk
    plane = box(extent.left - 4, y, extent.right + 4, extent.bottom + 20)
    tints = [mix(c.desk, c.ambient, 0.30), c.desk, mix(c.desk, (0, 0, 0), 0.45)]
    stage.brush.gradient(plane, Ramp((0, y), (0, y + 200), tints, [0, 0.3, 1]))


def paint_desk_front(stage: Stage, extent: Extent) -> None:
    """The plane in front of the body, with its light and the mug."""
    brush, c, y = stage.brush, stage.room, stage.framing.desk + DEPTH
    plane = box(extent.left - 20, y, extent.right + 20, extent.bottom + 20)
    tints = [mix(c.desk, c.ambient, 0.34), mix(c.desk, c.ambient, 0.10), mix(c.desk, (0, 0, 0), 0.5)]
    depth = max(200.0, extent.bottom + 10 - y)
    brush.gradient(plane, Ramp((0, y), (0, y + depth), tints, [0, 0.3, 1]))
    brush.stroke(spline([(extent.left - 20, y), (extent.right + 20, y)]), c.rim, 3, 0.35, 2.5, SCREEN)
    brush.stroke(spline([(60, y + 2), (300, y + 4), (700, y + 4), (980, y + 2)]), (2, 4, 16), 20, 0.6, 10)
    _paint_mug(stage, extent.left + 112, y + 18)
    with brush.clipped(plane):
        brush.glow((extent.right - 124, y + 46), 300, c.neon, 0.30, SCREEN, Spread(1, 0.30))
        brush.glow((extent.left + 120, y + 50), 330, c.ambient, 0.34, SCREEN, Spread(1, 0.32))


def _paint_mug(stage: Stage, x: float, y: float) -> None:
    """A mug at the left end, slightly out of focus."""
    brush, c = stage.brush, stage.room

    def at(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x + px, y + py) for px, py in points]

    cup = spline(at([(-44, -92), (44, -92), (42, -10), (30, 4), (-30, 4), (-42, -10)]), closed=True)
    brush.stroke(oval(x - 76, y - 74, x - 30, y - 20), mix(c.desk, c.ambient, 0.5), 9, 1, 1.2)
    brush.fill(spline(at([(-60, 2), (60, 2), (90, 12), (-80, 12)]), closed=True), (2, 4, 14), 0.7, 6)
    sides = [mix(c.ambient, WHITE, 0.28), mix(c.desk, c.ambient, 0.45), mix(c.desk, c.neon, 0.30)]
    brush.gradient(cup, Ramp((x - 44, y), (x + 46, y), sides, [0, 0.45, 1]), 1, 1.2)
    mouth = oval(x - 43, y - 101, x + 43, y - 83)
    brush.fill(mouth, mix(c.desk, (0, 0, 0), 0.4), 1, 1)
    brush.stroke(mouth, mix(c.ambient, WHITE, 0.5), 2, 0.8, 1)
    for step in (-12, 8):
        steam = spline(at([(step, -104), (step + 9, -126), (step - 6, -148), (step + 8, -176)]))
        brush.stroke(steam, (220, 232, 255), 9, 0.07, 6, SCREEN)
