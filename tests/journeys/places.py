"""Where things are in the window: `python -m tests.journeys.places LIBRARY SETTINGS WIDTHxHEIGHT JOBS PAGE BUTTON...`.

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
from collections import Counter
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TypeVar, cast

import qasync
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from studio.provider import trouble
from studio.session.desk import Desk, Fault, Job, JobState
from studio.session.session import Session
from studio.store.codec import from_json
from studio.store.resource import resource
from studio.window.main_window import MainWindow
from studio.window.opening import open_main_window
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.pane_over import PaneOver
from studio.wiring import Parts, open_session

Found = TypeVar("Found")
LIMIT_S = 25.0
REST_S = 0.3
"""Longer than anything in the window waits before it settles."""


@dataclass(frozen=True)
class Place:
    """A box in the window, px from its upper left.

    Attributes:
        says: the words on a button or label.
    """

    x: int
    y: int
    width: int
    height: int
    says: str = ""

    def at(self, across: float, down: float) -> tuple[int, int]:
        """The px at a share of width and height."""
        return self.x + round(self.width * across), self.y + round(self.height * down)


@dataclass(frozen=True)
class Seen:
    """What the second window is made from.

    Attributes:
        library: folder of the library.
        settings: file of the settings.
        size: of the window, px.
        jobs: what records do not keep, "SLOT:STATE" or "SLOT:KIND" (of trouble) with commas between.
    """

    library: Path
    settings: Path
    size: tuple[int, int]
    jobs: str = ""

    @classmethod
    def told(cls, library: str, settings: str, size: str, jobs: str) -> "Seen":
        """As it stands in a command line."""
        width, height = (int(number) for number in size.split("x"))
        return cls(Path(library), Path(settings), (width, height), jobs)


@asynccontextmanager
async def second_window(seen: Seen) -> AsyncIterator[tuple[MainWindow, Session]]:
    """A window as the one on the screen; models are connected as in the environment."""
    with tempfile.TemporaryDirectory() as folder:
        parts = Parts(Path(folder) / "library", Path(folder) / "settings.json", environment=os.environ)
        if seen.settings.is_file():
            shutil.copy(seen.settings, parts.settings)
        shutil.copytree(seen.library / "images", parts.library / "images")
        session = open_session(parts)
        _take_over(session, seen)
        opened = open_main_window(session, resource, lambda: None)
        opened.present()
        opened.window.resize(*seen.size)
        await rest(session)
        yield opened.window, session
        opened.leave()
        await session.close()


async def places(seen: Seen, *pressed: str) -> dict[str, Place]:
    """Places by object name, and of both pictures as `picture_a`, `picture_b`.

    What lies over a pane is named with it as well, as `pane_a.cancel_button`; of several with one name the others have
    numbers, as `connect_key.2`.

    Args:
        seen: what the window shows.
        pressed: a page that is opened, then the names of buttons that are pressed on it; "" or nothing for the window.
    """
    async with second_window(seen) as (window, session):
        for number, name in enumerate(one for one in pressed if one):
            _press(window, name) if number else _open(window, name)
            await rest(session)
        return named(window)


def _open(window: MainWindow, page: str) -> None:
    """A page by the name of the act that opens it, or of the method of the sheets."""
    show = getattr(window.sheets, page, None) or window.acts[page]
    show()


def _press(window: MainWindow, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()


def _take_over(session: Session, seen: Seen) -> None:
    records = sorted((seen.library / "meta").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
    if records:
        stored = from_json(records[-1].read_bytes(), records[-1].name)
        desk = Desk(
            stored.experiment, stored.shown, stored.verdicts, stored.view, tip=session.desk.tip, judging=stored.judging
        )
        for slot, _, state in (job.partition(":") for job in seen.jobs.split(",") if job):
            desk = desk.with_job(_job(session, desk, int(slot), state))
        session.means.live.put(desk)


def _job(session: Session, desk: Desk, slot: int, state: str) -> Job:
    """A picture on its way, or the card of a fault."""
    kinds = {kind.kind: kind for kind in _named_errors(trouble.NamedError)}
    if state not in kinds:
        return Job(slot, cast("JobState", state), session.means.clock())
    card = session.read.cards[desk.experiment.models[slot]]
    error = kinds[state](session.run.provider(card), "words of the provider")
    return Job(slot, "failed", 0.0, error.sentence, Fault(state, error.words, charged=error.charged))


def _named_errors(kind: type[trouble.NamedError]) -> Iterator[type[trouble.NamedError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _named_errors(narrower)


async def rest(session: Session) -> None:
    for _ in range(2):
        await session.settle()
        await asyncio.sleep(REST_S)


def named(window: MainWindow) -> dict[str, Place]:
    """Where everything that can be seen and has a name is."""
    found: dict[str, Place] = {}
    often: Counter[str] = Counter()
    for widget in window.findChildren(QWidget):
        if (name := widget.objectName()) and widget.isVisible():
            often[name] += 1
            found[name if often[name] == 1 else f"{name}.{often[name]}"] = _place(widget, widget.rect(), window)
    for over in window.findChildren(PaneOver):
        for widget in over.findChildren(QWidget):
            if widget.objectName() and widget.isVisible():
                found[f"{over.objectName()}.{widget.objectName()}"] = _place(widget, widget.rect(), window)
    for canvas in window.findChildren(Canvas):
        for slot, letter in enumerate("ab"):
            found[f"picture_{letter}"] = _place(canvas, canvas.picture_rect(slot), window)
    return found


def _place(widget: QWidget, box: QRect, window: QWidget) -> Place:
    corner = widget.mapTo(window, QPoint(box.x(), box.y()))
    says = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return Place(corner.x(), corner.y(), box.width(), box.height(), says)


def run(work: Coroutine[object, object, Found]) -> Found:
    """What comes of work with windows that nobody sees; where something hangs instead, say where."""
    faulthandler.dump_traceback_later(LIMIT_S, exit=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop:
        return cast("Found", loop.run_until_complete(work))


def main() -> None:
    """Print the places as JSON."""
    library, settings, size, jobs, *pressed = sys.argv[1:]
    found = run(places(Seen.told(library, settings, size, jobs), *pressed))
    json.dump({name: astuple(place) for name, place in found.items()}, sys.stdout)


if __name__ == "__main__":
    main()
