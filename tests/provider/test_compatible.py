"""Servers of one's own: three ways to be asked, flat errors, pictures by address."""

import asyncio
import base64
import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.compatible import Compatible
from studio.provider.provider import Answer, Checkable, Open, Provider
from studio.provider.transport.call import Reply
from studio.provider.trouble import (
    InvalidError,
    KeyRefusedError,
    ModelGoneError,
    NoCreditError,
    ProviderError,
    RefusedError,
    ServerError,
    StrangeAnswerError,
    UnknownOutcomeError,
)
from studio.request.model_card import ModelCard
from studio.words import LANGUAGES, Words
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.compatible import SERVED, CompatibleShape, Server
from tests.fakes.wire.server import Made, WireServer
from tests.provider.orders import JPEG, KEY, PNG, TEXT, WEBP, around, cards, order, with_wire
from tests.provider.simulated.tables import RESOURCES

CARDS = cards("compatible")
VLLM, SGLANG, LOCAL = CARDS["vllm-omni"], CARDS["sglang"], CARDS["localai"]
BASE = "http://127.0.0.1:8000/v1"
WORDS = [
    Words(
        {one: (RESOURCES / f"words/{one}/unfit.ftl").read_text(encoding="utf-8") for one in ("en", language)}, language
    )
    for language in LANGUAGES
]


def sha(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def route(url: str = "") -> Compatible:
    return Compatible(around("compatible", url))


def refused(card: ModelCard, *photos: bytes, size: str = "", text: str = TEXT) -> InvalidError:
    async def scene() -> InvalidError:
        journal = FakeJournal()
        with pytest.raises(InvalidError) as caught:
            await route().generate(order(card, size, *photos, text=text), journal)
        assert journal.told == []
        return caught.value

    return asyncio.run(scene())


def judge(status: int, body: object) -> ProviderError:
    return route().judge(Reply(status, {}, body if isinstance(body, bytes) else json.dumps(body).encode()))


# What is sent


def test_vllm_omni_is_asked_for_a_png_inside_the_answer() -> None:
    sent = route().sent(order(with_wire(VLLM, id=SERVED), seed=7))
    assert (sent.method, sent.url) == ("POST", f"{BASE}/images/generations")
    assert json.loads(sent.body) == {
        "model": SERVED,
        "prompt": TEXT,
        "n": 1,
        "size": "1024x1280",
        "response_format": "b64_json",
        "output_format": "png",
        "seed": 7,
    }


def test_what_a_server_does_not_have_is_left_out() -> None:
    bare = replace(VLLM, seed=False, wire=(("dialect", "openai"),))
    assert json.loads(route().sent(order(bare, seed=7)).body) == {"prompt": TEXT, "n": 1, "size": "1024x1280"}


def test_without_a_seed_none_is_sent() -> None:
    assert "seed" not in json.loads(route().sent(order(SGLANG)).body)


@pytest.mark.parametrize(
    ("photos", "named"),
    [((WEBP,), [["image", sha(WEBP)]]), ((PNG, JPEG), [["image[]", sha(PNG)], ["image[]", sha(JPEG)]])],
)
def test_photos_are_a_form_where_the_server_edits(photos: tuple[bytes, ...], named: list[list[str]]) -> None:
    sent = route().sent(order(SGLANG, "", *photos, seed=7))
    assert sent.url == f"{BASE}/images/edits"
    start = [["prompt", TEXT], ["n", "1"], ["size", "1024x1280"], ["response_format", "b64_json"], ["seed", "7"]]
    assert json.loads(sent.body) == start + named


def test_localai_takes_photos_in_the_same_request() -> None:
    sent = route().sent(order(LOCAL, "", PNG, JPEG))
    assert sent.url == f"{BASE}/images/generations"
    assert json.loads(sent.body) == {
        "prompt": TEXT,
        "n": 1,
        "size": "1024x1280",
        "response_format": "b64_json",
        "ref_images": [sha(PNG), sha(JPEG)],
    }


def test_a_bar_in_the_words_is_told_and_never_taken_out() -> None:
    found = refused(LOCAL, text="a woman | sad")
    assert found.charged is False
    assert found.sentence.key == "unfit-bar"
    for words in WORDS:
        assert "LocalAI" in words.tell(found.sentence)
        assert "|" in words.tell(found.sentence)
    for card in (VLLM, SGLANG, with_wire(LOCAL, negative_prompt=True)):
        assert json.loads(route().sent(order(card, text="a | b")).body)["prompt"] == "a | b"


def test_photos_for_a_server_that_cannot_edit_are_told() -> None:
    assert refused(with_wire(VLLM, edits=False), PNG).sentence.key == "unfit-references"
    assert refused(VLLM, *[PNG] * 5).sentence.key == "unfit-references"
    assert refused(LOCAL, b"GIF89a").sentence.key == "unfit-photo"


def test_any_size_goes_where_any_size_may_be_asked_for() -> None:
    assert json.loads(route().sent(order(VLLM, "640x800")).body)["size"] == "640x800"
    assert refused(with_wire(VLLM, arbitrary_size=False), size="640x800").sentence.key == "unfit-size"


def test_the_cards_are_free_and_keep_their_promises() -> None:
    for card in CARDS.values():
        assert (card.price, card.seed, card.maker) == (0, True, "")
        assert str(card.sizes[0]) == "1024x1280"
        assert card.has("edits") is (card.text("dialect") == "openai")


# What comes back


@pytest.mark.parametrize(
    ("status", "body", "kind", "words"),
    [
        (400, {"object": "error", "message": "Model mismatch", "code": 400}, InvalidError, "Model mismatch"),
        (404, {"object": "error", "message": "The model does not exist."}, ModelGoneError, "The model does not exist."),
        (404, {"error": {"message": "no such model", "code": 404}}, ModelGoneError, "no such model"),
        (422, {"detail": [{"msg": "Field required"}, {"msg": "Bad"}]}, InvalidError, "Field required Bad"),
        (500, {"detail": "failed"}, UnknownOutcomeError, "failed"),
        (503, {"detail": "no engine"}, ServerError, "no engine"),
        (401, {"error": "Unauthorized"}, KeyRefusedError, "Unauthorized"),
        (401, b"Unauthorized", KeyRefusedError, ""),
        (429, {"error": {"code": "insufficient_quota"}}, NoCreditError, ""),
        (400, {"error": {"code": "moderation_blocked"}}, RefusedError, ""),
        (502, b"<html>Bad gateway</html>", UnknownOutcomeError, ""),
    ],
)
def test_errors_have_their_kind_and_words(status: int, body: object, kind: type[ProviderError], words: str) -> None:
    found = judge(status, body)
    assert type(found) is kind
    assert found.words == words


def test_a_server_that_draws_nothing_at_all_is_not_a_model_that_is_gone() -> None:
    found = judge(404, {"detail": "Not Found"})
    assert isinstance(found, InvalidError)
    assert found.sentence.key == "unfit-server"
    for words in WORDS:
        assert "own server" in words.tell(found.sentence)


@given(st.binary(max_size=100), st.integers(300, 599))
def test_whatever_fails_is_told(body: bytes, status: int) -> None:
    assert isinstance(judge(status, body), ProviderError)


# Over a socket


def draw(server_kind: Server, card: ModelCard, *photos: bytes, fault: str = "") -> tuple[Answer, FakeJournal]:
    async def scene() -> tuple[Answer, FakeJournal]:
        async with WireServer(CompatibleShape(server_kind)) as server:
            server.dial.turn(fault)
            made, journal = route(server.url + "/v1"), FakeJournal()
            asked = order(card, "64x80", *photos, seed=7)
            answer = await made.generate(asked, journal)
            await made.close()
            assert journal.sent == [made.sent(asked)]
            assert len(server.paid) == 1
            assert server.strays == []
            if fault != "wrong-size":
                assert answer.data == server.picture(64, 80)
            return answer, journal

    return asyncio.run(scene())


@pytest.mark.parametrize(("kind", "card"), [("vllm-omni", VLLM), ("sglang", SGLANG), ("localai", LOCAL)])
@pytest.mark.parametrize("photos", [(), (PNG,), (PNG, JPEG)])
def test_a_picture_comes_from_each_server(kind: Server, card: ModelCard, photos: tuple[bytes, ...]) -> None:
    answer, journal = draw(kind, card, *photos)
    assert answer.cost is None
    assert journal.told == ["sending", "received"]


def test_a_picture_by_address_is_fetched_from_the_same_server() -> None:
    answer, journal = draw("sglang", with_wire(SGLANG, response_format=False))
    assert answer.more == ()
    assert journal.told == ["sending", "received", "downloading"]


def test_of_two_addresses_both_are_fetched() -> None:
    answer, journal = draw("sglang", with_wire(SGLANG, response_format=False), fault="two-images")
    assert len(answer.more) == 1
    assert journal.told == ["sending", "received", "downloading", "downloading"]


def test_another_size_is_kept() -> None:
    assert draw("vllm-omni", VLLM, fault="wrong-size")[0].data


def test_localai_gets_photos_as_plain_base64() -> None:
    async def scene() -> list[str]:
        async with WireServer(CompatibleShape("localai")) as server:
            made = route(server.url + "/v1")
            await made.generate(order(LOCAL, "64x80", PNG, WEBP), FakeJournal())
            await made.close()
            found: list[str] = server.paid[0].json["ref_images"]
            return found

    assert [base64.b64decode(one) for one in asyncio.run(scene())] == [PNG, WEBP]


def broken(card: ModelCard, *bodies: object) -> ProviderError:
    """What becomes of an order whose answer is this."""
    shape = CompatibleShape()
    shape.faults = {**shape.faults, "odd": lambda _: Made(200, {"data": list(bodies)})}

    async def scene() -> ProviderError:
        async with WireServer(shape) as server:
            server.dial.turn("odd")
            made = route(server.url + "/v1")
            with pytest.raises(ProviderError) as caught:
                await made.generate(order(card, "64x80"), FakeJournal())
            await made.close()
            return caught.value

    return asyncio.run(scene())


@pytest.mark.parametrize(
    "url", ["http://169.254.169.254/x", "file:///etc/passwd", "https://elsewhere.example/x", "http://["]
)
def test_an_address_elsewhere_is_not_fetched_and_may_have_cost(url: str) -> None:
    found = broken(VLLM, {"url": url})
    assert isinstance(found, StrangeAnswerError)
    assert found.charged is not False


def test_a_picture_that_is_gone_is_told_as_drawn() -> None:
    assert broken(VLLM, {"url": "/files/none.png"}).charged is True


@pytest.mark.parametrize("fault", sorted(set(CompatibleShape().expected) - {"two-images", "wrong-size"}))
def test_each_fault_is_told_and_sent_once(fault: str) -> None:
    async def scene() -> tuple[ProviderError, int]:
        async with WireServer(CompatibleShape()) as server:
            server.dial.turn(fault)
            made = route(server.url + "/v1")
            with pytest.raises(ProviderError) as caught:
                await made.generate(order(VLLM), FakeJournal())
            await made.close()
            return caught.value, len(server.paid)

    found, paid = asyncio.run(scene())
    assert type(found) is CompatibleShape().expected[fault]
    assert paid == 1


def test_an_edit_that_localai_does_not_know_is_told() -> None:
    async def scene() -> ProviderError:
        async with WireServer(CompatibleShape("localai")) as server:
            made = route(server.url + "/v1")
            with pytest.raises(InvalidError) as caught:
                await made.generate(order(VLLM, "", PNG), FakeJournal())
            await made.close()
            return caught.value

    assert asyncio.run(scene()).sentence.key == "unfit-server"


def test_a_server_can_be_tried_and_may_want_a_key() -> None:
    async def scene() -> None:
        async with WireServer(CompatibleShape(key=KEY)) as server:
            good = route(server.url + "/v1")
            wrong = Compatible(around("compatible", server.url + "/v1", key="wrong"))
            await good.check()
            with pytest.raises(KeyRefusedError):
                await wrong.check()
            server.dial.turn("portal", where="free")
            with pytest.raises(StrangeAnswerError):
                await good.check()
            assert server.paid == []
            await asyncio.gather(good.close(), wrong.close())

    asyncio.run(scene())


def test_it_is_a_route_that_shows_what_it_sends_and_can_be_tried() -> None:
    made: Provider = route()
    assert isinstance(made, Open)
    assert isinstance(made, Checkable)
