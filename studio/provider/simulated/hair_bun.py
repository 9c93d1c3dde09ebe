"""The slick bun: one rope of hair wound over a ball that is seen from below and to the side, not a flat roll."""

import math
import random

import numpy as np

from studio.provider.simulated.brush import SCREEN
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.hair_skull import LIGHT, Vectors, strand_through, tone
from studio.provider.simulated.palette import mix
from studio.provider.simulated.shape import oval, spline
from studio.provider.simulated.stage import Stage

AT: Point = (10.0, -366.0)
RADII = (72.0, 60.0)
TURNS = 3.1
"""How often the rope goes round between the base and the end that is tucked in."""

FULL_TURN = 2 * math.pi
_AXIS = np.array([0.42, 0.50, 0.76])
"""Where the tucked-in end looks: right, down, towards us."""


def paint_bun(stage: Stage) -> None:
    """The bun; drawn before the head."""
    dice = stage.dice("bun")
    ball = oval(AT[0] - RADII[0], AT[1] - RADII[1], AT[0] + RADII[0], AT[1] + RADII[1])
    stage.brush.fill(ball, stage.hair.dark, 0.8, 2)
    stage.brush.fill(ball, stage.hair.dark)
    for _ in range(620):
        _paint_hair(stage, dice)
    _paint_grooves(stage)
    with stage.brush.clipped(ball):
        _paint_light(stage)
    _paint_loose(stage, dice)


def _frame() -> tuple[Vectors, Vectors, Vectors]:
    axis = _AXIS / np.linalg.norm(_AXIS)
    one = np.cross(axis, np.array([0.0, 1.0, 0.0]))
    one = one / np.linalg.norm(one)
    return axis, one, np.cross(axis, one)


def _on_ball(turn: float, from_axis: float) -> Vectors:
    """The unit vector of the ball's surface at an angle round the axis and away from it."""
    axis, one, other = _frame()
    ring = math.cos(turn) * one + math.sin(turn) * other
    return np.asarray(math.cos(from_axis) * axis + math.sin(from_axis) * ring)


def _polar(turn: float, across: float) -> float:
    """Angle from the axis of a place on the rope: turn counts on, across is -.5 .. .5 of the rope's width."""
    return 0.16 + (turn / FULL_TURN + across) * (2.25 / TURNS)


def _place(ball: Vectors) -> Point:
    return AT[0] + float(ball[0]) * RADII[0], AT[1] + float(ball[1]) * RADII[1]


def _paint_hair(stage: Stage, dice: random.Random) -> None:
    turn, across, length = dice.uniform(0, TURNS * FULL_TURN), dice.uniform(-0.5, 0.5), dice.uniform(0.5, 1.1)
    drift = dice.uniform(-0.10, 0.10)
    way = [_on_ball(turn + length * s, _polar(turn + length * s, across + drift * s)) for s in (0, 0.33, 0.67, 1)]
    if min(float(v[2]) for v in way) < 0.02:
        return
    middle = way[1]
    round_rope = 1 - (2 * across) ** 2
    light = max(0.04, 0.12 + 0.5 * float(middle @ LIGHT)) * (0.35 + 0.75 * round_rope) * dice.uniform(0.6, 1.3)
    curve = strand_through(np.array([_place(v) for v in way]))
    stage.brush.strand(curve, (0.4, dice.uniform(0.9, 1.7)), tone(stage.hair, light, dice.random() * 1.5), 0.75)
    if light > 0.42 and round_rope > 0.5:
        shine = mix(stage.room.rim, stage.hair.shine, 0.6)
        stage.brush.strand(curve, (0.1, 0.9), shine, 0.13 * (0.7 + 0.7 * stage.look.gloss), 0.4, SCREEN)


def _paint_grooves(stage: Stage) -> None:
    """The dark seam between one winding and the next."""
    seam: list[Point] = []
    for i in range(int(TURNS * 40)):
        turn = i / 40 * FULL_TURN
        ball = _on_ball(turn, _polar(turn, 0.5))
        if ball[2] > 0.02:
            seam.append(_place(ball))
            continue
        _paint_seam(stage, seam)
        seam = []
    _paint_seam(stage, seam)


def _paint_seam(stage: Stage, seam: list[Point]) -> None:
    if len(seam) > 3:
        stage.brush.stroke(spline(seam), (6, 3, 10), 3.6, 0.5, 2.0)
        stage.brush.stroke(spline(seam), (6, 3, 10), 1.2, 0.45, 0.6)


def _paint_light(stage: Stage) -> None:
    (x, y), (a, b) = AT, RADII
    brush, room = stage.brush, stage.room
    brush.stroke(spline([(x - a, y + 32), (x, y + b - 2), (x + a, y + 32)]), (4, 2, 10), 28, 0.6, 10)
    brush.stroke(
        spline([(x + 8, y - b), (x + 52, y - 40), (x + a, y + 2), (x + 60, y + 36)]),
        room.neon,
        9,
        0.6,
        4,
        SCREEN,
    )
    brush.stroke(spline([(x - 14, y - b), (x - 54, y - 40), (x - a, y + 2)]), room.rim, 8, 0.5, 4, SCREEN)
    brush.glow((x - 26, y - 26), 44, stage.hair.lit, 0.22, SCREEN)


def _paint_loose(stage: Stage, dice: random.Random) -> None:
    for _ in range(22):
        start = dice.uniform(3.3, 6.2)
        way = [
            (
                AT[0] + math.cos(start + step * 0.2) * (RADII[0] + dice.uniform(-1, 5)),
                AT[1] + math.sin(start + step * 0.2) * (RADII[1] + dice.uniform(-1, 6)),
            )
            for step in range(4)
        ]
        colour = mix(stage.hair.plain, stage.room.rim, 0.4)
        stage.brush.strand(strand_through(np.array(way)), (0.3, 0.4), colour, 0.6)
