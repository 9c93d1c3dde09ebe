"""The points of a face that crops and panes are aligned on."""

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]

NOMINAL_EYES = ((0.415, 0.38), (0.585, 0.38))
"""Where eyes are assumed while nobody has shown them: fractions of width and height (slides/spec 5)."""


@dataclass(frozen=True)
class Anchors:
    """Two eye centres and, where known, the mouth centre.

    Attributes:
        left, right: eye centres as fractions of picture width and height; left is the viewer's left.
        mouth: mouth centre, same units, or None.
        source: who set them.
    """

    left: Point
    right: Point
    mouth: Point | None = None
    source: Literal["hand", "simulated"] = "hand"
