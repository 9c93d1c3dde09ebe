"""Hair that hangs: loose waves to the chest, or a bob turned in below the jaw. Parted in the middle."""

import math
import random
from dataclasses import dataclass

import numpy as np

from studio.provider.simulated.brush import MULTIPLY, SCREEN
from studio.provider.simulated.geometry import Point, lerp
from studio.provider.simulated.hair_lock import Lock, paint_lock, resample
from studio.provider.simulated.hair_skull import Vectors, points_of, strand_through, tone
from studio.provider.simulated.palette import WHITE, mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

SAMPLES = 34


@dataclass(frozen=True)
class Hang:
    """How one style hangs, in head units.

    Attributes:
        end: y of the ends; spread: how much it varies up and down.
        sway, waves: width and number of half waves below the cheek.
        turn_in: how far the ends turn towards the neck.
        back: y where the mass behind the neck ends.
    """

    end: float
    spread: tuple[float, float]
    sway: float
    waves: float
    turn_in: float
    back: float


LOOSE = Hang(end=372, spread=(-58, 36), sway=24, waves=7.6, turn_in=22, back=196)
BOB = Hang(end=160, spread=(-12, 10), sway=5, waves=2.6, turn_in=50, back=120)
FRONT = (1.0, 0.86, 0.72, 0.60, 0.94, 0.46, 0.34, 0.78, 0.22, 0.12, 0.03)
"""Place of each front lock from the face (0) to the outside (1), back to front."""


def paint_long_back(stage: Stage, hang: Hang) -> None:
    """The mass behind the neck; drawn before the body."""
    dice, e = stage.dice("long back"), hang.back
    right: list[Point] = [(150, -250), (196, -100), (202, 40), (194, e * 0.7), (150, e), (96, e - 18)]
    left = [(-x, y) for x, y in reversed(right)]
    stage.brush.fill(spline([(0, -300), *right, *left], closed=True), stage.hair.dark, 1, 4)
    for side in (-1, 1):
        for _ in range(8):
            line = _course(hang, side, dice.uniform(0.5, 1.12), 14, dice)[8:] * np.array([dice.uniform(0.72, 1.0), 1.0])
            paint_lock(stage, Lock(line, dice.uniform(18, 26), 16, 0.16), dice)


def paint_long_front(stage: Stage, hang: Hang) -> None:
    """Both curtains from the parting; drawn after the face."""
    dice = stage.dice("long front")
    for side in (1, -1):
        _paint_face_shadow(stage, hang, side)
        for place in FRONT:
            light = (0.34 + 0.34 * place) * (1.08 if side < 0 else 0.80)
            width = dice.uniform(19, 27) * (0.66 if place < 0.15 else 1.0)
            line = _course(hang, side, place, 0, dice)
            paint_lock(stage, Lock(line, width, 28, light, (0.16, 0.40, 0.66), root=0.30, taper=0.5), dice)
        _paint_rim(stage, hang, side)
        for _ in range(18):
            _paint_stray(stage, hang, side, dice)
    _paint_parting(stage, dice)


def _course(hang: Hang, side: int, place: float, lower: float, dice: random.Random) -> Vectors:
    """The centre line of a lock: from the parting round the head, then down in waves."""
    end = hang.end + dice.uniform(*hang.spread) + lower - (26 * (1 - place) if hang.sway < 10 else 0)
    phase = 0.8 + 0.9 * place + (1.3 if side > 0 else 0) + dice.uniform(-0.35, 0.35)
    points = _over_the_head(side, place)
    top, outside = points[-1][1], lerp(150, 205, place)
    for step in range(1, 10):
        q = step / 9
        wave = hang.sway * math.sin(phase + q * hang.waves) * min(1.0, q * 1.8)
        swell = 24 * q * place if hang.sway > 10 else 14 * math.sin(q * 2.4)
        turn_in = hang.turn_in * max(0.0, q - 0.55) ** 1.4 * 1.6
        points.append((side * (outside + wave + swell - turn_in), lerp(top, end, q)))
    return resample(points, SAMPLES)


def _over_the_head(side: int, place: float) -> list[Point]:
    root = (lerp(22, 12, place), lerp(-217, -330, place))
    return [
        root,
        (lerp(root[0], side * lerp(92, 120, place), 0.46), lerp(-224, -328, place)),
        (side * lerp(100, 126, place), lerp(-190, -281, place)),
        (side * lerp(133, 171, place), lerp(-132, -198, place)),
        (side * lerp(150, 191, place), lerp(-56, -104, place)),
    ]


def _fixed(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - drawing, no secret


def _paint_face_shadow(stage: Stage, hang: Hang, side: int) -> None:
    inner = _course(hang, side, 0.0, 0, _fixed(4))[4:26] - np.array([side * 8, -4])
    stage.brush.stroke(spline(points_of(inner)), (26, 8, 22), 26, 0.38, 12, MULTIPLY)


def _paint_rim(stage: Stage, hang: Hang, side: int) -> None:
    outer = points_of(_course(hang, side, 1.06, 0, _fixed(6)))
    light = stage.room.neon if side > 0 else stage.room.rim
    stage.brush.stroke(spline(outer[6:29:2]), light, 14, 0.30, 8, SCREEN)
    stage.brush.stroke(spline(outer[6:27:2]), mix(light, WHITE, 0.5), 2, 0.14, 1.6, SCREEN)


def _paint_stray(stage: Stage, hang: Hang, side: int, dice: random.Random) -> None:
    line, at = _course(hang, side, dice.uniform(-0.06, 1.14), 0, dice), dice.randrange(8, 24)
    colour = mix(stage.hair.plain, stage.hair.lit, dice.random())
    stage.brush.strand(strand_through(line[[at, at + 3, at + 6, at + 9]]), (0.15, 0.6), colour, 0.7)


def _paint_parting(stage: Stage, dice: random.Random) -> None:
    line = stage.turn.warped([(22, -217), (18, -250), (14, -300), (12, -326)], 0.7)
    stage.brush.stroke(spline(line), mix(stage.skin.half, stage.hair.dark, 0.45), 2.4, 0.75, 1.0)
    for _ in range(70):
        share, side = dice.random(), dice.choice([-1, 1])
        x, y = lerp(22, 13, share), lerp(-217, -324, share)
        curve = (
            (x + dice.uniform(-1, 1), y),
            (x + side * 10, y - 7),
            (x + side * 22, y - 6),
            (x + side * dice.uniform(26, 44), y + dice.uniform(-4, 8)),
        )
        stage.brush.strand(curve, (0.3, 0.9), tone(stage.hair, dice.uniform(0.3, 0.8), dice.random()), 0.7)
