"""The window on top of the wiring: one loop for Qt and asyncio, opened and closed in order."""

import asyncio
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import FrameType

import qasync
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from studio import __version__
from studio.session.foreground import go_first
from studio.session.lifetime import Leave, live_until_closed
from studio.session.session import Session
from studio.store.black_box import BlackBox
from studio.store.resource import resource
from studio.window.opening import open_main_window
from studio.window.widget.qt_messages import put_qt_messages
from studio.wiring import gone_back, open_session, user_box, user_parts


def open_window(library: Path | None, files: tuple[str, ...]) -> int:
    """Open the window and return when it was closed.

    Raises:
        StudioError: the library cannot be opened; nothing was shown.
    """
    with user_box() as box:
        put_qt_messages(box)
        return _live(box, library, files)


def _live(box: BlackBox, library: Path | None, files: tuple[str, ...]) -> int:
    application = _application()
    loop = qasync.QEventLoop(application)
    loop.set_exception_handler(box.loop_failed)
    asyncio.set_event_loop(loop)
    parts = user_parts(library, box)
    session = open_session(parts)
    with loop:
        while (backup := _lived(loop, session, files)) is not None:
            # The same parts: a folder chosen meanwhile is for the next start.
            notes, files = gone_back(parts.library, backup), ()
            opened = open_session(parts)
            session = replace(opened, notes=(*notes, *opened.notes))
    return 0


def _lived(loop: asyncio.AbstractEventLoop, session: Session, files: tuple[str, ...]) -> Path | None:
    """Show a session until it is closed; gives the backup that is to take the place of its index, None for none."""
    closing = asyncio.Event()

    def begin() -> Leave:
        window = open_main_window(session, resource, closing.set, files)
        window.present()
        go_first()
        return window.leave

    with _Signals(closing.set):
        loop.run_until_complete(live_until_closed(session, closing, begin, fill=not files))
    return session.guard.library.wanted


def _application() -> QApplication:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Expression Studio")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("expression-studio")
    # The window closes when everything is written, not the moment it is hidden.
    application.setQuitOnLastWindowClosed(False)
    return application


class _Signals:
    """Turns SIGTERM and SIGINT into a clean close while Qt's loop runs.

    Python handles signals between bytecodes, and an idle Qt loop runs none; a socket that the interpreter
    writes to wakes it.
    """

    def __init__(self, close: Callable[[], None]) -> None:
        self._close = close

    def __enter__(self) -> None:
        self._reader, self._writer = socket.socketpair()
        self._writer.setblocking(False)
        self._before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda: self._reader.recv(64))
        self._handlers = {number: signal.signal(number, self._caught) for number in (signal.SIGTERM, signal.SIGINT)}

    def __exit__(self, *_exit: object) -> None:
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        self._reader.close()
        self._writer.close()

    def _caught(self, _number: int, _frame: FrameType | None) -> None:
        self._close()
