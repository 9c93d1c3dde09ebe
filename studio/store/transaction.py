"""Pieces of work on one connection: each in a transaction of its own, or several in one."""

import contextlib
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]


@dataclass(frozen=True)
class Asked(Generic[T]):
    """A piece of work that waits.

    Attributes:
        done: is fulfilled when all of it is on disk, or none.
        together: whether it may share a transaction with its neighbours.
        bare: whether it needs to be outside of any transaction.
        then: called once it is on disk, once for all who name the same; it answers for its own problems.
        patient: whether it goes on waiting for another program that holds the database.
    """

    work: Work[T]
    done: "Future[T]"
    together: bool = False
    bare: bool = False
    then: Callable[[sqlite3.Connection], None] | None = None
    patient: bool = False


def run(
    connection: sqlite3.Connection,
    batch: Sequence[Asked[Any]],
    relieve: Callable[[], bool],
    wait: Callable[[], bool] = lambda: False,
) -> None:
    """Do what was asked, in one transaction, and fulfil what was promised.

    Args:
        connection: with no transaction open.
        batch: one piece of work, or several that go together.
        relieve: makes room on a full disk and says whether it could; all is done once more then.
        wait: says whether patient work is to go on waiting for another program.
    """
    if batch[0].together:
        left = batch
        while left:
            left = _run_together(connection, left, relieve, wait)
    elif batch[0].bare:
        fulfil(batch[0].done, lambda: batch[0].work(connection))
    else:
        fulfil(batch[0].done, lambda: _relieved(lambda: _in_transaction(connection, batch[0].work), relieve))
    for then in dict.fromkeys(asked.then for asked in batch if asked.then is not None and _went_well(asked.done)):
        # Nobody waits for it any more, so nobody could be told.
        fulfil(Future(), partial(then, connection))


def fulfil(done: "Future[T]", work: Callable[[], T]) -> None:
    """Do work and put what it returns or raises into a future."""
    try:
        result = work()
    except BaseException as problem:  # noqa: BLE001 - the rim of the thread: whoever asked gets it, the thread lives on
        done.set_exception(problem)
    else:
        done.set_result(result)


def _went_well(done: "Future[Any]") -> bool:
    return done.exception() is None


def _run_together(
    connection: sqlite3.Connection,
    batch: Sequence[Asked[Any]],
    relieve: Callable[[], bool],
    wait: Callable[[], bool],
) -> list[Asked[Any]]:
    """One transaction for all: what fails is taken back alone, and nobody hears of success before it is on disk.

    Gives what is to be tried once more: patient work, while another program holds the database.
    """
    tried: list[Future[Any]] = []
    whole: Future[None] = Future()

    def attempt() -> None:
        tried[:] = [Future() for _ in batch]
        _in_transaction(connection, lambda inside: _each(inside, batch, tried))

    fulfil(whole, lambda: _relieved(attempt, relieve))
    patient = any(asked.patient for asked in batch) and _is_held(whole.exception()) and wait()
    for asked, outcome in zip(batch, tried, strict=True):
        if patient and asked.patient:
            continue
        own = outcome.exception() if outcome.done() else None
        problem = own or whole.exception()
        if problem is not None:
            asked.done.set_exception(problem)
        else:
            asked.done.set_result(outcome.result())
    return [asked for asked in batch if patient and asked.patient]


def _each(connection: sqlite3.Connection, batch: Sequence[Asked[Any]], tried: Sequence["Future[Any]"]) -> None:
    for asked, outcome in zip(batch, tried, strict=True):
        fulfil(outcome, partial(_in_savepoint, connection, asked.work))
        problem = outcome.exception()
        if problem is not None and (not connection.in_transaction or _is_full(problem)):
            # A disk that fails may end the transaction by itself: then nothing of anybody's was written.
            raise problem


def _relieved(work: Callable[[], T], relieve: Callable[[], bool]) -> T:
    try:
        return work()
    except sqlite3.OperationalError as problem:
        if not _is_full(problem) or not relieve():
            raise
    return work()


def _is_full(problem: BaseException) -> bool:
    return getattr(problem, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL


def _is_held(problem: BaseException | None) -> bool:
    return getattr(problem, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY


def _in_savepoint(connection: sqlite3.Connection, work: Work[T]) -> T:
    connection.execute("SAVEPOINT asked")
    with contextlib.ExitStack() as undo:
        undo.callback(_take_back, connection)
        result = work(connection)
        undo.pop_all()
    connection.execute("RELEASE asked")
    return result


def _take_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK TO asked")
        connection.execute("RELEASE asked")


def _in_transaction(connection: sqlite3.Connection, work: Work[T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return result
