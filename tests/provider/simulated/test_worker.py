"""The worker lives and dies with its parent, says nothing, and is replaced when it was ended."""

import asyncio
import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from studio.provider.simulated.easel import Easel, EaselError, worker_command
from studio.provider.simulated.wire import Drawn, Order, receive_drawn, send_order, send_tables
from tests.provider.simulated.tables import DEMO, tables

ORDER = Order("A", "a woman, slick bun", 64, 80, 1)
LARGE = Order("A", DEMO, 2048, 2560, 1)
DEAF = "import sys, time; sys.stdin.buffer.read(1); time.sleep(60)"


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").split()[2] != "Z"
    except OSError:
        return False


def waited(until: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Whether it came true in time."""
    end = time.monotonic() + seconds
    gate = threading.Event()
    while time.monotonic() < end:
        if until():
            return True
        gate.wait(0.02)
    return until()


def living(easel: Easel) -> set[int | None]:
    """The process id of its worker, if there is one."""
    return {easel.pid} - {None}


def nothing() -> None:
    """Nobody listens."""


def start() -> "subprocess.Popen[bytes]":
    pipe = subprocess.PIPE
    return subprocess.Popen(worker_command(), stdin=pipe, stdout=pipe, stderr=pipe)


def test_a_worker_draws_and_ends_with_its_input() -> None:
    with start() as worker:
        assert worker.stdin
        assert worker.stdout
        assert worker.stderr
        send_tables(worker.stdin, tables())
        send_order(worker.stdin, ORDER)
        answer = receive_drawn(worker.stdout)
        assert isinstance(answer, Drawn)
        assert Image.open(io.BytesIO(answer.png)).size == (64, 80)
        worker.stdin.close()
        assert worker.wait(10) == 0
        assert worker.stderr.read() == b""


@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_leaves_no_traceback(kind: signal.Signals) -> None:
    with start() as worker:
        assert worker.stdin
        assert worker.stdout
        assert worker.stderr
        send_tables(worker.stdin, tables())
        send_order(worker.stdin, ORDER)
        receive_drawn(worker.stdout)
        send_order(worker.stdin, LARGE)
        worker.send_signal(kind)
        worker.stdin.close()
        worker.wait(10)
        assert worker.stderr.read() == b""


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="looks processes up in /proc")
def test_a_killed_parent_takes_the_worker_along() -> None:
    code = (
        "import asyncio, sys\n"
        "from studio.provider.simulated.easel import Easel\n"
        "from studio.provider.simulated.wire import Order\n"
        "from tests.provider.simulated.tables import tables\n"
        "async def main():\n"
        "    easel = Easel(tables)\n"
        "    await easel.draw(Order('A', 'a woman', 64, 80, 1), lambda: None)\n"
        "    print(easel.pid, flush=True)\n"
        "    await easel.draw(Order('A', 'a woman', 2048, 2560, 1), lambda: None)\n"
        "    await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        assert parent.stderr
        pid = int(parent.stdout.readline())
        assert alive(pid)
        parent.send_signal(signal.SIGKILL)
        assert waited(lambda: not alive(pid))
        assert parent.stderr.read() == ""


def test_one_process_serves_many_requests_one_after_the_other() -> None:
    async def scene() -> None:
        easel = Easel(tables)
        begun: list[str] = []
        await easel.draw(ORDER, nothing)
        pid = easel.pid

        async def ask(name: str) -> None:
            await easel.draw(ORDER, lambda: begun.append(f"{name} begins"))
            begun.append(f"{name} done")

        await asyncio.gather(ask("A"), ask("B"))
        assert begun == ["A begins", "A done", "B begins", "B done"]
        assert easel.pid == pid
        await easel.close()
        await easel.close()
        assert easel.pid is None

    asyncio.run(scene())


def test_cancelling_kills_the_worker_and_the_next_request_works() -> None:
    async def scene() -> None:
        easel = Easel(tables)
        await easel.draw(ORDER, nothing)
        pid = easel.pid
        begun = asyncio.Event()
        task = asyncio.create_task(easel.draw(LARGE, begun.set))
        await begun.wait()
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not living(easel)
        answer = await easel.draw(ORDER, nothing)
        assert Image.open(io.BytesIO(answer.png)).size == (64, 80)
        assert living(easel) - {pid}
        await easel.close()

    asyncio.run(scene())


def test_cancelling_at_once_never_mixes_answers() -> None:
    async def scene() -> None:
        easel = Easel(tables)
        for _ in range(3):
            task = asyncio.create_task(easel.draw(Order("A", "a man", 128, 160, 1), nothing))
            await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        answer = await easel.draw(ORDER, nothing)
        assert Image.open(io.BytesIO(answer.png)).size == (64, 80)
        await easel.close()

    asyncio.run(scene())


def test_a_worker_that_died_is_replaced() -> None:
    async def scene() -> None:
        easel = Easel(tables)
        await easel.draw(ORDER, nothing)
        assert easel.pid
        os.kill(easel.pid, signal.SIGKILL)
        assert waited(lambda: easel.pid is None)
        assert (await easel.draw(ORDER, nothing)).png
        with pytest.raises(EaselError):
            await easel.draw(Order("no such look", "", 64, 80, 1), nothing)
        assert (await easel.draw(ORDER, nothing)).png
        await easel.close()

    asyncio.run(scene())


def test_a_drawing_that_takes_too_long_is_given_up() -> None:
    async def scene() -> None:
        easel = Easel(tables, limit=0.2, command=lambda: [sys.executable, "-c", DEAF])
        with pytest.raises(EaselError) as failure:
            await easel.draw(ORDER, nothing)
        assert failure.value.late
        assert easel.pid is None

    asyncio.run(scene())


def test_a_missing_library_is_told() -> None:
    broken = "import sys; sys.modules['skia'] = None; from studio.provider.simulated.worker import main; main()"

    async def scene() -> None:
        easel = Easel(tables, command=lambda: [sys.executable, "-c", broken])
        with pytest.raises(EaselError) as failure:
            await easel.draw(ORDER, nothing)
        assert failure.value.trouble == "engine"
        await easel.close()

    asyncio.run(scene())


def test_the_worker_knows_no_window() -> None:
    code = (
        "import sys; import studio.provider.simulated.worker, studio.provider.simulated.portrait; "
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'qasync', 'httpx')])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
