"""A graph is queued at a ComfyUI server under our own number, waited for, fetched, found again, taken out."""

import asyncio
import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from studio.provider.comfyui import ComfyUI
from studio.provider.place import Place, Surroundings, parse_routes
from studio.provider.provider import Checkable, Claim, Open, Order, Progress, Recoverable
from studio.provider.transport import at_home, repeat
from studio.provider.transport.waiting import Pauses
from studio.provider.trouble import (
    ExpiredError,
    InvalidError,
    OfflineError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
    UnknownOutcomeError,
)
from studio.request.model_card import ModelCard
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.comfyui import ComfyUIShape
from tests.fakes.wire.server import Expected, Fault, Made, WireServer
from tests.provider.orders import JPEG, PNG, TEXT, around, cards, order, with_wire
from tests.provider.simulated.tables import resource

CARD = cards("comfyui")["sdxl"]
NUMBER = "0b6e7a1c9d5f4e3a8b7c6d5e4f3a2b1c"
SOON = Pauses(0.0, 0.0, sleep=lambda _pause: asyncio.sleep(0))
NAME = f"expression-studio/{hashlib.sha256(PNG).hexdigest()}.png"
OWN = {
    "1": {"class_type": "Prompt", "inputs": {"text": "", "image": ["2", 0], "more": ["3", 0]}},
    "2": {"class_type": "LoadImage", "inputs": {"image": "x.png"}},
    "3": {"class_type": "LoadImage", "inputs": {"image": "y.png"}},
}


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.001)
    monkeypatch.setattr(repeat, "MOST_WAIT_S", 0.002)


def asked(*photos: bytes, card: ModelCard = CARD, seed: int | None = 7, number: str = NUMBER) -> Order:
    return order(card, "", *photos, seed=seed, number=number)


def graph(*photos: bytes, card: ModelCard = CARD, made: ComfyUI | None = None) -> dict[str, Any]:
    """What would be sent."""
    found: dict[str, Any] = json.loads((made or route()).sent(asked(*photos, card=card)).body)["prompt"]
    return found


def route(
    url: str = "", patience_s: float = 5.0, *, own: bool = True, files: Mapping[str, str] | None = None
) -> ComfyUI:
    """At a server, or at the usual address."""
    facts = next(one for one in parse_routes(resource("routes.toml")) if one.route == "comfyui")
    place = Place(replace(facts, patience_s=patience_s), url or facts.base, own=own and bool(url))
    read = resource if files is None else lambda name: {**files}[name.removeprefix("comfyui/")]
    return ComfyUI(Surroundings(read, {"comfyui": place}), SOON)


def test_it_can_do_what_its_server_can() -> None:
    made = ComfyUI(around("comfyui"))
    assert isinstance(made, Recoverable)
    assert isinstance(made, Checkable)
    assert isinstance(made, Open)
    assert made.route == "comfyui"


def test_words_alone_fill_the_first_graph() -> None:
    sent = route().sent(asked())
    assert (sent.method, sent.url) == ("POST", "http://127.0.0.1:8188/prompt")
    body = json.loads(sent.body)
    assert {name: body[name] for name in body if name != "prompt"} == {
        "client_id": "expression-studio",
        "prompt_id": "0b6e7a1c-9d5f-4e3a-8b7c-6d5e4f3a2b1c",
    }
    nodes = body["prompt"]
    template = json.loads(resource("comfyui/portrait.json"))
    template["2"]["inputs"]["text"] = TEXT
    template["5"]["inputs"]["seed"] = 7
    assert nodes == template
    assert nodes["4"]["inputs"] == {"width": 1024, "height": 1280, "batch_size": 1}


def test_a_photo_fills_the_other_graph() -> None:
    nodes = graph(PNG)
    assert nodes["4"] == {"class_type": "LoadImage", "inputs": {"image": NAME}}
    assert nodes["5"]["inputs"]["crop"] == "center"
    assert nodes["7"]["inputs"]["denoise"] == 0.75


def test_the_card_sets_what_the_graph_has_a_field_for() -> None:
    card = with_wire(CARD, checkpoint="own.safetensors", guidance="3.5", steps=12, negative="glasses", strength="0.6")
    nodes = graph(card=card)
    assert nodes["1"]["inputs"]["ckpt_name"] == "own.safetensors"
    assert nodes["3"]["inputs"]["text"] == "glasses"
    assert (nodes["5"]["inputs"]["cfg"], nodes["5"]["inputs"]["steps"]) == (3.5, 12)
    assert nodes["5"]["inputs"]["denoise"] == 1.0
    assert graph(PNG, card=card)["7"]["inputs"]["denoise"] == 0.6


def test_words_with_quotes_and_line_breaks_stay_as_they_are() -> None:
    text = 'a "woman"\nñ $seed {prompt}'
    sent = route().sent(order(CARD, text=text, seed=1))
    assert json.loads(sent.body)["prompt"]["2"]["inputs"]["text"] == text


def test_without_a_seed_every_order_gets_its_own_and_keeps_it() -> None:
    seeds = [
        json.loads(route().sent(asked(seed=None, number=number)).body)["prompt"]["5"]["inputs"]["seed"]
        for number in ("a", "b", "a")
    ]
    assert seeds[0] == seeds[2] != seeds[1]
    assert all(0 <= seed < 1 << 48 for seed in seeds)


def test_any_order_has_a_uuid_as_its_number() -> None:
    numbers = [json.loads(route().sent(asked(number=number)).body)["prompt_id"] for number in ("job-1", "job-1", "j2")]
    assert numbers[0] == numbers[1] != numbers[2]
    assert [str(UUID(number)) for number in numbers] == numbers


def test_a_graph_of_ones_own_leaves_out_the_photos_that_are_not_there() -> None:
    files = {"mine.json": json.dumps(OWN), "mine.toml": 'prompt = "1.text"\nimages = ["2.image", "3.image"]'}
    card = replace(with_wire(CARD, graph="mine.json", graph_photo="mine.json"), references=2)
    made = route(files=files)
    assert graph(PNG, card=card, made=made) == {
        "1": {"class_type": "Prompt", "inputs": {"text": TEXT, "image": ["2", 0]}},
        "2": {"class_type": "LoadImage", "inputs": {"image": NAME}},
    }
    assert graph(card=card, made=made) == {"1": {"class_type": "Prompt", "inputs": {"text": TEXT}}}


MANY = replace(CARD, references=3)


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        (order(CARD, "1000x1300"), "unfit-size"),
        (asked(PNG, PNG), "unfit-references"),
        (asked(PNG, JPEG, card=MANY), "unfit-references"),
        (asked(b"GIF89a no photo"), "unfit-photo"),
        (asked(card=with_wire(CARD, graph="missing")), "local-graph"),
        (asked(card=with_wire(CARD, graph="../routes")), "local-graph"),
        (asked(card=with_wire(CARD, guidance="much")), "local-graph"),
        (asked(PNG, card=with_wire(CARD, graph_photo="missing")), "local-graph"),
    ],
)
def test_what_does_not_fit_is_told_before_anything_is_sent(wrong: Order, key: str) -> None:
    journal = FakeJournal()

    async def scene() -> InvalidError:
        with pytest.raises(InvalidError) as caught:
            await route().generate(wrong, journal)
        return caught.value

    found = asyncio.run(scene())
    assert found.sentence.key == key
    assert found.charged is False
    assert journal.told == []


def test_a_picture_comes_by_the_queue() -> None:
    journal, shape = FakeJournal(), ComfyUIShape()

    async def scene() -> None:
        async with WireServer(shape) as server:
            made = route(server.url)
            found = await made.generate(asked(), journal)
            await made.check()
            await made.close()
            await made.close()
            assert found.data == server.picture(1024, 1280, shade=7)
            assert (found.seed, found.cost, found.more) == (7, None, ())
            assert journal.sent == [made.sent(asked())]
            assert len(server.paid) == 1
            assert server.strays == []

    asyncio.run(scene())
    assert journal.told == ["sending", "received", "accepted", "received", "downloading"]
    assert journal.claims == [Claim("0b6e7a1c-9d5f-4e3a-8b7c-6d5e4f3a2b1c")]
    assert journal.shown[:3] == [Progress("sent"), Progress("queued", place=2), Progress("drawing")]
    assert journal.stages == ["sent", "queued", "drawing", "downloading"]


def test_the_usual_address_gives_its_pictures_without_https() -> None:
    async def scene() -> None:
        async with WireServer(ComfyUIShape()) as server:
            made = route(server.url, own=False)
            assert (await made.generate(asked(), FakeJournal())).data
            await made.close()

    asyncio.run(scene())


@pytest.mark.parametrize("renames", [False, True])
def test_photos_are_uploaded_and_called_as_the_server_calls_them(*, renames: bool) -> None:
    journal, shape = FakeJournal(), ComfyUIShape(renames=renames)

    async def scene() -> None:
        async with WireServer(shape) as server:
            made = route(server.url)
            await made.generate(asked(PNG), journal)
            await made.close()
            (paid,) = server.paid
            name = paid.json["prompt"]["4"]["inputs"]["image"]
            assert shape.uploaded == {name: PNG}
            assert name.endswith(" (1).png" if renames else f"{hashlib.sha256(PNG).hexdigest()}.png")
            assert json.loads(journal.sent[0].body) == paid.json
            assert (journal.sent == [made.sent(asked(PNG))]) is not renames

    asyncio.run(scene())


def test_a_photo_that_is_not_taken_stops_the_order_before_it_is_sent() -> None:
    class Full(ComfyUIShape):
        def _upload(self, seen: object) -> Made:
            return Made(400, b"")

    async def scene() -> None:
        async with WireServer(Full()) as server:
            journal, made = FakeJournal(), route(server.url)
            with pytest.raises(ProviderError):
                await made.generate(asked(PNG), journal)
            await made.close()
            assert journal.told == []

    asyncio.run(scene())


@pytest.mark.parametrize("fault", [name for name, kind in ComfyUIShape().expected.items() if kind is not None])
def test_every_fault_is_told_and_costs_nothing(fault: str) -> None:
    shape = ComfyUIShape()

    async def scene() -> ProviderError:
        async with WireServer(shape) as server:
            server.dial.fault = fault
            made = route(server.url, 0.05 if fault == "stuck" else 5.0)
            with pytest.raises(ProviderError) as caught:
                await made.generate(asked(), FakeJournal())
            await made.close()
            assert len(server.paid) == 1
            return caught.value

    found = asyncio.run(scene())
    assert type(found) is shape.expected[fault]
    assert found.charged is False
    assert found.sentence.key.startswith("local-") or fault == "invalid"


def test_the_words_of_the_node_come_along() -> None:
    async def scene() -> ProviderError:
        async with WireServer(ComfyUIShape()) as server:
            made = route(server.url)
            with pytest.raises(InvalidError) as caught:
                await made.generate(asked(card=with_wire(CARD, checkpoint="mine.ckpt")), FakeJournal())
            await made.close()
            return caught.value

    found = asyncio.run(scene())
    assert found.words == "CheckpointLoaderSimple: Value not in list: ckpt_name: 'mine.ckpt' not in ['…']"
    assert dict(found.sentence.args)["file"] == "mine.ckpt"


@pytest.mark.parametrize(("fault", "more"), [("two-images", 1), ("wrong-size", 0)])
def test_more_or_other_pictures_are_kept(fault: str, more: int) -> None:
    async def scene() -> None:
        async with WireServer(ComfyUIShape()) as server:
            server.dial.fault = fault
            made = route(server.url)
            found = await made.generate(asked(), FakeJournal())
            await made.close()
            assert len(found.more) == more

    asyncio.run(scene())


def test_an_order_whose_answer_got_lost_is_found_in_the_queue() -> None:
    journal = FakeJournal()

    async def scene() -> None:
        async with WireServer(ComfyUIShape()) as server:
            server.dial.turn("cut-within")
            made = route(server.url)
            assert (await made.generate(asked(), journal)).data == server.picture(1024, 1280, shade=7)
            await made.close()
            assert len(server.paid) == 1

    asyncio.run(scene())
    assert journal.told == ["sending", "accepted", "received", "downloading"]


@pytest.mark.parametrize(
    ("fault", "kind"),
    [("cut-before", UnknownOutcomeError), ("portal", StrangeAnswerError), ("bad-json", StrangeAnswerError)],
)
def test_an_order_that_the_queue_does_not_know_is_not_sent_again(fault: str, kind: type[ProviderError]) -> None:
    journal = FakeJournal()

    async def scene() -> None:
        async with WireServer(ComfyUIShape()) as server:
            server.dial.turn(fault)
            made = route(server.url)
            with pytest.raises(kind):
                await made.generate(asked(), journal)
            await made.close()
            assert len(server.paid) == 1

    asyncio.run(scene())
    assert "accepted" not in journal.told


@pytest.mark.parametrize("claim", [Claim("0b6e7a1c-9d5f-4e3a-8b7c-6d5e4f3a2b1c"), Claim("")])
def test_an_order_is_found_again_after_the_program_has_stopped(claim: Claim) -> None:
    shape, journal = ComfyUIShape(holds="drawing"), FakeJournal()

    async def scene() -> None:
        async with WireServer(shape) as server:
            first = route(server.url)
            leaving = asyncio.create_task(first.generate(asked(), FakeJournal()))
            await server.reached()
            while not shape.jobs:
                await asyncio.sleep(0)
            leaving.cancel()
            await asyncio.wait([leaving])
            await first.close()
            shape.holds = ""
            again = route(server.url)
            found = await again.recover(asked(), claim, journal)
            await again.close()
            assert found.data == server.picture(1024, 1280, shade=7)
            assert found.seed == 7
            assert len(server.paid) == 1

    asyncio.run(scene())
    assert journal.told == ["received", "downloading"]


def test_an_order_is_found_again_although_its_graph_is_another_now() -> None:
    async def scene() -> None:
        async with WireServer(ComfyUIShape()) as server:
            made = route(server.url)
            await made.generate(asked(), FakeJournal())
            changed = asked(card=with_wire(CARD, graph="missing"))
            assert (await made.recover(changed, Claim(""), FakeJournal())).data
            await made.close()

    asyncio.run(scene())


def test_an_order_that_the_server_forgot_is_told_and_not_sent_again() -> None:
    async def scene() -> None:
        async with WireServer(ComfyUIShape()) as server:
            made = route(server.url)
            with pytest.raises(ExpiredError) as caught:
                await made.recover(asked(), Claim("of-yesterday"), FakeJournal())
            await made.close()
            assert caught.value.sentence.key == "local-lost"
            assert caught.value.charged is False
            assert server.paid == []

    asyncio.run(scene())


@pytest.mark.parametrize(("holds", "asked_to"), [("queued", "delete"), ("drawing", "interrupt")])
def test_an_order_is_taken_out_of_the_queue_or_broken_off(holds: str, asked_to: str) -> None:
    shape, claim = ComfyUIShape(holds=holds), Claim("0b6e7a1c-9d5f-4e3a-8b7c-6d5e4f3a2b1c")

    async def scene() -> None:
        async with WireServer(shape) as server:
            made, journal = route(server.url), FakeJournal()
            drawing = asyncio.create_task(made.generate(asked(), journal))
            while {"queued": "queued", "drawing": "drawing"}[holds] not in journal.stages:
                await asyncio.sleep(0.001)
            assert await made.stop(claim) == "stopped"
            with pytest.raises(ProviderError) as caught:
                await drawing
            await made.close()
            assert caught.value.sentence.key == ("local-lost" if asked_to == "delete" else "local-stopped")
            assert shape.interrupted == ([] if asked_to == "delete" else [claim.id])

    asyncio.run(scene())


def test_a_picture_that_is_ready_cannot_be_stopped() -> None:
    async def scene() -> None:
        async with WireServer(ComfyUIShape()) as server:
            made, journal = route(server.url), FakeJournal()
            await made.generate(asked(), journal)
            assert await made.stop(journal.claims[0]) == "too-late"
            assert await made.stop(Claim("of-yesterday")) == "stopped"
            await made.close()

    asyncio.run(scene())


def test_a_server_that_goes_on_all_the_same_is_not_said_to_have_stopped() -> None:
    class Deaf(ComfyUIShape):
        def _stopped(self, seen: object) -> Made:
            return Made(200)

    async def scene() -> None:
        async with WireServer(Deaf(holds="drawing")) as server:
            made, journal = route(server.url), FakeJournal()
            drawing = asyncio.create_task(made.generate(asked(), journal))
            while not journal.claims:
                await asyncio.sleep(0.001)
            assert await made.stop(journal.claims[0]) == "unknown"
            drawing.cancel()
            await asyncio.wait([drawing])
            await made.close()

    asyncio.run(scene())


class Other:
    """Something else at the address."""

    route = "comfyui"

    def __init__(self, made: Made) -> None:
        self.made = made
        self.faults: Mapping[str, Fault] = {}
        self.expected: Expected = {}

    def answer(self, seen: object, server: object) -> Made:
        return self.made

    def is_paid(self, seen: object) -> bool:
        return False


@pytest.mark.parametrize(
    ("other", "kind", "key"),
    [
        (Made(200, b"<html>A router</html>"), StrangeAnswerError, "local-strange"),
        (Made(200, {"models": []}), StrangeAnswerError, "local-strange"),
        (Made(404, {"detail": "Not Found"}), ServerError, "local-other"),
    ],
)
def test_the_test_of_the_address_knows_another_server(other: Made, kind: type[ProviderError], key: str) -> None:
    async def scene() -> None:
        async with WireServer(Other(other)) as server:
            made = route(server.url)
            with pytest.raises(kind) as caught:
                await made.check()
            if kind is StrangeAnswerError:
                with pytest.raises(ProviderError):
                    await made.stop(Claim("x"))
            await made.close()
            assert (caught.value.sentence.key, caught.value.charged) == (key, False)

    asyncio.run(scene())


@pytest.mark.parametrize("photos", [(), (PNG,)])
def test_a_server_that_does_not_run_is_told_soon(photos: tuple[bytes, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "PAID_WITHIN_S", 0.1)
    monkeypatch.setattr(at_home, "REACHED_WITHIN_S", 0.1)
    journal = FakeJournal()

    async def scene() -> None:
        async with WireServer(ComfyUIShape()) as server:
            url = server.url
        made = route(url)
        with pytest.raises(OfflineError) as caught:
            await made.generate(asked(*photos), journal)
        with pytest.raises(OfflineError):
            await made.check()
        await made.close()
        assert (caught.value.sentence.key, caught.value.charged) == ("local-offline", False)

    asyncio.run(scene())
    assert set(journal.told) <= {"sending", "unsent"}
    assert bool(journal.told) is not bool(photos)
