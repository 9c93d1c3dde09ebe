"""How it stands with one route: what it needs, what it has, what was said of it last."""

from dataclasses import dataclass
from typing import Literal, TypedDict

from studio.provider.place import RouteFacts
from studio.request.model_card import ModelCard
from studio.session.route_places import Address
from studio.store.key_ring import RingName
from studio.store.keys import NONE, Key, Source
from studio.words import Sentence, sentence

Busy = Literal["", "looking", "saving", "removing", "testing"]
Mood = Literal["plain", "ok", "error"]


@dataclass(frozen=True)
class Said:
    """The last word on a route: a test's outcome, or why a key or an address was not taken."""

    sentence: Sentence
    mood: Mood = "plain"


@dataclass(frozen=True)
class State:
    """What changes about a route.

    Attributes:
        key: in force.
        address: in force.
        busy: with what.
        said: last, None where the key or address speaks for itself.
        checkable: whether it can be tried without paying.
    """

    address: Address
    key: Key = NONE
    busy: Busy = ""
    said: Said | None = None
    checkable: bool = False


class StateChange(TypedDict, total=False):
    """Any fields of `State`, by name."""

    key: Key
    address: Address
    busy: Busy
    said: Said | None
    checkable: bool


@dataclass(frozen=True)
class Connection:
    """A route as the creator sees it. The key itself is not in it.

    Attributes:
        route: its name.
        title: of the provider.
        hosted: it belongs to a provider that wants a key; else it is a server of the creator's own.
        variable: environment variable that may hold the key, "" where it takes none.
        source: of the key, "" where there is none.
        ending: last characters of the key.
        address: in force; `usual` is the documented one.
        url_variable: environment variable that may hold another address.
        keys_page: where a key is had, "" where nowhere.
        models: cards of the models it reaches.
        connected: whether something can be sent.
        checkable: whether it can be tried without paying.
        busy: with what.
        said: how it stands.
    """

    route: str
    title: str
    hosted: bool
    variable: str
    source: Source
    ending: str
    address: Address
    usual: str
    url_variable: str
    keys_page: str
    models: tuple[ModelCard, ...]
    connected: bool
    checkable: bool
    busy: Busy
    said: Said


def connection(facts: RouteFacts, state: State, models: tuple[ModelCard, ...], ring: RingName) -> Connection:
    """Put together what is known of a route."""
    return Connection(
        route=facts.route,
        title=facts.title,
        hosted=facts.needs_key,
        variable=facts.key,
        source=state.key.source,
        ending=state.key.ending,
        address=state.address,
        usual=facts.base,
        url_variable=facts.url,
        keys_page=facts.keys_page,
        models=models,
        connected=is_connected(facts, state),
        checkable=state.checkable,
        busy=state.busy,
        said=_said(facts, state, ring),
    )


def is_connected(facts: RouteFacts, state: State) -> bool:
    """Whether something can be sent: with a key, or to an address set by hand, which may need none."""
    return state.address.own or (facts.needs_key and bool(state.key))


def ring_words(ring: RingName) -> Sentence:
    """What the ring of this machine is called."""
    return sentence(f"connect-ring-{ring or 'system'}")


def _said(facts: RouteFacts, state: State, ring: RingName) -> Said:
    if state.busy:
        return Said(sentence(f"connect-{state.busy}"))
    if state.said is not None:
        return state.said
    if not facts.needs_key or (state.address.own and not state.key):
        return Said(_by_address(facts, state))
    return Said(_by_key(facts, state, ring))


def _by_address(facts: RouteFacts, state: State) -> Sentence:
    if state.address.origin == "environment":
        return sentence("connect-from", variable=facts.url)
    if not state.address.own:
        return sentence("connect-off")
    return sentence("connect-on" if not facts.needs_key else "connect-on-keyless")


def _by_key(facts: RouteFacts, state: State, ring: RingName) -> Sentence:
    if state.key.source == "environment":
        return sentence("connect-from", variable=facts.key)
    if state.key.source == "session":
        return sentence("connect-in-session")
    if state.key.source == "ring":
        return sentence("connect-in-ring", ring=ring_words(ring))
    return sentence("connect-none")
