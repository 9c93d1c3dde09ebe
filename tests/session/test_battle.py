"""A battle that is run: the window's own desk is left alone, nothing is paid twice, limits hold."""

import asyncio
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from studio.experiment.battle import Spot, with_count
from studio.experiment.experiment import BY_HAND
from studio.provider.provider import Answer, Journal, Order
from studio.provider.trouble import KeyRefusedError, OfflineError, ProviderError, RefusedError, ServerError
from studio.session.battle_run import MOST_TOGETHER
from studio.session.recovery import Found
from studio.session.signal import Signal
from studio.store.battles import read_battle
from tests.fakes.queue_route import FakeQueue
from tests.session.battles import (
    NEWCOMER,
    OTHER,
    PAID,
    SIM,
    battle_of,
    battles,
    column,
    over,
    ran,
    seven,
    states,
    view,
)
from tests.session.opened import Opened, play
from tests.session.test_killed import Dying, copied, left

PRICE = 30_000


def test_the_seven_challenges_on_the_pair_and_a_third_model_later(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        before = at.experiment
        await seven(at)
        assert len(view(at).plan.orders) == 14
        await ran(at)
        assert states(at) == ["done"] * 14
        assert at.experiment == before, "the open test was not touched"
        assert at.desk.jobs == ()
        old = list(at.pair.asked)
        battles(at).add_model(NEWCOMER)
        assert len(at.pair.asked) == 14, "adding orders nothing"
        assert [order.spot.slot for order in view(at).plan.orders] == [2] * 7
        await ran(at)
        new = at.pair.asked[14:]
        assert [one.model for one in new] == [NEWCOMER] * 7
        assert {one.text for one in new} == {one.text for one in old}, "word for word what the others were asked"
        assert states(at) == ["done"] * 21
        assert at.keys == []

    play(tmp_path, journey)


def test_it_is_all_there_after_a_restart_and_nothing_is_left_to_ask(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        await seven(at, rounds=2)
        await ran(at)

    async def second(at: Opened) -> None:
        battles(at).shelf.last()
        await at.session.means.tasks.ended("battles")
        assert states(at) == ["done"] * 4
        assert view(at).plan.orders == ()
        battles(at).run()
        await over(at)
        assert at.pair.asked == []
        assert at.keys == ["battle-nothing"]

    play(tmp_path, first)
    play(tmp_path, second)


def test_n_of_each_are_asked_with_seeds_of_their_own(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at, rounds=1, count=3)
        await ran(at)
        seeds = sorted(one.seed for one in at.pair.asked if one.model == SIM and one.seed is not None)
        assert seeds == [1, 2, 3]
        battles(at).alter(lambda now: with_count(now, 4))
        await ran(at)
        assert len(at.pair.asked) == 8
        assert states(at) == ["done"] * 8

    play(tmp_path, journey)


def test_many_at_a_time_but_no_more_than_a_route_takes(tmp_path: Path) -> None:
    queue = Counting()

    async def journey(at: Opened) -> None:
        await seven(at, SIM, PAID, count=3, rounds=2)
        await ran(at)
        assert column(at, 1) == ["done"] * 6

    play(tmp_path, journey, routes={"fal": queue})
    assert 1 < queue.most <= MOST_TOGETHER


class Counting(FakeQueue):
    """Counts how many it has at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.now = self.most = 0

    async def generate(self, order: Order, journal: Journal) -> Answer:
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            await asyncio.sleep(0.01)
            return await super().generate(order, journal)
        finally:
            self.now -= 1


def test_the_limit_of_the_day_stops_it_and_says_so(tmp_path: Path) -> None:
    queue = FakeQueue()

    async def journey(at: Opened) -> None:
        at.session.settings.change(cap=3 * PRICE)
        await seven(at, SIM, PAID)
        assert view(at).over is not None, "told before the first click"
        await ran(at)
        assert len(queue.ordered) == 3
        assert column(at, 1).count("done") == 3
        assert column(at, 1).count("missing") == 4
        assert "battle-stopped-cap" in at.keys
        assert view(at).stopped is not None
        assert view(at).progress.reported == 3 * PRICE
        at.session.settings.change(cap=100 * PRICE)
        await ran(at)
        assert len(queue.ordered) == 7
        assert states(at) == ["done"] * 14

    play(tmp_path, journey, routes={"fal": queue})


def test_what_a_battle_has_under_way_counts_for_the_windows_own_runs(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"wait"}
    queue.cost = None

    async def journey(at: Opened) -> None:
        at.session.settings.change(cap=PRICE + PRICE // 2)
        await seven(at, SIM, PAID, rounds=1)
        battles(at).run()
        await at.waits(lambda: len(queue.ordered) == 1)
        at.session.run.spend.today = 0
        card, request = at.session.read.cards[PAID], view(at).plan.orders or queue.ordered
        assert request
        said = at.session.run.spend.refusal([(card, queue.ordered[0].request)])
        assert said is not None
        assert [one.provider for one in at.session.guard.leaving.coming] == ["fal"], "closing tells of it"
        queue.go.set()
        await over(at)

    play(tmp_path, journey, routes={"fal": queue})


def test_paused_it_orders_nothing_more_and_goes_on_later(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at)
        at.pair.hold |= {SIM, OTHER}
        battles(at).run()
        await at.waits(lambda: len(at.pair.asked) == 2)
        assert states(at).count("running") == 2
        assert states(at).count("waiting") == 12
        battles(at).pause()
        at.pair.release()
        await over(at)
        assert len(at.pair.asked) == 2
        assert states(at).count("done") == 2
        assert not view(at).active
        await ran(at)
        assert len(at.pair.asked) == 14
        assert states(at) == ["done"] * 14

    play(tmp_path, journey)


def test_run_again_while_paused_orders_still_come_orders_nothing_twice(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at, rounds=1)
        at.pair.hold |= {SIM, OTHER}
        battles(at).run()
        await at.waits(lambda: len(at.pair.asked) == 2)
        battles(at).pause()
        battles(at).run()
        battles(at).run()
        at.pair.release()
        await over(at)
        assert len(at.pair.asked) == 2

    play(tmp_path, journey)


def test_what_is_left_out_is_not_asked_and_can_be_taken_in_again(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at, rounds=2)
        key = battle_of(at).rounds[0].key
        battles(at).skip((Spot(key, 0), Spot(key, 1)))
        await ran(at)
        assert states(at) == ["skipped", "skipped", "done", "done"]
        battles(at).skip((Spot(key, 0), Spot(key, 1)))
        await ran(at)
        assert states(at) == ["done"] * 4

    play(tmp_path, journey)


def test_a_model_that_failed_is_asked_again_alone(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at, rounds=2)
        at.pair.refuse.add(OTHER)
        await ran(at)
        assert column(at, 0) == ["done", "done"]
        assert column(at, 1) == ["failed", "failed"]
        spot = Spot(battle_of(at).rounds[0].key, 1)
        assert battles(at).read.said(spot) is not None
        await ran(at)
        assert len(at.pair.asked) == 4, "a run asks for nothing that has failed"
        at.pair.refuse.clear()
        battles(at).again(spot)
        await over(at)
        assert column(at, 1) == ["done", "failed"]
        assert len(at.pair.asked) == 5

    play(tmp_path, journey)


@pytest.mark.parametrize(
    ("trouble", "orders", "states_"),
    [
        (KeyRefusedError("fal"), 1, ["failed", "missing", "missing"]),
        (OfflineError("fal"), 1, ["failed", "missing", "missing"]),
        (ServerError("fal"), 3, ["failed", "done", "done"]),
        (RefusedError("fal"), 3, ["refused", "done", "done"]),
    ],
)
def test_what_would_befall_all_the_others_stops_them(
    tmp_path: Path, trouble: ProviderError, orders: int, states_: list[str]
) -> None:
    queue = OneAtATime()
    queue.trouble["send"] = [trouble]

    async def journey(at: Opened) -> None:
        await seven(at, SIM, PAID, rounds=3)
        await ran(at)
        assert len(queue.ordered) == orders
        assert column(at, 1) == states_

    play(tmp_path, journey, routes={"fal": queue})


class OneAtATime(FakeQueue):
    """Lets the next order come only when the one before has ended."""

    def __init__(self) -> None:
        super().__init__()
        self.turn = asyncio.Lock()

    async def generate(self, order: Order, journal: Journal) -> Answer:
        async with self.turn:
            return await super().generate(order, journal)


# ------------------------------------------------------------------ rounds on the desk


def pictures(at: Opened) -> int:
    return len(at.shown.shots)


async def judged_and_asked_for_more(at: Opened) -> None:
    board = battles(at).read.board("en")
    assert board is not None
    assert board.rounds[0].winner == 1
    battles(at).alter(lambda now: with_count(now, 2))
    await ran(at)
    stored = at.session.owned.library.load(battle_of(at).rounds[0].experiment or "")
    assert stored.experiment.name == "mine now"
    assert len(stored.experiment.steps[0].shots) == 4
    assert len(stored.verdicts) == 1, "votes stay"


def test_a_round_that_is_open_gets_its_pictures_there_and_one_that_is_left_keeps_them(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at, rounds=1)
        home = at.experiment.id
        at.session.tests.rename("home")
        at.pair.hold.add(OTHER)
        battles(at).run()
        await at.waits(lambda: column(at, 0) == ["done"])
        assert battles(at).open_round(battle_of(at).rounds[0].key)
        await at.until(lambda: at.experiment.id != home)
        assert pictures(at) == 1
        at.session.tests.rename("mine now")
        at.pair.release()
        await over(at)
        assert pictures(at) == 2
        assert at.experiment.name == "mine now"
        at.session.judge.vote("b")
        at.session.tests.open(home)
        await at.until(lambda: at.experiment.id == home)
        await judged_and_asked_for_more(at)

    play(tmp_path, journey)


def test_leaving_a_round_between_two_pictures_loses_neither(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at, rounds=1)
        home = at.experiment.id
        at.session.tests.rename("home")
        at.pair.hold.add(OTHER)
        battles(at).run()
        await at.waits(lambda: "done" in states(at))
        key = battle_of(at).rounds[0].key
        battles(at).open_round(key)
        await at.until(lambda: at.experiment.id != home)
        at.session.tests.rename("another name")
        at.session.tests.open(home)
        at.pair.release()
        await at.until(lambda: at.experiment.id == home)
        await over(at)
        stored = at.session.owned.library.load(battle_of(at).rounds[0].experiment or "")
        assert len(stored.experiment.steps[0].shots) == 2
        assert stored.experiment.name == "another name"

    play(tmp_path, journey)


def test_a_round_nobody_asked_is_not_opened(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at)
        assert not battles(at).open_round("selfie")
        assert at.keys == ["battle-round-empty"]

    play(tmp_path, journey)


# ------------------------------------------------------------------ killed


@pytest.mark.parametrize(
    ("moment", "number"),
    [("planned", 1), ("sending", 1), ("sent", 2), ("accepted", 1), ("accepted", 2), ("downloading", 2)],
)
def test_killed_at_any_moment_it_goes_on_without_paying_twice(tmp_path: Path, moment: str, number: int) -> None:
    dying = Dying(tmp_path, moment, number)
    dying.go.set()

    async def first(at: Opened) -> None:
        dying.at = at
        await seven(at, SIM, PAID, rounds=2)
        await ran(at)

    play(tmp_path, first, routes={"fal": dying})
    queue = FakeQueue()

    async def second(at: Opened) -> Found:
        found = await at.session.recovery.run()
        at.session.connect.put("fal", "a-key-of-the-test", keep=False)
        battles(at).shelf.last()
        await at.session.means.tasks.ended("battles")
        paid = [state for state in column(at, 1) if state in ("done", "unknown")]
        await ran(at)
        assert len(queue.ordered) + len(paid) == 2, "each of the two is paid once"
        assert set(column(at, 0)) == {"done"}
        assert "missing" not in column(at, 1)
        assert len({order.request.text for order in queue.ordered}) == len(queue.ordered)
        return found

    play(left(tmp_path), second, routes={"fal": queue})


def test_killed_between_the_file_of_the_battle_and_the_test_of_the_round(tmp_path: Path) -> None:
    async def first(at: Opened) -> None:
        await seven(at, rounds=1)
        key = battle_of(at).rounds[0].key
        battles(at).alter(lambda now: replace(now, rounds=(replace(now.round(key), experiment="abc"),)))
        await at.session.means.tasks.ended("battle-save")
        copied(at, tmp_path)

    async def second(at: Opened) -> None:
        battles(at).shelf.last()
        await at.session.means.tasks.ended("battles")
        await ran(at)
        assert states(at) == ["done", "done"]
        assert at.session.owned.library.has("abc")

    play(tmp_path, first)
    play(left(tmp_path), second)


# ------------------------------------------------------------------ models and files


def test_a_retired_model_is_read_and_never_asked(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at, rounds=2)
        await ran(at)
        battles(at).remove_model(1)
        battles(at).alter(lambda now: with_count(now, 2))
        await ran(at)
        assert [one.model for one in at.pair.asked[4:]] == [SIM, SIM]
        assert column(at, 1) == ["done", "skipped", "done", "skipped"]
        battles(at).remove_model(0)
        assert at.keys == ["battle-model-last"]

    play(tmp_path, journey)


def test_a_model_that_is_gone_by_now_keeps_its_column(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at, rounds=1)
        await ran(at)
        battles(at).alter(lambda now: replace(now, models=("gone/model", now.models[1])))
        assert column(at, 0) == ["done"]
        battles(at).alter(lambda now: with_count(now, 2))
        assert view(at).plan.unreachable == (0,)
        await ran(at)
        assert column(at, 0) == ["done", "missing"]
        assert column(at, 1) == ["done", "done"]

    play(tmp_path, journey)


def test_models_that_can_come_in_are_those_that_can_be_asked(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at)
        offered = {card.id for card in battles(at).read.models()}
        assert NEWCOMER in offered
        assert not offered & {SIM, OTHER, BY_HAND}
        assert len(battles(at).read.plan_with(NEWCOMER).orders) == 7
        assert battles(at).read.plan_with("nobody").orders == ()

    play(tmp_path, journey)


def test_a_battle_is_shared_and_taken_in_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "mine.battle.toml"

    async def journey(at: Opened) -> None:
        await seven(at, rounds=2)
        await ran(at)
        mine = battle_of(at)
        battles(at).shelf.share(str(tmp_path / "mine.toml"))
        await at.session.means.tasks.ended("battles")
        assert path.exists()
        battles(at).shelf.open_file(str(path))
        await at.session.means.tasks.ended("battles")
        theirs = battle_of(at)
        assert theirs.id != mine.id
        assert not theirs.begun
        assert states(at) == ["missing"] * 4
        path.write_text(path.read_text().replace("version = 1", "version = 9"))
        battles(at).shelf.open_file(str(path))
        await at.session.means.tasks.ended("battles")
        assert battle_of(at) == theirs, "the open one stays"
        assert at.keys[-1] == "battle-file-wrong"
        found: list[str] = []
        battles(at).shelf.list(lambda all_, _trashed: found.extend(one.id for one in all_))
        await at.session.means.tasks.ended("battles")
        assert sorted(found) == sorted([mine.id, theirs.id])

    play(tmp_path, journey)


def test_the_trash_takes_the_list_and_leaves_the_pictures(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at, rounds=1)
        await ran(at)
        mine = battle_of(at)
        battles(at).shelf.trash()
        await at.session.means.tasks.ended("battles")
        assert battles(at).read.view() is None
        assert at.session.owned.library.has(mine.rounds[0].experiment or "")
        battles(at).shelf.take_back(mine.id)
        await at.session.means.tasks.ended("battles")
        assert battle_of(at) == mine
        assert states(at) == ["done"] * 2

    play(tmp_path, journey)


def test_while_one_runs_no_other_is_opened(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at)
        at.pair.hold |= {SIM, OTHER}
        battles(at).run()
        await at.waits(lambda: len(at.pair.asked) == 2)
        mine = battle_of(at).id
        battles(at).shelf.seven()
        assert at.keys == ["battle-busy"]
        assert battle_of(at).id == mine
        battles(at).pause()
        at.pair.release()
        await over(at)

    play(tmp_path, journey)


def test_everything_is_told_and_the_file_follows(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        await seven(at, rounds=1)
        told = 0

        def count() -> None:
            nonlocal told
            told += 1

        battles(at).changed.connect(count)
        await ran(at)
        assert told > 4
        path = tmp_path / "library" / "battles" / f"{battle_of(at).id}.json"
        assert read_battle(path) == battle_of(at)
        assert isinstance(battles(at).changed, Signal)
        shutil.copy(path, path.with_name("x (conflicted copy).json"))
        battles(at).shelf.list(
            lambda all_, _trashed: None if len(all_) == 1 else pytest.fail("a conflict is no battle")
        )
        await at.session.means.tasks.ended("battles")

    play(tmp_path, journey)
