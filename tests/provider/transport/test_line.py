"""A line to a provider: what costs money goes out once, what costs nothing until it is answered, no key gets lost."""

import asyncio
import logging
import socket
from collections.abc import Awaitable, Callable

import pytest

from studio.provider.place import Place
from studio.provider.provider import Progress
from studio.provider.transport import client, repeat
from studio.provider.transport import line as line_module
from studio.provider.transport.call import Call, Reply
from studio.provider.transport.line import Line
from studio.provider.transport.shown import ShownJournal
from studio.provider.trouble import (
    KeyRefusedError,
    OfflineError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
    UnconnectedError,
    UnknownOutcomeError,
)
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.dial import OWN
from tests.fakes.wire.server import Made, Seen, WireServer
from tests.provider.transport.scenes import DRAW, KEY, STATUS, EchoShape, facts, judge, limited, line, sign, told

Act = Callable[[Line, FakeJournal], Awaitable[Reply]]


@pytest.fixture(autouse=True)
def _no_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.0)


class Impatient(FakeJournal):
    """Hears how long is to be waited, and stops the task that would wait."""

    def progress(self, progress: Progress) -> None:
        super().progress(progress)
        task = asyncio.current_task()
        if progress.stage == "slowed" and task is not None:
            task.cancel()


def closed_port() -> str:
    """An address at which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{one.getsockname()[1]}"


async def pay(to: Line, journal: FakeJournal) -> Reply:
    return await to.pay(DRAW, journal)


async def ask(to: Line, _journal: FakeJournal) -> Reply:
    return await to.ask(STATUS)


async def caught(one: Awaitable[object]) -> ProviderError:
    with pytest.raises(ProviderError) as found:
        await one
    return found.value


def test_a_paid_request_is_written_down_before_it_goes_and_when_it_is_answered() -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            to, journal = line(server.url), FakeJournal()
            reply = await to.pay(DRAW, journal)
            await to.close()
        (seen,) = server.seen
        assert journal.told == ["sending", "received"]
        assert journal.sent[0].body.encode() == seen.body == b'{"prompt":"a woman"}'
        assert journal.sent[0].url == f"{server.url}/draw"
        assert journal.bodies == [reply.body]
        assert journal.stages == ["sent"]
        assert seen.headers["authorization"] == f"Bearer {KEY}"
        assert seen.headers["content-type"] == "application/json"

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("cut-before", UnknownOutcomeError),
        ("cut-within", UnknownOutcomeError),
        ("short", UnknownOutcomeError),
        ("drip", UnknownOutcomeError),
        ("hang", UnknownOutcomeError),
        ("gzip-bomb", StrangeAnswerError),
        ("redirect-host", ServerError),
        ("redirect-metadata", ServerError),
    ],
)
def test_n5_nothing_paid_is_sent_twice_whatever_goes_wrong(fault: str, kind: type[ProviderError]) -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            server.dial.turn(fault)
            slow = fault in ("drip", "hang")
            to, journal = line(server.url, deadline_s=0.4 if slow else 30.0), FakeJournal()
            problem = await caught(to.pay(DRAW, journal))
            await to.close()
        assert type(problem) is kind
        assert len(server.paid) == len(server.seen) == 1
        assert journal.told[0] == "sending"
        assert "unsent" not in journal.told

    asyncio.run(scene())


@pytest.mark.parametrize("fault", ["portal", "bad-json"])
def test_what_cannot_be_read_is_kept_for_whoever_reads_it(fault: str) -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            server.dial.turn(fault)
            to, journal = line(server.url), FakeJournal()
            reply = await to.pay(DRAW, journal)
            await to.close()
        assert reply.good
        assert reply.json is None
        assert journal.bodies == [reply.body]

    asyncio.run(scene())


def test_n10_the_beginning_of_an_answer_without_end_is_kept() -> None:
    async def scene() -> FakeJournal:
        async with WireServer(EchoShape()) as server:
            server.dial.turn("gzip-bomb")
            to, journal = line(server.url), FakeJournal()
            await caught(to.pay(DRAW, journal))
            await to.close()
        return journal

    journal = asyncio.run(scene())
    assert journal.told == ["sending", "received"]
    assert journal.bodies == [bytes(client.MOST_HEAD)]


def test_n3_where_nobody_listens_it_is_tried_three_times_and_surely_unsent() -> None:
    async def scene() -> FakeJournal:
        to, journal = line(closed_port()), FakeJournal()
        problem = await caught(to.pay(DRAW, journal))
        await to.close()
        assert type(problem) is OfflineError
        assert problem.charged is False
        return journal

    assert asyncio.run(scene()).told == ["sending", "unsent"] * repeat.PAID_TRIES


def test_n3_a_wait_for_nobody_ends_within_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "PAID_WITHIN_S", 0.0)

    async def scene() -> FakeJournal:
        to, journal = line(closed_port()), FakeJournal()
        await caught(to.pay(DRAW, journal))
        await to.close()
        return journal

    assert asyncio.run(scene()).told == ["sending", "unsent"]


def test_too_fast_is_tried_again_and_each_try_is_written_down() -> None:
    async def scene() -> FakeJournal:
        async with WireServer(limited({"retry-after": "0.01"})) as server:
            server.dial.turn("rate", times=2)
            to, journal = line(server.url), FakeJournal()
            assert (await to.pay(DRAW, journal)).good
            await to.close()
        assert len(server.paid) == 3
        return journal

    journal = asyncio.run(scene())
    assert journal.told == [*["sending", "received", "unsent"] * 2, "sending", "received"]
    assert [one.wait_s for one in journal.shown if one.stage == "slowed"] == [0.01, 0.01]


def test_too_fast_for_ever_ends_as_that() -> None:
    async def scene() -> None:
        async with WireServer(limited({})) as server:
            server.dial.turn("rate")
            to, journal = line(server.url), FakeJournal()
            problem = await caught(to.pay(DRAW, journal))
            await to.close()
        assert type(problem) is TooFastError
        assert problem.charged is False
        assert len(server.paid) == repeat.PAID_TRIES
        assert journal.told[-1] == "unsent"

    asyncio.run(scene())


@pytest.mark.parametrize("asked", ["28", "120"])
def test_the_wait_that_is_asked_for_is_kept(asked: str) -> None:
    async def scene() -> list[Progress]:
        async with WireServer(limited({"retry-after": asked})) as server:
            server.dial.turn("rate")
            to, journal = line(server.url), Impatient()
            with pytest.raises(asyncio.CancelledError):
                await asyncio.create_task(pay(to, journal))
            await to.close()
        assert len(server.paid) == 1
        return journal.shown

    assert asyncio.run(scene())[-1] == Progress("slowed", wait_s=float(asked))


@pytest.mark.parametrize("asked", ["121", "86400", "9" * 400])
def test_p3_a_huge_wait_is_not_waited_for(asked: str) -> None:
    async def scene() -> None:
        async with WireServer(limited({"retry-after": asked})) as server:
            server.dial.turn("rate")
            to, journal = line(server.url), Impatient()
            problem = await caught(to.pay(DRAW, journal))
            await to.close()
        assert type(problem) is TooFastError
        assert problem.retry_s is not None
        assert problem.retry_s > repeat.LONGEST_WAIT_S
        assert len(server.paid) == 1
        assert journal.told == ["sending", "received", "unsent"]

    asyncio.run(scene())


@pytest.mark.parametrize("fault", ["cut-before", "cut-within", "short"])
def test_what_costs_nothing_is_asked_again(fault: str) -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            server.dial.turn(fault, times=2, where="free")
            to = line(server.url)
            assert (await to.ask(STATUS)).json == {"status": "ok"}
            await to.close()
        assert len(server.seen) == 3

    asyncio.run(scene())


def test_asking_ends_when_nobody_answers_and_promises_nothing_about_money() -> None:
    async def scene() -> ProviderError:
        async with WireServer(EchoShape()) as server:
            server.dial.turn("cut-before", where="free")
            to = line(server.url)
            problem = await caught(to.ask(STATUS))
            await to.close()
        assert len(server.seen) == repeat.FREE_TRIES
        return problem

    problem = asyncio.run(scene())
    assert isinstance(problem, ServerError)
    assert problem.charged is None
    assert str(problem) == problem.sentence.key == "wire-silent"


def test_a_question_that_is_dripped_ends_at_its_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_module, "FREE_DEADLINE_S", 0.3)
    monkeypatch.setattr(repeat, "FREE_TRIES", 2)

    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            server.dial.turn("drip", where="free")
            to = line(server.url)
            assert isinstance(await caught(to.ask(STATUS)), ServerError)
            await to.close()

    asyncio.run(scene())


@pytest.mark.parametrize("status", [401, 404, 409])
def test_a_bad_answer_to_a_question_is_an_answer(status: int) -> None:
    class Stern(EchoShape):
        def answer(self, seen: object, server: WireServer) -> Made | None:
            return Made(status, {"error": "no"})

    async def scene() -> None:
        async with WireServer(Stern()) as server:
            to = line(server.url)
            assert (await to.ask(STATUS)).status == status
            await to.close()
        assert len(server.seen) == 1

    asyncio.run(scene())


@pytest.mark.parametrize(
    "path",
    [
        "https://elsewhere.example/status",
        "http://api.example/status",
        "https://api.example.evil.example/",
        "https://api.example:444/",
        "https://evil.example\\@api.example/",
        "https://me@api.example/",
        "http://127.0.0.1/status",
        "http://[::1/status",
    ],
)
def test_a_key_never_goes_to_an_address_elsewhere(path: str) -> None:
    async def scene() -> ProviderError:
        async with WireServer(EchoShape()) as server:
            to = line(server.url)
            problem = await caught(to.ask(Call("GET", path)))
            await to.close()
        assert server.seen == []
        return problem

    assert type(asyncio.run(scene())) is StrangeAnswerError


def test_a_whole_address_at_the_own_server_is_asked() -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            to = line(server.url)
            assert (await to.ask(Call("GET", f"{server.url}/status"))).json == {"status": "ok"}
            await to.close()
        assert server.seen[0].headers["authorization"] == f"Bearer {KEY}"

    asyncio.run(scene())


@pytest.mark.parametrize("act", [pay, lambda to, _journal: to.ask(STATUS)])
@pytest.mark.parametrize(("key", "kind"), [("", UnconnectedError), ("ключ-0123456789", KeyRefusedError)])
def test_without_a_key_that_can_be_sent_nothing_is(key: str, kind: type[ProviderError], act: Act) -> None:
    async def scene() -> None:
        to, journal = Line(Place(facts(), "https://api.example", key=lambda: key), sign, judge), FakeJournal()
        assert type(await caught(act(to, journal))) is kind
        assert journal.told == []
        await to.close()

    asyncio.run(scene())


@pytest.mark.parametrize("fault", ["", "rate", *(one for one in OWN if one not in ("drip", "hang"))])
def test_no_key_and_no_address_in_logs_and_exceptions(fault: str, caplog: pytest.LogCaptureFixture) -> None:
    for name in ("", *logging.root.manager.loggerDict):
        if not name.startswith("asyncio"):  # whose debug lines tell of sockets, and of nothing in them
            caplog.set_level(logging.DEBUG, name)

    async def scene() -> str:
        async with WireServer(limited({})) as server:
            server.dial.turn(fault)
            to = line(server.url)
            acts = to.pay(DRAW, FakeJournal()), to.fetch(f"{server.url}/files/secret-signature.png", FakeJournal())
            found = await asyncio.gather(*acts, return_exceptions=True)
            await to.close()
        problems = [one for one in found if isinstance(one, BaseException)]
        assert all(isinstance(one, ProviderError) for one in problems)
        assert problems
        return "\n".join(told(problem) for problem in problems)

    text = asyncio.run(scene()) + caplog.text
    assert KEY not in text
    assert "http" not in text
    assert "secret-signature" not in text


def test_nobody_there_leaves_no_address_in_the_exception() -> None:
    async def scene() -> str:
        to = line(f"{closed_port()}/secret-signature")
        problem = await caught(to.pay(DRAW, FakeJournal()))
        await to.close()
        return told(problem)

    text = asyncio.run(scene())
    assert "secret-signature" not in text
    assert "127.0.0.1" not in text


def test_a_cancelled_request_ends_at_once_and_closes_twice() -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            server.dial.turn("hang")
            to, journal = line(server.url), FakeJournal()
            task = asyncio.create_task(pay(to, journal))
            await server.reached()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            server.dial.turn("")
            assert (await to.pay(DRAW, journal)).good
            await to.close()
            await to.close()
        assert journal.told == ["sending", "sending", "received"]

    asyncio.run(scene())


def test_closing_ends_what_is_on_its_way() -> None:
    async def scene() -> ProviderError:
        async with WireServer(EchoShape()) as server:
            server.dial.turn("hang")
            to = line(server.url)
            task = asyncio.create_task(caught(to.pay(DRAW, FakeJournal())))
            await server.reached()
            await to.close()
            return await task

    assert type(asyncio.run(scene())) is UnknownOutcomeError


def test_many_at_once_keep_to_the_number_allowed() -> None:
    async def scene() -> None:
        async with WireServer(EchoShape()) as server:
            server.dial.turn("hang")
            to = line(server.url, together=2, deadline_s=0.5)
            tasks = [asyncio.create_task(caught(to.pay(DRAW, FakeJournal()))) for _ in range(3)]
            await server.reached(2)
            assert len(server.paid) == 2
            for problem in await asyncio.gather(*tasks):
                assert type(problem) is UnknownOutcomeError
            await to.close()
        assert len(server.paid) == 3

    asyncio.run(scene())


def test_the_key_is_read_anew_for_every_request() -> None:
    keys = iter(["first-key-0123", "second-key-0123"])

    async def scene() -> list[str]:
        async with WireServer(EchoShape()) as server:
            to = Line(Place(facts(), server.url, own=True, key=lambda: next(keys)), sign, judge)
            for _ in range(2):
                await to.pay(DRAW, FakeJournal())
            await to.close()
        return [seen.headers["authorization"] for seen in server.seen]

    assert asyncio.run(scene()) == ["Bearer first-key-0123", "Bearer second-key-0123"]


def keyless(url: str, **changes: object) -> Line:
    """To a server of one's own, with no key set."""
    return Line(Place(facts(**changes), url, own=True), sign, judge)


@pytest.mark.parametrize("status", [401, 403])
@pytest.mark.parametrize("act", [pay, ask], ids=["paid", "free"])
def test_a_server_of_ones_own_that_wants_a_key_is_not_told_a_wrong_one(status: int, act: Act) -> None:
    async def scene(make: Callable[[str], Line]) -> tuple[object, FakeJournal]:
        journal = FakeJournal()
        async with WireServer(Guarded(status)) as server:
            to = make(server.url)
            try:
                return await act(to, journal), journal
            except ProviderError as error:
                return error, journal
            finally:
                await to.close()

    found, _journal = asyncio.run(scene(keyless))
    assert isinstance(found, UnconnectedError)
    assert (found.sentence.key, found.charged, found.words) == ("wire-key-wanted", False, "")
    assert not told(found).count("127.0.0.1")
    refused, _journal = asyncio.run(scene(line))
    assert isinstance(refused, KeyRefusedError) or getattr(refused, "status", 0) == status
    never, _journal = asyncio.run(scene(lambda url: keyless(url, key="")))
    assert not isinstance(never, UnconnectedError)  # where no key can be set, none is asked for


class Guarded(EchoShape):
    """Lets nobody in."""

    def __init__(self, status: int) -> None:
        super().__init__()
        self.status = status

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        return Made(self.status, {"error": "who are you?"})


def test_whoever_does_not_want_to_wait_decides_when_it_is_tried_again() -> None:
    rests: list[float] = []

    class Hasty(FakeJournal):
        async def rest(self, seconds: float) -> None:
            rests.append(seconds)

    async def scene(journal: FakeJournal) -> int:
        async with WireServer(limited({"retry-after": "60"})) as server:
            server.dial.turn("rate", times=1)
            to = line(server.url)
            await to.pay(DRAW, journal)
            server.dial.turn("rate", times=1)
            await to.pay(DRAW, ShownJournal(journal, nothing, 1.0))
            await to.close()
            return len(server.paid)

    hasty = Hasty()
    assert asyncio.run(scene(hasty)) == 4
    assert rests == [60.0, 60.0]
    assert hasty.told[:5] == ["sending", "received", "unsent", "sending", "received"]


async def nothing() -> float | None:
    """Nothing is drawn yet."""
    return None
