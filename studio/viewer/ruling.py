"""Thin lines over pictures: the thirds of each, and the borders of its px where these are large."""

import math

from studio.face.anchors import Point
from studio.viewer.box import Box
from studio.viewer.laid import Laid
from studio.viewer.pane import Pane
from studio.viewer.view import View

Segment = tuple[Point, Point]
"""Both ends, device px."""


def thirds(view: View, pane: Pane) -> tuple[Segment, ...]:
    """Two lines down and two across that part a picture into thirds, turned and mirrored with it."""
    laid, wide, tall = pane.drawn(view), float(pane.width), float(pane.height)
    down = [((wide * at / 3, 0.0), (wide * at / 3, tall)) for at in (1, 2)]
    across = [((0.0, tall * at / 3), (wide, tall * at / 3)) for at in (1, 2)]
    return tuple((laid(start), laid(end)) for start, end in (*down, *across))


def px_borders(laid: Laid, part: Box, size: tuple[int, int]) -> tuple[Segment, ...]:
    """The borders between the px of a picture.

    Args:
        laid: from picture px to device px.
        part: what is seen, picture px.
        size: width and height of the picture, px; beside it there are no px.
    """
    left, right = max(0, math.floor(part.x)), min(size[0], math.ceil(part.right))
    top, bottom = max(0, math.floor(part.y)), min(size[1], math.ceil(part.bottom))
    if right < left or bottom < top:
        return ()
    down = [((float(x), float(top)), (float(x), float(bottom))) for x in range(left, right + 1)]
    across = [((float(left), float(y)), (float(right), float(y))) for y in range(top, bottom + 1)]
    return tuple((laid(start), laid(end)) for start, end in (*down, *across))
