"""Mouse, wheel and keys on the panes."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QWheelEvent

from studio.face.anchors import Point
from studio.viewer import loupe, move, shift
from studio.viewer.switch import MODES, SWITCHES, realigned
from studio.viewer.view import View
from studio.window.viewer.blinking import Blinking
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.grip import Grip, Marks
from studio.window.viewer.keys import act_of, held_of
from studio.window.viewer.verbs import AMOUNTS, LINE_KEYS, STEP, VERBS

NOTCH = 120
GLASS_STEP, GLASS_MOST = 1.2, 1.8


def _moving() -> bool:
    return True


def _is_still_wipe(view: View) -> bool:
    """A wipe of whole pictures, which arrows cannot push: they move the line."""
    return view.mode == "wipe" and not view.zoom


class Hand(QObject):
    """Turns what is done on the canvas into views.

    Signals:
        asked: an act that is not about the view ("escape" while eyes are marked, "sheet", "reference").
        released: what was asked for only as long as a key is down is over (its act).
        refused: a mode that has nothing to show now, or an act that is barred.

    Attributes:
        barred: acts that must not be done now.

    Args:
        canvas: the panes.
        motion: whether anything may move by itself.
    """

    asked = Signal(str)
    released = Signal(str)
    refused = Signal(str)

    def __init__(self, canvas: Canvas, motion: Callable[[], bool] = _moving) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.grip = Grip(canvas)
        self.blinking = Blinking(canvas, motion)
        self.barred: frozenset[str] = frozenset()
        self._down: set[str] = set()
        self._acts: dict[str, Callable[[], object]] = {
            "larger": lambda: self._resize_glass(GLASS_STEP),
            "smaller": lambda: self._resize_glass(1 / GLASS_STEP),
            "align": lambda: canvas.take(realigned(canvas.scene.wish, canvas.scene.stage)),
            "flip": self.blinking.flip,
            "auto_blink": self._blink_slowly,
            "pin": lambda: self.grip.pin(self.pointer() or self._first_eye()),
        }
        canvas.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what is meant for the panes and leave the rest."""
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if event.type() == QEvent.Type.Leave and not self._canvas.underMouse():
            self.grip.leave()
        elif event.type() == QEvent.Type.FocusOut:
            for act in tuple(self._down):
                self._let_go(act, tapped=False)
        return False

    def do(self, act: str | None) -> bool:
        """Do what a key or button is for; False when there is nothing to be done."""
        canvas, scene = self._canvas, self._canvas.scene
        if act is None:
            return False
        if act in self.barred:
            self.refused.emit(act)
        elif act in VERBS:
            canvas.look(VERBS[act](scene.view, scene.stage, self.pointer()))
        elif act in AMOUNTS:
            canvas.take(AMOUNTS[act](scene.wish))
        elif act in SWITCHES:
            self._switch(act)
        elif act in self._acts:
            self._acts[act]()
        elif act == "escape":
            return self._escape()
        else:
            self.asked.emit(act)
        return True

    def take_clicks(self, marks: Marks | None) -> None:
        """Give clicks to somebody, or keep them."""
        self.grip.marks = marks
        self.grip.rest_cursor()

    def _switch(self, act: str) -> None:
        scene = self._canvas.scene
        view = SWITCHES[act](scene.wish)
        if act in MODES:
            self.blinking.stop()
            if not scene.allows(view):
                self.refused.emit(act)
                return
        if act == "loupe":
            self._canvas.take(replace(view, pinned=None))
            self._canvas.hold_loupe(self.pointer() or self._first_eye())
        else:
            self._canvas.take(view)

    def _blink_slowly(self) -> None:
        if not self._canvas.scene.allows(replace(self._canvas.scene.wish, mode="blink")):
            self.refused.emit("blink")
        elif not self.blinking.toggle_slow():
            self.refused.emit("still")

    def _escape(self) -> bool:
        """The last thing that was begun ends; False when nothing was."""
        wish = self._canvas.scene.wish
        if self.grip.marks is not None:
            self.asked.emit("escape")
        elif self.blinking.stop():
            pass
        elif wish.loupe and wish.pinned is not None:
            self.grip.pin(None)
        elif wish.mode != "side":
            self._canvas.take(replace(wish, mode="side"))
        else:
            return False
        return True

    def _key(self, event: QKeyEvent) -> bool:
        held = held_of(event)
        if held is not None and event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if not event.isAutoRepeat():
                (self._hold if event.type() == QEvent.Type.KeyPress else self._let_go)(held)
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        act = act_of(event)
        if act is not None and (_is_still_wipe(self._canvas.scene.view) or self.grip.on_line(self.pointer())):
            act = LINE_KEYS[self._canvas.scene.view.lying].get(act, act)
        return self.do(act)

    def _hold(self, act: str) -> None:
        self._down.add(act)
        if act == "blink":
            self.blinking.press()
        elif act != "pan":
            self.asked.emit(act)

    def _let_go(self, act: str, *, tapped: bool | None = None) -> None:
        if act not in self._down:
            return
        self._down.discard(act)
        if act == "blink":
            self.blinking.release(tapped=tapped)
        elif act != "pan":
            self.released.emit(act)

    def _mouse(self, event: QMouseEvent) -> bool:
        at, kind = self._canvas.to_device(event.position()), event.type()
        if kind == QEvent.Type.MouseMove:
            self.grip.move(at)
            return True
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return False
        if kind == QEvent.Type.MouseButtonRelease:
            self.grip.release(at)
        else:
            self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
            pan = "pan" in self._down or event.button() == Qt.MouseButton.MiddleButton
            self.grip.press(at, alone=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier), pan=pan)
        return True

    def _wheel(self, event: QWheelEvent) -> bool:
        canvas, scene, held = self._canvas, self._canvas.scene, event.modifiers()
        at, turned = canvas.to_device(event.position()), event.angleDelta()
        # With Alt down a wheel counts as one that is turned sideways.
        by = STEP ** ((turned.y() or turned.x() or event.pixelDelta().y()) / NOTCH)
        pane = scene.pane_at(at)
        if held & Qt.KeyboardModifier.ControlModifier:
            canvas.take(loupe.magnified(scene.wish, by))
        elif held & Qt.KeyboardModifier.AltModifier:
            canvas.look(shift.resized(scene.view, scene.stage, scene.stage.at(at), at, by))
        elif pane is not None:
            canvas.look(move.zoomed(scene.view, scene.stage, pane, at, by))
        canvas.hold_loupe(at)
        event.accept()
        return True

    def _resize_glass(self, by: float) -> None:
        glass = min(max(self._canvas.scene.glass * by, 1 / GLASS_MOST), GLASS_MOST)
        self._canvas.hold_loupe(self.pointer() or self._first_eye(), glass)

    def pointer(self) -> Point | None:
        """The pointer's device px while it is over the panes."""
        at = self._canvas.mapFromGlobal(QCursor.pos())
        inside = self._canvas.rect().contains(at) and self._canvas.underMouse()
        return self._canvas.to_device(QPointF(at)) if inside else None

    def _first_eye(self) -> Point | None:
        """Where the loupe begins when the mouse is elsewhere: on the eye at the left."""
        scene = self._canvas.scene
        pane = scene.stage.reference
        return pane.to_screen(scene.view, pane.frame((-0.5, 0.0))) if pane is not None else None
