"""Hair combed back over the skull to a tie, for ponytail and bun: strands, ridges, shine, baby hairs, temple wisps."""

import math
import random
from collections.abc import Sequence

import numpy as np

from studio.provider.simulated.brush import MULTIPLY, SCREEN, Spread
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.hair_skull import (
    LIGHT,
    Vectors,
    along,
    cap_path,
    flat,
    gleam,
    great_circle,
    hairline,
    on_skull,
    points_of,
    raised,
    strand_through,
    tone,
    unit,
)
from studio.provider.simulated.palette import WHITE, mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

HEAD: tuple[Point, ...] = (
    (-180, 60), (-178, -84), (-169, -172), (-134, -254), (-72, -313), (8, -333),
    (80, -311), (140, -252), (170, -170), (178, -84), (180, 60),
)  # fmt: skip
RIGHT_RIM: tuple[Point, ...] = ((172, -20), (176, -84), (168, -170), (138, -250), (82, -308), (40, -324))
LEFT_RIM: tuple[Point, ...] = ((-172, -20), (-176, -84), (-168, -170), (-134, -252), (-74, -311))
STEPS = 7


def paint_pulled_back(stage: Stage, tie: Sequence[float]) -> None:
    """The cap of combed-back hair.

    Args:
        stage: the picture.
        tie: direction of the tie from the middle of the skull.
    """
    dice, line, knot = stage.dice("cap"), hairline(stage), unit(tie)
    with stage.brush.clipped(spline(HEAD, closed=True)):
        _paint_ground(stage, line)
        shines = [_paint_strand(stage, line, knot, dice) for _ in range(1050)]
        for shine in shines[::2]:
            _paint_gleam(stage, shine, dice)
        for number in range(34):
            _paint_ridge(stage, line, knot, number, dice)
        for _ in range(210):
            _paint_band(stage, line, knot, dice)
        _paint_rims(stage)
    _paint_flyaways(stage, dice)


def _paint_ground(stage: Stage, line: list[Point]) -> None:
    brush, hair = stage.brush, stage.hair
    brush.fill(cap_path(line), mix(stage.skin.half, hair.plain, 0.4), 0.24, 12, MULTIPLY)
    brush.fill(cap_path(raised(line, 14, 7)), mix(hair.dark, hair.plain, 0.6), 0.40, 12)
    brush.fill(cap_path(raised(line, 30, 12)), mix(hair.dark, hair.plain, 0.34), 0.9, 11)
    with brush.clipped(cap_path(line)):
        brush.glow((-64, -258), 120, hair.lit, 0.30, None, Spread(1.2, 0.6, -24))
        brush.glow((16, -326), 92, (0, 0, 0), 0.5, None, Spread(1.3, 0.5))


def _paint_strand(
    stage: Stage, line: list[Point], knot: Vectors, dice: random.Random
) -> tuple[Vectors, Vectors, float]:
    """One hair from root to tie; roots grow in loose clusters, so that the hairline is no comb."""
    place = dice.random()
    place += 0.008 * math.sin(place * 210 + 2 * math.sin(place * 31))
    x, y = along(line, place)
    depth = abs(dice.gauss(0, 0.085)) + dice.choice([0.0, 0.0, 0.0, dice.uniform(0, 0.4)])
    root = on_skull(x, y)
    aim = knot + np.array([x / 2600 + dice.uniform(-0.03, 0.03), 0.0, 0.0])
    way = great_circle(
        root, aim / np.linalg.norm(aim), np.linspace(depth, min(1.0, depth + dice.uniform(0.45, 1.05)), STEPS)
    )
    head = flat(way)
    if depth < 0.03:
        head[0] += (
            x + dice.uniform(-2, 2) - flat(root[None])[0][0],
            y + dice.uniform(-4, 3) - flat(root[None])[0][1],
        )
    light = max(0.05, 0.18 + 0.55 * float(way[3] @ LIGHT)) * dice.uniform(0.55, 1.25)
    near_root = depth < 0.1
    colour = tone(stage.hair, light, dice.random() * 1.4)
    if near_root:
        colour = mix(colour, stage.skin.half, dice.uniform(0.0, 0.25))
    alpha = dice.uniform(0.16, 0.42) if near_root else 0.6
    width = dice.uniform(0.5, 1.3) if near_root else dice.uniform(0.9, 1.8)
    stage.brush.strand(strand_through(head[[6, 4, 2, 0]]), (0.5, width), colour, alpha)
    return way, head, dice.uniform(-0.14, 0.14)


def _paint_gleam(stage: Stage, shine: tuple[Vectors, Vectors, float], dice: random.Random) -> None:
    way, head, shift = shine
    levels = [gleam(way, at, shift) for at in range(STEPS)]
    at = int(np.argmax(levels))
    if levels[at] <= 0.10 or not 0 < at < STEPS - 1:
        return
    before, here, after = head[at - 1], head[at], head[at + 1]
    curve = (before, before * 0.4 + here * 0.6, after * 0.4 + here * 0.6, after)
    tint = mix(stage.room.rim, stage.hair.lit, 0.45)
    colour = mix(tint, stage.hair.shine, dice.uniform(0.05, 0.55))
    alpha = min(0.24, levels[at] * dice.uniform(0.06, 0.26)) * (0.75 + 0.5 * stage.look.gloss)
    a, b, c, d = points_of(np.stack(curve))
    stage.brush.strand((a, b, c, d), (0.1, dice.uniform(0.6, 1.3)), colour, alpha, 0.4, SCREEN)


def _paint_ridge(stage: Stage, line: list[Point], knot: Vectors, number: int, dice: random.Random) -> None:
    """A combed groove or ridge; all of them run to the tie."""
    x, y = along(line, 0.14 + 0.72 * (number + dice.random()) / 34)
    start = dice.uniform(0.1, 0.26)
    head = flat(great_circle(on_skull(x, y), unit(knot + np.array([x / 2600, 0, 0])), np.linspace(start, 1, STEPS)))
    curve = strand_through(head[[6, 4, 2, 0]])
    if number % 2:
        stage.brush.strand(curve, (0.8, dice.uniform(1.4, 2.4)), stage.hair.dark, dice.uniform(0.3, 0.6), 0.8)
    else:
        alpha = dice.uniform(0.14, 0.34) * (1.2 if x < 20 else 0.8)
        stage.brush.strand(curve, (0.3, dice.uniform(1.2, 2.6)), stage.hair.lit, alpha, 0.9)


def _paint_band(stage: Stage, line: list[Point], knot: Vectors, dice: random.Random) -> None:
    """A hair of the soft band of light across the skull, a third of the way up."""
    x, y = along(line, dice.uniform(0.2, 0.8))
    centre, half = 0.40 + 0.05 * math.cos(x / 60) + dice.gauss(0, 0.06), dice.uniform(0.08, 0.17)
    shares = np.clip(np.array([-1, -0.3, 0.3, 1]) * half + centre, 0, 1)
    curve = strand_through(flat(great_circle(on_skull(x, y), knot, shares)))
    colour = mix(mix(stage.room.rim, stage.hair.lit, 0.5), stage.hair.shine, dice.uniform(0.1, 0.6))
    alpha = dice.uniform(0.05, 0.24) * max(0.25, 1 - abs(x + 50) / 170) * (0.8 + 0.7 * stage.look.gloss)
    stage.brush.strand(curve, (0.1, dice.uniform(0.6, 1.3)), colour, alpha, 0.4, SCREEN)


def _paint_rims(stage: Stage) -> None:
    brush, room = stage.brush, stage.room
    brush.stroke(spline(RIGHT_RIM), room.neon, 17, 0.5, 8, SCREEN)
    brush.stroke(spline(RIGHT_RIM), mix(room.neon, WHITE, 0.5), 3.4, 0.55, 1.8, SCREEN)
    brush.stroke(spline(LEFT_RIM), room.rim, 13, 0.34, 7, SCREEN)
    brush.stroke(spline(LEFT_RIM), mix(room.rim, WHITE, 0.4), 2, 0.3, 1.4, SCREEN)


def _paint_flyaways(stage: Stage, dice: random.Random) -> None:
    for _ in range(30):
        angle, step, lift = (
            dice.uniform(-2.6, -0.5),
            dice.uniform(0.06, 0.16) * dice.choice([-1, 1]),
            dice.uniform(2, 9),
        )
        rise = ((0.0, -3.0), (0.4, lift * 0.7), (0.8, lift), (1.2, lift * dice.uniform(0.3, 1.2)))
        way = [
            (math.cos(angle + step * s) * (172 + up), -104 + math.sin(angle + step * s) * (224 + up)) for s, up in rise
        ]
        light = stage.room.neon if way[0][0] > 40 else stage.room.rim
        a, b, c, d = way
        stage.brush.strand((a, b, c, d), (0.3, 0.42), mix(stage.hair.plain, light, 0.5), 0.5)
