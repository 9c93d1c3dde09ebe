"""A mesh drawn by hand: every point that a measure reads stands where a level face has it, the others in between."""

import math
from collections.abc import Mapping

from studio.face.points import (
    BROWS,
    COUNT,
    FOREHEAD,
    INNER_EYES,
    INNER_LIPS,
    IRISES,
    LOW_BROWS,
    LOWER_LIDS,
    MOUTH_CORNERS,
    OUTER_EYES,
    UPPER_LIDS,
    Spot,
)

UNIT = 200.0
"""Distance of the outer eye corners, px."""
MIDDLE = (400.0, 500.0)
SIDES = (-1, 1)


def face(unit: float = UNIT, middle: tuple[float, float] = MIDDLE, /, **cues: float) -> list[Spot]:
    """A mesh in px of a picture.

    Args:
        unit: distance of the outer eye corners.
        middle: where the middle between them lies.
        cues: how far each goes in units: corners, lips, lids, brows, gaze_side, gaze_down.
    """
    told = {"corners": 0.0, "lips": 0.0, "lids": 0.09, "brows": 0.2, "gaze_side": 0.0, "gaze_down": 0.0} | cues
    places = _places(told)
    filler = (0.0, 0.35, 0.0)
    flat = [places.get(at, filler) for at in range(COUNT)]
    return [(middle[0] + x * unit, middle[1] + y * unit, z * unit) for x, y, z in flat]


def turned(mesh: list[Spot], yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> list[Spot]:
    """The mesh with its head turned to the viewer's right, bowed and tilted by degrees, about its middle."""
    left, right = (mesh[at] for at in OUTER_EYES)
    middle = [(a + b) / 2 for a, b in zip(left, right, strict=True)]
    return [_turned(spot, middle, *(math.radians(angle) for angle in (yaw, pitch, roll))) for spot in mesh]


def _turned(spot: Spot, middle: list[float], yaw: float, pitch: float, roll: float) -> Spot:
    x, y, z = (value - middle[axis] for axis, value in enumerate(spot))
    x, z = x * math.cos(yaw) - z * math.sin(yaw), x * math.sin(yaw) + z * math.cos(yaw)
    y, z = y * math.cos(pitch) - z * math.sin(pitch), y * math.sin(pitch) + z * math.cos(pitch)
    x, y = x * math.cos(roll) - y * math.sin(roll), x * math.sin(roll) + y * math.cos(roll)
    return x + middle[0], y + middle[1], z + middle[2]


def _places(told: Mapping[str, float]) -> dict[int, Spot]:
    found: dict[int, Spot] = {FOREHEAD[0]: (0.0, -0.7, 0.0), FOREHEAD[1]: (0.0, -0.5, 0.0)}
    found |= {6: (0.0, 0.05, 0.0), 197: (0.0, 0.15, 0.0), 234: (-0.78, 0.1, 0.0), 454: (0.78, 0.1, 0.0)}
    found |= {10: (0.0, -0.7, 0.0), 152: (0.0, 1.25, 0.0)}
    for place, side in enumerate(SIDES):
        found |= _eye(place, side, told)
        found[MOUTH_CORNERS[place]] = (side * 0.3, 0.75 - told["corners"], 0.0)
        for row, low in ((BROWS, 0.0), (LOW_BROWS, 0.03)):
            for at, step in zip(row[place], (0.55, 0.46, 0.36, 0.26, 0.16), strict=True):
                found[at] = (side * step, low - told["brows"], 0.0)
    found[INNER_LIPS[0]] = (0.0, 0.75, 0.0)
    found[INNER_LIPS[1]] = (0.0, 0.75 + told["lips"], 0.0)
    return found


def _eye(place: int, side: int, told: Mapping[str, float]) -> dict[int, Spot]:
    made: dict[int, Spot] = {OUTER_EYES[place]: (side * 0.5, 0.0, 0.0), INNER_EYES[place]: (side * 0.2, 0.0, 0.0)}
    for at, (upper, lower) in enumerate(zip(UPPER_LIDS[place], LOWER_LIDS[place], strict=True)):
        x = side * (0.42 - 0.07 * at)
        made[upper], made[lower] = (x, -told["lids"] / 2, 0.0), (x, told["lids"] / 2, 0.0)
    made[IRISES[place]] = (side * 0.35 + told["gaze_side"], told["gaze_down"], 0.0)
    return made
