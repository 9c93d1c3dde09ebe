"""The points of a face that crops and panes are aligned on."""

import math
from dataclasses import dataclass, replace
from typing import Literal

Point = tuple[float, float]

NOMINAL_EYES = ((0.415, 0.38), (0.585, 0.38))
"""Where eyes are assumed while nobody has shown them: fractions of width and height (slides/spec 5)."""


@dataclass(frozen=True)
class Anchors:
    """Two eye centres and, where known, the mouth and the brows.

    Attributes:
        left, right: eye centres as fractions of picture width and height; left is the viewer's left.
        mouth: mouth centre, same units, or None.
        source: who set the eyes: the creator, the drawing program that knows, or the face engine.
        brows: middle of each brow, the viewer's left one first, or None.
        corners: mouth corners in the same order, or None.
    """

    left: Point
    right: Point
    mouth: Point | None = None
    source: Literal["hand", "simulated", "found"] = "hand"
    brows: tuple[Point, Point] | None = None
    corners: tuple[Point, Point] | None = None

    def completed(self, found: "Anchors", aspect: float = 1.0) -> "Anchors":
        """These anchors with what they lack taken from found ones: a point that is there is never moved.

        Nothing is taken where the found eyes are not those of this face.

        Args:
            found: by the engine.
            aspect: height of the picture as a share of its width.
        """
        if not self.same_face(found, aspect):
            return self
        return replace(
            self,
            mouth=self.mouth or found.mouth,
            brows=self.brows or found.brows,
            corners=self.corners or (found.corners if self.mouth is None else None),
        )

    def same_face(self, other: "Anchors", aspect: float = 1.0) -> bool:
        """Whether the eyes of others are those of this face.

        Args:
            other: in the same picture.
            aspect: height of the picture as a share of its width.
        """
        apart = _between(self.left, self.right, aspect)
        off = max(_between(self.left, other.left, aspect), _between(self.right, other.right, aspect))
        return off <= SAME_EYE * apart


SAME_EYE = 0.3
"""A found eye farther than this share of the eye distance from a set one belongs to somebody else."""


def _between(one: Point, other: Point, aspect: float) -> float:
    return math.hypot(one[0] - other[0], (one[1] - other[1]) * aspect)
