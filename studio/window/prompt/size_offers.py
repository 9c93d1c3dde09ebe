"""The picture sizes that the chosen models can be asked for, so that all of them get the same crop."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.experiment.experiment import SLOTS
from studio.request.model_card import ModelCard
from studio.request.parity import parity, same_shape, size_for
from studio.request.size import Size
from studio.words import Words

SHAPES = (
    Size(4, 5),
    Size(3, 4),
    Size(2, 3),
    Size(9, 16),
    Size(1, 1),
    Size(5, 4),
    Size(4, 3),
    Size(3, 2),
    Size(16, 9),
)
"""Proportions that have a name among creators."""


@dataclass(frozen=True)
class SizeOffer:
    """A size on offer.

    Attributes:
        size: that is asked for.
        gets: what each slot gets then, px.
        apart: the crops would differ.
    """

    size: Size
    gets: tuple[Size, ...]
    apart: bool = False

    def text(self, words: Words) -> str:
        """The size in words, with its proportions; by slot where the models give different numbers of pixels."""
        if len(set(self.gets)) <= 1:
            return f"{words.say('run-size', size=_written(self.size))}\t{_shape(self.size)}"
        each = (words.say("run-gets", letter=SLOTS[at], size=_written(size)) for at, size in enumerate(self.gets))
        return f"{' · '.join(each)}\t{'' if self.apart else _shape(self.size)}"


def size_offers(cards: Sequence[ModelCard], sizes: Sequence[Size]) -> tuple[SizeOffer, ...]:
    """What can be asked of models, each outcome once.

    Args:
        cards: of the slots.
        sizes: that any of them offers.

    Returns:
        The sizes that all can make in the same proportions; only where there are none, those that differ.
    """
    made: dict[tuple[Size, ...], SizeOffer] = {}
    for size in sizes:
        gets = tuple(size_for(card, size) for card in cards)
        made.setdefault(gets, SizeOffer(size, gets, parity(cards, size) is not None))
    together = [offer for offer in made.values() if not offer.apart]
    return tuple(sorted(together or made.values(), key=_order))


def _order(offer: SizeOffer) -> tuple[int, int]:
    """Upright shapes of posts first, in each shape the small ones first."""
    kind = next((at for at, shape in enumerate(SHAPES) if same_shape(offer.size, shape)), len(SHAPES))
    return kind, sum(size.width * size.height for size in offer.gets)


def _written(size: Size) -> str:
    return f"{size.width} × {size.height}"


def _shape(size: Size) -> str:
    """Proportions as creators name them, "4:5"; empty where they have no name."""
    return next((f"{shape.width}:{shape.height}" for shape in SHAPES if same_shape(size, shape)), "")
