"""A whole session on the fake pair, without a window."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from studio.experiment.experiment import Experiment, Step
from studio.provider.provider import Provider
from studio.request.ask_first import Question
from studio.session.desk import Desk
from studio.session.incoming import Incoming
from studio.session.post_commands import Fonts
from studio.session.session import Session
from studio.store.black_box import BlackBox
from studio.wiring import Parts, open_session
from studio.wiring.faces import MakeEngine
from studio.words import Sentence
from tests.fakes.provider import FakePair, png

T = TypeVar("T")
PATIENCE_S = 10


class Opened:
    """An open session, what it is drawn by, and everything it said.

    Attributes:
        agrees: whether whoever plays agrees at once to everything that is asked before it is paid for.
    """

    agrees = True

    def __init__(
        self,
        folder: Path,
        *,
        tips: bool = False,
        fonts: Fonts = tuple,
        routes: Mapping[str, Provider] | None = None,
        box: BlackBox | None = None,
        environment: Mapping[str, str] | None = None,
        faces: MakeEngine | None = None,
    ) -> None:
        self.pair = FakePair()
        reached = {"simulated": self.pair, **(routes or {})} if environment is None else None
        kept = folder / "library", folder / "settings.json"
        parts = Parts(*kept, reached, tips, fonts, environment=environment or {}, box=box, faces=faces)
        self.session: Session = open_session(parts)
        self.said: list[Sentence] = []
        self._stirred = asyncio.Event()
        self.session.noticed.connect(lambda notice: self.said.append(notice.said))
        self.session.noticed.connect(lambda _notice: self._stirred.set())
        self.session.changed.connect(lambda _old, _new: self._stirred.set())
        self.session.run.consent.changed.connect(self._answer)

    @property
    def desk(self) -> Desk:
        return self.session.desk

    @property
    def experiment(self) -> Experiment:
        return self.session.desk.experiment

    @property
    def shown(self) -> Step:
        step = self.session.desk.step
        assert step is not None
        return step

    @property
    def keys(self) -> list[str]:
        """Keys of what was said."""
        return [said.key for said in self.said]

    def _answer(self, asked: Question | None) -> None:
        self._stirred.set()
        if asked is not None and self.agrees:
            self.session.run.consent.agree()

    async def until(self, met: Callable[[], bool]) -> None:
        """Wait for changes and sentences until something holds."""
        async with asyncio.timeout(PATIENCE_S):
            while not met():
                self._stirred.clear()
                await self._stirred.wait()

    async def waits(self, met: Callable[[], bool]) -> None:
        """Wait until something holds that tells nobody of its change."""
        async with asyncio.timeout(PATIENCE_S):
            while not met():
                await asyncio.sleep(0.01)

    async def drawn(self) -> None:
        """Generate and wait for the pictures."""
        self.session.run.generate()
        await self.until(lambda: not self.desk.running)

    async def brought(self, incoming: Sequence[Incoming], slot: int | None = None) -> None:
        """Bring pictures in and wait until all of them are in or were refused."""
        self.session.pictures.bring(incoming, slot)
        await self.session.means.tasks.ended("bring")

    async def saved(self) -> None:
        """Wait until everything is on disk."""
        await self.session.saving.flush()


def play(
    folder: Path,
    journey: Callable[[Opened], Awaitable[T]],
    *,
    tips: bool = False,
    fonts: Fonts = tuple,
    routes: Mapping[str, Provider] | None = None,
    faces: MakeEngine | None = None,
) -> T:
    """Open a session in a folder, walk through it, close it. The same folder opens the same library again."""

    async def whole() -> T:
        opened = Opened(folder, tips=tips, fonts=fonts, routes=routes, faces=faces)
        try:
            return await journey(opened)
        finally:
            await opened.session.close()

    return asyncio.run(whole())


def pasted(*shades: int) -> list[Incoming]:
    """Good pictures that come without a file, each of another grey."""
    return [Incoming(f"{shade}.png", data=png(shade=shade)) for shade in shades]
