"""Backups are made while the database changes, looked at before they count, and outlive whatever goes wrong."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studio.store.atomic import WriteError
from studio.store.backups import Backups, taken
from studio.store.database import Database
from studio.store.schema import SCHEMA_VERSION
from studio.store.soundness import counter_of, newer, problems, version_of
from studio.store.transaction import Work
from tests.store.test_database import adding

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
HALF = timedelta(minutes=30)


def opened(folder: Path) -> tuple[Database, Backups]:
    database = Database(folder / "library.db")
    return database, Backups(folder / "backups", database)


def names(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM experiment ORDER BY id")]


def test_a_backup_is_named_by_its_moment_and_holds_everything(tmp_path: Path) -> None:
    database, backups = opened(tmp_path)
    database.run(adding("a"))
    path = backups.make(NOON)
    database.run(adding("b"))
    assert path.name == "library-20261125-120000.db"
    assert names(path) == ["a"]
    assert problems(path) == ()
    assert version_of(path) == SCHEMA_VERSION
    assert taken(tmp_path / "backups") == {NOON: path}
    database.close()


def test_one_is_due_half_an_hour_after_the_last_and_only_when_something_changed(tmp_path: Path) -> None:
    database, backups = opened(tmp_path)
    assert backups.due(NOON)
    backups.make(NOON)
    assert not backups.due(NOON + HALF)
    database.run(adding("a"))
    assert not backups.due(NOON + HALF - timedelta(seconds=1))
    assert backups.due(NOON + HALF)
    backups.make(NOON + HALF)
    assert not backups.due(NOON + 10 * HALF)
    database.close()
    again, backups = opened(tmp_path)
    assert not backups.due(NOON + 10 * HALF)
    again.close()


def test_a_clock_that_was_wrong_does_not_stop_backups(tmp_path: Path) -> None:
    database, backups = opened(tmp_path)
    backups.make(NOON + timedelta(days=400))
    database.run(adding("a"))
    assert backups.due(NOON)
    backups.make(NOON)
    database.run(adding("b"))
    assert not backups.due(NOON + timedelta(minutes=1))
    assert backups.due(NOON + HALF)
    assert len(taken(tmp_path / "backups")) == 2
    database.close()


def test_old_ones_are_thinned_and_foreign_files_are_left_alone(tmp_path: Path) -> None:
    database, backups = opened(tmp_path)
    for hour in range(6):
        backups.make(NOON + timedelta(hours=hour))
    foreign = tmp_path / "backups" / "library-version-3.db"
    foreign.write_bytes(b"from an upgrade")
    backups.make(NOON + timedelta(days=3))
    assert sorted(taken(tmp_path / "backups")) == [NOON + timedelta(hours=5), NOON + timedelta(days=3)]
    assert foreign.read_bytes() == b"from an upgrade"
    database.close()


def test_a_failure_keeps_the_earlier_ones_and_says_which_is_the_last(tmp_path: Path) -> None:
    database, backups = opened(tmp_path)
    first = backups.make(NOON)
    blocked = tmp_path / "backups" / ".library-20261125-123000.db.part"
    (blocked / "in the way").mkdir(parents=True)
    with pytest.raises(WriteError) as failed:
        backups.make(NOON + HALF)
    assert failed.value.sentence.key == "library-backup-failed"
    assert dict(failed.value.sentence.args)["last"] == "2026-11-25 12:00 UTC"
    assert list(taken(tmp_path / "backups").values()) == [first]
    database.run(adding("a"))
    assert names(tmp_path / "library.db") == ["a"]
    database.close()


def test_a_first_failure_says_that_there_is_none(tmp_path: Path) -> None:
    database, backups = opened(tmp_path)
    (tmp_path / "backups").write_bytes(b"")
    with pytest.raises(WriteError) as failed:
        backups.make(NOON)
    assert failed.value.sentence.key == "library-backup-failed-first"
    database.close()


def test_a_copy_that_is_not_sound_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database, backups = opened(tmp_path)
    write = database.bare

    def harmed(work: Work[int]) -> int:
        counter = write(work)
        harm(tmp_path / "backups")
        return counter

    monkeypatch.setattr(database, "bare", harmed)
    with pytest.raises(WriteError):
        backups.make(NOON)
    assert list((tmp_path / "backups").iterdir()) == []
    assert backups.due(NOON)
    database.close()


def harm(folder: Path) -> None:
    (part,) = folder.iterdir()
    data = bytearray(part.read_bytes())
    data[4096:6000] = bytes(1904)
    part.write_bytes(data)


def test_what_the_head_of_a_file_tells(tmp_path: Path) -> None:
    database, _backups = opened(tmp_path)
    before = counter_of(database.path)
    database.run(adding("a"))
    assert counter_of(database.path) > before > 0
    assert not newer(database.path)
    database.close()
    nothing = tmp_path / "nothing"
    assert (version_of(nothing), newer(nothing), problems(nothing) != ()) == (0, False, True)
    nothing.write_bytes(b"\xff" * 200)
    assert (version_of(nothing), newer(nothing), problems(nothing) != ()) == (0, False, True)


def test_looking_at_a_database_changes_nothing(tmp_path: Path) -> None:
    database, _backups = opened(tmp_path)
    database.run(adding("a"))
    database.close()
    journal = tmp_path / "library.db-journal"
    journal.write_bytes(b"what a crash left")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert problems(tmp_path / "library.db") == ()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
