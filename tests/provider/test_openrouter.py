"""OpenRouter: what is sent, what is looked up before, what it cost to the micro-dollar, what comes back."""

import asyncio
import hashlib
import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.openrouter import FIELDS, OpenRouter, judged, micro_dollars, parameters
from studio.provider.provider import Answer, Checkable, Open, Order, Provider
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
    TooFastError,
    UnconnectedError,
    UnknownOutcomeError,
)
from studio.words import LANGUAGES, Words
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.openrouter import COST, MODELS, TAKES, OpenRouterShape, drawn, picture
from tests.fakes.wire.server import Made, WireServer
from tests.provider.orders import JPEG, KEY, PNG, TEXT, WEBP, around, cards, order, with_wire
from tests.provider.simulated.tables import RESOURCES

CARDS = cards("openrouter")
ONE, PRO, SEEDREAM = CARDS["nano-banana"], CARDS["nano-banana-pro"], CARDS["seedream-5.5"]
LEAF = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
JSON = st.recursive(LEAF, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner))
MODEL = st.fixed_dictionaries(
    {}, optional={"id": JSON, "supported_parameters": st.lists(st.sampled_from(sorted(FIELDS))) | JSON}
)


def url_of(data: bytes) -> dict[str, object]:
    """A photo as it is recorded."""
    return {"type": "image_url", "image_url": {"url": f"sha256:{hashlib.sha256(data).hexdigest()}"}}


def reply(value: object, status: int = 200, **headers: str) -> Reply:
    told = {name.replace("_", "-"): text for name, text in headers.items()}
    return Reply(status, told, value if isinstance(value, bytes) else json.dumps(value).encode())


def failed(status: int, message: str = "", **metadata: object) -> ProviderError:
    return judged(reply({"error": {"code": status, "message": message, "metadata": metadata}}, status), "OpenRouter")


def body(asked: Order) -> dict[str, object]:
    found: dict[str, object] = json.loads(OpenRouter(around("openrouter")).sent(asked).body)
    return found


# What is sent


def test_words_alone_are_sent_as_recorded() -> None:
    sent = OpenRouter(around("openrouter")).sent(order(ONE))
    assert (sent.method, sent.url) == ("POST", "https://openrouter.ai/api/v1/images")
    expected = {"model": "google/gemini-2.5-flash-image", "prompt": TEXT, "aspect_ratio": "4:5", "n": 1}
    assert json.loads(sent.body) == expected


def test_photos_are_sent_as_recorded_in_their_order() -> None:
    assert body(order(PRO, "2048x2560", PNG, JPEG, WEBP)) == {
        "model": "google/gemini-3-pro-image",
        "prompt": TEXT,
        "aspect_ratio": "4:5",
        "resolution": "2K",
        "n": 1,
        "input_references": [url_of(PNG), url_of(JPEG), url_of(WEBP)],
    }


def test_a_model_without_names_for_its_shapes_gets_pixels() -> None:
    assert body(order(SEEDREAM)) == {
        "model": "bytedance-seed/seedream-5-5",
        "prompt": TEXT,
        "size": "1024x1280",
        "n": 1,
        "output_format": "png",
    }


def test_a_seed_goes_out_only_where_the_card_says_that_it_is_honoured() -> None:
    assert "seed" not in body(order(ONE, seed=7))
    assert body(order(replace(ONE, seed=True), seed=7))["seed"] == 7
    assert "seed" not in body(order(replace(ONE, seed=True)))


def test_a_size_without_a_name_is_told_before_anything_is_sent() -> None:
    for card, size in ((ONE, "1000x1250"), (with_wire(ONE, shapes=("1024x1024 1:1",)), "1024x1280")):
        with pytest.raises(InvalidError) as caught:
            OpenRouter(around("openrouter")).sent(order(card, size))
        assert caught.value.sentence.key == "unfit-size"


def test_every_size_of_every_card_has_its_true_proportions() -> None:
    for card in CARDS.values():
        assert str(card.sizes[0]) == "1024x1280"
        assert card.text("id") in TAKES
        for size in card.sizes:
            sent = body(order(card, str(size)))
            ratio = str(sent.get("aspect_ratio", "")) or f"{size.width}:{size.height}"
            across, down = map(int, ratio.split(":"))
            assert Fraction(size.width, size.height) == Fraction(across, down)
            assert sent.get("size", str(size)) == str(size)


def test_cards_with_resolutions_name_one_for_each_size() -> None:
    tiers = {str(size): body(order(PRO, str(size)))["resolution"] for size in PRO.sizes}
    assert (tiers["1024x1280"], tiers["2048x2560"], tiers["4096x5120"]) == ("1K", "2K", "4K")
    assert "resolution" not in body(order(ONE))


# What it cost


@pytest.mark.parametrize(
    ("dollars", "micro"),
    [
        (0.039, 39_000),
        (0.1, 100_000),
        (0.0336, 33_600),
        (1.005, 1_005_000),
        (0.28999999999999998, 290_000),
        (0.0000005, 1),
        (0.0000004, 0),
        (1e-9, 0),
        (0, 0),
        (2, 2_000_000),
        ("0.0405", 40_500),
        (None, None),
        (True, None),
        (-0.01, None),
        ("much", None),
        ("1e999999999999", None),
        ("NaN", None),
        (float("nan"), None),
        (float("inf"), None),
        (1e300, None),
        ([0.039], None),
    ],
)
def test_dollars_are_counted_exactly(dollars: object, micro: int | None) -> None:
    assert micro_dollars(dollars) == micro


@given(st.integers(0, 10**10))
def test_every_whole_number_of_micro_dollars_survives(micro: int) -> None:
    assert micro_dollars(json.loads(str(Decimal(micro) / 10**6))) == micro


@given(JSON)
def test_whatever_stands_for_the_cost_is_read_or_left(value: object) -> None:
    found = micro_dollars(value)
    assert found is None or found >= 0


# What comes back


@pytest.mark.parametrize(
    ("found", "kind"),
    [
        (failed(400), InvalidError),
        (failed(401), KeyRefusedError),
        (failed(402), NoCreditError),
        (failed(403, "Not allowed"), KeyRefusedError),
        (failed(403, "Key limit exceeded"), NoCreditError),
        (failed(404), ModelGoneError),
        (failed(408), UnknownOutcomeError),
        (failed(413), InvalidError),
        (failed(429), TooFastError),
        (failed(500), UnknownOutcomeError),
        (failed(502), UnknownOutcomeError),
        (failed(503), ServerError),
        (failed(524), UnknownOutcomeError),
        (failed(529), ServerError),
        (judged(reply(b"<html>", 524), "OpenRouter"), UnknownOutcomeError),
        (judged(reply(b"<html>", 403), "OpenRouter"), ServerError),
    ],
)
def test_errors_have_their_kind(found: ProviderError, kind: type[ProviderError]) -> None:
    assert type(found) is kind
    assert found.charged is (None if kind is UnknownOutcomeError else False)


@pytest.mark.parametrize(
    ("metadata", "reason"),
    [
        ({"reasons": ["violence", "self-harm"], "flagged_input": "a woman"}, "violence, self-harm"),
        ({"reasons": "violence"}, "violence"),
        ({"flagged_input": "a woman"}, "moderation"),
    ],
)
def test_moderation_is_a_refusal(metadata: dict[str, object], reason: str) -> None:
    found = failed(403, "Your input was flagged; the limit is reached", **metadata)
    assert isinstance(found, RefusedError)
    assert (found.side, found.reason) == ("input", reason)
    assert found.words.startswith("Your input was flagged")


@given(st.binary(max_size=200) | JSON.map(lambda value: json.dumps({"error": value}).encode()), st.integers(300, 599))
def test_whatever_fails_is_told(body: bytes, status: int) -> None:
    assert isinstance(judged(Reply(status, {}, body), "OpenRouter"), ProviderError)


# What is looked up before


def test_the_list_of_models_is_read_in_both_forms() -> None:
    told = [
        {"id": "a", "supported_parameters": ["aspect_ratio", "n"]},
        {"id": "b", "supported_parameters": {"size": {"values": []}}},
        {"id": "c", "supported_parameters": ["temperature"]},
        {"id": "d"},
    ]
    assert parameters(reply({"data": told})) == {"a": {"aspect_ratio", "n"}, "b": {"size"}}
    assert parameters(reply({"data": told}, 404)) == {}


@given(
    st.binary(max_size=100) | (st.lists(MODEL, max_size=3) | JSON).map(lambda one: json.dumps({"data": one}).encode())
)
def test_whatever_list_comes_is_read(body: bytes) -> None:
    assert all(names & FIELDS for names in parameters(reply(body)).values())


class Scene:
    """A route at a server that is there while it is entered."""

    def __init__(self, shape: OpenRouterShape | None = None, look_s: float = 5.0) -> None:
        self.server = WireServer(shape or OpenRouterShape())
        self._look_s = look_s

    async def __aenter__(self) -> "Scene":
        await self.server.__aenter__()
        self.route = OpenRouter(around("openrouter", self.server.url + "/api/v1"), look_s=self._look_s)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.route.close()
        await self.route.close()
        await self.server.__aexit__(None, None, None)

    @property
    def looks(self) -> int:
        return sum(seen.path == MODELS for seen in self.server.seen)


def test_a_picture_comes_with_its_true_price_and_what_was_recorded_was_sent() -> None:
    async def scene() -> None:
        async with Scene() as here:
            journal, asked = FakeJournal(), order(PRO, "2048x2560", PNG, JPEG)
            answer = await here.route.generate(asked, journal)
            assert answer.data == here.server.picture(1024, 1280)
            assert answer.cost == COST * 1_000_000
            (seen,) = here.server.paid
            assert seen.headers["authorization"] == f"Bearer {KEY}"
            assert seen.json["input_references"][0]["image_url"]["url"].startswith("data:image/png;base64,")
            assert seen.json["input_references"][1]["image_url"]["url"].startswith("data:image/jpeg;base64,")
            recorded = json.loads(journal.sent[0].body)
            assert recorded.keys() == seen.json.keys()
            assert recorded == body(asked)
            assert journal.told == ["sending", "received"]
            assert KEY not in str(journal.sent)

    asyncio.run(scene())


def test_the_list_is_asked_for_once_however_many_pictures_are_drawn() -> None:
    async def scene() -> int:
        async with Scene() as here:
            await asyncio.gather(*(here.route.generate(order(ONE), FakeJournal()) for _ in range(3)))
            await here.route.generate(order(ONE), FakeJournal())
            assert len(here.server.paid) == 4
            return here.looks

    assert asyncio.run(scene()) == 1


def test_what_makes_no_difference_is_left_out_where_it_is_not_taken() -> None:
    async def scene() -> None:
        async with Scene() as here:
            journal = FakeJournal()
            await here.route.generate(order(SEEDREAM), journal)
            assert here.server.paid[0].json.keys() == {"model", "prompt", "size", "output_format"}
            assert json.loads(journal.sent[0].body) == here.server.paid[0].json
            assert here.route.sent(order(SEEDREAM)) == journal.sent[0]

    asyncio.run(scene())


def test_what_makes_a_difference_and_is_not_taken_is_told_before_it_is_sent() -> None:
    async def scene() -> InvalidError:
        async with Scene() as here:
            journal = FakeJournal()
            with pytest.raises(InvalidError) as caught:
                await here.route.generate(order(with_wire(ONE, shapes=("1024x1280 4:5 1K",))), journal)
            assert journal.told == []
            assert here.server.paid == []
            return caught.value

    found = asyncio.run(scene())
    assert found.charged is False
    for language in LANGUAGES:
        texts = {one: (RESOURCES / f"words/{one}/unfit.ftl").read_text(encoding="utf-8") for one in {"en", language}}
        said = Words(texts, language).tell(found.sentence)
        assert "Nano Banana" in said
        assert "resolution" in said


@pytest.mark.parametrize(
    "answer",
    [
        Made(401, {"error": {"code": 401, "message": "No auth credentials found"}}),
        Made(404, {"error": {"code": 404}}),
        Made(200, b"<html>Sign in</html>"),
        Made(200, {"data": "none"}),
        Made(200, {"data": [{"id": ONE.text("id"), "supported_parameters": ["temperature"]}]}),
        Made(200, {"data": []}),
    ],
)
def test_a_look_up_that_fails_stops_nothing(answer: Made) -> None:
    async def scene() -> None:
        shape = OpenRouterShape()
        shape.list = answer
        async with Scene(shape) as here:
            for _ in range(2):
                assert (await here.route.generate(order(ONE), FakeJournal())).data
            assert here.looks == 1
            assert len(here.server.paid) == 2

    asyncio.run(scene())


@pytest.mark.parametrize("fault", ["hang", "cut-before", "redirect-host", "gzip-bomb"])
def test_a_look_up_that_is_never_answered_stops_nothing(fault: str) -> None:
    async def scene() -> None:
        async with Scene(look_s=0.05) as here:
            here.server.dial.turn(fault, where="free")
            assert (await here.route.generate(order(ONE), FakeJournal())).data
            assert len(here.server.paid) == 1

    asyncio.run(scene())


def test_another_address_is_asked_for_its_own_list() -> None:
    async def scene() -> None:
        async with Scene() as here, WireServer(OpenRouterShape()) as other:
            surroundings = around("openrouter", here.server.url + "/api/v1")
            made = OpenRouter(surroundings)
            await made.generate(order(ONE), FakeJournal())
            surroundings.place("openrouter").base = other.url + "/api/v1"
            await made.generate(order(ONE), FakeJournal())
            await made.close()
            assert (here.looks, [seen.path for seen in other.seen]) == (1, [MODELS, "/api/v1/images"])

    asyncio.run(scene())


# Faults over a socket


def faulty(fault: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Answer | ProviderError, FakeJournal, int]:
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.001)
    monkeypatch.setattr(repeat, "MOST_WAIT_S", 0.002)

    async def scene() -> tuple[Answer | ProviderError, FakeJournal, int]:
        shape = OpenRouterShape()
        shape.faults = {
            **shape.faults,
            "slow-inside": lambda _: Made(200, {"error": {"code": 429, "message": "Slow down"}}),
            "unpaid-inside": lambda _: Made(200, {"error": {"code": 402, "message": "Insufficient credits"}}),
            "broken-inside": lambda _: Made(200, {"error": {"message": "The model failed"}}),
            "free": lambda _: drawn(picture(PNG), cost=None),
        }
        async with Scene(shape) as here:
            here.server.dial.turn(fault)
            journal = FakeJournal()
            found: Answer | ProviderError
            try:
                found = await here.route.generate(order(ONE), journal)
            except ProviderError as error:
                found = error
            return found, journal, len(here.server.paid)

    return asyncio.run(scene())


@pytest.mark.parametrize("fault", sorted(set(OpenRouterShape().expected) - {"rate-date", "two-images", "wrong-size"}))
def test_each_fault_is_told_and_paid_for_once(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found, journal, paid = faulty(fault, monkeypatch)
    assert type(found) is OpenRouterShape().expected[fault]
    assert paid == (repeat.PAID_TRIES if fault in ("rate-seconds", "rate-none") else 1)
    assert journal.told.count("sending") == paid
    assert KEY not in f"{found}{found.words}{journal.sent}"


@pytest.mark.parametrize(
    ("fault", "kind"),
    [("slow-inside", TooFastError), ("unpaid-inside", NoCreditError), ("broken-inside", UnknownOutcomeError)],
)
def test_an_error_inside_a_success_is_an_error(
    fault: str, kind: type[ProviderError], monkeypatch: pytest.MonkeyPatch
) -> None:
    found, _, paid = faulty(fault, monkeypatch)
    assert type(found) is kind
    assert paid == 1


def test_without_a_reported_price_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    found, _, _ = faulty("free", monkeypatch)
    assert isinstance(found, Answer)
    assert (found.data, found.cost) == (PNG, None)


def test_pictures_nobody_asked_for_and_other_sizes_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    two, _, _ = faulty("two-images", monkeypatch)
    assert isinstance(two, Answer)
    assert len(two.more) == 1
    assert isinstance(faulty("wrong-size", monkeypatch)[0], Answer)
    assert isinstance(faulty("no-image", monkeypatch)[0], NoImageError)


def test_a_key_is_tried_without_paying() -> None:
    async def scene() -> None:
        async with Scene() as here:
            keyless = OpenRouter(around("openrouter", here.server.url + "/api/v1", key=""))
            await here.route.check()
            with pytest.raises(UnconnectedError):
                await keyless.check()
            await keyless.close()
            assert here.server.paid == []

    asyncio.run(scene())


def test_without_a_key_nothing_is_sent() -> None:
    async def scene() -> None:
        journal = FakeJournal()
        with pytest.raises(UnconnectedError):
            await OpenRouter(around("openrouter", key="")).generate(order(ONE), journal)
        assert journal.told == []

    asyncio.run(scene())


def test_it_is_a_route_that_shows_what_it_sends_and_can_be_tried() -> None:
    made: Provider = OpenRouter(around("openrouter"))
    assert isinstance(made, Open)
    assert isinstance(made, Checkable)
