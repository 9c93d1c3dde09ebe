"""Hair that drifts in the water: locks that rise from behind the head and swing outwards; head space."""

import math
import random

from studio.provider.simulated.geometry import lerp
from studio.provider.simulated.hair_lock import Lock, paint_lock, resample
from studio.provider.simulated.hair_skull import Vectors, points_of
from studio.provider.simulated.palette import mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

LOCKS = 28
LAYERS = ((430.0, 19.0, 0.26), (330.0, 21.0, 0.36), (230.0, 23.0, 0.46))
"""Length, half width and light of the locks, far to near: the near ones are shorter and catch more light."""

STRAYS = 110
SAMPLES = 34
RISE = (72.0, 108.0)
"""Degrees the water carries the hair to on the right and on the left: up, and a little apart."""


def paint_floating_hair(stage: Stage) -> None:
    """A mane behind the head, carried by the water; the cap over the forehead is another style's."""
    dice, hair = stage.dice("floating"), stage.hair
    mass = [(0, -352), (110, -330), (186, -236), (206, -90), (190, 40), (140, 96)]
    cloud = spline([*mass, *[(-x, y) for x, y in reversed(mass[1:])]], closed=True)
    stage.brush.fill(cloud, hair.dark, 0.98, 9)
    for _ in range(STRAYS):
        _paint_stray(stage, dice)
    for length, width, light in LAYERS:
        order = list(range(LOCKS))
        dice.shuffle(order)
        for number in order:
            share = (number + dice.uniform(-0.5, 0.5)) / (LOCKS - 1)
            line = _course(stage, lerp(-30, 210, share), dice.uniform(0.75, 1.2) * length, dice.uniform(0.6, 1.2))
            lit = dice.uniform(0.7, 1.3) * light
            shine = (dice.uniform(0.2, 0.4), dice.uniform(0.5, 0.75))
            paint_lock(stage, Lock(line, dice.uniform(0.7, 1.2) * width, 12, lit, shine, root=0.9, taper=1.0), dice)
    for _ in range(STRAYS // 2):
        _paint_stray(stage, dice)


def _paint_stray(stage: Stage, dice: random.Random) -> None:
    """One hair that goes its own way, longer than its lock."""
    line = _course(stage, dice.uniform(-40, 220), dice.uniform(260, 560), dice.uniform(0.4, 1.6))
    colour = mix(stage.hair.plain, stage.hair.lit, dice.random() * 0.7)
    stage.brush.stroke(spline(points_of(line[::3])), colour, dice.uniform(0.7, 1.9), dice.uniform(0.3, 0.75))


def _course(stage: Stage, angle: float, length: float, wave: float) -> Vectors:
    """Out of the back of the head at an angle (degrees, 0 right, 90 up), then bent into the drift, in slow waves."""
    x, y = math.cos(math.radians(angle)) * 130, -90 - math.sin(math.radians(angle)) * 180
    lean = math.sin(math.radians(stage.pose.head_tilt)) * 40
    points, turn = [], angle
    for step in range(11):
        share = step / 10
        points.append((x - lean * share, y))
        swing = 38 * math.sin(share * math.pi * (1.4 + wave) + angle / 34) * share
        turn = lerp(angle, RISE[0] if angle < 120 else RISE[1], min(1.0, 1.15 * share)) + swing
        x += math.cos(math.radians(turn)) * length / 10
        y -= math.sin(math.radians(turn)) * length / 10
    return resample(points, SAMPLES)
