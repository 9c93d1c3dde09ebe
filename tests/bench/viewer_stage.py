"""What the rows of the viewer share: pictures in panes, a copy of as many bytes, rounds one after the other."""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QThreadPool
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.face.anchors import Anchors
from studio.image.resample import exact
from studio.store.resource import resource
from studio.viewer import move
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.paint import paint_moving
from studio.window.viewer.pyramid import Pyramid, pyramid, refined
from studio.window.viewer.shown import Shown
from studio.window.widget.theme import Theme
from tests.bench.pictures import EYES, drawn_once

SIDE = 4096
SEEDS = (1, 2)
THERE = ((7, 3), (9, -4), (12, 2), (6, 5), (3, 8), (-4, 9), (8, 1), (11, -2), (10, 6), (14, 3), (9, 7), (5, 4))
PUSHES = (*THERE, *((-x, -y) for x, y in THERE))
"""Device px of one move of the hand: some hundred of them there, and the same way back."""
PATIENCE_S = 60.0
Work = Callable[[], object]


class Watched(Canvas):
    """A canvas that counts its frames: a window that is not on screen would be fast for nothing."""

    frames = 0
    painted_at = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.frames += 1
        self.painted_at = time.perf_counter()


def application() -> QCoreApplication:
    """The one application of this process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication.instance() or QApplication([])


@lru_cache(maxsize=4)
def levels(side: int, seed: int) -> Pyramid:
    """A drawn picture with all its levels."""
    data = drawn_once(side, seed).convert("RGBA").tobytes("raw", "BGRA")
    return refined(pyramid(QImage(data, side, side, 4 * side, QImage.Format.Format_RGB32).copy()))


def shown(side: int, seed: int) -> Shown:
    """The same as a pane shows it."""
    return Shown(f"bench {seed}", levels(side, seed), (side, side, Anchors(*EYES)))


def canvas_of(width: int, height: int, side: int = SIDE) -> Watched:
    """Two panes with pictures, in the window's own widget, seen whole."""
    application()
    canvas = Watched(Theme(resource, "dark"), ExactPass(exact, QThreadPool.globalInstance()), len(SEEDS))
    canvas.resize(width, height)
    canvas.show()
    QTest.qWaitForWindowExposed(canvas)
    canvas.put([shown(side, seed) for seed in SEEDS])
    canvas.repaint()
    return canvas


def to_scale(canvas: Canvas, scale: float) -> None:
    """Go to so many device px per picture px; 0 shows the pictures whole."""
    view = canvas.scene.view
    canvas.look(move.at_scale(view, canvas.scene.stage, scale) if scale else move.fitted(view), tell=False)


def closed(canvas: Watched, least: int) -> None:
    """Put a canvas away.

    Raises:
        RuntimeError: it painted fewer frames than were measured.
    """
    if canvas.frames < least:
        raise RuntimeError("frames were not painted")
    QThreadPool.globalInstance().waitForDone()
    canvas.hide()
    canvas.deleteLater()
    application().processEvents()


def drawing(canvas: Canvas, rounds: int) -> list[float]:
    """Seconds in which Qt's painter alone draws the pictures as they lie now: nothing smooth can be quicker."""
    target = QImage(*canvas.scene.size, QImage.Format.Format_RGB32)

    def draw() -> None:
        with QPainter(target) as painter:
            for slot, picture in enumerate(canvas.scene.shown):
                placed = canvas.scene.placed(slot)
                if picture is not None and placed is not None:
                    paint_moving(painter, placed, picture.pyramid)

    draw()
    return [timed(draw) for _round in range(rounds)]


def copying(width: int, height: int) -> Work:
    """The measure of speed: as many bytes as the viewport has, copied.

    Plain memory as the window has it, written once: untouched zeros would be one page, copied out of the cache.
    """
    source, target = bytearray(b"F" * (width * height * 4)), memoryview(bytearray(b"G" * (width * height * 4)))

    def copy() -> None:
        target[:] = source

    return copy


def timed(work: Work, times: int = 1) -> float:
    """Seconds for one time."""
    start = time.perf_counter()
    for _time in range(times):
        work()
    return (time.perf_counter() - start) / times


def interleaved(works: Sequence[Work], rounds: int, times: int) -> list[list[float]]:
    """Seconds of every work in every round, by work; one round before them warms up."""
    found = [[timed(work, times) for work in works] for _round in range(rounds + 1)][1:]
    return [list(column) for column in zip(*found, strict=True)]


def ratio(measured: Sequence[float], bare: Sequence[float]) -> float:
    """Median over the rounds of one against the other."""
    return round(statistics.median(one / other for one, other in zip(measured, bare, strict=True)), 3)


def ms(times: Sequence[float]) -> str:
    """A median in words."""
    return f"{statistics.median(times) * 1000:.2f} ms"


def told(name: str, value: float | None, unit: str, goal: float, why: str) -> dict[str, object]:
    """One row of the table: less is better; nothing measured is neither met nor missed."""
    met = None if value is None else bool(value <= goal)
    return {"name": name, "value": value, "unit": unit, "goal": goal, "met": met, "why": why}


def until(check: Callable[[], object]) -> None:
    """Let the window work until something is so.

    Raises:
        TimeoutError: it never was.
    """
    end = time.perf_counter() + PATIENCE_S
    while not check():
        if time.perf_counter() > end:
            raise TimeoutError
        application().processEvents()
