"""What can be reached: routes, where they are, their keys, their models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from studio.provider.place import Place, RouteFacts, Surroundings, parse_routes
from studio.provider.provider import Provider, Stocked
from studio.provider.register import Register, register
from studio.request.model_card import ModelCard, Status, parse_models
from studio.session.route_places import places
from studio.store.key_ring import Ring
from studio.store.keys import Keys
from studio.store.place import settings_file
from studio.store.resource import resource
from studio.store.settings import SettingsFile


@dataclass(frozen=True)
class Reach:
    """All ways out.

    Attributes:
        keys: finds keys.
        places: by route, for those that have an address.
        found: the routes.
        cards: of all models, by id.
    """

    keys: Keys
    places: dict[str, Place]
    found: Register
    cards: dict[str, ModelCard]

    @property
    def routes(self) -> dict[str, Provider]:
        """Providers by route."""
        return self.found.routes

    def status(self, card: ModelCard) -> Status:
        """Whether a model can be used now. Waits for the key ring."""
        place = self.places.get(card.route)
        if card.status == "retired":
            return "retired"
        if card.route not in self.routes:
            return "unconfigured"
        ready = place is None or place.own or (place.facts.needs_key and bool(self.keys.find(card.route)))
        return "available" if ready else "unconfigured"


@cache
def route_facts() -> tuple[RouteFacts, ...]:
    """What is known of the routes to hosted and own servers."""
    return parse_routes(resource("routes.toml"))


def model_cards() -> dict[str, ModelCard]:
    """Model cards by id: those that need no key first."""
    files = ("models.toml", *(f"models/{facts.route}.toml" for facts in route_facts()))
    titles = {facts.route: facts.title for facts in route_facts()}
    cards = (card for file in files for card in parse_models(resource(file)))
    return {card.id: replace(card, provider=titles.get(card.route, "")) for card in cards}


def reach_of(ring: Ring | None, environment: Mapping[str, str], urls: Mapping[str, str] | None = None) -> Reach:
    """All ways out of this installation.

    Args:
        ring: keeps keys.
        environment: variables that hold keys and addresses.
        urls: addresses set by hand; those in the creator's settings if None.

    Raises:
        StudioError: a variable holds no usable address.
    """
    if urls is None:
        urls = SettingsFile(settings_file()).load()[0].urls
    facts = route_facts()
    keys = Keys({one.route: one.key for one in facts}, ring, environment)
    there = places(facts, urls, keys, environment)
    found = register(Surroundings(resource, there))
    built_in = model_cards()
    return Reach(keys, there, found, built_in | {key: card for key, card in _brought(found) if key not in built_in})


def given(routes: dict[str, Provider]) -> Reach:
    """Ways out that somebody chose, with neither keys nor addresses."""
    return Reach(Keys({}, None, {}), {}, Register(routes), model_cards())


def _brought(found: Register) -> Iterator[tuple[str, ModelCard]]:
    """Cards that add-ons bring, by id."""
    for route in found.routes.values():
        if isinstance(route, Stocked):
            yield from ((card.id, card) for card in route.cards())
