"""Showing how a drawing grows while its only answer is awaited."""

import asyncio
from collections.abc import Awaitable, Callable

from studio.provider.provider import Claim, Hurried, Journal, Progress, Sent
from studio.provider.trouble import ProviderError

Look = Callable[[], Awaitable[float | None]]
"""Asks how much is drawn, 0..1; None before it has begun."""


class ShownJournal:
    """Passes everything on to a journal, and looks at the drawing from when it is sent until its answer is here.

    Args:
        journal: of the order.
        look: asks the server.
        every_s: seconds between two looks.
    """

    def __init__(self, journal: Journal, look: Look, every_s: float) -> None:
        self._journal = journal
        self._look = look
        self._every_s = every_s
        self._looking: asyncio.Task[None] | None = None

    @property
    def waits(self) -> bool:
        """Whether it was sent, and nothing has come back yet."""
        return self._looking is not None

    async def sending(self, sent: Sent) -> None:
        """It goes out now."""
        await self._journal.sending(sent)
        self._looking = asyncio.get_running_loop().create_task(self._show())

    async def unsent(self) -> None:
        """It was surely not accepted."""
        await self.end()
        await self._journal.unsent()

    async def accepted(self, claim: Claim) -> None:
        """The server has taken it."""
        await self._journal.accepted(claim)

    async def received(self, data: bytes) -> None:
        """Its answer is here."""
        await self.end()
        await self._journal.received(data)

    async def downloading(self) -> None:
        """Its picture is fetched."""
        await self._journal.downloading()

    def progress(self, progress: Progress) -> None:
        """Something to show."""
        self._journal.progress(progress)

    async def rest(self, seconds: float) -> None:
        """Wait as long as whoever stands behind this does."""
        await (self._journal.rest(seconds) if isinstance(self._journal, Hurried) else asyncio.sleep(seconds))

    async def end(self) -> None:
        """Look no longer. May be called twice."""
        looking, self._looking = self._looking, None
        if looking is not None:
            looking.cancel()
            await asyncio.wait([looking])

    async def _show(self) -> None:
        """Whoever cannot be asked is not asked again: the answer itself says what went wrong."""
        try:
            while True:
                await asyncio.sleep(self._every_s)
                if (share := await self._look()) is not None:
                    self._journal.progress(Progress("drawing", share=share))
        except ProviderError:
            return
