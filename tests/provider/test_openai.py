"""GPT Image at OpenAI: what is sent, field by field; what comes back, whatever it is; what it cost."""

import asyncio
import base64
import hashlib
import json
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.openai import OpenAI, cost_of
from studio.provider.provider import Answer, Checkable, Open, Provider
from studio.provider.transport import repeat
from studio.provider.transport.call import Reply
from studio.provider.transport.complaint import judged
from studio.provider.transport.images_api import Listed, listed
from studio.provider.transport.line import Line
from studio.provider.trouble import (
    InvalidError,
    KeyRefusedError,
    ModelGoneError,
    NoCreditError,
    NoImageError,
    ProviderError,
    RefusedError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
    UnconnectedError,
    UnknownOutcomeError,
)
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.openai import USAGE, OpenAIShape, fits
from tests.fakes.wire.server import WireServer
from tests.provider.orders import JPEG, KEY, PNG, TEXT, WEBP, around, cards, order

CARDS = cards("openai")
TWO, LATER, OLD = CARDS["gpt-image-2"], CARDS["gpt-image-2.6-flare"], CARDS["gpt-image-1.5"]
ASKED = {"model": "gpt-image-2", "prompt": TEXT, "n": 1, "output_format": "png", "quality": "high"}
LEAF = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
JSON = st.recursive(LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner))
ITEM = st.dictionaries(st.sampled_from(["b64_json", "url", "revised_prompt", "error"]), JSON, max_size=3) | JSON
LIKE = st.fixed_dictionaries(
    {},
    optional={"data": st.lists(ITEM, max_size=3) | JSON, "error": JSON, "usage": JSON, "model": JSON, "detail": JSON},
)


def sha(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def reply(value: object, status: int = 200, **headers: str) -> Reply:
    told = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(status, told, value if isinstance(value, bytes) else json.dumps(value).encode())


def line() -> Line:
    place = around("openai").place("openai")
    return Line(place, lambda _: {}, lambda found: judged(found, place.title))


def read(value: object, **headers: str) -> Listed:
    return listed(reply(value, 200, **headers), line())


def trouble(value: object, **headers: str) -> ProviderError:
    with pytest.raises(ProviderError) as caught:
        read(value, **headers)
    return caught.value


def failed(status: int, code: object = None, kind: str = "", message: str = "", **headers: str) -> ProviderError:
    error = {"message": message, "type": kind, "param": None, "code": code}
    return judged(reply({"error": error}, status, **headers), "OpenAI")


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


# What is sent


def test_words_alone_are_sent_as_recorded() -> None:
    sent = OpenAI(around("openai")).sent(order(TWO, "1024x1536", seed=7))
    assert (sent.method, sent.url) == ("POST", "https://api.openai.com/v1/images/generations")
    assert json.loads(sent.body) == ASKED | {"size": "1024x1536"}


@pytest.mark.parametrize(
    ("photos", "named"),
    [((PNG,), [["image", sha(PNG)]]), ((JPEG, WEBP), [["image[]", sha(JPEG)], ["image[]", sha(WEBP)]])],
)
def test_photos_are_sent_as_a_form_and_recorded_by_their_hashes(photos: tuple[bytes, ...], named: object) -> None:
    sent = OpenAI(around("openai")).sent(order(TWO, "", *photos))
    assert sent.url == "https://api.openai.com/v1/images/edits"
    fields = [[name, str(value)] for name, value in (ASKED | {"size": "1024x1280"}).items()]
    assert json.loads(sent.body) == fields + named  # type: ignore[operator]


def test_nothing_is_asked_for_that_gpt_image_does_not_know() -> None:
    for card in CARDS.values():
        sent = OpenAI(around("openai")).sent(order(replace(card, seed=True), "", PNG, seed=3))
        assert not {"seed", "response_format", "input_fidelity"} & {name for name, _ in json.loads(sent.body)}


def test_an_order_that_does_not_fit_is_not_sent() -> None:
    async def scene() -> FakeJournal:
        journal, route = FakeJournal(), OpenAI(around("openai"))
        for wrong in (order(OLD, "1024x1280"), order(TWO, "", *[PNG] * 17), order(TWO, "", b"GIF89a")):
            with pytest.raises(InvalidError):
                await route.generate(wrong, journal)
        return journal

    assert asyncio.run(scene()).told == []


def test_the_cards_name_only_sizes_that_their_models_draw() -> None:
    for card in CARDS.values():
        assert card.limit == 32000
        assert card.references == 16
        assert all(fits(str(size)) for size in card.sizes)
    assert {Fraction(size.width, size.height) for size in OLD.sizes} == {Fraction(2, 3), Fraction(1)}
    assert str(TWO.sizes[0]) == "1024x1280"
    assert [name for name, card in CARDS.items() if card.status == "retired"] == ["gpt-image-1"]


# What it cost


def test_tokens_are_money_where_their_prices_are_known() -> None:
    usage: dict[str, Any] = {
        "input_tokens": 145,
        "input_tokens_details": {"text_tokens": 45, "image_tokens": 100},
        "output_tokens": 5500,
    }
    assert cost_of({"usage": usage}, TWO) == 45 * 5 + 100 * 8 + 5500 * 30
    assert cost_of({"usage": usage}, LATER) is None
    assert cost_of({"usage": {**usage, "input_tokens_details": None}}, TWO) is None
    assert cost_of({"usage": {**usage, "output_tokens": "5500"}}, TWO) is None
    assert cost_of({}, TWO) is None


def test_a_price_that_is_no_whole_number_for_a_token_is_rounded_at_the_end() -> None:
    card = replace(TWO, wire=(("text_in", 600_000), ("image_in", 1), ("image_out", 1)))
    tokens = {"input_tokens_details": {"text_tokens": 3, "image_tokens": 0}, "output_tokens": 0}
    assert cost_of({"usage": tokens}, card) == 2


# What comes back


def test_pictures_are_read_however_their_base64_is_written() -> None:
    padded = b64(PNG)
    ways = (
        padded,
        f"data:image/png;base64,{padded}",
        padded.rstrip("="),
        "\n".join(padded[i : i + 76] for i in range(0, len(padded), 76)),
    )
    for way in ways:
        assert read({"data": [{"b64_json": way}]}).found == (PNG,)
    assert read({"data": [{"url": f"data:image/png;base64,{padded}"}]}).found == (PNG,)


def test_further_pictures_and_words_are_kept() -> None:
    items = [{"b64_json": b64(PNG), "revised_prompt": " other words "}, {"b64_json": "&"}, {"url": "https://a/b"}]
    got = read({"data": items})
    assert got.found == (PNG, "https://a/b")
    assert got.said == "other words"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"data": []}, NoImageError),
        ({"data": [{"b64_json": "iVBORw0KG&&&"}]}, StrangeAnswerError),
        ({"data": [{"b64_json": ""}]}, StrangeAnswerError),
        ({"data": [{"image": "elsewhere"}]}, StrangeAnswerError),
        ({"data": ["text"]}, StrangeAnswerError),
        ({"data": {"b64_json": b64(PNG)}}, StrangeAnswerError),
        ({}, StrangeAnswerError),
        ([], StrangeAnswerError),
        (b"<html>Sign in</html>", StrangeAnswerError),
        (b'{"data": [{"b64', StrangeAnswerError),
        (b"", StrangeAnswerError),
        ({"error": {"code": 429}}, TooFastError),
        ({"error": {"code": "moderation_blocked"}}, RefusedError),
        ({"error": {"message": "no"}}, UnknownOutcomeError),
        ({"error": "no"}, UnknownOutcomeError),
    ],
)
def test_a_success_without_a_picture_is_an_error_of_its_own_kind(value: object, kind: type[ProviderError]) -> None:
    assert type(trouble(value)) is kind


def test_words_without_a_picture_are_told_and_may_have_cost() -> None:
    found = trouble({"data": [{"revised_prompt": "I would rather not."}]}, x_request_id="req_7")
    assert isinstance(found, NoImageError)
    assert (found.words, found.request_id, found.charged) == ("I would rather not.", "req_7", None)


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (failed(401, "invalid_api_key"), KeyRefusedError),
        (failed(403, None, "", "Your organization must be verified"), KeyRefusedError),
        (failed(404, "model_not_found"), ModelGoneError),
        (failed(400, "model_not_found"), ModelGoneError),
        (failed(400, "invalid_value", "invalid_request_error"), InvalidError),
        (failed(409), InvalidError),
        (failed(429, "insufficient_quota", "insufficient_quota"), NoCreditError),
        (failed(429, None, "insufficient_quota"), NoCreditError),
        (failed(400, "billing_hard_limit_reached"), NoCreditError),
        (failed(429, "rate_limit_exceeded"), TooFastError),
        (failed(500), UnknownOutcomeError),
        (failed(502), UnknownOutcomeError),
        (failed(503), ServerError),
        (judged(reply(b"<html>", 503), "OpenAI"), ServerError),
        (judged(reply(b"<html>", 404), "OpenAI"), ServerError),
        (judged(reply([], 400), "OpenAI"), InvalidError),
    ],
)
def test_errors_have_their_kind(found: ProviderError, kind: type[ProviderError]) -> None:
    assert type(found) is kind
    assert found.charged is (None if kind is UnknownOutcomeError else False)


@pytest.mark.parametrize(
    ("code", "kind", "message", "reason"),
    [
        ("moderation_blocked", "image_generation_user_error", "blocked", "moderation_blocked"),
        (None, "image_generation_user_error", "blocked", "image_generation_user_error"),
        (None, "", "Rejected. safety_violations=[sexual]", ""),
    ],
)
def test_a_filter_is_a_refusal_of_what_was_sent(code: str | None, kind: str, message: str, reason: str) -> None:
    found = failed(400, code, kind, message, x_request_id="req_9")
    assert isinstance(found, RefusedError)
    assert (found.side, found.reason, found.words, found.request_id) == ("input", reason, message, "req_9")


@pytest.mark.parametrize(
    ("headers", "wait"),
    [({"retry_after": "30"}, 30), ({"retry_after_ms": "1500", "retry_after": "2"}, 1.5), ({}, None)],
)
def test_the_wait_that_is_asked_for_is_kept(headers: dict[str, str], wait: float | None) -> None:
    found = failed(429, "rate_limit_exceeded", **headers)
    assert isinstance(found, TooFastError)
    assert found.retry_s == wait


@given(st.binary(max_size=200) | (LIKE | JSON).map(lambda value: json.dumps(value).encode()), st.integers(200, 599))
def test_whatever_comes_is_read_or_told(body: bytes, status: int) -> None:
    if status >= 300:
        assert isinstance(judged(Reply(status, {}, body), "OpenAI"), ProviderError)
        return
    try:
        got = listed(Reply(status, {}, body), line())
    except ProviderError:
        return
    assert got.found
    assert all(got.found)
    cost = cost_of(got.body, TWO)
    assert cost is None or cost >= 0


# Over a socket


def test_it_is_a_route_that_shows_what_it_sends_and_can_be_tried() -> None:
    route: Provider = OpenAI(around("openai"))
    assert isinstance(route, Open)
    assert isinstance(route, Checkable)


@pytest.mark.parametrize("photos", [(), (PNG,), (PNG, JPEG, WEBP)])
def test_a_picture_comes_and_what_was_recorded_was_sent(photos: tuple[bytes, ...]) -> None:
    async def scene() -> tuple[Answer, FakeJournal]:
        async with WireServer(OpenAIShape()) as server:
            route, journal = OpenAI(around("openai", server.url + "/v1")), FakeJournal()
            asked = order(TWO, "", *photos)
            answer = await route.generate(asked, journal)
            await route.close()
            await route.close()
            assert answer.data == server.picture(1024, 1280)
            (seen,) = server.paid
            assert seen.headers["authorization"] == f"Bearer {KEY}"
            assert journal.sent == [route.sent(asked)]
            if photos:
                shown = [[name, sha(value) if isinstance(value, bytes) else value] for name, value in seen.form]
                assert json.loads(journal.sent[0].body) == shown
                assert [value for _, value in seen.form if isinstance(value, bytes)] == list(photos)
            else:
                assert json.loads(journal.sent[0].body) == seen.json
            return answer, journal

    answer, journal = asyncio.run(scene())
    assert answer.cost == 45 * 5 + USAGE["output_tokens"] * 30
    assert journal.told == ["sending", "received"]
    assert KEY not in str(journal.sent)


def faulty(fault: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Answer | ProviderError, FakeJournal, int]:
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.001)
    monkeypatch.setattr(repeat, "MOST_WAIT_S", 0.002)

    async def scene() -> tuple[Answer | ProviderError, FakeJournal, int]:
        async with WireServer(OpenAIShape()) as server:
            server.dial.turn(fault)
            route, journal = OpenAI(around("openai", server.url + "/v1")), FakeJournal()
            found: Answer | ProviderError
            try:
                found = await route.generate(order(TWO), journal)
            except ProviderError as error:
                found = error
            await route.close()
            return found, journal, len(server.paid)

    return asyncio.run(scene())


@pytest.mark.parametrize("fault", sorted(set(OpenAIShape().expected) - {"rate-date", "two-images", "wrong-size"}))
def test_each_fault_is_told_and_paid_for_once(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found, journal, paid = faulty(fault, monkeypatch)
    assert type(found) is OpenAIShape().expected[fault]
    waits = fault in ("rate-seconds", "rate-none")
    assert paid == (repeat.PAID_TRIES if waits else 1)
    assert journal.told.count("sending") == paid
    assert KEY not in f"{found}{found.words}{journal.sent}"


def test_pictures_nobody_asked_for_and_other_sizes_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    two, _, _ = faulty("two-images", monkeypatch)
    assert isinstance(two, Answer)
    assert len(two.more) == 1
    wrong, _, _ = faulty("wrong-size", monkeypatch)
    assert isinstance(wrong, Answer)


def test_a_key_is_tried_without_paying() -> None:
    async def scene() -> None:
        async with WireServer(OpenAIShape()) as server:
            good = OpenAI(around("openai", server.url + "/v1"))
            keyless = OpenAI(around("openai", server.url + "/v1", key=""))
            elsewhere = OpenAI(around("openai", server.url + "/other"))
            await good.check()
            with pytest.raises(UnconnectedError):
                await keyless.check()
            with pytest.raises(StrangeAnswerError) as caught:
                await elsewhere.check()
            assert caught.value.charged is False
            assert server.paid == []
            await asyncio.gather(good.close(), keyless.close(), elsewhere.close())

    asyncio.run(scene())


def test_without_a_key_nothing_is_sent() -> None:
    async def scene() -> FakeJournal:
        journal = FakeJournal()
        with pytest.raises(UnconnectedError):
            await OpenAI(around("openai", key="")).generate(order(TWO), journal)
        return journal

    assert asyncio.run(scene()).told == []
