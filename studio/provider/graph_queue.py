"""The queue of a ComfyUI server: whether an order is in it, waiting until it has left, taking it out."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from studio.provider.graph_result import files_of, is_queue, place_in
from studio.provider.provider import Journal, Progress, Stopped
from studio.provider.transport.at_home import reached, said
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.line import Line
from studio.provider.transport.waiting import Pauses, until
from studio.provider.trouble import ExpiredError, ProviderError, StrangeAnswerError
from studio.words import sentence

QUEUE = Call("GET", "/queue")
LOOKS, STOP_LOOKS = 3, 10
"""How often is looked for an order whose answer got lost; how often one is told to stop."""


class GraphQueue:
    """Asks about orders by their numbers. Nothing of it costs anything.

    Args:
        line: to the server.
        pauses: between two looks.
    """

    def __init__(self, line: Line, pauses: Pauses) -> None:
        self._line = line
        self._name = line.place.title
        self._pauses = pauses

    async def knows(self, number: str) -> bool:
        """Whether the server has an order; it may still be busy with reading it, so it is looked for again."""
        for _look, pause in zip(range(LOOKS), self._pauses.each(), strict=False):
            try:
                reply = await reached(self._line, QUEUE)
                if place_in(reply.json, number) or await self._entry(number):
                    return True
            except ProviderError:
                return False
            await self._pauses.sleep(pause)
        return False

    async def outcome(self, number: str, journal: Journal) -> Mapping[str, Any]:
        """What the history says of an order, as soon as it has left the queue.

        An order goes from the queue into the history in one step, so one that is in neither is in the server no more.

        Raises:
            ProviderError: it is lost, or the patience is over.
        """
        await until(self._line, QUEUE, lambda reply: self._left(reply, number, journal), self._pauses)
        reply, entry = await self._history(number)
        await journal.received(reply.body)
        if entry is None:
            raise said(ExpiredError(self._name), sentence("local-lost", name=self._name))
        return entry

    async def stop(self, number: str) -> Stopped:
        """Take an order out of the queue, or break its drawing off; "unknown" where it goes on all the same.

        Raises:
            ProviderError: the server could not be asked.
        """
        for _look, pause in zip(range(STOP_LOOKS), self._pauses.each(), strict=False):
            where = self._place(await self._line.ask(QUEUE), number)
            if where is None:
                return await self._came_to(number)
            waits = where.stage == "queued"
            body: dict[str, Any] = {"delete": [number]} if waits else {"prompt_id": number}
            await self._line.ask(Call("POST", "/queue" if waits else "/interrupt", body))
            await self._pauses.sleep(pause)
        return "unknown"

    def _left(self, reply: Reply, number: str, journal: Journal) -> bool | None:
        """Whether an order has left the queue; None while it has not, or while what answers is no queue."""
        if not reply.good:
            raise self._line.judge(reply)
        if not is_queue(reply.json):
            return None
        where = place_in(reply.json, number)
        if where is not None:
            journal.progress(where)
        return True if where is None else None

    def _place(self, reply: Reply, number: str) -> Progress | None:
        if not reply.good:
            raise self._line.judge(reply)
        if not is_queue(reply.json):
            raise StrangeAnswerError(self._name)
        return place_in(reply.json, number)

    async def _came_to(self, number: str) -> Stopped:
        """What became of an order that was to be stopped."""
        entry = await self._entry(number)
        try:
            return "too-late" if entry is not None and files_of(entry, (), self._name) else "stopped"
        except ProviderError:
            return "stopped"

    async def _entry(self, number: str) -> Mapping[str, Any] | None:
        return (await self._history(number))[1]

    async def _history(self, number: str) -> tuple[Reply, Mapping[str, Any] | None]:
        """What the history says of an order, as it came and as it is read; None where it says nothing."""
        reply = await self._line.ask(Call("GET", f"/history/{quote(number, safe='')}"))
        if not reply.good:
            raise self._line.judge(reply)
        found = reply.json
        if not isinstance(found, Mapping):
            raise StrangeAnswerError(self._name)
        entry = found.get(number)
        return reply, entry if isinstance(entry, Mapping) else None
