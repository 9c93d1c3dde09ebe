"""A loop that runs Qt and tasks, as the program has it, and a whole window in it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import qasync
from PySide6.QtWidgets import QApplication

from studio.provider.provider import Provider
from studio.store.black_box import BlackBox
from studio.store.resource import resource
from studio.window.main_window import MainWindow
from studio.window.opening import OpenWindow, open_main_window
from studio.window.viewer.viewer_panel import ViewerPanel
from studio.wiring.faces import MakeEngine
from tests.session.opened import PATIENCE_S, Opened

TURN_S = 0.01


class InWindow(Opened):
    """An open session with its window on screen.

    Attributes:
        closed: how often the window asked to be closed.
    """

    opening: OpenWindow
    closed = 0

    @property
    def window(self) -> MainWindow:
        return self.opening.window

    def present(self, files: tuple[str, ...] = ()) -> None:
        """Build the window and show it."""
        self.opening = open_main_window(self.session, resource, self._count, files)
        self.opening.present()

    async def seen(self, met: Callable[[], bool]) -> None:
        """Let Qt work until something holds."""
        async with asyncio.timeout(PATIENCE_S):
            while not met():
                await _turn()

    async def pictures(self) -> None:
        """Let Qt work until both pictures are painted."""
        await self.seen(lambda: all(cast("ViewerPanel", self.window.viewer).canvas.scene.shown))

    def _count(self) -> None:
        self.closed += 1


async def _turn() -> None:
    """Give the loop to Qt for a moment: what it decodes and deletes tells no task."""
    await asyncio.sleep(TURN_S)


@contextmanager
def _loop(application: QApplication) -> Iterator[qasync.QEventLoop]:
    quits = application.quitOnLastWindowClosed()
    application.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    try:
        with loop:
            yield loop
    finally:
        asyncio.set_event_loop(None)
        application.setQuitOnLastWindowClosed(quits)


def walk(
    application: QApplication,
    folder: Path,
    journey: Callable[[InWindow], Awaitable[None]],
    *,
    files: tuple[str, ...] = (),
    language: str = "en",
    box: BlackBox | None = None,
    routes: Mapping[str, Provider] | None = None,
    faces: MakeEngine | None = None,
) -> None:
    """Open session and window, walk through them, take both away."""

    async def whole() -> None:
        at = InWindow(folder, box=box, routes=routes, faces=faces)
        at.session.settings.change(language="es" if language == "es" else "en")
        at.present(files)
        try:
            await journey(at)
        finally:
            at.opening.leave()
            await at.session.close()

    with _loop(application) as loop:
        loop.run_until_complete(whole())
