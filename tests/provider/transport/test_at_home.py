"""What goes wrong at a server of one's own does not speak of money, where pictures are free."""

import asyncio

import pytest

from studio.provider.transport import at_home, repeat
from studio.provider.transport.at_home import OTHERWISE, at_no_cost, failed, reached
from studio.provider.transport.call import Call
from studio.provider.transport.hosts import ForbiddenError, target
from studio.provider.transport.line import Line
from studio.provider.trouble import (
    ExpiredError,
    InvalidError,
    NamedError,
    NoImageError,
    OfflineError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
    UnknownOutcomeError,
)
from studio.store.resource import load_words
from studio.words import LANGUAGES, sentence
from tests.provider.orders import around

WORDS = {language: load_words(language) for language in LANGUAGES}
MONEY = {"en": ("charge", "paid", "usage page"), "es": ("cobr", "pagad", "consumo")}
KINDS: tuple[type[NamedError], ...] = (
    OfflineError,
    UnknownOutcomeError,
    NoImageError,
    StrangeAnswerError,
    ExpiredError,
    ServerError,
)


def through(error: ProviderError, price: int | None) -> ProviderError:
    with pytest.raises(type(error)) as caught, at_no_cost(price):
        raise error
    return caught.value


@pytest.mark.parametrize("kind", KINDS)
def test_where_pictures_are_free_nothing_is_charged(kind: type[NamedError]) -> None:
    found = through(kind("ComfyUI", "its words"), 0)
    assert found.charged is False
    assert found.sentence.key == str(found) == f"local-{kind.kind}"
    assert dict(found.sentence.args) == {"name": "ComfyUI", "words": "its words"}


@pytest.mark.parametrize("price", [None, 40000])
@pytest.mark.parametrize("kind", KINDS)
def test_where_they_cost_or_may_cost_it_is_said_as_everywhere(kind: type[NamedError], price: int | None) -> None:
    found = through(kind("ComfyUI"), price)
    assert (found.charged, found.sentence.key) == (kind("ComfyUI").charged, f"wire-{kind.kind}")


def test_what_says_nothing_of_money_stays_as_it_is() -> None:
    assert through(InvalidError("ComfyUI"), 0).sentence.key == "wire-invalid"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", sorted(OTHERWISE.values()))
def test_the_sentences_name_the_server_and_no_money(language: str, key: str) -> None:
    text = WORDS[language].tell(sentence(key, name="ComfyUI", words="", minutes=30))
    assert "ComfyUI" in text
    assert not any(one in text.lower() for one in MONEY[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_patience_is_told_in_minutes(language: str) -> None:
    many, one = (WORDS[language].tell(sentence("local-over", name="X", minutes=number)) for number in (30, 1))
    assert "30" in many
    assert "minut" in one
    assert "\n" not in one


@pytest.mark.parametrize(
    ("words", "key"),
    [("torch.OutOfMemoryError: CUDA out of memory.", "local-memory"), ("shapes differ", "wire-server")],
)
def test_a_drawing_that_needs_too_much_memory_says_what_helps(words: str, key: str) -> None:
    found = failed("ComfyUI", words)
    assert (found.sentence.key, found.words, found.charged) == (key, words, False)


class Silent(Line):
    """Never answers."""

    def __init__(self) -> None:
        super().__init__(around("comfyui").place("comfyui"), lambda _key: {}, lambda _reply: ServerError("ComfyUI"))

    async def ask(self, call: Call) -> object:  # type: ignore[override]
        await asyncio.Event().wait()
        return None


def test_nobody_is_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_home, "REACHED_WITHIN_S", 0.001)
    with pytest.raises(OfflineError) as caught:
        asyncio.run(reached(Silent(), Call("GET", "/queue")))
    assert caught.value.sentence.key == "wire-offline"


def test_a_short_wait_still_tries_more_than_once() -> None:
    assert at_home.REACHED_WITHIN_S > repeat.FIRST_WAIT_S * 4


@pytest.mark.parametrize("base", ["http://127.0.0.1:8188", "http://localhost:8188", "http://[::1]:8188"])
def test_the_usual_address_on_this_computer_gives_results(base: str) -> None:
    place = around("comfyui").place("comfyui")
    place.base = base
    there = asyncio.run(target(f"{base}/view?filename=a.png", place))
    assert (there.url, there.address) == (f"{base}/view?filename=a.png", "")


@pytest.mark.parametrize(
    ("base", "url"),
    [
        ("http://127.0.0.1:8188", "http://127.0.0.1:8189/view"),
        ("http://127.0.0.1:8188", "http://127.0.0.2:8188/view"),
        ("http://127.0.0.1:8188", "https://127.0.0.1:8188/view"),
        ("http://127.0.0.1:8188", "http://localhost:8188/view"),
        ("http://192.168.1.20:8188", "http://192.168.1.20:8188/view"),
        ("http://127.0.0.1.example:80", "http://127.0.0.1.example:80/view"),
        ("https://api.example", "http://127.0.0.1:8188/view"),
    ],
)
def test_nobody_else_does(base: str, url: str) -> None:
    place = around("comfyui").place("comfyui")
    place.base = base
    with pytest.raises(ForbiddenError):
        asyncio.run(target(url, place))
