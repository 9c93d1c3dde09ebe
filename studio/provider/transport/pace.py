"""How many requests a route has on its way at a time, and in a minute."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from studio.provider.place import RouteFacts

if TYPE_CHECKING:
    from aiolimiter import AsyncLimiter

MINUTE_S = 60


class Pace:
    """Lets requests out one by one. Belongs to the loop in which it is first used."""

    def __init__(self, facts: RouteFacts) -> None:
        self._facts = facts
        self._turns = asyncio.Semaphore(facts.together)
        self._limiter: AsyncLimiter | None = None

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn and keep it."""
        async with self._turns:
            await self._limit().acquire()
            yield

    def _limit(self) -> "AsyncLimiter":
        """The one loader of the library that counts minutes."""
        if self._limiter is None:
            from aiolimiter import AsyncLimiter  # noqa: PLC0415 - nothing is sent at the start of the window

            self._limiter = AsyncLimiter(self._facts.a_minute, MINUTE_S)
        return self._limiter
