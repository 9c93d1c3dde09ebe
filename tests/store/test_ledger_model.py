"""Whatever is done to the ledger, in whatever order, it keeps to the arrows and its sums are those of a plain list."""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from studio.request.job import STATES, UNSETTLED, ArrowError, Happened, State, may_follow
from tests.store.orders import opened, order
from tests.store.test_database import held

DAYS = ("2026-11-25", "2026-11-26", "2026-11-27")
MONEY = st.none() | st.integers(0, 90)
FREE = {"failed-free", "cancelled-unsent"}


@dataclass
class Told:
    """What the test knows of an order."""

    estimated: int | None
    events: list[Happened] = field(default_factory=list)

    @property
    def state(self) -> State:
        return self.events[-1].state

    @property
    def free(self) -> bool:
        known = [event.reported for event in self.events if event.reported is not None]
        return self.state in FREE or (self.state == "refused" and bool(known) and max(known) == 0)

    def spent(self, day: str) -> int:
        sent = [event.at for event in self.events if event.state == "sending"]
        if not sent or not sent[-1].startswith(day) or self.free:
            return 0
        return max([self.estimated or 0, *(event.reported or 0 for event in self.events)])


class LedgerMachine(RuleBasedStateMachine):
    """Plans and moves orders, several at once, closes and opens, and loses the database."""

    @initialize()
    def start(self) -> None:
        self.place = tempfile.TemporaryDirectory()
        self.folder = Path(self.place.name)
        self.told: dict[str, Told] = {}
        self.day = 0
        self.sum = 0
        self.open()

    def open(self) -> None:
        self.database, self.ledger = opened(self.folder, self.now)

    def now(self) -> str:
        return f"{DAYS[self.day]}T12:00:00+00:00"

    @rule(estimated=MONEY, count=st.integers(1, 3))
    def plan(self, estimated: int | None, count: int) -> None:
        ids = [f"{len(self.told) + number:x}" for number in range(count)]
        self.ledger.plan([order(job_id, estimated) for job_id in ids]).result(20)
        for job_id in ids:
            self.told[job_id] = Told(estimated, [Happened("planned", self.now())])

    @precondition(lambda self: self.told)
    @rule(data=st.data())
    def plan_again(self, data: st.DataObject) -> None:
        known = data.draw(st.sampled_from(sorted(self.told)))
        refused = self.ledger.plan([order("ff"), order(known)])
        assert isinstance(refused.exception(20), ArrowError)
        assert self.ledger.standing("ff") is None

    @precondition(lambda self: self.told)
    @rule(data=st.data())
    def move_together(self, data: st.DataObject) -> None:
        """Mostly along the arrows, sometimes not."""
        moves = [self.drawn(data) for _ in range(data.draw(st.integers(1, 6)))]
        with held(self.database):
            promised = [self.ledger.move(job_id, happened) for job_id, happened in moves]
        for (job_id, happened), done in zip(moves, promised, strict=True):
            told = self.told[job_id]
            if may_follow(told.state, happened.state):
                assert done.exception(20) is None
                before = sum(map(told.spent, DAYS))
                told.events.append(happened)
                self.sum -= before if told.free else 0
            else:
                assert isinstance(done.exception(20), ArrowError)

    def drawn(self, data: st.DataObject) -> tuple[str, Happened]:
        job_id = data.draw(st.sampled_from(sorted(self.told)))
        likely = [state for state in STATES if may_follow(self.told[job_id].state, state)]
        state = data.draw(st.sampled_from(likely or STATES) | st.sampled_from(STATES))
        return job_id, Happened(state, self.now(), reported=data.draw(MONEY))

    @precondition(lambda self: self.day + 1 < len(DAYS))
    @rule()
    def midnight(self) -> None:
        self.day += 1

    @rule(lost=st.booleans())
    def come_back(self, lost: bool) -> None:
        self.database.close()
        if lost:
            (self.folder / "library.db").unlink()
        self.open()

    @invariant()
    def rows_are_what_was_told(self) -> None:
        for job_id, told in self.told.items():
            assert self.ledger.events(job_id) == tuple(told.events)

    @invariant()
    def unsettled_are_those_that_are_not_at_an_end(self) -> None:
        wanted = [job_id for job_id, told in self.told.items() if told.state in UNSETTLED]
        assert [found.job.id for found in self.ledger.unsettled()] == wanted
        assert self.ledger.notes == []

    @invariant()
    def sums_are_right_and_shrink_only_by_free_ends(self) -> None:
        days = [self.ledger.spent(day) for day in DAYS]
        assert days == [sum(told.spent(day) for told in self.told.values()) for day in DAYS]
        assert sum(days) >= self.sum
        self.sum = sum(days)

    def teardown(self) -> None:
        self.database.close()
        self.place.cleanup()


TestLedger = LedgerMachine.TestCase
TestLedger.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
