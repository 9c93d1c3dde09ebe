"""What an earlier run has left is listed, and can be looked at, put back, or be done with."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from studio.experiment.experiment import Setup
from studio.provider.trouble import ExpiredError, ServerError
from studio.session.left_over import LeftOver, LeftOvers
from tests.fakes.queue_route import FakeQueue
from tests.session.opened import Opened, play
from tests.session.test_recovery import PAID, SIM, again, left, states

Journey = Callable[[Opened], Awaitable[None]]


def held(folder: Path, stage: str, until: str, *, takes: bool = True) -> None:
    """A run that ends at a stage."""
    first = FakeQueue()
    first.hold, first.takes = {stage}, takes
    left(folder, first, until)


def listed(at: Opened) -> list[tuple[str, int]]:
    return [(row.state, row.count) for row in at.session.guard.left.rows]


def only(at: Opened) -> LeftOver:
    (row,) = at.session.guard.left.rows
    return row


def test_a_picture_that_is_fetched_is_on_the_list_all_the_while(tmp_path: Path) -> None:
    held(tmp_path, "wait", "queued")
    seen: list[tuple[str, float | None]] = []

    async def journey(at: Opened) -> None:
        left = at.session.guard.left
        left.changed.connect(lambda: seen.extend((row.state, row.share) for row in left.rows))
        at.session.recovery.begin()
        await at.session.settle()
        row = only(at)
        assert (row.state, row.name, row.slot) == ("saved", at.session.read.cards[PAID].name, 0)
        assert at.keys == [], "the list says it"

    again(tmp_path, FakeQueue(), journey)
    assert list(dict.fromkeys(seen)) == [("fetching", None), ("fetching", 0.5), ("saved", None)]


def test_nothing_left_is_an_empty_list_and_so_is_what_is_free(tmp_path: Path) -> None:
    async def cut_off(at: Opened) -> None:
        at.pair.hold = {SIM}
        at.session.run.generate()
        await at.until(lambda: getattr(at.desk.job(0), "state", "") == "drawing")

    async def journey(at: Opened) -> None:
        await at.session.recovery.run()
        assert listed(at) == []

    play(tmp_path, cut_off)
    play(tmp_path, journey)


def test_what_cannot_be_fetched_and_what_is_gone_say_so(tmp_path: Path) -> None:
    held(tmp_path, "wait", "queued")
    busy, gone = FakeQueue(), FakeQueue()
    busy.trouble["wait"], gone.trouble["wait"] = [ServerError("fal")], [ExpiredError("fal")]

    async def owed(at: Opened) -> None:
        await at.session.recovery.run()
        assert listed(at) == [("owed", 1)]

    async def lost(at: Opened) -> None:
        await at.session.recovery.run()
        row = only(at)
        assert (row.state, row.why and row.why.key) == ("lost", "wire-expired")

    again(tmp_path, busy, owed)
    again(tmp_path, gone, lost)


def test_who_has_looked_it_up_is_not_asked_again(tmp_path: Path) -> None:
    held(tmp_path, "send", "sent", takes=False)

    async def journey(at: Opened) -> None:
        await at.session.recovery.run()
        row = only(at)
        assert row.state == "unknown"
        assert row.at.startswith("20")
        at.session.guard.left.discard(row)
        await at.session.settle()
        assert listed(at) == []

    again(tmp_path, FakeQueue(), journey)
    assert states(tmp_path) == ["failed-maybe"]


def test_closing_the_card_answers_nothing(tmp_path: Path) -> None:
    held(tmp_path, "send", "sent", takes=False)

    async def journey(at: Opened) -> None:
        await at.session.recovery.run()
        at.session.guard.left.clear()
        await at.session.settle()
        assert listed(at) == []
        assert [job.state for job in at.desk.jobs] == ["unknown"], "its pane still asks"

    again(tmp_path, FakeQueue(), journey)
    assert states(tmp_path) == ["unknown"]


def test_dismissing_the_pane_takes_it_off_the_list(tmp_path: Path) -> None:
    held(tmp_path, "send", "sent", takes=False)

    async def journey(at: Opened) -> None:
        await at.session.recovery.run()
        at.session.run.dismiss(0)
        await at.session.settle()
        assert listed(at) == []

    again(tmp_path, FakeQueue(), journey)


def test_putting_back_is_a_click_that_pays_and_asks_first(tmp_path: Path) -> None:
    held(tmp_path, "before", "waiting")
    second = FakeQueue()

    async def journey(at: Opened) -> None:
        at.agrees = False
        await at.session.recovery.run()
        row = only(at)
        assert (row.state, row.at) == ("unsent", "")
        at.session.guard.left.put_back(row)
        await at.session.settle()
        assert at.session.run.consent.now is not None
        assert (second.ordered, listed(at)) == ([], [("unsent", 1)]), "it stays until it is on its way"
        at.session.run.consent.agree()
        await at.until(lambda: not at.desk.running)
        await at.session.settle()
        assert (len(second.ordered), listed(at)) == (1, [])
        assert at.shown.shot(0) is not None

    again(tmp_path, second, journey)
    assert states(tmp_path) == ["cancelled-unsent", "done"]


def test_putting_back_opens_the_test_it_belongs_to(tmp_path: Path) -> None:
    held(tmp_path, "before", "waiting")
    second = FakeQueue()

    async def journey(at: Opened) -> None:
        home = at.experiment.id
        at.session.tests.new()
        await at.session.settle()
        await at.session.recovery.run()
        at.session.guard.left.put_back(only(at))
        await at.session.means.tasks.ended("left-put-back")
        await at.until(lambda: not at.desk.running and bool(second.ordered))
        assert at.experiment.id == home

    again(tmp_path, second, journey)


def test_a_step_that_is_gone_is_told_and_nothing_is_sent(tmp_path: Path) -> None:
    held(tmp_path, "before", "waiting")
    second = FakeQueue()

    async def journey(at: Opened) -> None:
        await at.session.recovery.run()
        at.session.means.live.alter(lambda now: replace(now, steps=(), baseline=None))
        at.session.guard.left.put_back(only(at))
        await at.session.settle()
        assert (at.keys, second.ordered) == (["left-step-gone"], [])

    again(tmp_path, second, journey)


def test_discarding_what_was_never_sent_costs_nothing(tmp_path: Path) -> None:
    held(tmp_path, "before", "waiting")
    second = FakeQueue()

    async def journey(at: Opened) -> None:
        await at.session.recovery.run()
        at.session.guard.left.discard(only(at))
        await at.session.settle()
        assert (listed(at), second.ordered) == ([], [])

    again(tmp_path, second, journey)
    assert states(tmp_path) == ["cancelled-unsent"]


def test_several_of_a_pane_are_one_line_and_are_put_back_together(tmp_path: Path) -> None:
    first, second = FakeQueue(), FakeQueue()
    first.hold = {"before"}

    async def three(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, SIM), setup=Setup(count=3)))
        at.session.run.generate()
        await at.until(lambda: len([shot for shot in at.shown.shots if shot.slot == 1]) == 3)
        await at.session.saving.flush()

    async def journey(at: Opened) -> None:
        await at.session.recovery.run()
        assert listed(at) == [("unsent", 3)]
        at.session.guard.left.put_back(only(at))
        await at.until(lambda: len(second.ordered) == 3 and not at.desk.running)

    play(tmp_path, three, routes={"fal": first})
    again(tmp_path, second, journey)


def test_showing_leads_to_the_step(tmp_path: Path) -> None:
    held(tmp_path, "wait", "queued")

    async def journey(at: Opened) -> None:
        home = at.experiment.id
        await at.session.recovery.run()
        at.session.tests.new()
        at.session.guard.left.show(only(at))
        await at.session.settle()
        assert (at.experiment.id, at.desk.shown) == (home, only(at).step)

    again(tmp_path, FakeQueue(), journey)


def test_a_list_that_nothing_changes_tells_nobody() -> None:
    told: list[int] = []
    rows = LeftOvers({}, {})
    rows.changed.connect(lambda: told.append(1))
    rows.forget("nobody")
    rows.progress("nobody", 0.5)
    assert (rows.rows, told) == ((), [])
