"""A line that answers as a test tells it, and time that passes only while somebody waits."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from studio.provider.place import Place
from studio.provider.provider import Journal
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.line import Line
from studio.provider.transport.waiting import Pauses
from studio.provider.trouble import ExpiredError, ProviderError, ServerError
from tests.provider.orders import around

Said = Reply | ProviderError


@dataclass
class Hours:
    """Time that passes only while somebody sleeps.

    Attributes:
        now: s.
        slept: how long each sleep was, s.
    """

    now: float = 0.0
    slept: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def clock(self) -> float:
        return self.now

    @property
    def pauses(self) -> Pauses:
        """The usual pauses in this time."""
        return Pauses(sleep=self.sleep, clock=self.clock)


class Script(Line):
    """Answers as it was told, the last one again and again.

    Args:
        said: answers to free questions.
        files: that can be fetched, by address.
        patience_s: of the route, s.
        route: it belongs to.

    Attributes:
        calls: the questions.
    """

    def __init__(
        self, *said: Said, files: dict[str, bytes] | None = None, patience_s: float = 100.0, route: str = "fal"
    ) -> None:
        there = around(route).place(route)
        place = Place(replace(there.facts, patience_s=patience_s), there.base, key=lambda: "key")
        super().__init__(place, lambda _key: {}, lambda _reply: ServerError(place.title))
        self._said: Iterator[Said] = iter(said)
        self._last: Said = Reply(200)
        self._files = files or {}
        self.calls: list[Call] = []

    async def ask(self, call: Call) -> Reply:
        self.calls.append(call)
        self._last = next(self._said, self._last)
        if isinstance(self._last, ProviderError):
            raise self._last
        return self._last

    @property
    def asked(self) -> int:
        """How many questions there were."""
        return len(self.calls)

    async def fetch(self, url: str, journal: Journal) -> bytes:
        await journal.downloading()
        if url not in self._files:
            raise ExpiredError("fal")
        return self._files[url]
