"""Routes for tests of connecting: they draw nothing and tell whether their key works as the test decides."""

import asyncio

from studio.provider.provider import Answer, Journal, Order


class Mute:
    """A route that cannot be tried without paying."""

    def __init__(self, route: str) -> None:
        self.route = route

    async def generate(self, order: Order, journal: Journal) -> Answer:
        raise AssertionError(order)

    async def close(self) -> None:
        pass


class Tried(Mute):
    """A route that can be tried.

    Attributes:
        trouble: what `check` raises, None when the key works.
        tried: how often it was tried.
        hold: waits for this, where it is set.
    """

    trouble: Exception | None = None
    hold: asyncio.Event | None = None
    tried = 0

    async def check(self) -> None:
        self.tried += 1
        if self.hold is not None:
            await self.hold.wait()
        if self.trouble is not None:
            raise self.trouble
