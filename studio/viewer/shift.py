"""Moving one pane against the others; what is set here stays through zoom, mode, vote, pair and restart."""

from dataclasses import replace

from studio.face.anchors import Point
from studio.viewer.limit import within
from studio.viewer.pane import Pane
from studio.viewer.stage import Stage
from studio.viewer.view import NO_OFFSET, Offset, View

FARTHEST = 8.0
"""A pane is moved by at most this many face units along each axis: farther out is no face any more."""

SMALLEST, LARGEST = 0.25, 4.0
"""A pane is at least and at most this many times as large as the others."""


def shifted(view: View, stage: Stage, slot: int, dx: float, dy: float) -> View:
    """The view after the picture of one pane was pushed by device px, the others staying where they are."""
    pane = stage.panes[slot]
    if pane is None:
        return view
    step, offset = _face_step(view, pane, (dx, dy)), pane.stance.offset
    return view.with_offset(slot, _limited(Offset(offset.x + step[0], offset.y + step[1], offset.zoom)))


def resized(view: View, stage: Stage, slot: int, at: Point, factor: float) -> View:
    """The view with the picture of one pane enlarged; what is under `at` (device px) stays there."""
    pane = stage.panes[slot]
    if pane is None:
        return view
    offset, (cx, cy) = pane.stance.offset, pane.centre(view)
    x, y = pane.to_face(view, at)
    zoom = within(offset.zoom * factor, SMALLEST, LARGEST, offset.zoom)
    less = offset.zoom - zoom
    return view.with_offset(slot, _limited(Offset(offset.x + less * (x - cx), offset.y + less * (y - cy), zoom)))


def together(view: View, slot: int | None = None) -> View:
    """The view with one pane, or every pane, back in step with the others."""
    return replace(view, offsets=()) if slot is None else view.with_offset(slot, NO_OFFSET)


def apart(view: View) -> bool:
    """Whether any pane was moved against the others."""
    return any(offset != NO_OFFSET for offset in view.offsets)


def limited(view: View) -> View:
    """The view with every offset within its limits."""
    held = tuple(_limited(offset) for offset in view.offsets)
    return view if held == view.offsets else replace(view, offsets=held)


def _face_step(view: View, pane: Pane, push: Point) -> Point:
    """A push in device px as face units of the shared view."""
    x, y = replace(pane.laid(view), shift=0j).inverse()(push)
    face = complex(x, y) / pane.frame.turn * pane.stance.offset.zoom
    return face.real, face.imag


def _limited(offset: Offset) -> Offset:
    return Offset(
        within(offset.x, -FARTHEST, FARTHEST, 0.0),
        within(offset.y, -FARTHEST, FARTHEST, 0.0),
        within(offset.zoom, SMALLEST, LARGEST, 1.0),
    )
