"""Predictions of Replicate: what is sent, field by field; what comes back, whatever it is; one payment, one key."""

import asyncio
import base64
import contextlib
import json
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Checkable, Claim, Open, Progress, Recoverable
from studio.provider.replicate import Replicate, sign
from studio.provider.replicate_answer import judged, read_claim, read_output
from studio.provider.transport import repeat
from studio.provider.transport.call import Reply
from studio.provider.transport.waiting import Pauses
from studio.provider.trouble import (
    ExpiredError,
    InvalidError,
    KeyRefusedError,
    ModelGoneError,
    NoCreditError,
    NoImageError,
    OfflineError,
    ProviderError,
    RefusedError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
    UnknownOutcomeError,
)
from studio.request.model_card import ModelCard
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.replicate import ReplicateShape
from tests.fakes.wire.server import Made, Seen, WireServer
from tests.provider.orders import JPEG, KEY, PNG, TEXT, WEBP, around, cards, order
from tests.provider.scripted import Hours, Said, Script

CARDS = cards("replicate")
FOUR, FOUR_FIVE, LITE = (CARDS[f"seedream-{name}"] for name in ("4.0", "4.5", "5.0-lite"))
BANANA, PRO = CARDS["nano-banana"], CARDS["nano-banana-pro"]
QUICK = Pauses(0.001, 0.002)
HERE = "https://api.replicate.com/v1/predictions/p1"
CLAIM = Claim("p1", {"status": HERE, "cancel": f"{HERE}/cancel"})
LINK = "https://replicate.delivery/xezq/a.png"
OTHER = "https://replicate.delivery/xezq/b.jpg"
FLAGGED = "The input or output was flagged as sensitive. Please try again. (E005)"


def sha(data: bytes) -> str:
    return f"sha256:{sha256(data).hexdigest()}"


def sent(card: ModelCard, size: str = "", *photos: bytes) -> tuple[str, dict[str, Any]]:
    """Path and input of what would be sent."""
    made = Replicate(around("replicate")).sent(order(card, size, *photos, seed=7))
    body = json.loads(made.body)
    assert (made.method, list(body)) == ("POST", ["input"])
    return made.url.removeprefix("https://api.replicate.com"), body["input"]


def reply(value: object, status: int = 200, **headers: str) -> Reply:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return Reply(status, {name.replace("_", "-"): text for name, text in headers.items()}, body)


def prediction(state: str, **more: object) -> Reply:
    shown = {"id": "p1", "model": "bytedance/seedream-4", "version": "hidden", "status": state}
    return reply(shown | {"output": None, "error": None, "urls": {"get": HERE, "cancel": f"{HERE}/cancel"}} | more)


def test_words_alone_are_sent_as_recorded() -> None:
    path, asked = sent(FOUR, "1728x2304")
    assert path == "/v1/models/bytedance/seedream-4/predictions"
    assert asked == {"prompt": TEXT, "size": "2K", "aspect_ratio": "3:4", "max_images": 1}


def test_photos_are_sent_as_recorded() -> None:
    path, asked = sent(BANANA, "1024x1280", PNG, JPEG, WEBP)
    assert path == "/v1/models/google/nano-banana/predictions"
    assert asked == {
        "prompt": TEXT,
        "image_input": [sha(PNG), sha(JPEG), sha(WEBP)],
        "aspect_ratio": "4:5",
        "output_format": "png",
    }


@pytest.mark.parametrize("size", ["1024x1280", "2048x2560"])
def test_seedream_is_asked_for_pixels_where_the_proportions_have_no_name(size: str) -> None:
    width, height = map(int, size.split("x"))
    assert sent(FOUR, size)[1] == {
        "prompt": TEXT,
        "size": "custom",
        "width": width,
        "height": height,
        "max_images": 1,
    }


@pytest.mark.parametrize(
    ("card", "size", "named"),
    [
        (FOUR, "2048x2048", {"size": "2K", "aspect_ratio": "1:1"}),
        (FOUR_FIVE, "1440x2560", {"size": "2K", "aspect_ratio": "9:16"}),
        (LITE, "1664x2496", {"size": "2K", "aspect_ratio": "2:3", "output_format": "png"}),
        (PRO, "1024x1280", {"resolution": "1K", "aspect_ratio": "4:5", "output_format": "png"}),
        (PRO, "4096x5120", {"resolution": "4K", "aspect_ratio": "4:5", "output_format": "png"}),
    ],
)
def test_a_size_is_named_where_it_has_a_name(card: ModelCard, size: str, named: dict[str, object]) -> None:
    asked = sent(card, size)[1]
    del asked["prompt"]
    asked.pop("max_images", None)
    assert asked == named


@pytest.mark.parametrize("name", list(CARDS))
def test_every_size_of_every_card_can_be_asked_for(name: str) -> None:
    card = CARDS[name]
    for size in card.sizes:
        path, asked = sent(card, str(size))
        assert path == f"/v1/models/{card.text('model')}/predictions"
        assert "seed" not in asked
        assert ("width" in asked) == (asked.get("size") == "custom") == ("aspect_ratio" not in asked)
        if "width" in asked:
            assert 1024 <= min(asked["width"], asked["height"]) <= max(asked["width"], asked["height"]) <= 4096


def test_all_but_one_can_draw_the_same_portrait() -> None:
    upright = [name for name, card in CARDS.items() if any(size.width * 5 == size.height * 4 for size in card.sizes)]
    assert [name for name in CARDS if name not in upright] == ["seedream-5.0-lite"]
    assert all(CARDS[name].sizes[0].width * 5 == CARDS[name].sizes[0].height * 4 for name in upright)


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        (order(LITE, "2048x2560"), "unfit-size"),
        (order(replace(LITE, sizes=()), "2048x2560"), "unfit-size"),
        (order(replace(BANANA, sizes=()), "2048x2560"), "unfit-size"),
        (order(FOUR, "", *[PNG] * 11), "unfit-references"),
        (order(FOUR, "", b"%PDF-1.7"), "unfit-photo"),
    ],
)
def test_what_a_model_cannot_draw_is_told_before_it_is_sent(asked: Any, key: str) -> None:
    journal = FakeJournal()
    with pytest.raises(InvalidError, match=key) as caught:
        asyncio.run(Replicate(around("replicate")).generate(asked, journal))
    assert caught.value.charged is False
    assert journal.told == []


def test_the_route_is_open_and_recoverable_and_can_try_its_key() -> None:
    route = Replicate(around("replicate"))
    assert isinstance(route, Open)
    assert isinstance(route, Recoverable)
    assert isinstance(route, Checkable)


def test_the_key_is_signed() -> None:
    assert (sign("r8"), sign("")) == ({"authorization": "Bearer r8"}, {})


def test_a_claim_holds_the_addresses_as_they_came() -> None:
    claim = read_claim(prediction("starting"), "Replicate")
    assert (claim.id, dict(claim.urls)) == (CLAIM.id, dict(CLAIM.urls))
    assert dict(read_claim(reply({"id": "p1", "urls": 7}, 201), "Replicate").urls) == {}


@pytest.mark.parametrize("value", [{}, [], None, {"id": 7}, {"id": ""}, {"detail": "busy"}, b"<html>"])
def test_a_prediction_without_a_number_is_strange(value: object) -> None:
    with pytest.raises(StrangeAnswerError) as caught:
        read_claim(reply(value), "Replicate")
    assert caught.value.charged is None


@pytest.mark.parametrize(
    ("status", "value", "kind", "charged"),
    [
        (401, {"title": "Unauthenticated", "detail": "No token"}, KeyRefusedError, False),
        (402, {"title": "Insufficient credit", "detail": "Add credit"}, NoCreditError, False),
        (403, {"detail": "Forbidden"}, KeyRefusedError, False),
        (404, {"detail": "Not found"}, ModelGoneError, False),
        (409, {"detail": "Conflict"}, InvalidError, False),
        (422, {"title": "Input validation failed", "detail": "- input.size"}, InvalidError, False),
        (429, {"detail": "Request was throttled."}, TooFastError, False),
        (500, {"detail": "Internal"}, UnknownOutcomeError, None),
        (502, b"<html>Bad gateway</html>", UnknownOutcomeError, None),
        (503, {"detail": "Busy"}, ServerError, False),
        (504, b"", UnknownOutcomeError, None),
    ],
)
def test_an_error_is_of_its_kind(status: int, value: object, kind: type[ProviderError], charged: bool | None) -> None:
    error = Replicate(around("replicate")).judge(reply(value, status))
    assert type(error) is kind
    assert error.charged is charged


def test_what_is_wrong_is_told_in_the_words_of_the_provider() -> None:
    assert judged(reply({"title": "T", "detail": "- input.size"}, 422), "Replicate", "p1").words == "- input.size"
    assert judged(reply({"title": "T"}, 422), "Replicate").words == "T"
    assert judged(reply({"title": "T"}, 422), "Replicate", "p1").request_id == "p1"


@pytest.mark.parametrize(
    ("said", "header", "wait"),
    [
        ("Request was throttled. Your rate limit resets in ~30s.", "", 30.0),
        ("Request was throttled. Your rate limit resets in ~0s.", "7", 0.0),
        ("Request was throttled. Your rate limit resets soon.", "7", 7.0),
        ("Request was throttled 5 times.", "", None),
        ("", "", None),
    ],
)
def test_the_wait_that_is_asked_for_is_read(said: str, header: str, wait: float | None) -> None:
    error = judged(reply({"detail": said}, 429, retry_after=header), "Replicate")
    assert isinstance(error, TooFastError)
    assert error.retry_s == wait


def recovered(
    *said: Said, files: Mapping[str, bytes] | None = None, claim: Claim = CLAIM
) -> tuple[Answer, FakeJournal, Script]:
    """What comes of a claim, of what Replicate says."""
    route, hours, journal = Replicate(around("replicate")), Hours(), FakeJournal()
    line = Script(*said, files={LINK: PNG, OTHER: JPEG} if files is None else dict(files), route="replicate")
    route._line, route._pauses = line, hours.pauses
    return asyncio.run(route.recover(order(FOUR), claim, journal)), journal, line


def test_a_prediction_is_shown_and_its_address_used_as_it_is() -> None:
    answer, journal, line = recovered(
        prediction("starting"), prediction("processing"), prediction("succeeded", output=[LINK])
    )
    assert (answer.data, answer.more, answer.version, answer.cost) == (PNG, (), "hidden", None)
    assert [(call.method, call.path) for call in line.calls] == [("GET", HERE)] * 3
    assert journal.told == ["received", "downloading"]
    assert journal.shown == [Progress("queued"), Progress("drawing")]


@pytest.mark.parametrize(
    ("output", "pictures"),
    [
        (LINK, (PNG,)),
        ([LINK], (PNG,)),
        ([LINK, OTHER], (PNG, JPEG)),
        ([OTHER, None, LINK], (JPEG, PNG)),
        ([LINK, "https://replicate.delivery/none.png"], (PNG,)),
        (f"data:image/png;base64,{base64.b64encode(PNG).decode()}", (PNG,)),
    ],
)
def test_one_address_or_a_list_are_read_alike(output: object, pictures: tuple[bytes, ...]) -> None:
    answer, _journal, _line = recovered(prediction("succeeded", output=output))
    assert (answer.data, *answer.more) == pictures


def test_the_model_stands_in_for_a_version_that_is_not_told() -> None:
    answer, _journal, _line = recovered(prediction("succeeded", output=LINK, version=None))
    assert answer.version == "bytedance/seedream-4"


def test_a_number_alone_is_enough_to_ask() -> None:
    line = recovered(prediction("succeeded", id="p/1", output=LINK), claim=Claim("p/1"))[2]
    assert line.calls[0].path == "/v1/predictions/p%2F1"


NO_ROUTE = OfflineError("Replicate")


@pytest.mark.parametrize(
    ("said", "kind", "charged"),
    [
        (reply({"detail": "Not found"}, 404), ExpiredError, True),
        (reply(b"", 410), ExpiredError, True),
        (reply({"detail": "No token"}, 401), KeyRefusedError, None),
        (prediction("succeeded", id="p2", output=LINK), StrangeAnswerError, None),
        (prediction("starting"), UnknownOutcomeError, None),
        (prediction("pondering", output=LINK), UnknownOutcomeError, None),
        (reply(b"<html>Sign in</html>"), UnknownOutcomeError, None),
        (NO_ROUTE, UnknownOutcomeError, None),
        (prediction("failed", error=FLAGGED), RefusedError, None),
        (prediction("failed", error="NSFW content detected"), RefusedError, None),
        (prediction("failed", error="Blocked by a Safety filter"), RefusedError, None),
        (prediction("failed", error="Out of memory (E0057)"), ServerError, None),
        (prediction("failed", error=None), ServerError, None),
        (prediction("failed", error={"x": 1}), ServerError, None),
        (prediction("canceled"), NoImageError, None),
        (prediction("aborted"), ServerError, False),
        (prediction("succeeded"), NoImageError, None),
        (prediction("succeeded", output=[]), NoImageError, None),
        (prediction("succeeded", output=""), NoImageError, None),
        (prediction("succeeded", output=[7, None]), StrangeAnswerError, None),
        (prediction("succeeded", output={"url": LINK}), StrangeAnswerError, None),
        (prediction("succeeded", output="https://replicate.delivery/none.png"), ExpiredError, True),
    ],
)
def test_a_prediction_without_a_picture_ends_in_its_error(
    said: Said, kind: type[ProviderError], charged: bool | None
) -> None:
    with pytest.raises(ProviderError) as caught:
        recovered(said)
    assert type(caught.value) is kind
    assert caught.value.charged is charged


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (reply({"detail": "No token"}, 401), "waiting-unsure"),
        (prediction("starting"), "waiting-over"),
        (prediction("failed", error="PA"), "waiting-failed"),
        (prediction("canceled"), "waiting-stopped"),
        (prediction("aborted"), "wire-server"),
    ],
)
def test_what_may_have_cost_is_not_said_to_be_free(said: Said, key: str) -> None:
    with pytest.raises(ProviderError, match=f"^{key}$"):
        recovered(said)


def test_a_refusal_has_its_code_and_the_words_of_the_provider() -> None:
    with pytest.raises(RefusedError) as caught:
        recovered(prediction("failed", error=FLAGGED))
    assert (caught.value.side, caught.value.words, caught.value.request_id) == ("output", FLAGGED, "p1")
    assert caught.value.reason in FLAGGED


@pytest.mark.parametrize("url", ["https://example.org/x", "http://api.replicate.com/x", "https://api.replicate.com.x/"])
def test_an_address_of_another_host_is_never_asked(url: str) -> None:
    route, line = Replicate(around("replicate")), Script(prediction("succeeded", output=LINK), route="replicate")
    route._line = line
    with pytest.raises(StrangeAnswerError):
        asyncio.run(route.recover(order(FOUR), Claim("p1", {"status": url}), FakeJournal()))
    with pytest.raises(StrangeAnswerError):
        asyncio.run(route.stop(Claim("p1", {"cancel": url})))
    assert line.calls == []


@pytest.mark.parametrize(
    ("said", "stopped"),
    [
        (prediction("canceled", started_at=None), "stopped"),
        (prediction("canceled", started_at="2026-11-23T10:00:00Z"), "unknown"),
        (prediction("canceled"), "unknown"),
        (prediction("aborted"), "stopped"),
        (prediction("succeeded"), "too-late"),
        (prediction("processing"), "unknown"),
        (prediction("failed"), "unknown"),
        (reply({"detail": "Not found"}, 404), "unknown"),
        (reply([]), "unknown"),
    ],
)
def test_stopping_says_truly_what_became_of_it(said: Reply, stopped: str) -> None:
    route, line = Replicate(around("replicate")), Script(said, route="replicate")
    route._line = line
    assert asyncio.run(route.stop(CLAIM)) == stopped
    assert asyncio.run(route.stop(Claim("p1"))) == stopped
    assert [(call.method, call.path) for call in line.calls] == [
        ("POST", f"{HERE}/cancel"),
        ("POST", "/v1/predictions/p1/cancel"),
    ]


def test_stopping_without_a_key_is_told() -> None:
    route = Replicate(around("replicate"))
    route._line = Script(reply({"detail": "No token"}, 401), route="replicate")
    with pytest.raises(KeyRefusedError):
        asyncio.run(route.stop(CLAIM))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (reply({"detail": "No token"}, 401), KeyRefusedError),
        (reply({"detail": "Not found"}, 404), StrangeAnswerError),
        (reply(b"<html>Sign in</html>"), StrangeAnswerError),
    ],
)
def test_a_key_is_tried_for_nothing(said: Said, kind: type[ProviderError]) -> None:
    route = Replicate(around("replicate"))
    good, route._line = Script(reply({"results": []}), route="replicate"), Script(said, route="replicate")
    with pytest.raises(kind) as caught:
        asyncio.run(route.check())
    assert caught.value.charged is False
    route._line = good
    asyncio.run(route.check())
    assert [(call.method, call.path) for call in good.calls] == [("GET", "/v1/predictions")]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
SHAPED = st.fixed_dictionaries(
    {},
    optional={
        "id": ANYTHING | st.just("p1"),
        "status": ANYTHING | st.sampled_from(["starting", "processing", "succeeded", "failed", "canceled", "aborted"]),
        "output": ANYTHING | st.just(LINK) | st.lists(ANYTHING | st.just(LINK), max_size=3),
        "error": ANYTHING | st.just(FLAGGED),
        "version": ANYTHING,
        "model": ANYTHING,
        "urls": ANYTHING | st.fixed_dictionaries({"get": ANYTHING, "cancel": ANYTHING}),
        "detail": ANYTHING,
        "started_at": ANYTHING,
    },
)
BYTES = st.binary(max_size=60) | (SHAPED | ANYTHING).map(lambda value: json.dumps(value).encode())
STATUS = st.sampled_from([200, 202, 302, 400, 401, 403, 404, 422, 501])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.builds(Reply, STATUS, st.just({}), BYTES), min_size=1, max_size=4))
def test_whatever_replicate_says_it_ends_in_an_answer_or_an_error_of_the_tree(said: list[Reply]) -> None:
    with contextlib.suppress(ProviderError):
        answer, _journal, line = recovered(*said)
        assert answer.data == PNG
        answer.version.encode()
        assert line.asked <= len(said)


@settings(max_examples=200, deadline=None)
@given(BYTES, st.sampled_from([400, 401, 403, 404, 422, 429, 500, 503, 599]))
def test_whatever_comes_it_can_be_judged(data: bytes, status: int) -> None:
    assert isinstance(judged(Reply(status, body=data), "Replicate"), ProviderError)
    with contextlib.suppress(StrangeAnswerError):
        assert read_claim(Reply(201, body=data), "Replicate").id


@given(SHAPED)
def test_an_output_is_addresses_or_an_error(shown: dict[str, Any]) -> None:
    with contextlib.suppress(ProviderError):
        found = read_output(shown, "Replicate")
        assert found
        assert all(found)
        assert shown["status"] == "succeeded"


def nearby(url: str, patience_s: float = 5.0) -> Surroundings:
    """The server on this computer, waited for as long as that."""
    found = around("replicate", url)
    place = found.place("replicate")
    place.facts = replace(place.facts, patience_s=patience_s)
    return found


def asked(
    shape: ReplicateShape, journal: FakeJournal, fault: str = "", *photos: bytes, card: ModelCard = FOUR
) -> tuple[Answer, list[Seen], list[Seen]]:
    """What comes of one order over a real socket; all requests, and those that cost money."""

    async def scene() -> tuple[Answer, list[Seen], list[Seen]]:
        async with WireServer(shape) as server:
            server.dial.turn(fault)
            route = Replicate(nearby(server.url, 0.02 if fault in ("stuck", "unknown-state") else 5.0), QUICK)
            try:
                await route.check()
                return await route.generate(order(card, "", *photos), journal), server.seen[1:], server.paid
            finally:
                await route.close()
                await route.close()

    return asyncio.run(scene())


@pytest.mark.parametrize("card", [FOUR, BANANA])
def test_a_picture_comes_over_the_wire(card: ModelCard) -> None:
    journal = FakeJournal()
    answer, seen, (paid,) = asked(ReplicateShape(), journal, card=card)
    assert answer.data.startswith(b"\x89PNG")
    assert (answer.seed, answer.more, answer.cost) == (None, (), None)
    assert journal.told == ["sending", "received", "accepted", "received", "downloading"]
    assert journal.stages == ["sent", "queued", "drawing", "downloading"]
    assert paid.headers["authorization"] == f"Bearer {KEY}"
    assert "prefer" not in paid.headers
    assert json.loads(journal.sent[0].body) == paid.json
    assert all(one.headers["authorization"] == f"Bearer {KEY}" for one in seen if one.path.startswith("/v1/"))
    assert not any("authorization" in one.headers for one in seen if one.path.startswith("/files/"))
    assert KEY not in repr((journal.sent, journal.claims, journal.bodies))


def test_photos_are_sent_inside_the_order_and_never_uploaded() -> None:
    journal = FakeJournal()
    _answer, seen, (paid,) = asked(ReplicateShape(), journal, "", PNG, JPEG)
    assert paid.json["input"]["image_input"] == [
        f"data:image/png;base64,{base64.b64encode(PNG).decode()}",
        f"data:image/jpeg;base64,{base64.b64encode(JPEG).decode()}",
    ]
    recorded = {**paid.json["input"], "image_input": [sha(PNG), sha(JPEG)]}
    assert json.loads(journal.sent[0].body) == {"input": recorded}
    assert [one for one in seen if one.method == "POST"] == [paid]


@pytest.fixture
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.001)
    monkeypatch.setattr(repeat, "MOST_WAIT_S", 0.002)


@pytest.mark.usefixtures("_quick")
@pytest.mark.parametrize("fault", [name for name, kind in ReplicateShape().expected.items() if kind is not None])
def test_every_fault_is_paid_for_once(fault: str) -> None:
    shape = ReplicateShape()
    kind = shape.expected[fault]
    assert kind is not None
    journal = FakeJournal()
    with pytest.raises(kind) as caught:
        asked(shape, journal, fault)
    assert type(caught.value) is kind
    again = fault in ("rate-seconds", "rate-date", "rate-none")
    assert journal.told.count("sending") == (repeat.PAID_TRIES if again else 1)
    assert (journal.told.count("accepted") == 1) == (fault not in shape.faults)
    assert KEY not in repr((caught.value, caught.value.words, journal.sent, journal.claims))


@pytest.mark.parametrize(("fault", "more"), [("two-images", 1), ("wrong-size", 0)])
def test_what_nobody_asked_for_is_kept(fault: str, more: int) -> None:
    answer, _seen, paid = asked(ReplicateShape(), FakeJournal(), fault)
    assert (len(answer.more), len(paid)) == (more, 1)


@pytest.mark.usefixtures("_quick")
@pytest.mark.parametrize("fault", ["cut-before", "cut-within", "short"])
def test_a_lost_answer_to_an_order_is_never_asked_for_again(fault: str) -> None:
    journal = FakeJournal()
    with pytest.raises(UnknownOutcomeError):
        asked(ReplicateShape(), journal, fault)
    assert journal.told.count("sending") == 1


@pytest.mark.usefixtures("_quick")
def test_a_claim_is_enough_for_another_day_and_nothing_is_paid() -> None:
    async def scene() -> None:
        shape = ReplicateShape()
        async with WireServer(shape) as server:
            first, journal = Replicate(nearby(server.url), QUICK), FakeJournal()
            server.dial.turn("stuck")
            task = asyncio.create_task(first.generate(order(FOUR), journal))
            await server.reached()
            while not journal.claims:
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await first.close()
            server.dial.turn("")
            second, later, (claim,) = Replicate(nearby(server.url), QUICK), FakeJournal(), journal.claims
            answer = await second.recover(order(FOUR), claim, later)
            assert answer.data.startswith(b"\x89PNG")
            assert later.told == ["received", "downloading"]
            assert len(server.paid) == 1
            assert await second.stop(claim) == "too-late"
            assert shape.cancelled == [claim.id]
            shape.made.clear()
            with pytest.raises(ExpiredError):
                await second.recover(order(FOUR), claim, FakeJournal())
            await second.close()

    asyncio.run(scene())


class Elsewhere(ReplicateShape):
    """Names another host to ask at."""

    def __init__(self, other: str) -> None:
        super().__init__()
        self.other = other

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        made = super().answer(seen, server)
        if made is None or not self.is_paid(seen) or not isinstance(made.body, dict):
            return made
        return replace(made, body={**made.body, "urls": {"get": f"{self.other}/v1/predictions/1"}})


def test_the_key_goes_to_no_other_host_but_the_claim_is_kept() -> None:
    async def scene() -> None:
        async with WireServer(ReplicateShape()) as other, WireServer(Elsewhere(other.url)) as server:
            route, journal = Replicate(nearby(server.url), QUICK), FakeJournal()
            with pytest.raises(StrangeAnswerError) as caught:
                await route.generate(order(FOUR), journal)
            await route.close()
            assert caught.value.charged is None
            assert other.seen == []
            assert len(server.seen) == 1
            assert journal.told == ["sending", "received", "accepted"]

    asyncio.run(scene())
