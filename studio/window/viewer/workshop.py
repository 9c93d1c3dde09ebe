"""Decoding and exact drawing for a page of its own, which may be closed while they are at work."""

from PySide6.QtCore import QObject, QThreadPool, QTimer

from studio.image.resample import exact
from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.shelf import Fetch, Shelf

LOOK_MS = 50
"""How often it is asked whether the last thread has come home."""


class Workshop(QObject):
    """A shelf and an exact pass with threads of their own.

    Attributes:
        pool: runs both.
        shelf: decoded pictures.
        exact: cells at rest.

    Args:
        fetch: hands out the bytes of a sha256 later, on the window's thread.
    """

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pool = QThreadPool(self)
        self.shelf = Shelf(
            lambda sha256, then: fetch(sha256, lambda data: None if self._left else then(data)), self.pool
        )
        self.exact = ExactPass(exact, self.pool)
        self.shelf.setParent(self)
        self.exact.setParent(self)
        self._left = False
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._go)

    def leave(self) -> None:
        """Take up nothing new, and go as soon as nothing is at work: whoever closes a page waits for nothing."""
        self._left = True
        self.pool.clear()
        self._look.start()

    def _go(self) -> None:
        if self.pool.waitForDone(0):
            self._look.stop()
            self.deleteLater()
