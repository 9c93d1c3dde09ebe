"""A lock: the unit of long hair. A tapered centre line with its own strands, light spots and uneven ends."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import skia

from studio.provider.simulated.brush import SCREEN
from studio.provider.simulated.geometry import Point, between
from studio.provider.simulated.hair_skull import Vectors, points_of, strand_through, tone
from studio.provider.simulated.palette import mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage


@dataclass(frozen=True)
class Lock:
    """What one lock looks like.

    Attributes:
        line: centre line from root to tip, head units, rows of x, y.
        width: widest half-width.
        strands: how many hairs are drawn one by one.
        light: 0 in shadow .. 1 lit.
        shine: places 0..1 along it that catch light.
        root: half-width at the root as a share of the widest.
        taper: share of the length over which it thins towards the tip.
    """

    line: Vectors
    width: float
    strands: int
    light: float = 0.5
    shine: tuple[float, ...] = ()
    root: float = 0.22
    taper: float = 0.42


def resample(points: Sequence[Point] | Vectors, count: int, end: float = 1.0) -> Vectors:
    """`count` points on the smooth line through points, up to `end` 0..1 of it."""
    rows = np.asarray(points, dtype=np.float64)
    at = np.linspace(0, (len(rows) - 1) * between(0.0, end, 1.0), count)
    i = np.minimum(len(rows) - 2, at.astype(int))
    f = (at - i)[:, None]
    a, b = rows[np.maximum(i - 1, 0)], rows[i]
    c, d = rows[i + 1], rows[np.minimum(i + 2, len(rows) - 1)]
    bend = 2 * b + (c - a) * f + (2 * a - 5 * b + 4 * c - d) * f**2 + (3 * b - a - 3 * c + d) * f**3
    return np.asarray(0.5 * bend)


def sideways(line: Vectors) -> Vectors:
    """The unit normal at every point of a line."""
    along = np.gradient(line, axis=0)
    along = along / (np.linalg.norm(along, axis=1)[:, None] + 1e-6)
    return np.stack([along[:, 1], -along[:, 0]], axis=1)


def paint_lock(stage: Stage, lock: Lock, dice: random.Random) -> None:
    """Draw one lock: body, hairs, tip, shine."""
    normal, width = sideways(lock.line), _widths(lock)
    outline = _outline(lock.line, normal, width)
    hair = stage.hair
    stage.brush.fill(outline, hair.dark, 0.30, 5)
    stage.brush.fill(outline, mix(hair.dark, hair.plain, lock.light), 1, 0.6)
    for i in range(lock.strands):
        _paint_hair(stage, lock, (normal, width), dice, from_root=i % 3 == 0)
    _paint_tip(stage, lock, (normal, width), dice)
    for place in lock.shine:
        _paint_shine(stage, lock, (normal, width), place, dice)


def _widths(lock: Lock) -> Vectors:
    share = np.linspace(0, 1, len(lock.line))
    opening = np.minimum(1.0, lock.root + (1 - lock.root) * share / 0.3)
    closing = np.sin(np.minimum(1.0, (1 - share) / lock.taper) * np.pi / 2)
    return np.asarray(lock.width * opening * np.maximum(0.05, closing))


def _outline(line: Vectors, normal: Vectors, width: Vectors) -> skia.Path:
    one, other = line + normal * width[:, None], line - normal * width[:, None]
    return spline([*points_of(one), *points_of(other[::-1])], closed=True)


def _paint_hair(
    stage: Stage, lock: Lock, frame: tuple[Vectors, Vectors], dice: random.Random, *, from_root: bool
) -> None:
    normal, width = frame
    count = len(lock.line)
    across, end = dice.uniform(-1, 1), int(count * dice.uniform(0.72, 1.0))
    start = 0 if from_root else dice.randrange(0, max(1, count // 4))
    if end - start < 4:
        return
    drift = dice.uniform(-2, 2) * np.linspace(0, 1, count)[start:end]
    way = lock.line[start:end] + normal[start:end] * (width[start:end] * across + drift)[:, None]
    light = lock.light * (1 - 0.55 * across * across) * dice.uniform(0.5, 1.35)
    colour = tone(stage.hair, light, dice.random() * 1.3)
    stage.brush.stroke(spline(points_of(way[::2])), colour, dice.uniform(0.6, 1.7), dice.uniform(0.35, 0.8))


def _paint_tip(stage: Stage, lock: Lock, frame: tuple[Vectors, Vectors], dice: random.Random) -> None:
    """Hairs of different length that leave the lock together and close to a soft point, never to prongs."""
    normal, width = frame
    line, count = lock.line, len(lock.line)
    ahead = (line[-1] - line[-3]) / (float(np.linalg.norm(line[-1] - line[-3])) or 1.0)
    for _ in range(max(6, lock.strands // 3)):
        at = count - dice.randrange(4, max(5, count // 3))
        aside = between(-1.0, dice.gauss(0, 0.5), 1.0)
        end = line[-1] + normal[-1] * aside * 5 + ahead * dice.uniform(-10, 12)
        middle = line[(at + count) // 2] + normal[(at + count) // 2] * width[(at + count) // 2] * aside
        root = line[at] + normal[at] * width[at] * aside
        curve = strand_through(np.stack([root, root * 0.4 + middle * 0.6, middle * 0.45 + end * 0.55, end]))
        stage.brush.strand(curve, (0.5, 0.8), tone(stage.hair, lock.light * 0.8, dice.random()), 0.5)


def _paint_shine(stage: Stage, lock: Lock, frame: tuple[Vectors, Vectors], place: float, dice: random.Random) -> None:
    normal, width = frame
    last = len(lock.line) - 1
    strength = (0.7 + 0.7 * stage.look.gloss) * (0.4 + lock.light)
    for _ in range(max(3, lock.strands // 3)):
        aside, centre, half = dice.gauss(0, 0.45), place + dice.gauss(0, 0.035), dice.uniform(0.05, 0.11)
        at = np.clip(np.array([-1, -0.33, 0.33, 1]) * half + centre, 0, 1) * last
        i = np.minimum(last - 1, at.astype(int))
        f = (at - i)[:, None]
        middle = lock.line[i] * (1 - f) + lock.line[i + 1] * f
        out = (normal[i] * width[i][:, None]) * (1 - f) + (normal[i + 1] * width[i + 1][:, None]) * f
        colour = mix(stage.room.rim, stage.hair.shine, dice.uniform(0.35, 0.9))
        alpha = dice.uniform(0.08, 0.30) * strength
        stage.brush.strand(
            strand_through(middle + out * aside), (0.1, dice.uniform(0.7, 1.5)), colour, alpha, 0.4, SCREEN
        )
