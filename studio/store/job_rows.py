"""Rows of the ledger: orders and what happened to them. Every function works inside a transaction of its caller."""

import contextlib
import json
import sqlite3
from typing import Any

import msgspec

from studio.request.image_request import ImageRequest
from studio.request.job import UNSETTLED, Happened, JobRecord, Standing, State, standing
from studio.words import StudioError, sentence

MOST = 10**15
"""Micro-dollars beyond which a reported amount is not believed."""
JOB = "SELECT id, experiment, step, slot, number, model, route, request, estimated FROM job WHERE id = ?"
EVENTS = """
    SELECT number, job, state, at, request_id, urls, sent, words, kind, reported, sha256 FROM event
    WHERE job = ? ORDER BY number
"""
AFTER = EVENTS.replace("job = ?", "number > ? AND number <= ?")
LAST = 2**63 - 1
OF_TEST = "SELECT id FROM job WHERE experiment = ? ORDER BY rowid"
NEWEST = "SELECT id, (SELECT state FROM event WHERE job = job.id ORDER BY number DESC LIMIT 1) FROM job ORDER BY rowid"
SPENT = """
    SELECT coalesce(sum(max(coalesce(estimated, 0), coalesce(reported, 0))), 0) FROM (
        SELECT job.estimated, (SELECT max(reported) FROM event WHERE job = job.id) AS reported,
            (SELECT state FROM event WHERE job = job.id ORDER BY number DESC LIMIT 1) AS state
        FROM event AS sent JOIN job ON job.id = sent.job
        WHERE sent.state = 'sending' AND sent.at >= :day || 'T' AND sent.at < :day || 'U' AND NOT EXISTS (
            SELECT 1 FROM event WHERE job = sent.job AND state = 'sending' AND number > sent.number
        )
    ) WHERE state NOT IN ('failed-free', 'cancelled-unsent') AND NOT (state = 'refused' AND coalesce(reported, 1) = 0)
"""
STATE = "SELECT state FROM event WHERE job = ? ORDER BY number DESC LIMIT 1"


def add_job(connection: sqlite3.Connection, job: JobRecord) -> None:
    """A row for an order. It cannot be changed or taken away again."""
    places = (job.id, job.experiment, job.step, job.slot, job.number, job.model, job.route)
    row = (*places, job.request.canonical(), _money(job.estimated))
    connection.execute("INSERT INTO job VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def add_event(connection: sqlite3.Connection, job_id: str, happened: Happened, number: int | None = None) -> None:
    """A row for what happened to an order. It cannot be changed or taken away again.

    Args:
        connection: in a transaction.
        job_id: of an order that has a row.
        happened: with its time.
        number: of the row, None for the next free one.
    """
    texts = (happened.request_id, json.dumps(dict(happened.urls)), happened.sent, happened.words, happened.kind)
    row = (number, job_id, happened.state, happened.at, *map(_storable, texts), _money(happened.reported))
    connection.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, happened.sha256))


def read_state(connection: sqlite3.Connection, job_id: str) -> State | None:
    """The newest state of an order, None for one that nobody planned."""
    row = connection.execute(STATE, (job_id,)).fetchone()
    return None if row is None else row[0]


def read_job(connection: sqlite3.Connection, job_id: str) -> JobRecord | None:
    """An order, None for one that nobody planned.

    Raises:
        StudioError: its row cannot be read.
    """
    row = connection.execute(JOB, (job_id,)).fetchone()
    return None if row is None else _job(row)


def read_events(connection: sqlite3.Connection, job_id: str) -> tuple[Happened, ...]:
    """What happened to an order, oldest first.

    Raises:
        StudioError: a row cannot be read.
    """
    return tuple(_happened(row) for row in connection.execute(EVENTS, (job_id,)))


def read_standing(connection: sqlite3.Connection, job_id: str) -> Standing | None:
    """Where an order stands, None for one that nobody planned.

    Raises:
        StudioError: a row cannot be read.
    """
    job = read_job(connection, job_id)
    return None if job is None else standing(job, read_events(connection, job_id))


def read_of_test(connection: sqlite3.Connection, experiment: str) -> list[str]:
    """Orders of a test, in the order in which they were planned."""
    return [row[0] for row in connection.execute(OF_TEST, (experiment,))]


def read_unsettled(connection: sqlite3.Connection) -> list[str]:
    """Orders whose newest state is one to be looked at on start, in the order in which they were planned."""
    return [row[0] for row in connection.execute(NEWEST) if row[1] in UNSETTLED]


def read_spent(connection: sqlite3.Connection, day: str) -> int:
    """Micro-dollars of a day in UTC, "YYYY-MM-DD", see `JobLedger.spent`."""
    return int(connection.execute(SPENT, {"day": day}).fetchone()[0])


def read_newest(connection: sqlite3.Connection) -> int:
    """Number of the newest event, 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(number), 0) FROM event").fetchone()[0])


def read_count(connection: sqlite3.Connection) -> int:
    """How many events there are."""
    return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])


def read_after(connection: sqlite3.Connection, number: int, upto: int = LAST) -> list[tuple[int, str, Happened]]:
    """Events after a number, each with its own number and its order, oldest first. What cannot be read is left out.

    Args:
        connection: in a transaction.
        number: of the last event that is not wanted.
        upto: number of the last one that is.
    """
    found: list[tuple[int, str, Happened]] = []
    for row in connection.execute(AFTER, (number, upto)):
        with contextlib.suppress(StudioError):
            found.append((row[0], row[1], _happened(row)))
    return found


def _job(row: tuple[Any, ...]) -> JobRecord:
    job_id, experiment, step, slot, number, model, route, request, estimated = row
    try:
        # Half characters of a prompt stay what they are.
        asked = msgspec.convert(json.loads(request), type=ImageRequest)
    except (ValueError, RecursionError) as problem:
        raise _unreadable(job_id) from problem
    return JobRecord(job_id, experiment, step, slot, number, model, route, asked, estimated)


def _happened(row: tuple[Any, ...]) -> Happened:
    _number, job_id, state, at, request_id, urls, *more = row
    try:
        return Happened(state, at, request_id, msgspec.convert(json.loads(urls), type=dict[str, str]), *more)
    except (ValueError, RecursionError) as problem:
        raise _unreadable(job_id) from problem


def _unreadable(job_id: str) -> StudioError:
    return StudioError(sentence("store-order-unreadable", name=job_id))


def _storable(text: str) -> str:
    """Foreign words may hold halves of characters that no file takes."""
    return text.encode("utf-8", "replace").decode()


def _money(amount: int | None) -> int | None:
    return None if amount is None else max(-MOST, min(MOST, amount))
