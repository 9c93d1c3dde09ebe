"""Garbage is collected on the window's thread, and nowhere else."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studio.window.widget.sweeper import Sweeper

LOOPS = 1000
"""More than the collector waits for, whenever it was last at work."""


class Loop:
    """Refers to itself, so that only the collector can end it."""

    def __init__(self, ends: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: ends.append(threading.get_ident()))


def test_another_thread_collects_nothing_and_the_sweeper_does(qtbot: QtBot) -> None:
    parent = QObject()
    sweeper = Sweeper(parent)
    ends: list[int] = []
    for _ in range(LOOPS):
        Loop(ends)
    busy = threading.Thread(target=lambda: [[number] for number in range(50_000)])
    busy.start()
    busy.join()
    assert ends == []
    qtbot.waitUntil(lambda: len(ends) == LOOPS, timeout=10_000)
    assert set(ends) == {threading.get_ident()}
    sweeper.stop()
    assert gc.isenabled()
