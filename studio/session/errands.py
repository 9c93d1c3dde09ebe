"""Pictures on their way: each order from the ledger to the library on its own, and what becomes of it when stopped."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial

from studio.experiment.experiment import Experiment, Step
from studio.provider.place import RouteFacts
from studio.provider.provider import Answer, Claim, Order, Provider, Recoverable
from studio.provider.trouble import OwedError, ProviderError, RefusedError
from studio.request.image_request import ImageRequest
from studio.request.job import JobRecord
from studio.request.model_card import ModelCard
from studio.request.price import cost_of
from studio.session.awaited_orders import AwaitedOrders
from studio.session.desk import Desk, Fault, JobState
from studio.session.errand import Errand
from studio.session.jobs import Jobs
from studio.session.journal import OrderJournal
from studio.session.keeping import Keeping
from studio.session.means import Means
from studio.session.order_entry import Books, OrderEntry
from studio.session.saving import Saving
from studio.session.signal import Signal
from studio.session.stopping import Stopping
from studio.store.atomic import WriteError
from studio.words import Sentence, StudioError, sentence

HOPELESS = ("auth", "billing", "gone", "unconnected")
"""What would befall every other picture of the slot as well: those are not asked for any more."""

PASSING = ("offline", "server", "rate", "strange")
"""What may be over soon: an order that the provider has taken is not given up for it."""

SETTLED = ("refused", "no-image", "expired", "gone")
"""What a provider says of an order that nobody knew of, after which there is nothing to look for."""


@dataclass(frozen=True)
class Wire:
    """What is needed to reach models: cards by id; providers and facts by route; which routes can be used now."""

    cards: Mapping[str, ModelCard]
    routes: Mapping[str, Provider]
    facts: Mapping[str, RouteFacts]
    connected: Callable[[], frozenset[str]]


@dataclass(frozen=True)
class Stores:
    """Where pictures, records and orders are kept."""

    keeping: Keeping
    saving: Saving
    books: Books


class Errands:
    """Fetches pictures.

    Args:
        means: desk and tasks.
        wire: cards and routes.
        stores: originals, records, ledger.

    Attributes:
        wire, stores: as given.
        awaited: what is on its way, and what is owed.
        begun: ids of all orders of this run.
        ended: told whenever an order has ended and the ledger knows it.
        sought: told a pane (step, slot) whose orders of an earlier run are to be looked for.
    """

    def __init__(self, means: Means, wire: Wire, stores: Stores) -> None:
        self._means = means
        self.wire = wire
        self.stores = stores
        self._jobs = Jobs(means)
        self.ended: Signal[[]] = Signal()
        self.sought: Signal[[tuple[str, int]]] = Signal()
        self.begun: set[str] = set()
        self.awaited = AwaitedOrders(self._jobs)
        self._stopping = Stopping(means, self.awaited, self._jobs)

    def send(
        self, step: Step, requests: Sequence[tuple[int, ImageRequest]], before: Desk, *, later: bool = False
    ) -> None:
        """Order pictures for a step, all written down together before the first is sent.

        Args:
            step: they belong to.
            requests: slot and request; each is asked for as many pictures as it says, one an order.
            before: desk to go back to where none comes.
            later: they are asked for again, alone.
        """
        experiment = self._means.live.desk.experiment
        made = [
            replace(self._errand(experiment, step, (slot, number, request), before), later=later)
            for slot, request in requests
            for number in range(request.count)
        ]
        self.begun.update(errand.record.id for errand in made)
        plan = self.stores.books.ledger.plan([errand.record for errand in made])
        for errand in made:
            self.awaited.begin(errand.pane)
            self.awaited.add(errand)
            self._means.tasks.start(errand.task, self._run(errand, plan))

    def fetch(self, step: str, slot: int) -> None:
        """Fetch pictures of a pane that are paid for; nothing is ordered."""
        for errand in self.awaited.claim((step, slot)):
            errand.given_up = errand.entry.given_up = False  # it is wanted again
            self._means.tasks.start(errand.task, self._run(errand, None))

    def look(self, pane: tuple[str, int]) -> bool:
        """Ask what became of orders of a pane of which nobody knows; nothing is ordered.

        Returns:
            Whether a provider can be asked; else it has told nothing to ask by.
        """
        found = [one for one in self.awaited.wondered(pane) if _can_be_asked(one, self.wire.routes[one.record.route])]
        for errand in found:
            self.awaited.seek(errand)
            errand.given_up = errand.entry.given_up = False
            self._means.tasks.start(errand.task, self._run(errand, None))
        return bool(found)

    def cancel(self, slot: int | None) -> None:
        """Stop waiting for the pictures of a slot, or all, as far as they can be stopped."""
        for errand in self.awaited:
            if slot is not None and errand.slot != slot:
                continue
            if errand.entry.state == "unknown":
                self._still_unknown(errand, StudioError(sentence("order-look-stopped", name=errand.order.card.name)))
                self._means.tasks.cancel(errand.task)
            else:
                self._stopping.begin(errand, self.wire.routes[errand.record.route])

    def _errand(self, experiment: Experiment, step: Step, what: tuple[int, int, ImageRequest], before: Desk) -> Errand:
        slot, number, asked = what
        card = self.wire.cards[asked.model]
        # One picture an order: what is kept with it is the request that brought it.
        seed = None if asked.seed is None else asked.seed + number
        request = replace(asked, seed=seed)
        job = self._means.new_id()
        record = JobRecord(
            job,
            experiment.id,
            step.id,
            slot,
            number,
            card.id,
            card.route,
            request,
            cost_of(card, replace(request, count=1)),
        )
        entry = OrderEntry(job, self.stores.books)
        show = partial(self._jobs.progress, slot)
        journal = OrderJournal(entry, show, self.stores.keeping.room)
        return Errand(record, Order(job, request, card), step, before, entry, journal)

    async def _run(self, errand: Errand, plan: "Future[None] | None") -> None:
        try:
            await self._planned(errand, plan)
            await self._fetch(errand)
        except StudioError as error:
            await self._failed(errand, error)
        except asyncio.CancelledError:
            self._broken_off(errand)
            raise
        finally:
            # Whatever else went wrong is told by the task; the pane must not wait for ever.
            self._over(errand, "failed", sentence("session-failed"))
            self.ended.emit()

    async def _planned(self, errand: Errand, plan: "Future[None] | None") -> None:
        """Whatever is paid for is written down, and so is the step that it will come into."""
        if plan is not None:
            await errand.entry.planned(plan)
        if not errand.free_of_charge:
            await self.stores.keeping.check_space(errand.expected_bytes)
            await self.stores.saving.flush()

    def _broken_off(self, errand: Errand) -> None:
        """The creator stopped it, or the program ends: then the ledger says what the next start has to fetch."""
        if errand.stopped:
            errand.entry.note_cancelled()
        elif not errand.free:
            self.awaited.drop(errand)
        self._over(errand, "cancelled", sentence("session-cancelled"))

    async def _fetch(self, errand: Errand) -> None:
        keeping = self.stores.keeping
        photos = [await keeping.original(sha256) for sha256 in errand.order.request.references]
        answer = await self._answer(errand, replace(errand.order, references=tuple(photos)))
        seconds = errand.entry.seconds
        if not errand.given_up:
            self._jobs.put(errand.slot, "saving")
        shots = []
        for data in (*answer.more, answer.data):  # the one that counts is the newest
            picture = await keeping.keep(data, errand.order.card.name)
            shots.append(errand.shot(self._means.new_id(), answer, picture, seconds))
        await errand.entry.stored(shots[-1].picture.sha256, answer.cost)
        self.awaited.drop(errand)
        for shot in shots:
            self._jobs.arrived(errand.step, shot)
        self.awaited.settle(errand)
        if errand.given_up:
            self._jobs.dismiss(errand.slot)
            self._means.live.notice(sentence("order-came-late", name=errand.order.card.name))
        await self.stores.saving.flush()
        await errand.entry.done()

    async def _answer(self, errand: Errand, order: Order) -> Answer:
        route, claim = self.wire.routes[errand.record.route], errand.entry.claim
        if isinstance(route, Recoverable) and (claim is not None or errand.entry.state == "unknown"):
            return await route.recover(order, claim or Claim(""), errand.journal)
        return await route.generate(order, errand.journal)

    async def _failed(self, errand: Errand, error: StudioError) -> None:
        if errand.entry.state in ("stored", "done"):
            self._means.live.notice(error.sentence)  # the picture itself is safe
            return
        if errand.entry.owed and getattr(error, "kind", "") in PASSING:
            self.awaited.owe(errand)
            owed = OwedError(sentence("order-owed", name=errand.order.card.name), charged=True)
            self._over(errand, "failed", owed.sentence, owed)
            return
        if errand.entry.state == "unknown" and getattr(error, "kind", "") not in SETTLED:
            self._still_unknown(errand, error)
            return
        if await _noted(errand, error):
            self._ended_as(errand, error)
        else:
            self._over(errand, "failed", sentence("order-not-noted", name=errand.order.card.name))

    def _ended_as(self, errand: Errand, error: StudioError) -> None:
        """Show an end that the ledger knows."""
        state: JobState = "failed"
        kind = error.kind if isinstance(error, ProviderError) else ""
        if isinstance(error, RefusedError):
            state = "refused"
            self._jobs.refused(errand.step, errand.slot, error, errand.order)
        elif kind == "unknown":
            state = "unknown"
            self.awaited.wonder(errand)
        self._over(errand, state, error.sentence, error)
        if kind in HOPELESS:
            for other in self.awaited.of(errand.pane):
                if other.entry.state == "planned":
                    self._means.tasks.cancel(other.task)

    def _over(self, errand: Errand, state: JobState, said: Sentence, error: StudioError | None = None) -> None:
        """An order ended without a picture; its pane ends with the last one."""
        self.awaited.end(errand, errand.job(state, self._means.clock(), said, error))

    def _still_unknown(self, errand: Errand, error: StudioError) -> None:
        """There is no news of it; it can be looked for again."""
        job = errand.job("unknown", self._means.clock(), error.sentence, error)
        fault = job.fault or Fault("unknown", route=errand.record.route)
        self.awaited.wonder(errand)
        self.awaited.end(errand, replace(job, fault=replace(fault, kind="unknown", charged=None)))


async def _noted(errand: Errand, error: StudioError) -> bool:
    """Write down that no picture came. Where the ledger cannot be written, the next start settles the order."""
    try:
        await errand.entry.failed(error)
    except WriteError:
        if errand.entry.begun is None:
            raise  # nothing of it has gone out, and the reason is the disk itself
        return False
    return True


def no_news(facts: Mapping[str, RouteFacts], record: JobRecord, *, numbered: bool) -> Sentence:
    """Why it is still not known what became of an order.

    Args:
        facts: by route.
        record: of the order.
        numbered: whether the provider gave a number to ask by.
    """
    known = facts.get(record.route)
    key = "order-look-none" if numbered else "order-look-cannot"
    name = known.title if known is not None else record.route
    return sentence(f"{key}-free" if record.estimated == 0 else key, name=name)


def _can_be_asked(errand: Errand, route: Provider) -> bool:
    """Whether a provider finds an order again: by its own number, or by the one that this program gave."""
    named = errand.entry.claim is not None or getattr(route, "own_names", False) is True
    return named and isinstance(route, Recoverable)
