"""Addresses: what may be one, and whose wins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.place import RouteFacts, parse_routes
from studio.session.route_places import Address, address_of, cleaned_base, follow, places
from studio.store.keys import Keys
from studio.store.resource import resource
from studio.words import Sentence, StudioError
from tests.fakes.key_ring import FakeRing

FACTS = {facts.route: facts for facts in parse_routes(resource("routes.toml"))}
GEMINI, COMFY = FACTS["gemini"], FACTS["comfyui"]
LOCAL = "http://127.0.0.1:9000"


@pytest.mark.parametrize(
    ("typed", "base"),
    [
        (LOCAL, LOCAL),
        (f"  {LOCAL}/\n", LOCAL),
        ("HTTP://Studio.Local:8188///", "http://studio.local:8188"),
        ("https://gateway.example/google/v1/", "https://gateway.example/google/v1"),
        ("http://[::1]:8188", "http://[::1]:8188"),
        ("http://studio", "http://studio"),
    ],
)
def test_an_address_is_taken_without_its_last_slash(typed: str, base: str) -> None:
    assert cleaned_base(typed) == base


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "connect-url-scheme"),
        ("127.0.0.1:8188", "connect-url-scheme"),
        ("localhost:8188", "connect-url-scheme"),
        ("ftp://studio.local", "connect-url-scheme"),
        ("file:///etc/passwd", "connect-url-scheme"),
        ("http://[::1", "connect-url-scheme"),
        ("http://studio.local:99999", "connect-url-scheme"),
        ("http://", "connect-url-host"),
        ("http:///v1", "connect-url-host"),
        ("http://studio local", "connect-url-host"),
        ("http://studio\\evil", "connect-url-host"),
        ("http://studio\x00.local", "connect-url-host"),
        ("http://me:secret@studio.local", "connect-url-extra"),
        ("http://me@studio.local", "connect-url-extra"),
        ("http://studio.local/v1?key=abc", "connect-url-extra"),
        ("http://studio.local/v1?", "connect-url-extra"),
        ("http://studio.local/#top", "connect-url-extra"),
    ],
)
def test_what_is_no_address_is_refused_in_words(typed: str, said: str) -> None:
    with pytest.raises(StudioError) as told:
        cleaned_base(typed)
    assert told.value.sentence == Sentence(said)


@given(st.text(max_size=60) | st.text(alphabet="/:@?#[].0123456789ab \\", max_size=30).map("http://".__add__))
def test_whatever_is_typed_is_a_clean_address_or_refused(typed: str) -> None:
    try:
        base = cleaned_base(typed)
    except StudioError:
        return
    assert base.startswith(("http://", "https://"))
    assert not base.endswith("/")
    assert "@" not in base.split("/")[2]
    assert cleaned_base(base) == base


def test_the_environment_wins_over_the_settings_over_what_is_documented() -> None:
    urls = {"gemini": "http://settings.local"}
    environment = {GEMINI.url: f"{LOCAL}/"}
    assert address_of(GEMINI, urls, environment) == Address(LOCAL, "environment")
    assert address_of(GEMINI, urls, {}) == Address("http://settings.local", "settings")
    assert address_of(GEMINI, urls, {GEMINI.url: "  "}) == Address("http://settings.local", "settings")
    assert address_of(GEMINI, {}, {}) == Address(GEMINI.base)
    assert [Address("x", origin).own for origin in ("", "environment", "settings")] == [False, True, True]


def test_a_variable_without_an_address_starts_nothing() -> None:
    """Words and key must not go to the provider when a gateway was asked for."""
    with pytest.raises(StudioError) as told:
        address_of(GEMINI, {}, {GEMINI.url: "gateway:8080"})
    assert told.value.sentence.key == "connect-url-variable"
    assert dict(told.value.sentence.args) == {"variable": GEMINI.url, "why": Sentence("connect-url-scheme")}


def test_settings_spoiled_by_hand_let_the_window_open() -> None:
    assert address_of(GEMINI, {"gemini": "gateway"}, {}) == Address(GEMINI.base)


def all_places(urls: dict[str, str], ring: FakeRing, **environment: str) -> dict[str, tuple[str, bool, str]]:
    facts: tuple[RouteFacts, ...] = (GEMINI, COMFY)
    keys = Keys({one.route: one.key for one in facts}, ring, environment)
    made = places(facts, urls, keys, environment)
    return {route: (place.base, place.own, place.key()) for route, place in made.items()}


def test_every_route_has_its_place_and_key() -> None:
    assert all_places({"comfyui": LOCAL}, FakeRing(gemini="a-key")) == {
        "gemini": (GEMINI.base, False, "a-key"),
        "comfyui": (LOCAL, True, ""),
    }


def test_keys_are_looked_for_when_they_are_wanted() -> None:
    ring = FakeRing()
    keys = Keys({"gemini": GEMINI.key}, ring, {})
    made = places((GEMINI,), {}, keys, {})
    assert ring.asked == []
    assert made["gemini"].key() == ""
    keys.put("gemini", "a-key-of-now", keep=False)
    assert made["gemini"].key() == "a-key-of-now"


def test_places_follow_the_settings() -> None:
    made = places((GEMINI, COMFY), {}, Keys({}, None, {}), {})
    follow(made, {"gemini": LOCAL}, {})
    assert (made["gemini"].base, made["gemini"].own) == (LOCAL, True)
    follow(made, {}, {})
    assert (made["gemini"].base, made["gemini"].own) == (GEMINI.base, False)
