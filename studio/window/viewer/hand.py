"""Mouse, wheel and keys on the panes."""

import math
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QWheelEvent

from studio.face.anchors import Point
from studio.viewer import loupe, move
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.keys import act_of
from studio.window.viewer.verbs import STEP, VERBS

CLICK = 4.0
"""A press that moves less than this many device px is a click."""
NOTCH = 120
GLASS_STEP, GLASS_MOST = 1.2, 1.8


class Marks(Protocol):
    """What takes clicks while eyes are being marked."""

    def grab(self, at: Point) -> bool:
        """Whether a mark is there to be dragged."""

    def pull(self, at: Point) -> None:
        """Drag the mark that was grabbed."""

    def click(self, at: Point) -> None:
        """A click on a picture."""


class Hand(QObject):
    """Turns what is done on the canvas into views.

    Signals:
        asked: a key that is not about the view ("labels", "escape").
    """

    asked = Signal(str)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.marks: Marks | None = None
        self._from: Point | None = None
        self._last: Point = (0.0, 0.0)
        self._moved = self._pulls = False
        canvas.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what is meant for the panes and leave the rest."""
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self.do(act_of(event))
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if event.type() == QEvent.Type.Leave and not self._canvas.underMouse():
            self._canvas.hold_loupe(None)
        return False

    def do(self, act: str | None) -> bool:
        """Do what a key or button is for; False when it is nothing known here."""
        canvas = self._canvas
        if act is not None and act in VERBS:
            canvas.look(VERBS[act](canvas.scene.view, canvas.scene.stage, self._pointer()))
            if act == "loupe":
                canvas.hold_loupe(self._pointer() or self._first_eye())
            return True
        if act in ("larger", "smaller"):
            self._resize_glass(GLASS_STEP if act == "larger" else 1 / GLASS_STEP)
            return True
        if act is None or (act == "escape" and self.marks is None):
            return False
        self.asked.emit(act)
        return True

    def take_clicks(self, marks: Marks | None) -> None:
        """Give clicks to somebody, or keep them."""
        self.marks = marks
        self._canvas.setCursor(self._cursor())

    def _cursor(self) -> Qt.CursorShape:
        return Qt.CursorShape.OpenHandCursor if self.marks is None else Qt.CursorShape.CrossCursor

    def _mouse(self, event: QMouseEvent) -> bool:
        at = self._canvas.to_device(event.position())
        if event.type() == QEvent.Type.MouseMove:
            self._move(at)
            return True
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(at)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._release(at)
        return event.type() != QEvent.Type.MouseButtonDblClick

    def _press(self, at: Point) -> None:
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._from = self._last = at
        self._moved = False
        self._pulls = self.marks is not None and self.marks.grab(at)

    def _move(self, at: Point) -> None:
        canvas = self._canvas
        if self._from is None:
            canvas.hold_loupe(at)
            return
        self._moved = self._moved or math.dist(at, self._from) >= CLICK
        if self._pulls and self.marks is not None:
            self.marks.pull(at)
        elif self._moved:
            canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
            pane = canvas.scene.pane_at(self._from)
            if pane is not None:
                dx, dy = at[0] - self._last[0], at[1] - self._last[1]
                canvas.look(move.panned(canvas.scene.view, pane, dx, dy))
            self._last = at

    def _release(self, at: Point) -> None:
        if self._from is not None and not self._moved and not self._pulls and self.marks is not None:
            self.marks.click(at)
        self._from, self._pulls = None, False
        self._canvas.setCursor(self._cursor())
        self._canvas.hold_loupe(at)

    def _wheel(self, event: QWheelEvent) -> bool:
        canvas, scene = self._canvas, self._canvas.scene
        at = canvas.to_device(event.position())
        by = STEP ** ((event.angleDelta().y() or event.pixelDelta().y()) / NOTCH)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            canvas.look(loupe.magnified(scene.view, by))
        else:
            pane = scene.pane_at(at)
            if pane is not None:
                canvas.look(move.zoomed(scene.view, scene.stage, pane, at, by))
        canvas.hold_loupe(at)
        event.accept()
        return True

    def _resize_glass(self, by: float) -> None:
        glass = min(max(self._canvas.scene.glass * by, 1 / GLASS_MOST), GLASS_MOST)
        self._canvas.hold_loupe(self._pointer() or self._first_eye(), glass)

    def _pointer(self) -> Point | None:
        """The pointer's device px while it is over the panes."""
        at = self._canvas.mapFromGlobal(QCursor.pos())
        inside = self._canvas.rect().contains(at) and self._canvas.underMouse()
        return self._canvas.to_device(QPointF(at)) if inside else None

    def _first_eye(self) -> Point | None:
        """Where the loupe begins when the mouse is elsewhere: on the eye at the left."""
        scene = self._canvas.scene
        pane = scene.stage.reference
        return pane.to_screen(scene.view, pane.frame((-0.5, 0.0))) if pane is not None else None
