"""What years and a beard leave in a face."""

import math

from studio.provider.simulated.brush import MULTIPLY, SOFT_LIGHT, Spread
from studio.provider.simulated.geometry import Point, bow
from studio.provider.simulated.palette import mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

SMILE_LINE: tuple[Point, ...] = ((33, 100), (50, 120), (60, 146), (59, 160))
MOUTH_LINE: tuple[Point, ...] = ((56, 166), (64, 184), (64, 200))
EYE_BAG: tuple[Point, ...] = ((-28, 27), (-6, 38), (20, 35), (36, 24))
"""Relative to the pupil."""
JOWL: tuple[Point, ...] = ((84, 176), (98, 196), (92, 216), (70, 226))
CROW_FEET = ((-8, -18), (2, -2), (10, 13))
FOREHEAD = ((-26, -118, 46), (22, -116, 40), (-6, -136, 54), (40, -138, 26), (-44, -140, 22), (4, -155, 38))
"""Lines across the forehead: x, y, length."""

BEARD: tuple[Point, ...] = (
    (-152, 52), (-120, 108), (-72, 130), (-34, 122), (0, 127), (34, 122), (72, 130), (120, 108), (152, 52),
    (150, 150), (92, 252), (0, 266), (-92, 252), (-150, 150),
)  # fmt: skip
BEARD_HAIRS = 5200


def paint_age(stage: Stage) -> None:
    """Folds and sag, in the measure of the person's age."""
    age = stage.person.age
    if age <= 0.05:
        return
    for side in (-1, 1):
        _lines(stage, side, age)
        _sag(stage, side, age)
        _crow_feet(stage, side, age)
    for x, y, length in FOREHEAD:
        line = stage.turn.warped([(x - length / 2, y + 1), (x, y - 2), (x + length / 2, y + 1.5)])
        stage.brush.strand(bow(line), (0.2, 1.3), stage.skin.deep, 0.20 * age, 0.9, MULTIPLY)


def _lines(stage: Stage, side: int, age: float) -> None:
    brush, deep = stage.brush, stage.skin.deep
    line = stage.turn.warped([(side * x, y) for x, y in SMILE_LINE])
    brush.stroke(spline(line), deep, 7, 0.30 * age, 4.5, MULTIPLY)
    brush.stroke(spline(line[:3]), deep, 1.6, 0.26 * age, 1.1, MULTIPLY)
    mouth = stage.turn.warped([(side * x, y) for x, y in MOUTH_LINE])
    brush.stroke(spline(mouth), deep, 6, 0.18 * age, 4, MULTIPLY)


def _sag(stage: Stage, side: int, age: float) -> None:
    """Bags under the eyes and soft jowls: weight, not only lines."""
    brush, skin, eye = stage.brush, stage.skin, stage.person.eye_x
    bag = stage.turn.warped([(side * (eye + x), y) for x, y in EYE_BAG])
    brush.stroke(spline(bag), skin.deep, 4, 0.26 * age, 3, MULTIPLY)
    brush.stroke(spline(bag[:3]), skin.deep, 1.2, 0.26 * age, 0.8, MULTIPLY)
    brush.glow(stage.turn.warp(side * (eye + 4), 28), 18, skin.light, 0.34 * age, SOFT_LIGHT, Spread(1.5, 0.5))
    jowl = stage.turn.warped([(side * x, y) for x, y in JOWL])
    brush.stroke(spline(jowl), skin.deep, 11, 0.26 * age, 6, MULTIPLY)
    brush.glow(stage.turn.warp(side * 82, 192), 26, skin.light, 0.36 * age, SOFT_LIGHT, Spread(0.9, 1.1))
    brush.glow((side * 104, 180), 46, skin.half, 0.24 * age, MULTIPLY, Spread(0.7, 1.1))


def _crow_feet(stage: Stage, side: int, age: float) -> None:
    outer = stage.person.eye_x + 50
    for inner, end in CROW_FEET:
        points = [(outer, 2 + inner * 0.5), (outer + 10, 2 + inner * 0.9), (outer + 20, 2 + end * 1.1)]
        line = stage.turn.warped([(side * x, y) for x, y in points])
        stage.brush.strand(bow(line), (0.2, 0.9), stage.skin.deep, 0.34 * age, 0.5, MULTIPLY)


def paint_beard(stage: Stage) -> None:
    """A short beard: a shade on the skin, and hairs that can be counted when one zooms in."""
    much = stage.person.beard
    if much <= 0:
        return
    brush = stage.brush
    area = spline(stage.turn.warped(BEARD), closed=True)
    brush.fill(area, mix(stage.hair.plain, stage.skin.deep, 0.3), 0.52 * much, 11, MULTIPLY)
    dice = stage.dice("beard")
    for _ in range(BEARD_HAIRS):
        x, y = dice.uniform(-152, 152), dice.uniform(56, 256)
        length, alpha = dice.uniform(4, 8.5), dice.uniform(0.22, 0.62)
        if _shaved(x, y):
            continue
        left, top = stage.turn.warp(x, y)
        lean = -x * 0.02 + dice.uniform(-1.2, 1.2)
        hair = (
            (left, top),
            (left + 0.4, top + length * 0.3),
            (left + lean * 0.5, top + length * 0.7),
            (left + lean, top + length),
        )
        brush.strand(hair, (0.34, 0.42), stage.hair.plain, alpha * much)


def _shaved(x: float, y: float) -> bool:
    """Cheeks, lips and the skin under the nose stay free."""
    wide = abs(x)
    cheek_line = 108 + (22 * math.cos(wide / 40) if wide < 62 else 0) - max(0.0, wide - 100) * 0.9
    lips = wide < 54 and 131 < y < 173
    under_nose = wide < 30 and y < 116
    return y < cheek_line or lips or under_nose
