"""The longest stall of the real window while a creator votes and takes it back."""

import asyncio
import tempfile
import time
from pathlib import Path

import qasync
from PySide6.QtWidgets import QAbstractButton, QApplication

from studio.store.resource import resource
from studio.window.main_window import MainWindow
from studio.window.opening import open_main_window
from studio.wiring import Parts, open_session
from tests.bench.slider_row import Ticker
from tests.bench.viewer_stage import told

ROUNDS, VOTES, STEP_S, GOAL_MS = 3, 8, 0.1, 8.0


def row(rounds: int = ROUNDS, votes: int = VOTES) -> dict[str, object]:
    """The row `stall vote`: the smallest difference of interleaved rounds, for other programs stall the loop too."""
    application = QApplication.instance() or QApplication([])
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop, tempfile.TemporaryDirectory() as folder:
        pairs = loop.run_until_complete(_measured(Path(folder), rounds, votes))
    idle, voted = min(pairs, key=lambda pair: pair[1] - pair[0])
    value = round(max(0.0, voted - idle) * 1000, 2)
    why = f"beyond the idle ticker; longest stall in {votes} votes {voted * 1000:.1f} ms, idle {idle * 1000:.1f} ms"
    return told("stall vote", value, "ms", GOAL_MS, why)


async def _measured(folder: Path, rounds: int, votes: int) -> list[tuple[float, float]]:
    session = open_session(Parts(folder / "library", folder / "settings.json", tips=False))
    opened = open_main_window(session, resource, lambda: None)
    opened.window.resize(1280, 800)
    opened.window.show()
    session.run.generate()
    await session.settle()
    await _idle(STEP_S * votes)
    pairs = [(await _idle(STEP_S * votes), await _voted(opened.window, votes)) for _round in range(rounds)]
    await session.close()
    opened.leave()
    return pairs


async def _idle(seconds: float) -> float:
    ticker = Ticker()
    await asyncio.sleep(seconds)
    return ticker.stop()


async def _voted(window: MainWindow, votes: int) -> float:
    """A, B, A, B ... as quickly as a hand can press."""
    buttons = [window.findChild(QAbstractButton, name) for name in ("verdict_a", "verdict_b")]
    ticker = Ticker()
    for number in range(votes):
        button = buttons[number % 2]
        if button is None:
            raise LookupError("verdict buttons")
        end = time.perf_counter() + STEP_S
        button.click()
        await asyncio.sleep(max(0.0, end - time.perf_counter()))
    return ticker.stop()
