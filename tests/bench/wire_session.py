"""Many pictures through the real session: routes, ledger, originals, records; and what its loop does meanwhile."""

import asyncio
import gc
import json
import tempfile
import time
from pathlib import Path

from studio.experiment.experiment import Experiment, Setup, Step
from studio.experiment.stepping import sent
from studio.session.desk import Desk, Job
from studio.session.foreground import go_first
from studio.session.session import Session
from studio.wiring import Parts, open_session
from tests.bench.wire_orders import MODELS, SIZE, TEXT, asked, environment

TICK_S = 0.002
MB = 1_000_000


class Ticker:
    """Notes the longest time between two turns of the running loop, s."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._task = asyncio.get_running_loop().create_task(self._tick())

    def stop(self) -> float:
        """The longest time so far."""
        self._task.cancel()
        return self.longest

    async def _tick(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(TICK_S)
            now = time.perf_counter()
            self.longest = max(self.longest, now - last)
            last = now


def measure(url: str, count: int) -> None:
    """In a child: prints seconds, stalls in ms, memory in MB."""
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(asyncio.run(_measured(url, count, Path(folder)))))


async def _measured(url: str, count: int, folder: Path) -> dict[str, float]:
    parts = Parts(folder / "library", folder / "settings.json", tips=False, environment=environment(url))
    session = open_session(parts)
    try:
        await _drawn(session, len(MODELS))  # loads what is loaded late, starts the decoder, opens connections
        gc.collect()
        go_first()
        before, ticker, start = memory("VmRSS"), Ticker(), time.perf_counter()
        await _drawn(session, count)
        seconds, stall = time.perf_counter() - start, ticker.stop()
        grown = memory("VmHWM") - before
        _check(session, count)
        ticker = Ticker()
        await asyncio.sleep(seconds)
        return {"seconds": seconds, "stall": stall * 1000, "idle": ticker.stop() * 1000, "grown": grown}
    finally:
        await session.close()


async def _drawn(session: Session, count: int) -> None:
    """As many pictures, all of one step, and everything about them on disk."""
    before, each = session.desk, count // len(MODELS)
    requests = tuple(asked(session.read.cards[model], each) for model in MODELS)
    step = Step(session.means.new_id(), None, TEXT, "FAIR", "own", requests=requests)
    test = Experiment(session.means.new_id(), "Bench", MODELS, before.experiment.draft, setup=Setup(SIZE, each))
    jobs = tuple(Job(slot, "waiting", session.means.clock()) for slot in range(len(MODELS)))
    session.means.live.put(Desk(sent(test, step), step.id, jobs=jobs))
    session.run.errands.send(step, list(enumerate(requests)), before)
    await session.means.tasks.ended("shot")


def _check(session: Session, count: int) -> None:
    """Look whether all pictures are there. Reads on the loop, so nothing may be measured meanwhile.

    Raises:
        RuntimeError: one did not come.
    """
    shown = session.desk.step
    if shown is None or len(shown.shots) != count or session.run.errands.stores.books.ledger.unsettled():
        raise RuntimeError("a picture is missing")


def memory(what: str) -> float:
    """What the system says of this process, MB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(what)).split()[1]) * 1024 / MB
