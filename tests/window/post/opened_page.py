"""The page of a whole post on a real session, drawn by a fake pair."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Literal

import qasync
from PySide6.QtWidgets import QApplication, QWidget

from studio.session.session import Session
from studio.window.post.carousel_page import CarouselPage
from studio.wiring import Parts, open_session
from tests.fakes.provider import FakePair
from tests.fakes.window_look import dressed

PATIENCE_S = 20.0
Language = Literal["en", "es"]


class Asked:
    """Answers the dialog for a folder and remembers what it was offered."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.offered: list[str] = []

    def __call__(self, _parent: QWidget, _title: str, proposed: str, then: Callable[[str], None]) -> None:
        self.offered.append(proposed)
        then(str(self.folder))


class OpenedPage:
    """A page that is open, with what it told."""

    def __init__(self, session: Session, folder: Path, preset: str) -> None:
        self.session = session
        self.asked, self.asked_clip = Asked(folder), Asked(folder.with_suffix(".mp4"))
        self.page = CarouselPage(
            session, dressed(), session.carousel.plans.plan(session.desk, preset), self.asked, self.asked_clip
        )
        self.saved: list[str] = []
        self.others: list[str] = []
        self.left = 0
        self.page.saved.connect(self.saved.append)
        self.page.other.connect(self.others.append)
        self.page.left.connect(self._leave)
        self.page.resize(1180, 720)
        self.page.show()

    @property
    def kinds(self) -> list[str]:
        return [slide.kind for slide in self.page.keeper.plan.slides]

    async def settled(self) -> None:
        """Until nothing is drawn any more."""
        await self.session.settle()
        await asyncio.sleep(0)

    async def until(self, check: Callable[[], object]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not check():
                await asyncio.sleep(0.01)

    def _leave(self) -> None:
        self.left += 1


def play(
    qapp: QApplication,
    folder: Path,
    journey: Callable[[OpenedPage], Awaitable[None]],
    *,
    preset: str = "lesson",
    language: Language = "en",
) -> None:
    """A test of two steps, the page of its post, and a walk through it."""

    qapp.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    try:
        with loop:
            loop.run_until_complete(_live(folder, journey, preset, language))
    finally:
        asyncio.set_event_loop(None)
        qapp.setQuitOnLastWindowClosed(True)


async def _live(
    folder: Path, journey: Callable[[OpenedPage], Awaitable[None]], preset: str, language: Language
) -> None:
    parts = Parts(folder / "library", folder / "settings.json", {"simulated": FakePair()}, tips=False)
    session = open_session(parts)
    try:
        session.settings.change(language=language)
        session.run.generate()
        await session.settle()
        session.run.next_step()
        session.run.generate()
        await session.settle()
        opened = OpenedPage(session, folder / "post", preset)
        await opened.until(opened.page.foot.copy_button.isEnabled)
        await journey(opened)
        opened.page.deleteLater()
    finally:
        await session.close()
