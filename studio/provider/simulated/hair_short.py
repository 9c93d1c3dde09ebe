"""Short hair: clipped sides that fade out, a textured top swept up and aside, corners at the temples."""

import math
import random

from studio.provider.simulated.brush import MULTIPLY, SCREEN
from studio.provider.simulated.geometry import Point, lerp
from studio.provider.simulated.hair_skull import cap_path, hairline, raised, tone
from studio.provider.simulated.palette import mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

CROWN: tuple[Point, ...] = (
    (169, 6), (174, -70), (173, -150), (163, -226), (134, -290), (84, -326), (14, -338),
    (-62, -330), (-122, -298), (-158, -232), (-172, -150), (-174, -70), (-169, 6),
)  # fmt: skip
"""Outline from ear to ear: nearly upright sides and a broad top, so that the head is no egg."""

ROWS = 10


def paint_short(stage: Stage) -> None:
    """The whole cut; drawn after the face."""
    dice, line = stage.dice("short"), hairline(stage)
    brush, hair = stage.brush, stage.hair
    brush.fill(cap_path(line, CROWN), mix(stage.skin.half, hair.plain, 0.5), 0.4, 9, MULTIPLY)
    brush.fill(cap_path(raised(line, 16, 9), CROWN), hair.dark, 0.95, 7)
    with brush.clipped(cap_path(line, CROWN)):
        brush.glow((-170, -60), 70, stage.skin.half, 0.35)
        brush.glow((172, -60), 70, stage.skin.deep, 0.35)
    for _ in range(800):
        _paint_clipped(stage, dice)
    for row in range(ROWS):
        for number in range(112):
            _paint_swept(stage, row, number, dice)
    _paint_rims(stage, line)


def _paint_clipped(stage: Stage, dice: random.Random) -> None:
    side, y = dice.choice([-1, 1]), dice.uniform(-220, 44)
    x = side * lerp(138, 175, dice.random() ** 0.7)
    length, fade = dice.uniform(7, 15), min(1.0, max(0.10, (30 - y) / 190))
    curve = (
        (x, y - length),
        (x + side, y - length * 0.6),
        (x + side, y - length * 0.3),
        (x + side * dice.uniform(-2, 3), y),
    )
    colour = tone(stage.hair, dice.uniform(0.1, 0.7), dice.random())
    stage.brush.strand(curve, (0.5, 0.8), colour, 0.6 * fade)


def _paint_swept(stage: Stage, row: int, number: int, dice: random.Random) -> None:
    """One hair of the top; back rows come first, all sweep up and to the viewer's right."""
    q, across = 1 - row / (ROWS - 1), dice.uniform(-1, 1)
    x = across * lerp(130, 138, q)
    y = lerp(-206, -318, q) + (50 - 6 * q) * across * across * abs(across) ** 0.6 + dice.uniform(-8, 8)
    angle = -1.15 + 0.62 * across + dice.gauss(0, 0.11) + 0.12 * math.sin(across * 9 + row)
    length = dice.uniform(40, 74) * (1 - 0.26 * abs(across)) * (1 - 0.45 * q)
    dx, dy = math.cos(angle) * length, math.sin(angle) * length * lerp(1.0, 0.55, q)
    light = 0.30 + 0.42 * (1 - abs(across + 0.35)) * (1 - 0.5 * q)
    curve = (
        (x + dx, y + dy),
        (x + dx * 0.62 - 9, y + dy * 0.92),
        (x + dx * 0.18 - 8, y + dy * 0.5),
        (x, y),
    )
    colour = tone(stage.hair, max(0.03, light * dice.uniform(0.4, 1.4)), dice.random() * 1.2)
    stage.brush.strand(curve, (0.5, dice.uniform(1.4, 2.4)), colour, 0.72)
    if number % 6 == 0:
        shine = mix(stage.room.rim if across < 0.3 else stage.room.neon, stage.hair.shine, 0.35)
        alpha = 0.24 * (0.7 + 0.6 * stage.look.gloss)
        stage.brush.strand(curve, (0.2, 1.0), shine, alpha, 0.4, SCREEN)


def _paint_rims(stage: Stage, line: list[Point]) -> None:
    with stage.brush.clipped(cap_path(line, CROWN)):
        stage.brush.stroke(spline(CROWN[:6]), stage.room.neon, 16, 0.5, 7, SCREEN)
        stage.brush.stroke(spline(CROWN[8:]), stage.room.rim, 16, 0.44, 7, SCREEN)
