"""An index is replaced by an earlier one or one made anew; files stay, and the one before is kept."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.request.job import Happened
from studio.store.check import check
from studio.store.library import Library
from studio.store.restore import Replaced, rebuild, restore
from studio.store.schema import SCHEMA_VERSION
from studio.words import StudioError
from tests.fakes.provider import png
from tests.store.orders import order
from tests.store.records import stored
from tests.store.test_library import picture
from tests.store.test_trash import OWN, SHARED, with_pictures

Make = Callable[[Path], object]
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def filled(folder: Path) -> Path:
    """A library with two tests and an order; gives a backup of it."""
    library = Library(folder)
    for data in (OWN, SHARED):
        library.keep(picture(data), data)
    library.save(with_pictures("e1", SHARED))
    library.save(with_pictures("e2", OWN))
    library.ledger.plan([order()]).result(20)
    assert library.upkeep is not None
    backup = library.upkeep.backups.make(NOON)
    library.close()
    return backup


def test_a_damaged_library_is_restored_with_every_picture(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    backup = filled(folder)
    (folder / "library.db").write_bytes(os.urandom(20_000))
    assert restore(folder, backup) == Replaced(2, "library.replaced.db", ())
    assert check(folder).findings == ()
    library = Library(folder)
    assert [library.original(picture(data).sha256) for data in (OWN, SHARED)] == [OWN, SHARED]
    assert library.ledger.unsettled()[0].job.id == "a1"
    library.close()


def test_a_backup_from_elsewhere_will_do(tmp_path: Path) -> None:
    backup = filled(tmp_path / "library").rename(tmp_path / "taken along.db")
    assert restore(tmp_path / "library", backup).tests == 2
    assert backup.exists()


def test_every_index_before_is_kept(tmp_path: Path) -> None:
    backup = filled(tmp_path)
    names = [restore(tmp_path, backup).aside, restore(tmp_path, backup).aside, rebuild(tmp_path).aside]
    assert names == ["library.replaced.db", "library.replaced-2.db", "library.replaced-3.db"]
    assert all((tmp_path / name).stat().st_size > 0 for name in names)


def test_what_was_deleted_since_stays_deleted(tmp_path: Path) -> None:
    backup = filled(tmp_path)
    library = Library(tmp_path)
    library.trash("e2")
    library.close()
    restore(tmp_path, backup)
    again = Library(tmp_path)
    assert [row.id for row in again.listed()] == ["e1"]
    again.untrash("e2")
    assert again.load("e2") == with_pictures("e2", OWN)
    again.close()


def test_orders_that_only_the_index_knew_are_handed_to_the_copy_first(tmp_path: Path) -> None:
    filled(tmp_path)
    library = Library(tmp_path)
    library.ledger.move("a1", Happened("sending")).result(20)
    library.close()
    for path in (tmp_path / "orders").iterdir():
        path.unlink()
    rebuild(tmp_path)
    again = Library(tmp_path)
    assert [one.state for one in again.ledger.unsettled()] == ["sending"]
    again.close()


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (id INTEGER)")
        connection.execute("PRAGMA user_version = 2")


def later(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE experiment (id INTEGER)")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (lambda _path: None, "library-backup-unsound"),
        (lambda path: path.write_bytes(b""), "library-backup-unsound"),
        (lambda path: path.write_bytes(b"x" * 9000), "library-backup-unsound"),
        (foreign, "library-backup-unsound"),
        (later, "library-backup-newer"),
    ],
)
def test_what_is_no_backup_is_refused_and_nothing_changes(
    tmp_path: Path, make: Callable[[Path], object], key: str
) -> None:
    folder = tmp_path / "library"
    filled(folder)
    wrong = tmp_path / "wrong.db"
    make(wrong)
    before = (folder / "library.db").read_bytes()
    with pytest.raises(StudioError) as refused:
        restore(folder, wrong)
    assert refused.value.sentence.key == key
    assert (folder / "library.db").read_bytes() == before
    assert not (folder / "library.replaced.db").exists()


def test_an_open_library_is_refused(tmp_path: Path) -> None:
    backup = filled(tmp_path)
    library = Library(tmp_path)
    works: tuple[Callable[[], object], ...] = (lambda: restore(tmp_path, backup), lambda: rebuild(tmp_path))
    for work in works:
        with pytest.raises(StudioError) as refused:
            work()
        assert refused.value.sentence.key == "store-library-open-by"
    library.save(stored("e3"))
    library.close()


def test_an_index_that_is_not_there_is_made(tmp_path: Path) -> None:
    filled(tmp_path)
    (tmp_path / "library.db").unlink()
    (tmp_path / "library.db-journal").write_bytes(b"stale")
    made = rebuild(tmp_path)
    assert (made.tests, made.aside) == (2, "")
    assert (tmp_path / "library.replaced.db-journal").read_bytes() == b"stale"
    assert check(tmp_path).findings == ()


KILLED = """
import os, signal, sys
from pathlib import Path
left = [int(sys.argv[3])]
def counted(real):
    def call(*given):
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
        return real(*given)
    return call
from studio.store.restore import restore
folder, backup = Path(sys.argv[1]), Path(sys.argv[2])
os.replace, os.rename, os.fsync = counted(os.replace), counted(os.rename), counted(os.fsync)
Path.replace = counted(Path.replace)
restore(folder, backup)
print("done")
"""


def test_a_kill_at_any_moment_of_a_restore_loses_nothing(tmp_path: Path) -> None:
    for moment in range(20):
        folder = tmp_path / str(moment)
        backup = filled(folder)
        done = subprocess.run(
            [sys.executable, "-c", KILLED, folder, backup, str(moment)], capture_output=True, text=True, check=False
        )
        library = Library(folder)
        assert {row.id for row in library.listed()} == {"e1", "e2"}
        assert library.ledger.unsettled()[0].job.id == "a1"
        assert library.original(picture(OWN).sha256) == OWN
        library.close()
        assert check(folder).findings == ()
        if done.stdout == "done\n":
            break
        assert done.returncode == -signal.SIGKILL
    assert 3 <= moment < 19


def test_the_sha_of_every_picture_survives_damage_and_restore(tmp_path: Path) -> None:
    datas = [png(shade=shade) for shade in range(12)]
    library = Library(tmp_path)
    for number, data in enumerate(datas):
        library.keep(picture(data), data)
        library.save(with_pictures(f"e{number}", data))
        if number == 5:
            assert library.upkeep is not None
            backup = library.upkeep.backups.make(NOON)
    library.close()
    (tmp_path / "library.db").write_bytes((tmp_path / "library.db").read_bytes()[:6000])
    assert restore(tmp_path, backup).tests == 12
    assert check(tmp_path).findings == ()
    again = Library(tmp_path)
    assert [again.original(picture(data).sha256) for data in datas] == datas
    again.close()
