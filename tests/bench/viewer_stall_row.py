"""How long the window stands still while pictures are decoded, or made exact; and what a second picture costs."""

import hashlib
import time
from collections.abc import Callable

from PySide6.QtCore import QThreadPool

from studio.window.viewer.decode import decode
from studio.window.viewer.pyramid import pyramid
from tests.bench.pictures import portrait_file
from tests.bench.slider_row import Ticker
from tests.bench.viewer_panel_stage import Stand, drawn
from tests.bench.viewer_stage import SEEDS, SIDE, Work, application, interleaved, ms, ratio, told, until

ROUNDS, GOAL_MS, TWO_GOAL = 5, 8.0, 1.1
HASHED = bytes(40_000_000)
CASES = ("stall decode", "stall settle")


def row(name: str, side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """A stall by its name: the smallest difference of interleaved rounds, for other programs stall the loop too."""
    made = Stand(drawn(side))
    work = _decoding if name == "stall decode" else _settling
    try:
        pairs = [_round(made, work, number) for number in range(1, rounds + 2)][1:]
    finally:
        made.close()
    idle, busy = min(pairs, key=lambda pair: pair[1] - pair[0])
    value = round(max(0.0, busy - idle) * 1000, 2)
    why = f"beyond the idle ticker; longest stall {busy * 1000:.1f} ms, idle {idle * 1000:.1f} ms in as long a time"
    return told(name, value, "ms", GOAL_MS, why)


def two(side: int = SIDE, rounds: int = ROUNDS) -> dict[str, object]:
    """The row `decode two`: wall time of two pictures with their levels in two threads, against one."""
    application()
    files = [portrait_file(side, seed) for seed in SEEDS]
    works = (lambda: _decoded(files[:1]), lambda: _decoded(files), lambda: _hashed(1), lambda: _hashed(2))
    one, both, hashed, hashed_twice = interleaved(works, rounds, 1)
    why = f"two JPEG of {side} x {side} px with their levels {ms(both)}, one {ms(one)}"
    why += f"; plain hashing in two threads against one took {ratio(hashed_twice, hashed)}x in this run"
    return told("decode two", ratio(both, one), "x", TWO_GOAL, why)


def _decoded(files: list[bytes]) -> None:
    pool = QThreadPool()
    pool.setMaxThreadCount(len(SEEDS))
    for data in files:
        pool.start(_work(data))
    pool.waitForDone()


def _hashed(threads: int) -> None:
    """What a second core gives in this run: work that shares nothing."""
    pool = QThreadPool()
    pool.setMaxThreadCount(len(SEEDS))
    for _thread in range(threads):
        pool.start(lambda: hashlib.sha256(HASHED).digest())
    pool.waitForDone()


def _work(data: bytes) -> Work:
    def work() -> None:
        image = decode(data, "JPEG")
        if image is not None:
            pyramid(image)

    return work


def _round(made: Stand, work: Callable[[Stand, int], None], number: int) -> tuple[float, float]:
    """Longest stall of as much idle time as the work took, then of the work."""
    start = time.perf_counter()
    ticker = Ticker()
    work(made, number)
    busy, taken = ticker.stop(), time.perf_counter() - start
    end = time.perf_counter() + taken
    ticker = Ticker()
    until(lambda: time.perf_counter() > end)
    return ticker.stop(), busy


def _decoding(made: Stand, number: int) -> None:
    """A pair nobody has seen yet, with its finer levels."""
    made.show(number)
    until(lambda: made.shows(number))
    until(lambda: made.panel.pool.activeThreadCount() == 0)


def _settling(made: Stand, number: int) -> None:
    """A move, and both panes exact after it."""
    canvas = made.panel.canvas
    made.panel.hand.do("eyes" if number % 2 else "fit")

    def exact() -> bool:
        wanted = [canvas.scene.exact(slot) for slot in range(len(SEEDS))]
        return all(one is not None and made.panel.exact.get(slot, one) for slot, one in enumerate(wanted))

    until(exact)
