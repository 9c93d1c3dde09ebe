"""What a run costs before it is sent."""

from collections.abc import Iterable

from studio.request.model_card import ModelCard


def price_of(cards: Iterable[ModelCard], count: int = 1) -> int | None:
    """Micro-dollars for `count` pictures of each model; None as soon as one price is unknown."""
    prices = [card.price for card in cards]
    known = [price for price in prices if price is not None]
    return sum(known) * count if len(known) == len(prices) else None
