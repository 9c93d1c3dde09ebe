"""All routes and how it stands with them."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Unpack

from studio.provider.place import RouteFacts
from studio.provider.provider import Checkable, Provider
from studio.request.model_card import ModelCard
from studio.session.connection import Connection, State, StateChange, connection, is_connected
from studio.session.route_places import address_of
from studio.session.signal import Signal
from studio.store.key_ring import RingName
from studio.store.keys import Keys


def local_time() -> str:
    """Hour and minute, as the clock on the wall has it."""
    return time.strftime("%H:%M")


@dataclass(frozen=True)
class Doors:
    """The ways out, and what is known of them.

    Attributes:
        facts: of the routes that have an address, in the order in which they are shown.
        keys: finds and keeps keys.
        environment: variables of the process.
        cards: of all models, by id.
        routes: those that there are, by name.
        hour: the time of day, "18:40".
    """

    facts: tuple[RouteFacts, ...]
    keys: Keys
    environment: Mapping[str, str]
    cards: Mapping[str, ModelCard]
    routes: Mapping[str, Provider]
    hour: Callable[[], str] = local_time


class Connections:
    """What the window shows of the routes.

    Args:
        urls: addresses set by hand, as they are when it begins.

    Attributes:
        facts: of the routes that have an address, by name.
        ring: which key ring there is, None until it was looked for.
        changed: something about a connection is different.
    """

    def __init__(self, doors: Doors, urls: Mapping[str, str]) -> None:
        self._doors = doors
        self.facts = {one.route: one for one in doors.facts if one.route in doors.routes}
        self._states = {route: self._first(one, urls) for route, one in self.facts.items()}
        self.ring: RingName | None = None
        self.changed: Signal[[]] = Signal()

    @property
    def all(self) -> tuple[Connection, ...]:
        """The routes that have an address, in order."""
        return tuple(self.one(route) for route in self.facts)

    @property
    def connected(self) -> frozenset[str]:
        """Routes that can be used now, those without an address (the simulated pair, add-ons) among them."""
        ready = {route for route, one in self.facts.items() if is_connected(one, self._states[route])}
        return frozenset(ready | (self._doors.routes.keys() - self.facts.keys()))

    @property
    def added(self) -> tuple[str, ...]:
        """Routes that other packages bring."""
        drawn = {card.route for card in self._doors.cards.values() if card.simulated}
        return tuple(route for route in self._doors.routes if route not in self.facts and route not in drawn)

    def one(self, route: str) -> Connection:
        """How it stands with a route.

        Raises:
            KeyError: there is no such route, or it has no address.
        """
        cards = self._doors.cards.values()
        models = tuple(card for card in cards if card.route == route and card.status != "retired")
        return connection(self.facts[route], self._states[route], models, self.ring or "")

    def state(self, route: str) -> State:
        """What changes about a route."""
        return self._states[route]

    def set(self, route: str, **fields: Unpack[StateChange]) -> None:
        """Change fields of a route's `State` by name; listeners hear of it where anything is different."""
        old = self._states[route]
        self._states[route] = new = replace(old, **fields)
        if new != old:
            self.changed.emit()

    def _first(self, facts: RouteFacts, urls: Mapping[str, str]) -> State:
        """What is known of a route without asking the ring."""
        address = address_of(facts, urls, self._doors.environment)
        checkable = isinstance(self._doors.routes[facts.route], Checkable)
        return State(address, self._doors.keys.at_hand(facts.route), checkable=checkable)
