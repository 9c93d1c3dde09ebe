"""The log: a file of bounded length that holds no key, no address, no words of a prompt and no name of a picture."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from studio.store.redaction import Redaction
from studio.store.trace import trace

OWN = "studio"
"""Logger of the product; all others are libraries."""
MOST_BYTES, FILES = 1_000_000, 3
LONGEST = 2_000
"""Characters of one entry without its trace."""


@contextmanager
def logging_to(file: Path, redaction: Redaction) -> Iterator[None]:
    """Write the log into a file, and warnings to the terminal as well.

    A folder that cannot be written to costs the log, never the start.
    """
    root, own = logging.getLogger(), logging.getLogger(OWN)
    before = root.level, own.level
    handlers = [handler for handler in (_terminal(), _rotating(file)) if handler is not None]
    for handler in handlers:
        handler.setFormatter(CleanLines(redaction))
        root.addHandler(handler)
    root.setLevel(logging.WARNING)
    own.setLevel(logging.INFO)
    try:
        yield
    finally:
        for handler in handlers:
            root.removeHandler(handler)
            with suppress(OSError):  # what a full disk did not take is lost
                handler.close()
        root.setLevel(before[0])
        own.setLevel(before[1])


def last_lines(file: Path, count: int) -> tuple[str, ...]:
    """The end of the log, going back into the file before it; empty where there is none."""
    lines: list[str] = []
    for path in (file, file.with_name(f"{file.name}.1")):
        if len(lines) < count:
            try:
                lines[:0] = path.read_text(encoding="utf-8", errors="replace").splitlines()
            except OSError:
                continue
    return tuple(lines[-count:])


class CleanLines(logging.Formatter):
    """Words an entry. What a library fills into its own sentence is left out: it can be anything."""

    def __init__(self, redaction: Redaction) -> None:
        super().__init__()
        self._redaction = redaction

    def format(self, record: logging.LogRecord) -> str:
        """One entry; its trace follows on lines of its own."""
        own = record.name.partition(".")[0] == OWN
        said = record.getMessage() if own else str(record.msg)
        line = " ".join(said.splitlines() if own else said.splitlines()[:1])[:LONGEST]
        parts = [f"{self.formatTime(record, '%Y-%m-%d %H:%M:%S')} {record.levelname} {record.name}: {line}"]
        if record.exc_info and record.exc_info[1] is not None:
            parts.append(trace(record.exc_info[1]))
        return self._redaction.clean("\n".join(parts))


class _QuietFile(RotatingFileHandler):
    """A file that may fill its disk without a word: logging would print the whole entry, keys and all."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Leave the entry out."""


class _QuietStream(logging.StreamHandler):  # type: ignore[type-arg]  # generic for the checker only
    """A terminal that may be gone."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Leave the entry out."""


def _terminal() -> logging.Handler | None:
    if sys.stderr is None:  # a window of Windows has none
        return None
    handler = _QuietStream(sys.stderr)
    handler.setLevel(logging.WARNING)
    return handler


def _rotating(file: Path) -> logging.Handler | None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return _QuietFile(file, maxBytes=MOST_BYTES, backupCount=FILES - 1, encoding="utf-8")
    except OSError:
        return None
