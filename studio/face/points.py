"""Which points of the face mesh are which, and the head's own axes: plain numbers, no library.

The mesh numbers its 478 points the same way on every face. Left and right are the viewer's.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

Spot = tuple[float, float, float]
"""x, y and depth of one point; px of the picture, depth in the same unit and growing away from the camera."""
Mesh = Sequence[Spot]

COUNT = 478
"""Points of one face, irises included."""

OUTER_EYES = (33, 263)
INNER_EYES = (133, 362)
UPPER_LIDS = ((160, 159, 158), (387, 386, 385))
LOWER_LIDS = ((144, 145, 153), (373, 374, 380))
"""Pairs that stand over each other, outer to inner."""
IRISES = (468, 473)
IRIS_RIMS = ((469, 470, 471, 472), (474, 475, 476, 477))
BROWS = ((70, 63, 105, 66, 107), (300, 293, 334, 296, 336))
"""Upper edge of each brow, outer to inner."""
LOW_BROWS = ((46, 53, 52, 65, 55), (276, 283, 282, 295, 285))
MOUTH_CORNERS = (61, 291)
INNER_LIPS = (13, 14)
OUTER_LIPS = (0, 17)
FOREHEAD = (10, 151)
BRIDGE = (6, 197)


@dataclass(frozen=True)
class HeadAxes:
    """The head's own directions as unit vectors, and what one unit of its measures is.

    Attributes:
        across: outer eye corner to outer eye corner, to the viewer's right.
        down: from the forehead to the bridge of the nose, square to `across`.
        unit: distance of the outer eye corners, px.
        middle: half-way between them.
    """

    across: Spot
    down: Spot
    unit: float
    middle: Spot

    def place(self, spot: Spot) -> tuple[float, float]:
        """A point in the head's own plane: right and down of the middle of the eyes, in units."""
        away = _less(spot, self.middle)
        return _dot(away, self.across) / self.unit, _dot(away, self.down) / self.unit


def head_axes(mesh: Mesh) -> HeadAxes:
    """The axes of a head, so that turning it changes no measure.

    Raises:
        ValueError: the points lie on each other.
    """
    left, right = (mesh[at] for at in OUTER_EYES)
    span = _less(right, left)
    unit = math.sqrt(_dot(span, span))
    drop = _less(mean(mesh, BRIDGE), mean(mesh, FOREHEAD))
    if not unit or not _dot(drop, drop):
        raise ValueError("the points of the face lie on each other")
    across = _scaled(span, 1 / unit)
    square = _less(drop, _scaled(across, _dot(drop, across)))
    length = math.sqrt(_dot(square, square))
    if not length:
        raise ValueError("the points of the face lie on one line")
    return HeadAxes(across, _scaled(square, 1 / length), unit, mean(mesh, OUTER_EYES))


def turns(axes: HeadAxes) -> tuple[float, float, float]:
    """Yaw, pitch and roll in degrees: turned to the viewer's right, bowed, tilted to the right are positive.

    Zero is where the mesh has it, which for a face that looks straight ahead is some degrees off in pitch: only
    differences between pictures mean something.
    """
    across, down = axes.across, axes.down
    yaw = math.degrees(math.atan2(across[2], math.hypot(across[0], across[1])))
    pitch = math.degrees(math.atan2(down[2], math.hypot(down[0], down[1])))
    return yaw, pitch, math.degrees(math.atan2(across[1], across[0]))


def mean(mesh: Mesh, which: Sequence[int]) -> Spot:
    """The middle of some points."""
    many = len(which)
    x, y, z = (sum(mesh[at][axis] for at in which) / many for axis in range(3))
    return x, y, z


def _less(one: Spot, other: Spot) -> Spot:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2]


def _dot(one: Spot, other: Spot) -> float:
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def _scaled(one: Spot, factor: float) -> Spot:
    return one[0] * factor, one[1] * factor, one[2] * factor
