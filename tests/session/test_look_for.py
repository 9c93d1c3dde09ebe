"""An order of which nobody knows is looked for where its provider can be asked, and is never paid for again by that."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from studio.provider.provider import Answer, Journal, Order, Progress, Sent
from studio.provider.trouble import (
    ExpiredError,
    KeyRefusedError,
    OfflineError,
    ProviderError,
    RefusedError,
    ServerError,
    UnknownOutcomeError,
)
from tests.fakes.provider import png
from tests.fakes.queue_route import FakeQueue
from tests.session.opened import Opened, play
from tests.session.test_orders import PAID, SIM, fault_of, job_of, paying, said_of, standings, states


async def lost(at: Opened) -> None:
    """Ordered, and nobody knows what became of it."""
    at.session.run.generate()
    await at.until(lambda: not at.desk.running)
    await at.session.settle()
    assert (job_of(at).state, fault_of(at)) == ("unknown", "unknown")


def impatient(*then: ProviderError) -> FakeQueue:
    """A queue that has the order, is silent for too long once, and then has other troubles."""
    queue = FakeQueue()
    queue.trouble["wait"] = [UnknownOutcomeError("fal"), *then]
    return queue


def test_what_was_accepted_is_found_by_its_number(tmp_path: Path) -> None:
    queue = impatient()

    async def journey(at: Opened) -> None:
        await lost(at)
        at.session.run.look_for(0)
        await at.until(lambda: at.shown.shot(0) is not None and at.desk.job(0) is None)
        await at.session.settle()
        (order,) = await standings(at)
        assert states(order) == ["planned", "sending", "accepted", "unknown", "downloading", "stored", "done"]
        assert order.reported == 30_000

    paying(tmp_path, queue, journey)
    assert (len(queue.ordered), len(queue.asked)) == (1, 1)
    assert queue.asked[0].id == f"number-{queue.ordered[0].id}"


def test_the_step_stays_although_it_has_no_picture_so_that_it_can_be_looked_for(tmp_path: Path) -> None:
    queue = impatient(UnknownOutcomeError("fal"))
    queue.trouble["wait"].append(UnknownOutcomeError("fal"))

    async def journey(at: Opened) -> None:
        await lost(at)
        assert at.shown.shots == ()
        assert at.session.run.cost_again(0) == 30_000

    paying(tmp_path, queue, journey, paid=2)


@pytest.mark.parametrize(
    "still",
    [UnknownOutcomeError("fal"), OfflineError("fal"), ServerError("fal"), KeyRefusedError("fal")],
    ids=lambda error: error.kind,
)
def test_while_there_is_no_news_nothing_is_settled_and_it_can_be_looked_for_again(
    tmp_path: Path, still: ProviderError
) -> None:
    queue = impatient(still)

    async def journey(at: Opened) -> None:
        await lost(at)
        at.session.run.look_for(0)
        await at.session.settle()
        assert (job_of(at).state, fault_of(at)) == ("unknown", "unknown")
        assert said_of(at) == still.sentence.key
        (order,) = await standings(at)
        assert states(order)[-1] == "unknown"
        at.session.run.look_for(0)
        await at.session.settle()
        assert at.shown.shot(0) is not None
        assert at.desk.jobs == ()

    paying(tmp_path, queue, journey)
    assert (len(queue.ordered), len(queue.asked)) == (1, 2)


@pytest.mark.parametrize(
    ("end", "state"),
    [(ExpiredError("fal"), "failed-maybe"), (RefusedError("fal").because("SAFETY", "output"), "refused")],
    ids=["expired", "refused"],
)
def test_what_the_provider_says_of_it_is_its_end(tmp_path: Path, end: ProviderError, state: str) -> None:
    queue = impatient(end)

    async def journey(at: Opened) -> None:
        await lost(at)
        at.session.run.look_for(0)
        await at.session.settle()
        assert fault_of(at) == end.kind
        (order,) = await standings(at)
        assert states(order)[-1] == state
        at.said.clear()
        at.session.run.look_for(0)
        await at.session.settle()
        assert at.keys == []

    paying(tmp_path, queue, journey)
    assert (len(queue.ordered), len(queue.asked)) == (1, 1)


def test_looking_can_be_stopped_and_taken_up_again(tmp_path: Path) -> None:
    queue = impatient()

    async def journey(at: Opened) -> None:
        await lost(at)
        queue.hold = {"wait"}
        at.session.run.look_for(0)
        await at.until(lambda: job_of(at).state == "queued")
        at.session.run.cancel(0)
        await at.session.settle()
        assert (job_of(at).state, said_of(at)) == ("unknown", "order-look-stopped")
        (order,) = await standings(at)
        assert states(order)[-1] == "unknown"
        queue.hold = set()
        at.session.run.look_for(0)
        await at.session.settle()
        assert at.shown.shot(0) is not None

    paying(tmp_path, queue, journey)
    assert queue.stops == []  # nothing was to be stopped but the looking
    assert len(queue.ordered) == 1


def test_a_provider_that_gave_no_number_is_not_asked_and_that_is_said(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.trouble["send"] = [UnknownOutcomeError("fal")]

    async def journey(at: Opened) -> None:
        await lost(at)
        before = at.desk
        at.session.run.look_for(0)
        await at.session.settle()
        assert at.keys[-1] == "order-look-cannot"
        assert at.session.words.tell(at.said[-1]).startswith("fal ")
        assert at.desk == before

    paying(tmp_path, queue, journey)
    assert queue.asked == []


def test_a_server_that_takes_our_names_is_asked_by_them(tmp_path: Path) -> None:
    queue = FakeQueue()
    queue.trouble["send"] = [UnknownOutcomeError("fal")]
    queue.own_names = True  # type: ignore[attr-defined]

    async def journey(at: Opened) -> None:
        await lost(at)
        at.session.run.look_for(0)
        await at.session.settle()
        assert at.shown.shot(0) is not None

    paying(tmp_path, queue, journey)
    assert [claim.id for claim in queue.asked] == [""]
    assert len(queue.ordered) == 1


def test_paying_again_does_not_forget_the_first_one(tmp_path: Path) -> None:
    queue = impatient(UnknownOutcomeError("fal"))

    async def journey(at: Opened) -> None:
        await lost(at)
        at.session.run.again(0)
        await at.until(lambda: not at.desk.running)
        await at.session.settle()
        at.session.run.look_for(0)
        await at.session.settle()
        assert len([shot for shot in at.shown.shots if shot.slot == 0]) == 2

    paying(tmp_path, queue, journey)
    assert (len(queue.ordered), len(queue.asked)) == (2, 2)


@pytest.mark.parametrize(
    ("numbered", "found", "key"),
    [(True, True, ""), (True, False, "order-look-none"), (False, False, "order-look-cannot")],
    ids=["comes", "no news", "no number"],
)
def test_an_order_of_an_earlier_run_is_looked_for_too(tmp_path: Path, numbered: bool, found: bool, key: str) -> None:
    first, second = FakeQueue(), FakeQueue()
    first.trouble["wait" if numbered else "send"] = [UnknownOutcomeError("fal")]
    paying(tmp_path, first, lost)
    second.trouble["wait"] = [UnknownOutcomeError("fal")] * (1 if found else 2)

    async def later(at: Opened) -> None:
        await at.session.recovery.run()
        assert job_of(at).state == "unknown"
        at.session.run.look_for(0)
        await at.session.settle()
        assert (at.shown.shot(0) is not None) == found
        assert (at.desk.job(0) is None) == found
        assert [said for said in at.keys if said.startswith("order-look")] == ([key] if key else [])

    play(tmp_path, later, routes={"fal": second})
    assert second.ordered == []


class Slow(FakeQueue):
    """Asks to wait for very long, once."""

    rested = 0.0

    async def generate(self, order: Order, journal: Journal) -> Answer:
        journal.progress(Progress("slowed", wait_s=60.0))
        loop = asyncio.get_running_loop()
        begun = loop.time()
        await journal.rest(60.0)  # type: ignore[attr-defined]  # the session's own journal does
        self.rested = loop.time() - begun
        await journal.sending(Sent("POST", "https://queue.example/x", "{}"))
        self.ordered.append(order)
        return Answer(png(), cost=self.cost)


def slowed(folder: Path, queue: Slow, journey: Callable[[Opened], Awaitable[None]]) -> None:
    async def whole(at: Opened) -> None:
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, SIM)))
        at.session.run.generate()
        await at.until(lambda: job_of(at).state == "slowed")
        await journey(at)
        await at.session.settle()

    play(folder, whole, routes={"fal": queue})


def test_a_wait_that_a_provider_asks_for_can_be_cut_short(tmp_path: Path) -> None:
    queue = Slow()

    async def journey(at: Opened) -> None:
        at.session.run.hurry(1)  # the other pane
        await asyncio.sleep(0)
        assert job_of(at).state == "slowed"
        at.session.run.hurry(0)
        await at.until(lambda: at.shown.shot(0) is not None)

    slowed(tmp_path, queue, journey)
    assert queue.rested < 10
    assert len(queue.ordered) == 1


def test_whoever_stops_waiting_has_sent_nothing(tmp_path: Path) -> None:
    queue = Slow()

    async def journey(at: Opened) -> None:
        at.session.run.cancel(0)
        await at.session.settle()
        assert (job_of(at).state, said_of(at)) == ("cancelled", "session-cancelled")
        (order,) = await standings(at)
        assert states(order) == ["planned", "cancelled-unsent"]

    slowed(tmp_path, queue, journey)
    assert queue.ordered == []
