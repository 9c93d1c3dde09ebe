"""The ledger of paid orders: what was ordered, and all that happened to it, on disk before the next thing happens."""

import sqlite3
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from studio.request.job import ArrowError, Happened, JobRecord, Standing, may_follow
from studio.store import job_rows as rows
from studio.store.atomic import WriteError
from studio.store.database import Database
from studio.store.order_copy import OrderCopy
from studio.store.record_id import RECORD_ID
from studio.store.transaction import Work
from studio.words import Sentence, StudioError, sentence

T = TypeVar("T")


def utc_seconds() -> str:
    """The present moment as the ledger writes it, in UTC with seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class JobLedger:
    """Rows are only ever added. May be asked from any thread.

    `plan` and `move` return at once with a future that is fulfilled once it is on disk; what waits at the same time is
    written together, in the order in which it was asked for. Cancelling the future does not take the writing back.

    Args:
        database: of the library.
        clock: gives ISO time in UTC with seconds.
        copy: is kept up with what is written, if given.

    Attributes:
        notes: what there is to tell about the last look at all orders: those that cannot be read.
    """

    def __init__(self, database: Database, clock: Callable[[], str], copy: OrderCopy | None = None) -> None:
        self.notes: list[Sentence] = []
        self._database = database
        self._clock = clock
        self._copy = copy

    def plan(self, records: Iterable[JobRecord]) -> "Future[None]":
        """Write down orders, all of them or none; they are planned from then on.

        The future raises:
            ArrowError: one of them is there already.
            ValueError: an id could not be the name of a file, and what comes for it could not be kept.
            WriteError: the disk refused; nothing was written.
        """
        planned, now = tuple(records), Happened("planned", self._clock())
        return self._written(lambda connection: _plan(connection, planned, now))

    def move(self, job_id: str, happened: Happened) -> "Future[None]":
        """Write down what happened to an order.

        While another program holds the database, only sending is given up after a while. What comes later waits as
        long as it takes: it happened, and asking anew would be paid for.

        The future raises:
            ArrowError: its state cannot follow, or nobody planned the order; nothing was written.
            WriteError: the disk refused; nothing was written.
        """
        timed = replace(happened, at=happened.at or self._clock())
        patient = happened.state != "sending"
        return self._written(lambda connection: _move(connection, job_id, timed), patient=patient)

    def standing(self, job_id: str) -> Standing | None:
        """Where an order stands, None for one that nobody planned.

        Raises:
            StudioError: its rows cannot be read, or the disk refused.
        """
        return self._read(lambda connection: rows.read_standing(connection, job_id))

    def unsettled(self) -> tuple[Standing, ...]:
        """Orders to be looked at on start, in the order in which they were planned.

        One that cannot be read is left out and stands in `notes`.

        Raises:
            WriteError: the disk refused.
        """
        found, self.notes = self._read(_unsettled)
        return found

    def of_test(self, experiment: str) -> tuple[Standing, ...]:
        """Orders of a test, in the order in which they were planned.

        Raises:
            StudioError: a row cannot be read, or the disk refused.
        """

        def read(connection: sqlite3.Connection) -> tuple[Standing, ...]:
            keys = rows.read_of_test(connection, experiment)
            return tuple(filter(None, (rows.read_standing(connection, key) for key in keys)))

        return self._read(read)

    def spent(self, day: str) -> int:
        """Micro-dollars of a day in UTC, "YYYY-MM-DD", of all that was or may be charged.

        An order counts with the larger of what was estimated and reported, on the day on which it was sent last, from
        then on, unless it ended free: "failed-free", "cancelled-unsent", or "refused" with 0 reported.

        Raises:
            WriteError: the disk refused.
        """
        return self._read(lambda connection: rows.read_spent(connection, day))

    def events(self, job_id: str) -> tuple[Happened, ...]:
        """What happened to an order, oldest first.

        Raises:
            StudioError: its rows cannot be read, or the disk refused.
        """
        return self._read(lambda connection: rows.read_events(connection, job_id))

    def _written(self, work: Work[None], *, patient: bool = False) -> "Future[None]":
        follow = None if self._copy is None else self._copy.follow
        return _told(self._database.submit(work, follow, patient=patient), self._database.path)

    def _read(self, work: Work[T]) -> T:
        try:
            return self._database.run(work)
        except sqlite3.Error as problem:
            raise _refused(problem, self._database.path) from problem


def _plan(connection: sqlite3.Connection, records: tuple[JobRecord, ...], now: Happened) -> None:
    for record in records:
        if RECORD_ID.fullmatch(record.id) is None:
            raise ValueError(record.id)
        there = rows.read_state(connection, record.id)
        if there is not None:
            raise ArrowError(record.id, there, "planned")
        rows.add_job(connection, record)
        rows.add_event(connection, record.id, now)


def _move(connection: sqlite3.Connection, job_id: str, happened: Happened) -> None:
    there = rows.read_state(connection, job_id)
    if there is None or not may_follow(there, happened.state):
        raise ArrowError(job_id, there, happened.state)
    rows.add_event(connection, job_id, happened)


def _unsettled(connection: sqlite3.Connection) -> tuple[tuple[Standing, ...], list[Sentence]]:
    found: list[Standing] = []
    notes: list[Sentence] = []
    for job_id in rows.read_unsettled(connection):
        try:
            found += filter(None, [rows.read_standing(connection, job_id)])
        except StudioError as error:
            notes.append(error.sentence)
    return tuple(found), notes


def _told(done: "Future[T]", path: Path) -> "Future[T]":
    """The same, with a refusal of the disk as a sentence."""
    told: Future[T] = Future()
    told.set_running_or_notify_cancel()

    def pass_on(done: "Future[T]") -> None:
        problem = done.exception()
        if problem is None:
            told.set_result(done.result())
        elif isinstance(problem, sqlite3.Error):
            told.set_exception(_refused(problem, path))
        else:
            told.set_exception(problem)

    done.add_done_callback(pass_on)
    return told


def _refused(problem: sqlite3.Error, path: Path) -> WriteError:
    full = getattr(problem, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    error = WriteError(sentence("store-no-space" if full else "store-library-closed", path=str(path.parent)))
    error.__cause__ = problem
    return error
