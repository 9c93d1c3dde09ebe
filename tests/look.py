"""Draws every screen and state into PNG files: `python tests/look.py OUTDIR`. Needs no display.

A real session in a throw-away library, the simulated pair, the real window; nothing is mocked, so a picture that
looks wrong is wrong.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Literal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from studio.experiment.experiment import BY_HAND
from studio.session.desk import Job
from studio.session.incoming import Incoming
from studio.session.session import Session
from studio.store.resource import resource
from studio.window.main_window import MainWindow
from studio.window.opening import OpenWindow, open_main_window
from studio.window.post.carousel_page import CarouselPage
from studio.window.viewer.canvas import Canvas
from studio.window.widget.theme import Scheme
from studio.wiring import Parts, open_session
from studio.words import sentence
from tests.look_orders import orders

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")
SIZES = {"1280": (1280, 800), "2560": (2560, 1440)}
PAUSE_S = 0.35
"""Long enough for the exact pass of the viewer and for a preview."""
CLOSE = 420.0
"""Device px per face unit at which eyes fill a pane."""


class Screens:
    """Walks one session through its states and keeps a picture of each.

    Args:
        out: folder of the pictures.
        name: what all file names end with.
    """

    def __init__(self, session: Session, opened: OpenWindow, out: Path, name: str) -> None:
        self.session = session
        self._opened = opened
        self._out = out
        self._name = name

    @property
    def window(self) -> MainWindow:
        """The window now on screen; another one after a change of look."""
        return self._opened.window

    async def keep(self, state: str) -> None:
        """Let everything come to rest, then write the picture of a state."""
        for _ in range(2):
            await self.session.settle()
            await asyncio.sleep(PAUSE_S)
        self.keep_now(state)

    def keep_now(self, state: str) -> None:
        """Write the picture of a state that does not last."""
        path = self._out / f"{state}-{self._name}.png"
        if not self.window.grab().save(str(path)):
            raise OSError(path)
        sys.stderr.write(f"{path}\n")

    async def page(self, state: str, show: Callable[[], object]) -> None:
        """Open a page over the window, keep it, close it."""
        show()
        await self.keep(state)
        self.window.sheet.close_page()


async def first_steps(screens: Screens, *, short: bool) -> None:
    """First run, a turned knob, a run under way, a vote, the next step."""
    session = screens.session
    session.run.generate()
    await asyncio.sleep(PAUSE_S)
    if not short:
        screens.keep_now("02-generating")
    await screens.keep("01-first-run")
    if session.desk.step is None:
        raise RuntimeError([job.said for job in session.desk.jobs])
    if short:
        return
    session.expression.intensity(3)
    session.expression.settle()
    await screens.keep("03-intensity")
    session.judge.vote("b")
    session.run.next_step()
    await screens.keep("04-next-step")
    session.run.generate()
    await screens.keep("05-second-step")


async def pages(screens: Screens, *, short: bool) -> None:
    """Everything that lies over the window, and an error in one pane."""
    sheets = screens.window.sheets
    screens.session.judge.veil.reveal(whole=True)  # a post names its models
    await screens.page("07-post", sheets.post)
    if short:
        return
    await screens.page("23-whole-post", lambda: sheets.post("lesson"))
    await screens.page("24-post-look", lambda: _look_of_post(screens))
    await screens.page("09-settings", sheets.settings)
    await screens.page("10-tests", sheets.tests)
    await screens.page("11-keys", sheets.keys)
    live = screens.session.means.live
    live.put(live.desk.with_job(Job(1, "failed", 0.0, sentence("session-failed"))))
    await screens.keep("08-error")
    live.put(replace(live.desk, jobs=()))


def _look_of_post(screens: Screens) -> None:
    """A slide of feelings that lacks pictures, and everything that its post shares."""
    screens.window.sheets.post("tutorial")
    page = screens.window.sheet.page
    if not isinstance(page, CarouselPage):
        raise TypeError(page)
    page.part.choose("look")
    page.part.chosen.emit("look")
    page.slides.list.setCurrentRow(1)


WORD_PAGES = {
    "13-recipes": "recipes",
    "14-paste": "paste_prompt",
    "15-own-emotion": "own_emotion",
    "16-about-cue": "about_cue",
    "17-steps": "steps",
}
"""Pages about words, by the act that opens them."""


async def words(screens: Screens, *, short: bool) -> None:
    """Two changes and their split, an emotion behind "more" with remarks, a slot made by hand, another scene."""
    session = screens.session
    session.tests.new()
    session.look.view(replace(session.desk.view, zoom=0, loupe=False))
    session.run.generate()
    await session.settle()
    session.expression.knob("brow", 4)
    session.expression.knob("gaze", 3)
    await screens.keep("18-two-changes")
    if short:
        return
    for name, act in WORD_PAGES.items():
        await screens.page(name, screens.window.acts[act])
    session.steps.split()
    await screens.keep("19-split")
    session.expression.emotion("contemptuous")
    session.expression.intensity(4)
    session.expression.free("worried and tearful")
    await screens.keep("20-remarks")
    session.expression.free("")
    session.run.model(1, BY_HAND)
    session.run.generate()
    await screens.keep("21-by-hand")
    session.recipes.use_scene("under-water")
    await session.settle()
    session.run.generate()
    await screens.keep("22-scene")


async def own_pictures(screens: Screens, folder: Path, *, short: bool) -> None:
    """Two pictures from outside, their eyes asked for, then looked at from close by."""
    session = screens.session
    step = session.desk.step
    files = []
    for shot in step.shots if step is not None else ():
        path = folder / f"{shot.name}.png"
        session.pictures.fetch(shot.picture.sha256, _writer(path))
        files.append(Incoming(path.name, path=str(path)))
    await session.settle()
    session.pictures.bring(files)
    await session.settle()
    if not short:
        await screens.page("12-eyes", screens.window.sheets.post)
    session.look.view(replace(session.desk.view, zoom=CLOSE, loupe=True))
    canvas = screens.window.findChild(Canvas)
    assert canvas is not None
    at = QPointF(canvas.width() * 0.42, canvas.height() * 0.62)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, moved)
    await screens.keep("06-close-loupe")


def _writer(path: Path) -> Callable[[bytes], None]:
    def write(data: bytes) -> None:
        path.write_bytes(data)

    return write


async def walk(out: Path, language: Language, size: str, theme: Scheme) -> None:
    """Draw all states in one language, size and theme."""
    short = size != "1280" or theme != "dark"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        session = open_session(Parts(root / "library", root / "settings.json"))
        session.settings.change(language=language, theme=theme)
        opened = open_main_window(session, resource, lambda: None)
        opened.present()
        opened.window.resize(*SIZES[size])
        screens = Screens(session, opened, out, f"{language}-{size}-{theme}")
        await first_steps(screens, short=short)
        await orders(session, screens.keep, short=short)
        await pages(screens, short=short)
        await own_pictures(screens, root, short=short)
        await words(screens, short=short)
        opened.leave()
        await session.close()


async def draw(out: Path) -> None:
    """Everything in both languages at 1280, the main states at 2560 and in the light theme."""
    for language in LANGUAGES:
        await walk(out, language, "1280", "dark")
        await walk(out, language, "2560", "dark")
    await walk(out, "en", "1280", "light")


def main() -> None:
    """Read the folder and draw."""
    parser = argparse.ArgumentParser(description="Draw every screen and state as PNG files.")
    parser.add_argument("out", type=Path, metavar="OUTDIR")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop:
        loop.run_until_complete(draw(out))


if __name__ == "__main__":
    main()
