"""What a run costs before it is sent."""

from collections.abc import Iterable

from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.words import Sentence, sentence

MICRO = 1_000_000
"""Micro-dollars of a dollar."""
CENT = 10_000


def price_of(asked: Iterable[tuple[ModelCard, ImageRequest]]) -> int | None:
    """Micro-dollars of requests with all their pictures; None as soon as one price is unknown."""
    costs = [cost_of(card, request) for card, request in asked]
    known = [cost for cost in costs if cost is not None]
    return sum(known) if len(known) == len(costs) else None


def cost_of(card: ModelCard, request: ImageRequest) -> int | None:
    """Micro-dollars of one request with all its pictures, None when unknown."""
    one = card.cost(request.size, len(request.references))
    return one * request.count if one is not None else None


def money(micro: int) -> Sentence:
    """Micro-dollars as people write them, "$0.04"; a tenth of a cent only below ten cents that are not whole."""
    small = micro < 10 * CENT and micro % CENT != 0
    return sentence("money-small" if small else "money", amount=micro / MICRO)
