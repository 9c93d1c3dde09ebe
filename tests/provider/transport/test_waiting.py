"""A queue is waited for with growing pauses and not for ever; the key goes to no other host."""

import asyncio
import base64
import re
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.transport.call import Call, Reply
from studio.provider.transport.line import Line
from studio.provider.transport.waiting import Pauses, collected, maybe_charged, trusted, until
from studio.provider.trouble import (
    ExpiredError,
    InvalidError,
    KeyRefusedError,
    OfflineError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
    UnconnectedError,
    UnknownOutcomeError,
)
from studio.store.resource import load_words
from studio.words import LANGUAGES, sentence
from tests.fakes.journal import FakeJournal
from tests.provider.orders import JPEG, PNG, around
from tests.provider.scripted import Hours, Said, Script

CALL = Call("GET", "/status")


def body(reply: Reply) -> bytes | None:
    return reply.body or None


def waited(line: Line, hours: Hours) -> bytes:
    return asyncio.run(until(line, CALL, body, hours.pauses))


def test_the_first_answer_ends_the_waiting() -> None:
    hours, line = Hours(), Script(Reply(200, body=b"done"))
    assert waited(line, hours) == b"done"
    assert (hours.slept, line.asked) == ([], 1)


def test_pauses_grow_to_the_longest() -> None:
    hours, line = Hours(), Script(*[Reply(202)] * 9, Reply(200, body=b"done"))
    assert waited(line, hours) == b"done"
    assert hours.slept[:3] == [0.5, 0.625, 0.78125]
    assert hours.slept == sorted(hours.slept)
    assert hours.slept[-1] == 2.0


@given(st.floats(0.001, 5), st.floats(0.001, 60), st.floats(1, 5))
def test_no_pause_is_longer_than_the_longest_or_shorter_than_the_last(first: float, most: float, growth: float) -> None:
    pauses = list(islice(Pauses(first, most, growth).each(), 200))
    assert pauses == sorted(pauses)
    assert pauses[0] == min(first, most)
    assert max(pauses) <= most


@pytest.mark.parametrize("silence", [OfflineError("fal"), ServerError("fal"), TooFastError("fal")])
def test_silence_is_waited_out(silence: ProviderError) -> None:
    hours, line = Hours(), Script(silence, Reply(202), silence, Reply(200, body=b"done"))
    assert waited(line, hours) == b"done"
    assert line.asked == 4


@pytest.mark.parametrize("said", [Reply(202), Reply(200), OfflineError("fal")])
def test_the_patience_ends_with_an_honest_error(said: Said) -> None:
    hours, line = Hours(), Script(said, patience_s=1800)
    with pytest.raises(UnknownOutcomeError, match="waiting-over") as caught:
        waited(line, hours)
    assert caught.value.charged is None
    assert dict(caught.value.sentence.args) == {"name": "fal", "minutes": 30}
    assert hours.now == pytest.approx(1800)
    assert line.asked == len(hours.slept) + 1


def test_the_last_look_is_at_the_end_of_the_patience() -> None:
    hours, line = Hours(), Script(Reply(202), Reply(202), Reply(200, body=b"done"), patience_s=1)
    assert waited(line, hours) == b"done"
    assert hours.slept == [0.5, 0.5]


def test_without_patience_it_is_looked_once() -> None:
    line = Script(Reply(202), patience_s=0)
    with pytest.raises(UnknownOutcomeError):
        waited(line, Hours())
    assert line.asked == 1


def test_an_error_of_the_reader_ends_the_waiting() -> None:
    def read(_reply: Reply) -> bytes | None:
        raise ExpiredError("fal")

    line = Script(Reply(404))
    with pytest.raises(ExpiredError):
        asyncio.run(until(line, CALL, read, Pauses()))
    assert line.asked == 1


def test_a_server_error_of_the_reader_is_no_silence() -> None:
    def read(_reply: Reply) -> bytes | None:
        raise ServerError("fal")

    line = Script(Reply(200))
    with pytest.raises(ServerError):
        asyncio.run(until(line, CALL, read, Pauses()))
    assert line.asked == 1


def test_a_key_that_is_gone_meanwhile_promises_nothing() -> None:
    with pytest.raises(UnconnectedError, match="waiting-unsure") as caught:
        waited(Script(UnconnectedError("fal")), Hours())
    assert caught.value.charged is None


def test_other_errors_pass() -> None:
    with pytest.raises(KeyRefusedError):
        waited(Script(KeyRefusedError("fal")), Hours())


def test_what_may_have_cost_says_so() -> None:
    error = maybe_charged(InvalidError("fal", "too small"), sentence("waiting-failed", name="fal"))
    assert (error.charged, error.sentence.key, error.words, str(error)) == (
        None,
        "waiting-failed",
        "too small",
        "waiting-failed",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_sentences_name_the_provider_in_both_languages(language: str) -> None:
    words = load_words(language)
    for key in ("waiting-unsure", "waiting-failed", "waiting-stopped"):
        assert words.say(key, name="Replicate").startswith("Replicate ")
    assert [("30" in words.say("waiting-over", name="fal", minutes=minutes)) for minutes in (1, 30)] == [False, True]


HOSTED = [
    "https://queue.fal.run/fal-ai/bytedance/requests/1/status",
    "https://queue.fal.run:443/x?logs=false",
    "https://fal.run/x",
    "https://rest.fal.ai/x",
]
ELSEWHERE = [
    "",
    "/fal-ai/x",
    "http://queue.fal.run/x",
    "https://queue.fal.run:8443/x",
    "https://queue.fal.run.example.org/x",
    "https://notfal.run/x",
    "https://example.org/queue.fal.run",
    "https://example.org?queue.fal.run",
    "https://queue.fal.run@example.org/x",
    "https://key@queue.fal.run/x",
    "https://example.org\\@queue.fal.run/x",
    "https://queue.fal.run\\.example.org/x",
    "https://queue.fal.run%2eexample.org/x",
    "https://queue.fal.run:99999999/x",
    "https://queue.fal.run:x/x",
    "https://[::1/x",
    "https://queue.fal.run/a b",
    "https://queue.fal.run/\n",
    "https://queue.fаl.run/x",
    "ftp://queue.fal.run/x",
    "file:///etc/passwd",
    "https://169.254.169.254/latest/meta-data",
    "https://127.0.0.1/x",
]


@pytest.mark.parametrize("url", HOSTED)
def test_a_host_of_the_provider_is_trusted(url: str) -> None:
    assert trusted(url, around("fal").place("fal")) == url


@pytest.mark.parametrize("url", ELSEWHERE)
def test_no_other_host_is(url: str) -> None:
    with pytest.raises(StrangeAnswerError) as caught:
        trusted(url, around("fal").place("fal"))
    assert caught.value.charged is None


@pytest.mark.parametrize(
    ("base", "url", "same"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/x/status", True),
        ("http://127.0.0.1:8080/fal", "http://127.0.0.1:8080/x", True),
        ("http://[::1]:8080", "http://[::1]:8080/x", True),
        ("https://gate.example", "https://GATE.example:443/x", True),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8081/x", False),
        ("http://127.0.0.1:8080", "https://127.0.0.1:8080/x", False),
        ("http://127.0.0.1:8080", "https://queue.fal.run/x", False),
        ("https://gate.example", "http://gate.example/x", False),
        ("https://gate.example", "https://other.gate.example/x", False),
        ("https://queue.fal.run", "https://fal.media/x", False),
    ],
)
def test_a_host_set_by_hand_is_the_only_one(base: str, url: str, same: bool) -> None:
    place = around("fal", base).place("fal")
    if same:
        assert trusted(url, place) == url
    else:
        with pytest.raises(StrangeAnswerError):
            trusted(url, place)


@given(st.text(max_size=40) | st.from_regex(r"https?://[a-z.@\\:\[\]%/?#]{0,20}fal\.run[a-z.@\\:/?#]{0,20}"))
def test_whatever_the_address_is_it_is_refused_in_one_way(url: str) -> None:
    try:
        assert trusted(url, around("fal").place("fal")) == url
    except StrangeAnswerError:
        return
    assert re.match(r"https://([\w.-]*\.)?fal\.(run|ai|media)(:|:443)?([/?]|$)", url, re.IGNORECASE)


def gathered(line: Line, *links: str) -> tuple[tuple[bytes, ...], FakeJournal]:
    journal = FakeJournal()
    return asyncio.run(collected(line, links, journal)), journal


def test_pictures_are_fetched_in_their_order() -> None:
    found, journal = gathered(Script(files={"a": PNG, "b": JPEG}), "b", "a")
    assert found == (JPEG, PNG)
    assert journal.told == ["downloading", "downloading"]


def test_a_missing_one_does_not_lose_the_others() -> None:
    assert gathered(Script(files={"b": JPEG}), "a", "b")[0] == (JPEG,)


def test_a_picture_inside_its_address_needs_no_fetching() -> None:
    link = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    found, journal = gathered(Script(), link)
    assert (found, journal.told) == ((PNG,), ["downloading"])


@pytest.mark.parametrize(("link", "kind"), [("a", ExpiredError), ("data:image/png;base64,&&&", StrangeAnswerError)])
def test_where_none_comes_it_is_said_that_it_is_paid(link: str, kind: type[ProviderError]) -> None:
    with pytest.raises(kind) as caught:
        gathered(Script(), link)
    assert caught.value.charged is True
