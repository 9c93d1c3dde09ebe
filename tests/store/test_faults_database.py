"""What can befall the index of a library: flipped bits, foreign journals, crashes, locks, a later version."""

import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studio.request.job import Happened
from studio.store.atomic import WriteError
from studio.store.backups import taken
from studio.store.check import check
from studio.store.database import Database, NewerLibraryError
from studio.store.library import Library
from studio.store.restore import rebuild, restore
from studio.store.schema import MIGRATIONS, SCHEMA_VERSION
from studio.store.soundness import problems, version_of
from studio.words import StudioError
from tests.fakes.provider import png
from tests.store.orders import order
from tests.store.records import stored
from tests.store.small_disk import on_disk
from tests.store.test_library import picture

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
IDS = tuple(f"e{number}" for number in range(1, 13))


def filled(folder: Path, *ids: str) -> bytes:
    """A library with tests, one original and one order; gives the original."""
    library = Library(folder)
    for key in ids:
        library.save(stored(key))
    data = png()
    library.keep(picture(data), data)
    library.ledger.plan([order()]).result(20)
    library.ledger.move("a1", Happened("sending")).result(20)
    library.close()
    return data


def whole(folder: Path, data: bytes, *ids: str) -> None:
    """Everything that `filled` put in is there."""
    library = Library(folder)
    assert {row.id for row in library.listed()} >= set(ids)
    assert all(library.load(key) == stored(key) for key in ids)
    assert library.original(picture(data).sha256) == data
    assert [one.state for one in library.ledger.unsettled()] == ["sending"]
    library.close()


def flipped(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)  # noqa: S311 - the same bits every time
    changed = bytearray(data)
    changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def test_s1_single_bit_flips_lose_nothing_that_is_in_the_files(tmp_path: Path) -> None:
    data = filled(tmp_path, *IDS)
    sound = (tmp_path / "library.db").read_bytes()
    told = 0
    for seed in range(40):
        (tmp_path / "library.db").write_bytes(flipped(sound, seed))
        told += any(one.key.startswith(("check-index", "check-record")) for one in check(tmp_path).findings)
        with opened(tmp_path) as library:
            assert {row.id for row in library.listed()} >= set(IDS)
            assert all(library.load(key) == stored(key) for key in IDS)
            assert library.original(picture(data).sha256) == data
        rebuild_anew(tmp_path)
        whole(tmp_path, data, *IDS)
    # Most bits of so small an index lie where nothing is, or in a word that is nowhere else.
    assert told


def rebuild_anew(folder: Path) -> None:
    """As the sentence says; a flip in the version makes it a later one's, which is not touched."""
    try:
        rebuild(folder)
    except NewerLibraryError:
        (folder / "library.db").unlink()
        rebuild(folder)


@contextmanager
def opened(folder: Path) -> Iterator[Library]:
    """An open library; one that a flip made a later version's is made anew first."""
    try:
        library = Library(folder)
    except NewerLibraryError:
        (folder / "library.db").unlink()
        library = Library(folder)
    yield library
    library.close()


HARMS: dict[str, Callable[[bytes], bytes]] = {
    "header zeroed": lambda data: bytes(100) + data[100:],
    "halved": lambda data: data[: len(data) // 2],
    "a page and a half too short": lambda data: data[:-6144],
    "a page zeroed": lambda data: data[:4096] + bytes(4096) + data[8192:],
    "emptied": lambda _data: b"",
}


@pytest.mark.parametrize("harm", HARMS)
def test_s1_a_damaged_index_is_named_kept_and_made_anew(tmp_path: Path, harm: str) -> None:
    data = filled(tmp_path, *IDS)
    path = tmp_path / "library.db"
    harmed = HARMS[harm](path.read_bytes())
    path.write_bytes(harmed)
    assert next(one.key for one in check(tmp_path).findings) == "check-index-damaged"
    assert path.read_bytes() == harmed
    made = rebuild(tmp_path)
    assert made.tests == len(IDS)
    assert (tmp_path / made.aside).read_bytes() == harmed
    whole(tmp_path, data, *IDS)


@pytest.mark.parametrize("harm", sorted(HARMS.keys() - {"emptied"}))
def test_s1_a_damaged_index_is_made_anew_when_the_library_opens(tmp_path: Path, harm: str) -> None:
    data = filled(tmp_path, *IDS)
    path = tmp_path / "library.db"
    harmed = HARMS[harm](path.read_bytes())
    path.write_bytes(harmed)
    library = Library(tmp_path)
    assert library.notes[0].key == "store-rebuilt"
    library.close()
    assert (tmp_path / "library.damaged.db").read_bytes() == harmed
    whole(tmp_path, data, *IDS)


def test_s1_a_backup_takes_the_place_of_a_damaged_index(tmp_path: Path) -> None:
    data = filled(tmp_path, "e1")
    library = Library(tmp_path)
    assert library.upkeep is not None
    backup = library.upkeep.backups.make(NOON)
    library.save(stored("e2"))
    library.close()
    (tmp_path / "library.db").write_bytes(b"gone" * 1000)
    replaced = restore(tmp_path, backup)
    assert (replaced.tests, replaced.aside) == (2, "library.replaced.db")
    assert (tmp_path / replaced.aside).read_bytes() == b"gone" * 1000
    whole(tmp_path, data, "e1", "e2")


MID_WRITE = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE experiment SET name = name || hex(randomblob(4000)), stamp = ''")
connection.execute("UPDATE step SET text = hex(randomblob(2000))")
os.kill(os.getpid(), signal.SIGKILL)
"""


def hot(folder: Path) -> Path:
    """Leaves the index of a library as a crash in the middle of a write does; gives its journal."""
    killed = subprocess.run([sys.executable, "-c", MID_WRITE, folder / "library.db"], check=False)
    assert killed.returncode == -signal.SIGKILL
    journal = folder / "library.db-journal"
    assert journal.stat().st_size > 512
    return journal


def test_s2_a_crash_in_mid_write_is_taken_back_by_its_journal(tmp_path: Path) -> None:
    data = filled(tmp_path, *IDS)
    hot(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.glob("library.db*")}
    assert {one.key for one in check(tmp_path).findings} == {"check-original-missing", "check-original-orphan"}
    assert {path: path.read_bytes() for path in tmp_path.glob("library.db*")} == before
    whole(tmp_path, data, *IDS)
    assert not list(tmp_path.glob("library.damaged*"))


def test_s2_a_missing_journal_is_as_good_as_damage(tmp_path: Path) -> None:
    data = filled(tmp_path, *IDS)
    hot(tmp_path).unlink()
    whole(tmp_path, data, *IDS)
    rebuild(tmp_path)
    whole(tmp_path, data, *IDS)


@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_s2_a_foreign_journal_is_as_good_as_damage(tmp_path: Path, suffix: str) -> None:
    data = filled(tmp_path / "own", *IDS)
    filled(tmp_path / "other", *IDS[:3])
    journal = hot(tmp_path / "other")
    (tmp_path / "own" / f"library.db{suffix}").write_bytes(journal.read_bytes())
    whole(tmp_path / "own", data, *IDS)
    rebuild(tmp_path / "own")
    whole(tmp_path / "own", data, *IDS)


KILLED_IN_MIGRATION = """
import os, signal, sqlite3, sys
from pathlib import Path
import studio.store.schema as schema
from studio.store.database import Database

class Killing:
    def __init__(self, connection, left):
        self.connection, self.left = connection, left
    def execute(self, *given):
        if self.left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left[0] -= 1
        return self.connection.execute(*given)

left = [int(sys.argv[2])]
schema.MIGRATIONS = tuple(lambda c, one=one: one(Killing(c, left)) for one in schema.MIGRATIONS)
Database(Path(sys.argv[1])).close()
"""


@pytest.mark.parametrize("statement", [0, 1, 2, 4, 6, 9, 12])
def test_s3_a_crash_in_a_migration_leaves_the_old_tables_or_the_new(tmp_path: Path, statement: int) -> None:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as connection:
        MIGRATIONS[0](connection)
        connection.execute("INSERT INTO experiment VALUES ('aa', 'Aria', 'sad', 0, '[]', '2026-01-02', 1)")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    killed = subprocess.run([sys.executable, "-c", KILLED_IN_MIGRATION, path, str(statement)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert problems(path) == ()
    assert 1 <= version_of(path) < SCHEMA_VERSION
    (copy,) = (tmp_path / "backups").glob("library-version-1.db")
    assert problems(copy) == ()
    database = Database(path)
    names = database.run(lambda connection: connection.execute("SELECT name FROM experiment").fetchall())
    database.close()
    assert names == [("Aria",)]
    assert version_of(path) == SCHEMA_VERSION


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_s4_a_library_from_a_newer_version_is_never_touched(tmp_path: Path) -> None:
    filled(tmp_path / "library", "e1")
    folder = tmp_path / "library"
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        connection.execute("CREATE TABLE mood (id TEXT)")
    (folder / "meta" / ".e1.json-x.part").write_bytes(b"half")
    (folder / "trash").rmdir()
    (folder / "library.owner").write_text("{}")
    before = everything(folder)
    backup = tmp_path / "backup.db"
    backup.write_bytes((folder / "library.db").read_bytes())
    for work in (
        lambda: Library(folder),
        lambda: check(folder),
        lambda: rebuild(folder),
        lambda: restore(folder, backup),
    ):
        with pytest.raises(StudioError) as refused:
            work()
        assert refused.value.sentence.key in ("store-newer-library", "library-backup-newer")
    assert everything(folder) == before
    assert not (folder / "trash").exists()


LOCKING = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
"""


def locking(path: Path) -> "subprocess.Popen[str]":
    """Another program that holds the database until it is told to let go."""
    other = subprocess.Popen(
        [sys.executable, "-c", LOCKING, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "locked\n"
    return other


def test_s5_a_lock_of_another_program_is_waited_for(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.ledger.plan([order()]).result(20)
    other = locking(tmp_path / "library.db")
    move = library.ledger.move("a1", Happened("sending"))
    assert not move.done()
    other.communicate("\n", timeout=20)
    move.result(20)
    library.close()


def test_s5_a_lock_that_stays_is_told_and_nothing_pretends_to_be_saved(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.ledger.plan([order()]).result(20)
    other = locking(tmp_path / "library.db")
    with pytest.raises(WriteError) as refused:
        library.ledger.move("a1", Happened("sending")).result(30)
    assert refused.value.sentence.key == "store-library-closed"
    other.communicate("\n", timeout=20)
    standing = library.ledger.standing("a1")
    assert standing is not None
    assert standing.state == "planned"
    library.ledger.move("a1", Happened("sending")).result(20)
    library.close()


def test_s6_a_backup_on_a_full_disk_keeps_the_earlier_ones_and_is_told_once(tmp_path: Path) -> None:
    told = on_disk(
        tmp_path / "disk",
        "3m",
        """
from datetime import UTC, datetime, timedelta
from studio.store.backups import taken
from studio.store.soundness import problems
noon = datetime(2026, 11, 25, 12, tzinfo=UTC)
library = Library(disk)
for number in range(30):
    library.save(stored(f"e{number}"))
print([said.key for said in library.upkeep.turn(noon)])
library.save(stored("ff"))
fill()
for minutes in (30, 35):
    said = library.upkeep.turn(noon + timedelta(minutes=minutes))
    print([(one.key, dict(one.args)["last"]) for one in said])
print([problems(path) for path in taken(disk / "backups").values()], len(list((disk / "backups").glob(".*"))))
(disk / "ballast").unlink()
print(library.upkeep.turn(noon + timedelta(minutes=40)), len(taken(disk / "backups")))
library.close()
""",
    )
    assert told.splitlines() == [
        "[]",
        "[('library-backup-failed', '2026-11-25 12:00 UTC')]",
        "[]",
        "[()] 0",
        "() 2",
    ]


def test_s7_an_old_backup_is_restored_while_newer_tests_and_pictures_exist(tmp_path: Path) -> None:
    data = filled(tmp_path, "e1", "e2")
    library = Library(tmp_path)
    assert library.upkeep is not None
    backup = library.upkeep.backups.make(NOON)
    later = png(shade=7)
    library.keep(picture(later), later)
    library.save(stored("e2", 5))
    library.save(stored("e3"))
    library.ledger.move("a1", Happened("accepted", request_id="r7")).result(20)
    library.ledger.plan([order("a2")]).result(20)
    library.close()
    before = everything(tmp_path)
    assert restore(tmp_path, backup).tests == 3
    again = Library(tmp_path)
    assert again.load("e2") == stored("e2", 5)
    assert again.last() == stored("e3")
    assert [again.original(picture(one).sha256) for one in (data, later)] == [data, later]
    assert [(one.job.id, one.state, one.request_id) for one in again.ledger.unsettled()] == [
        ("a1", "accepted", "r7"),
        ("a2", "planned", ""),
    ]
    again.close()
    after = everything(tmp_path)
    assert after["library.replaced.db"] == before["library.db"]
    assert before.keys() <= after.keys()
    kept = [name for name in before if name.startswith(("images", "meta", "orders", "backups"))]
    assert all(after[name] == before[name] for name in kept)


def test_s8_one_malformed_row_or_record_does_not_stop_the_rest(tmp_path: Path) -> None:
    data = filled(tmp_path, "e1", "e2", "e3")
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection, connection:
        for name in ("job_update", "event_update"):
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE job SET request = '{\"model\": 7'")
        connection.execute("UPDATE experiment SET thumbs = '[7, {' WHERE id = 'e3'")
    (tmp_path / "meta" / "e2.json").write_bytes(b'{"version": 3, "experiment": [1e999]}')
    library = Library(tmp_path)
    assert [library.load(key) for key in ("e1", "e3")] == [stored("e1"), stored("e3")]
    assert [(row.id, row.thumbs) for row in library.listed() if row.id == "e3"] == [("e3", ())]
    assert "store-record-unreadable" in [note.key for note in library.notes]
    assert library.ledger.unsettled() == ()
    assert [note.key for note in library.ledger.notes] == ["store-order-unreadable"]
    assert library.original(picture(data).sha256) == data
    library.close()
    keys = [one.key for one in check(tmp_path).findings]
    assert {"check-order-unreadable", "store-record-unreadable"} <= set(keys)


KILLED_IN_BACKUP = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from studio.store.library import Library
library = Library(Path(sys.argv[1]))
backups = library.upkeep.backups
write = backups._write
def halved(part):
    write(part)
    part.write_bytes(part.read_bytes()[:5000])
    os.kill(os.getpid(), signal.SIGKILL)
backups._write = halved
backups.make(datetime(2026, 11, 25, 13, tzinfo=UTC))
"""


def test_s9_an_interrupted_backup_is_removed_and_never_counts(tmp_path: Path) -> None:
    filled(tmp_path, "e1")
    killed = subprocess.run([sys.executable, "-c", KILLED_IN_BACKUP, tmp_path], check=False)
    assert killed.returncode == -signal.SIGKILL
    (part,) = (tmp_path / "backups").iterdir()
    assert part.stat().st_size == 5000
    assert taken(tmp_path / "backups") == {}
    assert "check-part" in [one.key for one in check(tmp_path).findings]
    library = Library(tmp_path)
    assert list((tmp_path / "backups").iterdir()) == []
    assert library.upkeep is not None
    assert library.upkeep.backups.due(NOON + timedelta(hours=1))
    library.close()


def test_a_killed_owner_and_a_big_index_are_looked_at_before_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.store.opening.BIG_BYTES", 1)
    data = filled(tmp_path, *IDS)
    path = tmp_path / "library.db"
    sound = path.read_bytes()
    harmed = sound[:-4096] + bytes(4096)
    path.write_bytes(harmed)
    library = Library(tmp_path)
    assert library.notes == []
    assert library.upkeep is not None
    assert [said.key for said in library.upkeep.turn(NOON)] == ["library-suspect", "library-backup-failed-first"]
    assert library.upkeep.turn(NOON) == ()
    library.close()
    again = Library(tmp_path)
    assert again.notes[0].key == "store-rebuilt"
    again.close()
    whole(tmp_path, data, *IDS)
    (tmp_path / "library.owner").write_text("{}")
    path.write_bytes(harmed)
    crashed = Library(tmp_path)
    assert crashed.notes[0].key == "store-rebuilt"
    crashed.close()
