"""The loupe: the same face spot under a glass in every pane."""

from dataclasses import dataclass, replace

from studio.face.anchors import Point
from studio.viewer.box import Box, square
from studio.viewer.pane import Pane
from studio.viewer.stage import Stage
from studio.viewer.view import View

LEAST, MOST = 2.0, 8.0
"""Magnification against the pane that can be asked for."""

SHARE = 0.46
"""A glass takes at most this share of its pane's width."""


@dataclass(frozen=True)
class Lens:
    """One glass in one pane.

    Attributes:
        spot: what is magnified, device px on screen.
        glass: where it is shown, device px on screen.
        source: what is magnified, px of the full-resolution picture.
        factor: magnification of spot to glass.
    """

    spot: Box
    glass: Box
    source: Box
    factor: float

    @property
    def trace(self) -> Box:
        """Everything the loupe touches on screen."""
        return self.spot.around(self.glass)


def magnified(view: View, by: float) -> View:
    """The view with another loupe factor, within its limits."""
    return replace(view, factor=min(max(view.factor * by, LEAST), MOST))


def factor_of(view: View, stage: Stage) -> float:
    """The magnification in use.

    Never less than what shows every picture px as one device px in the pane with the finest picture: under a
    loupe one looks at the pixels themselves.
    """
    return max([view.factor, *(1 / pane.scale(view) for pane in stage.filled)])


def lenses(view: View, stage: Stage, at: Point, side: float, margin: float) -> tuple[Lens | None, ...]:
    """The loupe in every pane.

    Args:
        view: the shared view.
        stage: the panes.
        at: the spot, face units.
        side: wanted side of the glass, device px.
        margin: least distance of the glass from the picture's edge, device px.
    """
    factor = factor_of(view, stage)
    return tuple(None if pane is None else _lens(view, pane, at, factor, (side, margin)) for pane in stage.panes)


def _lens(view: View, pane: Pane, at: Point, factor: float, size: tuple[float, float]) -> Lens | None:
    placed = pane.placed(view)
    if placed is None:
        return None
    side, margin = float(round(min(size[0], placed.target.width * SHARE))), size[1]
    centre = pane.frame(at)
    spot = square(pane.to_screen(view, centre), side / factor)
    source = square(centre, side / (pane.scale(view) * factor))
    return Lens(spot, _glass(placed.target, spot, side, margin), source, factor)


def _glass(frame: Box, spot: Box, side: float, margin: float) -> Box:
    """At the foot of the picture under the spot; at its head when the spot is down there."""
    low, high = frame.x + margin, frame.right - margin - side
    x = min(max(spot.middle[0] - side / 2, low), max(low, high))
    foot = frame.bottom - margin - side
    y = foot if spot.bottom + margin <= foot else frame.y + 2 * margin
    return Box(round(x), round(y), side, side)
