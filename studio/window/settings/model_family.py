"""Models as creators name them: one family, its versions, and every way to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.request.model_card import ModelCard
from studio.request.price import money
from studio.session.connection import Connection
from studio.words import Sentence, sentence


@dataclass(frozen=True)
class Family:
    """One row of the page.

    Attributes:
        title: what all versions are called.
        maker: of the models, "" where nobody knows.
        versions: what the name is followed by, in the order of the cards; none for a model alone.
        largest: longest side that any of them draws, px; 0 where nobody knows.
        cards: of all versions by all routes.
        routes: ways to it, by name.
    """

    title: str
    maker: str
    versions: tuple[str, ...]
    largest: int
    cards: tuple[ModelCard, ...]
    routes: tuple[str, ...]

    def price(self, route: str) -> Sentence:
        """What a picture costs by a route, as far as it is known."""
        known = sorted(card.price for card in self.cards if card.route == route and card.price is not None)
        if not known:
            return sentence("connect-price-unknown")
        if known[-1] == 0:
            return sentence("connect-price-free")
        if known[0] == known[-1]:
            return sentence("connect-price", price=money(known[0]))
        return sentence("connect-prices", least=money(known[0]), most=money(known[-1]))


def families(connections: Iterable[Connection]) -> tuple[Family, ...]:
    """Families of the hosted models, those with most ways first, then providers of which no model is known."""
    hosted = [one for one in connections if one.hosted]
    groups: dict[str, list[ModelCard]] = {}
    for one in hosted:
        for card in one.models:
            groups.setdefault(card.family or card.name, []).append(card)
    found = [_family(tuple(cards)) for cards in groups.values()]
    bare = [Family(one.title, "", (), 0, (), (one.route,)) for one in hosted if not one.models]
    return (*sorted(found, key=lambda family: -len(family.routes)), *bare)


def alone(connection: Connection) -> Family:
    """The row of a server of the creator's own."""
    return Family(connection.title, "", (), 0, connection.models, (connection.route,))


def _family(cards: tuple[ModelCard, ...]) -> Family:
    named = {card.name.casefold(): card for card in cards}
    title = _shared([card.name for card in named.values()])
    versions = [_version(card, title) for card in named.values()]
    return Family(
        title=title,
        maker=cards[0].maker,
        versions=tuple(versions) if len(versions) > 1 else (),
        largest=max((max(size.width, size.height) for card in cards for size in card.sizes), default=0),
        cards=cards,
        routes=tuple(dict.fromkeys(card.route for card in cards)),
    )


def _version(card: ModelCard, title: str) -> str:
    """What follows the title in a model's name; the whole name where it has another beginning."""
    if not card.name.casefold().startswith(title.casefold()):
        return card.name
    return card.name[len(title) :].strip() or card.version or "1"


def _shared(names: list[str]) -> str:
    """The words with which most of the names begin; one odd name does not spoil a family's."""
    words = [name.casefold().split() for name in names]
    first = names[0].split()
    for count in range(len(first), 0, -1):
        if 2 * sum(one[:count] == words[0][:count] for one in words) > len(words):
            return " ".join(first[:count])
    return names[0]
