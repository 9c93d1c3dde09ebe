"""The library keeps what it is given, opens for one, and is rebuilt from its files."""

import hashlib
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from studio.image.picture import Picture
from studio.store.atomic import WriteError
from studio.store.library import Library
from studio.store.schema import SCHEMA_VERSION
from studio.words import StudioError
from tests.fakes.provider import png
from tests.store.records import stored


def picture(data: bytes) -> Picture:
    return Picture(hashlib.sha256(data).hexdigest(), "PNG", 64, 80, len(data))


def test_what_was_saved_is_there_again(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.save(stored("e1"))
    library.save(stored("e2"))
    library.close()
    again = Library(tmp_path)
    assert again.load("e1") == stored("e1")
    assert again.last() == stored("e2")
    assert [row.id for row in again.listed()] == ["e2", "e1"]
    again.close()


def test_saving_again_replaces(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for intensity in (2, 3, 4):
        library.save(stored("e1", intensity))
    assert library.load("e1") == stored("e1", 4)
    assert len(library.listed()) == 1
    library.close()


def test_a_new_library_has_nothing_open(tmp_path: Path) -> None:
    library = Library(tmp_path / "deep" / "down")
    assert library.last() is None
    assert library.listed() == ()
    library.close()


def test_rows_say_what_was_sent(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.save(stored())
    library.close()
    with sqlite3.connect(tmp_path / "library.db") as connection:
        shots = connection.execute("SELECT slot, name, digest FROM shot ORDER BY slot").fetchall()
        votes = connection.execute("SELECT choice FROM verdict").fetchall()
    connection.close()
    request = stored().experiment.steps[0].shots[0].request
    assert request is not None
    assert shots[0] == (0, "Sim A", request.digest())
    assert votes == [("a",)]


def test_originals_are_kept_byte_for_byte_and_read_only(tmp_path: Path) -> None:
    library = Library(tmp_path)
    data = png()
    library.keep(picture(data), data)
    library.keep(picture(data), data)
    files = [path for path in (tmp_path / "images").rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in files] == [data]
    assert not files[0].stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    assert library.original(picture(data).sha256) == data
    library.close()


def test_a_changed_original_is_not_shown(tmp_path: Path) -> None:
    library = Library(tmp_path)
    data = png()
    path = library.originals.keep(picture(data), data)
    path.chmod(0o644)
    path.write_bytes(data + b"x")
    with pytest.raises(StudioError) as refused:
        library.original(picture(data).sha256)
    assert refused.value.sentence.key == "store-original-changed"
    library.close()


def test_a_missing_original_is_named(tmp_path: Path) -> None:
    library = Library(tmp_path)
    with pytest.raises(StudioError) as refused:
        library.original("0" * 64)
    assert refused.value.sentence.key == "store-original-missing"
    library.close()


def test_one_owner_at_a_time(tmp_path: Path) -> None:
    library = Library(tmp_path)
    with pytest.raises(WriteError) as refused:
        Library(tmp_path)
    assert refused.value.sentence.key == "store-library-open-by"
    library.close()
    Library(tmp_path).close()


OWNER = """
import os, signal, sys
from pathlib import Path
from studio.store.library import Library
from tests.store.records import stored
library = Library(Path(sys.argv[1]))
library.save(stored())
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_c2_an_owner_that_was_killed_leaves_the_library_open_to_the_next(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", OWNER, tmp_path], check=False)
    library = Library(tmp_path)
    assert library.last() == stored()
    library.close()


@pytest.mark.parametrize("damage", [b"this is no database at all" * 50, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_index_is_kept_aside_and_rebuilt(tmp_path: Path, damage: bytes) -> None:
    library = Library(tmp_path)
    library.save(stored("e1"))
    library.save(stored("e2"))
    library.close()
    (tmp_path / "library.db").write_bytes(damage)
    again = Library(tmp_path)
    assert {row.id for row in again.listed()} == {"e1", "e2"}
    assert again.load("e1") == stored("e1")
    assert (tmp_path / "library.damaged.db").read_bytes() == damage
    assert [note.key for note in again.notes] == ["store-rebuilt"]
    again.close()


def test_one_bad_record_stops_nothing(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.save(stored("e1"))
    (tmp_path / "meta" / "bad.json").write_bytes(b"{")
    assert library.rebuild() == 1
    assert [note.key for note in library.notes] == ["store-record-unreadable"]
    assert (tmp_path / "meta" / "bad.json").read_bytes() == b"{"
    library.close()


def test_an_open_experiment_whose_record_is_gone_is_told(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.save(stored("e1"))
    (tmp_path / "meta" / "e1.json").unlink()
    assert library.last() is None
    assert [note.key for note in library.notes] == ["store-record-unreadable"]
    library.close()


def test_a_newer_library_is_not_touched(tmp_path: Path) -> None:
    Library(tmp_path).close()
    with sqlite3.connect(tmp_path / "library.db") as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    before = (tmp_path / "library.db").read_bytes()
    with pytest.raises(StudioError) as refused:
        Library(tmp_path)
    assert refused.value.sentence.key == "store-newer-library"
    assert (tmp_path / "library.db").read_bytes() == before
    with pytest.raises(StudioError):
        Library(tmp_path)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError) as refused:
        Library(tmp_path / "file")
    assert refused.value.sentence.key == "store-library-closed"


def test_parts_of_a_crash_are_swept(tmp_path: Path) -> None:
    Library(tmp_path).close()
    folder = tmp_path / "images" / "ab"
    folder.mkdir()
    (folder / ".abcd-x.part").write_bytes(b"half")
    Library(tmp_path).close()
    assert list(folder.iterdir()) == []


def test_the_settings_of_the_database(tmp_path: Path) -> None:
    library = Library(tmp_path)
    found = library._database.run(
        lambda connection: [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    )
    assert found == ["delete", 3, 1]
    library.close()
