"""The high ponytail: thirteen locks that leave the tie together, arch over it and fall behind the shoulder."""

import random

import numpy as np

from studio.provider.simulated.brush import SCREEN
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.hair_lock import Lock, paint_lock, resample, sideways
from studio.provider.simulated.hair_skull import Vectors, points_of, strand_through
from studio.provider.simulated.palette import WHITE, mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

COURSE: tuple[Point, ...] = (
    (20, -312), (4, -352), (-44, -374), (-104, -362), (-154, -316), (-188, -246), (-206, -160),
    (-214, -60), (-214, 40), (-208, 130), (-206, 210), (-212, 280), (-226, 340),
)  # fmt: skip
LOCKS = (
    (-0.95, 0.82), (0.95, 0.80), (-0.72, 0.93), (0.74, 0.90), (-0.45, 1.0), (0.50, 0.97), (-0.20, 0.90),
    (0.24, 1.0), (0.0, 0.95), (-0.58, 0.86), (0.40, 0.86), (0.62, 0.80), (-0.05, 0.84),
)  # fmt: skip
"""Place across the tail -1..1 and length of each lock, back to front."""

SAMPLES = 26


def paint_ponytail(stage: Stage) -> None:
    """The tail itself; drawn before the head."""
    dice = stage.dice("ponytail")
    for number, (across, end) in enumerate(LOCKS):
        front = number >= 4
        light = max(0.16, 0.80 - 0.50 * abs(across + 0.3)) * (1.0 if front else 0.75)
        line = _course(across, end + dice.uniform(-0.03, 0.03), dice.uniform(0, 6), dice.uniform(3, 7))
        shine = (0.24, 0.58) if front and abs(across) < 0.8 else ()
        paint_lock(stage, Lock(line, dice.uniform(17, 25), 24, light, shine, root=0.5), dice)
    _paint_stray(stage, dice)
    _paint_rims(stage)


def paint_tie(stage: Stage) -> None:
    """The band round the root of the tail; drawn after the cap."""
    band = spline([(-18, -326), (14, -335), (48, -326), (50, -308), (14, -315), (-20, -308)], closed=True)
    stage.brush.fill(band, (0, 0, 0), 0.5, 5)
    stage.brush.fill(band, (10, 9, 16))
    stage.brush.stroke(spline([(-10, -323), (14, -330), (40, -323)]), stage.room.rim, 2.4, 0.55, 1.4, SCREEN)


def _course(across: float, end: float, phase: float, sway: float) -> Vectors:
    """The centre line moved sideways; offsets halve towards the tip, so that the tail closes."""
    line = resample(COURSE, SAMPLES, end)
    share = np.linspace(0, min(1.0, end), SAMPLES)
    width = 46 * np.minimum(1, 0.42 + share * 2.6) * (1 - 0.48 * np.maximum(0, share - 0.5) / 0.5)
    closing = 1 - 0.5 * np.linspace(0, 1, SAMPLES) ** 2.2
    aside = across * closing * width + sway * np.sin(share * 7.5 + phase) * np.minimum(1, share * 2)
    return np.asarray(line + sideways(line) * aside[:, None])


def _paint_stray(stage: Stage, dice: random.Random) -> None:
    for _ in range(26):
        across = dice.choice([-1, 1]) * dice.uniform(0.8, 1.25)
        line = _course(across, dice.uniform(0.7, 1.02), dice.uniform(0, 6), dice.uniform(4, 12))
        at = dice.randrange(4, 16)
        colour = mix(stage.hair.plain, stage.room.rim, dice.uniform(0.1, 0.5))
        stage.brush.strand(strand_through(line[[at, at + 3, at + 6, at + 9]]), (0.2, 0.7), colour, 0.6)


def _paint_rims(stage: Stage) -> None:
    rim, brush = stage.room.rim, stage.brush
    lit, dark = points_of(_course(-1.22, 0.86, 1, 3)), points_of(_course(0.95, 0.8, 1, 3))
    brush.stroke(spline(lit[5:22]), rim, 11, 0.34, 7, SCREEN)
    brush.stroke(spline(lit[6:20]), mix(rim, WHITE, 0.5), 1.6, 0.42, 1.4, SCREEN)
    brush.stroke(spline(dark[7:20]), (4, 3, 14), 22, 0.42, 12)
