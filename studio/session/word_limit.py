"""How many characters the models of a test take, and what is said when there are more."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.experiment.experiment import Experiment
from studio.prompt.warnings import Remark
from studio.request.model_card import ModelCard
from studio.words import sentence


@dataclass(frozen=True)
class WordLimit:
    """The tightest limit among the slots.

    Attributes:
        most: characters of a prompt.
        name: the model that takes no more.
    """

    most: int
    name: str


def word_limit(experiment: Experiment, cards: Mapping[str, ModelCard]) -> WordLimit | None:
    """The smallest limit of the models in the slots, None where none of them names one."""
    known = [cards[model] for model in experiment.models if model in cards]
    limits = [WordLimit(card.limit, card.name) for card in known if card.limit is not None]
    return min(limits, key=lambda limit: limit.most, default=None)


def too_long(text: str, limit: WordLimit | None) -> tuple[Remark, ...]:
    """The remark on a prompt that is longer than the tightest limit."""
    if limit is None or len(text) <= limit.most:
        return ()
    return (Remark(sentence("emotions-limit", name=limit.name, most=limit.most), "limit"),)


def grouped(number: int, language: str) -> str:
    """A whole number as a language writes it: 4,000 in English; in Spanish 4000, and a space from 10 000 on."""
    if language != "es":
        return f"{number:,}"
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}") if number >= 10_000 else str(number)
