"""Closing says what becomes of what is paid for, and waits for it where that is wished."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from studio.experiment.stepping import new_step
from studio.session.errands import Errands
from tests.fakes.queue_route import FakeQueue
from tests.session.opened import Opened, play
from tests.session.test_killed import AtOnce
from tests.session.test_orders import PAID, SIM, paying

Journey = Callable[[Opened], Awaitable[None]]


def fates(at: Opened) -> list[str]:
    return [one.fate for one in at.session.guard.leaving.coming]


def state(at: Opened) -> str:
    return str(getattr(at.desk.job(0), "state", ""))


def test_nothing_paid_for_is_nothing_to_wait_for(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        at.pair.hold = {SIM, "simulated/sim-b"}
        at.session.run.generate()
        await at.until(lambda: state(at) == "drawing")
        assert fates(at) == []
        at.pair.release()
        await at.until(lambda: not at.desk.running)

    play(tmp_path, journey)


def test_what_a_provider_has_numbered_is_fetched_by_the_next_start(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"before", "send", "wait"}

    async def journey(at: Opened) -> None:
        at.session.run.generate()
        await at.until(lambda: state(at) == "waiting")
        assert fates(at) == ["unsent"]
        queue.hold.discard("before")
        queue.go.set()
        queue.go.clear()
        await at.until(lambda: state(at) == "sent")
        assert fates(at) == ["unsure"]
        queue.hold.discard("send")
        queue.go.set()
        queue.go.clear()
        await at.until(lambda: state(at) == "queued")
        assert fates(at) == ["fetched"]
        (one,) = at.session.guard.leaving.coming
        assert (one.slot, one.name) == (0, at.session.read.cards[PAID].name)
        queue.go.set()
        await at.until(lambda: not at.desk.running)
        assert fates(at) == []

    paying(tmp_path, queue, journey)


def test_what_answers_at_once_may_be_charged_and_lost(tmp_path: Path) -> None:
    route = AtOnce()
    seen: list[list[str]] = []

    async def journey(at: Opened) -> None:
        at.session.means.live.alter(lambda now: now.__class__(**{**now.__dict__, "models": (PAID, SIM)}))
        at.session.changed.connect(lambda _old, _new: seen.append(fates(at)))
        at.session.run.generate()
        await at.until(lambda: not at.desk.running)

    play(tmp_path, journey, routes={"fal": route})
    assert ["unsure"] in seen
    assert not any("fetched" in fate for fate in seen)


def test_it_is_over_once_everything_has_come(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"wait"}

    async def journey(at: Opened) -> None:
        leaving, over = at.session.guard.leaving, []
        leaving.over.connect(lambda: over.append(at.shown.shot(0) is not None))
        at.session.run.generate()
        await at.until(lambda: state(at) == "queued")
        leaving.wait()
        assert (leaving.waiting, leaving.asked, over) == (True, 1, [])
        queue.go.set()
        await at.until(lambda: not at.desk.running)
        await at.session.settle()
        assert (over, leaving.waiting) == ([True], False)

    paying(tmp_path, queue, journey)


def test_staying_takes_it_back(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"wait"}

    async def journey(at: Opened) -> None:
        leaving, over = at.session.guard.leaving, []
        leaving.over.connect(lambda: over.append(1))
        at.session.run.generate()
        await at.until(lambda: state(at) == "queued")
        leaving.wait()
        leaving.stay()
        queue.go.set()
        await at.until(lambda: not at.desk.running)
        await at.session.settle()
        assert over == []

    paying(tmp_path, queue, journey)


def test_waiting_for_nothing_is_over_at_once(tmp_path: Path) -> None:
    async def journey(at: Opened) -> None:
        over: list[int] = []
        at.session.guard.leaving.over.connect(lambda: over.append(1))
        at.session.guard.leaving.wait()
        assert over == [1]

    play(tmp_path, journey)


def test_what_others_have_on_its_way_counts_too(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.hold = {"wait"}

    async def journey(at: Opened) -> None:
        main = at.session.run.errands
        other = Errands(at.session.means, main.wire, main.stores)
        other.ended.connect(main.ended.emit)
        leaving, over = at.session.guard.leaving, []
        leaving.watch(other)
        leaving.over.connect(lambda: over.append(1))
        step = new_step(at.experiment, "s9", at.session.read.trial(at.desk), at.session.read.fair(at.desk))
        other.send(step, [(0, step.requests[0])], at.desk)
        await at.waits(lambda: fates(at) == ["fetched"])
        leaving.wait()
        assert over == []
        queue.go.set()
        await at.session.settle()
        assert over == [1]

    paying(tmp_path, queue, journey)
