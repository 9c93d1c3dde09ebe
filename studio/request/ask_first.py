"""When a run is asked about before anybody is paid, and what is named then."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.price import MICRO

Reason = Literal["first", "above", "many", "unknown"]
MOST_UNASKED = 10
"""Paid pictures of one run up to which nobody asks for their number alone."""
LIMITS = tuple(step * 10**power * MICRO for power in range(4) for step in (1, 2, 5))
"""Round sums that can be put in place of the limit, micro-dollars."""


@dataclass(frozen=True)
class Charge:
    """The pictures of one model that somebody is paid for.

    Attributes:
        card: the model.
        count: pictures.
        each: micro-dollars for one, None where nobody knows.
    """

    card: ModelCard
    count: int
    each: int | None


@dataclass(frozen=True)
class Question:
    """What is asked before a run.

    Attributes:
        charges: what is paid for, one line for each model and price.
        reasons: why it is asked, at least one.
        limit: micro-dollars below which runs need not be asked about, as offered here; None where that is no matter.
        held: that limit is the one in force already.
    """

    charges: tuple[Charge, ...]
    reasons: tuple[Reason, ...]
    limit: int | None = None
    held: bool = False

    @property
    def count(self) -> int:
        """Pictures that are paid for."""
        return sum(charge.count for charge in self.charges)

    @property
    def total(self) -> int:
        """Micro-dollars of those whose price is known."""
        return sum((charge.each or 0) * charge.count for charge in self.charges)

    @property
    def checked(self) -> str:
        """Month in which the oldest of the prices was looked up, "YYYY-MM"; "" where none is known."""
        return min((one.card.checked for one in self.charges if one.each is not None and one.card.checked), default="")


def question(asked: Sequence[tuple[ModelCard, ImageRequest]], *, paid_before: bool, ask_above: int) -> Question | None:
    """What has to be asked before requests are sent; None where they may go out at once.

    Args:
        asked: cards and requests of one run. What is made by hand or costs nothing is no matter here.
        paid_before: something was sent to somebody who is paid, at any time before.
        ask_above: micro-dollars from which the creator wants to be asked.
    """
    charges = _charges(asked)
    if not charges:
        return None
    whole = Question(charges, ())
    reasons: dict[Reason, bool] = {
        "first": not paid_before,
        "above": whole.total > ask_above,
        "many": whole.count > MOST_UNASKED,
        "unknown": any(charge.each is None for charge in charges),
    }
    found = tuple(reason for reason, holds in reasons.items() if holds)
    if not found:
        return None
    offered = "first" in found or "above" in found
    limit = _limit(whole.total, ask_above) if offered else None
    return Question(charges, found, limit, limit == ask_above)


def _charges(asked: Sequence[tuple[ModelCard, ImageRequest]]) -> tuple[Charge, ...]:
    found: dict[tuple[str, int | None], Charge] = {}
    for card, request in asked:
        each = card.cost(request.size, len(request.references))
        if request.by_hand or card.simulated or each == 0:
            continue
        before = found.get((card.id, each))
        found[card.id, each] = Charge(card, request.count + (before.count if before is not None else 0), each)
    return tuple(found.values())


def _limit(total: int, ask_above: int) -> int | None:
    """The limit in force, else the next round one that this run would not pass; None where none is as high."""
    if 0 < ask_above >= total:
        return ask_above
    return next((limit for limit in LIMITS if limit >= total), None)
