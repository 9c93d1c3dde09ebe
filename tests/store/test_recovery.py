"""What a crash, a deleted index or a foreign hand leaves behind is put in order when the library opens."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from studio.store.atomic import WriteError
from studio.store.codec import Stored, to_json
from studio.store.library import Library
from studio.words import StudioError
from tests.fakes.provider import png
from tests.store.records import stored
from tests.store.test_database import answered
from tests.store.test_library import picture

DAMAGE = b"this is no database at all" * 50


def filled(folder: Path, *ids: str) -> None:
    library = Library(folder)
    for key in ids:
        library.save(stored(key))
    library.close()


def named(record: Stored, name: str) -> Stored:
    return replace(record, experiment=replace(record.experiment, name=name))


def test_a_deleted_index_is_made_again(tmp_path: Path) -> None:
    filled(tmp_path, "e1", "e2")
    (tmp_path / "library.db").unlink()
    library = Library(tmp_path)
    assert {row.id for row in library.listed()} == {"e1", "e2"}
    assert library.last() == stored("e2")
    assert [(note.key, dict(note.args)) for note in library.notes] == [("store-reindexed", {"count": 2})]
    library.close()
    again = Library(tmp_path)
    assert again.notes == []
    again.close()


def test_a_new_library_says_nothing(tmp_path: Path) -> None:
    library = Library(tmp_path)
    assert library.notes == []
    library.close()


KILLED_BETWEEN = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
import studio.store.library as module
from tests.store.records import stored
library = module.Library(Path(sys.argv[1]))
library.save(stored("e1"))
module.write_rows = lambda *given: os.kill(os.getpid(), signal.SIGKILL)
record = stored(sys.argv[2], 5)
library.save(replace(record, experiment=replace(record.experiment, name="Later")))
"""


@pytest.mark.parametrize("key", ["e1", "e2"])
def test_a_record_written_before_the_crash_is_listed_and_open(tmp_path: Path, key: str) -> None:
    subprocess.run([sys.executable, "-c", KILLED_BETWEEN, tmp_path, key], check=False)
    library = Library(tmp_path)
    assert library.last() == named(stored(key, 5), "Later")
    assert library.listed()[0].name == "Later"
    assert len(library.listed()) == len({"e1", key})
    library.close()


def test_an_older_record_brought_along_is_listed_and_does_not_open(tmp_path: Path) -> None:
    filled(tmp_path, "e1")
    path = tmp_path / "meta" / "e2.json"
    path.write_bytes(to_json(stored("e2")))
    os.utime(path, (1_700_000_000, 1_700_000_000))
    library = Library(tmp_path)
    assert [row.id for row in library.listed()] == ["e1", "e2"]
    assert library.listed()[1].changed == "2023-11-14"
    assert library.last() == stored("e1")
    library.close()


def test_a_journal_goes_aside_with_its_damaged_database(tmp_path: Path) -> None:
    filled(tmp_path, "e1")
    (tmp_path / "library.db").write_bytes(DAMAGE)
    (tmp_path / "library.db-journal").write_bytes(b"\0stale")
    library = Library(tmp_path)
    assert [row.id for row in library.listed()] == ["e1"]
    library.close()
    assert (tmp_path / "library.damaged.db").read_bytes() == DAMAGE
    assert (tmp_path / "library.damaged.db-journal").read_bytes() == b"\0stale"
    assert not (tmp_path / "library.db-journal").exists()


def test_a_journal_without_a_database_is_not_played(tmp_path: Path) -> None:
    filled(tmp_path, "e1")
    (tmp_path / "library.db").unlink()
    (tmp_path / "library.db-journal").write_bytes(b"stale")
    filled(tmp_path)
    assert (tmp_path / "library.damaged.db-journal").read_bytes() == b"stale"


def test_every_damaged_index_is_kept(tmp_path: Path) -> None:
    for _ in range(3):
        filled(tmp_path, "e1")
        (tmp_path / "library.db").write_bytes(DAMAGE)
    filled(tmp_path)
    assert len(list(tmp_path.glob("library.damaged*.db"))) == 3


def test_a_copy_made_by_hand_stops_nothing(tmp_path: Path) -> None:
    filled(tmp_path, "e1")
    plain = json.loads((tmp_path / "meta" / "e1.json").read_bytes())
    plain["experiment"]["id"] = "e2"
    (tmp_path / "meta" / "e2.json").write_text(json.dumps(plain))
    (tmp_path / "meta" / "e1 copy.json").write_bytes((tmp_path / "meta" / "e1.json").read_bytes())
    library = Library(tmp_path)
    assert [row.id for row in library.listed()] == ["e1"]
    assert [note.key for note in library.notes] == ["store-record-unreadable"] * 2
    library.close()


@pytest.mark.parametrize("key", ["../settings", "..", "", "e1/x", "E1", "e1\n", "a" * 65, "c:x"])
def test_x3_an_id_never_leaves_its_folder(tmp_path: Path, key: str) -> None:
    library = Library(tmp_path / "library")
    before = sorted(tmp_path.rglob("*.json"))
    with pytest.raises(StudioError):
        library.load(key)
    with pytest.raises(StudioError):
        library.save(stored(key))
    assert sorted(tmp_path.rglob("*.json")) == before
    library.close()


def test_an_original_changed_in_place_is_mended_by_keeping_it_again(tmp_path: Path) -> None:
    library = Library(tmp_path)
    data = png()
    path = library.originals.keep(picture(data), data)
    path.chmod(0o644)
    path.write_bytes(bytes(len(data)))
    library.keep(picture(data), data)
    assert library.original(picture(data).sha256) == data
    library.close()


def test_parts_of_a_crash_are_swept_from_the_records_too(tmp_path: Path) -> None:
    filled(tmp_path, "e1")
    (tmp_path / "meta" / ".e1.json-abc.part").write_bytes(b"half")
    filled(tmp_path)
    assert [path.name for path in (tmp_path / "meta").iterdir()] == ["e1.json"]


def test_the_refusal_names_the_owner(tmp_path: Path) -> None:
    library = Library(tmp_path)
    with pytest.raises(WriteError) as refused:
        Library(tmp_path)
    told = dict(refused.value.sentence.args)
    assert refused.value.sentence.key == "store-library-open-by"
    assert (told["pid"], told["host"]) == (str(os.getpid()), os.uname().nodename)
    (tmp_path / "library.owner").write_bytes(b"{")
    with pytest.raises(WriteError) as plainer:
        Library(tmp_path)
    assert plainer.value.sentence.key == "store-library-open"
    library.close()
    assert not (tmp_path / "library.owner").exists()


def test_a_closed_library_says_so_instead_of_waiting(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.close()
    with pytest.raises(WriteError):
        answered(library.listed)
