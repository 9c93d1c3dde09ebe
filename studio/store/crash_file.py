"""What is left of a program that died: the interpreter writes its stack into a file in the moment it is struck down."""

import contextlib
import faulthandler
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path

from studio.store.atomic import WriteError, write_atomic

NOW, LAST = "crash.txt", "crash-last.txt"
MOST_BYTES = 64_000
"""Bytes of a trace that are read: many threads make many lines."""


class CrashFile:
    """The trace of the last crash, and the place for the next.

    Args:
        folder: of the log.

    Attributes:
        found: whether the start before this one ended in a crash.
    """

    def __init__(self, folder: Path) -> None:
        self._now, self._last = folder / NOW, folder / LAST
        self._file: FileIO | None = None
        self.found = False

    def take_over(self) -> None:
        """Put aside what the last start left, so that it is told of once."""
        left = _read(self._now)
        if left.strip():
            with contextlib.suppress(WriteError, OSError):
                write_atomic(self._last, left)
                self._now.write_bytes(b"")
                self.found = True

    def watch(self) -> None:
        """Have the interpreter write here when it is struck down. Where nobody may write, it writes nowhere."""
        with contextlib.suppress(OSError):
            self._now.parent.mkdir(parents=True, exist_ok=True)
            # Unbuffered and at its end: another start may have put aside what was in it before.
            self._file = FileIO(self._now, "ab")
            faulthandler.enable(self._file)

    def note(self, text: str) -> None:
        """Write down an end that was not the interpreter's: an error that nobody caught."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.write(f"{text}\n".encode())

    def last(self) -> tuple[str, str]:
        """The day of the last crash as "2026-11-25", and its trace; both "" where there was none."""
        trace = _read(self._last).decode("utf-8", "replace").strip()
        if not trace:
            return "", ""
        return datetime.fromtimestamp(self._last.stat().st_mtime, UTC).date().isoformat(), trace

    def close(self) -> None:
        """Stop watching."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError:
        return b""
