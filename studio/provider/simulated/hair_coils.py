"""Coils: some fifteen hundred small spirals, lit as the ball they form together."""

import math
import random

import numpy as np
import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.hair_skull import (
    LIGHT,
    along,
    cap_path,
    flat,
    great_circle,
    hairline,
    on_skull,
    raised,
    tone,
    unit,
)
from studio.provider.simulated.palette import Rgb, mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

AT: Point = (0.0, -150.0)
RADII = (246.0, 232.0)
FULL_TURN = 2 * math.pi


def paint_coils_back(stage: Stage) -> None:
    """The cloud round the head; drawn before the body."""
    dice = stage.dice("coils back")
    cloud = spline([_edge(step / 29 * FULL_TURN, 1 + dice.uniform(-0.03, 0.035)) for step in range(29)], closed=True)
    stage.brush.fill(cloud, (0, 0, 0), 0.4, 14)
    stage.brush.fill(cloud, stage.hair.dark, 1, 5)
    for _ in range(640):
        _paint_back_coil(stage, dice)
    for _ in range(150):
        at = _edge(dice.uniform(-2.9, 0.5), 1 + dice.uniform(-0.04, 0.02))
        light = stage.room.neon if at[0] > 20 else stage.room.rim
        coil = _coil(at, dice.uniform(5, 9), dice)
        stage.brush.stroke(coil, mix(light, stage.hair.plain, 0.35), 1.2, dice.uniform(0.10, 0.34), 0.3, SCREEN)


def paint_coils_front(stage: Stage) -> None:
    """From the hairline up; drawn after the face."""
    dice, line = stage.dice("coils front"), hairline(stage)
    hair = stage.hair
    stage.brush.fill(cap_path(line), mix(stage.skin.half, hair.dark, 0.6), 0.5, 9, MULTIPLY)
    stage.brush.fill(cap_path(raised(line, 8, 6)), hair.dark, 0.96, 6)
    for number in range(780):
        _paint_front_coil(stage, along(line, dice.uniform(0.06, 0.94)), number, dice)
    for _ in range(190):
        x, y = along(line, dice.uniform(0.05, 0.95))
        coil = _coil((x, y + dice.uniform(-5, 4)), dice.uniform(2.5, 5.5), dice)
        stage.brush.stroke(coil, mix(hair.dark, hair.plain, dice.random()), 0.8, dice.uniform(0.3, 0.75))


def _edge(angle: float, share: float) -> Point:
    drop = 26 if math.sin(angle) > 0.3 else 0
    return AT[0] + math.cos(angle) * RADII[0] * share, AT[1] + math.sin(angle) * RADII[1] * share + drop


def _coil(at: Point, radius: float, dice: random.Random) -> skia.Path:
    start, way = dice.uniform(0, FULL_TURN), dice.choice([-1, 1])
    squeeze = dice.uniform(0.55, 1.0)
    turn = dice.uniform(0, math.pi)
    points = []
    for step in range(6):
        angle, size = start + way * step * 1.15, radius * (1 - 0.11 * step)
        x, y = math.cos(angle) * size, math.sin(angle) * size * squeeze
        points.append(
            (at[0] + x * math.cos(turn) - y * math.sin(turn), at[1] + x * math.sin(turn) + y * math.cos(turn))
        )
    return spline(points)


def _paint_back_coil(stage: Stage, dice: random.Random) -> None:
    angle, share = dice.uniform(0, FULL_TURN), dice.random() ** 0.35
    x, y = math.cos(angle) * share, math.sin(angle) * share
    normal = np.array([x, y, math.sqrt(max(0.0, 1 - share * share))])
    colour = _lit(stage, max(0.06, float(normal @ LIGHT)), dice)
    at = (AT[0] + x * RADII[0], AT[1] + y * RADII[1])
    stage.brush.stroke(_coil(at, dice.uniform(6, 12), dice), colour, 1.7, 0.85)


def _paint_front_coil(stage: Stage, root: Point, number: int, dice: random.Random) -> None:
    way = great_circle(on_skull(*root), unit((0.02, -0.98, -0.2)), [abs(dice.gauss(0, 0.34))])
    x, y = flat(way)[0] * np.array([1.04, 1.03]) + np.array([0.0, -3.0])
    light = max(0.05, float(way[0] @ LIGHT))
    at = (float(x), float(y))
    stage.brush.stroke(_coil(at, dice.uniform(4.5, 10), dice), _lit(stage, light, dice), dice.uniform(1.0, 1.7), 0.85)
    if number % 5 == 0 and light > 0.5:
        shine = mix(stage.room.rim, stage.hair.shine, 0.6)
        alpha = 0.17 * (0.7 + 0.7 * stage.look.gloss)
        stage.brush.stroke(_coil(at, dice.uniform(4, 8), dice), shine, 1.0, alpha, 0, SCREEN)


def _lit(stage: Stage, light: float, dice: random.Random) -> Rgb:
    return tone(stage.hair, light * dice.uniform(0.4, 1.5), dice.random() * 1.6)
