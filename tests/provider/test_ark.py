"""Seedream at BytePlus and Volcengine: what is sent, field by field; what comes back, whatever it is."""

import asyncio
import base64
import json
from dataclasses import replace
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.provider.ark import Ark, Found, read_answer
from studio.provider.provider import Answer, Checkable, Open
from studio.provider.transport import repeat
from studio.provider.transport.call import Reply
from studio.provider.trouble import (
    ExpiredError,
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
    UnknownOutcomeError,
)
from studio.request.size import Size
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.ark import ArkShape
from tests.fakes.wire.server import Made, Seen, WireServer
from tests.provider.orders import JPEG, KEY, PNG, TEXT, around, cards, order, with_wire

CARDS = cards("ark")
FOUR, FOUR_FIVE, LITE, LAST = (CARDS[f"seedream-{name}"] for name in ("4.0", "4.5", "5.0-lite", "5.5"))
ARK = Ark(around("ark"))
LEAST = {"4.0": 921_600, "4.5": 3_686_400, "5.0 lite": 3_686_400, "5.0 pro": 921_600, "5.0 flash": 1 << 20}
MOST = {"5.0 pro": 4_194_304, "5.0 flash": 4_194_304, "5.5": 4_194_304}
SAID = "The input image may contain real person. Request id: 0217abc"


def uri(data: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def sha(data: bytes) -> str:
    return f"sha256:{sha256(data).hexdigest()}"


def sent(*args: object, url: str = "") -> dict[str, object]:
    """What would be sent."""
    found: dict[str, object] = json.loads(Ark(around("ark", url)).sent(order(*args)).body)  # type: ignore[arg-type]
    return found


def image(data: bytes) -> dict[str, object]:
    return {"b64_json": base64.b64encode(data).decode(), "size": "1024x1280"}


def missing(code: str, message: str = SAID) -> dict[str, object]:
    return {"error": {"code": code, "message": message}}


def reply(value: object, status: int = 200, **headers: str) -> Reply:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return Reply(status, {name.replace("_", "-"): text for name, text in headers.items()}, body)


def answered(*items: object, **more: object) -> Reply:
    return reply({"model": "seedream-4-0-250828", "created": 1, "data": list(items)} | more)


def read(found: Reply) -> Found:
    return read_answer(found, FOUR, "BytePlus")


def trouble(found: Reply) -> ProviderError:
    with pytest.raises(ProviderError) as caught:
        read(found)
    return caught.value


def outcome(found: Reply) -> Found | ProviderError:
    try:
        return read(found)
    except ProviderError as error:
        return error


def failed(status: int, code: str, message: str = SAID, **headers: str) -> ProviderError:
    found = reply({"error": {"code": code, "message": message, "param": "", "type": "x"}}, status, **headers)
    return ARK.judge(found)


def test_words_alone_are_sent_as_recorded() -> None:
    made = Ark(around("ark")).sent(order(FOUR, "2048x2560"))
    assert (made.method, made.url) == (
        "POST",
        "https://ark.ap-southeast.bytepluses.com/api/v3/images/generations",
    )
    assert json.loads(made.body) == {
        "model": "seedream-4-0-250828",
        "prompt": TEXT,
        "response_format": "b64_json",
        "size": "2048x2560",
        "watermark": False,
        "sequential_image_generation": "disabled",
    }


def test_photos_are_sent_as_recorded() -> None:
    assert sent(FOUR_FIVE, "", PNG, JPEG) == {
        "model": "seedream-4-5-251128",
        "prompt": TEXT,
        "image": [sha(PNG), sha(JPEG)],
        "response_format": "b64_json",
        "size": "2048x2560",
        "watermark": False,
        "sequential_image_generation": "disabled",
    }
    assert sent(FOUR_FIVE, "", PNG)["image"] == sha(PNG)


def test_png_is_asked_for_where_there_is_a_choice() -> None:
    assert [name for name, card in CARDS.items() if sent(card).get("output_format") == "png"] == [
        "seedream-5.0-lite",
        "seedream-5.0-pro",
        "seedream-5.0-flash",
        "seedream-5.5",
    ]
    assert "output_format" not in sent(FOUR)


def test_what_draws_one_picture_only_is_not_told_to_draw_one() -> None:
    assert sent(LITE)["sequential_image_generation"] == "disabled"
    assert "sequential_image_generation" not in sent(LAST)


@pytest.mark.parametrize("name", list(CARDS))
def test_every_card_asks_for_no_mark_and_for_pixels_that_the_model_takes(name: str) -> None:
    card = CARDS[name]
    assert card.sizes[0].width * 5 == card.sizes[0].height * 4
    for size in card.sizes:
        body = sent(card, str(size))
        assert (body["watermark"], body["size"], "seed" in body) == (False, str(size), False)
        area = size.width * size.height
        assert LEAST.get(card.version, 921_600) <= area <= MOST.get(card.version, 16_777_216)


@pytest.mark.parametrize(
    ("url", "model"),
    [
        ("https://ark.cn-beijing.volces.com/api/v3", "doubao-seedream-4-0-250828"),
        ("https://volces.com/api/v3", "doubao-seedream-4-0-250828"),
        ("https://volces.com.example.org/api/v3", "seedream-4-0-250828"),
        ("https://notvolces.com/api/v3", "seedream-4-0-250828"),
        ("http://127.0.0.1:1/api/v3", "seedream-4-0-250828"),
    ],
)
def test_models_bear_their_first_name_at_volcengine(url: str, model: str) -> None:
    assert sent(FOUR, url=url)["model"] == model


def test_an_endpoint_of_the_creator_keeps_its_name_everywhere() -> None:
    own = with_wire(FOUR, id="ep-2026-x")
    assert sent(own)["model"] == "ep-2026-x"
    assert sent(own, url="https://ark.cn-beijing.volces.com/api/v3")["model"] == "ep-2026-x"


def test_a_seed_goes_out_only_where_the_card_says_that_it_is_honoured() -> None:
    def seed(card: object) -> object:
        return json.loads(Ark(around("ark")).sent(order(card, seed=7)).body).get("seed")  # type: ignore[arg-type]

    assert (seed(FOUR), seed(replace(FOUR, seed=True))) == (None, 7)


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        (order(FOUR_FIVE, "1024x1280"), "unfit-size"),
        (order(LAST, "", *[PNG] * 11), "unfit-references"),
        (order(FOUR, "", b"%PDF-1.7"), "unfit-photo"),
    ],
)
def test_what_a_model_cannot_draw_is_told_before_it_is_sent(asked: object, key: str) -> None:
    journal = FakeJournal()
    with pytest.raises(InvalidError, match=key) as caught:
        asyncio.run(Ark(around("ark")).generate(asked, journal))  # type: ignore[arg-type]
    assert caught.value.charged is False
    assert journal.told == []


def test_a_model_without_a_list_of_sizes_takes_any() -> None:
    assert sent(replace(FOUR, sizes=()), "1111x2222")["size"] == "1111x2222"


def test_pictures_are_read_in_their_order() -> None:
    found = read(answered(image(b"one"), image(b"two"), usage={"generated_images": 2, "total_tokens": 9}))
    assert found.pictures == (b"one", b"two")
    assert (found.version, found.cost, found.urls) == ("seedream-4-0-250828", 60_000, ())


@pytest.mark.parametrize("usage", [None, {}, {"generated_images": "1"}, {"generated_images": -1}, [1]])
def test_a_cost_is_reported_only_where_pictures_are_counted(usage: object) -> None:
    assert read(answered(image(b"one"), usage=usage)).cost is None


def test_a_model_with_several_prices_reports_none() -> None:
    assert read_answer(answered(image(b"one"), usage={"generated_images": 1}), LAST, "BytePlus").cost is None


def test_a_picture_beside_a_refused_one_is_kept() -> None:
    found = read(answered(missing("OutputImageSensitiveContentDetected"), image(b"one")))
    assert found.pictures == (b"one",)
    assert isinstance(found.problem, RefusedError)


@pytest.mark.parametrize(
    ("found", "kind", "charged"),
    [
        (answered(), NoImageError, False),
        (answered(missing("Whatever")), NoImageError, False),
        (answered(missing("OutputImageRiskDetection")), RefusedError, False),
        (answered(missing("RateLimitExceeded.x")), TooFastError, False),
        (answered(missing("InternalServiceError")), ServerError, False),
        (answered({"b64_json": "&&&"}), StrangeAnswerError, None),
        (answered({"b64_json": 7}), StrangeAnswerError, None),
        (answered({"picture": "x"}), StrangeAnswerError, None),
        (answered(7), StrangeAnswerError, None),
        (reply({"model": "x"}), StrangeAnswerError, None),
        (reply({"error": {"code": "InputTextSensitiveContentDetected", "message": ""}}), RefusedError, False),
        (reply(b"<html>Sign in to the hotel</html>"), StrangeAnswerError, None),
        (reply(b""), StrangeAnswerError, None),
    ],
)
def test_an_answer_without_a_picture_says_why(found: Reply, kind: type[ProviderError], charged: bool | None) -> None:
    error = trouble(found)
    assert type(error) is kind
    assert error.charged is charged


@pytest.mark.parametrize(
    ("code", "side"),
    [
        ("InputTextSensitiveContentDetected", "input"),
        ("InputImageSensitiveContentDetected", "input"),
        ("InputImageSensitiveContentDetected.PolicyViolation", "input"),
        ("InputImageSensitiveContentDetected.PrivacyInformation", "input"),
        ("InputTextRiskDetection", "input"),
        ("InputImageRiskDetection", "input"),
        ("SensitiveContentDetected", "input"),
        ("SensitiveContentDetected.SevereViolation", "input"),
        ("OutputImageSensitiveContentDetected", "output"),
        ("OutputImageSensitiveContentDetected.PolicyViolation", "output"),
        ("OutputImageRiskDetection", "output"),
    ],
)
def test_a_filter_is_a_refusal_with_its_side(code: str, side: str) -> None:
    error = failed(400, code)
    assert isinstance(error, RefusedError)
    assert (error.reason, error.side, error.charged) == (code, side, False)
    assert error.words.startswith("The input image may contain real person.")
    assert error.request_id == "0217abc"


@pytest.mark.parametrize(
    ("status", "code", "kind", "charged"),
    [
        (400, "MissingParameter", InvalidError, False),
        (400, "InvalidParameter.size", InvalidError, False),
        (400, "InvalidEndpoint.ClosedEndpoint", InvalidError, False),
        (401, "AuthenticationError", KeyRefusedError, False),
        (403, "AccountOverdueError", NoCreditError, False),
        (403, "AccessDenied", KeyRefusedError, False),
        (404, "InvalidEndpointOrModel.NotFound", ModelGoneError, False),
        (404, "ModelNotOpen", ModelGoneError, False),
        (429, "RateLimitExceeded.EndpointRPMExceeded", TooFastError, False),
        (429, "ModelAccountIpmRateLimitExceeded", TooFastError, False),
        (429, "ServerOverloaded", TooFastError, False),
        (429, "QuotaExceeded", NoCreditError, False),
        (429, "SetLimitExceeded", NoCreditError, False),
        (500, "InternalServiceError", ServerError, False),
        (500, "Surprise", UnknownOutcomeError, None),
        (502, "", UnknownOutcomeError, None),
        (503, "ServiceUnavailable", ServerError, False),
    ],
)
def test_an_error_is_of_its_kind(status: int, code: str, kind: type[ProviderError], charged: bool | None) -> None:
    error = failed(status, code)
    assert type(error) is kind
    assert error.charged is charged


@pytest.mark.parametrize(("said", "wait"), [("30", 30.0), ("0.5", 0.5), ("1" * 400, 1e9), ("soon", None), ("", None)])
def test_the_wait_that_is_asked_for_is_read(said: str, wait: float | None) -> None:
    error = failed(429, "RateLimitExceeded", retry_after=said)
    assert isinstance(error, TooFastError)
    assert error.retry_s == wait


def test_a_date_to_wait_for_is_read() -> None:
    past, future = "Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 2099 07:28:00 GMT"
    assert format_datetime(parsedate_to_datetime(future), usegmt=True) == future
    waits = [failed(429, "RateLimitExceeded", retry_after=date) for date in (past, future)]
    assert [getattr(error, "retry_s", None) == 0.0 for error in waits] == [True, False]
    assert all(isinstance(error, TooFastError) and error.retry_s is not None for error in waits)


def test_a_number_of_the_request_is_found_in_the_head_too() -> None:
    assert failed(500, "InternalServiceError", "Sorry.", x_request_id="abc-1").request_id == "abc-1"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
ERROR = ANYTHING | st.fixed_dictionaries({"code": ANYTHING | st.just("InputTextRiskDetection"), "message": ANYTHING})
ITEM = st.fixed_dictionaries({}, optional={"b64_json": ANYTHING, "url": ANYTHING, "error": ERROR})
LIKE_AN_ANSWER = st.fixed_dictionaries(
    {},
    optional={
        "data": ANYTHING | st.lists(ITEM | ANYTHING, max_size=3),
        "error": ERROR,
        "model": ANYTHING,
        "usage": ANYTHING | st.fixed_dictionaries({"generated_images": ANYTHING}),
    },
)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60) | (LIKE_AN_ANSWER | ANYTHING).map(lambda value: json.dumps(value).encode()))
def test_whatever_comes_is_an_answer_or_an_error_of_the_tree(data: bytes) -> None:
    found = outcome(Reply(200, body=data))
    if isinstance(found, Found):
        assert all(found.pictures)
        assert found.pictures or all(found.urls)
        found.version.encode()
    else:
        assert found.words == found.words.strip()
    for status in (400, 403, 429, 500, 599):
        assert isinstance(ARK.judge(Reply(status, body=data)), ProviderError)


def asked(shape: ArkShape, journal: FakeJournal, fault: str = "", *photos: bytes) -> tuple[Answer, list[Seen]]:
    """What comes of one order over a real socket."""

    async def scene() -> tuple[Answer, list[Seen]]:
        async with WireServer(shape) as server:
            server.dial.turn(fault)
            made = Ark(around("ark", f"{server.url}/api/v3"))
            try:
                return await made.generate(order(FOUR, "", *photos), journal), server.paid
            finally:
                await made.close()
                await made.close()

    return asyncio.run(scene())


def test_a_picture_comes_over_the_wire_and_the_key_stays_in_the_head() -> None:
    journal = FakeJournal()
    found, (paid,) = asked(ArkShape(), journal, "", PNG, JPEG)
    assert found.data.startswith(b"\x89PNG")
    assert (found.more, found.cost, found.said, found.version) == ((), 30_000, "", "seedream-4-0-250828")
    assert journal.told == ["sending", "received"]
    assert paid.headers["authorization"] == f"Bearer {KEY}"
    assert paid.json["image"] == [uri(PNG), uri(JPEG, "jpeg")]
    recorded = json.loads(journal.sent[0].body)
    assert recorded == {**paid.json, "image": [sha(PNG), sha(JPEG)]}
    assert KEY not in repr(journal.sent)


@pytest.mark.parametrize("fault", [name for name, kind in ArkShape().expected.items() if kind is not None])
def test_every_fault_is_paid_for_once(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.001)
    monkeypatch.setattr(repeat, "MOST_WAIT_S", 0.002)
    shape = ArkShape()
    tries: list[Seen] = []
    make = shape.faults[fault]

    def counted(seen: Seen) -> Made:
        tries.append(seen)
        return make(seen)

    shape.faults = {**shape.faults, fault: counted}
    kind = shape.expected[fault]
    assert kind is not None
    with pytest.raises(kind) as caught:
        asked(shape, FakeJournal(), fault)
    assert type(caught.value) is kind
    again = fault in ("rate-seconds", "rate-date", "rate-none")
    assert len(tries) == (repeat.PAID_TRIES if again else 1)


@pytest.mark.parametrize(("fault", "more"), [("two-images", 1), ("wrong-size", 0)])
def test_what_nobody_asked_for_is_kept(fault: str, more: int) -> None:
    found, paid = asked(ArkShape(), FakeJournal(), fault)
    assert (len(found.more), len(paid)) == (more, 1)


class Addresses(ArkShape):
    """Gives addresses although text was asked for, as some gateways do."""

    def __init__(self, *items: dict[str, object], gone: bool = False) -> None:
        super().__init__()
        self.items = items
        self.gone = gone

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        if not self.is_paid(seen):
            return None
        url = f"{server.url}/files/none.png" if self.gone else server.host_picture(server.picture())
        return Made(200, {"data": [*self.items, {"url": url}]})


def test_a_picture_at_an_address_is_fetched_without_the_key() -> None:
    journal = FakeJournal()
    found, _paid = asked(Addresses(missing("OutputImageRiskDetection")), journal)
    assert found.data.startswith(b"\x89PNG")
    assert found.said.startswith("The input image may contain real person.")
    assert journal.told == ["sending", "received", "downloading"]


def test_a_picture_that_is_gone_from_its_address_was_paid_for() -> None:
    with pytest.raises(ExpiredError) as caught:
        asked(Addresses(gone=True), FakeJournal())
    assert caught.value.charged is True


def test_another_picture_is_kept_where_one_is_gone() -> None:
    found, _paid = asked(Addresses(image(b"here"), gone=True), FakeJournal())
    assert (found.data, found.more) == (b"here", ())


def test_it_shows_what_it_sends_and_has_no_free_call_to_try_a_key() -> None:
    made = Ark(around("ark"))
    assert isinstance(made, Open)
    assert not isinstance(made, Checkable)


def test_sizes_are_told_in_pixels() -> None:
    assert sent(FOUR, str(Size(1664, 2496)))["size"] == "1664x2496"
