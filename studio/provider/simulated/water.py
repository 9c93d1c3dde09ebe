"""Eye moisture: a broken shine, a water line that rises, at the top one tear."""

import math

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, Ramp
from studio.provider.simulated.eye_shape import EyeShape, eye_shape
from studio.provider.simulated.geometry import Cubic, Point, lerp, on_cubic, shifted
from studio.provider.simulated.palette import WHITE
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

SHINES = ((0.16, 0.44, 0.95, 2.2), (0.5, 0.58, 0.7, 1.6), (0.64, 0.86, 0.9, 1.9))
"""Runs of light along the lower lid: from, to, strength, width. Broken, as on real water."""
WELLING = 0.4
TEAR = 0.78
"""Moisture at which one tear falls; two would be theatre."""
LONGEST_TEAR = 76.0
"""A tear longer than this tips a face into cartoon."""
DROP: tuple[Point, ...] = ((0, -17), (4.6, -4), (5.6, 3.5), (0, 9), (-5.6, 3.5), (-4.6, -4))


def paint_water(stage: Stage, eye: EyeShape) -> None:
    """Shine and water line inside the opening of an eye."""
    wet = stage.pose.moisture
    if wet <= 0.05:
        return
    for start, end, strength, width in SHINES:
        run = [on_cubic(eye.lower, lerp(start, end, k / 4)) for k in range(5)]
        line = spline(shifted(run, 0, -2.6 - 1.4 * wet))
        stage.brush.stroke(line, WHITE, width * (0.6 + 0.7 * wet), min(1.0, strength * (0.35 + 0.5 * wet)), 0.6)
    if wet > WELLING:
        _pool(stage, eye, 3 + 4.5 * (wet - WELLING) / (1 - WELLING))


def _pool(stage: Stage, eye: EyeShape, height: float) -> None:
    """A lens of water on the lower lid, `height` head units deep."""
    brush = stage.brush

    def surface(share: float) -> Point:
        x, y = on_cubic(eye.lower, share)
        return x, y - height * max(0.0, math.sin((share - 0.1) / 0.82 * math.pi)) ** 0.7

    bank = [on_cubic(eye.lower, share) for share in (0.92, 0.7, 0.5, 0.3)]
    pool = [on_cubic(eye.lower, 0.1), *(surface(share) for share in (0.22, 0.36, 0.5, 0.64, 0.8)), *bank]
    brush.fill(spline(pool, closed=True), (214, 232, 255), 0.24, 0.8, SCREEN)
    brush.stroke(spline([surface(share) for share in (0.2, 0.32, 0.44)]), WHITE, 1.3, 0.75, 0.5)
    brush.stroke(spline([surface(share) for share in (0.58, 0.70, 0.82)]), WHITE, 1.0, 0.5, 0.5)
    edge = shifted([on_cubic(eye.lower, share) for share in (0.2, 0.5, 0.8)], 0, -1.5)
    brush.stroke(spline(edge), (90, 50, 70), 1.4, 0.35, 0.8, MULTIPLY)


def paint_tear(stage: Stage) -> None:
    """One tear from the left eye, over the cheek, once there is enough water for it."""
    wet = stage.pose.moisture
    if wet < TEAR:
        return
    x, y = on_cubic(eye_shape(stage, -1).lower, 0.38)
    length = min(LONGEST_TEAR, (wet - TEAR) / (1 - TEAR) * 92 + 26)
    end = (x - 10, y + length)
    trail: Cubic = (end, (x - 8, y + length * 0.65), (x - 3, y + length * 0.3), (x, y + 1))
    _trail(stage, trail)
    _drop(stage, end)


def _trail(stage: Stage, trail: Cubic) -> None:
    def beside(offset: float) -> Cubic:
        a, b, c, d = shifted(trail, offset, 0)
        return a, b, c, d

    stage.brush.strand(trail, (3.4, 2.4), WHITE, 0.20, 0.9, SCREEN)
    stage.brush.strand(beside(-1.2), (0.9, 0.6), WHITE, 0.50, 0.4)
    stage.brush.strand(beside(2.4), (1.2, 0.9), stage.skin.deep, 0.34, 0.8, MULTIPLY)


def _drop(stage: Stage, at: Point) -> None:
    brush, (x, y) = stage.brush, at
    drop = spline([(x + dx, y + dy) for dx, dy in DROP], closed=True)
    shadow = skia.Path(drop)
    shadow.offset(2.5, 4)
    brush.fill(shadow, stage.skin.deep, 0.5, 3, MULTIPLY)
    ramp = Ramp((x - 5, y - 12), (x + 5, y + 9), ((WHITE, 0.25), ((190, 215, 255), 0.35), (WHITE, 0.75)))
    brush.gradient(drop, ramp)
    brush.stroke(drop, WHITE, 0.8, 0.55, 0.3)
    brush.dot((x - 2, y - 1), 1.7, WHITE, 0.98, 0.3)
    brush.glow((x + 2, y + 5), 4, stage.room.neon, 0.6, SCREEN)
