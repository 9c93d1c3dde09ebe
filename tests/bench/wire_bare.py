"""The bare calls that the session is measured against: the same bytes at the same times, read and thrown away."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from studio.provider import ark, fal, gemini, replicate
from studio.provider.provider import Open, Order, Sent
from studio.provider.transport.waiting import Pauses
from tests.bench.wire_orders import AT_ONCE, KEY, MODELS, asked, check_pace, reached

PATIENCE_S = 60.0
Signed = Callable[[str], Mapping[str, str]]
SIGNS: Mapping[str, Signed] = {
    "gemini": gemini.sign,
    "ark": ark.sign,
    "fal": fal.sign,
    "replicate": replicate.sign,
}


@dataclass(frozen=True)
class Bare:
    """A provider, without anything around it.

    Attributes:
        client: what carries it.
        route: its name.
        sent: what goes out, as the route itself would send it.
        turns: as many at a time as the route has.
    """

    client: httpx.AsyncClient
    route: str
    sent: Sent
    turns: asyncio.Semaphore

    async def picture(self) -> None:
        """Everything that one picture takes."""
        async with self.turns:
            reply = await self._answer(self.sent.method, self.sent.url, self.sent.body)
        if self.route in WAITS:
            links = await WAITS[self.route](self, reply.json())
            for link in links:
                await self._answer("GET", link)

    async def queued(self, order: Mapping[str, Any]) -> list[str]:
        """Links of an order that lies in a queue."""
        await self._until(order["status_url"], ("COMPLETED",))
        result = await self._answer("GET", order["response_url"])
        return [image["url"] for image in result.json()["images"]]

    async def predicted(self, order: Mapping[str, Any]) -> list[str]:
        """Links of a prediction."""
        ended = await self._until(order["urls"]["get"], ("succeeded",))
        return list(ended["output"])

    async def _until(self, url: str, states: tuple[str, ...]) -> Mapping[str, Any]:
        """Look with the pauses of the routes."""
        for pause in Pauses().each():
            found: Mapping[str, Any] = (await self._answer("GET", url)).json()
            if found["status"] in states:
                return found
            await asyncio.sleep(pause)
        raise AssertionError  # pauses have no end

    async def _answer(self, method: str, url: str, body: str = "") -> httpx.Response:
        headers = {**SIGNS[self.route](KEY), "content-type": "application/json"}
        return (await self.client.request(method, url, content=body or None, headers=headers)).raise_for_status()


WAITS: Mapping[str, Callable[[Bare, Mapping[str, Any]], Awaitable[list[str]]]] = {
    "fal": Bare.queued,
    "replicate": Bare.predicted,
}
"""Routes whose pictures are waited for, and fetched from where they lie."""


def measure(url: str, count: int) -> None:
    """In a child: prints seconds."""
    print(json.dumps({"seconds": asyncio.run(_measured(url, count))}))


async def _measured(url: str, count: int) -> float:
    reach = reached(url)
    check_pace(reach)
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(timeout=PATIENCE_S, limits=limits, trust_env=False) as client:
        bare = []
        for model in MODELS:
            card = reach.cards[model]
            route = reach.routes[card.route]
            if not isinstance(route, Open):
                raise TypeError(model)
            sent = route.sent(Order("bench", asked(card, 1), card))
            bare.append(Bare(client, card.route, sent, asyncio.Semaphore(AT_ONCE)))
        await asyncio.gather(*(one.picture() for one in bare))  # opens connections
        start = time.perf_counter()
        await asyncio.gather(*(one.picture() for one in bare for _number in range(count // len(bare))))
        return time.perf_counter() - start
