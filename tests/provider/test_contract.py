"""What every route keeps to, over real sockets, whatever its provider does: paid once, written down, no key told."""

import asyncio
import hashlib
import inspect
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from typing import cast

import pytest

from studio.provider.place import Place, Surroundings, parse_routes
from studio.provider.provider import Answer, Checkable, Open, Order, Provider, Recoverable
from studio.provider.register import BUILT_IN
from studio.provider.transport import repeat
from studio.provider.transport.download import complete
from studio.provider.transport.waiting import Pauses
from studio.provider.trouble import (
    KeyRefusedError,
    ProviderError,
    StrangeAnswerError,
    TooFastError,
    UnknownOutcomeError,
)
from studio.request.model_card import ModelCard
from studio.store.resource import load_words
from studio.words import LANGUAGES
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.dial import OWN
from tests.fakes.wire.server import Shape, WireServer
from tests.provider.orders import JPEG, PNG, cards, order
from tests.provider.simulated.tables import resource
from tests.provider.transport.scenes import KEY, told

CLASSES = {value.partition(":")[0].rpartition(".")[2]: value for value in BUILT_IN if "simulated" not in value}
SUFFIXES = {"ark": "/api/v3", "openai": "/v1", "compatible": "/v1", "openrouter": "/api/v1"}
"""What stands before the documented paths."""
SHORT_S = 0.8
"""Deadline where an answer never comes whole."""
OUTCOMES: dict[str, type[ProviderError] | None] = {
    "cut-before": UnknownOutcomeError,
    "cut-within": UnknownOutcomeError,
    "drip": UnknownOutcomeError,
    "hang": UnknownOutcomeError,
    "short": UnknownOutcomeError,
    "gzip-bomb": StrangeAnswerError,
    "portal": StrangeAnswerError,
    "bad-json": StrangeAnswerError,
    "redirect-host": ProviderError,
    "redirect-metadata": ProviderError,
}
"""What every route makes of the faults that any server can have, unless its shape says otherwise."""
FOUND_AGAIN: dict[str, dict[str, type[ProviderError] | None]] = {
    "comfyui": dict.fromkeys(("cut-within", "drip", "hang", "short", "gzip-bomb")),
}
"""Where requests bear the number of this program, a lost answer does not matter: the picture is asked for by it."""


def shape_of(route: str) -> Shape | None:
    """The fake of a route's provider; None where there is none yet."""
    if find_spec(f"tests.fakes.wire.{route}") is None:
        return None
    module = import_module(f"tests.fakes.wire.{route}")
    found = [one for _name, one in inspect.getmembers(module, inspect.isclass) if getattr(one, "route", "") == route]
    assert len(found) == 1, f"one class with route = {route!r} is looked for in {module.__name__}"
    return cast("Shape", found[0]())


def kind_of(route: str) -> type[Provider]:
    """The class of a route."""
    module, _, name = CLASSES[route].partition(":")
    return cast("type[Provider]", getattr(import_module(module), name))


def card_of(route: str, shape: Shape) -> ModelCard:
    """A model that the fake knows."""
    found, named = cards(route), getattr(shape, "card", "")
    return found[named] if named else next(card for card in found.values() if card.status != "retired")


SHAPES = {route: shape for route in CLASSES if (shape := shape_of(route)) is not None}
CASES = [
    pytest.param(route, fault, id=f"{route}-{fault}")
    for route, shape in SHAPES.items()
    for fault in dict.fromkeys((*OWN, *shape.expected))
]


class Hurry:
    """Time that passes when somebody waits for it, and then at once."""

    def __init__(self) -> None:
        self.now = 0.0

    async def sleep(self, seconds: float) -> None:
        self.now += max(seconds, 0.1)
        await asyncio.sleep(0)


@dataclass
class Scene:
    """A route, the fake of its provider, and what was written down."""

    route: str
    shape: Shape
    server: WireServer
    provider: Provider
    journal: FakeJournal

    @property
    def card(self) -> ModelCard:
        """A model that the fake knows."""
        return card_of(self.route, self.shape)

    def order(self, *photos: bytes) -> Order:
        """For one picture in the first size."""
        return order(self.card, "", *photos)

    async def generate(self, *photos: bytes) -> Answer:
        """One picture."""
        return await self.provider.generate(self.order(*photos), self.journal)

    def written(self) -> str:
        """Everything the journal took down, and what stands in addresses."""
        journal = self.journal
        urls = [(seen.path, seen.query) for seen in self.server.seen]
        return repr((journal.sent, journal.claims, journal.bodies, journal.shown, urls))


@asynccontextmanager
async def opened(route: str, **changes: float) -> AsyncIterator["Scene"]:
    """A route at its fake, closed twice afterwards."""
    shape = shape_of(route)
    assert shape is not None
    known = {one.route: one for one in parse_routes(resource("routes.toml"))}
    facts = replace(known[route], **({"deadline_s": 30.0, "patience_s": 20.0} | changes))  # type: ignore[arg-type]
    async with WireServer(shape) as server:
        key = getattr(shape, "key", KEY)
        at = Place(facts, server.url + SUFFIXES.get(route, ""), own=True, key=lambda: key)
        provider = built(route, Surroundings(resource, {route: at}))
        try:
            yield Scene(route, shape, server, provider, FakeJournal())
        finally:
            await provider.close()
            await provider.close()


def built(route: str, around: Surroundings) -> Provider:
    """The route as the register builds it, but in a hurry where it waits."""
    kind: Callable[..., Provider] = kind_of(route)
    time = Hurry()
    hurry = {"pauses": Pauses(sleep=time.sleep, clock=lambda: time.now)}
    return kind(around, **(hurry if "pauses" in inspect.signature(kind).parameters else {}))


@pytest.fixture(autouse=True)
def _no_waits(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nobody waits, and whatever is logged on the way holds neither key nor address."""
    monkeypatch.setattr(repeat, "_wait", lambda _state: 0.0)
    for name in ("", *logging.root.manager.loggerDict):
        caplog.set_level(logging.DEBUG, name)
    yield
    assert KEY not in caplog.text
    assert "http://" not in caplog.text


@pytest.mark.parametrize("route", CLASSES)
def test_every_built_in_route_has_a_fake_provider(route: str) -> None:
    assert route in SHAPES, f"tests/fakes/wire/{route}.py is missing: nothing tries the route {route!r}"
    assert SHAPES[route].expected.keys() >= SHAPES[route].faults.keys(), "a fault without an expected outcome"


@pytest.mark.parametrize("route", SHAPES)
def test_one_picture_is_asked_for_once_and_written_down_as_sent(route: str) -> None:
    async def scene() -> None:
        async with opened(route) as it:
            assert isinstance(it.provider, Open)
            shown = it.provider.sent(it.order())
            assert it.server.seen == []
            answer = await it.generate()
        (paid,) = it.server.paid
        assert answer.data.startswith(b"\x89PNG")
        assert it.journal.sent == [shown]
        assert shown.url.endswith(paid.path)
        assert it.server.strays == []
        assert KEY not in it.written()
        told_in_order(it.journal.told)
        assert it.journal.stages[0] == "sent"
        same_body(shown.body, paid.body, paid.headers["content-type"])

    asyncio.run(scene())


def told_in_order(steps: list[str]) -> None:
    """Sending before accepted before downloading, each where it is at all."""
    assert steps[0] == "sending"
    wanted = [one for one in ("sending", "accepted", "downloading") if one in steps]
    assert [steps.index(one) for one in wanted] == sorted(steps.index(one) for one in wanted)
    assert "received" in steps


def same_body(written: str, sent: bytes, kind: str) -> None:
    """What is written down is what went out, word for word."""
    if kind.startswith("application/json"):
        assert written.encode() == sent
    else:
        for name, value in json.loads(written):
            assert f'name="{name}"'.encode() in sent
            assert value.encode() in sent


@pytest.mark.parametrize("route", [one for one, shape in SHAPES.items() if card_of(one, shape).references > 1])
def test_photos_go_out_in_their_order_and_are_written_down_by_their_hashes(route: str) -> None:
    async def scene() -> None:
        async with opened(route) as it:
            answer = await it.generate(PNG, JPEG)
        assert answer.data
        assert len(it.server.paid) == 1
        body = it.journal.sent[-1].body
        places = [body.find(hashlib.sha256(photo).hexdigest()) for photo in (PNG, JPEG)]
        assert -1 < places[0] < places[1]
        assert len(body) < 20_000

    asyncio.run(scene())


@pytest.mark.parametrize(("route", "fault"), CASES)
def test_every_fault_ends_typed_and_is_paid_for_once(route: str, fault: str) -> None:
    expected = {**OUTCOMES, **FOUND_AGAIN.get(route, {}), **SHAPES[route].expected}[fault]

    async def scene() -> None:
        changes = {"deadline_s": SHORT_S} if fault in ("drip", "hang") else {}
        async with opened(route, **changes) as it:
            it.server.dial.turn(fault)
            if expected is None:
                answer = await it.generate()
                assert answer.data.startswith(b"\x89PNG")
                assert bool(answer.more) is (fault == "two-images")
                tries = 1
            else:
                tries = await failed(it, expected)
        assert len(it.server.paid) == tries
        assert it.journal.told.count("sending") == tries
        assert KEY not in it.written()

    asyncio.run(scene())


async def failed(it: Scene, expected: type[ProviderError]) -> int:
    """Look at how an order fails; how often it may have been sent."""
    with pytest.raises(ProviderError) as caught:
        await it.generate()
    problem = caught.value
    assert isinstance(problem, expected), (type(problem), problem.words)
    assert KEY not in told(problem)
    assert "http" not in told(problem)
    assert KEY not in problem.words
    for language in LANGUAGES:
        assert "{" not in load_words(language).tell(problem.sentence)
    if isinstance(problem, TooFastError):
        assert it.journal.told[-1] == "unsent"
        assert problem.charged is False
        return repeat.PAID_TRIES if (problem.retry_s or 0.0) <= repeat.LONGEST_WAIT_S else 1
    assert "unsent" not in it.journal.told
    if isinstance(problem, UnknownOutcomeError):
        assert problem.charged is None or it.card.price == problem.charged == 0
    return 1


@pytest.mark.parametrize("route", SHAPES)
def test_an_order_can_be_cancelled_and_given_again(route: str) -> None:
    async def scene() -> None:
        async with opened(route) as it:
            it.server.dial.turn("hang", times=1)
            task = asyncio.create_task(it.generate())
            await it.server.reached()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert (await it.generate()).data
        assert len(it.server.paid) == 2

    asyncio.run(scene())


@pytest.mark.parametrize("route", [route for route in SHAPES if hasattr(kind_of(route), "check")])
def test_a_key_is_tried_without_paying(route: str) -> None:
    async def scene() -> None:
        async with opened(route) as it:
            assert isinstance(it.provider, Checkable)
            await it.provider.check()
            assert it.server.seen
            if "auth" in it.shape.faults:
                it.server.dial.turn("auth", where="free")
                with pytest.raises(KeyRefusedError):
                    await it.provider.check()
            for fault in ("cut-before", "cut-within", "gzip-bomb", "redirect-host", "portal", "bad-json"):
                it.server.dial.turn(fault, where="free")
                with pytest.raises(ProviderError) as caught:
                    await it.provider.check()
                assert KEY not in told(caught.value)
        assert it.server.paid == []

    asyncio.run(scene())


@pytest.mark.parametrize("route", SHAPES)
@pytest.mark.parametrize("fault", ["cut-before", "cut-within", "short", "portal"])
def test_a_download_that_breaks_off_is_fetched_again(route: str, fault: str) -> None:
    async def scene() -> None:
        async with opened(route) as it:
            it.server.dial.turn(fault, times=2, where="file")
            answer = await it.generate()
            assert answer.data.startswith(b"\x89PNG")
            assert complete(answer.data)
            assert it.server.dial.hits in (0, 2)
        assert len(it.server.paid) == 1

    asyncio.run(scene())


@pytest.mark.parametrize("route", SHAPES)
@pytest.mark.parametrize("fault", ["redirect-host", "redirect-metadata"])
def test_a_download_that_leads_elsewhere_is_not_followed(route: str, fault: str) -> None:
    async def scene() -> None:
        async with opened(route) as it:
            it.server.dial.turn(fault, where="file")
            (found,) = await asyncio.gather(it.generate(), return_exceptions=True)
            if it.server.dial.hits:
                assert type(found) is StrangeAnswerError
                assert found.charged is True
            else:
                assert isinstance(found, Answer)
        assert not any("authorization" in one.headers for one in it.server.seen if one.path.startswith("/files/"))

    asyncio.run(scene())


@pytest.mark.parametrize("route", [route for route in SHAPES if hasattr(kind_of(route), "recover")])
def test_an_accepted_order_is_found_again_without_paying(route: str) -> None:
    async def scene() -> None:
        async with opened(route) as it:
            assert isinstance(it.provider, Recoverable)
            answer = await it.generate()
            again = FakeJournal()
            (claim,) = it.journal.claims
            assert (await it.provider.recover(it.order(), claim, again)).data == answer.data
            assert "sending" not in again.told
            assert await it.provider.stop(claim) in ("stopped", "too-late", "unknown")
        assert len(it.server.paid) == 1

    asyncio.run(scene())


@pytest.mark.parametrize("route", SHAPES)
def test_a_proxy_of_the_environment_does_not_stand_before_a_near_server(
    route: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:9")

    async def scene() -> None:
        async with opened(route) as it:
            assert (await it.generate()).data

    asyncio.run(scene())
