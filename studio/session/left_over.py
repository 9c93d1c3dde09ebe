"""What an earlier run has left, as the window lists it: one line for each pane and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from studio.provider.place import RouteFacts
from studio.request.job import Standing
from studio.request.model_card import ModelCard
from studio.session.signal import Signal
from studio.words import Sentence

LeftState = Literal["saved", "fetching", "owed", "lost", "unknown", "unsent"]
"""Fetched and safe; being fetched; paid for and not to be had now; gone at the provider; nobody knows; never sent."""
ORDER: tuple[LeftState, ...] = ("fetching", "saved", "unknown", "lost", "owed", "unsent")


@dataclass(frozen=True)
class LeftOver:
    """Orders of one pane that came to the same.

    Attributes:
        experiment, step, slot: where they belong.
        name: of the model.
        provider: who is paid for it; "" where nobody knows.
        page: address at which the provider tells what was charged, "" where there is none.
        state: what became of them.
        count: pictures.
        share: of the picture that is here already, 0..1; None where that is not known.
        at: ISO time in UTC at which the first was sent, "" for what was not.
        why: what there is to tell of what is lost.
    """

    experiment: str
    step: str
    slot: int
    name: str
    provider: str
    page: str
    state: LeftState
    count: int = 1
    share: float | None = None
    at: str = ""
    why: Sentence | None = None

    @property
    def key(self) -> tuple[str, str, int, LeftState]:
        """What makes two lines one."""
        return (self.experiment, self.step, self.slot, self.state)


class LeftOvers:
    """The list, while it is worked on. What costs nothing anyway is not on it.

    Args:
        cards: of models, by id.
        facts: of routes, by route.

    Attributes:
        changed: the list is another.
    """

    def __init__(self, cards: Mapping[str, ModelCard], facts: Mapping[str, RouteFacts]) -> None:
        self._cards = cards
        self._facts = facts
        self._orders: dict[str, LeftOver] = {}
        self.changed: Signal[[]] = Signal()

    @property
    def rows(self) -> tuple[LeftOver, ...]:
        """One line for each pane and state, what is under way first."""
        found: dict[tuple[str, str, int, LeftState], LeftOver] = {}
        for order in self._orders.values():
            before = found.get(order.key)
            found[order.key] = order if before is None else _together(before, order)
        return tuple(sorted(found.values(), key=lambda row: ORDER.index(row.state)))

    def put(self, standing: Standing, state: LeftState, why: Sentence | None = None) -> None:
        """An order has come to something."""
        job = standing.job
        if job.estimated == 0:
            return
        card, facts = self._cards.get(job.model), self._facts.get(job.route)
        sent = next((event.at for event in standing.events if event.state == "sending"), "")
        self._orders[job.id] = LeftOver(
            job.experiment,
            job.step,
            job.slot,
            card.name if card is not None else job.model,
            facts.title if facts is not None else "",
            facts.usage_page if facts is not None else "",
            state,
            at=sent,
            why=why,
        )
        self.changed.emit()

    def progress(self, job: str, share: float | None) -> None:
        """So much of the picture of an order is here."""
        order = self._orders.get(job)
        if order is not None and order.state == "fetching" and order.share != share:
            self._orders[job] = replace(order, share=share)
            self.changed.emit()

    def drop(self, row: LeftOver) -> None:
        """Take a line off the list."""
        self._keep({job: order for job, order in self._orders.items() if order.key != row.key})

    def forget(self, job: str) -> None:
        """Take an order off the list."""
        self._keep({known: order for known, order in self._orders.items() if known != job})

    def _keep(self, orders: dict[str, LeftOver]) -> None:
        if orders != self._orders:
            self._orders = orders
            self.changed.emit()


def _together(one: LeftOver, other: LeftOver) -> LeftOver:
    """Two orders of a pane in one line; the share is that of the one that is furthest."""
    shares = [row.share for row in (one, other) if row.share is not None]
    first = min(filter(None, (one.at, other.at)), default="")
    return replace(one, count=one.count + other.count, share=max(shares, default=None), at=first)
