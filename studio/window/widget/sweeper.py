"""Clears Python's cyclic garbage on the window's thread only.

The collector runs in whatever thread happens to allocate; were that the library's or a decoder's, it would take
apart Qt objects that belong to the window, and Qt ends the process for less.
"""

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 1000


class Sweeper(QObject):
    """Switches automatic collection off while it lives, and collects now and then as Python would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """Collect the generations that are due."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [number for number, (count, limit) in enumerate(zip(counts, limits, strict=True)) if count > limit]
        if due:
            gc.collect(max(due))

    def stop(self) -> None:
        """Collection is automatic again."""
        self._timer.stop()
        gc.enable()
