"""The parent's side of the decoding worker: starts it, asks it, ends it, and replaces it when it died.

The worker is a fresh interpreter that is told its import path, so that it loads what this process has loaded and
nothing that happens to lie in the current folder. A frozen program has no interpreter to start: its own entry must
call `intake_worker.main` when `DECODER_FLAG` is its first argument.
"""

import contextlib
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, cast

from studio.image.framing import Head, read_message, write_message

DECODER_FLAG = "--intake-worker"
_START = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN); sys.path[:] = sys.argv[1:]; "
    "from studio.image.intake_worker import main; main()"
)


class DecoderGoneError(Exception):
    """The worker gave no answer: it died, was closed, or took too long (`late`)."""

    def __init__(self, *, late: bool = False) -> None:
        super().__init__("late" if late else "gone")
        self.late = late


class Decoder:
    """One worker process, started on first use; questions wait their turn.

    Args:
        command: how to start the worker.
        limit_s: seconds one answer may take.
    """

    def __init__(self, command: Sequence[str], limit_s: float) -> None:
        self._command = tuple(command)
        self._limit_s = limit_s
        self._turn = threading.Lock()
        self._guard = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """Process id of the living worker."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def ask(self, head: Head, body: bytes) -> tuple[Head, bytes]:
        """One question and its answer. Blocks.

        Raises:
            DecoderGoneError: no answer; the next question starts a new worker.
        """
        with self._turn:
            process, late = self._living(), threading.Event()
            overdue = threading.Timer(self._limit_s, _end_late, (process, late))
            overdue.daemon = True
            overdue.start()
            try:
                write_message(cast("BinaryIO", process.stdin), head, body)
                return read_message(cast("BinaryIO", process.stdout))
            except (EOFError, OSError, ValueError):
                self._discard(process)
                raise DecoderGoneError(late=late.is_set()) from None
            finally:
                overdue.cancel()

    def close(self) -> None:
        """End the worker for good, whatever it is doing; a question that waits ends with an error."""
        with self._guard:
            self._closed = True
            process, self._process = self._process, None
        if process is not None:
            # Killed before the turn is taken: the turn may belong to a decode that never ends.
            process.kill()
        with self._turn:
            _end(process)

    def _living(self) -> "subprocess.Popen[bytes]":
        with self._guard:
            if self._closed:
                raise DecoderGoneError
            if self._process is None or self._process.poll() is not None:
                _end(self._process)
                self._process = None
                self._process = _started(self._command)
            return self._process

    def _discard(self, process: "subprocess.Popen[bytes]") -> None:
        with self._guard:
            if self._process is process:
                self._process = None
        _end(process)


def decoder_command() -> list[str]:
    """What starts the worker: this interpreter with this import path, or this frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, DECODER_FLAG]
    # "" would be the current folder, whichever that is when the worker imports.
    path = [entry for entry in sys.path if entry not in ("", ".")]
    own = str(Path(__file__).parents[2])
    return [sys.executable, "-P", "-c", _START, *path, *([] if own in path else [own])]


def _started(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        raise DecoderGoneError from None


def _end_late(process: "subprocess.Popen[bytes]", late: threading.Event) -> None:
    late.set()
    process.kill()


def _end(process: "subprocess.Popen[bytes] | None") -> None:
    if process is None:
        return
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            # What could not be delivered to a dead process is lost on purpose.
            with contextlib.suppress(OSError, ValueError):
                pipe.close()
