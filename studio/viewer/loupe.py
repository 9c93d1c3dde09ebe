"""The loupe: the same face spot under a glass in every pane."""

import cmath
import math
from dataclasses import dataclass, replace

from studio.face.anchors import Point
from studio.viewer.box import Box, square
from studio.viewer.laid import Laid, laid_at
from studio.viewer.limit import within
from studio.viewer.pane import Pane
from studio.viewer.polygon import bounds, corners, mapped
from studio.viewer.stage import Stage
from studio.viewer.switch import LEAST_FACTOR as LEAST
from studio.viewer.switch import MOST_FACTOR as MOST
from studio.viewer.view import View

__all__ = ["GRID_FROM", "LEAST", "MOST", "SHARE", "Lens", "factor_of", "lenses", "magnified", "pinned", "spot"]

SHARE = 0.46
"""A glass takes at most this share of its pane's width."""

TALL_SHARE = 0.8
"""And at most this share of its height, which matters in the low panes of three or four pictures."""

GRID_FROM = 4.0
"""Device px per picture px above which the borders of px are drawn."""


@dataclass(frozen=True)
class Lens:
    """One glass in one pane.

    Attributes:
        spot: what is magnified, device px on screen.
        glass: where it is shown, device px on screen.
        source: what is magnified, px of the full-resolution picture; of a turned picture the upright box round
            it. It may reach beyond the picture.
        factor: magnification of spot to glass.
        laid: from picture px to device px in the glass.
        raw: whole px, each as a square of equal size: to be drawn without any filter.
    """

    spot: Box
    glass: Box
    source: Box
    factor: float
    laid: Laid = Laid()
    raw: bool = False

    @property
    def trace(self) -> Box:
        """Everything the loupe touches on screen."""
        return self.spot.around(self.glass)

    @property
    def own(self) -> float:
        """Device px in the glass per px of the picture."""
        return self.laid.scale

    @property
    def gridded(self) -> bool:
        """Whether px are large enough for their borders to be drawn."""
        return self.own > GRID_FROM


def magnified(view: View, by: float) -> View:
    """The view with another loupe factor, within its limits."""
    return replace(view, factor=within(view.factor * by, LEAST, MOST, view.factor))


def pinned(view: View, at: Point | None) -> View:
    """The view with the loupe held at a face spot; None lets it follow the pointer again."""
    return replace(view, pinned=at)


def spot(view: View, following: Point | None) -> Point | None:
    """The face spot under the glass: where it is pinned, else where the pointer is (face units)."""
    return view.pinned if view.pinned is not None else following


def factor_of(view: View, stage: Stage) -> float:
    """The magnification in use.

    Never less than what shows every picture px as one device px in the pane with the finest picture: under a
    loupe one looks at the pixels themselves.
    """
    return max([view.factor, *(1 / pane.scale(view) for pane in stage.filled)])


def lenses(view: View, stage: Stage, at: Point, side: float, margin: float) -> tuple[Lens | None, ...]:
    """The loupe in every pane that is painted; panes that share a place have their glasses beside each other.

    Args:
        view: the shared view.
        stage: the panes.
        at: the spot, face units.
        side: wanted side of the glass, device px.
        margin: least distance of the glass from the picture's edge, device px.
    """
    factor = factor_of(view, stage)
    found: list[Lens | None] = [None] * len(stage.panes)
    for slot, ground in _grounds(view, stage).items():
        pane = stage.panes[slot]
        if pane is not None:
            wide = float(max(1, round(min(side, ground.width * SHARE, ground.height * TALL_SHARE))))
            make = _raw if pane.stance.raw else _smooth
            found[slot] = make(view, pane, (pane.frame(at), factor), (ground, wide, margin))
    return tuple(found)


def _grounds(view: View, stage: Stage) -> dict[int, Box]:
    """Where a glass may stand, by slot: on its picture, or in its share of the place that all have in common."""
    slots = [slot for slot in stage.painted if stage.panes[slot] is not None]
    if len(slots) < 2 or stage.boxes[slots[0]] != stage.boxes[slots[1]]:
        placed = {slot: pane.placed(view) for slot in slots if (pane := stage.panes[slot]) is not None}
        return {slot: placement.target for slot, placement in placed.items() if placement is not None}
    box = stage.boxes[slots[0]]
    wide = box.width / len(slots)
    return {slot: Box(box.x + at * wide, box.y, wide, box.height) for at, slot in enumerate(slots)}


def _smooth(view: View, pane: Pane, what: tuple[Point, float], where: tuple[Box, float, float]) -> Lens:
    (centre, factor), (ground, side, margin) = what, where
    small = square(pane.to_screen(view, centre), side / factor)
    glass = _glass(ground, small, side, margin)
    turn = cmath.rect(pane.scale(view) * factor, pane.stance.turn)
    laid = laid_at(turn, centre, glass.middle, mirrored=pane.stance.mirrored)
    return Lens(small, glass, bounds(mapped(corners(glass), laid.inverse())), factor, laid)


def _raw(view: View, pane: Pane, what: tuple[Point, float], where: tuple[Box, float, float]) -> Lens:
    """Whole px of the picture, each as so many whole device px."""
    (centre, factor), (ground, side, margin) = what, where
    scale = pane.scale(view)
    each = max(1, round(scale * factor))
    count = max(1, math.floor(side / each))
    source = Box(float(round(centre[0] - count / 2)), float(round(centre[1] - count / 2)), float(count), float(count))
    small = square(pane.to_screen(view, source.middle), count * scale)
    glass = _glass(ground, small, float(count * each), margin)
    laid = laid_at(complex(each), source.middle, glass.middle, mirrored=pane.stance.mirrored)
    return Lens(small, glass, source, each / scale, laid, raw=True)


def _glass(frame: Box, small: Box, side: float, margin: float) -> Box:
    """At the foot of the picture under the spot; at its head when the spot is down there, else beside it."""
    low, high = frame.x + margin, max(frame.x + margin, frame.right - margin - side)
    x = min(max(small.middle[0] - side / 2, low), high)
    foot, head = frame.bottom - margin - side, frame.y + 2 * margin
    if small.bottom + margin <= foot:
        return Box(round(x), round(foot), side, side)
    if head + side <= small.y:
        return Box(round(x), round(head), side, side)
    rightwards = frame.right - small.right > small.x - frame.x
    beside = small.right + margin if rightwards else small.x - margin - side
    far = max(frame.x, frame.right - side)
    return Box(round(min(max(beside, frame.x), far)), round(max(foot, frame.y)), side, side)
