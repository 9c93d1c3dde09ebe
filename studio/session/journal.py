"""The journal of one order: every step of it is in the ledger before the route goes on."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from studio.provider.provider import Claim, Progress, Sent
from studio.request.job import Happened
from studio.session.order_entry import OrderEntry
from studio.words import StudioError, sentence

Show = Callable[[Progress], None]
Room = Callable[[], Awaitable[None]]


async def _at_once() -> None:
    """Nothing is waited for."""


class OrderJournal:
    """Takes down what a route tells.

    Args:
        entry: of the order in the ledger.
        show: shows progress.
        room: is awaited before anything is sent: there must be room for what comes back.
    """

    def __init__(self, entry: OrderEntry, show: Show, room: Room = _at_once) -> None:
        self._entry = entry
        self._show = show
        self._room = room
        self._hurry = asyncio.Event()

    async def sending(self, sent: Sent) -> None:
        """Called before a socket is opened for anything that may cost money."""
        await self._room()
        entry = self._entry
        entry.sent = sent
        await entry.move(Happened("sending", sent=f"{sent.method} {sent.url}\n{sent.body}" if sent.method else ""))
        entry.begun = entry.books.clock()

    async def unsent(self) -> None:
        """Surely nothing was accepted.

        Raises:
            StudioError: the creator has given it up meanwhile; it must not be sent again.
        """
        self._entry.begun = None
        if self._entry.given_up:
            raise StudioError(sentence("order-withdrawn"))
        await self._entry.move(Happened("planned"))

    async def accepted(self, claim: Claim) -> None:
        """The provider gave something to ask by."""
        self._entry.claim = claim
        await self._entry.move(Happened("accepted", request_id=claim.id, urls=dict(claim.urls)))

    async def received(self, data: bytes) -> None:
        """An answer as it came."""
        await asyncio.to_thread(self._entry.books.received.keep, self._entry.job, data)

    async def downloading(self) -> None:
        """The picture is ready and is fetched now."""
        await self._entry.move(Happened("downloading"))

    async def rest(self, seconds: float) -> None:
        """Wait as long as a provider asks, or until the creator wants it to be tried."""
        self._hurry.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._hurry.wait()

    def hurry(self) -> None:
        """Wait no longer. Where nothing is waited for, nothing happens."""
        self._hurry.set()

    def progress(self, progress: Progress) -> None:
        """Something to show."""
        if not self._entry.given_up:
            self._show(progress)


class KeptJournal(OrderJournal):
    """Of an order whose answer was kept by a program that died: it is read again, and nothing goes out.

    Args:
        entry: of the order in the ledger.
        kept: the answer as it came.
    """

    def __init__(self, entry: OrderEntry, kept: bytes) -> None:
        super().__init__(entry, lambda _progress: None)
        self.kept = kept

    async def sending(self, sent: Sent) -> None:  # noqa: ARG002 - whatever it is
        """Whoever comes here does not know that the answer is here.

        Raises:
            StudioError: always; nothing may be paid for twice.
        """
        raise StudioError(sentence("order-withdrawn"))

    async def received(self, data: bytes) -> None:
        """A further answer, such as the picture's address: the first one stays until its picture is safe."""
