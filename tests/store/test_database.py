"""The database's thread answers whatever happens, and keeps the old file before tables change."""

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

import pytest

from studio.store.database import DamagedDatabaseError, Database
from studio.store.schema import MIGRATIONS, SCHEMA_VERSION, whole

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


@contextlib.contextmanager
def held(database: Database) -> Iterator[None]:
    """The database's thread is busy for a while, so that what is asked waits."""
    busy, free = threading.Event(), threading.Event()

    def wait(_connection: sqlite3.Connection) -> None:
        busy.set()
        free.wait(20)

    holder = threading.Thread(target=database.run, args=(wait,), daemon=True)
    holder.start()
    assert busy.wait(20)
    yield
    free.set()
    holder.join(20)


def traced(database: Database) -> list[str]:
    """Statements as the disk sees them, from now on."""
    seen: list[str] = []
    database.run(lambda connection: connection.set_trace_callback(seen.append))
    seen.clear()
    return seen


def adding(name: str) -> Callable[[sqlite3.Connection], str]:
    def add(connection: sqlite3.Connection) -> str:
        connection.execute("INSERT INTO experiment VALUES (?, 'n', 'sad', 0, '[]', '2026-01-02', 1, '', '')", (name,))
        return name

    return add


def names(database: Database) -> list[str]:
    return answered(
        lambda: database.run(
            lambda connection: [row[0] for row in connection.execute("SELECT id FROM experiment ORDER BY rowid")]
        )
    )


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


def test_tables_of_a_later_version_are_not_missing_in_an_earlier_one(tmp_path: Path) -> None:
    first_version(tmp_path / "library.db")
    connection = sqlite3.connect(tmp_path / "library.db")
    assert whole(connection, 1)
    assert whole(connection, 3)
    assert not whole(connection, 4)
    connection.close()


@pytest.mark.parametrize("table", ["job", "event"])
def test_a_missing_ledger_is_damage(tmp_path: Path, table: str) -> None:
    Database(tmp_path / "library.db").close()
    with sqlite3.connect(tmp_path / "library.db") as connection:
        connection.execute(f"DROP TABLE {table}")
    connection.close()
    with pytest.raises(DamagedDatabaseError):
        Database(tmp_path / "library.db")


def test_a_third_version_gets_a_ledger_and_keeps_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    connection = sqlite3.connect(path)
    for migration in MIGRATIONS[:3]:
        migration(connection)
    connection.execute("INSERT INTO experiment VALUES ('aa', 'Aria', 'sad', 0, '[]', '2026-01-02', 1, 's', 'Aria')")
    connection.execute("PRAGMA user_version = 3")
    connection.commit()
    connection.close()
    database = Database(path)
    empty = "SELECT (SELECT count(*) FROM job), (SELECT count(*) FROM event)"
    assert database.run(lambda inside: inside.execute(empty).fetchone()) == (0, 0)
    assert database.run(lambda inside: inside.execute("SELECT stamp, character FROM experiment").fetchall()) == [
        ("", "Aria")
    ]
    database.close()
    assert rows(path) == (SCHEMA_VERSION, ["Aria"])
    assert rows(tmp_path / "backups" / "library-version-3.db") == (3, ["Aria"])


def test_what_waits_is_written_together(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    seen = traced(database)
    wanted = [f"e{number}" for number in range(200)]
    with held(database):
        asked = [database.submit(adding(name)) for name in wanted]
        assert not any(done.done() for done in asked)
    assert [done.result(20) for done in asked] == wanted
    # One of them is the transaction that kept the thread busy.
    assert seen.count("COMMIT") == 2
    assert names(database) == wanted
    database.close()


def test_many_threads_at_once_lose_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    start = threading.Barrier(8)

    def ask(worker: int) -> None:
        start.wait(20)
        for number in range(10):
            assert database.submit(adding(f"{worker}-{number}")).result(20) == f"{worker}-{number}"

    workers = [threading.Thread(target=ask, args=(worker,)) for worker in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(20)
    assert sorted(names(database)) == sorted(f"{worker}-{number}" for worker in range(8) for number in range(10))
    database.close()


def test_nobody_hears_of_success_before_it_is_on_disk(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    seen = traced(database)
    order: list[str] = []
    with held(database):
        asked = [database.submit(adding(name)) for name in ("a", "b")]
        for done in asked:
            done.add_done_callback(lambda _done: order.append(f"{seen.count('COMMIT')} commits"))
    names(database)
    assert order == ["2 commits", "2 commits"]
    other = sqlite3.connect(tmp_path / "library.db")
    assert other.execute("SELECT count(*) FROM experiment").fetchone() == (2,)
    other.close()
    database.close()


@pytest.mark.parametrize("problem", [ValueError, RuntimeError, KeyboardInterrupt])
def test_what_fails_is_taken_back_alone(tmp_path: Path, problem: type[BaseException]) -> None:
    database = Database(tmp_path / "library.db")

    def fail(connection: sqlite3.Connection) -> None:
        adding("half")(connection)
        raise problem

    with held(database):
        before, failing, after = (
            database.submit(adding("before")),
            database.submit(fail),
            database.submit(adding("after")),
        )
        again = database.submit(adding("before"))
    with pytest.raises(problem):
        failing.result(20)
    with pytest.raises(sqlite3.IntegrityError):
        again.result(20)
    assert (before.result(20), after.result(20)) == ("before", "after")
    assert names(database) == ["before", "after"]
    database.close()


def late_failure(connection: sqlite3.Connection) -> None:
    """Only the commit finds out."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    connection.execute("INSERT INTO step VALUES ('s1', 'nobody', '', '', '', 0)")


def test_where_the_commit_fails_nobody_is_told_of_success(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")

    def fail(_connection: sqlite3.Connection) -> None:
        raise ValueError

    with held(database):
        good, late, failing = database.submit(adding("a")), database.submit(late_failure), database.submit(fail)
    assert isinstance(good.exception(20), sqlite3.IntegrityError)
    assert isinstance(late.exception(20), sqlite3.IntegrityError)
    assert isinstance(failing.exception(20), ValueError)
    assert names(database) == []
    assert database.submit(adding("a")).result(20) == "a"
    database.close()


def test_a_transaction_that_ended_by_itself_took_everybody_with_it(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")

    def rolled_back(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT OR ROLLBACK INTO desk VALUES (2, 'e1')")

    with held(database):
        asked = [database.submit(work) for work in (adding("a"), rolled_back, adding("b"))]
    for done in asked:
        with pytest.raises(sqlite3.IntegrityError):
            done.result(20)
    assert names(database) == []
    database.close()


def test_work_is_done_in_the_order_in_which_it_was_asked_for(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    seen = traced(database)
    alone: list[str] = []

    with held(database):
        first = [database.submit(adding(name)) for name in ("a", "b")]
        waiting = threading.Thread(target=lambda: alone.extend(database.run(found)), daemon=True)
        waiting.start()
        while database._queue.qsize() < 3:
            pass
        last = database.submit(adding("c"))
    waiting.join(20)
    assert [done.result(20) for done in (*first, last)] == ["a", "b", "c"]
    assert alone == ["a", "b"]
    assert seen.count("COMMIT") == 4
    database.close()


def found(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT id FROM experiment ORDER BY rowid")]


def test_what_was_asked_cannot_be_cancelled(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    with held(database):
        done = database.submit(adding("a"))
        assert not done.cancel()
    assert done.result(20) == "a"
    assert names(database) == ["a"]
    database.close()


def test_what_comes_after_the_commit_is_called_once_for_all(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    calls: list[list[str]] = []
    failed: list[None] = []

    def after(connection: sqlite3.Connection) -> None:
        assert not connection.in_transaction
        calls.append(found(connection))
        raise RuntimeError("its own problem")

    def fail(_connection: sqlite3.Connection) -> None:
        raise ValueError

    with held(database):
        asked = [database.submit(adding(name), after) for name in ("a", "b", "c")]
        lost = database.submit(fail, lambda _inside: failed.append(None))
    assert [done.result(20) for done in asked] == ["a", "b", "c"]
    assert isinstance(lost.exception(20), ValueError)
    assert names(database) == ["a", "b", "c"]
    assert calls == [["a", "b", "c"]]
    assert failed == []
    database.close()


def test_what_was_submitted_is_finished_before_the_end(tmp_path: Path) -> None:
    database = Database(tmp_path / "library.db")
    with held(database):
        asked = [database.submit(adding(name)) for name in ("a", "b")]
        ending = threading.Thread(target=database.close, daemon=True)
        ending.start()
    ending.join(20)
    assert [done.result(20) for done in asked] == ["a", "b"]
    assert isinstance(database.submit(adding("c")).exception(20), sqlite3.ProgrammingError)
    assert rows(tmp_path / "library.db") == (SCHEMA_VERSION, ["n", "n"])
