"""Whether all models of a test can be asked for the same picture size."""

from collections.abc import Sequence

from studio.request.model_card import ModelCard
from studio.request.size import Size
from studio.words import Sentence, sentence

SAME_SHAPE = 0.01
"""Relative difference of width by height up to which two sizes are the same crop."""


def same_shape(one: Size, other: Size) -> bool:
    """Whether two sizes have the same proportions."""
    return abs(one.width * other.height - other.width * one.height) <= SAME_SHAPE * one.width * other.height


def size_for(card: ModelCard, asked: Size) -> Size:
    """The offered size nearest to the asked one: same proportions first, then the number of pixels.

    A model without a list of sizes takes any.
    """

    def apart(size: Size) -> tuple[bool, float]:
        return not same_shape(size, asked), abs(size.width * size.height - asked.width * asked.height)

    return min(card.sizes, key=apart, default=asked)


def shared_size(cards: Sequence[ModelCard]) -> Size | None:
    """The first size of the first model that every other model offers in the same proportions."""
    for size in cards[0].sizes if cards else ():
        if all(same_shape(size_for(card, size), size) for card in cards):
            return size
    return None


def parity(cards: Sequence[ModelCard], asked: Size) -> Sentence | None:
    """What is said when a model gets other proportions than asked, None while all get the same."""
    for card in cards:
        size = size_for(card, asked)
        if not same_shape(size, asked):
            return sentence("parity-differs", name=card.name, asked=str(asked), size=str(size))
    return None
