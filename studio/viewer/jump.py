"""Jumps to a part of the face, the same in every pane."""

from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from studio.face.anchors import Point
from studio.viewer.keep import kept
from studio.viewer.pane import Pane
from studio.viewer.stage import Stage
from studio.viewer.view import View

Part = Literal["brows", "eyes", "mouth", "face", "skin"]

PARTS: tuple[Part, ...] = ("brows", "eyes", "mouth", "skin", "face")

FACE_MIDDLE = (0.0, 0.45)
"""The point a face is centred on, face units."""

CHEEK = (0.62, 0.75)
"""Where skin is looked at, face units: under the glasses, beside nose and mouth."""

_ROWS = MappingProxyType({"brows": ((0.0, -0.3), 2.3), "eyes": ((0.0, 0.1), 2.1), "face": (FACE_MIDDLE, 3.6)})
"""Middle and width of the parts in face units."""

_MOUTH_WIDTH = 1.9
_TALL = 1.15
"""A part needs this much height for its width."""

_NEAR, _ALIKE = 0.05, 0.02
"""Face units between two places, and share between two zooms, that count as the same."""


def spot_of(stage: Stage, part: Part) -> Point:
    """The middle of a part, face units."""
    return CHEEK if part == "skin" else _row(stage, part)[0]


def jumped(view: View, stage: Stage, part: Part) -> View:
    """The view on a part of the face, at the same magnification in every pane.

    Skin is shown at the own px of the finest picture, the other parts as large as they fit.
    """
    if not stage.filled:
        return view
    x, y = spot_of(stage, part)
    return replace(view, x=x, y=y, zoom=_skin_zoom(stage) if part == "skin" else _row_zoom(stage, part))


def shows(view: View, stage: Stage, part: Part) -> bool:
    """Whether the view is on a part of the face now."""
    if not view.zoom or not stage.filled:
        return False
    there = kept(jumped(view, stage, part), stage)
    near = abs(there.x - view.x) < _NEAR and abs(there.y - view.y) < _NEAR
    return near and abs(there.zoom / view.zoom - 1) < _ALIKE


def shown_part(view: View, stage: Stage) -> Part | None:
    """The part of the face that the view is on, None when it is on none of them."""
    return next((part for part in PARTS if shows(view, stage, part)), None)


def finest(stage: Stage) -> Pane | None:
    """The pane with the most px between the eyes."""
    return max(stage.filled, key=lambda pane: pane.frame.scale, default=None)


def _skin_zoom(stage: Stage) -> float:
    found = finest(stage)
    return found.unit if found is not None else 0.0


def _row_zoom(stage: Stage, part: Part) -> float:
    wide = _row(stage, part)[1]
    return min(
        min(pane.box.width / wide, pane.box.height / (wide * _TALL)) * pane.unit / pane.frame.scale
        for pane in stage.filled
    )


def _row(stage: Stage, part: Part) -> tuple[Point, float]:
    return (stage.mouth, _MOUTH_WIDTH) if part == "mouth" else _ROWS[part]
