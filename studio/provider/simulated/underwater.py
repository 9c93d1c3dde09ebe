"""Under water: the sea behind, ripples of light on whoever is in it, bubbles and haze before them. Canvas units."""

import random

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, Ramp, Spread
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.palette import WHITE, Rgb, mix
from studio.provider.simulated.scene import Extent
from studio.provider.simulated.shape import oval, spline
from studio.provider.simulated.stage import Stage

ON_FIGURE = skia.BlendMode.kSrcATop
"""Touches only what is already painted in a layer."""

LOST_RED: Rgb = (172, 236, 234)
"""Water takes the red out of everything; multiplied with the figure."""


def paint_sea(stage: Stage, extent: Extent) -> None:
    """From the bright surface down to the dark, with shafts of light and far rocks, all soft."""
    brush, c, dice = stage.brush, stage.room, stage.dice("sea")
    water = Ramp((extent.left, extent.top), (extent.left + 120, extent.bottom), [c.top, c.mid, c.low], [0, 0.42, 1])
    brush.gradient(oval(extent.left - 900, extent.top - 900, extent.right + 900, extent.bottom + 900), water)
    _paint_surface(stage, extent, dice)
    for _ in range(9):
        x, reach = dice.uniform(extent.left, extent.right), dice.uniform(60, 170)
        lean = (x - 420) * 0.5
        shaft = [
            (x - 24, extent.top - 60),
            (x + 30, extent.top - 60),
            (x + lean + reach, extent.top + extent.height * 0.86),
            (x + lean - reach * 0.5, extent.top + extent.height * 0.8),
        ]
        brush.fill(_polygon(shaft), c.rim, dice.uniform(0.07, 0.17), 26, SCREEN)
    _paint_rocks(stage, extent, dice)
    for _ in range(130):
        at = (dice.uniform(extent.left, extent.right), dice.uniform(extent.top, extent.bottom))
        brush.dot(at, dice.uniform(0.8, 2.8), c.rim, dice.uniform(0.10, 0.42), dice.uniform(0.6, 2.2))
    for _ in range(34):
        _paint_bubble(stage, _spot(extent, dice), dice.uniform(3, 12), 0.55)


def paint_ripples(stage: Stage, extent: Extent) -> None:
    """Less red, a net of light, a veil of water; in the layer of the figure, over all of it."""
    brush, c, dice = stage.brush, stage.room, stage.dice("ripples")
    whole = oval(extent.left - 900, extent.top - 900, extent.right + 900, extent.bottom + 900)
    canvas, zoom = brush.canvas, stage.framing.zoom
    canvas.saveLayer(None, skia.Paint(BlendMode=ON_FIGURE, Alphaf=0.10))
    brush.fill(whole, mix(c.mid, c.ambient, 0.35))
    canvas.restore()
    step = max(96.0, 160.0 * zoom)
    strength = 0.25 * min(1.0, 0.55 + 0.4 * zoom)
    y = extent.top
    while y < extent.bottom:
        x = extent.left - step * dice.random()
        fade = max(0.0, 1 - (y - extent.top) / extent.height) ** 0.8
        while x < extent.right + step:
            _paint_cell(stage, (x, y), step, strength * fade, dice)
            x += step * 1.02
        y += step * 0.74


def paint_near_water(stage: Stage, extent: Extent) -> None:
    """What drifts before the figure: bubbles near and nearer, a deeper blue below, the red lost."""
    brush, c, dice = stage.brush, stage.room, stage.dice("near water")
    whole = skia.Path()
    whole.addRect(skia.Rect(extent.left - 4, extent.top - 4, extent.right + 4, extent.bottom + 4))
    brush.fill(whole, LOST_RED, 0.54, 0, MULTIPLY)
    deep = Ramp((0, extent.top + extent.height * 0.55), (0, extent.bottom), [(c.low, 0.0), (c.low, 0.55)])
    brush.gradient(whole, deep)
    brush.glow((extent.left + extent.width * 0.34, extent.top), extent.width * 0.7, c.rim, 0.16, SCREEN, Spread(1, 0.5))
    for _ in range(26):
        x, y = _spot(extent, dice)
        aside = (
            extent.left + (x - extent.left) * 0.30 if dice.random() < 0.5 else extent.right - (extent.right - x) * 0.30
        )
        _paint_bubble(stage, (aside, y), dice.uniform(5, 21), 0.9)
    for _ in range(5):
        x, y = _spot(extent, dice)
        brush.glow((x, y), dice.uniform(24, 52), c.rim, 0.16, SCREEN)


def _spot(extent: Extent, dice: random.Random) -> Point:
    return dice.uniform(extent.left, extent.right), dice.uniform(extent.top, extent.bottom)


def _polygon(points: list[Point]) -> skia.Path:
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], True)
    return path


def _paint_surface(stage: Stage, extent: Extent, dice: random.Random) -> None:
    """The moving underside of the surface along the top."""
    brush, c = stage.brush, stage.room
    for number in range(26):
        depth = dice.random() ** 2
        y, x = extent.top + depth * 190 - 12, dice.uniform(extent.left - 60, extent.right)
        reach = (60 + 150 * (1 - depth)) * dice.uniform(0.6, 1.2)
        wave = [(x, y), (x + reach * 0.35, y + 9), (x + reach * 0.7, y - 5), (x + reach, y + 4)]
        brush.stroke(
            spline(wave), mix(c.rim, WHITE, 0.5), 13 - 9 * depth, 0.34 * (1 - depth) + 0.05, 3 + number % 4, SCREEN
        )


def _paint_rocks(stage: Stage, extent: Extent, dice: random.Random) -> None:
    brush, c = stage.brush, stage.room
    for layer, tint in enumerate((mix(c.mid, c.low, 0.55), mix(c.mid, c.low, 0.85))):
        base = extent.bottom - 250 + 120 * layer
        ridge = [(extent.left - 80 + k * extent.width / 6, base - dice.uniform(0, 150)) for k in range(8)]
        shape = spline(
            [*ridge, (extent.right + 200, extent.bottom + 300), (extent.left - 200, extent.bottom + 300)], closed=True
        )
        brush.fill(shape, tint, 0.62, 20 - 6 * layer)


def _paint_cell(stage: Stage, at: Point, size: float, alpha: float, dice: random.Random) -> None:
    """One mesh of the net of light: a wobbly loop, broad and soft with a thin bright line."""
    x, y = at[0] + dice.uniform(-0.2, 0.2) * size, at[1] + dice.uniform(-0.2, 0.2) * size
    points = []
    for dx, dy in ((0, -0.5), (0.4, -0.3), (0.52, 0.1), (0.3, 0.44), (-0.12, 0.5), (-0.46, 0.22), (-0.42, -0.26)):
        points.append((x + (dx + dice.uniform(-0.13, 0.13)) * size, y + (dy + dice.uniform(-0.13, 0.13)) * size * 0.72))
    loop = spline(points, closed=True)
    light = mix(stage.room.rim, WHITE, 0.6)
    stage.brush.stroke(loop, light, size * 0.10, alpha * 0.6, size * 0.08, ON_FIGURE)
    stage.brush.stroke(loop, light, size * 0.034, alpha * 0.7, size * 0.032, ON_FIGURE)


def _paint_bubble(stage: Stage, at: Point, radius: float, alpha: float) -> None:
    """A thin bright edge, brighter below right, one light above left."""
    brush, c, (x, y) = stage.brush, stage.room, at
    brush.glow((x + radius * 0.2, y + radius * 0.24), radius * 0.9, c.rim, 0.20 * alpha, SCREEN)
    brush.ring(at, radius, mix(c.rim, WHITE, 0.4), max(0.9, radius * 0.09), 0.62 * alpha, 0.5)
    crescent = [
        (x - radius * 0.1, y + radius * 0.74),
        (x + radius * 0.5, y + radius * 0.54),
        (x + radius * 0.74, y - radius * 0.06),
    ]
    brush.stroke(spline(crescent), WHITE, radius * 0.13, 0.55 * alpha, radius * 0.06)
    brush.dot((x - radius * 0.36, y - radius * 0.38), max(1.0, radius * 0.17), WHITE, 0.95 * alpha, radius * 0.05)
