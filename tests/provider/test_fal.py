"""The queue of fal: what is sent, field by field; what comes back, whatever it is; one payment, a claim, one key."""

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

from studio.provider.fal import Fal, sign
from studio.provider.fal_answer import failure, judged, read_claim, read_result
from studio.provider.place import Surroundings
from studio.provider.provider import Answer, Checkable, Claim, Open, Progress, Recoverable
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
from tests.fakes.wire.fal import FalShape
from tests.fakes.wire.server import Made, Seen, WireServer
from tests.provider.orders import JPEG, KEY, PNG, TEXT, WEBP, around, cards, order, with_wire
from tests.provider.scripted import Hours, Said, Script

CARDS = cards("fal")
FOUR, FOUR_FIVE, BANANA, BANANA_2 = (CARDS[n] for n in ("seedream-4.0", "seedream-4.5", "nano-banana", "nano-banana-2"))
LEAST = {"4.0": 921_600, "4.5": 3_686_400, "5.0 lite": 3_686_400}
QUICK = Pauses(0.001, 0.002)
HERE = "https://queue.fal.run/fal-ai/bytedance/requests/r-1"
CLAIM = Claim("r-1", {"status": f"{HERE}/status", "result": HERE, "cancel": f"{HERE}/cancel"})
LINK = "https://v3.fal.media/files/a.png"
TAKEN = {
    "status": "IN_QUEUE",
    "request_id": "r-1",
    "response_url": HERE,
    "status_url": f"{HERE}/status",
    "cancel_url": f"{HERE}/cancel",
    "queue_position": 2,
}


def sha(data: bytes) -> str:
    return f"sha256:{sha256(data).hexdigest()}"


def sent(card: ModelCard, size: str = "", *photos: bytes, seed: int | None = None) -> tuple[str, dict[str, Any]]:
    """Path and body of what would be sent."""
    made = Fal(around("fal")).sent(order(card, size, *photos, seed=seed))
    assert made.method == "POST"
    return made.url.removeprefix("https://queue.fal.run"), json.loads(made.body)


def reply(value: object, status: int = 200, **headers: str) -> Reply:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return Reply(status, {name.replace("_", "-"): text for name, text in headers.items()}, body)


def detail(kind: str, message: str, *where: str) -> dict[str, object]:
    return {"detail": [{"loc": ["body", *where], "msg": message, "type": kind, "input": "x"}]}


def test_words_alone_are_sent_as_recorded() -> None:
    path, body = sent(replace(FOUR, seed=True), "2048x2560", seed=7)
    assert path == "/fal-ai/bytedance/seedream/v4/text-to-image"
    assert body == {
        "prompt": TEXT,
        "image_size": {"width": 2048, "height": 2560},
        "num_images": 1,
        "max_images": 1,
        "seed": 7,
        "sync_mode": False,
    }


def test_photos_go_to_the_other_endpoint_as_recorded() -> None:
    path, body = sent(BANANA, "1024x1280", PNG, WEBP, JPEG)
    assert path == "/fal-ai/nano-banana/edit"
    assert body == {
        "prompt": TEXT,
        "image_urls": [sha(PNG), sha(WEBP), sha(JPEG)],
        "aspect_ratio": "4:5",
        "num_images": 1,
        "output_format": "png",
        "sync_mode": False,
    }


@pytest.mark.parametrize(
    ("name", "start", "draw"),
    [
        ("seedream-4.0", "/fal-ai/bytedance/seedream/v4", "/text-to-image"),
        ("seedream-4.5", "/fal-ai/bytedance/seedream/v4.5", "/text-to-image"),
        ("seedream-5.0-lite", "/fal-ai/bytedance/seedream/v5/lite", "/text-to-image"),
        ("nano-banana", "/fal-ai/nano-banana", ""),
        ("nano-banana-2", "/fal-ai/nano-banana-2", ""),
        ("nano-banana-pro", "/fal-ai/nano-banana-pro", ""),
    ],
)
def test_every_model_has_an_endpoint_for_words_and_one_for_photos(name: str, start: str, draw: str) -> None:
    assert sent(CARDS[name])[0] == start + draw
    assert sent(CARDS[name], "", PNG)[0] == f"{start}/edit"


@pytest.mark.parametrize("name", list(CARDS))
def test_every_size_of_every_card_is_one_that_the_model_takes(name: str) -> None:
    card = CARDS[name]
    assert card.sizes[0].width * 5 == card.sizes[0].height * 4
    for size in card.sizes:
        _path, body = sent(card, str(size))
        assert "seed" not in body
        assert "enable_safety_checker" not in body
        if card.family == "seedream":
            assert body["image_size"] == {"width": size.width, "height": size.height}
            assert LEAST[card.version] <= size.width * size.height <= 4096 * 4096
        else:
            width, height = map(int, body["aspect_ratio"].split(":"))
            assert size.width * height == size.height * width
            assert ("resolution" in body) == bool(card.names("tiers"))


@pytest.mark.parametrize(("size", "tier"), [("1024x1280", "1K"), ("2048x2560", "2K"), ("4096x5120", "4K")])
def test_a_resolution_is_named_where_the_model_has_several(size: str, tier: str) -> None:
    body = sent(BANANA_2, size)[1]
    assert (body["aspect_ratio"], body["resolution"]) == ("4:5", tier)


def test_half_a_k_can_be_asked_for_by_whoever_adds_the_size() -> None:
    assert sent(replace(BANANA_2, sizes=()), "512x640")[1]["resolution"] == "0.5K"


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        (order(FOUR_FIVE, "1024x1280"), "unfit-size"),
        (order(replace(BANANA, sizes=()), "1000x1100"), "unfit-size"),
        (order(replace(BANANA, sizes=()), "4096x5120"), "unfit-size"),
        (order(BANANA, "", *[PNG] * 4), "unfit-references"),
        (order(FOUR, "", b"%PDF-1.7"), "unfit-photo"),
    ],
)
def test_what_a_model_cannot_draw_is_told_before_it_is_sent(asked: Any, key: str) -> None:
    journal = FakeJournal()
    with pytest.raises(InvalidError, match=key) as caught:
        asyncio.run(Fal(around("fal")).generate(asked, journal))
    assert caught.value.charged is False
    assert journal.told == []


def test_the_route_is_open_and_recoverable_but_has_no_free_call_to_try_a_key() -> None:
    route = Fal(around("fal"))
    assert isinstance(route, Open)
    assert isinstance(route, Recoverable)
    assert not isinstance(route, Checkable)


def test_the_key_is_signed_with_fals_own_word() -> None:
    assert (sign("k:s"), sign("")) == ({"authorization": "Key k:s"}, {})


def test_a_claim_holds_the_addresses_as_they_came() -> None:
    claim = read_claim(reply(TAKEN), "fal")
    assert (claim.id, dict(claim.urls)) == (CLAIM.id, dict(CLAIM.urls))


@pytest.mark.parametrize("value", [{}, [], None, {"request_id": 7}, {"request_id": ""}, {"detail": "busy"}, b"<html>"])
def test_an_order_without_a_number_is_strange(value: object) -> None:
    with pytest.raises(StrangeAnswerError) as caught:
        read_claim(reply(value), "fal")
    assert caught.value.charged is None


@pytest.mark.parametrize(
    ("status", "value", "kind", "charged"),
    [
        (401, {"detail": "No user found"}, KeyRefusedError, False),
        (403, {"detail": "User is locked. Reason: Exhausted balance. Top up."}, NoCreditError, False),
        (403, {"detail": "User is locked. Reason: TOP_UP."}, NoCreditError, False),
        (403, {"detail": "User is locked. Reason: Admin lock."}, NoCreditError, False),
        (403, {"detail": "Forbidden"}, KeyRefusedError, False),
        (404, {"detail": "Application not found"}, ModelGoneError, False),
        (409, {"detail": "Conflict"}, InvalidError, False),
        (422, detail("missing", "Field required", "prompt"), InvalidError, False),
        (422, detail("content_policy_violation", "Flagged.", "prompt"), RefusedError, None),
        (429, {"detail": "slow"}, TooFastError, False),
        (500, {"detail": "Internal error", "error_type": "internal_error"}, ServerError, False),
        (503, {"detail": "No runner", "error_type": "runner_scheduling_failure"}, ServerError, False),
        (504, {"detail": "Timed out", "error_type": "request_timeout"}, ServerError, False),
        (502, b"<html>Bad gateway</html>", UnknownOutcomeError, None),
        (504, b"", UnknownOutcomeError, None),
        (503, b"<html>Busy</html>", ServerError, False),
        (302, b"", ServerError, False),
    ],
)
def test_an_error_is_of_its_kind(status: int, value: object, kind: type[ProviderError], charged: bool | None) -> None:
    error = Fal(around("fal")).judge(reply(value, status))
    assert type(error) is kind
    assert error.charged is charged


def test_all_that_a_model_says_is_kept() -> None:
    both = {"detail": [*detail("missing", "One.")["detail"], *detail("missing", "Two.")["detail"]]}  # type: ignore[misc]
    error = judged(reply(both, 422), "fal", "r-1")
    assert (error.words, error.request_id) == ("One.; Two.", "r-1")


@pytest.mark.parametrize(
    ("words", "side"), [("The prompt was flagged.", "input"), ("The generated image was flagged.", "output")]
)
def test_a_refusal_has_its_side_and_code(words: str, side: str) -> None:
    error = judged(reply(detail("content_policy_violation", words), 422), "fal")
    assert isinstance(error, RefusedError)
    assert (error.reason, error.side, error.words) == ("content_policy_violation", side, words)


@pytest.mark.parametrize("wait", [0.0, 30.0])
def test_the_wait_that_is_asked_for_is_read(wait: float) -> None:
    error = judged(reply({"detail": "slow"}, 429, retry_after=f"{wait:.0f}"), "fal")
    assert isinstance(error, TooFastError)
    assert error.retry_s == wait


@pytest.mark.parametrize(
    ("done", "kind", "charged"),
    [
        ({"error": "Gone", "error_type": "runner_disconnected"}, ServerError, False),
        ({"error": "Late", "error_type": "startup_timeout"}, ServerError, False),
        ({"error_type": "request_timeout"}, ServerError, False),
        ({"error": "Something", "error_type": "surprise"}, ServerError, None),
        ({"error": {"message": "x"}}, ServerError, None),
        ({"error": "Flagged", "error_type": "content_policy_violation"}, RefusedError, None),
        ({"error": "content_policy_violation"}, RefusedError, None),
    ],
)
def test_complete_with_an_error_is_an_error(done: dict[str, object], kind: type[Any], charged: bool | None) -> None:
    error = failure(done, "fal", "r-1")
    assert error is not None
    assert type(error) is kind
    assert (error.charged, error.request_id) == (charged, "r-1")
    if charged is None and kind is ServerError:
        assert error.sentence.key == "waiting-failed"


@pytest.mark.parametrize("done", [{}, {"error": None}, {"error": "", "error_type": ""}, {"metrics": {"x": 1}}])
def test_complete_without_an_error_is_none(done: dict[str, object]) -> None:
    assert failure(done, "fal", "r-1") is None


def recovered(
    *said: Said, files: Mapping[str, bytes] | None = None, claim: Claim = CLAIM
) -> tuple[Answer, FakeJournal, Script]:
    """What comes of a claim, of what the queue says."""
    route, hours, journal = Fal(around("fal")), Hours(), FakeJournal()
    line = Script(*said, files={LINK: PNG} if files is None else dict(files))
    route._line, route._pauses = line, hours.pauses
    return asyncio.run(route.recover(order(FOUR), claim, journal)), journal, line


def done(**more: object) -> Reply:
    return reply({"status": "COMPLETED", "request_id": "r-1", "metrics": {"inference_time": 1.5}} | more)


def drawn(*links: str, **more: object) -> Reply:
    return reply({"images": [{"url": link, "content_type": "image/png"} for link in links]} | more)


QUEUED = reply({"status": "IN_QUEUE", "queue_position": 3}, 202)
DRAWING = reply({"status": "IN_PROGRESS", "logs": []}, 202)


def test_the_queue_is_shown_and_the_addresses_are_used_as_they_are() -> None:
    answer, journal, line = recovered(QUEUED, DRAWING, DRAWING, done(), drawn(LINK, seed=11, description="Here."))
    assert (answer.data, answer.seed, answer.said, answer.more, answer.cost) == (PNG, 11, "Here.", (), None)
    assert [call.path for call in line.calls] == [CLAIM.urls["status"]] * 4 + [CLAIM.urls["result"]]
    assert {call.method for call in line.calls} == {"GET"}
    assert journal.told == ["received", "downloading"]
    assert journal.shown[:2] == [Progress("queued", place=4), Progress("drawing")]


def test_several_pictures_are_kept() -> None:
    other = "https://v3.fal.media/files/b.jpg"
    answer, _journal, _line = recovered(done(), drawn(LINK, other), files={LINK: PNG, other: JPEG})
    assert (answer.data, answer.more) == (PNG, (JPEG,))


def test_a_picture_inside_the_answer_is_read() -> None:
    link = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    assert recovered(done(), drawn(link), files={})[0].data == PNG


def test_a_picture_that_came_despite_an_error_is_kept() -> None:
    assert recovered(done(error="Something", error_type="surprise"), drawn(LINK))[0].data == PNG


def trouble(*said: Said, claim: Claim = CLAIM, files: Mapping[str, bytes] | None = None) -> ProviderError:
    with pytest.raises(ProviderError) as caught:
        recovered(*said, claim=claim, files=files)
    return caught.value


NO_ROUTE = OfflineError("fal")


@pytest.mark.parametrize(
    ("said", "kind", "charged"),
    [
        ([reply({"detail": "Not found"}, 404)], ExpiredError, True),
        ([reply(b"", 410)], ExpiredError, True),
        ([reply({"detail": "No user"}, 401)], KeyRefusedError, None),
        ([done(request_id="r-2")], StrangeAnswerError, None),
        ([QUEUED], UnknownOutcomeError, None),
        ([reply({"status": "PONDERING"})], UnknownOutcomeError, None),
        ([reply(b"<html>Sign in</html>")], UnknownOutcomeError, None),
        ([NO_ROUTE], UnknownOutcomeError, None),
        ([done(), reply({"detail": "Not found"}, 404)], ExpiredError, True),
        ([done(), reply(detail("not_found", "No such photo"), 404)], ProviderError, None),
        ([done(), NO_ROUTE], UnknownOutcomeError, None),
        ([done(error="Lost", error_type="runner_disconnected")], ServerError, False),
        ([done(error="Odd", error_type="surprise"), NO_ROUTE], ServerError, None),
        ([done(error="Odd", error_type="surprise"), drawn()], ServerError, None),
        ([done(), reply(detail("content_policy_violation", "Flagged."), 422)], RefusedError, None),
        ([done(), reply(detail("value_error", "Too small"), 422)], InvalidError, None),
        ([done(), reply(b"<html>Sign in</html>", 403)], ServerError, None),
        ([done(), drawn(description="I can't draw that.")], NoImageError, None),
        ([done(), reply({"images": [{}]})], StrangeAnswerError, None),
        ([done(), reply({"image": {"url": LINK}})], StrangeAnswerError, None),
        ([done(), reply(b"<html>Sign in</html>")], StrangeAnswerError, None),
        ([done(), drawn("https://v3.fal.media/none.png")], ExpiredError, True),
        ([done(), drawn("data:image/png;base64,&&&")], StrangeAnswerError, True),
    ],
)
def test_a_queue_without_a_picture_ends_in_its_error(
    said: list[Said], kind: type[ProviderError], charged: bool | None
) -> None:
    error = trouble(*said)
    assert isinstance(error, kind)
    assert error.charged is charged


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ([reply({"detail": "No user"}, 401)], "waiting-unsure"),
        ([QUEUED], "waiting-over"),
        ([done(), NO_ROUTE], "waiting-unsure"),
        ([done(), reply(detail("value_error", "Too small"), 422)], "waiting-failed"),
        ([done(error="Odd")], "waiting-failed"),
    ],
)
def test_what_may_have_cost_is_not_said_to_be_free(said: list[Said], key: str) -> None:
    error = trouble(*said)
    assert (error.sentence.key, str(error)) == (key, key)


def test_words_of_a_model_that_drew_nothing_are_kept() -> None:
    assert trouble(done(), drawn(description="I can't draw that.")).words == "I can't draw that."


@pytest.mark.parametrize("what", ["status", "result"])
@pytest.mark.parametrize("url", ["", "https://example.org/x", "http://queue.fal.run/x", "https://queue.fal.run.evil/x"])
def test_an_address_of_another_host_is_never_asked(what: str, url: str) -> None:
    route, line = Fal(around("fal")), Script(done(), drawn(LINK))
    route._line = line
    with pytest.raises(StrangeAnswerError):
        asyncio.run(route.recover(order(FOUR), Claim("r-1", {**CLAIM.urls, what: url}), FakeJournal()))
    assert line.calls == []


@pytest.mark.parametrize(
    ("status", "value", "stopped"),
    [
        (200, {"status": "OK"}, "stopped"),
        (202, {"status": "CANCELLATION_REQUESTED"}, "unknown"),
        (400, {"status": "ALREADY_COMPLETED"}, "too-late"),
        (200, {"status": "ALREADY_COMPLETED"}, "too-late"),
        (404, {"status": "NOT_FOUND"}, "unknown"),
        (200, [], "unknown"),
        (200, {"status": ["OK"]}, "unknown"),
    ],
)
def test_stopping_says_truly_what_became_of_it(status: int, value: object, stopped: str) -> None:
    route, line = Fal(around("fal")), Script(reply(value, status))
    route._line = line
    assert asyncio.run(route.stop(CLAIM)) == stopped
    assert [(call.method, call.path) for call in line.calls] == [("PUT", CLAIM.urls["cancel"])]


def test_stopping_without_a_key_is_told() -> None:
    route = Fal(around("fal"))
    route._line = Script(reply({"detail": "No user"}, 401))
    with pytest.raises(KeyRefusedError):
        asyncio.run(route.stop(CLAIM))
    with pytest.raises(StrangeAnswerError):
        asyncio.run(route.stop(Claim("r-1")))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
KIND = ANYTHING | st.sampled_from(["content_policy_violation", "runner_x"])
ITEM = st.fixed_dictionaries({}, optional={"loc": ANYTHING, "msg": ANYTHING, "type": KIND, "url": ANYTHING})
SHAPED = st.fixed_dictionaries(
    {},
    optional={
        "status": ANYTHING | st.sampled_from(["IN_QUEUE", "IN_PROGRESS", "COMPLETED"]),
        "queue_position": ANYTHING,
        "request_id": ANYTHING | st.just("r-1"),
        "response_url": ANYTHING,
        "detail": ANYTHING | st.lists(ITEM | ANYTHING, max_size=3),
        "error": KIND,
        "error_type": KIND,
        "images": ANYTHING | st.lists(ITEM | st.just({"url": LINK}), max_size=3),
        "seed": ANYTHING,
        "description": ANYTHING,
    },
)
BYTES = st.binary(max_size=60) | (SHAPED | ANYTHING).map(lambda value: json.dumps(value).encode())
STATUS = st.sampled_from([200, 202, 302, 400, 401, 403, 404, 422, 501])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.builds(Reply, STATUS, st.just({}), BYTES), min_size=1, max_size=4))
def test_whatever_the_queue_says_it_ends_in_an_answer_or_an_error_of_the_tree(said: list[Reply]) -> None:
    with contextlib.suppress(ProviderError):
        answer, _journal, line = recovered(*said)
        assert answer.data == PNG
        answer.said.encode()
        assert line.asked <= len(said) + 1


@settings(max_examples=200, deadline=None)
@given(BYTES, st.sampled_from([400, 401, 403, 404, 422, 429, 500, 503, 599]))
def test_whatever_comes_it_can_be_judged(data: bytes, status: int) -> None:
    error = judged(Reply(status, body=data), "fal")
    assert isinstance(error, ProviderError)
    with contextlib.suppress(StrangeAnswerError):
        assert read_claim(Reply(200, body=data), "fal").id
    with contextlib.suppress(ProviderError):
        links, _answer = read_result(Reply(200, body=data), None, "fal", "")
        assert links
        assert all(links)


def nearby(url: str, patience_s: float = 5.0) -> Surroundings:
    """The server on this computer, waited for as long as that."""
    found = around("fal", url)
    place = found.place("fal")
    place.facts = replace(place.facts, patience_s=patience_s)
    return found


def asked(
    shape: FalShape, journal: FakeJournal, fault: str = "", *photos: bytes, card: ModelCard = FOUR
) -> tuple[Answer, list[Seen], list[Seen]]:
    """What comes of one order over a real socket; all requests, and those that cost money."""

    async def scene() -> tuple[Answer, list[Seen], list[Seen]]:
        async with WireServer(shape) as server:
            server.dial.turn(fault)
            route = Fal(nearby(server.url, 0.02 if fault in ("stuck", "unknown-state") else 5.0), QUICK)
            try:
                return await route.generate(order(card, "", *photos), journal), server.seen, server.paid
            finally:
                await route.close()
                await route.close()

    return asyncio.run(scene())


def test_a_picture_comes_over_the_wire() -> None:
    journal = FakeJournal()
    answer, seen, (paid,) = asked(FalShape(), journal)
    assert answer.data.startswith(b"\x89PNG")
    assert (answer.seed, answer.more, answer.cost) == (42, (), None)
    assert journal.told == ["sending", "received", "accepted", "received", "downloading"]
    assert journal.stages == ["sent", "queued", "drawing", "downloading"]
    assert paid.headers["authorization"] == f"Key {KEY}"
    assert paid.headers["x-fal-no-retry"] == "1"
    assert json.loads(journal.sent[0].body) == paid.json
    assert all(one.headers["authorization"] == f"Key {KEY}" for one in seen if "/requests/" in one.path)
    assert not any("authorization" in one.headers for one in seen if one.path.startswith("/files/"))
    assert KEY not in repr((journal.sent, journal.claims, journal.bodies))


def test_photos_are_sent_inside_the_order_and_never_uploaded() -> None:
    journal = FakeJournal()
    _answer, seen, (paid,) = asked(FalShape(), journal, "", PNG, JPEG, card=BANANA)
    assert paid.path == "/fal-ai/nano-banana/edit"
    assert paid.json["image_urls"] == [
        f"data:image/png;base64,{base64.b64encode(PNG).decode()}",
        f"data:image/jpeg;base64,{base64.b64encode(JPEG).decode()}",
    ]
    assert json.loads(journal.sent[0].body) == {**paid.json, "image_urls": [sha(PNG), sha(JPEG)]}
    assert [one for one in seen if one.method == "POST"] == [paid]


@pytest.fixture
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.001)
    monkeypatch.setattr(repeat, "MOST_WAIT_S", 0.002)


@pytest.mark.usefixtures("_quick")
@pytest.mark.parametrize("fault", [name for name, kind in FalShape().expected.items() if kind is not None])
def test_every_fault_is_paid_for_once(fault: str) -> None:
    shape = FalShape()
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
    answer, _seen, paid = asked(FalShape(), FakeJournal(), fault)
    assert (len(answer.more), len(paid)) == (more, 1)


@pytest.mark.usefixtures("_quick")
@pytest.mark.parametrize("fault", ["cut-before", "cut-within", "short"])
def test_a_lost_answer_to_an_order_is_never_asked_for_again(fault: str) -> None:
    journal = FakeJournal()
    with pytest.raises(UnknownOutcomeError):
        asked(FalShape(), journal, fault)
    assert journal.told.count("sending") == 1


@pytest.mark.usefixtures("_quick")
def test_a_claim_is_enough_for_another_day_and_nothing_is_paid() -> None:
    async def scene() -> None:
        shape = FalShape()
        async with WireServer(shape) as server:
            first, journal = Fal(nearby(server.url), QUICK), FakeJournal()
            server.dial.turn("stuck")
            task = asyncio.create_task(first.generate(order(FOUR), journal))
            await server.reached()
            while not journal.claims:
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await first.close()
            server.dial.turn("")
            second, later = Fal(nearby(server.url), QUICK), FakeJournal()
            answer = await second.recover(order(FOUR), journal.claims[0], later)
            assert answer.data.startswith(b"\x89PNG")
            assert later.told == ["received", "downloading"]
            assert len(server.paid) == 1
            assert await second.stop(journal.claims[0]) == "too-late"
            assert shape.cancelled == [journal.claims[0].id]
            shape.orders.clear()
            with pytest.raises(ExpiredError):
                await second.recover(order(FOUR), journal.claims[0], FakeJournal())
            await second.close()

    asyncio.run(scene())


class Elsewhere(FalShape):
    """Names another host to ask at."""

    def __init__(self, other: str) -> None:
        super().__init__()
        self.other = other

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        made = super().answer(seen, server)
        if made is None or not self.is_paid(seen) or not isinstance(made.body, dict):
            return made
        return replace(made, body={**made.body, "status_url": f"{self.other}/fal-ai/x/requests/1/status"})


def test_the_key_goes_to_no_other_host_but_the_claim_is_kept() -> None:
    async def scene() -> None:
        async with WireServer(FalShape()) as other, WireServer(Elsewhere(other.url)) as server:
            route, journal = Fal(nearby(server.url), QUICK), FakeJournal()
            with pytest.raises(StrangeAnswerError) as caught:
                await route.generate(order(FOUR), journal)
            await route.close()
            assert caught.value.charged is None
            assert other.seen == []
            assert len(server.seen) == 1
            assert journal.told == ["sending", "received", "accepted"]

    asyncio.run(scene())


def test_an_endpoint_that_somebody_added_is_used() -> None:
    own = with_wire(FOUR, draw="bytedance/seedream/v5/pro/text-to-image")
    assert sent(own)[0] == "/bytedance/seedream/v5/pro/text-to-image"
