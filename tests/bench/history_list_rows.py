"""Frames of the list with many shots: by wheel and by jumps to anywhere, and what scrolling leaves in memory."""

import asyncio
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import qasync
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from studio.store.resource import resource
from studio.window.history.history_list import HistoryList
from studio.window.history.history_page import HistoryPage
from studio.window.widget.look import Look
from studio.wiring import Parts, open_session
from tests.bench.history_search_row import SHOTS, filled, percentile
from tests.bench.viewer_stage import application
from tests.journeys.screen import ROOT

CASES = ("scroll", "jump", "memory scroll")
GOALS = {"scroll": 8.3, "jump": 16.0, "memory scroll": 1.05}
WIDTH, HEIGHT = 1400, 900
FRAMES, SCROLLS, NOTCH = 400, 6000, 120
BETWEEN_S = 0.004
"""Given to the loop after each frame, as on a screen: answers and pictures come meanwhile."""
CHILD = "import sys; from tests.bench import history_list_rows as row; row.scrolled(sys.argv[1], int(sys.argv[2]))"


def row(name: str, shots: int = SHOTS, frames: int = FRAMES, scrolls: int = SCROLLS) -> dict[str, object]:
    """A row by its name."""
    library = filled(shots)
    if name == "memory scroll":
        early, late = _child(library, scrolls)
        why = f"{late:.0f} MB after {scrolls} notches and jumps, {early:.0f} MB after the first quarter"
        return _told(name, round(late / early, 3), "x", why)
    act = _notch if name == "scroll" else _jump
    times = _measured(library, partial(_frames, act=act, frames=frames))
    why = f"p95 of {frames} frames of {WIDTH}x{HEIGHT} offscreen, {shots} shots, placeholders; median"
    return _told(name, round(percentile(times), 2), "ms", f"{why} {statistics.median(times):.2f} ms")


def scrolled(library: str, scrolls: int) -> None:
    """In a child: prints MB after the first quarter of the way and at its end."""

    async def walk(shown: HistoryList) -> list[float]:
        await _frames(shown, act=_wander, frames=scrolls // 4)
        early = _mb()
        await _frames(shown, act=_wander, frames=scrolls - scrolls // 4)
        return [early, _mb()]

    print(json.dumps(_measured(Path(library), walk)))


async def _frames(shown: HistoryList, act: Callable[[HistoryList, int], None], frames: int) -> list[float]:
    """Milliseconds of each frame: the act and the painting that follows it."""
    times = []
    for number in range(frames):
        start = time.perf_counter()
        act(shown, number)
        shown.viewport().repaint()
        times.append((time.perf_counter() - start) * 1000)
        await asyncio.sleep(BETWEEN_S)
    return times


def _notch(shown: HistoryList, _number: int) -> None:
    at = QPointF(WIDTH / 2, HEIGHT / 2)
    none = Qt.KeyboardModifier.NoModifier
    notch, button, phase = QPoint(0, -NOTCH), Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(at, at, QPoint(), notch, button, none, phase, False)
    QApplication.sendEvent(shown.viewport(), turned)


def _jump(shown: HistoryList, number: int) -> None:
    bar = shown.verticalScrollBar()
    bar.setValue(random.Random(number).randint(0, bar.maximum()))  # noqa: S311 - the same jumps every time


def _wander(shown: HistoryList, number: int) -> None:
    (_jump if number % 20 == 0 else _notch)(shown, number)


def _measured(library: Path, work: Callable[[HistoryList], Awaitable[list[float]]]) -> list[float]:
    """What work finds in the page of a library, in a loop as the program has it."""
    app = application()
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)

    async def whole() -> list[float]:
        with tempfile.TemporaryDirectory() as folder:
            session = open_session(Parts(library, Path(folder) / "settings.json"))
            page = HistoryPage(session, Look.of(resource, "dark"))
            page.resize(WIDTH, HEIGHT)
            page.show()
            while page.list.found is None:
                await asyncio.sleep(BETWEEN_S)
            found = await work(page.list)
            page.hide()
            page.deleteLater()
            await asyncio.sleep(0.2)
            await session.close()
        return found

    try:
        with loop:
            found: list[float] = loop.run_until_complete(whole())
            return found
    finally:
        asyncio.set_event_loop(None)


def _child(library: Path, scrolls: int) -> tuple[float, float]:
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(library), str(scrolls)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    early, late = json.loads(done.stdout.splitlines()[-1])
    return early, late


def _told(name: str, value: float, unit: str, why: str) -> dict[str, object]:
    goal = GOALS[name]
    return {"name": name, "value": value, "unit": unit, "goal": goal, "met": value <= goal, "why": why}


def _mb() -> float:
    """Memory of this process."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1000
