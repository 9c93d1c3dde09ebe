"""Paid orders: written down before they are sent, charged once, kept whatever happens, stopped as far as can be."""

import asyncio
import contextlib
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from studio.experiment.experiment import Setup
from studio.provider.trouble import (
    KeyRefusedError,
    NoCreditError,
    OfflineError,
    ProviderError,
    RefusedError,
    ServerError,
    StrangeAnswerError,
    UnknownOutcomeError,
)
from studio.request.job import Standing
from studio.session.desk import Job
from tests.fakes.provider import png
from tests.fakes.queue_route import FakeQueue
from tests.session.opened import Opened, play

PAID = "fal/seedream-4.0"
SIM = "simulated/sim-a"


def paying(
    folder: Path, queue: FakeQueue, journey: Callable[[Opened], Awaitable[None]], *, count: int = 1, paid: int = 1
) -> None:
    """Walk through a session whose first panes are paid for."""

    async def whole(at: Opened) -> None:
        models = (PAID,) * paid + (SIM,) * (2 - paid)
        at.session.means.live.alter(lambda now: replace(now, models=models, setup=Setup(count=count)))
        await journey(at)

    play(folder, whole, routes={"fal": queue})


async def standings(at: Opened) -> list[Standing]:
    """All paid orders of the library, in the order in which they were planned."""
    library = at.session.owned.library
    with contextlib.closing(sqlite3.connect(library.folder / "library.db")) as beside:
        ids = [row[0] for row in beside.execute("SELECT id FROM job WHERE route = 'fal' ORDER BY rowid")]
    return [one for one in map(library.ledger.standing, ids) if one is not None]


def states(one: Standing) -> list[str]:
    return [event.state for event in one.events]


def job_of(at: Opened) -> Job:
    job = at.desk.job(0)
    assert job is not None
    return job


def fault_of(at: Opened) -> str:
    """Kind of what went wrong in pane A."""
    fault = job_of(at).fault
    return fault.kind if fault is not None else ""


def said_of(at: Opened) -> str:
    """Key of what was said in pane A."""
    said = job_of(at).said
    return said.key if said is not None else ""


def test_every_step_of_an_order_is_in_the_ledger_and_the_shot_tells_its_story(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        seen: list[str] = []
        at.session.changed.connect(lambda _old, new: seen.append(getattr(new.job(0), "state", "")))
        await at.drawn()
        await at.session.settle()
        (one,) = await standings(at)
        assert states(one) == ["planned", "sending", "accepted", "downloading", "stored", "done"]
        assert (one.request_id, dict(one.urls)) == (
            f"number-{one.job.id}",
            {"status": "https://queue.example/status"},
        )
        assert (one.reported, one.job.estimated) == (30_000, 30_000)
        shot = at.shown.shot(0)
        assert shot is not None
        assert shot.delivery is not None
        assert one.sha256 == shot.picture.sha256
        assert (shot.delivery.job, shot.delivery.sent) == (one.job.id, '{"prompt":"words"}')
        assert (shot.delivery.cost, shot.delivery.version) == (30_000, "seedream-4-0-250828")
        assert shot.delivery.seconds is not None
        for state in ("waiting", "sent", "queued", "drawing", "downloading", "saving"):
            assert state in seen
        assert at.session.run.spend.today == 30_000

    paying(tmp_path, queue, journey)


def test_three_each_are_three_orders_of_one_picture(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        await at.drawn()
        assert [order.request.count for order in queue.ordered] == [3, 3, 3]
        assert len(at.shown.shots) == 6
        assert len({order.id for order in queue.ordered}) == 3
        assert at.desk.jobs == ()

    paying(tmp_path, queue, journey, count=3)


def test_one_of_three_that_is_refused_leaves_the_others_and_is_kept(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.trouble["wait"] = [RefusedError("fal", "against the rules").because("content_policy_violation", "output")]

    async def journey(at: Opened) -> None:
        await at.drawn()
        await at.session.settle()
        assert len([shot for shot in at.shown.shots if shot.slot == 0]) == 2
        assert job_of(at).state == "refused"
        (refusal,) = at.shown.refusals
        assert (refusal.reason, refusal.words, refusal.output) == (
            "content_policy_violation",
            "against the rules",
            True,
        )
        assert sorted(states(one)[-1] for one in await standings(at)) == ["done", "done", "refused"]

    paying(tmp_path, queue, journey, count=3)


def test_a_refusal_is_a_result_that_the_library_keeps(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.trouble["wait"] = [RefusedError("fal").because("SAFETY", "input")]

    async def journey(at: Opened) -> None:
        await at.drawn()
        assert at.shown.shot(0) is None
        assert at.shown.refusal(0) is not None

    async def again(at: Opened) -> None:
        assert at.shown.refusal(0) is not None
        assert at.desk.jobs == ()

    paying(tmp_path, queue, journey)
    play(tmp_path, again, routes={"fal": queue})


@pytest.mark.parametrize(
    ("error", "state", "end", "spent"),
    [
        (KeyRefusedError("fal"), "failed", "failed-free", 0),
        (NoCreditError("fal"), "failed", "failed-free", 0),
        (OfflineError("fal"), "failed", "failed-free", 0),
        (UnknownOutcomeError("fal"), "unknown", "unknown", 30_000),
        (StrangeAnswerError("fal"), "failed", "failed-maybe", 30_000),
    ],
)
def test_what_goes_wrong_while_sending_is_told_and_counted(
    tmp_path: Path, error: ProviderError, state: str, end: str, spent: int
) -> None:
    queue = FakeQueue()
    queue.trouble["send"] = [error]

    async def journey(at: Opened) -> None:
        await at.drawn()
        await at.session.settle()
        (one,) = await standings(at)
        job = job_of(at)
        assert (job.state, states(one)[-1]) == (state, end)
        assert job.fault is not None
        assert (job.fault.kind, job.fault.route) == (error.kind, "fal")
        assert at.shown.shot(1) is not None, "the other pane is usable"
        assert at.session.run.spend.today == spent
        assert len(queue.ordered) == 1

    paying(tmp_path, queue, journey)


def test_a_wrong_key_stops_what_has_not_been_sent(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"before"}

    async def journey(at: Opened) -> None:
        at.session.run.generate()
        await at.until(lambda: len(at.shown.shots) == 5)
        queue.trouble["send"] = [KeyRefusedError("fal")] * 5
        queue.go.set()
        await at.until(lambda: not at.desk.running)
        await at.session.settle()
        assert (job_of(at).state, fault_of(at)) == ("failed", "auth")

    paying(tmp_path, queue, journey, count=5)


def test_a_picture_that_cannot_be_fetched_is_owed_and_fetched_without_paying_again(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.trouble["wait"] = [ServerError("fal")]

    async def journey(at: Opened) -> None:
        await at.drawn()
        assert (job_of(at).state, fault_of(at)) == ("failed", "owed")
        (one,) = await standings(at)
        assert states(one)[-1] == "accepted"
        assert at.session.run.cost_again(0) == 0
        at.session.run.again(0)
        await at.until(lambda: not at.desk.running)
        await at.session.settle()
        assert at.shown.shot(0) is not None
        assert (len(queue.ordered), queue.asked) == (1, [queue.claim(queue.ordered[0])])
        (one,) = await standings(at)
        assert states(one)[-2:] == ["stored", "done"]

    paying(tmp_path, queue, journey)


def test_asking_one_pane_again_costs_one_picture_and_says_so(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.trouble["send"] = [ServerError("fal")]

    async def journey(at: Opened) -> None:
        await at.drawn()
        step = at.shown.id
        assert at.session.run.cost_again(0) == 30_000
        at.session.run.again(0)
        await at.until(lambda: not at.desk.running)
        assert at.shown.id == step
        shot = at.shown.shot(0)
        assert shot is not None
        assert shot.delivery is not None
        assert shot.delivery.later
        assert (len(queue.ordered), len(at.pair.asked), len(at.experiment.steps)) == (2, 1, 1)

    paying(tmp_path, queue, journey)


def test_stopping_before_it_is_sent_is_free(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"before"}

    async def journey(at: Opened) -> None:
        at.session.run.generate()
        await at.until(lambda: at.shown.shot(1) is not None)
        at.session.run.cancel(0)
        await at.until(lambda: not at.desk.running)
        await at.session.settle()
        (one,) = await standings(at)
        assert states(one) == ["planned", "cancelled-unsent"]
        assert "Nothing was charged" in at.session.words.tell(job_of(at).said)  # type: ignore[arg-type]
        assert (queue.ordered, at.session.run.spend.today) == ([], 0)

    paying(tmp_path, queue, journey)


def test_stopping_after_it_was_sent_says_that_it_may_cost_and_keeps_what_comes(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"wait"}

    async def journey(at: Opened) -> None:
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "queued")
        at.session.run.cancel(0)
        assert (job_of(at).state, said_of(at)) == ("cancelled", "order-stop-asked")
        fault = job_of(at).fault
        assert fault is not None
        assert (fault.kind, fault.charged, fault.request_id) == ("cancelled", None, queue.claim(queue.ordered[0]).id)
        await at.session.means.tasks.ended("stop")
        assert queue.stops == [queue.claim(queue.ordered[0])]
        queue.go.set()
        await at.until(lambda: at.shown.shot(0) is not None)
        await at.session.settle()
        (one,) = await standings(at)
        assert states(one)[-4:] == ["cancelled-sent", "downloading", "stored", "done"]
        assert "order-came-late" in at.keys
        assert at.desk.jobs == ()

    paying(tmp_path, queue, journey)


def test_a_provider_that_stops_in_time_charges_nothing(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold, queue.stop_says = {"wait"}, "stopped"

    async def journey(at: Opened) -> None:
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "queued")
        at.session.run.cancel(0)
        await at.until(lambda: getattr(job_of(at).said, "key", "") == "order-stopped")
        fault = job_of(at).fault
        assert fault is not None
        assert (fault.kind, fault.charged) == ("cancelled", False)
        await at.session.settle()
        (one,) = await standings(at)
        assert states(one)[-2:] == ["cancelled-sent", "failed-free"]
        assert at.session.run.spend.today == 0

    paying(tmp_path, queue, journey)


def test_a_number_that_comes_after_stopping_is_still_written_down(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"send"}

    async def journey(at: Opened) -> None:
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "sent")
        at.session.run.cancel(0)
        await at.session.means.tasks.ended("stop")
        queue.go.set()
        await at.until(lambda: at.shown.shot(0) is not None)
        await at.session.settle()
        (one,) = await standings(at)
        assert states(one)[2:4] == ["cancelled-sent", "accepted"]

    paying(tmp_path, queue, journey)


def test_closing_leaves_what_was_sent_as_it_stands(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"wait"}

    async def journey(at: Opened) -> None:
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "queued")

    async def later(at: Opened) -> None:
        (one,) = [one for one in at.session.owned.library.ledger.unsettled() if one.job.route == "fal"]
        assert (one.state, one.claimed) == ("accepted", True)

    paying(tmp_path, queue, journey)
    play(tmp_path, later, routes={"fal": queue})


def test_pictures_nobody_asked_for_are_kept_as_well(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.more = (png(shade=11), png(shade=12))

    async def journey(at: Opened) -> None:
        await at.drawn()
        mine = [shot for shot in at.shown.shots if shot.slot == 0]
        assert len({shot.picture.sha256 for shot in mine}) == 3
        newest = at.shown.shot(0)
        assert newest is not None
        (one,) = await standings(at)
        assert one.sha256 == newest.picture.sha256

    paying(tmp_path, queue, journey)


def test_the_cap_of_the_day_refuses_before_anything_is_sent(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        at.session.settings.change(cap=40_000)
        await at.drawn()
        await at.session.settle()
        at.session.run.generate()
        assert not at.desk.running
        assert at.keys[-1] == "order-cap"
        assert len(queue.ordered) == 1
        at.session.settings.change(cap=5_000_000)
        await at.drawn()
        assert len(queue.ordered) == 2

    paying(tmp_path, queue, journey)


def test_what_is_on_its_way_counts_against_the_cap(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"wait"}

    async def journey(at: Opened) -> None:
        at.session.settings.change(cap=50_000)
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "queued")
        card = at.session.read.cards[PAID]
        assert at.session.run.spend.refusal([(card, queue.ordered[0].request)]) is not None
        queue.go.set()
        await at.until(lambda: not at.desk.running)

    paying(tmp_path, queue, journey)


def test_a_disk_that_refuses_the_plan_sends_nothing(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        ledger = at.session.owned.library.ledger
        await asyncio.to_thread(at.session.owned.library._database.close)
        at.session.run.generate()
        await at.until(lambda: not at.desk.running)
        assert job_of(at).state == "failed"
        assert queue.ordered == []
        assert ledger is at.session.owned.library.ledger

    paying(tmp_path, queue, journey)


def test_a_disk_that_is_nearly_full_refuses_before_anything_is_paid_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        monkeypatch.setattr("shutil.disk_usage", lambda _path: _Usage(100, 90, 10 << 20))
        at.session.run.generate()
        await at.until(lambda: not at.desk.running)
        assert (job_of(at).state, said_of(at)) == ("failed", "library-no-room")
        assert queue.ordered == []
        await at.session.settle()
        assert [states(one)[-1] for one in await standings(at)] == ["failed-free"]

    paying(tmp_path, queue, journey)


class _Usage(NamedTuple):
    total: int
    used: int
    free: int
