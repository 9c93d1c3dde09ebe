"""A drink can with a label of plain shapes: no maker's, no words. Can space: origin in its middle, upright."""

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, Ramp
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.palette import WHITE, Rgb, mix
from studio.provider.simulated.shape import circle, oval, spline
from studio.provider.simulated.stage import Stage

HALF_WIDTH, HALF_HEIGHT = 63.0, 158.0
"""A slim can beside a face 14 cm wide."""

OWN: Rgb = (232, 84, 74)
"""Colour of the can where the words name none."""

METAL: tuple[Rgb, ...] = ((120, 128, 140), (232, 238, 246), (166, 174, 188), (246, 250, 255), (92, 98, 112))
METAL_STOPS = (0.0, 0.22, 0.48, 0.66, 1.0)
BLACK: Rgb = (0, 0, 0)


def paint_can(stage: Stage, tint: Rgb) -> None:
    """The can; the canvas is in can space."""
    brush, body = stage.brush, _body()
    shadow = skia.Path(body)
    shadow.offset(10, 14)
    brush.fill(shadow, (10, 4, 20), 0.42, 16, MULTIPLY)
    _paint_ends(stage)
    brush.fill(body, tint)
    with brush.clipped(body):
        _paint_label(stage, tint)
        _paint_roundness(stage)
    brush.stroke(body, mix(tint, BLACK, 0.6), 1.4, 0.5, 0.8)


def _body() -> skia.Path:
    """Straight wall, drawn in to a neck above and to a foot below; rims bow towards the viewer."""
    w, h = HALF_WIDTH, HALF_HEIGHT
    path = skia.Path()
    path.moveTo(-w + 12, -h + 14)
    path.cubicTo((-w + 6, -h + 26), (-w, -h + 30), (-w, -h + 44))
    path.lineTo(-w, h - 34)
    path.cubicTo((-w, h - 20), (-w + 8, h - 14), (-w + 12, h - 6))
    path.cubicTo((-26, h + 6), (26, h + 6), (w - 12, h - 6))
    path.cubicTo((w - 8, h - 14), (w, h - 20), (w, h - 34))
    path.lineTo(w, -h + 44)
    path.cubicTo((w, -h + 30), (w - 6, -h + 26), (w - 12, -h + 14))
    path.cubicTo((26, -h + 24), (-26, -h + 24), (-w + 12, -h + 14))
    path.close()
    return path


def _paint_ends(stage: Stage) -> None:
    """Metal lid with its opening and ring, and the metal foot."""
    brush, w, h = stage.brush, HALF_WIDTH - 10, HALF_HEIGHT
    across = Ramp((-w, 0), (w, 0), METAL, METAL_STOPS)
    brush.gradient(oval(-w + 6, h - 14, w - 6, h + 9), across)
    brush.gradient(oval(-w, -h - 4, w, -h + 27), across)
    brush.gradient(oval(-w + 6, -h, w - 6, -h + 22), Ramp((0, -h), (0, -h + 22), [(98, 104, 118), (186, 194, 206)]))
    brush.fill(oval(-15, -h + 9, 17, -h + 18), (70, 76, 90), 0.8, 1)
    brush.stroke(oval(-11, -h + 3, 13, -h + 13), (226, 232, 240), 3, 0.9, 0.6)


def _paint_label(stage: Stage, tint: Rgb) -> None:
    """A pale sun over two waves, and two thin bands."""
    brush = stage.brush
    pale = mix(tint, WHITE, 0.78)
    deep = mix(tint, (24, 22, 70), 0.5)
    brush.fill(circle((0, -66), 36), pale)
    brush.fill(circle((0, -66), 23), mix(tint, (255, 190, 70), 0.55))
    for top, paint in ((-44.0, deep), (-22.0, mix(deep, BLACK, 0.22))):
        brush.fill(spline(_wave(top), closed=False), paint)
    for y in (-122.0, 124.0):
        band: list[Point] = [(-70, y - 4), (-24, y + 3), (24, y + 3), (70, y - 4)]
        brush.stroke(spline(band), pale, 5, 0.9)


def _wave(top: float) -> list[Point]:
    crest: list[Point] = [(-70, top + 10), (-34, top - 8), (0, top + 4), (36, top + 16), (70, top - 2)]
    return [*crest, (72, top + 40), (0, top + 52), (-72, top + 40)]


def _paint_roundness(stage: Stage) -> None:
    """Dark to both sides, one bright run left of the middle, the neon on the right edge, cold drops."""
    brush, room, w, h = stage.brush, stage.room, HALF_WIDTH, HALF_HEIGHT
    wall = oval(-w - 60, -h - 60, w + 60, h + 60)
    shade = Ramp((-w, 0), (w, 0), [(BLACK, 0.50), (BLACK, 0.0), (BLACK, 0.0), (BLACK, 0.62)], [0, 0.30, 0.56, 1])
    brush.gradient(wall, shade, 1, 0, MULTIPLY)
    brush.stroke(spline([(-28, -h + 30), (-28, h - 16)]), WHITE, 20, 0.34, 8, SCREEN)
    brush.stroke(spline([(-32, -h + 40), (-32, h - 30)]), WHITE, 4, 0.60, 1.6, SCREEN)
    brush.stroke(spline([(w - 5, -h + 40), (w - 5, h - 30)]), room.neon, 9, 0.6, 4, SCREEN)
    brush.stroke(spline([(-w + 4, -h + 40), (-w + 4, h - 30)]), room.rim, 6, 0.5, 3, SCREEN)
    dice = stage.dice("drops")
    for _ in range(46):
        at = (dice.uniform(-w + 6, w - 6), dice.uniform(-h + 34, h - 14))
        radius = dice.uniform(0.9, 2.6)
        brush.dot((at[0] + 0.8, at[1] + 1.2), radius, BLACK, 0.22, 0.6)
        brush.dot(at, radius, WHITE, dice.uniform(0.16, 0.36), 0.3)
        brush.dot((at[0] - radius * 0.3, at[1] - radius * 0.3), radius * 0.3, WHITE, 0.8)
