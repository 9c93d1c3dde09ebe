"""Writes down what goes wrong while the window lives: errors nobody caught, and how the program ended."""

import asyncio
import logging
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from studio.store.crash_file import CrashFile
from studio.store.log import OWN, last_lines, logging_to
from studio.store.redaction import Redaction
from studio.store.trace import trace
from studio.words import StudioError

LINES = 200
"""Lines of the log that a report holds."""
ExceptHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]
SAID = logging.getLogger(OWN)


class BlackBox:
    """Records from `with` on; nothing of it ever leaves the computer by itself.

    Args:
        file: of the log; what is left of a crash lies beside it.
        redaction: takes secrets out of all that is written down or handed out.
    """

    def __init__(self, file: Path, redaction: Redaction) -> None:
        self.redaction = redaction
        self._file = file
        self._crash = CrashFile(file.parent)
        self._open = ExitStack()

    @property
    def crashed(self) -> bool:
        """Whether the start before this one ended in a crash."""
        return self._crash.found

    def lines(self) -> tuple[str, ...]:
        """The end of the log, cleaned of what is known to be secret by now."""
        return tuple(self.redaction.clean(line) for line in last_lines(self._file, LINES))

    def last_crash(self) -> tuple[str, str]:
        """Day and trace of the last crash, "" where there was none."""
        day, left = self._crash.last()
        return day, self.redaction.clean(left)

    def failed(self, error: BaseException) -> None:
        """Write down an error that ended a task."""
        SAID.error("a task failed", exc_info=error)

    def said(self, who: str, text: str) -> None:
        """Write down what a library said of itself; only its first line, cleaned as everything is."""
        SAID.warning("%s: %s", who, text.partition("\n")[0])

    def loop_failed(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Take what the loop cannot give to anybody; its other words hold the values that were at work."""
        SAID.error("the loop was left with an error", exc_info=context.get("exception"))

    def __enter__(self) -> "BlackBox":
        self._open.enter_context(logging_to(self._file, self.redaction))
        self._crash.take_over()
        self._crash.watch()
        self._open.callback(self._crash.close)
        self._open.callback(_hooked(self))
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _at: object) -> None:
        if not isinstance(error, Exception) or isinstance(error, StudioError):
            self._open.close()
            return
        self.uncaught(type(error), error, error.__traceback__)
        self._crash.note(self.redaction.clean(trace(error)))
        self._open.close()
        # It has been told of; the interpreter would tell its words as well.
        sys.excepthook = _silent_on(error, sys.excepthook)

    def uncaught(self, kind: type[BaseException], error: BaseException | None, at: TracebackType | None) -> None:
        """Write down what came out of everything, be it a slot of Qt, a thread or the program itself."""
        if error is not None and not issubclass(kind, KeyboardInterrupt | SystemExit):
            SAID.error("nobody caught", exc_info=error.with_traceback(at))


def _silent_on(told: BaseException, before: ExceptHook) -> ExceptHook:
    def tell(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        if error is not told:
            before(kind, error, at)

    return tell


def _hooked(box: BlackBox) -> Callable[[], None]:
    """Let a box have what nobody catches; returns what puts everything back."""
    before = sys.excepthook, threading.excepthook

    def put_back() -> None:
        sys.excepthook, threading.excepthook = before

    sys.excepthook = box.uncaught
    threading.excepthook = lambda told: box.uncaught(told.exc_type, told.exc_value, told.exc_traceback)
    return put_back
