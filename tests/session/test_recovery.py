"""After a start: what was paid for is fetched, what nobody knows is asked about, nothing is ordered."""

import asyncio
import contextlib
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from studio.provider.trouble import ExpiredError, ServerError
from studio.session.recovery import Found
from tests.fakes.queue_route import FakeQueue
from tests.session.opened import Opened, play

PAID = "fal/seedream-4.0"
SIM = "simulated/sim-a"
Journey = Callable[[Opened], Awaitable[None]]


def left(folder: Path, queue: FakeQueue, until: str) -> None:
    """A session that ends while a paid picture is in a state, as a closed window leaves it."""

    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, SIM)))
        at.session.run.generate()
        await at.until(lambda: at.shown.shot(1) is not None and getattr(at.desk.job(0), "state", "") == until)
        await at.session.saving.flush()

    play(folder, journey, routes={"fal": queue})


def states(folder: Path) -> list[str]:
    """States of the paid orders, the newest of each."""
    with contextlib.closing(sqlite3.connect(folder / "library" / "library.db")) as beside:
        rows = beside.execute(
            "SELECT (SELECT state FROM event WHERE job = job.id ORDER BY number DESC LIMIT 1)"
            " FROM job WHERE route = 'fal' ORDER BY rowid"
        )
        return [row[0] for row in rows]


def again(folder: Path, queue: FakeQueue, journey: Journey) -> None:
    play(folder, journey, routes={"fal": queue})


def test_what_was_accepted_is_fetched_into_its_step(tmp_path: Path) -> None:
    first, second = FakeQueue(), FakeQueue()
    first.hold = {"wait"}
    left(tmp_path, first, "queued")
    assert states(tmp_path) == ["accepted"]

    async def journey(at: Opened) -> None:
        found = await at.session.recovery.run()
        assert len(found.fetched) == 1
        assert at.shown.shot(0) is not None
        assert [row.state for row in at.session.guard.left.rows] == ["saved"]
        shot = at.shown.shot(0)
        assert shot is not None
        assert shot.delivery is not None
        assert shot.delivery.cost == 30_000

    again(tmp_path, second, journey)
    assert (len(second.asked), second.ordered) == (1, [])
    assert states(tmp_path) == ["done"]


def test_a_second_start_finds_nothing_more(tmp_path: Path) -> None:
    first = FakeQueue()
    first.hold = {"wait"}
    left(tmp_path, first, "queued")

    async def fetch(at: Opened) -> None:
        await at.session.recovery.run()

    async def nothing(at: Opened) -> None:
        assert await at.session.recovery.run() == Found()
        assert len([shot for shot in at.shown.shots if shot.slot == 0]) == 1

    again(tmp_path, FakeQueue(), fetch)
    again(tmp_path, FakeQueue(), nothing)


def test_a_picture_comes_home_into_a_test_that_is_not_open(tmp_path: Path) -> None:
    first = FakeQueue()
    first.hold = {"wait"}
    left(tmp_path, first, "queued")

    async def journey(at: Opened) -> None:
        home = at.experiment.id
        at.session.tests.new()
        await at.session.settle()
        assert at.experiment.id != home
        open_now = at.experiment.id
        found = await at.session.recovery.run()
        assert len(found.fetched) == 1
        assert at.experiment.id == open_now
        stored = await asyncio.to_thread(at.session.owned.library.load, home)
        assert stored.experiment.steps[-1].shot(0) is not None

    again(tmp_path, FakeQueue(), journey)


def test_a_picture_whose_test_is_gone_gets_a_test_of_its_own(tmp_path: Path) -> None:
    first = FakeQueue()
    first.hold = {"wait"}
    left(tmp_path, first, "queued")
    for record in (tmp_path / "library" / "meta").glob("*.json"):
        record.unlink()

    async def journey(at: Opened) -> None:
        before = {one.id for one in at.session.saving.listed()}
        await at.session.recovery.run()
        (made,) = [one for one in at.session.saving.listed() if one.id not in before]
        stored = await asyncio.to_thread(at.session.owned.library.load, made.id)
        assert stored.experiment.steps[0].shot(0) is not None
        assert stored.experiment.models == (PAID,)

    again(tmp_path, FakeQueue(), journey)


def test_what_was_being_sent_is_asked_about_and_never_sent_again(tmp_path: Path) -> None:
    first, second = FakeQueue(), FakeQueue()
    first.hold, first.takes = {"send"}, False
    left(tmp_path, first, "sent")
    assert states(tmp_path) == ["sending"]

    async def journey(at: Opened) -> None:
        found = await at.session.recovery.run()
        assert len(found.unknown) == 1
        job = at.desk.job(0)
        assert job is not None
        assert (job.state, job.fault and job.fault.kind) == ("unknown", "unknown")
        at.session.run.dismiss(0)
        await at.session.settle()
        assert (await at.session.recovery.run()).unknown == ()

    again(tmp_path, second, journey)
    assert second.ordered == []
    assert states(tmp_path) == ["failed-maybe"]


def test_the_card_is_there_whenever_its_step_is_shown(tmp_path: Path) -> None:
    first = FakeQueue()
    first.hold, first.takes = {"send"}, False
    left(tmp_path, first, "sent")

    async def journey(at: Opened) -> None:
        await at.session.recovery.run()
        home = at.experiment.id
        at.session.tests.new()
        await at.session.settle()
        assert list(at.desk.jobs) == []
        at.session.tests.open(home)
        await at.session.settle()
        assert [job.state for job in at.desk.jobs] == ["unknown"]

    again(tmp_path, FakeQueue(), journey)


def test_a_server_that_takes_our_names_is_asked_for_what_was_being_sent(tmp_path: Path) -> None:
    first, second = FakeQueue(), FakeQueue()
    first.hold, first.takes = {"send"}, False
    left(tmp_path, first, "sent")
    second.own_names = True  # type: ignore[attr-defined]

    async def journey(at: Opened) -> None:
        assert len((await at.session.recovery.run()).fetched) == 1

    again(tmp_path, second, journey)
    assert [claim.id for claim in second.asked] == [""]
    assert states(tmp_path) == ["done"]


def test_what_cannot_be_fetched_now_stays_and_what_is_gone_is_told(tmp_path: Path) -> None:
    first = FakeQueue()
    first.hold = {"wait"}
    left(tmp_path, first, "queued")
    busy, gone = FakeQueue(), FakeQueue()
    busy.trouble["wait"], gone.trouble["wait"] = [ServerError("fal")], [ExpiredError("fal")]

    async def owed(at: Opened) -> None:
        found = await at.session.recovery.run()
        assert (len(found.owed), found.lost) == (1, ())

    async def lost(at: Opened) -> None:
        found = await at.session.recovery.run()
        assert (found.owed, len(found.lost)) == ((), 1)

    again(tmp_path, busy, owed)
    assert states(tmp_path) == ["accepted"]
    again(tmp_path, gone, lost)
    assert states(tmp_path) == ["failed-maybe"]


def test_a_picture_that_is_stored_but_in_no_record_is_put_there(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, SIM)))
        await at.drawn()
        await at.session.settle()

    play(tmp_path, journey, routes={"fal": queue})
    library = tmp_path / "library"
    with contextlib.closing(sqlite3.connect(library / "library.db")) as beside:
        (job,) = beside.execute("SELECT id FROM job WHERE route = 'fal'").fetchone()
        beside.execute("DROP TRIGGER IF EXISTS event_kept")
        triggers = [row[0] for row in beside.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        for trigger in triggers:
            beside.execute(f"DROP TRIGGER {trigger}")
        beside.execute("DELETE FROM event WHERE job = ? AND state = 'done'", (job,))
        beside.commit()
    for copy in (library / "orders").glob("*.jsonl"):
        copy.unlink()

    async def settle(at: Opened) -> None:
        step = at.shown
        at.session.means.live.alter(
            lambda now: now.with_step(replace(step, shots=tuple(shot for shot in step.shots if shot.slot == 1)))
        )
        assert at.shown.shot(0) is None
        found = await at.session.recovery.run()
        assert len(found.fetched) == 1
        assert at.shown.shot(0) is not None

    again(tmp_path, FakeQueue(), settle)
    assert states(tmp_path) == ["done"]


def test_what_was_planned_and_not_sent_costs_nothing(tmp_path: Path) -> None:
    first = FakeQueue()
    first.hold = {"before"}
    left(tmp_path, first, "waiting")
    assert states(tmp_path) == ["planned"]

    async def journey(at: Opened) -> None:
        found = await at.session.recovery.run()
        assert len(found.unsent) == 1
        assert at.session.run.cost_again(0) == 30_000

    again(tmp_path, FakeQueue(), journey)
    assert states(tmp_path) == ["cancelled-unsent"]


def test_a_step_that_waits_for_nothing_but_paid_pictures_outlives_the_window(tmp_path: Path) -> None:
    first = FakeQueue()
    first.hold = {"wait"}

    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, PAID)))
        at.session.run.generate()
        await at.until(lambda: len(first.ordered) == 2 and getattr(at.desk.job(1), "state", "") == "queued")

    async def later(at: Opened) -> None:
        assert len((await at.session.recovery.run()).fetched) == 2
        assert [shot.slot for shot in at.shown.shots] == [0, 1]

    play(tmp_path, journey, routes={"fal": first})
    again(tmp_path, FakeQueue(), later)
