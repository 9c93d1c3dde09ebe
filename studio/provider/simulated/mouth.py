"""The mouth: lips with their creases and shine, teeth when they stand apart, shadow round them."""

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, SOFT_LIGHT, Ramp, Spread
from studio.provider.simulated.geometry import Point, lerp, shifted
from studio.provider.simulated.mouth_shape import DEPTH, MouthShape, mouth_shape
from studio.provider.simulated.palette import Rgb, mix
from studio.provider.simulated.shape import blade, spline
from studio.provider.simulated.stage import Stage

OPEN = 0.5
"""Gap in head units above which the inside of the mouth is seen."""
LOWER_CREASES, UPPER_CREASES = 58, 44
TEETH: tuple[Point, ...] = ((-17, -2), (-6, 0), (6, 0), (17, -2))
"""Where two teeth meet, from the middle of the mouth."""


def paint_mouth(stage: Stage) -> None:
    """The whole mouth."""
    mouth = mouth_shape(stage)
    line, edge = _turned(stage, mouth.line(below=False)), _turned(stage, mouth.line(below=True))
    top, bottom = _turned(stage, mouth.top()), _turned(stage, mouth.bottom())
    upper, lower = blade(top, line), blade(edge, bottom)
    _surroundings(stage, mouth, top)
    if mouth.opening > OPEN:
        _inside(stage, mouth, blade(line, edge), line)
    _colour(stage, upper, lower)
    with stage.brush.clipped(lower):
        _lower_lip(stage, mouth)
    with stage.brush.clipped(upper):
        _upper_lip(stage, mouth)
    if mouth.opening <= OPEN:
        stage.brush.stroke(spline(line), (64, 12, 28), 2.4 + 0.8 * stage.pose.lip_press, 0.85, 0.9)
        stage.brush.stroke(spline(line[1:-1]), (40, 6, 18), 1.2, 0.8, 0.4)
    for side in (-1, 1):
        stage.brush.glow(_at(stage, *mouth.corner(side)), 4.0, (60, 14, 28), 0.5)


def _turned(stage: Stage, points: list[Point]) -> list[Point]:
    return stage.turn.warped(points, DEPTH)


def _at(stage: Stage, x: float, y: float) -> Point:
    return stage.turn.warp(x, y, DEPTH)


def _surroundings(stage: Stage, mouth: MouthShape, top: list[Point]) -> None:
    brush, skin, pose = stage.brush, stage.skin, stage.pose
    under = _at(stage, 0, mouth.centre + mouth.gap + mouth.lower + 9)
    brush.glow(under, 28, skin.deep, 0.40 + 0.16 * pose.chin_raise, MULTIPLY, Spread(1.15, 0.42))
    brush.stroke(spline(top), skin.light, 3, 0.5, 2, SOFT_LIGHT)
    for side in (-1, 1):
        x, y = mouth.corner(side)
        depth = 0.38 + 0.25 * pose.lip_press
        brush.glow(_at(stage, x + side, y), 11 + 4 * pose.lip_press, skin.deep, depth, MULTIPLY)


def _inside(stage: Stage, mouth: MouthShape, gap: skia.Path, line: list[Point]) -> None:
    brush = stage.brush
    brush.fill(gap, (54, 14, 24), 1, 0.4)
    with brush.clipped(gap):
        _tongue(stage, mouth)
        _teeth(stage, mouth, line)
        brush.stroke(spline(line), (30, 6, 14), 4, 0.6, 1.8, MULTIPLY)


def _teeth(stage: Stage, mouth: MouthShape, line: list[Point]) -> None:
    """The edge of the upper row: follows the lip and falls into shadow towards the corners."""
    brush, smile = stage.brush, max(0.0, stage.pose.both_corners)
    shown = min(7.0 + 3 * smile, mouth.opening * (0.66 + 0.14 * smile))
    top = _row(line, smile)
    brush.fill(blade(shifted(top, 0, -3), shifted(top, 0, shown)), (234, 227, 229), 0.92, 0.9)
    for (x, y), height in zip(TEETH, (0.8, 1.0, 1.0, 0.8), strict=True):
        left, root = _at(stage, x, mouth.centre - mouth.rise + y)
        gap = spline([(left, root), (left, root + shown * height)])
        brush.stroke(gap, (150, 110, 120), 0.8, 0.30, 0.5)
    for x, y in (top[0], top[-1]):
        brush.glow((x, y + 3), 15, (40, 10, 20), 0.85, MULTIPLY, Spread(1.0, 1.3))


def _row(line: list[Point], smile: float) -> list[Point]:
    """The stretch of the lip under which teeth are seen: a smile bares more of them."""
    reach = 0.6 * smile
    ends = [(lerp(a[0], b[0], reach), lerp(a[1], b[1], reach)) for a, b in ((line[1], line[0]), (line[-2], line[-1]))]
    return [ends[0], *line[1:-1], ends[1]] if reach else line[1:-1]


def _tongue(stage: Stage, mouth: MouthShape) -> None:
    """A dim red at the floor of a mouth that is open far enough to see it."""
    seen = min(1.0, max(0.0, mouth.gap - 12) / 14)
    if seen:
        at = _at(stage, 0, mouth.centre + mouth.gap + 2)
        stage.brush.glow(at, 30, (150, 50, 62), 0.75 * seen, None, Spread(1.1, 0.45))


def _colour(stage: Stage, upper: skia.Path, lower: skia.Path) -> None:
    skin = stage.skin
    stage.brush.fill(upper, mix(skin.lip, skin.deep, 0.2), 0.55, 1.6)
    stage.brush.fill(lower, skin.lip, 0.5, 1.6)
    shaded = (
        mix(skin.lip, skin.plain, 0.18),
        mix(skin.lip, skin.deep, 0.32),
        mix(skin.lip, (70, 10, 30), 0.45),
    )
    lit = (
        mix(skin.lip, (80, 14, 34), 0.38),
        mix(skin.lip, (255, 170, 160), 0.22),
        mix(skin.lip, skin.half, 0.35),
    )
    _downwards(stage, upper, shaded, 0.5)
    _downwards(stage, lower, lit, 0.45)


def _downwards(stage: Stage, lip: skia.Path, colours: tuple[Rgb, Rgb, Rgb], middle: float) -> None:
    bounds = lip.getBounds()
    ramp = Ramp((0, bounds.top()), (0, bounds.bottom()), colours, (0, middle, 1))
    stage.brush.gradient(lip, ramp, 0.95, 0.5)


def _lower_lip(stage: Stage, mouth: MouthShape) -> None:
    """Creases that fan out, a soft shine of dots, and the neon."""
    brush, dice, gloss = stage.brush, stage.dice("lower lip"), stage.look.gloss
    top = mouth.centre + mouth.gap
    for number in range(LOWER_CREASES):
        across = (number + dice.random()) / LOWER_CREASES * 2 - 1
        x0, x1 = across * (mouth.width - 2), across * (mouth.width + 5)
        y0, y1 = top - 1, top + mouth.lower * dice.uniform(0.45, 1.0)
        knee, late = (lerp(x0, x1, 0.3), lerp(y0, y1, 0.35)), (lerp(x0, x1, 0.75), lerp(y0, y1, 0.7))
        a, b, c, d = _turned(stage, [(x0, y0), knee, late, (x1, y1)])
        rgb = (104, 22, 42) if dice.random() < 0.6 else (255, 190, 186)
        brush.strand((a, b, c, d), (0.55, 0.5), rgb, dice.uniform(0.12, 0.34))
    shine = _at(stage, -9, top + mouth.lower * 0.42)
    brush.glow(shine, 22, (255, 226, 220), 0.34 + 0.5 * gloss, SCREEN, Spread(1.2, 0.30, 4))
    for number in range(9):
        x, y = _at(stage, -22 + 5 * number + dice.uniform(-1, 1), top + mouth.lower * 0.40 + dice.uniform(-1.4, 1.4))
        alpha = (0.25 + 0.55 * gloss) * dice.uniform(0.5, 1)
        brush.stroke(spline([(x, y - 1.6), (x + 0.3, y + 1.6)]), (255, 246, 242), 1.5, alpha, 0.6)
    brush.glow(_at(stage, 20, top + mouth.lower * 0.55), 12, stage.room.neon, 0.32, SCREEN, Spread(1.3, 0.5))


def _upper_lip(stage: Stage, mouth: MouthShape) -> None:
    brush, dice, edge = stage.brush, stage.dice("upper lip"), mouth.centre - mouth.rise
    for number in range(UPPER_CREASES):
        x = ((number + dice.random()) / UPPER_CREASES * 2 - 1) * (mouth.width - 2)
        climb = [(x * 0.95, 0.9), (x, 0.6), (x, 0.3), (x * 0.98, 0.0)]
        a, b, c, d = _turned(stage, [(left, edge - mouth.upper * share) for left, share in climb])
        brush.strand((a, b, c, d), (0.5, 0.45), (90, 16, 36), dice.uniform(0.10, 0.28))
    bow = _at(stage, -11, edge - mouth.upper * 0.72)
    brush.glow(bow, 10, (255, 220, 214), 0.30 + 0.35 * stage.look.gloss, SCREEN, Spread(1.4, 0.5))
