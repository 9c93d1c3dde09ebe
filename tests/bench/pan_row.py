"""How long a frame takes while two 4096 x 4096 pictures are moved, against copying the viewport's bytes."""

import os
import statistics
import time
from collections.abc import Callable
from itertools import cycle

from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.face.anchors import Anchors
from studio.image.resample import exact
from studio.store.resource import resource
from studio.viewer import move
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.pyramid import pyramid
from studio.window.viewer.shown import Shown
from studio.window.widget.theme import Theme
from tests.bench.pictures import EYES, hard_portrait

SIDE, WIDTH, HEIGHT = 4096, 2560, 1440
ROUNDS, FRAMES, GOAL = 15, 8, 3.0
SCALE = 0.5
PUSHES = ((7, 3), (5, -4), (-9, 2), (-3, -1))
"""Device px of one move of the hand; together they come back to the start."""


class Watched(Canvas):
    """A canvas that counts its frames: a window that is not on screen would be fast for nothing."""

    frames = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.frames += 1
        super().paintEvent(event)


def row(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `pan`: median of the ratios of interleaved rounds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    canvas = _canvas(side)
    pushes = cycle(PUSHES)
    # Plain memory as the window has it, written once: untouched zeros would be one page, copied out of the cache.
    source, target = bytearray(b"F" * (WIDTH * HEIGHT * 4)), memoryview(bytearray(b"G" * (WIDTH * HEIGHT * 4)))

    def copy() -> None:
        target[:] = source

    def pan() -> None:
        _pan(canvas, *next(pushes))

    _timed(copy)
    _timed(pan)
    ratios = []
    for _round in range(rounds):
        copied = _timed(copy)
        ratios.append(_timed(pan) / copied)
    if canvas.frames < rounds * FRAMES:
        raise RuntimeError("frames were not painted")
    canvas.deleteLater()
    application.processEvents()
    value = round(statistics.median(ratios), 3)
    return {
        "name": "pan",
        "value": value,
        "unit": "x",
        "goal": GOAL,
        "met": value <= GOAL,
        "why": f"a frame of two panes at {WIDTH} x {HEIGHT} and 50 %, against a copy of as many bytes",
    }


def _canvas(side: int) -> Watched:
    """Two panes with pictures, in the window's own widget."""
    canvas = Watched(Theme(resource, "dark"), ExactPass(exact, QThreadPool.globalInstance()), 2)
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    QTest.qWaitForWindowExposed(canvas)
    canvas.put([_shown(side, seed) for seed in (1, 2)])
    canvas.look(move.at_scale(canvas.scene.view, canvas.scene.stage, SCALE), tell=False)
    return canvas


def _shown(side: int, seed: int) -> Shown:
    data = hard_portrait(side, seed).convert("RGBA").tobytes("raw", "BGRA")
    image = QImage(data, side, side, 4 * side, QImage.Format.Format_RGB32).copy()
    return Shown(f"bench {seed}", pyramid(image), (side, side, Anchors(*EYES)))


def _pan(canvas: Canvas, x: int, y: int) -> None:
    """One move of the hand, and the frame that follows it."""
    pane = canvas.scene.stage.reference
    if pane is not None:
        canvas.look(move.panned(canvas.scene.view, pane, x, y), tell=False)
    canvas.repaint()


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    for _frame in range(FRAMES):
        work()
    return time.perf_counter() - start


if __name__ == "__main__":
    print(row())
