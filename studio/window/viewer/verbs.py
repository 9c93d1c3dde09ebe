"""What keys and buttons do to the view, by name."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from studio.face.anchors import Point
from studio.viewer import move
from studio.viewer.stage import Stage
from studio.viewer.view import View

STEP = 1.25
"""One press of + or -, one notch of the wheel."""
SHORT, LONG = 0.02, 0.1
"""One arrow key moves by this share of a pane, alone and with Shift."""

Verb = Callable[[View, Stage, Point | None], View]
"""View, panes and the pointer's device px (None: not over the panes) to a new view."""


def _fit(view: View, _stage: Stage, _at: Point | None) -> View:
    return move.fitted(view)


def _scale(view: View, stage: Stage, at: Point | None, *, scale: float) -> View:
    return move.at_scale(view, stage, scale, at)


def _toggle(view: View, stage: Stage, at: Point | None) -> View:
    return move.fitted(view) if view.zoom else move.at_scale(view, stage, 1.0, at)


def _zoom(view: View, stage: Stage, at: Point | None, *, factor: float) -> View:
    pane = stage.panes[stage.at(at)] if at is not None else stage.reference
    return move.zoomed(view, stage, pane, at or pane.box.middle, factor) if pane is not None else view


def _push(view: View, stage: Stage, _at: Point | None, *, x: float, y: float) -> View:
    pane = stage.reference
    return move.panned(view, pane, x * pane.box.width, y * pane.box.height) if pane is not None else view


def _jump(view: View, stage: Stage, _at: Point | None, *, part: move.Part) -> View:
    return move.jumped(view, stage, part)


def _loupe(view: View, _stage: Stage, _at: Point | None) -> View:
    return replace(view, loupe=not view.loupe)


VERBS: Mapping[str, Verb] = MappingProxyType(
    {
        "fit": _fit,
        "full": partial(_scale, scale=1.0),
        "double": partial(_scale, scale=2.0),
        "toggle": _toggle,
        "in": partial(_zoom, factor=STEP),
        "out": partial(_zoom, factor=1 / STEP),
        "left": partial(_push, x=SHORT, y=0),
        "right": partial(_push, x=-SHORT, y=0),
        "up": partial(_push, x=0, y=SHORT),
        "down": partial(_push, x=0, y=-SHORT),
        "far_left": partial(_push, x=LONG, y=0),
        "far_right": partial(_push, x=-LONG, y=0),
        "far_up": partial(_push, x=0, y=LONG),
        "far_down": partial(_push, x=0, y=-LONG),
        "brows": partial(_jump, part="brows"),
        "eyes": partial(_jump, part="eyes"),
        "mouth": partial(_jump, part="mouth"),
        "face": partial(_jump, part="face"),
        "loupe": _loupe,
    }
)
