"""What is said of a route follows from its key, its address and what happened last."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.place import parse_routes
from studio.session.connection import Busy, Said, State, connection, is_connected
from studio.session.route_places import Address, Origin
from studio.store.keys import Key, Source
from studio.store.resource import load_words, resource
from studio.words import Sentence, sentence

FACTS = {facts.route: facts for facts in parse_routes(resource("routes.toml"))}
KEY = "a-key-0123456789-x4Q"
SOURCES: tuple[Source, ...] = ("", "environment", "ring", "session")
ORIGINS: tuple[Origin, ...] = ("", "environment", "settings")
BUSY: tuple[Busy, ...] = ("", "looking", "saving", "removing", "testing")
WORDS = [load_words(language) for language in ("en", "es")]

states = st.builds(
    lambda source, origin, busy, said: State(
        Address("http://127.0.0.1:1", origin), Key(KEY, source) if source else Key(), busy, said
    ),
    st.sampled_from(SOURCES),
    st.sampled_from(ORIGINS),
    st.sampled_from(BUSY),
    st.none() | st.builds(Said, st.just(sentence("connect-works", time="18:40")), st.just("ok")),
)


@given(st.sampled_from(list(FACTS)), states)
def test_every_state_is_told_in_both_languages_and_tells_no_key(route: str, state: State) -> None:
    now = connection(FACTS[route], state, (), "system")
    for words in WORDS:
        text = words.tell(now.said.sentence)
        assert text
        assert "{" not in text
        assert KEY[:-4] not in text
    assert KEY not in repr(now)
    assert now.ending in ("", KEY[-4:])


@given(st.sampled_from(list(FACTS)), states)
def test_a_route_is_connected_by_its_key_or_by_hand(route: str, state: State) -> None:
    facts = FACTS[route]
    assert is_connected(facts, replace(state, address=Address(facts.base, "settings")))
    bare = replace(state, address=Address(facts.base))
    assert is_connected(facts, bare) == (facts.needs_key and bool(state.key))


@given(st.sampled_from(list(FACTS)), states)
def test_work_under_way_is_told_before_anything_else(route: str, state: State) -> None:
    said = connection(FACTS[route], state, (), "").said
    if state.busy:
        assert said == Said(Sentence(f"connect-{state.busy}"))
    elif state.said is not None:
        assert said == state.said


@pytest.mark.parametrize(
    ("route", "source", "origin", "said"),
    [
        ("gemini", "", "", "connect-none"),
        ("gemini", "environment", "", "connect-from"),
        ("gemini", "session", "", "connect-in-session"),
        ("gemini", "ring", "settings", "connect-in-ring"),
        ("gemini", "", "settings", "connect-on-keyless"),
        ("gemini", "", "environment", "connect-from"),
        ("comfyui", "", "", "connect-off"),
        ("comfyui", "", "settings", "connect-on"),
        ("compatible", "session", "settings", "connect-on"),
        ("compatible", "session", "", "connect-off"),
        ("comfyui", "", "environment", "connect-from"),
    ],
)
def test_at_rest_a_route_tells_what_it_has(route: str, source: Source, origin: Origin, said: str) -> None:
    state = State(Address("http://127.0.0.1:1", origin), Key(KEY, source) if source else Key())
    assert connection(FACTS[route], state, (), "system").said.sentence.key == said


def test_a_variable_is_called_by_its_own_name() -> None:
    key = State(Address("x"), Key(KEY, "environment"))
    address = State(Address("x", "environment"))
    assert connection(FACTS["gemini"], key, (), "").said.sentence.args == (("variable", "GEMINI_API_KEY"),)
    assert connection(FACTS["gemini"], address, (), "").said.sentence.args == (("variable", "STUDIO_GEMINI_URL"),)
