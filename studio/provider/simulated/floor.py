"""The floor under a standing figure, what stands on it against the wall, and the shadow of the feet. Canvas units."""

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, Ramp, Spread
from studio.provider.simulated.legs import SOLE
from studio.provider.simulated.palette import WHITE, mix
from studio.provider.simulated.scene import Extent
from studio.provider.simulated.scene_reading import Scene
from studio.provider.simulated.shape import box, spline
from studio.provider.simulated.stage import Stage

DESK_ZOOM = 0.356
"""The far desk is drawn for the whole figure; nearer crops show it as much larger as the figure."""


def paint_floor(stage: Stage, scene: Scene, extent: Extent) -> None:
    """Plane, skirting board, light from the walls, the furniture of a workspace, and the figure's shadow."""
    brush, c, y = stage.brush, stage.room, stage.framing.floor
    if scene.kind == "workspace":
        _paint_far_desk(stage, extent)
    plane = box(extent.left - 8, y, extent.right + 8, extent.bottom + 8)
    far, near = mix(c.desk, c.ambient, 0.30), mix(c.desk, (0, 0, 0), 0.30)
    brush.gradient(plane, Ramp((0, y), (0, extent.bottom), [far, mix(c.desk, c.ambient, 0.12), near], [0, 0.35, 1]))
    if scene.kind == "plain":
        brush.fill(box(extent.left - 8, y - 90, extent.right + 8, y + 90), mix(far, c.low, 0.5), 0.7, 50)
    else:
        brush.fill(box(extent.left - 8, y - 16, extent.right + 8, y - 2), mix(c.low, c.rim, 0.22), 0.8, 1.6)
        brush.stroke(spline([(extent.left - 8, y), (extent.right + 8, y)]), (0, 0, 8), 6, 0.5, 3)
    with brush.clipped(plane):
        brush.glow((extent.right - 150, y + 60), 380, c.neon, 0.10 if c.bright else 0.26, SCREEN, Spread(1, 0.34))
        brush.glow((extent.left + 180, y + 90), 420, c.ambient, 0.30, SCREEN, Spread(1, 0.34))
        _paint_shadow(stage)


def _paint_shadow(stage: Stage) -> None:
    """Wide and faint to the lit side's far end, tight and dark under the soles."""
    brush, framing = stage.brush, stage.framing
    x, y, zoom = framing.x, framing.y + (SOLE - 22) * framing.zoom, framing.zoom
    brush.glow((x + 90 * zoom, y), 560 * zoom, (0, 0, 10), 0.55, MULTIPLY, Spread(1.2, 0.17))
    for side in (-1, 1):
        brush.glow((x + side * 140 * zoom, y + 6 * zoom), 160 * zoom, (0, 0, 8), 0.85, MULTIPLY, Spread(1, 0.22))


def _paint_far_desk(stage: Stage, extent: Extent) -> None:
    """A desk with a screen against the wall on the right, out of focus; as large as the figure allows."""
    brush, c, floor = stage.brush, stage.room, stage.framing.floor
    size = stage.framing.zoom / DESK_ZOOM
    place = skia.Matrix.MakeAll(size, 0, extent.right, 0, size, floor, 0, 0, 1)
    left, right, top = -300.0, 60.0, -232.0
    with brush.moved(place):
        for x in (left + 22, right - 30):
            brush.fill(box(x, top, x + 14, 22), mix(c.low, c.ambient, 0.14), 0.95, 2.4)
        brush.fill(box(left, top - 14, right, top + 8, 4), mix(c.desk, c.ambient, 0.34), 1, 2)
        brush.stroke(spline([(left, top - 14), (right, top - 14)]), c.rim, 3, 0.6, 2, SCREEN)
        _paint_screen(stage, left, top)


def _paint_screen(stage: Stage, left: float, top: float) -> None:
    brush, c = stage.brush, stage.room
    brush.fill(box(left + 78, top - 156, left + 268, top - 38, 6), mix(c.low, (0, 0, 0), 0.4), 1, 2)
    tints = [mix(c.ambient, WHITE, 0.16), mix(c.mid, c.neon, 0.34)]
    glow = box(left + 86, top - 148, left + 260, top - 46, 3)
    brush.gradient(glow, Ramp((left + 86, top - 148), (left + 260, top - 46), tints), 0.85, 3)
    brush.fill(box(left + 162, top - 40, left + 184, top - 12), mix(c.low, (0, 0, 0), 0.3), 1, 2)
    brush.glow((left + 172, top - 90), 190, c.ambient, 0.22, SCREEN)
