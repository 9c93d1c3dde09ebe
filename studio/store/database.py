"""SQLite in a thread of its own: one connection, one thread, one queue of work."""

import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from studio.store.aside import free_name
from studio.store.schema import SCHEMA_VERSION, migrate, whole
from studio.words import StudioError, sentence

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]
PRAGMAS = ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON", "busy_timeout=5000")


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
        self._queue: queue.SimpleQueue[Callable[[sqlite3.Connection], None] | None] = queue.SimpleQueue()
        self._guard = threading.Lock()
        self._closed = False
        opened: Future[sqlite3.Connection] = Future()
        self._thread = threading.Thread(target=self._serve, args=(path, opened), name="library", daemon=True)
        self._thread.start()
        opened.result()

    def run(self, work: Work[T]) -> T:
        """Do work in a transaction and return what it returns; callers wait, in any thread.

        Raises:
            BaseException: whatever the work raises; nothing was committed.
            sqlite3.Error: the disk failed, or the database is closed; nothing was committed.
        """
        done: Future[T] = Future()

        def asked(connection: sqlite3.Connection) -> None:
            _fulfil(done, lambda: _in_transaction(connection, work))

        with self._guard:
            if self._closed:
                raise sqlite3.ProgrammingError("closed")
            self._queue.put(asked)
        return done.result()

    def close(self) -> None:
        """Finish what was asked and close the connection. May be called twice."""
        with self._guard:
            self._closed = True
            self._queue.put(None)
        self._thread.join()

    def _serve(self, path: Path, opened: "Future[sqlite3.Connection]") -> None:
        _fulfil(opened, lambda: _connect(path))
        if opened.exception() is not None:
            return
        connection = opened.result()
        while (asked := self._queue.get()) is not None:
            asked(connection)
        connection.close()


def _fulfil(done: "Future[T]", work: Callable[[], T]) -> None:
    try:
        result = work()
    except BaseException as problem:  # noqa: BLE001 - the rim of the thread: whoever asked gets it, the thread lives on
        done.set_exception(problem)
    else:
        done.set_result(result)


def _in_transaction(connection: sqlite3.Connection, work: Work[T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return result


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    with contextlib.ExitStack() as undo:
        undo.callback(connection.close)
        _prepare(connection, path)
        undo.pop_all()
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    damaged = DamagedDatabaseError(sentence("store-damaged", name=path.name))
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            raise NewerLibraryError(sentence("store-newer-library"))
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok" or (version and not whole(connection)):
            raise damaged
        if 0 < version < SCHEMA_VERSION:
            _copy_old(connection, path.parent / "backups", version)
        migrate(connection, version)
    except sqlite3.OperationalError:
        # A full or read-only disk is no damage.
        raise
    except sqlite3.DatabaseError as problem:
        raise damaged from problem


def _copy_old(connection: sqlite3.Connection, folder: Path, version: int) -> None:
    """Keep the database as it was before its tables change."""
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.closing(sqlite3.connect(free_name(folder / f"library-version-{version}.db"))) as copy:
        connection.backup(copy)
