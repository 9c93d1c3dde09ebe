"""Whether all models of a test can be asked for the same picture size."""

from collections.abc import Sequence

from studio.request.model_card import ModelCard
from studio.request.size import Size
from studio.words import Sentence, sentence

SAME_SHAPE = 0.01
"""Relative difference of width by height up to which two sizes are the same crop."""

ROUNDED = 0.04
"""Relative difference of width by height that comes of sides which a model rounds to its own steps."""
ABOUT = (0.6, 1.6)
"""Shares of the pixels asked for between which a resolution by name is the one that was asked for; the next smaller and
the next larger one have a quarter and four times as many."""


def same_shape(one: Size, other: Size) -> bool:
    """Whether two sizes have the same proportions."""
    return abs(one.width * other.height - other.width * one.height) <= SAME_SHAPE * one.width * other.height


def another_size(card: ModelCard, asked: Size, got: Size) -> bool:
    """Whether a picture has another size than was asked for.

    A model that is asked for proportions and a resolution by name rounds its sides as it likes: of such a one only
    other proportions, and clearly fewer or more pixels, are another size.

    Args:
        card: of the model.
        asked: as the card lists it.
        got: of the picture.
    """
    if not card.nominal:
        return asked != got
    shape = got.width * asked.height / (got.height * asked.width)
    share = got.width * got.height / (asked.width * asked.height)
    least, most = ABOUT
    return not (1 - ROUNDED <= shape <= 1 + ROUNDED and least <= share <= most)


def size_for(card: ModelCard, asked: Size) -> Size:
    """The offered size nearest to the asked one: the proportions first, then the number of pixels.

    A model without a list of sizes takes any.
    """

    def apart(size: Size) -> tuple[float, float]:
        shape = max(one := size.width * asked.height, other := size.height * asked.width) / min(one, other)
        pixels = abs(size.width * size.height - asked.width * asked.height)
        return 0.0 if same_shape(size, asked) else shape, pixels

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
