"""One order in the ledger: where it stands, and what the session writes of it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from studio.provider.provider import Claim, Sent
from studio.provider.trouble import ProviderError
from studio.request.job import Happened, State, may_follow
from studio.store.job_ledger import JobLedger
from studio.store.received import Received
from studio.words import StudioError


@dataclass(frozen=True)
class Books:
    """Where orders are written down.

    Attributes:
        ledger: what happened to each.
        received: answers as they came.
        clock: monotonic seconds.
    """

    ledger: JobLedger
    received: Received
    clock: Callable[[], float]


class OrderEntry:
    """Moves one order through the ledger.

    Attributes:
        job: of the order.
        books: it is written into.
        state: as the ledger has it.
        claim: what the provider gave to ask by.
        sent: what went out last.
        begun: monotonic second at which it went out last, None while surely nothing was accepted.
        given_up: the creator does not wait for it any more.
    """

    def __init__(self, job: str, books: Books) -> None:
        self.job = job
        self.books = books
        self.state: State = "planned"
        self.claim: Claim | None = None
        self.sent: Sent | None = None
        self.begun: float | None = None
        self.given_up = False
        self._asked: State = "planned"
        """What was handed to the ledger last; it is the state once that is on disk."""

    @property
    def seconds(self) -> float | None:
        """From sending until now, s."""
        return None if self.begun is None else self.books.clock() - self.begun

    @property
    def owed(self) -> bool:
        """Whether the provider has taken the order, so that its picture can still be fetched."""
        return self.claim is not None and self.state in ("accepted", "downloading", "cancelled-sent")

    async def planned(self, plan: "Future[None]") -> None:
        """Wait until the order itself is on disk."""
        await settled(plan)

    async def move(self, happened: Happened) -> None:
        """Write down what happened.

        Raises:
            StudioError: the disk refused.
        """
        self._asked = happened.state
        await settled(self.books.ledger.move(self.job, happened))
        self.state = happened.state

    async def stored(self, sha256: str, cost: int | None) -> None:
        """The picture is in the library."""
        await self.move(Happened("stored", sha256=sha256, reported=cost))

    async def done(self) -> None:
        """The record of the test that holds it is on disk."""
        await self.move(Happened("done"))

    async def failed(self, error: StudioError) -> None:
        """No picture came."""
        if isinstance(error, ProviderError):
            reported = 0 if error.charged is False else None
            end = _end(error)
            if not may_follow(self.state, end):  # it was accepted, so nobody can say any more that it was free
                end, reported = "failed-maybe", None
            happened = Happened(end, request_id=error.request_id, words=error.words, kind=error.kind, reported=reported)
        else:
            happened = Happened("failed-maybe" if self.begun is not None else "failed-free", kind=error.sentence.key)
        await self.move(happened)

    async def cancelled(self) -> None:
        """The creator gave it up; what was sent may still come."""
        self.given_up = True
        await self.move(Happened(self._cancelled))

    def note_cancelled(self) -> None:
        """The creator stopped it before it could cost anything; nobody waits for the note."""
        self.given_up = True
        self.books.ledger.move(self.job, Happened(self._cancelled, kind="cancelled", reported=0))

    async def stopped(self) -> None:
        """The provider has stopped working on it, and charges nothing."""
        await self.move(Happened("failed-free", kind="cancelled", reported=0))

    @property
    def _cancelled(self) -> State:
        if self._asked == "planned":
            return "cancelled-unsent"
        # Written down to be sent, and stopped before a socket was opened.
        return "failed-free" if self.begun is None else "cancelled-sent"


async def settled(future: "Future[None]") -> None:
    """Wait for a write; being cancelled meanwhile does not take it back."""
    await asyncio.shield(asyncio.wrap_future(future))


def _end(error: ProviderError) -> State:
    if error.kind == "refused":
        return "refused"
    if error.kind == "unknown":
        return "unknown"
    return "failed-free" if error.charged is False else "failed-maybe"
