"""A queue of a provider whose answers the test decides: orders are taken, wait, and are fetched."""

import asyncio

from studio.provider.provider import Answer, Claim, Journal, Order, Progress, Sent, Stopped
from studio.provider.trouble import ProviderError
from tests.fakes.provider import png


class FakeQueue:
    """Takes every order, and draws when it is let.

    Attributes:
        ordered: orders that were paid for, as they came.
        asked: claims that were asked about again.
        trouble: raised at a stage, by stage: "send", "wait".
        takes: whether an order gets a number before it is drawn.
        hold: stages at which the test decides when it goes on.
        stop_says: what becomes of asking to stop.
        cost: micro-dollars that are reported.
        more: pictures that nobody asked for.
    """

    def __init__(self, route: str = "fal") -> None:
        self.route = route
        self.ordered: list[Order] = []
        self.asked: list[Claim] = []
        self.trouble: dict[str, list[ProviderError]] = {}
        self.takes = True
        self.hold: set[str] = set()
        self.stop_says: Stopped = "unknown"
        self.stops: list[Claim] = []
        self.cost: int | None = 30_000
        self.more: tuple[bytes, ...] = ()
        self.go = asyncio.Event()

    async def generate(self, order: Order, journal: Journal) -> Answer:
        await self._held("before")
        await journal.sending(Sent("POST", "https://queue.example/x", '{"prompt":"words"}'))
        self.ordered.append(order)
        journal.progress(Progress("sent"))
        self._fail("send")
        await self._held("send")
        if self.takes:
            await journal.accepted(self.claim(order))
        return await self._drawn(order, journal)

    async def recover(self, order: Order, claim: Claim, journal: Journal) -> Answer:
        self.asked.append(claim)
        return await self._drawn(order, journal)

    async def stop(self, claim: Claim) -> Stopped:
        self.stops.append(claim)
        return self.stop_says

    async def close(self) -> None:
        pass

    def claim(self, order: Order) -> Claim:
        return Claim(f"number-{order.id}", {"status": "https://queue.example/status"})

    async def _drawn(self, order: Order, journal: Journal) -> Answer:
        journal.progress(Progress("queued", place=3))
        await self._held("wait")
        self._fail("wait")
        journal.progress(Progress("drawing"))
        await journal.downloading()
        journal.progress(Progress("downloading", share=0.5))
        number = len(self.ordered)
        data = png(shade=(number * 23) % 256)
        return Answer(data, cost=self.cost, more=self.more, version="seedream-4-0-250828", said="as asked")

    def _fail(self, stage: str) -> None:
        waiting = self.trouble.get(stage)
        if waiting:
            raise waiting.pop(0)

    async def _held(self, stage: str) -> None:
        if stage in self.hold:
            await self.go.wait()
