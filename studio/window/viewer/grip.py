"""What the mouse takes hold of: the shared view, one pane alone, the line of the wipe, a mark."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt

from studio.face.anchors import Point
from studio.viewer import loupe, move, shift
from studio.viewer.wipe import wiped_to
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.paint_marks import grabs

CLICK = 4.0
"""A press that moves less than this many device px is a click."""

_C = Qt.CursorShape


class Marks(Protocol):
    """What takes clicks while eyes are being marked."""

    def grab(self, at: Point) -> bool:
        """Whether a mark is there to be dragged."""

    def pull(self, at: Point) -> None:
        """Drag the mark that was grabbed."""

    def click(self, at: Point) -> None:
        """A click on a picture."""


@dataclass(frozen=True)
class _Drag:
    """What a press holds.

    Attributes:
        pull: what a move from a device px to another does.
        cursor: while it is held.
        clicks: whether a press without a move is a click on what is there.
    """

    pull: Callable[[Point, Point], None]
    cursor: Qt.CursorShape = _C.ClosedHandCursor
    clicks: bool = True


class Grip:
    """Presses, moves and clicks on the panes, in device px.

    Args:
        canvas: the panes.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.marks: Marks | None = None
        self._drag: _Drag | None = None
        self._from: Point = (0.0, 0.0)
        self._last: Point = (0.0, 0.0)
        self._moved = False

    def press(self, at: Point, *, alone: bool = False, pan: bool = False) -> None:
        """The button went down.

        Args:
            at: where.
            alone: one pane is meant and not all of them.
            pan: the pictures are meant, whatever lies under the pointer.
        """
        self._from = self._last = at
        self._moved = False
        self._drag = self._taken(at, alone=alone, pan=pan)

    def move(self, at: Point) -> None:
        """The pointer went somewhere, with the button down or up."""
        if self._drag is None:
            self._hover(at)
            return
        self._moved = self._moved or math.dist(at, self._from) >= CLICK
        if self._moved:
            self._canvas.setCursor(self._drag.cursor)
            self._drag.pull(self._last, at)
            self._last = at

    def release(self, at: Point) -> None:
        """The button went up."""
        drag, self._drag = self._drag, None
        if drag is not None and drag.clicks and not self._moved:
            self._click(at)
        self._hover(at)

    def leave(self) -> None:
        """The pointer left the panes."""
        self._canvas.light(on=False)
        self._canvas.hold_loupe(None)

    def on_line(self, at: Point | None) -> bool:
        """Whether the line of the wipe is under a device px."""
        scene = self._canvas.scene
        return at is not None and scene.line is not None and grabs(scene.line, at, scene.dpr)

    def pin(self, at: Point | None) -> None:
        """Hold the loupe at what is under a device px; where it is held already, or for None, let it go."""
        scene = self._canvas.scene
        pane = scene.pane_at(at) if at is not None and scene.wish.pinned is None else None
        spot = pane.to_face(scene.view, at) if pane is not None and at is not None else None
        self._canvas.take(loupe.pinned(scene.wish, spot))

    def rest_cursor(self) -> None:
        """The pointer as it looks while nothing is held."""
        self._canvas.setCursor(_C.OpenHandCursor if self.marks is None else _C.CrossCursor)

    def _taken(self, at: Point, *, alone: bool, pan: bool) -> _Drag:
        if pan:
            return _Drag(self._pan, clicks=False)
        if alone:
            return _Drag(self._shift, _C.SizeAllCursor, clicks=False)
        marks = self.marks
        if marks is not None and marks.grab(at):
            return _Drag(lambda _last, there: marks.pull(there), _C.CrossCursor, clicks=False)
        if self.on_line(at):
            return _Drag(self._wipe, self._split(), clicks=False)
        return _Drag(self._pan)

    def _hover(self, at: Point) -> None:
        near = self.marks is None and self.on_line(at)
        self._canvas.light(on=near)
        if near:
            self._canvas.setCursor(self._split())
        else:
            self.rest_cursor()
        self._canvas.hold_loupe(at)

    def _click(self, at: Point) -> None:
        """Marks come first, then the loupe, then the line of the wipe."""
        scene = self._canvas.scene
        if self.marks is not None:
            self.marks.click(at)
        elif scene.view.loupe:
            self.pin(at)
        elif scene.line is not None:
            self._wipe(at, at)

    def _pan(self, last: Point, at: Point) -> None:
        scene = self._canvas.scene
        pane = scene.pane_at(self._from)
        if pane is not None:
            self._canvas.look(move.panned(scene.view, pane, at[0] - last[0], at[1] - last[1]))

    def _shift(self, last: Point, at: Point) -> None:
        scene = self._canvas.scene
        slot = scene.stage.at(self._from)
        self._canvas.look(shift.shifted(scene.view, scene.stage, slot, at[0] - last[0], at[1] - last[1]))

    def _wipe(self, _last: Point, at: Point) -> None:
        scene = self._canvas.scene
        self._canvas.take(wiped_to(scene.wish, scene.stage.boxes[0], at))

    def _split(self) -> Qt.CursorShape:
        return _C.SplitVCursor if self._canvas.scene.view.lying else _C.SplitHCursor
