"""Faults of network and provider, by their numbers: what the ledger says afterwards, and what was spent."""

import asyncio
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.experiment.experiment import BY_HAND, Setup
from studio.provider.provider import Answer, Answered, Journal, Order, Sent
from studio.provider.transport import repeat
from studio.provider.trouble import (
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
from studio.request.job import Standing
from studio.request.size import Size
from studio.session.keep_up import keep_up
from studio.store.database import PRAGMAS
from tests.fakes.provider import png
from tests.fakes.queue_route import FakeQueue
from tests.fakes.wire.ark import ArkShape
from tests.fakes.wire.beside import serving
from tests.session.opened import Opened, play

PAID = "fal/seedream-4.0"
PRICE = 30_000


@dataclass(frozen=True)
class Seen:
    """One order after its run."""

    standing: Standing
    spent: int
    pictures: int
    unsettled: int


def generated(folder: Path, queue: FakeQueue) -> Seen:
    """One picture is asked for."""

    async def journey(at: Opened) -> Seen:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, BY_HAND)))
        await at.drawn()
        await at.session.settle()
        ledger = at.session.owned.library.ledger
        (job,) = at.session.run.errands.begun
        standing = ledger.standing(job)
        assert standing is not None
        pictures = sum(shot.picture is not None for shot in at.shown.shots)
        return Seen(standing, ledger.spent(datetime.now(UTC).date().isoformat()), pictures, len(ledger.unsettled()))

    return play(folder, journey, routes={"fal": queue})


def failed(folder: Path, stage: str, error: ProviderError) -> Seen:
    """One that meets with trouble; whatever it is, it goes out once."""
    queue = FakeQueue()
    queue.trouble[stage] = [error]
    queue.takes = False
    seen = generated(folder, queue)
    assert len(queue.ordered) == 1
    assert seen.pictures == 0
    return seen


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(lambda: OfflineError("fal"), id="n1"),
        pytest.param(lambda: KeyRefusedError("fal"), id="p1"),
        pytest.param(lambda: NoCreditError("fal"), id="p2"),
        pytest.param(lambda: TooFastError("fal"), id="p3"),
        pytest.param(lambda: ServerError("fal"), id="p4-before-work"),
        pytest.param(lambda: ModelGoneError("fal"), id="p15"),
        pytest.param(lambda: InvalidError("fal"), id="p16"),
    ],
)
def test_n1_p1_p2_p3_p4_p15_p16_what_was_not_accepted_costs_nothing(
    tmp_path: Path, error: Callable[[], ProviderError]
) -> None:
    seen = failed(tmp_path, "send", error())
    assert (seen.standing.state, seen.spent, seen.unsettled) == ("failed-free", 0, 0)


@pytest.mark.parametrize("stage", ["send", "wait"])
def test_n5_n6_n7_no_answer_is_unknown_and_counts_as_spent(tmp_path: Path, stage: str) -> None:
    seen = failed(tmp_path, stage, UnknownOutcomeError("fal"))
    assert (seen.standing.state, seen.spent) == ("unknown", PRICE)
    assert seen.unsettled == 1, "the next start lists it"


def test_n4_n10_p6_an_answer_that_is_none_may_have_been_charged(tmp_path: Path) -> None:
    seen = failed(tmp_path, "send", StrangeAnswerError("fal"))
    assert (seen.standing.state, seen.spent) == ("failed-maybe", PRICE)


@pytest.mark.parametrize(("charged", "spent"), [(False, 0), (True, PRICE)])
def test_p5_a_refusal_is_a_result_with_the_providers_words(tmp_path: Path, charged: bool, spent: int) -> None:
    error = RefusedError("fal", "against the rules", charged=charged).because("IMAGE_SAFETY", "output")
    seen = failed(tmp_path, "wait", error)
    assert seen.standing.state == "refused"
    assert seen.standing.events[-1].words == "against the rules"
    assert seen.spent == spent


def test_p5_an_answer_without_a_picture_counts_what_it_cost(tmp_path: Path) -> None:
    seen = failed(tmp_path, "wait", NoImageError("fal", "text only", charged=True))
    assert (seen.standing.state, seen.spent) == ("failed-maybe", PRICE)


def test_p9_all_pictures_are_kept_and_the_same_one_once(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.more = (png(shade=200), png(shade=200))
    seen = generated(tmp_path, queue)
    assert (seen.standing.state, seen.spent) == ("done", PRICE)
    assert len([*(tmp_path / "library" / "images").rglob("*.png")]) == 2


def test_p17_a_picture_that_comes_after_it_was_given_up_is_kept_and_counted(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold, queue.stop_says = {"wait"}, "too-late"

    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, BY_HAND)))
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "queued")
        at.session.run.cancel(0)
        await at.session.means.tasks.ended("stop")
        queue.go.set()
        await at.session.settle()
        assert at.shown.shot(0) is not None
        assert "order-came-late" in at.keys
        assert at.session.run.spend.today == PRICE

    play(tmp_path, journey, routes={"fal": queue})


@pytest.mark.parametrize(("reported", "spent"), [(50_000, 50_000), (10_000, PRICE), (None, PRICE)])
def test_p18_the_larger_of_estimate_and_report_counts(tmp_path: Path, reported: int | None, spent: int) -> None:
    queue = FakeQueue()
    queue.cost = reported
    seen = generated(tmp_path, queue)
    assert seen.spent == spent
    assert (seen.standing.job.estimated, seen.standing.reported) == (PRICE, reported)


def test_n2_where_one_provider_cannot_be_found_the_other_pane_is_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Real routes and sockets; one of the two providers lies under a name that nobody knows."""
    monkeypatch.setattr(repeat, "FIRST_WAIT_S", 0.0)
    with serving(ArkShape()) as server:
        environment = {
            "STUDIO_FAL_URL": "http://nobody.invalid",
            "FAL_KEY": "key-of-nobody-0123456789",
            "STUDIO_ARK_URL": f"{server.url}/api/v3",
            "ARK_API_KEY": "key-of-somebody-0123456789",
        }

        async def journey() -> None:
            at = Opened(tmp_path, environment=environment)
            models = (PAID, "ark/seedream-4.0")
            at.session.means.live.alter(lambda now: replace(now, models=models, setup=Setup(Size(2048, 2560))))
            await at.drawn()
            job = at.desk.job(0)
            assert job is not None
            assert (job.state, job.fault.kind if job.fault else "") == ("failed", "offline")
            assert at.shown.shot(1) is not None
            assert at.session.run.cost_again(0) == PRICE, "it is free so far, and costs what it costs"
            await at.session.settle()
            assert [one.state for one in at.session.owned.library.ledger.unsettled()] == []
            await at.session.close()

        asyncio.run(journey())
        assert len(server.paid) == 1


class Unplugged(FakeQueue):
    """Has the library's folder taken away between an order and its answer, and given back when it is told."""

    def __init__(self, library: Path) -> None:
        super().__init__()
        self.library, self.away = library, library.with_name("away")

    async def generate(self, order: Order, journal: Journal) -> Answer:
        if isinstance(journal, Answered):
            return Answer(journal.kept)
        await journal.sending(Sent("POST", "https://x.example", ""))
        self.ordered.append(order)
        self.library.rename(self.away)
        await journal.received(png(shade=77))
        return Answer(png(shade=77))


def test_d7_what_was_paid_for_while_the_drive_was_gone_is_there_after_it_is_back(tmp_path: Path) -> None:
    route = Unplugged(tmp_path / "library")

    async def gone(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, BY_HAND)))
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "failed")
        job = at.desk.job(0)
        assert job is not None
        assert job.said is not None
        assert job.said.key == "order-not-noted"

    play(tmp_path, gone, routes={"fal": route})
    assert [*route.library.rglob("*")] == [], "nothing is written in its place"
    assert [path.read_bytes() for path in (tmp_path / "rescued").iterdir()] == [png(shade=77)]
    route.away.rename(route.library)

    async def back(at: Opened) -> None:
        found = await at.session.recovery.run()
        assert len(found.fetched) == 1
        shot = at.shown.shot(0)
        assert shot is not None
        assert await at.session.pictures.original(shot.picture.sha256) == png(shade=77)
        assert at.session.owned.library.ledger.spent(datetime.now(UTC).date().isoformat()) == PRICE

    play(tmp_path, back, routes={"fal": route})
    assert len(route.ordered) == 1
    assert list((tmp_path / "rescued").iterdir()) == []


class Locking(FakeQueue):
    """Has another program hold the library's index between an order and its answer."""

    def __init__(self, index: Path) -> None:
        super().__init__()
        self.index = index
        self.other: sqlite3.Connection | None = None

    async def generate(self, order: Order, journal: Journal) -> Answer:
        await journal.sending(Sent("POST", "https://x.example", ""))
        self.ordered.append(order)
        self.other = sqlite3.connect(self.index, isolation_level=None)
        self.other.execute("BEGIN IMMEDIATE")
        await journal.received(b"{}")
        await journal.accepted(self.claim(order))
        return await self._drawn(order, journal)


def test_s5_a_run_goes_on_when_the_lock_of_another_program_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.store.database.PRAGMAS", (*PRAGMAS[:-1], "busy_timeout=20"))
    queue = Locking(tmp_path / "library" / "library.db")

    async def journey(at: Opened) -> None:
        keep_up(at.session.means, at.session.owned.library)
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, BY_HAND)))
        at.session.run.generate()
        await at.until(lambda: "library-held" in at.keys)
        assert at.desk.job(0) is not None, "it is still awaited"
        assert queue.other is not None
        queue.other.execute("ROLLBACK")
        queue.other.close()
        await at.until(lambda: not at.desk.running)
        assert at.shown.shot(0) is not None
        (job,) = at.session.run.errands.begun
        await at.saved()
        states = [one.state for one in at.session.owned.library.ledger.events(job)]
        assert states[:4] == ["planned", "sending", "accepted", "downloading"]

    play(tmp_path, journey, routes={"fal": queue})
    assert len(queue.ordered) == 1


@pytest.mark.parametrize("stage", ["send", "wait"])
def test_c5_a_window_that_is_closed_in_mid_run_loses_and_repeats_nothing(tmp_path: Path, stage: str) -> None:
    queue = FakeQueue()
    queue.hold = {stage}

    async def closed(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, PAID)))
        at.session.run.generate()
        await at.waits(lambda: len(queue.ordered) == 2)
        if stage == "wait":
            await at.until(lambda: all(getattr(at.desk.job(slot), "state", "") == "queued" for slot in (0, 1)))

    play(tmp_path, closed, routes={"fal": queue})
    later = FakeQueue()

    async def opened(at: Opened) -> None:
        found = await at.session.recovery.run()
        assert (len(found.fetched), len(found.unknown)) == ((2, 0) if stage == "wait" else (0, 2))

    play(tmp_path, opened, routes={"fal": later})
    assert later.ordered == []


def test_c3_many_pictures_that_come_at_once_are_all_written_down(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"wait"}

    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, PAID), setup=Setup(count=12)))
        at.session.run.generate()
        await at.waits(lambda: len(queue.ordered) == 24)
        queue.go.set()
        await at.until(lambda: not at.desk.running)
        await at.session.settle()
        assert len(at.shown.shots) == 24
        ledger = at.session.owned.library.ledger
        assert ledger.unsettled() == ()
        assert ledger.spent(datetime.now(UTC).date().isoformat()) == 24 * PRICE

    play(tmp_path, journey, routes={"fal": queue})
