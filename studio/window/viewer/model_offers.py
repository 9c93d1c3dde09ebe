"""The models that a pane's menu offers: by provider, with what a picture of each costs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from studio.experiment.experiment import BY_HAND
from studio.request.image_request import ImageRequest
from studio.request.model_card import ModelCard
from studio.request.parity import size_for
from studio.request.price import money
from studio.words import Words

MANY = 6
"""Models of providers from which each provider has a menu of its own."""
Provider = Callable[[ModelCard], str]
"""Who is paid for a model; empty for what is made here or by hand."""


@dataclass(frozen=True)
class ModelOffer:
    """One model.

    Attributes:
        id: of its card.
        text: how it is called.
        price: what a picture of it costs, in words; empty where that goes without saying.
    """

    id: str
    text: str
    price: str = ""


@dataclass(frozen=True)
class ModelGroup:
    """Models that stand together.

    Attributes:
        title: of the provider; empty for those that stand in the menu itself.
    """

    title: str
    offers: tuple[ModelOffer, ...]


@dataclass(frozen=True)
class ModelList:
    """What a menu needs to know to offer models.

    Attributes:
        cards: on offer.
        provider: who is paid for each.
        asked: what the slot would be asked for now, for the prices; None where nobody knows.
    """

    cards: Sequence[ModelCard]
    provider: Provider
    asked: ImageRequest | None = None

    def groups(self, words: Words) -> tuple[ModelGroup, ...]:
        """Those of nobody first; many of providers go into a group for each."""
        titles = {card.id: self.provider(card) for card in self.cards}
        hosted = [card for card in self.cards if titles[card.id]]
        own = [card for card in self.cards if not titles[card.id]]
        if len(hosted) < MANY:
            return (ModelGroup("", tuple(self._offer(card, self.cards, words) for card in (*own, *hosted))),)
        by_title = {
            title: [card for card in hosted if titles[card.id] == title]
            for title in dict.fromkeys(titles[card.id] for card in hosted)
        }
        first = ModelGroup("", tuple(self._offer(card, self.cards, words) for card in own))
        rest = (
            ModelGroup(title, tuple(self._offer(card, cards, words) for card in cards))
            for title, cards in by_title.items()
        )
        return (first, *rest)

    def label(self, card: ModelCard, words: Words) -> str:
        """A model as it is called among all."""
        return model_label(card, self.cards, words, self.provider)

    def _offer(self, card: ModelCard, beside: Sequence[ModelCard], words: Words) -> ModelOffer:
        return ModelOffer(card.id, model_label(card, beside, words, self.provider), self._price(card, words))

    def _price(self, card: ModelCard, words: Words) -> str:
        if not self.provider(card):
            return ""
        size = self.asked.size if self.asked is not None else card.sizes[0]
        photos = len(self.asked.references) if self.asked is not None else 0
        cost = card.cost(size_for(card, size), min(photos, card.references))
        if cost is None:
            return words.say("run-price-unknown")
        return words.say("run-about", price=money(cost)) if cost else words.say("run-free")


def model_label(
    card: ModelCard, cards: Sequence[ModelCard], words: Words, provider: Provider = lambda _card: ""
) -> str:
    """A model as it is offered: with its provider or its version where another card has the same name."""
    if card.id == BY_HAND:
        return words.say("hand-model")
    same = [other for other in cards if other.name == card.name and other.id != card.id]
    name = card.name
    if card.version and any(other.route == card.route for other in same):
        name = words.say("hand-model-version", name=name, version=card.version)
    if provider(card) and any(other.route != card.route for other in same):
        name = words.say("hand-model-provider", name=name, provider=provider(card))
    return name
