"""The program's side of the face engine: starts its process, asks it, ends it, and replaces it when it died.

Nothing of the library is ever loaded here: it changes the settings that a window starts with. The process is a fresh
interpreter that is told its import path. A frozen program has no interpreter to start: its own entry must call
`engine_worker.main` when `FACE_FLAG` is its first argument.
"""

import contextlib
import importlib.metadata
import importlib.util
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from studio.face.finding import Finding, Why
from studio.face.finding_text import finding_from
from studio.face.wire import Head, read_message, write_message

FACE_FLAG = "--face-worker"
LIMIT_S = 20.0
"""Longest one picture may take; after that the process is ended."""
IDLE_S = 60.0
"""After this long without a picture the process and its memory are given back."""
JITTERS = 8
"""Copies that a measure is averaged over."""
LIBRARY = "mediapipe"
RULES = 1
"""Counts up whenever the same points would be judged or measured otherwise."""
NEWEST = (3, 12)
"""The engine is made for Python up to this."""
_START = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN); sys.path[:] = sys.argv[1:]; "
    "from studio.face.engine_worker import main; main()"
)
_GONE = (EOFError, OSError, ValueError, LookupError, TypeError)
"""What a process that died in the middle, or talks nonsense, ends in."""


def lacking() -> Why:
    """Why there is no engine: not installed, or none made for this Python; "" where there is one. Loads nothing."""
    if getattr(sys, "frozen", False) or importlib.util.find_spec(LIBRARY) is not None:
        return ""
    return "too-new" if sys.version_info[:2] > NEWEST else "missing"


def stamp() -> str:
    """The engine and how its points are judged, as a name: what was found under another one is of no use."""
    try:
        version = importlib.metadata.version(LIBRARY)
    except importlib.metadata.PackageNotFoundError:
        version = "unknown"
    return f"{LIBRARY}-{version}-{RULES}"


class FaceEngine:
    """One worker process, started on first use; questions wait their turn. Blocking: call it from a thread.

    Args:
        command: how the worker is started; None for the one of this program.
        limit_s: seconds one picture may take.
        idle_s: seconds without a question after which the process is ended.
        lacks: what is missing for an engine.
    """

    def __init__(
        self,
        command: Sequence[str] | None = None,
        limit_s: float = LIMIT_S,
        idle_s: float = IDLE_S,
        lacks: Callable[[], Why] = lacking,
    ) -> None:
        self._command, self._lacks = command, lacks
        self._limit_s, self._idle_s = limit_s, idle_s
        self._turn, self._guard = threading.Lock(), threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._idle: threading.Timer | None = None
        self._closed = False

    @property
    def pid(self) -> int | None:
        """Process id of the living worker."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def look(self, picture: bytes | Path, jitters: int = JITTERS) -> Finding:
        """What is in one picture. Never raises: what went wrong is an outcome, and the next picture starts anew.

        Args:
            picture: a PNG, JPEG or WebP, or where one lies.
            jitters: copies to average over; 0 for anchors alone.
        """
        if self._command is None and (why := self._lacks()):
            return Finding("not-measured", why=why)
        path, body = (str(picture), b"") if isinstance(picture, Path) else ("", picture)
        with self._turn:
            self._rest(begins=False)
            try:
                return self._asked({"path": path, "jitters": jitters}, body)
            finally:
                self._rest(begins=True)

    def close(self) -> None:
        """End the worker for good, also in the middle of a picture."""
        with self._guard:
            self._closed = True
            process, self._process = self._process, None
        if process is not None:
            process.kill()
        with self._turn:
            self._rest(begins=False)
            _end(process)

    def _asked(self, head: Head, body: bytes) -> Finding:
        process = self._living()
        if process is None:
            return Finding("not-measured", why="died")
        late = threading.Event()
        overdue = threading.Timer(self._limit_s, _end_late, (process, late))
        overdue.daemon = True
        overdue.start()
        try:
            write_message(cast("BinaryIO", process.stdin), head, body)
            return _finding(*read_message(cast("BinaryIO", process.stdout)))
        except _GONE:
            self._discard(process)
            return Finding("not-measured", why="late" if late.is_set() else "died")
        finally:
            overdue.cancel()

    def _rest(self, *, begins: bool) -> None:
        """Start or stop counting the time without a question."""
        if self._idle is not None:
            self._idle.cancel()
        self._idle = None
        if begins and not self._closed:
            self._idle = threading.Timer(self._idle_s, self._release)
            self._idle.daemon = True
            self._idle.start()

    def _release(self) -> None:
        if not self._turn.acquire(blocking=False):
            return
        try:
            process = self._process
            if process is not None:
                self._discard(process)
        finally:
            self._turn.release()

    def _living(self) -> "subprocess.Popen[bytes] | None":
        with self._guard:
            if self._closed:
                return None
            if self._process is None or self._process.poll() is not None:
                _end(self._process)
                self._process = _started(self._command or worker_command())
            return self._process

    def _discard(self, process: "subprocess.Popen[bytes]") -> None:
        with self._guard:
            if self._process is process:
                self._process = None
        _end(process)


def worker_command() -> list[str]:
    """What starts the worker: this interpreter with this import path, or this frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FACE_FLAG]
    path = [entry for entry in sys.path if entry not in ("", ".")]
    own = str(Path(__file__).parents[2])
    return [sys.executable, "-P", "-c", _START, *path, *([] if own in path else [own])]


def _finding(head: Head, body: bytes) -> Finding:
    if head.get("fault"):
        return Finding("not-measured", why=head["fault"])
    return finding_from(body)


def _started(command: Sequence[str]) -> "subprocess.Popen[bytes] | None":
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            # Nothing of the window's: the library starts a toolkit of its own where it finds one named.
            env={name: value for name, value in os.environ.items() if not name.startswith("QT_")},
        )
    except OSError:
        return None


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
