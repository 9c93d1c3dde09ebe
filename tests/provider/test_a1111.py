"""AUTOMATIC1111 is asked for one picture, shown while it draws, stopped when nobody waits any more."""

import asyncio
import base64
import contextlib
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.provider.a1111 import A1111, sign
from studio.provider.a1111_answer import judged, read_answer, share_of
from studio.provider.provider import Answer, Checkable, Open, Order, Progress, Recoverable
from studio.provider.transport import at_home, repeat
from studio.provider.transport.call import Reply
from studio.provider.trouble import (
    InvalidError,
    KeyRefusedError,
    NoImageError,
    OfflineError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
    UnknownOutcomeError,
)
from studio.request.model_card import ModelCard
from studio.store.resource import load_words
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.a1111 import SEED, A1111Shape, drawn, failed
from tests.fakes.wire.server import Made, WireServer
from tests.provider.orders import JPEG, KEY, PNG, TEXT, around, cards, order, with_wire

CARDS = cards("a1111")
LOADED, SDXL = CARDS["loaded"], CARDS["sdxl"]
ALWAYS = {"batch_size": 1, "n_iter": 1, "send_images": True, "save_images": False, "force_task_id": "job-1"}
SIDES = {"width": 1024, "height": 1280}
NAME = "AUTOMATIC1111"
ENGLISH, SPANISH = load_words("en"), load_words("es")


def body(card: ModelCard, *photos: bytes, seed: int | None = None, size: str = "") -> dict[str, Any]:
    """What would be sent."""
    found: dict[str, Any] = json.loads(A1111(around("a1111")).sent(order(card, size, *photos, seed=seed)).body)
    return found


def reply(value: object, status: int = 200) -> Reply:
    return Reply(status, body=value if isinstance(value, bytes) else json.dumps(value).encode())


def packed(made: Made) -> Reply:
    return Reply(made.status, body=made.packed()[1])


def generate(shape: A1111Shape, asked: Order, *, fault: str = "", journal: FakeJournal | None = None) -> Answer:
    """A picture over a socket; whatever happens, there was one request that draws."""

    async def scene() -> Answer:
        async with WireServer(shape) as server:
            server.dial.fault = fault
            made = A1111(around("a1111", server.url), look_every_s=60.0)
            try:
                return await made.generate(asked, journal or FakeJournal())
            finally:
                await made.close()
                await made.close()
                assert len(server.paid) == 1

    return asyncio.run(scene())


def test_it_can_do_what_its_server_can() -> None:
    made = A1111(around("a1111"))
    assert isinstance(made, Checkable)
    assert isinstance(made, Open)
    assert not isinstance(made, Recoverable)


def test_words_alone_are_sent_with_what_is_needed() -> None:
    sent = A1111(around("a1111")).sent(order(LOADED))
    assert (sent.method, sent.url) == ("POST", "http://127.0.0.1:7860/sdapi/v1/txt2img")
    assert json.loads(sent.body) == {"prompt": TEXT, **SIDES, **ALWAYS}


def test_the_card_says_how_to_draw() -> None:
    card = with_wire(
        SDXL, steps=30, guidance="6.5", sampler="DPM++ 2M", negative="glasses", strength="0.4", unknown="kept out"
    )
    assert body(card, seed=5, size="832x1248") == {
        "prompt": TEXT,
        "width": 832,
        "height": 1248,
        "seed": 5,
        "negative_prompt": "glasses",
        "sampler_name": "DPM++ 2M",
        "steps": 30,
        "cfg_scale": 6.5,
        "override_settings": {"sd_model_checkpoint": "sd_xl_base_1.0"},
        **ALWAYS,
    }


def test_a_photo_is_drawn_anew_and_not_stretched() -> None:
    sent = A1111(around("a1111")).sent(order(with_wire(LOADED, strength="0.4", guidance=7), "", JPEG))
    assert sent.url.endswith("/sdapi/v1/img2img")
    found = json.loads(sent.body)
    assert found.pop("init_images")[0].startswith("sha256:")
    assert found == {
        "prompt": TEXT,
        **SIDES,
        "resize_mode": 1,
        "cfg_scale": 7.0,
        "denoising_strength": 0.4,
        **ALWAYS,
    }


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        (order(LOADED, "1000x1300"), "unfit-size"),
        (order(LOADED, "", PNG, PNG), "unfit-references"),
        (order(LOADED, "", b"GIF89a no photo"), "unfit-photo"),
        (order(with_wire(LOADED, guidance="much")), "local-setting"),
    ],
)
def test_what_does_not_fit_is_told_before_anything_is_sent(wrong: Order, key: str) -> None:
    journal = FakeJournal()
    with pytest.raises(InvalidError, match=key):
        asyncio.run(A1111(around("a1111")).generate(wrong, journal))
    assert journal.told == []


def test_a_login_goes_into_the_head_and_no_login_is_none() -> None:
    assert sign("ana:se:cret ñ") == {"authorization": "Basic " + base64.b64encode("ana:se:cret ñ".encode()).decode()}
    assert sign("") == {}


def test_a_picture_comes_over_the_wire() -> None:
    journal, login = FakeJournal(), base64.b64encode(KEY.encode()).decode()
    found = generate(A1111Shape(login=login), order(LOADED, seed=7), journal=journal)
    assert found.data.startswith(b"\x89PNG")
    assert (found.seed, found.version, found.cost, found.more) == (7, "sd_xl_base_1.0", None, ())
    assert journal.told == ["sending", "received"]
    assert journal.sent == [A1111(around("a1111")).sent(order(LOADED, seed=7))] or "127.0.0.1" in journal.sent[0].url
    assert KEY not in repr(journal.sent)
    assert login not in repr(journal.sent)


def test_the_bytes_of_a_photo_are_sent_and_its_hash_is_written_down() -> None:
    journal = FakeJournal()

    async def scene() -> None:
        async with WireServer(A1111Shape()) as server:
            made = A1111(around("a1111", server.url))
            await made.generate(order(LOADED, "", PNG), journal)
            await made.close()
            assert base64.b64decode(server.paid[0].json["init_images"][0]) == PNG
            assert journal.sent == [made.sent(order(LOADED, "", PNG))]

    asyncio.run(scene())
    assert base64.b64encode(PNG).decode() not in journal.sent[0].body


def test_a_wrong_login_is_told() -> None:
    with pytest.raises(KeyRefusedError):
        generate(A1111Shape(login="other"), order(LOADED))

    async def scene() -> None:
        async with WireServer(A1111Shape(login="other")) as server:
            made = A1111(around("a1111", server.url))
            with pytest.raises(KeyRefusedError):
                await made.check()
            await made.close()

    asyncio.run(scene())


@pytest.mark.parametrize("fault", [name for name, kind in A1111Shape().expected.items() if kind is not None])
def test_every_fault_is_told_and_costs_nothing(fault: str) -> None:
    shape = A1111Shape()
    with pytest.raises(ProviderError) as caught:
        generate(shape, order(LOADED), fault=fault)
    assert type(caught.value) is shape.expected[fault]
    assert caught.value.charged is False
    assert "charged" not in ENGLISH.tell(caught.value.sentence) or fault in ("auth", "invalid")


@pytest.mark.parametrize(("fault", "more"), [("two-images", 1), ("wrong-size", 0)])
def test_more_or_other_pictures_are_kept(fault: str, more: int) -> None:
    assert len(generate(A1111Shape(), order(LOADED), fault=fault).more) == more


@pytest.mark.parametrize("fault", ["cut-before", "cut-within"])
def test_a_lost_answer_is_unknown_and_costs_nothing_where_pictures_are_free(fault: str) -> None:
    with pytest.raises(UnknownOutcomeError, match="local-unknown") as caught:
        generate(A1111Shape(), order(LOADED), fault=fault)
    assert caught.value.charged is False
    with pytest.raises(UnknownOutcomeError, match="wire-unknown") as caught:
        generate(A1111Shape(), order(replace(LOADED, price=None)), fault=fault)
    assert caught.value.charged is None


def slow(server: WireServer) -> A1111:
    """A route to a server that draws until it is let go."""
    server.dial.delay_s = 60.0
    return A1111(around("a1111", server.url), look_every_s=0.001)


def test_a_growing_drawing_is_shown_and_stopped_when_it_is_abandoned() -> None:
    shape, journal = A1111Shape(shares=(0.0, 0.25, 0.5, 0.75)), FakeJournal()

    async def scene() -> None:
        async with WireServer(shape) as server:
            made = slow(server)
            drawing = asyncio.create_task(made.generate(order(LOADED), journal))
            while Progress("drawing", share=0.75) not in journal.shown:
                await asyncio.sleep(0.001)
            drawing.cancel()
            with pytest.raises(asyncio.CancelledError):
                await drawing
            looks = len(server.seen)
            await made.close()
            assert shape.interrupted == 1
            assert len(server.seen) == looks

    asyncio.run(scene())
    assert journal.shown[:4] == [Progress("sent"), *(Progress("drawing", share=share) for share in (0.25, 0.5, 0.75))]


def test_an_order_that_waits_for_its_turn_stops_nobody_elses() -> None:
    shape = A1111Shape()

    async def scene() -> None:
        async with WireServer(shape) as server:
            made = slow(server)
            first = asyncio.create_task(made.generate(order(LOADED), FakeJournal()))
            await server.reached()
            journal = FakeJournal()
            second = asyncio.create_task(made.generate(order(LOADED, number="job-2"), journal))
            await asyncio.sleep(0.01)
            second.cancel()
            await asyncio.wait([second])
            assert (shape.interrupted, journal.told) == (0, [])
            first.cancel()
            await asyncio.wait([first])
            await made.close()
            assert shape.interrupted == 1

    asyncio.run(scene())


def test_the_test_asks_how_far_it_is() -> None:
    async def scene() -> None:
        async with WireServer(A1111Shape()) as server:
            made = A1111(around("a1111", server.url))
            await made.check()
            await made.close()
            (seen,) = server.seen
            assert (seen.method, seen.path) == ("GET", "/sdapi/v1/progress")
            assert seen.query == {"skip_current_image": "true"}

    asyncio.run(scene())


def test_a_server_without_its_api_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        async with WireServer() as server:
            made = A1111(around("a1111", f"{server.url}/nothing"))
            with pytest.raises(ServerError, match="local-no-api"):
                await made.check()
            url = server.url
            await made.close()
        monkeypatch.setattr(at_home, "REACHED_WITHIN_S", 0.05)
        made = A1111(around("a1111", url))
        with pytest.raises(OfflineError, match="local-offline"):
            await made.check()
        await made.close()

    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.001)
    asyncio.run(scene())
    off = judged(reply({"detail": "Not Found"}, 404), NAME)
    assert (type(off), off.sentence.key) == (ServerError, "local-no-api")


FIELD = {"loc": ["body", "width"], "msg": "not an integer"}


@pytest.mark.parametrize(
    ("found", "kind", "words"),
    [
        (reply({"detail": [FIELD, FIELD]}, 422), InvalidError, "width: not an integer; width: not an integer"),
        (reply({"detail": "Sampler not found"}, 404), InvalidError, "Sampler not found"),
        (reply({"detail": "Incorrect username or password"}, 401), KeyRefusedError, "Incorrect username or password"),
        (packed(failed("RuntimeError", "shapes differ")), ServerError, "shapes differ"),
        (reply({"error": "ValueError", "detail": "bad hair", "errors": "x"}, 500), ServerError, "bad hair"),
        (reply(b"Internal Server Error", 500), UnknownOutcomeError, ""),
        (reply(b"<html>", 504), UnknownOutcomeError, ""),
        (reply(b"<html>", 404), ServerError, ""),
        (reply({}, 503), ServerError, ""),
        (reply({}, 429), TooFastError, ""),
    ],
)
def test_an_error_is_of_its_kind(found: Reply, kind: type[ProviderError], words: str) -> None:
    error = judged(found, NAME)
    assert type(error) is kind
    assert error.words == words


@pytest.mark.parametrize(
    "words", ["CUDA out of memory. Tried to allocate 2 GiB", "OutOfMemoryError", "Not enough memory"]
)
def test_a_server_without_memory_asks_for_a_smaller_size(words: str) -> None:
    assert judged(packed(failed("OutOfMemoryError", words)), NAME).sentence.key == "local-memory"


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (packed(drawn()), NoImageError),
        (reply({"images": ["&&"]}), StrangeAnswerError),
        (reply({"images": [None]}), StrangeAnswerError),
        (reply({"images": "x"}), StrangeAnswerError),
        (reply({}), StrangeAnswerError),
        (reply(b"<html>"), StrangeAnswerError),
    ],
)
def test_an_answer_without_a_picture_says_why(found: Reply, kind: type[ProviderError]) -> None:
    with pytest.raises(kind):
        read_answer(found, NAME)


def test_what_was_drawn_with_is_read_where_it_is_there() -> None:
    found = read_answer(packed(drawn(PNG, JPEG)), NAME)
    assert found == Answer(PNG, seed=SEED, more=(JPEG,), version="sd_xl_base_1.0")
    data = base64.b64encode(PNG).decode()
    for info in (None, "", "no JSON", "[1]", '{"seed": "x"}', "[" * 100_000):
        assert read_answer(reply({"images": [f"data:image/png;base64,{data}"], "info": info}), NAME) == Answer(PNG)


@pytest.mark.parametrize(
    ("answer", "share"),
    [({"progress": 0.5}, 0.5), ({"progress": 1}, 1.0), ({"progress": 0.0}, None), ({"progress": 7}, None)],
)
def test_how_far_it_is(answer: object, share: float | None) -> None:
    assert share_of(answer) == share


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
ANSWER = st.fixed_dictionaries(
    {},
    optional={
        "images": ANYTHING | st.lists(ANYTHING | st.just("iVBORw0KGgo="), max_size=3),
        "info": ANYTHING | ANYTHING.map(json.dumps) | st.just('{"seed": 7}'),
        "detail": ANYTHING | st.lists(st.fixed_dictionaries({"loc": ANYTHING, "msg": ANYTHING}), max_size=2),
        "errors": ANYTHING,
        "error": ANYTHING,
        "progress": ANYTHING,
    },
)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=40) | (ANSWER | ANYTHING).map(lambda value: json.dumps(value).encode()))
def test_whatever_comes_is_an_answer_or_an_error_of_the_tree(data: bytes) -> None:
    found = Reply(200, body=data)
    with contextlib.suppress(NoImageError, StrangeAnswerError):
        answer = read_answer(found, NAME)
        assert answer.data
        answer.version.encode()
    share = share_of(found.json)
    assert share is None or 0 < share <= 1
    for status in (400, 401, 404, 422, 500, 503):
        SPANISH.tell(judged(Reply(status, body=data), NAME).sentence)
