"""What of a picture is seen and where: all a painter needs to know."""

import math
from dataclasses import dataclass

from studio.viewer.box import Box
from studio.viewer.laid import Laid
from studio.viewer.polygon import Outline, area, bounds, clipped, corners, mapped

LEAST_AREA = 1e-9
"""A visible part smaller than this many square device px is none."""

_WHOLE = 1e-6


@dataclass(frozen=True)
class Placement:
    """What a painter needs to know.

    Attributes:
        scale: device px per picture px.
        source: the visible part, picture px; of a turned picture the upright box round it.
        target: where it goes, whole device px; of a turned picture the upright box round it.
        laid: from picture px to device px, as it is drawn.
        clip: nothing is drawn outside, whole device px.
    """

    scale: float
    source: Box
    target: Box
    laid: Laid = Laid()
    clip: Box = Box(0, 0, 0, 0)

    @property
    def turned(self) -> bool:
        """Whether rows of the picture run slanting, so that `target` is not filled by it."""
        return not self.laid.upright

    @property
    def region(self) -> Outline:
        """The picture px under the corners of the clip box; they may lie beside the picture."""
        return mapped(corners(self.clip), self.laid.inverse())

    @property
    def polygon(self) -> Outline:
        """The outline of what is seen, device px."""
        if not self.turned:
            return corners(self.target)
        return clipped(mapped(corners(self.source), self.laid), self.clip)


def crisp(scale: float) -> bool:
    """Whether whole device px are made of whole picture px, or the other way round."""
    return any(side > 1 - _WHOLE and abs(side - round(side)) < _WHOLE for side in (scale, 1 / scale))


def placement(size: tuple[int, int], laid: Laid, clip: Box) -> Placement | None:
    """The visible part of a picture, None when nothing of it is visible.

    Args:
        size: width and height, picture px.
        laid: where the picture lies.
        clip: where it may be seen, whole device px.
    """
    return _straight(size, laid, clip) if laid.upright else _turned(size, laid, clip)


def _straight(size: tuple[int, int], laid: Laid, clip: Box) -> Placement | None:
    """As `_turned`, in fewer steps: this is done for every pane in every frame of a movement."""
    along, scale = laid.turn.real, laid.scale
    x, y = laid.shift.real, laid.shift.imag
    left, right = _covered(min(x, x + along * size[0]), max(x, x + along * size[0]))
    top, bottom = _covered(y, y + scale * size[1])
    left, right, top, bottom = max(left, clip.x), min(right, clip.right), max(top, clip.y), min(bottom, clip.bottom)
    if right <= left or bottom <= top:
        return None
    start, end = sorted(((left - x) / along, (right - x) / along))
    part = Box(start, (top - y) / scale, end - start, (bottom - top) / scale)
    source = _shared(part, Box(0.0, 0.0, float(size[0]), float(size[1])))
    return Placement(scale, source, Box(left, top, right - left, bottom - top), laid, clip)


def _turned(size: tuple[int, int], laid: Laid, clip: Box) -> Placement | None:
    whole = Box(0.0, 0.0, float(size[0]), float(size[1]))
    seen = clipped(mapped(corners(whole), laid), clip)
    if len(seen) < 3 or area(seen) < LEAST_AREA:
        return None
    source = _shared(bounds(mapped(seen, laid.inverse())), whole)
    found = bounds(seen)
    left, top = max(math.floor(found.x), clip.x), max(math.floor(found.y), clip.y)
    right, bottom = min(math.ceil(found.right), clip.right), min(math.ceil(found.bottom), clip.bottom)
    return Placement(laid.scale, source, Box(left, top, right - left, bottom - top), laid, clip)


def _covered(low: float, high: float) -> tuple[float, float]:
    """The whole device px that are covered by half or more; a picture thinner than that still shows as one."""
    first, last = round(low), round(high)
    if last > first:
        return float(first), float(last)
    at = float(math.floor((low + high) / 2))
    return at, at + 1


def _shared(part: Box, whole: Box) -> Box:
    """The part within the picture; rounding to device px may reach a fraction of a px beyond it."""
    x, y = min(max(part.x, 0.0), whole.width), min(max(part.y, 0.0), whole.height)
    right, bottom = min(max(part.right, x), whole.width), min(max(part.bottom, y), whole.height)
    return Box(x, y, right - x, bottom - y)
