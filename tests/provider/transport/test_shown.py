"""While an answer is awaited, the drawing is looked at; not before, and not afterwards."""

import asyncio

from studio.provider.provider import Claim, Journal, Progress, Sent
from studio.provider.transport.shown import ShownJournal
from studio.provider.trouble import ServerError
from tests.fakes.journal import FakeJournal

SENT = Sent("POST", "http://127.0.0.1:7860/sdapi/v1/txt2img", "{}")


class Drawing:
    """How far it is, look by look; nobody answers when it has been told."""

    def __init__(self, *shares: float | None) -> None:
        self.shares = list(shares)
        self.looks = 0
        self.told = asyncio.Event()

    async def look(self) -> float | None:
        self.looks += 1
        if not self.shares:
            self.told.set()
            raise ServerError("AUTOMATIC1111")
        return self.shares.pop(0)


def test_what_grows_is_shown_until_nobody_answers() -> None:
    journal = FakeJournal()

    async def scene() -> None:
        drawing = Drawing(None, 0.25, 0.5)
        shown = ShownJournal(journal, drawing.look, 0.0)
        waits = [shown.waits]
        await shown.sending(SENT)
        waits.append(shown.waits)
        await drawing.told.wait()
        await asyncio.sleep(0)
        await shown.received(b"answer")
        assert [*waits, shown.waits] == [False, True, False]
        assert drawing.looks == 4

    asyncio.run(scene())
    assert journal.shown == [Progress("drawing", share=0.25), Progress("drawing", share=0.5)]
    assert (journal.told, journal.bodies) == (["sending", "received"], [b"answer"])


def test_nothing_is_looked_at_before_and_afterwards() -> None:
    async def scene() -> None:
        drawing = Drawing(*[0.5] * 1000)
        shown = ShownJournal(FakeJournal(), drawing.look, 0.0)
        await asyncio.sleep(0.001)
        assert drawing.looks == 0
        await shown.sending(SENT)
        await asyncio.sleep(0.001)
        await shown.unsent()
        seen = drawing.looks
        await asyncio.sleep(0.001)
        assert drawing.looks == seen
        waits = [shown.waits]
        await shown.sending(SENT)
        waits.append(shown.waits)
        await shown.end()
        await shown.end()
        assert [*waits, shown.waits] == [False, True, False]

    asyncio.run(scene())


def test_everything_is_passed_on() -> None:
    journal = FakeJournal()

    async def scene() -> None:
        shown: Journal = ShownJournal(journal, Drawing().look, 60.0)
        await shown.sending(SENT)
        await shown.unsent()
        await shown.accepted(Claim("7"))
        await shown.downloading()
        await shown.received(b"x")
        shown.progress(Progress("slowed", wait_s=3.0))

    asyncio.run(scene())
    assert journal.told == ["sending", "unsent", "accepted", "downloading", "received"]
    assert (journal.sent, journal.claims) == ([SENT], [Claim("7")])
    assert journal.shown == [Progress("slowed", wait_s=3.0)]
