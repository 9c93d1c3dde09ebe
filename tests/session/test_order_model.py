"""Whatever a creator does with paid orders, in whatever order: never more charges than clicks, no charged one lost."""

import asyncio
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from studio.provider.provider import Answer, Claim, Journal, Order, Stopped
from studio.provider.trouble import ExpiredError, NamedError, RefusedError, ServerError, UnknownOutcomeError
from tests.fakes.queue_route import FakeQueue
from tests.session.opened import Opened

PAID = "fal/seedream-4.0"
PATIENCE_S = 5
WORK = ("shot", "stop", "settle")
"""Kinds of tasks that move orders."""
FREE = ("planned", "cancelled-unsent", "failed-free")
"""States of orders that cost nothing."""
TROUBLES: dict[str, tuple[str, type[NamedError]]] = {
    "nobody answers": ("send", UnknownOutcomeError),
    "passing": ("wait", ServerError),
    "expired": ("wait", ExpiredError),
    "refused": ("wait", RefusedError),
}


class Bank(FakeQueue):
    """A queue that outlives the program and remembers whom it charged.

    Attributes:
        numbered: orders that got a number to ask by.
        spoken: orders of which it said that no picture will come.
        held: calls that wait until the test lets them go on.
    """

    def __init__(self) -> None:
        super().__init__()
        self.numbered: set[str] = set()
        self.spoken: set[str] = set()
        self.held = 0

    async def generate(self, order: Order, journal: Journal) -> Answer:
        try:
            return await super().generate(order, journal)
        except NamedError as error:
            self._spoke(order, error)
            raise

    async def recover(self, order: Order, claim: Claim, journal: Journal) -> Answer:
        try:
            return await super().recover(order, claim, journal)
        except NamedError as error:
            self._spoke(order, error)
            raise

    def claim(self, order: Order) -> Claim:
        self.numbered.add(order.id)
        return super().claim(order)

    def _spoke(self, order: Order, error: NamedError) -> None:
        free = error.charged is False and order.id not in self.numbered
        if free or isinstance(error, ExpiredError | RefusedError):
            self.spoken.add(order.id)

    async def stop(self, claim: Claim) -> Stopped:
        if self.stop_says == "stopped":
            self.spoken.add(claim.id.removeprefix("number-"))
        return await super().stop(claim)

    async def _held(self, stage: str) -> None:
        waits = stage in self.hold
        self.held += waits
        try:
            await super()._held(stage)
        finally:
            self.held -= waits

    def release(self) -> None:
        """Let everything go on that waits."""
        self.hold = set()
        self.go.set()

    def reopen(self) -> None:
        """Serve a new program, in a new loop."""
        self.go, self.hold, self.trouble, self.held = asyncio.Event(), set(), {}, 0


class OrderMachine(RuleBasedStateMachine):
    """Generates, asks again, cancels, turns knobs, undoes and redoes, changes tests, closes and opens."""

    @initialize()
    def begin(self) -> None:
        self.place = tempfile.TemporaryDirectory()
        self.bank = Bank()
        self.clicks = 0
        self.open()

    def open(self) -> None:
        self.runner = asyncio.Runner()
        self.bank.reopen()
        self.at = self.runner.run(self._opened())

    async def _opened(self) -> Opened:
        at = Opened(Path(self.place.name), routes={"fal": self.bank})
        at.session.means.live.alter(lambda now: replace(now, models=(PAID, PAID)))
        return at

    def close(self) -> None:
        self.runner.run(self.at.session.close())
        self.runner.close()

    def calm(self) -> None:
        """Let everything happen that waits for nobody."""
        self.runner.run(self._calm())

    async def _calm(self) -> None:
        session, tasks = self.at.session, self.at.session.means.tasks
        async with asyncio.timeout(PATIENCE_S):
            for _ in range(3):  # a hand-over between two tasks looks calm for one turn
                while sum(isinstance(key, tuple) and key[0] in WORK for key in tasks._running) > self.bank.held:
                    await asyncio.sleep(0.001)
                await asyncio.sleep(0)
        await session.saving.flush()

    @rule(hold=st.sampled_from(["", "before", "send", "wait"]), takes=st.booleans())
    def generate(self, hold: str, takes: bool) -> None:
        if self.at.session.run.ready(self.at.desk):
            self.bank.hold, self.bank.takes = {hold}, takes
            self.clicks += 2
            self.runner.run(self._clicked())
            self.calm()

    async def _clicked(self) -> None:
        self.at.session.run.generate()

    @rule(trouble=st.sampled_from(sorted(TROUBLES)))
    def trouble(self, trouble: str) -> None:
        stage, error = TROUBLES[trouble]
        self.bank.trouble.setdefault(stage, []).append(error("fal"))

    @rule(slot=st.integers(0, 1))
    def again(self, slot: int) -> None:
        if self.at.desk.step is not None and not self.at.desk.running:
            self.clicks += bool(self.at.session.run.cost_again(slot))
            self.runner.run(self._again(slot))
            self.calm()

    async def _again(self, slot: int) -> None:
        self.at.session.run.again(slot)

    @rule(slot=st.integers(0, 1))
    def look_for(self, slot: int) -> None:
        """Looking for what nobody knows is free, whatever comes of it."""
        self.runner.run(self._looked_for(slot))
        self.calm()

    async def _looked_for(self, slot: int) -> None:
        self.at.session.run.look_for(slot)

    @rule(slot=st.none() | st.integers(0, 1), stops=st.sampled_from(["stopped", "too-late", "unknown"]))
    def cancel(self, slot: int | None, stops: str) -> None:
        self.bank.stop_says = stops  # type: ignore[assignment]
        self.runner.run(self._cancelled(slot))
        self.calm()

    async def _cancelled(self, slot: int | None) -> None:
        self.at.session.run.cancel(slot)

    @rule()
    def release(self) -> None:
        self.runner.run(self._released())
        self.calm()

    async def _released(self) -> None:
        self.bank.release()

    @rule(step=st.integers(1, 5), undone=st.booleans())
    def knob(self, step: int, undone: bool) -> None:
        self.runner.run(self._turned(step, undone))

    async def _turned(self, step: int, undone: bool) -> None:
        self.at.session.expression.knob("brow", step)
        if undone:
            self.at.session.expression.undo()

    @rule(way=st.sampled_from(["undo", "redo"]), times=st.integers(1, 3))
    def take_back(self, way: str, times: int) -> None:
        """Undo is about words and knobs: whatever was sent stays ordered, and what came stays."""
        self.runner.run(self._taken_back(way, times))
        self.calm()

    async def _taken_back(self, way: str, times: int) -> None:
        before = {shot.picture.sha256 for step in self.at.experiment.steps for shot in step.shots}
        ordered = len(self.bank.ordered)
        for _ in range(times):
            getattr(self.at.session.expression, way)()
        after = {shot.picture.sha256 for step in self.at.experiment.steps for shot in step.shots}
        assert before <= after
        assert len(self.bank.ordered) == ordered

    @rule(way=st.sampled_from(["new", "duplicate", "first"]))
    def another_test(self, way: str) -> None:
        self.runner.run(self._in_another(way))
        self.calm()

    async def _in_another(self, way: str) -> None:
        tests, live = self.at.session.tests, self.at.session.means.live
        if way == "first":
            listed = tests.all()
            if listed:
                tests.open(listed[-1].id)
        else:
            getattr(tests, way)()
        await self.at.session.saving.flush()
        if not live.desk.running:
            live.alter(lambda now: replace(now, models=(PAID, PAID)))

    @rule()
    def start_again(self) -> None:
        self.close()
        self.open()
        self.runner.run(self.at.session.recovery.run())

    @invariant()
    def charges_are_clicks(self) -> None:
        assert len(self.bank.ordered) <= self.clicks

    @invariant()
    def what_was_charged_is_never_written_off(self) -> None:
        library = self.at.session.owned.library
        for order in {order.id for order in self.bank.ordered} - self.bank.spoken:
            standing = library.ledger.standing(order)
            assert standing is not None
            assert standing.state not in FREE
            if standing.state == "done":
                assert library.original(standing.sha256)

    def teardown(self) -> None:
        self.close()
        self.open()
        found = self.runner.run(self.at.session.recovery.run())
        library = self.at.session.owned.library
        listed = {one.job.id for one in (*found.owed, *found.unknown)}
        for order in {order.id for order in self.bank.ordered} - self.bank.spoken - listed:
            standing = library.ledger.standing(order)
            assert standing is not None
            assert standing.state == "done", [one.state for one in standing.events]
            assert library.original(standing.sha256)
        assert {one.job.id for one in library.ledger.unsettled()} <= listed
        self.close()
        self.place.cleanup()


TestOrders = OrderMachine.TestCase
TestOrders.settings = settings(max_examples=40, stateful_step_count=15, deadline=None)
