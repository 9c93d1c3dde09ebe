"""Waiting for a picture that a provider draws in its own time: where may be asked, how often, what is fetched then.

An order that was accepted goes on at the provider whatever happens here. So silence is waited out, and what ends the
waiting says that it may have cost.
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import SplitResult, urlsplit

from studio.provider.place import Place
from studio.provider.provider import Journal
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.line import Line
from studio.provider.transport.photo import decoded
from studio.provider.transport.reading import read
from studio.provider.trouble import (
    OfflineError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
    UnconnectedError,
    UnknownOutcomeError,
)
from studio.words import Sentence, sentence

T = TypeVar("T")
E = TypeVar("E", bound=ProviderError)
PLAIN = re.compile(r"https?://[\w.:\[\]-]+(?:[/?][!-\[\]-~]*)?", re.ASCII)
"""An address that every library reads alike: no name before the host, no backslash, nothing that is not ASCII."""
GONE = frozenset((404, 410))
"""Answers about an order that the provider has no longer."""


@dataclass(frozen=True)
class Pauses:
    """How long is waited between two looks.

    Attributes:
        first_s, most_s: the first pause and the longest, s.
        growth: how many times as long as the last one each is.
        sleep, clock: of the event loop, s; other ones make time pass as somebody likes.
    """

    first_s: float = 0.5
    most_s: float = 2.0
    growth: float = 1.25
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    clock: Callable[[], float] = time.monotonic

    def each(self) -> Iterator[float]:
        """The pauses, one after the other, without end."""
        pause = self.first_s
        while True:
            yield min(pause, self.most_s)
            pause = min(pause * self.growth, self.most_s)


async def until(line: Line, call: Call, read: Callable[[Reply], T | None], pauses: Pauses) -> T:
    """Ask for something that costs nothing until the answer is there, or the patience of the route is over.

    Args:
        line: to the provider.
        call: the question.
        read: makes the result of a reply; None to go on asking, an error to end.
        pauses: between the questions.

    Raises:
        ProviderError: `read` raised it, the key is gone, or the patience is over (`UnknownOutcomeError`).
    """
    patience_s = line.place.facts.patience_s
    end = pauses.clock() + patience_s
    for pause in pauses.each():
        reply = await _look(line, call)
        found = None if reply is None else read(reply)
        if found is not None:
            return found
        left = end - pauses.clock()
        if left <= 0:
            break
        await pauses.sleep(min(pause, left))
    name, minutes = line.place.title, max(1, round(patience_s / 60))
    raise maybe_charged(UnknownOutcomeError(name), sentence("waiting-over", name=name, minutes=minutes))


async def _look(line: Line, call: Call) -> Reply | None:
    """One look; None where nobody answers, which says nothing of the order."""
    try:
        return await line.ask(call)
    except (OfflineError, ServerError, TooFastError):
        return None
    except UnconnectedError as error:
        raise unsure(error, line.place.title) from None


def maybe_charged(error: E, said: Sentence) -> E:
    """An error about an order that was accepted, which may have cost.

    Args:
        error: what happened.
        said: what happened and what now, in words that do not promise that nothing was charged.
    """
    error.charged, error.sentence, error.args = None, said, (said.key,)
    return error


def unsure(error: E, name: str) -> E:
    """An error that came instead of news about an order, which goes on all the same."""
    return maybe_charged(error, sentence("waiting-unsure", name=name))


def trusted(url: str, place: Place) -> str:
    """An address that a provider gave to ask at, once it is sure that the key may be known there.

    Args:
        url: as given.
        place: of the route. Where its base was set by hand, that host alone is asked.

    Raises:
        StrangeAnswerError: it is another host, or not https.
    """
    if not PLAIN.fullmatch(url):
        raise StrangeAnswerError(place.title)
    try:
        there, own = _origin(urlsplit(url)), _origin(urlsplit(place.base))
    except ValueError:
        raise StrangeAnswerError(place.title) from None
    if there == own or (not place.own and there[0] == "https" and there[2] == 443 and _belongs(there[1], place)):
        return url
    raise StrangeAnswerError(place.title)


def _origin(parts: SplitResult) -> tuple[str, str, int]:
    """Scheme, host, port.

    Raises:
        ValueError: the port is none.
    """
    usual = 443 if parts.scheme == "https" else 80
    return parts.scheme, parts.hostname or "", usual if parts.port is None else parts.port


def _belongs(host: str, place: Place) -> bool:
    return any(host == one or host.endswith(f".{one}") for one in place.facts.hosts)


async def collected(line: Line, links: tuple[str, ...], journal: Journal) -> tuple[bytes, ...]:
    """The pictures behind the links of a result. One that cannot be fetched is missing as long as another one came.

    Args:
        line: to the provider.
        links: at least one; also such that hold the picture themselves.
        journal: of the order.

    Raises:
        ProviderError: none could be fetched; they are paid for.
    """
    pictures: list[bytes] = []
    problem: ProviderError = StrangeAnswerError(line.place.title)
    for link in links:
        try:
            pictures.append(await _fetched(line, link, journal))
        except ProviderError as error:
            problem = error
    if not pictures:
        problem.charged = True
        raise problem
    return tuple(pictures)


async def _fetched(line: Line, link: str, journal: Journal) -> bytes:
    if not link.startswith("data:"):
        return await line.fetch(link, journal)
    await journal.downloading()
    data = await read(decoded, link)
    if data is None:
        raise StrangeAnswerError(line.place.title)
    return data
