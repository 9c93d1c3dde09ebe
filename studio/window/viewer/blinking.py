"""Blinking: for as long as a key is held, by a tap, or slowly by itself."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from studio.viewer.switch import flipped
from studio.viewer.view import View
from studio.window.viewer.canvas import Canvas

TAP_MS = 250
"""A key that is up again within this time was tapped."""
SLOW_MS = 1000
"""Between two changes: one change a second. Never under 500, for quick flashes can harm."""


class Blinking(QObject):
    """Puts the other picture in front.

    In blink, where all pictures share one place, the next one comes to the front. In the other modes the two sides
    are exchanged, so that each picture shows where the other one was and no frame moves by a px. What a held key has
    changed goes back when it is let go; what a tap has changed stays, and a tap outside blink leads there.

    Args:
        canvas: the panes.
        motion: whether anything may move by itself.
    """

    def __init__(self, canvas: Canvas, motion: Callable[[], bool]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._motion = motion
        self._before: View | None = None
        self._blinks = False
        self.tap = QTimer(self, singleShot=True, interval=TAP_MS)
        self.slow = QTimer(self, interval=SLOW_MS)
        self.slow.timeout.connect(self._next)

    def press(self) -> None:
        """The key went down."""
        if self._before is not None:
            return
        self.stop()
        self._before, self._blinks = self._canvas.scene.wish, self._canvas.scene.view.mode == "blink"
        self.tap.start()
        self._canvas.take(self._other(), tell=False)

    def release(self, *, tapped: bool | None = None) -> None:
        """The key went up, or the focus went elsewhere, which is no tap."""
        before, self._before = self._before, None
        quick = self.tap.isActive() if tapped is None else tapped
        self.tap.stop()
        if before is None:
            return
        now = self._canvas.scene.wish
        if quick and self._blinks:
            self._tell(now)
        elif quick:
            self._tell(replace(now, swapped=before.swapped, mode="blink"))
        else:
            self._tell(replace(now, swapped=before.swapped, front=before.front))

    def forget(self) -> None:
        """The sides are others now: what was held goes back to nothing."""
        self._before = None
        self.tap.stop()

    def flip(self) -> None:
        """The next picture to the front; from another mode, to blink first."""
        wish = self._canvas.scene.wish
        self._tell(self._flipped() if wish.mode == "blink" else replace(wish, mode="blink"))

    def toggle_slow(self) -> bool:
        """Begin to blink slowly, or stop; False where nothing may move by itself and it does not begin."""
        if self.slow.isActive():
            return self.stop()
        if not self._motion():
            return False
        self._canvas.take(replace(self._canvas.scene.wish, mode="blink"))
        self.slow.start()
        return True

    def stop(self) -> bool:
        """Stop blinking by itself; False when it did not."""
        if not self.slow.isActive():
            return False
        self.slow.stop()
        self._canvas.viewed.emit(self._canvas.scene.wish)
        return True

    def _next(self) -> None:
        seen = self._canvas.isVisible() and self._canvas.scene.view.mode == "blink"
        if seen and self._motion():
            self._canvas.take(self._flipped(), tell=False)
        else:
            self.stop()

    def _other(self) -> View:
        wish = self._canvas.scene.wish
        return self._flipped() if self._blinks else replace(wish, swapped=not wish.swapped)

    def _flipped(self) -> View:
        shown = self._canvas.scene.shown
        return flipped(self._canvas.scene.wish, [slot for slot, one in enumerate(shown) if one is not None])

    def _tell(self, view: View) -> None:
        """Take a view and tell it, even where it is the one seen already."""
        self._canvas.take(view, tell=False)
        self._canvas.viewed.emit(view)
