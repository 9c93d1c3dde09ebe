"""The parent's side of the drawing worker: starts it, asks it, ends it, and replaces it when it died.

The process is a fresh interpreter that is told its import path, so it works from a checkout, from the installed
wheel and under pytest, and never runs the main module again. A frozen program has no interpreter to start: its own
entry must call `worker.main` when `WORKER_FLAG` is its first argument.
"""

import asyncio
import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from typing import IO

from studio.provider.simulated.wire import Drawn, Order, Trouble, receive_drawn, send_order, send_tables

WORKER_FLAG = "--drawing-worker"
LIMIT = 60.0
"""Seconds one drawing may take."""

_START = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN); sys.path[:] = sys.argv[1:]; "
    "from studio.provider.simulated.worker import main; main()"
)


class EaselError(Exception):
    """The worker gave no picture: it died, took too long, or cannot load its library (`trouble`)."""

    def __init__(self, trouble: Trouble | None = None, *, late: bool = False) -> None:
        super().__init__(trouble or "gone")
        self.trouble = trouble
        self.late = late


class Easel:
    """One worker process, used for one drawing at a time; requests wait their turn.

    Args:
        tables: reads the data files; called when the first worker starts.
        limit: seconds a drawing may take.
        command: how to start the worker.
    """

    def __init__(
        self,
        tables: Callable[[], Mapping[str, str]],
        limit: float = LIMIT,
        command: Callable[[], list[str]] | None = None,
    ) -> None:
        self._tables = tables
        self._limit = limit
        self._command = command or worker_command
        self._process: subprocess.Popen[bytes] | None = None
        self._guard = threading.Lock()
        self._turn = asyncio.Lock()

    @property
    def pid(self) -> int | None:
        """Process id of the living worker."""
        return self._process.pid if self._process and self._process.poll() is None else None

    async def draw(self, order: Order, begun: Callable[[], None]) -> Drawn:
        """One picture.

        Args:
            order: what to draw.
            begun: called on the loop when this drawing's turn has come.

        Raises:
            EaselError: no picture; the next call starts a new worker.
        """
        async with self._turn:
            begun()
            abandoned = threading.Event()
            answer: Drawn | Trouble | None = None
            try:
                async with asyncio.timeout(self._limit):
                    answer = await asyncio.to_thread(self._exchange, order, abandoned)
            except TimeoutError:
                raise EaselError(late=True) from None
            except (EOFError, OSError, ValueError):
                raise EaselError from None
            finally:
                if answer is None:
                    self._kill(abandoned)
        if not isinstance(answer, Drawn):
            raise EaselError(answer)
        return answer

    async def close(self) -> None:
        """End the worker. May be called twice."""
        self._kill(threading.Event())

    def _exchange(self, order: Order, abandoned: threading.Event) -> Drawn | Trouble:
        """Ask and wait, in a thread of its own; the process is killed to call it back."""
        questions, answers = self._living(abandoned)
        send_order(questions, order)
        return receive_drawn(answers)

    def _living(self, abandoned: threading.Event) -> tuple[IO[bytes], IO[bytes]]:
        """The pipes of a worker that lives, started if need be.

        Raises:
            EOFError: the request was given up meanwhile.
        """
        fresh = False
        with self._guard:
            if abandoned.is_set():
                raise EOFError
            if self._process is None or self._process.poll() is not None:
                _end(self._process)
                self._process, fresh = _start(self._command()), True
            questions, answers = _pipes(self._process)
        if fresh:
            send_tables(questions, self._tables())
        return questions, answers

    def _kill(self, abandoned: threading.Event) -> None:
        with self._guard:
            abandoned.set()
            process, self._process = self._process, None
        _end(process)


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    return process.stdin, process.stdout


def _end(process: subprocess.Popen[bytes] | None) -> None:
    if process is None:
        return
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError, ValueError):
                pipe.close()


def worker_command() -> list[str]:
    """What starts the worker: this interpreter with this import path, or this frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG]
    return [sys.executable, "-P", "-c", _START, *(entry or os.curdir for entry in sys.path)]
