"""Nano Banana at Google: what is sent, field by field; what comes back, whatever it is."""

import asyncio
import base64
import json
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.provider.gemini import Gemini, judged, ratio_of, read_answer, tier_of
from studio.provider.provider import Answer
from studio.provider.transport import repeat
from studio.provider.transport.call import Reply
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
from studio.request.size import Size
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.gemini import GeminiShape
from tests.fakes.wire.server import WireServer
from tests.provider.orders import JPEG, KEY, PNG, TEXT, WEBP, around, cards, order, with_wire

CARDS = cards("gemini")
FLASH, TWO, PRO = CARDS["nano-banana"], CARDS["nano-banana-2"], CARDS["nano-banana-pro"]
URL = "https://generativelanguage.googleapis.com/v1beta/models/gemini-{}:generateContent"
TEN = {"1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"}
RETRY = {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "22s"}
QUOTA = {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [{"quotaId": "x"}]}
BAD_KEY = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID"}


def body(made: Gemini, *args: object, **more: object) -> dict[str, object]:
    """What would be sent."""
    found: dict[str, object] = json.loads(made.sent(order(*args, **more)).body)  # type: ignore[arg-type]
    return found


def sha(data: bytes) -> str:
    return f"sha256:{sha256(data).hexdigest()}"


def image(data: bytes, **more: object) -> dict[str, object]:
    return {"inlineData": {"mimeType": "image/png", "data": base64.b64encode(data).decode()}} | more


def reply(value: object, status: int = 200) -> Reply:
    return Reply(status, body=value if isinstance(value, bytes) else json.dumps(value).encode())


def answered(*parts: dict[str, object], reason: str = "STOP", **more: object) -> Reply:
    end = {"content": {"role": "model", "parts": list(parts)}, "finishReason": reason} | more
    return reply({"candidates": [end], "modelVersion": "gemini-3.1-flash-image", "responseId": "r-1"})


def read(found: Reply) -> Answer:
    return read_answer(found, TWO, "Google")


def trouble(found: Reply) -> ProviderError:
    with pytest.raises(ProviderError) as caught:
        read(found)
    return caught.value


def outcome(found: Reply) -> Answer | ProviderError:
    try:
        return read(found)
    except ProviderError as error:
        return error


def failed(status: int, message: str = "", *details: object, name: str = "") -> ProviderError:
    error = {"code": status, "message": message, "status": name, "details": list(details)}
    return judged(reply({"error": error}, status), "Google")


def test_words_alone_are_sent_as_recorded() -> None:
    sent = Gemini(around("gemini")).sent(order(FLASH))
    assert (sent.method, sent.url) == ("POST", URL.format("2.5-flash-image"))
    assert json.loads(sent.body) == {
        "contents": [{"role": "user", "parts": [{"text": TEXT}]}],
        "generationConfig": {"responseModalities": ["IMAGE"], "imageConfig": {"aspectRatio": "4:5"}},
    }


def test_photos_stand_before_the_words_in_their_order() -> None:
    assert body(Gemini(around("gemini")), PRO, "2048x2560", PNG, JPEG, WEBP) == {
        "contents": [
            {
                "role": "user",
                "parts": [
                    {"inlineData": {"mime_type": "image/png", "data": sha(PNG)}},
                    {"inlineData": {"mime_type": "image/jpeg", "data": sha(JPEG)}},
                    {"inlineData": {"mime_type": "image/webp", "data": sha(WEBP)}},
                    {"text": TEXT},
                ],
            }
        ],
        "generationConfig": {
            "responseModalities": ["IMAGE"],
            "imageConfig": {"aspectRatio": "4:5", "imageSize": "2K"},
        },
    }


def test_a_seed_goes_out_only_where_the_card_says_that_it_is_honoured() -> None:
    made = Gemini(around("gemini"))
    assert "seed" not in json.dumps(body(made, TWO, seed=7))
    assert body(made, replace(TWO, seed=True), seed=7)["generationConfig"]["seed"] == 7  # type: ignore[index]
    assert "seed" not in json.dumps(body(made, replace(TWO, seed=True)))


@pytest.mark.parametrize("name", list(CARDS))
def test_every_size_of_every_card_has_names(name: str) -> None:
    card, made = CARDS[name], Gemini(around("gemini"))
    assert ratio_of(card.sizes[0]) == "4:5"
    for size in card.sizes:
        shape = body(made, card, str(size))["generationConfig"]["imageConfig"]  # type: ignore[index]
        assert shape["aspectRatio"] == ratio_of(size)
        assert shape["aspectRatio"] in TEN
        assert shape.get("imageSize", "") in card.names("tiers") or not card.names("tiers")
        assert ("imageSize" in shape) is bool(card.names("tiers"))


@pytest.mark.parametrize(
    ("size", "ratio", "tier"),
    [
        ("512x640", "4:5", "512"),
        ("1024x1280", "4:5", "1K"),
        ("2048x2560", "4:5", "2K"),
        ("4096x5120", "4:5", "4K"),
        ("1728x2304", "3:4", "2K"),
        ("1664x2496", "2:3", "2K"),
        ("1440x2560", "9:16", "2K"),
        ("1024x1024", "1:1", "1K"),
        ("1000x1300", "", "1K"),
        ("1536x1536", "1:1", ""),
    ],
)
def test_a_size_has_a_name_or_none(size: str, ratio: str, tier: str) -> None:
    assert ratio_of(Size.parse(size)) == ratio
    assert tier_of(Size.parse(size), ("512", "1K", "2K", "4K")) == tier


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        (order(TWO, "1000x1300"), "unfit-size"),
        (order(FLASH, "2048x2560"), "unfit-size"),
        (order(FLASH, "", PNG, PNG, PNG, PNG), "unfit-references"),
        (order(TWO, "", PNG, b"GIF89a no photo"), "unfit-photo"),
        (order(TWO, "", b""), "unfit-photo"),
    ],
)
def test_what_a_model_cannot_draw_is_told_before_it_is_sent(asked: object, key: str) -> None:
    journal = FakeJournal()

    async def scene() -> InvalidError:
        with pytest.raises(InvalidError) as caught:
            await Gemini(around("gemini")).generate(asked, journal)  # type: ignore[arg-type]
        return caught.value

    found = asyncio.run(scene())
    assert found.sentence.key == key
    assert found.charged is False
    assert journal.told == []


def test_a_size_on_the_card_that_has_no_name_is_told_too() -> None:
    odd = replace(TWO, sizes=(Size(1000, 1300),))
    with pytest.raises(InvalidError, match="unfit-size"):
        Gemini(around("gemini")).sent(order(odd))


def test_a_model_of_the_creator_is_addressed_by_its_own_id() -> None:
    own = with_wire(TWO, id="tuned models/x?y")
    assert Gemini(around("gemini")).sent(order(own)).url.endswith("/models/tuned%20models%2Fx%3Fy:generateContent")


def test_the_last_picture_that_is_no_draft_is_the_one() -> None:
    found = read(answered(image(b"draft", thought=True), image(b"first"), {"text": " Here. "}, image(b"last")))
    assert found == Answer(b"last", more=(b"first",), version="gemini-3.1-flash-image", said="Here.")


def test_thoughts_are_not_said() -> None:
    assert read(answered({"text": "I think", "thought": True}, image(b"x"))).said == ""


@pytest.mark.parametrize(
    "text",
    [
        "data:image/png;base64,/+//aWk=",
        "_-__aWk",
        " /+//\n aWk= \n",
        "/+//aWk",
    ],
)
def test_pictures_are_read_in_every_spelling(text: str) -> None:
    assert read(answered({"inline_data": {"mime_type": "image/png", "data": text}})).data == b"\xff\xef\xff\x69\x69"


def test_a_whole_picture_beside_a_broken_one_is_kept() -> None:
    assert read(answered(image(b"whole"), {"inlineData": {"data": "&&"}})).data == b"whole"


@pytest.mark.parametrize(
    ("details", "cost"),
    [
        ([{"modality": "IMAGE", "tokenCount": 1120}, {"modality": "TEXT", "tokenCount": 9}], 67200),
        ([{"modality": "TEXT", "tokenCount": 9}], None),
        ([{"modality": "IMAGE", "tokenCount": "many"}], None),
        ("none", None),
    ],
)
def test_tokens_of_pictures_are_the_reported_cost(details: object, cost: int | None) -> None:
    found = json.loads(answered(image(b"x")).body) | {"usageMetadata": {"candidatesTokensDetails": details}}
    assert read(reply(found)).cost == cost
    assert read_answer(reply(found), PRO, "Google").cost is None


def test_a_refused_prompt_is_a_refusal_of_what_went_in() -> None:
    found = trouble(reply({"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}, "responseId": "r-1"}))
    assert isinstance(found, RefusedError)
    assert (found.reason, found.side, found.charged) == ("PROHIBITED_CONTENT", "input", False)
    assert found.request_id == "r-1"


@pytest.mark.parametrize("reason", ["IMAGE_SAFETY", "SAFETY", "PROHIBITED_CONTENT", "IMAGE_RECITATION", "SPII"])
def test_a_stopped_drawing_is_a_refusal_of_what_came_out(reason: str) -> None:
    found = trouble(answered(reason=reason, finishMessage="Unable to show it."))
    assert isinstance(found, RefusedError)
    assert (found.reason, found.side, found.charged) == (reason, "output", None)
    assert found.words == "Unable to show it."


@pytest.mark.parametrize(
    ("found", "kind", "words"),
    [
        (answered({"text": "I can't draw that."}), NoImageError, "I can't draw that."),
        (answered(reason="NO_IMAGE"), NoImageError, "NO_IMAGE"),
        (answered(reason="IMAGE_OTHER", finishMessage="No luck."), NoImageError, "No luck."),
        (answered(reason="PUP_LIMITED_DISABLED"), NoCreditError, ""),
        (answered({"fileData": {"fileUri": "https://x"}}), StrangeAnswerError, ""),
        (answered({"inlineData": {"data": "&&&"}}), StrangeAnswerError, ""),
        (answered({"inlineData": {"data": ""}}), StrangeAnswerError, ""),
        (answered({"inlineData": None}), StrangeAnswerError, ""),
        (reply({}), StrangeAnswerError, ""),
        (reply(b"<html>Sign in to the hotel</html>"), StrangeAnswerError, ""),
        (reply(b""), StrangeAnswerError, ""),
    ],
)
def test_an_answer_without_a_picture_says_why(found: Reply, kind: type[ProviderError], words: str) -> None:
    error = trouble(found)
    assert type(error) is kind
    assert error.words == words


@pytest.mark.parametrize(
    ("error", "kind", "charged"),
    [
        (failed(400, "Invalid value."), InvalidError, False),
        (failed(400, "x", BAD_KEY), KeyRefusedError, False),
        (failed(400, "API key not valid. Please pass a valid API key."), KeyRefusedError, False),
        (failed(400, "Enable billing.", name="FAILED_PRECONDITION"), NoCreditError, False),
        (failed(400, "User location is not supported.", name="FAILED_PRECONDITION"), InvalidError, False),
        (failed(401), KeyRefusedError, False),
        (failed(403), KeyRefusedError, False),
        (failed(403, "This needs billing to be enabled."), NoCreditError, False),
        (failed(404), ModelGoneError, False),
        (failed(409), InvalidError, False),
        (failed(429, "Quota exceeded, limit: 0, model: x", RETRY), NoCreditError, False),
        (failed(500), UnknownOutcomeError, None),
        (failed(503), ServerError, False),
        (failed(504), UnknownOutcomeError, None),
        (judged(reply(b"<html>", 302), "Google"), ServerError, False),
        (judged(reply(b"<html>", 502), "Google"), UnknownOutcomeError, None),
        (judged(reply(b"<html>", 404), "Google"), ServerError, False),
        (judged(reply([{"error": {"message": "API key not valid."}}], 400), "Google"), KeyRefusedError, False),
    ],
)
def test_an_error_is_of_its_kind(error: ProviderError, kind: type[ProviderError], charged: bool | None) -> None:
    assert type(error) is kind
    assert error.charged is charged


@pytest.mark.parametrize(
    ("error", "wait"),
    [
        (failed(429, "Slow down.", QUOTA, RETRY), 22.0),
        (failed(429, "Slow down. Please retry in 31.5s."), 31.5),
        (failed(429, "Quota exceeded, limit: 10."), None),
        (failed(429, "x", {"retryDelay": "1" * 400 + "s"}), 1e9),
        (judged(Reply(429, {"retry-after": "7"}), "Google"), 7.0),
    ],
)
def test_the_wait_that_is_asked_for_is_read(error: ProviderError, wait: float | None) -> None:
    assert isinstance(error, TooFastError)
    assert error.retry_s == wait


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
PART = st.dictionaries(
    st.sampled_from(["text", "inlineData", "inline_data", "thought", "data"]),
    ANYTHING | st.dictionaries(st.just("data"), ANYTHING),
)
END = st.fixed_dictionaries(
    {},
    optional={
        "content": ANYTHING | st.fixed_dictionaries({"parts": ANYTHING | st.lists(PART | ANYTHING, max_size=3)}),
        "finishReason": ANYTHING | st.sampled_from(["STOP", "IMAGE_SAFETY"]),
        "finishMessage": ANYTHING,
    },
)
LIKE_AN_ANSWER = st.fixed_dictionaries(
    {},
    optional={
        "candidates": ANYTHING | st.lists(END, max_size=2),
        "promptFeedback": ANYTHING | st.fixed_dictionaries({"blockReason": ANYTHING}),
        "usageMetadata": ANYTHING | st.fixed_dictionaries({"candidatesTokensDetails": ANYTHING}),
        "modelVersion": ANYTHING,
        "responseId": ANYTHING,
        "error": ANYTHING | st.fixed_dictionaries({"message": ANYTHING, "details": ANYTHING}),
    },
)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60) | (LIKE_AN_ANSWER | ANYTHING).map(lambda value: json.dumps(value).encode()))
def test_whatever_comes_is_an_answer_or_an_error_of_the_tree(data: bytes) -> None:
    found = outcome(Reply(200, body=data))
    if isinstance(found, Answer):
        assert found.data
        f"{found.said}{found.version}".encode()
    else:
        assert found.words == found.words.strip()
    for status in (400, 403, 429, 500, 599):
        assert isinstance(judged(Reply(status, body=data), "Google"), ProviderError)


def test_a_picture_comes_over_the_wire_and_the_key_stays_in_the_head() -> None:
    journal = FakeJournal()

    async def scene() -> None:
        async with WireServer(GeminiShape()) as server:
            made = Gemini(around("gemini", server.url))
            asked = order(TWO, "1024x1280", PNG, JPEG)
            found = await made.generate(asked, journal)
            await made.check()
            await made.close()
            await made.close()
            assert found.data.startswith(b"\x89PNG")
            assert (found.cost, found.said, found.version) == (67200, "Here it is.", "gemini-3.1-flash-image")
            assert journal.told == ["sending", "received"]
            assert journal.sent == [made.sent(asked)]
            (paid,) = server.paid
            assert paid.headers["x-goog-api-key"] == KEY
            assert not paid.query
            first = paid.json["contents"][0]["parts"][0]["inlineData"]
            assert base64.b64decode(first["data"]) == PNG

    asyncio.run(scene())
    assert KEY not in repr(journal.sent)


@pytest.mark.parametrize("fault", [name for name, kind in GeminiShape().expected.items() if kind is not None])
def test_every_fault_is_paid_for_once(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.001)
    monkeypatch.setattr(repeat, "MOST_WAIT_S", 0.002)
    shape = GeminiShape()

    async def scene() -> None:
        async with WireServer(shape) as server:
            server.dial.fault = fault
            made = Gemini(around("gemini", server.url))
            with pytest.raises(ProviderError) as caught:
                await made.generate(order(TWO), FakeJournal())
            await made.close()
            assert type(caught.value) is shape.expected[fault]
            assert len(server.paid) == (repeat.PAID_TRIES if fault in ("rate-seconds", "rate-none") else 1)

    asyncio.run(scene())


@pytest.mark.parametrize(("fault", "more"), [("two-images", 1), ("wrong-size", 0)])
def test_what_nobody_asked_for_is_kept(fault: str, more: int) -> None:
    async def scene() -> Answer:
        async with WireServer(GeminiShape()) as server:
            server.dial.fault = fault
            made = Gemini(around("gemini", server.url))
            found = await made.generate(order(TWO), FakeJournal())
            await made.close()
            return found

    assert len(asyncio.run(scene()).more) == more


def test_a_key_can_be_tried_for_nothing() -> None:
    async def scene(url: str, suffix: str = "") -> None:
        made = Gemini(around("gemini", url + suffix))
        try:
            await made.check()
        finally:
            await made.close()

    async def elsewhere() -> None:
        async with WireServer(GeminiShape()) as server:
            await scene(server.url)
            assert not server.paid
            await scene(server.url, "/elsewhere")

    with pytest.raises(StrangeAnswerError) as caught:
        asyncio.run(elsewhere())
    assert caught.value.charged is False


def test_without_a_key_nothing_is_sent() -> None:
    journal = FakeJournal()
    with pytest.raises(UnconnectedError):
        asyncio.run(Gemini(around("gemini", key="")).generate(order(TWO), journal))
    assert journal.told == []


@pytest.mark.parametrize("key", ["clé-secreta-0123456", "abc\n0123456789", " 0123456789", "\x000123456789"])
def test_a_key_that_no_head_can_carry_is_not_sent(key: str) -> None:
    journal = FakeJournal()
    with pytest.raises(KeyRefusedError) as caught:
        asyncio.run(Gemini(around("gemini", "http://127.0.0.1:1", key=key)).generate(order(TWO), journal))
    assert caught.value.charged is False
    assert journal.told == []


def test_the_module_loads_nothing_heavy() -> None:

    heavy = "{'httpx', 'PIL', 'tenacity', 'aiolimiter'}"
    code = f"import sys, studio.provider.gemini, studio.provider.ark; print({heavy} & set(sys.modules))"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "set()"
