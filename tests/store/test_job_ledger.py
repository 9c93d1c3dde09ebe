"""The ledger takes down what happens to orders, only along the arrows, and never loses or changes a row."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.request.job import ARROWS, STATES, UNSETTLED, ArrowError, Happened, JobRecord, State, may_follow
from studio.store.atomic import WriteError
from studio.store.database import Database
from studio.store.job_ledger import JobLedger, utc_seconds
from studio.store.library import Library
from studio.words import StudioError
from tests.store.orders import DAY, NOON, opened, order
from tests.store.test_database import held, traced

WAIT = 20


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "library.db")
    yield made
    made.close()


@pytest.fixture
def ledger(database: Database) -> JobLedger:
    return JobLedger(database, lambda: NOON)


def go(ledger: JobLedger, job_id: str, *states: State) -> None:
    for state in states:
        ledger.move(job_id, Happened(state)).result(WAIT)


def way(to: State) -> list[State]:
    """A shortest way from planned."""
    ways: list[list[State]] = [[]]
    for found in ways:
        last: State = found[-1] if found else "planned"
        if last == to:
            return found
        ways += [[*found, new] for new in sorted(ARROWS[last]) if new not in found]
    raise AssertionError(to)


def test_what_was_planned_is_there_again(ledger: JobLedger) -> None:
    ledger.plan([order("a1"), order("a2", None)]).result(WAIT)
    found = ledger.standing("a2")
    assert found is not None
    assert found.job == order("a2", None)
    assert (found.state, found.events) == ("planned", (Happened("planned", NOON),))
    assert ledger.standing("a3") is None
    assert ledger.events("a3") == ()


def test_all_that_was_learned_is_kept(ledger: JobLedger) -> None:
    ledger.plan([order()]).result(WAIT)
    told = (
        Happened("sending", NOON, sent='{"prompt": "a sad woman"}'),
        Happened("accepted", NOON, "r-1", MappingProxyType({"status": "https://x/s", "result": "https://x/r"})),
        Happened("downloading", NOON),
        Happened("stored", NOON, reported=41_000, sha256="ab" * 32),
        Happened("done", NOON, words="seed 7", kind=""),
    )
    for happened in told:
        ledger.move("a1", happened).result(WAIT)
    found = ledger.standing("a1")
    assert found is not None
    assert found.events[1:] == told == ledger.events("a1")[1:]
    assert (found.state, found.request_id, found.reported, found.sha256) == ("done", "r-1", 41_000, "ab" * 32)
    assert found.urls["result"] == "https://x/r"


def test_orders_are_planned_all_or_none(ledger: JobLedger) -> None:
    ledger.plan([order("a1")]).result(WAIT)
    with pytest.raises(ArrowError) as refused:
        ledger.plan([order("a2"), order("a1")]).result(WAIT)
    assert (refused.value.job, refused.value.old, refused.value.new) == ("a1", "planned", "planned")
    assert ledger.standing("a2") is None
    assert len(ledger.events("a1")) == 1


@pytest.mark.parametrize("job_id", ["", "../a1", "A1", "a1\n", "a" * 65])
def test_an_order_whose_answer_could_not_be_kept_is_not_planned(ledger: JobLedger, job_id: str) -> None:
    problem = ledger.plan([order("a1"), order(job_id)]).exception(WAIT)
    assert type(problem) is ValueError
    assert ledger.unsettled() == ()


@pytest.mark.parametrize("old", STATES)
def test_every_arrow_and_no_other(ledger: JobLedger, old: State) -> None:
    for new in STATES:
        job_id = f"{STATES.index(old):x}-{STATES.index(new):x}"
        ledger.plan([order(job_id)]).result(WAIT)
        go(ledger, job_id, *way(old))
        before = ledger.events(job_id)
        moved = ledger.move(job_id, Happened(new))
        if may_follow(old, new):
            moved.result(WAIT)
            assert [event.state for event in ledger.events(job_id)] == [*(event.state for event in before), new]
        else:
            with pytest.raises(ArrowError) as refused:
                moved.result(WAIT)
            assert (refused.value.old, refused.value.new) == (old, new)
            assert ledger.events(job_id) == before


def test_what_nobody_planned_cannot_move(ledger: JobLedger) -> None:
    with pytest.raises(ArrowError) as refused:
        ledger.move("a9", Happened("sending")).result(WAIT)
    assert refused.value.old is None
    assert ledger.standing("a9") is None


def test_of_two_that_wait_the_second_sees_the_first(database: Database, ledger: JobLedger) -> None:
    ledger.plan([order()]).result(WAIT)
    with held(database):
        first, second = ledger.move("a1", Happened("sending")), ledger.move("a1", Happened("sending"))
        third = ledger.move("a1", Happened("accepted", request_id="r"))
    first.result(WAIT)
    third.result(WAIT)
    with pytest.raises(ArrowError):
        second.result(WAIT)
    assert [event.state for event in ledger.events("a1")] == ["planned", "sending", "accepted"]


def test_two_hundred_moves_at_once_are_few_commits(database: Database, ledger: JobLedger) -> None:
    ids = [f"{number:x}" for number in range(200)]
    ledger.plan(map(order, ids)).result(WAIT)
    seen = traced(database)
    with held(database):
        moves = [ledger.move(job_id, Happened("sending")) for job_id in ids]
        wrong = ledger.move("0", Happened("done"))
    for move in moves:
        move.result(WAIT)
    with pytest.raises(ArrowError):
        wrong.result(WAIT)
    assert seen.count("COMMIT") == 2
    assert [found.state for found in ledger.unsettled()] == ["sending"] * 200


def test_a_loop_awaits_it_and_goes_on_meanwhile(database: Database, ledger: JobLedger) -> None:
    async def scene() -> list[str]:
        await asyncio.wrap_future(ledger.plan([order("a1"), order("a2")]))
        told: list[str] = []
        with held(database):
            moving = asyncio.ensure_future(asyncio.wrap_future(ledger.move("a1", Happened("sending"))))
            given_up = asyncio.ensure_future(asyncio.wrap_future(ledger.move("a2", Happened("sending"))))
            await asyncio.sleep(0)
            given_up.cancel()
            told.append("not waiting" if not moving.done() else "waited")
        await moving
        with pytest.raises(asyncio.CancelledError):
            await given_up
        return told

    assert asyncio.run(scene()) == ["not waiting"]
    # What was asked is done, so that the next thing that is asked finds it done.
    assert [event.state for event in ledger.events("a2")] == ["planned", "sending"]


def test_the_time_is_put_in_where_nobody_says_it(ledger: JobLedger) -> None:
    ledger.plan([order()]).result(WAIT)
    ledger.move("a1", Happened("sending")).result(WAIT)
    ledger.move("a1", Happened("unknown", "2026-11-25T12:00:07Z")).result(WAIT)
    assert [event.at for event in ledger.events("a1")] == [NOON, NOON, "2026-11-25T12:00:07Z"]


@pytest.mark.parametrize("at", ["yesterday", "2026-11-25T12:00:00", "2026-11-25T12:00:00+02:00", "25.11.2026"])
def test_a_time_that_is_not_utc_is_refused(ledger: JobLedger, at: str) -> None:
    ledger.plan([order()]).result(WAIT)
    with pytest.raises(WriteError):
        ledger.move("a1", Happened("sending", at)).result(WAIT)
    assert len(ledger.events("a1")) == 1


def test_the_clock_is_in_utc_with_seconds() -> None:
    assert len(utc_seconds()) == len(NOON)
    assert utc_seconds().endswith("+00:00")


def test_what_is_looked_at_on_start(ledger: JobLedger) -> None:
    ids = {state: f"{number:x}" for number, state in enumerate(STATES)}
    ledger.plan(map(order, ids.values())).result(WAIT)
    for state, job_id in ids.items():
        go(ledger, job_id, *way(state))
    assert [found.state for found in ledger.unsettled()] == [state for state in STATES if state in UNSETTLED]
    assert [found.job.id for found in ledger.unsettled()] == [ids[state] for state in STATES if state in UNSETTLED]


def spent(ledger: JobLedger, job: JobRecord, *happened: Happened) -> int:
    before = ledger.spent(DAY)
    ledger.plan([job]).result(WAIT)
    for one in happened:
        ledger.move(job.id, one).result(WAIT)
    return ledger.spent(DAY) - before


SENDING = Happened("sending")


def test_what_was_spent_is_the_larger_of_estimated_and_reported(ledger: JobLedger) -> None:
    assert spent(ledger, order("a1", 30)) == 0
    assert spent(ledger, order("a2", 30), SENDING) == 30
    assert spent(ledger, order("a3", 30), SENDING, Happened("stored", reported=45), Happened("done")) == 45
    assert spent(ledger, order("a4", 30), SENDING, Happened("stored", reported=20)) == 30
    assert spent(ledger, order("a5", None), SENDING, Happened("stored", reported=20)) == 20
    assert spent(ledger, order("a6", None), SENDING) == 0
    assert ledger.spent("2026-11-24") == ledger.spent("2026-11-26") == 0


@pytest.mark.parametrize("end", ["unknown", "failed-maybe", "cancelled-sent", "accepted", "stored", "refused"])
def test_what_may_have_been_charged_counts(ledger: JobLedger, end: State) -> None:
    assert spent(ledger, order("a1", 30), SENDING, Happened(end)) == 30


def test_what_surely_was_not_charged_does_not_count(ledger: JobLedger) -> None:
    assert spent(ledger, order("a1", 30), SENDING, Happened("failed-free")) == 0
    assert spent(ledger, order("a2", 30), SENDING, Happened("planned"), Happened("cancelled-unsent")) == 0
    assert spent(ledger, order("a3", 30), SENDING, Happened("refused", reported=0)) == 0
    assert spent(ledger, order("a4", 30), SENDING, Happened("refused", reported=1)) == 30
    assert spent(ledger, order("a5", 30), Happened("cancelled-unsent")) == 0
    assert spent(ledger, order("a6", 30), SENDING, Happened("planned")) == 30


def test_an_order_counts_once_on_the_day_it_was_sent_last(ledger: JobLedger) -> None:
    ledger.plan([order("a1", 30)]).result(WAIT)
    for happened in (
        Happened("sending", "2026-11-24T23:59:59+00:00"),
        Happened("planned", "2026-11-24T23:59:59+00:00"),
        Happened("sending", "2026-11-25T00:00:00+00:00"),
        Happened("stored", "2026-11-26T00:00:01Z", reported=31),
    ):
        ledger.move("a1", happened).result(WAIT)
    assert [ledger.spent(f"2026-11-{day}") for day in (24, 25, 26)] == [0, 31, 0]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE job SET estimated = 0",
        "DELETE FROM job",
        "DELETE FROM job WHERE id = 'a1'",
        "INSERT OR REPLACE INTO job SELECT id, experiment, step, slot, number, model, 'x', request, 0 FROM job",
        "UPDATE event SET state = 'planned' WHERE number = 2",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event WHERE number = 2",
        "INSERT INTO event SELECT 99, 'nobody', state, at, '', '{}', '', '', '', 0, '' FROM event WHERE number = 1",
    ],
)
def test_rows_are_only_ever_added(database: Database, ledger: JobLedger, statement: str) -> None:
    ledger.plan([order()]).result(WAIT)
    go(ledger, "a1", "sending")
    before = ledger.standing("a1")
    with pytest.raises(sqlite3.IntegrityError):
        database.run(lambda connection: connection.execute(statement))
    assert ledger.standing("a1") == before


def test_a_ledger_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    database, ledger = opened(tmp_path)
    ledger.plan([order()]).result(WAIT)
    database.close()
    for refused in (ledger.plan([order("a2")]), ledger.move("a1", SENDING)):
        problem = refused.exception(WAIT)
        assert isinstance(problem, WriteError)
        assert problem.sentence.key == "store-library-closed"
        assert dict(problem.sentence.args) == {"path": str(tmp_path)}
    with pytest.raises(WriteError):
        ledger.spent(DAY)


def test_a_full_disk_is_told(database: Database, ledger: JobLedger, tmp_path: Path) -> None:
    ledger.plan([order()]).result(WAIT)
    pages = database.run(lambda connection: connection.execute("PRAGMA page_count").fetchone()[0])
    database.run(lambda connection: connection.execute(f"PRAGMA max_page_count = {pages}").fetchone())
    with held(database):
        small, large = ledger.move("a1", SENDING), ledger.plan([order("a2", text="x" * 100_000)])
    problem = large.exception(WAIT)
    assert isinstance(problem, WriteError)
    assert problem.sentence.key == "store-no-space"
    states = [event.state for event in ledger.events("a1")]
    assert states == (["planned"] if small.exception(WAIT) else ["planned", "sending"])
    assert ledger.standing("a2") is None


def test_one_order_that_cannot_be_read_stops_nothing(database: Database, ledger: JobLedger) -> None:
    ledger.plan([order("a1"), order("a2"), order("a3")]).result(WAIT)
    database.run(lambda connection: connection.execute("DROP TRIGGER job_update"))
    database.run(lambda connection: connection.execute("UPDATE job SET request = '{\"mod' WHERE id = 'a2'"))
    assert [found.job.id for found in ledger.unsettled()] == ["a1", "a3"]
    assert [(note.key, dict(note.args)) for note in ledger.notes] == [("store-order-unreadable", {"name": "a2"})]
    with pytest.raises(StudioError) as refused:
        ledger.standing("a2")
    assert refused.value.sentence.key == "store-order-unreadable"
    go(ledger, "a2", "sending")


WORDS = st.text(st.characters(), max_size=40) | st.just("\ud800") | st.just("a\x00b")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(
    words=WORDS,
    urls=st.dictionaries(WORDS, WORDS, max_size=2),
    reported=st.none() | st.integers(-(10**30), 10**30),
    text=WORDS,
)
def test_no_words_of_a_provider_keep_a_picture_from_being_stored(
    database: Database, ledger: JobLedger, words: str, urls: dict[str, str], reported: int | None, text: str
) -> None:
    job_id = f"{len(ledger.unsettled()):x}"
    ledger.plan([order(job_id, text=text)]).result(WAIT)
    ledger.move(job_id, SENDING).result(WAIT)
    ledger.move(job_id, Happened("stored", NOON, words, urls, words, words, words, reported)).result(WAIT)
    found = ledger.standing(job_id)
    assert found is not None
    assert found.job == order(job_id, text=text)
    assert dict(found.urls) == urls
    assert found.events[-1].words == words.encode("utf-8", "replace").decode()
    assert ledger.spent(DAY) > 0


KILLED = """
import os, sys
from pathlib import Path
from studio.request.job import Happened
from tests.store.orders import opened, order
database, ledger = opened(Path(sys.argv[1]))
ledger.plan([order("a1"), order("a2")]).result(20)
ledger.move("a1", Happened("sending")).result(20)
ledger.move("a1", Happened("accepted", request_id="r-1", urls={"status": "https://x"})).result(20)
os.kill(os.getpid(), 9)
"""


def test_what_was_promised_outlives_a_kill(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, tmp_path], check=False)
    database, ledger = opened(tmp_path)
    first, second = ledger.unsettled()
    assert (first.state, first.request_id, dict(first.urls)) == ("accepted", "r-1", {"status": "https://x"})
    assert second.state == "planned"
    database.close()


def test_a_library_brings_its_ledger(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.ledger.plan([order()]).result(WAIT)
    go(library.ledger, "a1", "sending", "accepted")
    library.close()
    again = Library(tmp_path)
    assert [found.state for found in again.ledger.unsettled()] == ["accepted"]
    times = [event.at for event in again.ledger.events("a1")]
    assert all(earlier <= later for earlier, later in pairwise(times))
    again.rebuild()
    assert len(again.ledger.events("a1")) == 3
    again.close()
