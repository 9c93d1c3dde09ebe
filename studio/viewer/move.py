"""Where a view goes: pushed, enlarged, brought to a scale or to a part of the face.

Every verb gives a new view and leaves the old one alone. Verbs go where they are told; `kept` afterwards holds
the pictures on screen.
"""

from dataclasses import replace

from studio.face.anchors import Point
from studio.viewer.jump import FACE_MIDDLE, Part, jumped, shows
from studio.viewer.keep import kept
from studio.viewer.pane import Pane
from studio.viewer.stage import Stage
from studio.viewer.view import View

__all__ = [
    "FACE_MIDDLE",
    "LARGEST_SCALE",
    "Part",
    "at_scale",
    "fitted",
    "jumped",
    "kept",
    "panned",
    "scale_of",
    "shows",
    "smallest",
    "zoomed",
]

LARGEST_SCALE = 16.0
"""Device px per px of the reference pane at which zooming in ends."""


def panned(view: View, pane: Pane, dx: float, dy: float) -> View:
    """The view after the picture in a pane was pushed by device px."""
    if not view.zoom:
        return view
    x, y = pane.box.middle
    return pane.centred(view, pane.to_picture(view, (x - dx, y - dy)))


def zoomed(view: View, stage: Stage, pane: Pane, at: Point, factor: float) -> View:
    """The view enlarged by a factor; the picture px under `at` (device px, in `pane`) stays where it is.

    Zooming out as far as every picture is whole ends in "fit".
    """
    zoom = min((view.zoom or pane.fit_zoom) * factor, _largest(stage))
    if zoom <= smallest(stage):
        return fitted(view)
    return _towards(view, pane, at, zoom)


def smallest(stage: Stage) -> float:
    """The zoom at which every picture is whole, counted as `View.zoom` is."""
    return min((pane.fit_zoom for pane in stage.filled), default=0.0)


def fitted(view: View) -> View:
    """Every picture whole in its pane."""
    return replace(view, x=0.0, y=0.0, zoom=0.0)


def at_scale(view: View, stage: Stage, scale: float, at: Point | None = None) -> View:
    """The view with `scale` device px per picture px of the reference pane.

    Args:
        view: where the eyes are now.
        stage: the panes.
        scale: 1 for 100 %.
        at: device px that stays where it is; None keeps the middle, or goes to the face when all was in view.
    """
    reference = stage.reference
    if reference is None:
        return view
    zoom = scale * reference.unit / reference.stance.offset.zoom
    pane = (stage.panes[stage.at(at)] if at else None) or reference
    if at is not None:
        return _towards(view, pane, at, zoom)
    x, y = (view.x, view.y) if view.zoom else FACE_MIDDLE
    return replace(view, x=x, y=y, zoom=zoom)


def scale_of(view: View, stage: Stage) -> float:
    """Device px per picture px of the reference pane, 0 while nothing is shown."""
    return stage.reference.scale(view) if stage.reference else 0.0


def _largest(stage: Stage) -> float:
    return LARGEST_SCALE * stage.reference.unit if stage.reference else 0.0


def _towards(view: View, pane: Pane, at: Point, zoom: float) -> View:
    """The view at a zoom, with the picture px under `at` where it was."""
    spot, there = pane.to_picture(view, at), replace(view, zoom=zoom)
    wrong, wanted = pane.to_picture(there, at), pane.middle(there)
    return pane.centred(there, (wanted[0] + spot[0] - wrong[0], wanted[1] + spot[1] - wrong[1]))
