"""The dark line of the upper lid and the lashes of both."""

import math
import random

from studio.provider.simulated.eye_shape import EyeShape
from studio.provider.simulated.geometry import Cubic, Point, along_cubic, between, lerp, on_cubic
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

UPPER, LOWER = 34, 20
"""How many lashes."""
LINE_POINTS = 14


def paint_lashes(stage: Stage, eye: EyeShape) -> None:
    """Liner first, then upper and lower lashes with jitter, or they look like a comb."""
    _line(stage, eye)
    dice = stage.dice("lashes")
    for number in range(UPPER):
        share = min(1.0, 0.08 + 0.92 * (number + dice.uniform(-0.45, 0.45)) / (UPPER - 1))
        stage.brush.strand(_upper(stage, eye, share, dice), (0.95, 0.6), (24, 10, 18), 0.92)
    for number in range(LOWER):
        share = 0.2 + 0.76 * number / (LOWER - 1)
        stage.brush.strand(_lower(eye, share, dice), (0.34, 0.26), (66, 36, 40), 0.46)


def _line(stage: Stage, eye: EyeShape) -> None:
    lash = (0.8 + 0.25 * stage.look.lash) * (0.45 + 0.55 * min(1.0, stage.person.lash))
    under: list[Point] = []
    over: list[Point] = []
    for number in range(LINE_POINTS + 1):
        share = number / LINE_POINTS
        (x, y), (dx, dy) = on_cubic(eye.upper, share), along_cubic(eye.upper, share)
        thick = (1.1 + 3.6 * share**0.8 * (1 - max(0.0, share - 0.9) * 4)) * lash
        nx, ny = dy * eye.side, -dx * eye.side
        under.append((x - nx * 0.6, y - ny * 0.6))
        over.append((x + nx * thick, y + ny * thick))
    stage.brush.fill(spline([*under, eye.wing, *reversed(over)], closed=True), (26, 12, 20), 0.96)


def _dropped(eye: EyeShape) -> float:
    """0 while lashes point up, 1 when a lowered lid points them down.

    The turn is quick: lashes that lie along the lid for long would leave the eye bare.
    """
    if eye.down > 0.2:
        return between(0.0, (0.54 - eye.open) / 0.14, 1.0)
    return between(0.0, (0.34 - eye.open) / 0.2, 1.0)


def _upper(stage: Stage, eye: EyeShape, share: float, dice: random.Random) -> Cubic:
    x, y = on_cubic(eye.upper, share)
    dropped = _dropped(eye)
    angle = lerp(-105, -28, share**1.25) + dice.uniform(-5, 5)
    angle = math.radians(lerp(angle, lerp(84, 46, share), dropped))
    length = 5 + 9.5 * share**1.1 * (1.25 - 0.35 * share)
    length *= stage.look.lash * stage.person.lash * dice.uniform(0.62, 1.18)
    dx, dy = math.cos(angle) * eye.side * length, math.sin(angle) * length
    bend = (0.30 if dropped < 0.5 else -0.15) * length
    knee = (x + dx * 0.38 + eye.side * bend * 0.35, y + dy * 0.22 + bend * 0.2)
    late = (x + dx * 0.75 + eye.side * bend * 0.3, y + dy * 0.6 + bend * 0.05)
    return (x, y), knee, late, (x + dx, y + dy)


def _lower(eye: EyeShape, share: float, dice: random.Random) -> Cubic:
    x, y = on_cubic(eye.lower, share)
    length = (2.6 + 3.4 * share) * dice.uniform(0.7, 1.1)
    angle = math.radians(lerp(100, 48, share) + dice.uniform(-8, 8))
    dx, dy = math.cos(angle) * eye.side * length, math.sin(angle) * length
    start = (x, y + 1)
    knee, late = (x + dx * 0.3, y + 1 + dy * 0.4), (x + dx * 0.7, y + 1 + dy * 0.75)
    return start, knee, late, (x + dx, y + 1 + dy)
