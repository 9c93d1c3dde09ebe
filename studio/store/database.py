"""SQLite in a thread of its own: one connection, one thread, one queue of work."""

import contextlib
import queue
import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

from studio.store.aside import free_name
from studio.store.schema import SCHEMA_VERSION, migrate, whole
from studio.store.soundness import readable
from studio.store.transaction import Asked, Work, fulfil, run
from studio.words import StudioError, sentence

T = TypeVar("T")
PRAGMAS = ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON", "busy_timeout=5000")


class NewerLibraryError(StudioError):
    """The library was written by a newer version; it is not touched."""


class DamagedDatabaseError(StudioError):
    """The file is no database, or a damaged one."""


class Database:
    """A connection that lives in its own thread.

    Each piece of work runs in one transaction: all of it is on disk, or none.

    Args:
        path: of the file.
        relieve: makes room on a full disk and says whether it could.
        trusted: whether it was closed well, so that a long look at every page may wait.

    Attributes:
        path: as given.
        waits: called in its thread when patient work begins to wait for another program that holds the file.

    Raises:
        NewerLibraryError, DamagedDatabaseError: on construction; the file is as it was.
    """

    def __init__(self, path: Path, relieve: Callable[[], bool] = lambda: False, *, trusted: bool = False) -> None:
        self.path = path
        self.waits: Callable[[], None] = lambda: None
        self._waiting = False
        self._relieve = relieve
        self._trusted = trusted
        self._queue: queue.SimpleQueue[Asked[Any] | None] = queue.SimpleQueue()
        self._ahead: deque[Asked[Any] | None] = deque()
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
        self._ask(Asked(work, done))
        return done.result()

    def bare(self, work: Work[T]) -> T:
        """Do work outside of any transaction, between others, and return what it returns; callers wait.

        Raises:
            BaseException: whatever the work raises.
            sqlite3.Error: the database is closed.
        """
        done: Future[T] = Future()
        self._ask(Asked(work, done, bare=True))
        return done.result()

    def submit(
        self, work: Work[T], then: Callable[[sqlite3.Connection], None] | None = None, *, patient: bool = False
    ) -> "Future[T]":
        """Do work in a transaction that it may share with others that wait; callers go on, in any thread.

        Work is done in the order in which it was asked for. The future is fulfilled once it is on disk. It cannot be
        cancelled: what was asked is done.

        Args:
            work: to be done. When it fails, it alone is taken back.
            then: called in the database's thread after the commit, once for all work that names the same.
            patient: it waits as long as another program holds the file; else that is a failure after 5 s.

        The future raises:
            BaseException: whatever the work raises; nothing of it was committed.
            sqlite3.Error: the disk failed, or the database is closed; nothing was committed.
        """
        done: Future[T] = Future()
        done.set_running_or_notify_cancel()
        try:
            self._ask(Asked(work, done, together=True, then=then, patient=patient))
        except sqlite3.ProgrammingError as closed:
            done.set_exception(closed)
        return done

    def close(self) -> None:
        """Finish what was asked and close the connection. May be called twice."""
        with self._guard:
            self._closed = True
            self._queue.put(None)
        self._thread.join()

    def _ask(self, asked: Asked[T]) -> None:
        with self._guard:
            if self._closed:
                raise sqlite3.ProgrammingError("closed")
            self._queue.put(asked)

    def _serve(self, path: Path, opened: "Future[sqlite3.Connection]") -> None:
        fulfil(opened, lambda: _connect(path, trusted=self._trusted))
        if opened.exception() is not None:
            return
        connection = opened.result()
        while batch := self._batch():
            run(connection, batch, self._relieve, self._go_on)
            self._waiting = False
        connection.close()

    def _go_on(self) -> bool:
        """Whether to go on waiting for another program: until the database is closed. The first time, it is told."""
        if not (self._waiting or self._closed):
            self._waiting = True
            self.waits()
        return not self._closed

    def _batch(self) -> list[Asked[Any]]:
        """What is done next: one piece of work, or all that wait and go together. Empty at the end."""
        if not self._ahead:
            self._ahead.append(self._queue.get())
        with contextlib.suppress(queue.Empty):
            while True:
                self._ahead.append(self._queue.get_nowait())
        first = self._ahead.popleft()
        if first is None:
            return []
        batch = [first]
        while batch[-1].together and self._ahead and (after := self._ahead[0]) is not None and after.together:
            batch.append(after)
            self._ahead.popleft()
        return batch


def _connect(path: Path, *, trusted: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    connection.text_factory = readable
    with contextlib.ExitStack() as undo:
        undo.callback(connection.close)
        _prepare(connection, path, trusted=trusted)
        undo.pop_all()
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, *, trusted: bool) -> None:
    damaged = DamagedDatabaseError(sentence("store-damaged", name=path.name))
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            raise NewerLibraryError(sentence("store-newer-library"))
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if not whole(connection, version) or not (trusted or _sound(connection)):
            raise damaged
        if 0 < version < SCHEMA_VERSION:
            _copy_old(connection, path.parent / "backups", version)
        migrate(connection, version)
    except sqlite3.OperationalError:
        # A full or read-only disk is no damage.
        raise
    except (sqlite3.DatabaseError, UnicodeDecodeError) as problem:  # its words may quote what is no text
        raise damaged from problem


def _sound(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _copy_old(connection: sqlite3.Connection, folder: Path, version: int) -> None:
    """Keep the database as it was before its tables change."""
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.closing(sqlite3.connect(free_name(folder / f"library-version-{version}.db"))) as copy:
        connection.backup(copy)
