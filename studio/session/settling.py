"""Settling one order that an earlier run has left: fetched, read again, put where it belongs, or asked about."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from studio.experiment.experiment import Shot, Step
from studio.provider.provider import Answer, Claim, Order, Progress, Recoverable, Sent
from studio.provider.trouble import ProviderError
from studio.request.job import Happened, Standing
from studio.session.errand import Errand
from studio.session.errands import Stores, Wire
from studio.session.journal import KeptJournal, OrderJournal
from studio.session.means import Means
from studio.session.order_entry import OrderEntry, settled
from studio.session.shot_home import ShotHome
from studio.words import Sentence, StudioError

Show = Callable[[str, Progress], None]
"""Told the order and where its picture is."""
FETCHED: frozenset[str] = frozenset(("accepted", "downloading", "stored"))
"""Orders whose pictures can be had."""


@dataclass(frozen=True)
class Found:
    """What a start has found.

    Attributes:
        fetched: pictures that were paid for and are safe now.
        owed: orders whose pictures could not be fetched yet; the next start tries again.
        lost: orders whose pictures the provider has no longer, and why.
        unknown: orders of which nobody knows whether they were accepted.
        unsent: orders that were never sent; they cost nothing.
    """

    fetched: tuple[Shot, ...] = ()
    owed: tuple[Standing, ...] = ()
    lost: tuple[tuple[Standing, Sentence], ...] = ()
    unknown: tuple[Standing, ...] = ()
    unsent: tuple[Standing, ...] = ()


class Settling:
    """Settles orders, one at a time.

    Args:
        means: desk.
        wire: cards and routes.
        stores: originals, records, ledger.
        home: puts shots where they belong.
        show: told how far an order is that is fetched.
    """

    def __init__(self, means: Means, wire: Wire, stores: Stores, home: ShotHome, show: Show) -> None:
        self._means = means
        self._wire = wire
        self._stores = stores
        self._home = home
        self._show = show

    async def settle(self, standing: Standing, found: Found) -> Found:
        """Do what can be done for an order; gives what was found, with this one.

        Raises:
            StudioError: the ledger or a record cannot be written.
        """
        state = standing.state
        if state == "planned":
            await settled(self._stores.books.ledger.move(standing.job.id, Happened("cancelled-unsent")))
            return replace(found, unsent=(*found.unsent, standing))
        if state == "stored":
            return await self._kept(standing, found)
        if self._can_ask(standing):
            return await self._fetched(standing, found)
        return await self._read_again(standing, found) or await self._left(standing, found)

    async def _left(self, standing: Standing, found: Found) -> Found:
        """Nobody can be asked now, and nothing of it is here."""
        if standing.state in FETCHED:
            return replace(found, owed=(*found.owed, standing))
        if standing.job.estimated == 0:  # nothing to look up at anybody's: drawn here, or by a server of one's own
            await settled(self._stores.books.ledger.move(standing.job.id, Happened("failed-free", kind="stopped")))
            return found
        if standing.state != "unknown":
            await settled(self._stores.books.ledger.move(standing.job.id, Happened("unknown", kind="stopped")))
        return replace(found, unknown=(*found.unknown, standing))

    async def _fetched(self, standing: Standing, found: Found) -> Found:
        errand = self._errand(standing)
        route = self._wire.routes.get(standing.job.route)
        if errand is None or route is None or not isinstance(route, Recoverable):
            return replace(found, owed=(*found.owed, standing))
        claim = Claim(standing.request_id, standing.urls)
        try:
            answer = await route.recover(errand.order, claim, errand.journal)
            return await self._brought(errand, answer, found)
        except ProviderError as error:
            return await self._not_fetched(errand, standing, error, found)
        except StudioError:
            return replace(found, owed=(*found.owed, standing))

    async def _read_again(self, standing: Standing, found: Found) -> Found | None:
        """What an answer holds that came before the program died, and that nobody has read; None where it is none."""
        errand, route = self._errand(standing), self._wire.routes.get(standing.job.route)
        if errand is None or route is None:
            return None
        try:
            kept = await asyncio.to_thread(self._stores.books.received.read, standing.job.id)
            if kept is None:
                return None
            photos = [await self._stores.keeping.original(sha256) for sha256 in errand.order.request.references]
            order = replace(errand.order, references=tuple(photos))
            answer = await route.generate(order, KeptJournal(errand.entry, kept))
            return await self._brought(errand, answer, found)
        except StudioError:
            # An order that the answer has named can be asked for the next time.
            return replace(found, owed=(*found.owed, standing)) if errand.entry.claim is not None else None

    async def _brought(self, errand: Errand, answer: Answer, found: Found) -> Found:
        """Keep the pictures of an answer where they belong.

        Raises:
            StudioError: refused, or not writable.
        """
        shots = []
        for data in (*answer.more, answer.data):
            picture = await self._stores.keeping.keep(data, errand.order.card.name)
            shots.append(errand.shot(self._means.new_id(), answer, picture, None))
        await errand.entry.stored(shots[-1].picture.sha256, answer.cost)
        await self._home.bring(errand.record, shots)
        await errand.entry.done()
        return replace(found, fetched=(*found.fetched, shots[-1]))

    async def _not_fetched(self, errand: Errand, standing: Standing, error: ProviderError, found: Found) -> Found:
        if error.kind in ("expired", "refused", "no-image", "gone"):
            await errand.entry.failed(error)
            return replace(found, lost=(*found.lost, (standing, error.sentence)))
        if standing.state == "unknown" or (self._by_own_name(standing) and error.kind == "unknown"):
            return replace(found, unknown=(*found.unknown, standing))
        return replace(found, owed=(*found.owed, standing))

    async def _kept(self, standing: Standing, found: Found) -> Found:
        """The picture is in the library; its record may have been cut short."""
        errand = self._errand(standing)
        if errand is None or not await self._home.has(standing.job, standing.sha256):
            try:
                data = await self._stores.keeping.original(standing.sha256)
                name = errand.order.card.name if errand is not None else standing.job.model
                picture = await self._stores.keeping.keep(data, name)
            except StudioError:
                return replace(found, owed=(*found.owed, standing))
            shot = Shot(
                self._means.new_id(), standing.job.slot, name, picture, standing.job.request, standing.job.request.text
            )
            await self._home.bring(standing.job, [shot])
            found = replace(found, fetched=(*found.fetched, shot))
        await settled(self._stores.books.ledger.move(standing.job.id, Happened("done")))
        return found

    def _can_ask(self, standing: Standing) -> bool:
        """Whether the provider can be asked for an order."""
        route = self._wire.routes.get(standing.job.route)
        return self._by_own_name(standing) or (standing.claimed and isinstance(route, Recoverable))

    def _by_own_name(self, standing: Standing) -> bool:
        """Whether the server can be asked by a name that this program has given."""
        route = self._wire.routes.get(standing.job.route)
        return standing.state not in FETCHED and getattr(route, "own_names", False) is True

    def _errand(self, standing: Standing) -> Errand | None:
        record = standing.job
        card = self._wire.cards.get(record.model)
        if card is None:
            return None
        entry = OrderEntry(record.id, self._stores.books)
        entry.state = standing.state
        entry.sent = _sent(standing)
        step = Step(record.step, None, record.request.text, "FAIR", "own")
        journal = OrderJournal(entry, partial(self._show, record.id))
        return Errand(record, Order(record.id, record.request, card), step, self._means.live.desk, entry, journal)


def _sent(standing: Standing) -> Sent | None:
    """What went out, as the ledger has it."""
    text = next((event.sent for event in reversed(standing.events) if event.sent), "")
    head, _, body = text.partition("\n")
    method, _, url = head.partition(" ")
    return Sent(method, url, body) if method else None
