"""The database's thread answers whatever happens, and keeps the old file before tables change."""

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

import pytest

from studio.store.database import DamagedDatabaseError, Database
from studio.store.schema import MIGRATIONS, SCHEMA_VERSION

T = TypeVar("T")


def answered(ask: Callable[[], T]) -> T:
    """What a question gives, asked from a thread of its own, so that no answer is a failure and not a wait for ever."""
    done: Future[T] = Future()

    def wait() -> None:
        try:
            done.set_result(ask())
        except BaseException as problem:  # noqa: BLE001 - handed on to the test
            done.set_exception(problem)

    threading.Thread(target=wait, daemon=True).start()
    return done.result(timeout=20)


@pytest.mark.parametrize("problem", [AssertionError, RuntimeError, MemoryError, KeyboardInterrupt, SystemExit])
def test_whatever_work_raises_reaches_its_caller_and_the_thread_lives(
    tmp_path: Path, problem: type[BaseException]
) -> None:
    database = Database(tmp_path / "library.db")

    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO desk VALUES (1, 'e1')")
        raise problem

    with pytest.raises(problem):
        answered(lambda: database.run(fail))
    rows = answered(lambda: database.run(lambda connection: connection.execute("SELECT * FROM desk").fetchall()))
    assert rows == []
    database.close()


def test_work_after_the_end_is_refused_instead_of_waiting_for_ever(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    database.close()
    database.close()
    with pytest.raises(sqlite3.ProgrammingError):
        answered(lambda: database.run(lambda connection: connection.execute("SELECT 1")))


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        Database(tmp_path)


def first_version(path: Path) -> None:
    """A database as the first version left it, with one row."""
    connection = sqlite3.connect(path)
    MIGRATIONS[0](connection)
    connection.execute("INSERT INTO experiment VALUES ('aa', 'Aria', 'sad', 0, '[]', '2026-01-02', 1)")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()


def rows(path: Path) -> tuple[int, list[str]]:
    connection = sqlite3.connect(path)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    names = [row[0] for row in connection.execute("SELECT name FROM experiment")]
    connection.close()
    return version, names


def test_an_older_database_is_copied_and_then_brought_forward(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    first_version(path)
    Database(path).close()
    assert rows(path) == (SCHEMA_VERSION, ["Aria"])
    assert rows(tmp_path / "backups" / "library-version-1.db") == (1, ["Aria"])
    Database(path).close()
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_a_new_database_needs_no_copy(tmp_path: Path) -> None:
    Database(tmp_path / "library.db").close()
    assert not (tmp_path / "backups").exists()


def test_a_copy_that_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "library-version-1.db").write_bytes(b"earlier")
    first_version(tmp_path / "library.db")
    Database(tmp_path / "library.db").close()
    assert (tmp_path / "backups" / "library-version-1.db").read_bytes() == b"earlier"
    assert rows(tmp_path / "backups" / "library-version-1-2.db") == (1, ["Aria"])


def test_missing_tables_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Database(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE desk")
    connection.close()
    with pytest.raises(DamagedDatabaseError):
        Database(path)
