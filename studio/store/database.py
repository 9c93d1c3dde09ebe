"""SQLite in a thread of its own: one connection, one thread, one queue of work."""

import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from studio.store.schema import SCHEMA_VERSION, migrate
from studio.words import StudioError, sentence

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]


class NewerLibraryError(StudioError):
    """The library was written by a newer version; it is not touched."""


class DamagedDatabaseError(StudioError):
    """The file is no database, or a damaged one."""


class Database:
    """A connection that lives in its own thread.

    Each piece of work runs in one transaction: all of it is on disk, or none.

    Raises:
        NewerLibraryError, DamagedDatabaseError: on construction; the file is as it was.
    """

    def __init__(self, path: Path) -> None:
        self._queue: queue.SimpleQueue[tuple[Work[object], Future[object]] | None] = queue.SimpleQueue()
        opened: Future[None] = Future()
        self._thread = threading.Thread(target=self._serve, args=(path, opened), name="library", daemon=True)
        self._thread.start()
        opened.result()

    def run(self, work: Work[T]) -> T:
        """Do work in a transaction and return what it returns; callers wait, in any thread.

        Raises:
            StudioError: as the work raises it.
            sqlite3.Error: the disk failed; nothing was committed.
        """
        done: Future[object] = Future()
        self._queue.put((work, done))
        return done.result()  # type: ignore[return-value]

    def close(self) -> None:
        """Finish what was asked and close the connection."""
        self._queue.put(None)
        self._thread.join()

    def _serve(self, path: Path, opened: "Future[None]") -> None:
        try:
            connection = _connect(path)
        except (StudioError, sqlite3.Error, OSError) as problem:
            opened.set_exception(problem)
            return
        opened.set_result(None)
        while (asked := self._queue.get()) is not None:
            _answer(connection, *asked)
        connection.close()


def _answer(connection: sqlite3.Connection, work: Work[object], done: "Future[object]") -> None:
    try:
        connection.execute("BEGIN IMMEDIATE")
        result = work(connection)
        connection.execute("COMMIT")
    except (StudioError, sqlite3.Error, ArithmeticError, LookupError, ValueError) as problem:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        done.set_exception(problem)
    else:
        done.set_result(result)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            raise NewerLibraryError(sentence("store-newer-library"))
        for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON", "busy_timeout=5000"):
            connection.execute(f"PRAGMA {pragma}")
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise DamagedDatabaseError(sentence("store-damaged", name=path.name))
        migrate(connection, version)
    except sqlite3.DatabaseError as problem:
        connection.close()
        if isinstance(problem, sqlite3.OperationalError):
            raise
        raise DamagedDatabaseError(sentence("store-damaged", name=path.name)) from problem
    except StudioError:
        connection.close()
        raise
    return connection
