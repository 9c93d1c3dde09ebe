"""What can be done to a view. Every verb gives a new view and leaves the old one alone.

Verbs go where they are told; `kept` afterwards holds the pictures on screen.
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from studio.face.anchors import Point
from studio.viewer.pane import Pane
from studio.viewer.stage import Stage
from studio.viewer.view import View

Part = Literal["brows", "eyes", "mouth", "face"]

LARGEST_SCALE = 16.0
"""Device px per px of the reference pane at which zooming in ends."""

FACE_MIDDLE = (0.0, 0.45)
"""The point a face is centred on, face units."""

_ROWS = MappingProxyType({"brows": ((0.0, -0.3), 2.3), "eyes": ((0.0, 0.1), 2.1), "face": (FACE_MIDDLE, 3.6)})
"""Middle and width of the parts in face units."""

_MOUTH_WIDTH = 1.9
_TALL = 1.15
"""A part needs this much height for its width."""


def panned(view: View, pane: Pane, dx: float, dy: float) -> View:
    """The view after the picture in a pane was pushed by device px."""
    if not view.zoom:
        return view
    mx, my = pane.middle(view)
    scale = pane.scale(view)
    return _centred(view, pane, (mx - dx / scale, my - dy / scale))


def zoomed(view: View, stage: Stage, pane: Pane, at: Point, factor: float) -> View:
    """The view enlarged by a factor; the picture px under `at` (device px, in `pane`) stays where it is.

    Zooming out as far as every picture is whole ends in "fit".
    """
    zoom = min((view.zoom or pane.fit_zoom) * factor, _largest(stage))
    if zoom <= smallest(stage):
        return fitted(view)
    return _towards(view, pane, at, zoom)


def smallest(stage: Stage) -> float:
    """The zoom at which every picture is whole, device px per face unit."""
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
    zoom = scale * reference.frame.scale
    pane = (stage.panes[stage.at(at)] if at else None) or reference
    if at is not None:
        return _towards(view, pane, at, zoom)
    x, y = (view.x, view.y) if view.zoom else FACE_MIDDLE
    return replace(view, x=x, y=y, zoom=zoom)


def scale_of(view: View, stage: Stage) -> float:
    """Device px per picture px of the reference pane, 0 while nothing is shown."""
    return stage.reference.scale(view) if stage.reference else 0.0


def jumped(view: View, stage: Stage, part: Part) -> View:
    """The view on a part of the face, at the same magnification in every pane."""
    if not stage.filled:
        return view
    (x, y), wide = _row(stage, part)
    zoom = min(min(box.width / wide, box.height / (wide * _TALL)) for box in stage.boxes)
    return replace(view, x=x, y=y, zoom=zoom)


def shows(view: View, stage: Stage, part: Part) -> bool:
    """Whether the view is on a part of the face now."""
    if not view.zoom or not stage.filled:
        return False
    there = kept(jumped(view, stage, part), stage)
    near = abs(there.x - view.x) < 0.05 and abs(there.y - view.y) < 0.05
    return near and abs(there.zoom / view.zoom - 1) < 0.02


def kept(view: View, stage: Stage) -> View:
    """The view moved as little as needed so that the pictures stay on screen.

    A picture larger than its pane shows no ground beside it, a smaller one is centred; where pictures differ,
    what can be reached in one of them can be reached.
    """
    if not view.zoom or not stage.filled:
        return view
    reach = [corner for pane in stage.filled for corner in _reach(view, pane)]
    xs, ys = [x for x, _y in reach], [y for _x, y in reach]
    return replace(view, x=_clip(view.x, min(xs), max(xs)), y=_clip(view.y, min(ys), max(ys)))


def _reach(view: View, pane: Pane) -> list[Point]:
    """Corners of the area in which the middle of a pane may lie, face units."""
    scale, back = pane.scale(view), pane.frame.inverse()
    xs = _slack(pane.width, pane.box.width / scale)
    ys = _slack(pane.height, pane.box.height / scale)
    return [back((x, y)) for x in xs for y in ys]


def _slack(picture: float, window: float) -> tuple[float, float]:
    return (picture / 2, picture / 2) if window >= picture else (window / 2, picture - window / 2)


def _clip(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def _row(stage: Stage, part: Part) -> tuple[Point, float]:
    return (stage.mouth, _MOUTH_WIDTH) if part == "mouth" else _ROWS[part]


def _largest(stage: Stage) -> float:
    return LARGEST_SCALE * stage.reference.frame.scale if stage.reference else 0.0


def _towards(view: View, pane: Pane, at: Point, zoom: float) -> View:
    """The view at a zoom, with the picture px under `at` where it was."""
    spot, scale = pane.to_picture(view, at), zoom / pane.frame.scale
    cx, cy = pane.box.middle
    middle = (spot[0] - (at[0] - cx) / scale, spot[1] - (at[1] - cy) / scale)
    return _centred(replace(view, zoom=zoom), pane, middle)


def _centred(view: View, pane: Pane, middle: Point) -> View:
    x, y = pane.frame.inverse()(middle)
    return replace(view, x=x, y=y)
