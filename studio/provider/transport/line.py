"""A route's line to its provider: what costs money is sent once, what costs nothing is asked until it answers."""

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from studio.provider.place import Place
from studio.provider.provider import Answered, Hurried, Journal, Progress
from studio.provider.transport import repeat
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.echo import cleared, without_keys
from studio.provider.transport.hosts import origin
from studio.provider.transport.pace import Pace
from studio.provider.transport.proxy import shown
from studio.provider.transport.turns import turn
from studio.provider.trouble import (
    KeyRefusedError,
    OfflineError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
    UnconnectedError,
    UnknownOutcomeError,
)
from studio.words import sentence

if TYPE_CHECKING:
    from studio.provider.transport.client import Client, NothingSentError

Sign = Callable[[str], Mapping[str, str]]
"""Headers that carry a key; none for an empty one."""
Judge = Callable[[Reply], ProviderError]
"""What an answer that is not good means."""
FREE_DEADLINE_S = 60.0
TOO_FAST = 429
NO_ENTRY = frozenset((400, 401, 403))
"""Statuses by which providers say that a key is missing or wrong."""
PASSING = frozenset((408, 425, TOO_FAST, 500, 502, 503, 504))
"""Answers to a free question that are worth asking again for."""


class Line:
    """Speaks to one provider.

    Args:
        place: where it is, and its pace.
        sign: makes headers of the key.
        judge: reads errors in the provider's own form.
    """

    def __init__(self, place: Place, sign: Sign, judge: Judge) -> None:
        self.place = place
        self.judge = judge
        self._sign = sign
        self._pace = Pace(place.facts)
        self._clients: tuple[Client, Client] | None = None
        self._loading = asyncio.Lock()

    async def pay(self, call: Call, journal: Journal) -> Reply:
        """Send a call that may cost money, at most once as far as anybody can know.

        It is sent again only where surely nothing was accepted: nobody was reached, or the provider asked to wait.
        A journal that has its answer already gets that one; the route then reads it as if it came now.

        Raises:
            ProviderError: no good answer came; `UnknownOutcomeError` where it may have been accepted.
        """
        if isinstance(journal, Answered):
            return Reply(200, body=journal.kept)
        headers = self._sign(await self.key())
        await self._open()
        async with self._pace.turn():
            rest = journal.rest if isinstance(journal, Hurried) else asyncio.sleep
            async for attempt in repeat.paid(lambda wait: journal.progress(Progress("slowed", wait_s=wait)), rest):
                with attempt:
                    return await self._paid(call, headers, journal)
        raise AssertionError  # the last try returns or raises

    async def ask(self, call: Call) -> Reply:
        """Ask for something that costs nothing, again and again while nobody answers; the reply may be a bad one.

        Raises:
            ProviderError: nobody answered for long; what that means for a picture on its way is not known.
        """
        headers = self._sign(await self.key())
        _paying, asking = await self._open()
        try:
            async for attempt in repeat.free():
                with attempt:
                    return self._allowed(await self._asked(asking, call, headers), headers)
        except (OfflineError, ServerError, TooFastError) as problem:
            said = sentence("wire-silent", name=self.place.title)
            problem.charged, problem.sentence, problem.args = None, said, (said.key,)
            raise
        raise AssertionError  # the last try returns or raises

    async def fetch(self, url: str, journal: Journal) -> bytes:
        """The bytes of a picture at an address that the provider gave; no key goes there.

        Raises:
            ProviderError: it is gone, or lies where nothing is fetched from.
        """
        _paying, asking = await self._open()
        from studio.provider.transport.download import fetch  # noqa: PLC0415 - httpx

        return await fetch(url, self.place, asking, journal)

    async def key(self) -> str:
        """The key in force.

        Raises:
            UnconnectedError: there is none, and nothing works without.
            KeyRefusedError: it is nothing that a key can be.
        """
        key = await asyncio.to_thread(self.place.key)
        if not key and self.place.facts.needs_key and not self.place.own:
            raise UnconnectedError(self.place.title)
        if not (key.isascii() and key.isprintable()) or key != key.strip():
            raise KeyRefusedError(self.place.title)  # no head of a request can hold it
        return key

    async def close(self) -> None:
        """Close all connections. May be called twice."""
        clients, self._clients = self._clients, None
        for client in clients or ():
            await client.close()

    async def _open(self) -> "tuple[Client, Client]":
        """Connections for what costs money, and for what does not."""
        async with self._loading:
            if self._clients is None:
                self._clients = await asyncio.to_thread(_load)
            return self._clients

    async def _paid(self, call: Call, headers: Mapping[str, str], journal: Journal) -> Reply:
        paying, _asking = await self._open()
        await journal.sending(call.recorded(self.place.base))
        journal.progress(Progress("sent"))
        try:
            reply = await self._exchange(paying, call, headers, journal)
            await journal.received(reply.body)
            if not reply.good:
                raise self._judged(reply, headers)
        except (OfflineError, TooFastError):
            await journal.unsent()
            raise
        return reply

    def _allowed(self, reply: Reply, headers: Mapping[str, str]) -> Reply:
        """A reply, unless it says that a key is wanted where none was sent."""
        problem = self._judged(reply, headers) if reply.status in NO_ENTRY else None
        if isinstance(problem, UnconnectedError):
            raise problem
        return reply

    def _judged(self, reply: Reply, headers: Mapping[str, str]) -> ProviderError:
        """What an answer that is not good means; a key that was not sent cannot be a wrong one."""
        problem = self.judge(reply)
        facts = self.place.facts
        if headers or not facts.key or not isinstance(problem, KeyRefusedError):
            return problem
        wanted = UnconnectedError(facts.title, problem.words, request_id=problem.request_id)
        wanted.sentence = sentence("wire-key-wanted", name=facts.title)
        wanted.args = (wanted.sentence.key,)
        return wanted

    async def _asked(self, asking: "Client", call: Call, headers: Mapping[str, str]) -> Reply:
        reply = await self._exchange(asking, call, headers)
        if reply.status in PASSING:
            raise self.judge(reply) if reply.status == TOO_FAST else ServerError(self.place.title)
        return reply

    async def _exchange(
        self, client: "Client", call: Call, headers: Mapping[str, str], journal: Journal | None = None
    ) -> Reply:
        """One exchange; with a journal it is one that costs money."""
        from studio.provider.transport.client import LostError, NothingSentError, TooLargeError  # noqa: PLC0415 - httpx

        title, url = self.place.title, self._address(call)
        deadline_s = FREE_DEADLINE_S if journal is None else self.place.facts.deadline_s
        problem: ProviderError
        head = b""
        try:
            reply = await client.exchange(url, call, headers, deadline_s)
            await turn()
            return cleared(reply, headers)
        except NothingSentError as nobody:
            problem = _unreached(title, nobody)
        except LostError:
            problem = ServerError(title) if journal is None else UnknownOutcomeError(title)
        except TooLargeError as large:
            problem, head = StrangeAnswerError(title), without_keys(large.head, headers)
        if head and journal is not None:
            await journal.received(head)
        raise problem

    def _address(self, call: Call) -> str:
        """Where a call goes; one with a key never to an address elsewhere, whoever gave it."""
        if not call.path.startswith(("http:", "https:")):
            return self.place.base + call.path
        own = (origin(self.place.base), origin(self.place.facts.base))
        if origin(call.path) not in own or "@" in call.path or "\\" in call.path:
            raise StrangeAnswerError(self.place.title)
        return call.path


def _unreached(title: str, nobody: "NothingSentError") -> OfflineError:
    """What is known of why nobody was reached."""
    error = OfflineError(title)
    if nobody.foreign:
        error.sentence = sentence("wire-foreign", name=title)
    elif nobody.proxy:
        error.sentence = sentence("wire-proxy", name=title, proxy=shown(nobody.proxy))
    error.args = (error.sentence.key,)
    return error


def _load() -> "tuple[Client, Client]":
    """The one loader of httpx and what else takes a while; nothing is sent at the start of the window."""
    import aiolimiter  # noqa: F401, PLC0415 - late, as above
    import anyio  # noqa: PLC0415 - late, as above
    import tenacity.asyncio  # noqa: F401, PLC0415 - late, as above

    import studio.provider.transport.download  # noqa: F401, PLC0415 - late, as above
    from studio.provider.transport.client import Client  # noqa: PLC0415 - late, as above

    anyio.run(anyio.sleep, 0)  # else it would load its larger half with the first connection, on the window's thread

    return Client(keep=False), Client(keep=True)
