"""The frames of a clip, put together from its two stills."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.post.clip_kind import ClipKind, shares
from studio.post.measures import GAP, RGB

Pixels = npt.NDArray[np.uint8]
"""Rows, columns, RGB."""
Area = tuple[int, int, int, int]
"""Left, top, right, bottom, px of the frame."""


@dataclass(frozen=True, eq=False)
class Stills:
    """The two stills of a clip; outside `moving` they are the same.

    Attributes:
        a, b: px.
        picture: where the pictures are.
        moving: where the stills differ: the pictures and what says whose they are.
        ground: colour of the line between the pictures.
        scale: px of the frame for one px of a slide.
    """

    a: Pixels
    b: Pixels
    picture: Area
    moving: Area
    ground: RGB
    scale: float = 1.0

    def frame(self, share: float) -> Pixels:
        """The frame on which so much of B is seen, from the right; nobody changes it."""
        if share in (0.0, 1.0):
            return self.b if share else self.a
        left, top, right, low = self.moving
        start, end = self.divider(share)
        made = self.a.copy()
        made[top:low, max(left, end) : right] = self.b[top:low, max(left, end) : right]
        made[self.picture[1] : self.picture[3], max(left, start) : min(right, end)] = self.ground
        return made

    def divider(self, share: float) -> tuple[int, int]:
        """Left and right edge of the line between the pictures; beyond the frame at either end.

        Even numbers: the colours of a clip are kept for two px together, and a face must not bleed over the line.
        """
        wide = 2 * max(1, round(GAP * self.scale / 2))
        start = 2 * round((self.moving[2] - (self.moving[2] + wide) * share) / 2)
        return start, start + wide


def frames(stills: Stills, kind: ClipKind) -> Iterator[Pixels]:
    """Every frame of a clip in order; where nothing moves, the same array again."""
    return (stills.frame(share) for share in shares(kind))
