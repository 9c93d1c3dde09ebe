"""Nothing is sent to somebody who is paid before the creator has agreed, and an answer counts once."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from studio.experiment.experiment import Setup
from tests.fakes.queue_route import FakeQueue
from tests.session.opened import Opened, play
from tests.session.test_orders import PAID, SIM, paying

Journey = Callable[[Opened], Awaitable[None]]


def asked(folder: Path, queue: FakeQueue, journey: Journey, *, count: int = 1, paid: int = 1) -> None:
    """Walk through a session whose creator answers every question."""

    async def whole(at: Opened) -> None:
        at.agrees = False
        await journey(at)

    paying(folder, queue, whole, count=count, paid=paid)


def reasons(at: Opened) -> tuple[str, ...]:
    now = at.session.run.consent.now
    return now.reasons if now is not None else ()


async def came(at: Opened) -> None:
    await at.until(lambda: not at.desk.running and at.desk.step is not None)
    await at.session.settle()


def test_the_first_paid_run_waits_for_an_answer_and_the_second_does_not(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        run = at.session.run
        run.generate()
        await at.session.settle()
        assert (reasons(at), queue.ordered, at.desk.step) == (("first",), [], None)
        run.consent.agree()
        await came(at)
        assert len(queue.ordered) == 1
        run.generate()
        assert reasons(at) == ()
        await came(at)
        assert len(queue.ordered) == 2

    asked(tmp_path, queue, journey)


def test_not_now_sends_nothing_and_is_asked_again(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        run = at.session.run
        run.generate()
        run.consent.decline()
        run.consent.agree()
        await at.session.settle()
        assert (queue.ordered, at.desk.jobs, at.session.settings.values.ask_above) == ([], (), 1_000_000)
        run.generate()
        assert reasons(at) == ("first",)

    asked(tmp_path, queue, journey)


def test_pressed_twice_and_answered_twice_is_one_run(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        run = at.session.run
        for _ in range(2):
            run.generate()
        for _ in range(2):
            run.consent.agree()
        run.generate()
        await came(at)
        assert len(queue.ordered) == 1
        assert len(at.experiment.steps) == 1

    asked(tmp_path, queue, journey)


def test_what_was_paid_for_on_another_day_is_not_the_first_again(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def first(at: Opened) -> None:
        await at.drawn()

    async def second(at: Opened) -> None:
        assert not at.session.run.spend.paid_before
        await at.session.run.spend.read()
        at.session.run.generate()
        assert reasons(at) == ()
        await came(at)

    paying(tmp_path, queue, first)
    asked(tmp_path, queue, second)
    assert len(queue.ordered) == 2


def test_the_simulated_pair_never_counts_and_is_never_asked_about(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.agrees = False
        await at.drawn()
        await at.session.run.spend.read()
        assert not at.session.run.spend.paid_before
        assert len(at.shown.shots) == 2

    play(tmp_path, journey)


def test_above_the_set_sum_it_is_asked_and_the_tick_raises_it(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        at.session.run.spend.paid_before = True
        at.session.settings.change(ask_above=50_000)
        at.session.run.generate()
        assert reasons(at) == ("above",)
        at.session.run.consent.agree(unasked_below=True)
        await came(at)
        assert at.session.settings.values.ask_above == 1_000_000
        at.session.run.generate()
        assert reasons(at) == ()
        await came(at)
        assert len(queue.ordered) == 4

    asked(tmp_path, queue, journey, paid=2)


def test_taking_the_tick_away_asks_before_every_paid_run(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.run.generate()
        at.session.run.consent.agree(unasked_below=False)
        await came(at)
        assert at.session.settings.values.ask_above == 0
        at.session.run.generate()
        assert reasons(at) == ("above",)

    asked(tmp_path, FakeQueue(), journey)


def test_one_pane_again_obeys_the_same_rule(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        at.session.run.generate()
        at.session.run.consent.agree(unasked_below=False)
        await came(at)
        at.session.run.again(0)
        assert (reasons(at), len(queue.ordered)) == (("above",), 1)
        at.session.run.consent.agree()
        await came(at)
        assert len(queue.ordered) == 2
        assert len(at.experiment.steps) == 1

    asked(tmp_path, queue, journey)


def test_a_pane_that_is_not_shown_any_more_is_not_paid_for(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        at.session.run.generate()
        at.session.run.consent.agree(unasked_below=False)
        await came(at)
        at.session.run.again(0)
        at.session.tests.new()
        at.session.run.consent.agree()
        await at.session.settle()
        assert len(queue.ordered) == 1

    asked(tmp_path, queue, journey)


def test_what_costs_more_meanwhile_is_asked_about_anew(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        at.session.run.generate()
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, PAID), setup=Setup(count=3)))
        at.session.run.consent.agree()
        now = at.session.run.consent.now
        assert now is not None
        assert (now.count, queue.ordered) == (6, [])
        at.session.run.consent.agree()
        await came(at)
        assert len(queue.ordered) == 6

    asked(tmp_path, queue, journey)


def test_the_cap_is_hard_and_comes_before_any_question(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        at.session.settings.change(cap=10_000)
        at.session.run.generate()
        assert (reasons(at), at.keys) == ((), ["order-cap"])

    asked(tmp_path, queue, journey)


def test_more_than_ten_pictures_are_asked_about(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.session.run.spend.paid_before = True
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, PAID, PAID), setup=Setup(count=4)))
        at.session.run.generate()
        assert reasons(at) == ("many",)
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, PAID, SIM), setup=Setup(count=4)))
        at.session.run.consent.decline()
        at.session.run.generate()
        assert reasons(at) == ()
        at.session.run.cancel()

    asked(tmp_path, FakeQueue(), journey)
