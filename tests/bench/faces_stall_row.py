"""How long the window's loop stands still while faces of many pictures are found behind it."""

import asyncio
import time

import qasync
from PySide6.QtWidgets import QApplication

from studio.face.engine import FaceEngine
from studio.session.face_finding import FaceFinding
from tests.bench.faces_stage import portraits, without_engine
from tests.bench.slider_row import Ticker
from tests.bench.viewer_stage import told

NAME, PICTURES, ROUNDS, GOAL_MS = "background 1000", 1000, 5, 8.0


def row(pictures: int = PICTURES, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `background 1000`: the smallest difference of the rounds, for other programs stall the loop too."""
    if (nothing := without_engine(NAME, "ms", GOAL_MS)) is not None:
        return nothing
    application = QApplication.instance() or QApplication([])
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    portraits()
    with loop:
        pairs, seconds = loop.run_until_complete(_measured(pictures, rounds))
    idle, busy = min(pairs, key=lambda pair: pair[1] - pair[0])
    value = round(max(0.0, busy - idle) * 1000, 2)
    why = f"longest stall {busy * 1000:.1f} ms, idle {idle * 1000:.1f} ms; {pictures} pictures in {seconds:.0f} s"
    return told(NAME, value, "ms", GOAL_MS, why)


async def _measured(pictures: int, rounds: int) -> tuple[list[tuple[float, float]], float]:
    """Longest stall of idle time, then of as long a time at work; and seconds of all work."""
    finding = FaceFinding(FaceEngine())
    await _found(finding, "warm", 1)
    pairs, work = [], 0.0
    for number in range(rounds):
        start = time.perf_counter()
        ticker = Ticker()
        await _found(finding, str(number), max(1, pictures // rounds))
        busy, taken = ticker.stop(), time.perf_counter() - start
        ticker = Ticker()
        await asyncio.sleep(taken)
        pairs.append((ticker.stop(), busy))
        work += taken
    await finding.close()
    return pairs, work


async def _found(finding: FaceFinding, name: str, pictures: int) -> None:
    """That many pictures nobody has asked about before, all at once."""
    files = portraits()
    asked = [finding.find(f"{name}-{at}", files[at % len(files)].__bytes__) for at in range(pictures)]
    kinds = {one.kind for one in await asyncio.gather(*asked)}
    if kinds != {"found"}:
        raise RuntimeError(kinds)
