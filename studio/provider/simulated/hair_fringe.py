"""What softens the edge of pulled-back and short hair: baby hairs, down before the ears, wisps at the temples."""

import math
import random

from studio.provider.simulated.geometry import Point
from studio.provider.simulated.hair_skull import along, hairline
from studio.provider.simulated.palette import mix
from studio.provider.simulated.stage import Stage

WISPS = ((-1, 1.0, 8), (1, 0.82, 7), (-1, 0.62, 3), (1, 1.12, 3))
"""Side, length and number of hairs of each temple wisp."""


def paint_baby_hairs(stage: Stage) -> None:
    """Fine short hairs along the hairline, thinner past the temples."""
    dice, line = stage.dice("baby hair"), hairline(stage)
    for _ in range(400):
        _paint_baby_hair(stage, along(line, dice.uniform(0.04, 0.96)), dice)
    for side in (-1, 1):
        for _ in range(20):
            _paint_temple_down(stage, side, dice)
        for _ in range(26):
            _paint_sideburn(stage, side, dice)


def paint_wisps(stage: Stage) -> None:
    """Thin locks that left the comb: over the cheekbone, ending in a loose hook."""
    dice = stage.dice("wisps")
    for side, length, count in WISPS:
        lean = dice.uniform(-5, 5)
        for _ in range(count):
            _paint_wisp(stage, side, length * dice.uniform(0.86, 1.05), lean, dice)


def _paint_baby_hair(stage: Stage, root: Point, dice: random.Random) -> None:
    x, y = root
    out = x / 150
    length = dice.uniform(6, 22) * (1.25 if abs(out) > 0.75 else 1)
    angle = -math.pi / 2 + out * 0.75 + dice.gauss(0, 0.45)
    x, y = x - out * dice.uniform(-3, 5), y + dice.uniform(-5, 5) * (1 - 0.7 * min(1.0, abs(out)))
    dx, dy, bow = math.cos(angle) * length, math.sin(angle) * length, dice.gauss(0, 0.22) * length
    curve = (
        (x + dx, y + dy),
        (x + dx * 0.66 + bow * 0.5, y + dy * 0.66),
        (x + dx * 0.3 + bow, y + dy * 0.3),
        (x, y),
    )
    colour = mix(stage.hair.plain, mix(stage.hair.lit, stage.skin.half, 0.5), dice.random())
    stage.brush.strand(curve, (0.55, 0.42), colour, dice.uniform(0.10, 0.36) * (1 if abs(out) < 0.7 else 0.45))


def _paint_temple_down(stage: Stage, side: int, dice: random.Random) -> None:
    x, y = stage.turn.warp(side * dice.uniform(130, 140), dice.uniform(-108, -56), 0.7)
    length = dice.uniform(8, 18)
    curve = (
        (x - side * dice.uniform(2, 6), y + length),
        (x - side * 5, y + length * 0.6),
        (x - side * 2, y + length * 0.25),
        (x + side * 4, y),
    )
    colour = mix(stage.hair.plain, stage.skin.half, dice.uniform(0.2, 0.6))
    stage.brush.strand(curve, (0.45, 0.34), colour, dice.uniform(0.10, 0.28))


def _paint_sideburn(stage: Stage, side: int, dice: random.Random) -> None:
    x, y, length = side * dice.uniform(154, 166), dice.uniform(-20, 30), dice.uniform(14, 38)
    curve = (
        (x, y - 14),
        (x - side * 2, y),
        (x - side * dice.uniform(0, 4), y + length * 0.6),
        (x - side * dice.uniform(-2, 5), y + length),
    )
    colour = mix(stage.hair.dark, stage.hair.lit, dice.random() * 0.5)
    stage.brush.strand(curve, (0.7, 0.6), colour, dice.uniform(0.25, 0.6))


def _paint_wisp(stage: Stage, side: int, length: float, lean: float, dice: random.Random) -> None:
    off, reach = dice.gauss(0, 2.2), length * dice.uniform(0.9, 1.08)

    def at(x: float, y: float) -> Point:
        return stage.turn.warp(side * (x + lean * 0.4), y, 0.6)

    upper = (at(157 + off, 16 * reach), at(160 + off, -40), at(140 + off, -84), at(136 + off, -128))
    lower = (
        at(157 + off, 16 * reach),
        at(155 + off * 0.6, 54 * reach),
        at(139 + off * 1.8, 88 * reach),
        at(149 + off * 3, 138 * reach),
    )
    colour = mix(stage.hair.plain, stage.hair.lit, dice.random() * 0.9)
    stage.brush.strand(upper, (0.55, 0.7), colour, 0.75)
    stage.brush.strand(lower, (0.55, 0.55), colour, 0.75)
