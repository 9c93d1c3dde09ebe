"""The longest stall of the window while the intensity is dragged, against the longest while nothing happens."""

import asyncio
import tempfile
import time
from pathlib import Path

import qasync
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from studio.prompt.scale import MOST
from studio.session.session import Session
from studio.store.resource import resource
from studio.window.main_window import MainWindow
from studio.window.opening import open_main_window
from studio.wiring import Parts, open_session

DRAG_S, STEP_S, GOAL_MS = 3.0, 1 / 30, 8.0


class Ticker:
    """Notes the longest time between two turns of the loop, seconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def stop(self) -> float:
        """The longest time so far."""
        self._timer.stop()
        return self.longest

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def row(seconds: float = DRAG_S, rounds: int = 3) -> dict[str, object]:
    """The row `slider`: the smallest difference of interleaved rounds, for other programs stall the loop too."""
    application = QApplication.instance() or QApplication([])
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop, tempfile.TemporaryDirectory() as folder:
        pairs = loop.run_until_complete(_measured(Path(folder), seconds, rounds))
    idle, dragged = min(pairs, key=lambda pair: pair[1] - pair[0])
    value = round((dragged - idle) * 1000, 2)
    return {
        "name": "slider",
        "value": value,
        "unit": "ms",
        "goal": GOAL_MS,
        "met": value <= GOAL_MS,
        "why": f"longest stall in a {seconds:g} s drag {dragged * 1000:.1f} ms, idle {idle * 1000:.1f} ms",
    }


async def _measured(folder: Path, seconds: float, rounds: int) -> list[tuple[float, float]]:
    session = open_session(Parts(folder / "library", folder / "settings.json", tips=False))
    opened = open_main_window(session, resource, lambda: None)
    opened.window.resize(1280, 800)
    opened.window.show()
    session.run.generate()
    await session.settle()
    pairs = [(await _idle(seconds), await _dragged(session, opened.window, seconds)) for _ in range(rounds)]
    await session.close()
    opened.leave()
    return pairs


async def _idle(seconds: float) -> float:
    await asyncio.sleep(0.3)
    ticker = Ticker()
    await asyncio.sleep(seconds)
    return ticker.stop()


async def _dragged(session: Session, window: MainWindow, seconds: float) -> float:
    """Drag the slider to and fro over all its steps, 30 moves a second."""
    slider = window.findChild(QWidget, "intensity_slider")
    if slider is None:
        raise LookupError("intensity_slider")
    step = session.desk.experiment.draft.expression.intensity
    _send(slider, QEvent.Type.MouseButtonPress, step)
    ticker, way, end = Ticker(), 1, time.perf_counter() + seconds
    while time.perf_counter() < end:
        way = -way if not 0 <= step + way <= MOST else way
        step += way
        _send(slider, QEvent.Type.MouseMove, step)
        await asyncio.sleep(STEP_S)
    longest = ticker.stop()
    _send(slider, QEvent.Type.MouseButtonRelease, step)
    return longest


def _send(slider: QWidget, kind: QEvent.Type, step: int) -> None:
    at = QPointF(9 + (slider.width() - 18) * step / MOST, 14)
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, at, slider.mapToGlobal(at), button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(slider, event)
