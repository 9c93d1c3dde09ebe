"""Where things are in the window: `python -m tests.journeys.places LIBRARY SETTINGS WIDTHxHEIGHT PAGE BUTTON...`.

Builds a second window of the same size from the same records, without a screen, and prints the place of everything
in it that has a name. So a journey clicks where the program puts its buttons, wherever that is.
"""

import asyncio
import faulthandler
import json
import os
import shutil
import sys
import tempfile
from dataclasses import astuple, dataclass
from pathlib import Path

import qasync
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.store.codec import from_json
from studio.store.resource import resource
from studio.window.main_window import MainWindow
from studio.window.opening import open_main_window
from studio.window.viewer.canvas import Canvas
from studio.wiring import Parts, open_session

LIMIT_S = 25.0
REST_S = 0.3
"""Longer than anything in the window waits before it settles."""


@dataclass(frozen=True)
class Place:
    """A box in the window, px from its upper left."""

    x: int
    y: int
    width: int
    height: int

    def at(self, across: float, down: float) -> tuple[int, int]:
        """The px at a share of width and height."""
        return self.x + round(self.width * across), self.y + round(self.height * down)


async def places(library: Path, settings: Path, size: tuple[int, int], *pressed: str) -> dict[str, Place]:
    """Places by object name, and of both pictures as `picture_a`, `picture_b`.

    Args:
        pressed: a page that is opened, then the names of buttons that are pressed on it; "" or nothing for the window.
    """
    with tempfile.TemporaryDirectory() as folder:
        parts = Parts(Path(folder) / "library", Path(folder) / "settings.json")
        if settings.is_file():
            shutil.copy(settings, parts.settings)
        shutil.copytree(library / "images", parts.library / "images")
        session = open_session(parts)
        _take_over(session, library)
        opened = open_main_window(session, resource, lambda: None)
        opened.present()
        opened.window.resize(*size)
        await _rest(session)
        for number, name in enumerate(one for one in pressed if one):
            _press(opened.window, name) if number else _open(opened.window, name)
            await _rest(session)
        found = _named(opened.window)
        opened.leave()
        await session.close()
    return found


def _open(window: MainWindow, page: str) -> None:
    """A page by the name of the act that opens it, or of the method of the sheets."""
    show = getattr(window.sheets, page, None) or window.acts[page]
    show()


def _press(window: MainWindow, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()


def _take_over(session: Session, library: Path) -> None:
    records = sorted((library / "meta").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
    if records:
        stored = from_json(records[-1].read_bytes(), records[-1].name)
        desk = Desk(stored.experiment, stored.shown, stored.verdicts, stored.view, tip=session.desk.tip)
        session.means.live.put(desk)


async def _rest(session: Session) -> None:
    for _ in range(2):
        await session.settle()
        await asyncio.sleep(REST_S)


def _named(window: MainWindow) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for widget in window.findChildren(QWidget):
        if widget.objectName() and widget.isVisible():
            found.setdefault(widget.objectName(), _place(widget, widget.rect(), window))
    for canvas in window.findChildren(Canvas):
        for slot, letter in enumerate("ab"):
            found[f"picture_{letter}"] = _place(canvas, canvas.picture_rect(slot), window)
    return found


def _place(widget: QWidget, box: QRect, window: QWidget) -> Place:
    corner = widget.mapTo(window, QPoint(box.x(), box.y()))
    return Place(corner.x(), corner.y(), box.width(), box.height())


def main() -> None:
    """Print the places as JSON; where something hangs instead, say where."""
    faulthandler.dump_traceback_later(LIMIT_S, exit=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    library, settings, size, *pressed = sys.argv[1:]
    width, height = (int(number) for number in size.split("x"))
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop:
        found = loop.run_until_complete(places(Path(library), Path(settings), (width, height), *pressed))
    json.dump({name: astuple(place) for name, place in found.items()}, sys.stdout)


if __name__ == "__main__":
    main()
