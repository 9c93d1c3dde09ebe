"""Pictures wait for their one check without taking threads from others, and nothing more is sent while many wait."""

import asyncio
import threading
from pathlib import Path

import pytest

from studio.image.intake import Intake
from studio.image.intake_error import IntakeError
from studio.image.picture import Picture
from studio.provider.provider import Sent
from studio.session.journal import OrderJournal
from studio.session.keeping import MOST_WAITING, Keeping
from studio.session.order_entry import Books, OrderEntry
from studio.store.library import Library
from tests.fakes.provider import png
from tests.store.orders import order

THREADS = 64
"""More than a loop has for work that blocks."""


class SlowIntake(Intake):
    """Checks when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.goes_on = threading.Event()
        self.begun = 0
        self.at_once = 0
        self.most_at_once = 0

    def check(self, data: bytes, name: str) -> Picture:
        self.begun += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.goes_on.wait()
        try:
            return super().check(data, name)
        finally:
            self.at_once -= 1


class Kept:
    """A library, and what keeps pictures in it."""

    def __init__(self, folder: Path) -> None:
        self.intake = SlowIntake()
        self.library = Library(folder / "library")
        self.keeping = Keeping(self.intake, self.library)

    def close(self) -> None:
        self.intake.goes_on.set()
        self.intake.close()
        self.library.close()


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


async def turns(count: int = 5) -> None:
    """Let everybody go as far as they can."""
    for _turn in range(count):
        await asyncio.sleep(0)


def test_many_pictures_leave_threads_for_others(kept: Kept) -> None:
    async def scene() -> None:
        keeps = [asyncio.create_task(kept.keeping.keep(png(shade=shade), "x")) for shade in range(THREADS)]
        await turns()
        # Would wait for ever if each picture held a thread of its own.
        assert await asyncio.to_thread(lambda: "free") == "free"
        kept.intake.goes_on.set()
        assert len({picture.sha256 for picture in await asyncio.gather(*keeps)}) == THREADS

    try:
        asyncio.run(scene())
        assert kept.intake.most_at_once == 1
    finally:
        kept.close()


def test_there_is_room_until_many_wait_and_again_once_they_are_in(kept: Kept) -> None:
    async def scene() -> None:
        keeps = [asyncio.create_task(kept.keeping.keep(png(shade=shade), "x")) for shade in range(MOST_WAITING - 1)]
        await turns()
        await kept.keeping.room()
        keeps.append(asyncio.create_task(kept.keeping.keep(png(shade=200), "x")))
        await turns()
        room = asyncio.create_task(kept.keeping.room())
        await turns()
        assert not room.done()
        kept.intake.goes_on.set()
        await room
        await asyncio.gather(*keeps)

    try:
        asyncio.run(scene())
    finally:
        kept.close()


def test_a_picture_that_is_refused_or_given_up_makes_room_too(kept: Kept) -> None:
    async def scene() -> None:
        given_up = [asyncio.create_task(kept.keeping.keep(png(), "x")) for _number in range(MOST_WAITING - 1)]
        refused = asyncio.create_task(kept.keeping.keep(b"no picture", "x"))
        await turns()
        for task in given_up:
            task.cancel()
        kept.intake.goes_on.set()
        await asyncio.wait(given_up)
        with pytest.raises(IntakeError):
            await refused
        await kept.keeping.room()

    try:
        asyncio.run(scene())
    finally:
        kept.close()


def test_nothing_is_sent_before_there_is_room(kept: Kept) -> None:
    async def scene() -> None:
        roomy = asyncio.Event()

        async def room() -> None:
            await roomy.wait()

        ledger = kept.library.ledger
        await asyncio.wrap_future(ledger.plan([order("a1")]))
        entry = OrderEntry("a1", Books(ledger, kept.library.received, lambda: 0.0))
        journal = OrderJournal(entry, lambda _progress: None, room)
        sending = asyncio.create_task(journal.sending(Sent("POST", "https://example.org")))
        await turns()
        assert _states(kept) == ["planned"]
        roomy.set()
        await sending
        assert _states(kept) == ["planned", "sending"]

    try:
        asyncio.run(scene())
    finally:
        kept.close()


def _states(kept: Kept) -> list[str]:
    return [happened.state for happened in kept.library.ledger.events("a1")]
