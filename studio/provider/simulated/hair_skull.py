"""The head under the hair: an ellipsoid, the hairline on it, strands as great circles, and how they catch light."""

import math
import random
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import skia

from studio.provider.simulated.geometry import Cubic, Point, between, cubic_through, lerp
from studio.provider.simulated.palette import HairPalette, Rgb, mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

Vectors = npt.NDArray[np.float64]
"""Rows of coordinates, 2 or 3 to a row."""

CENTRE = np.array([0.0, -104.0])
RADII = np.array([175.0, 228.0])

HAIRLINE: tuple[Point, ...] = (
    (0, -223), (22, -224), (46, -219), (70, -208), (92, -190), (110, -167), (123, -142),
    (131, -116), (134, -92), (134, -72), (143, -48), (153, -20), (157, 8), (156, 34),
)  # fmt: skip
"""Right half, from the middle of the forehead to in front of the ear."""

CROWN: tuple[Point, ...] = (
    (171, -10), (175, -84), (168, -170), (138, -250), (80, -308), (8, -330),
    (-72, -310), (-132, -252), (-167, -170), (-175, -84), (-171, -10),
)  # fmt: skip
"""Outline of flat hair from ear to ear."""


def unit(vector: Sequence[float]) -> Vectors:
    """The vector at length 1."""
    array = np.array(vector, dtype=np.float64)
    return array / float(np.linalg.norm(array))


LIGHT = unit((-0.46, -0.66, 0.60))
HALF_WAY = unit(LIGHT + np.array([0.0, 0.0, 1.0]))
"""Between the light and the eye: where shine is brightest."""


def on_skull(x: float, y: float) -> Vectors:
    """The point of the unit skull that is seen at a head point."""
    u, v = (x - CENTRE[0]) / RADII[0], (y - CENTRE[1]) / RADII[1]
    reach = u * u + v * v
    if reach >= 0.995:
        u, v, reach = u * math.sqrt(0.995 / reach), v * math.sqrt(0.995 / reach), 0.995
    return np.array([u, v, math.sqrt(1 - reach)])


def great_circle(start: Vectors, end: Vectors, shares: Sequence[float] | Vectors) -> Vectors:
    """Points of the shortest way over the skull, one row per share."""
    angle = math.acos(between(-1.0, float(start @ end), 1.0)) or 1e-4
    at = np.asarray(shares, dtype=np.float64)[:, None]
    way = (np.sin((1 - at) * angle) * start + np.sin(at * angle) * end) / math.sin(angle)
    return np.asarray(way)


def flat(vectors: Vectors) -> Vectors:
    """Skull points as head points."""
    return np.asarray(vectors[:, :2] * RADII + CENTRE)


def strand_through(rows: Vectors) -> Cubic:
    """The cubic through four head points."""
    return cubic_through(points_of(rows))


def points_of(rows: Vectors) -> list[Point]:
    """Rows as plain points."""
    return [(float(x), float(y)) for x, y in rows]


def gleam(way: Vectors, at: int, shift: float) -> float:
    """How much a strand shines at one sample: by its direction, as hair does, and by how it faces the light."""
    along = way[min(at + 1, len(way) - 1)] - way[max(0, at - 1)]
    slope = float(along / (np.linalg.norm(along) or 1.0) @ HALF_WAY) + shift
    return float(max(0.0, 1 - slope * slope) ** 14 * max(0.0, float(way[at] @ LIGHT) * 0.8 + 0.35))


def tone(hair: HairPalette, light: float, chance: float) -> Rgb:
    """Colour of one hair: light 0..1, chance scatters it."""
    body = mix(hair.dark, hair.plain, min(1.0, 0.25 + light))
    return mix(body, hair.lit, min(1.0, max(0.0, light - 0.28) * 0.75 * chance))


def hairline(stage: Stage) -> list[Point]:
    """Both halves of this person's hairline, left to right, slightly uneven as it grows."""
    dice = random.Random(61)  # noqa: S311 - the same for every seed: the face must stay itself
    right = [
        (
            x + dice.uniform(-2, 2),
            y - 3 * stage.person.hairline * between(0.0, (-y - 60) / 120, 1.0) + dice.uniform(-2.5, 2.5),
        )
        for x, y in HAIRLINE
    ]
    left = [(-x, y + dice.uniform(-1.5, 1.5)) for x, y in right[:0:-1]]
    return stage.turn.warped(left + right, 0.7)


def along(line: Sequence[Point], share: float) -> Point:
    """The point of a broken line at `share` 0..1 of its points."""
    place = between(0.0, share, 1.0) * (len(line) - 1)
    i = min(len(line) - 2, int(place))
    return lerp(line[i][0], line[i + 1][0], place - i), lerp(line[i][1], line[i + 1][1], place - i)


def cap_path(line: Sequence[Point], crown: Sequence[Point] = CROWN) -> skia.Path:
    """The area from the hairline up over the head."""
    return spline([*line, *crown], closed=True)


def raised(line: Sequence[Point], up: float, out: float) -> list[Point]:
    """The hairline drawn back, for soft shadow under the roots: a dark edge on the hairline looks like a helmet."""
    return [(x + math.copysign(out, x) * (abs(x) > 100), y - up * (1 - min(1.0, abs(x) / 172) ** 4)) for x, y in line]
