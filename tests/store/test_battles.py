"""Battles in a library: files that survive a lost index, come back from the trash, and are named where they are bad."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.prompt.recipe import Character
from studio.prompt.reference import Reference
from studio.store.battles import ListedBattle, read_battle
from studio.store.check import check
from studio.store.library import Library
from studio.store.mentions import named_in, naming_files
from studio.words import StudioError
from tests.experiment.battles import MODELS, battle, begun, spot

FULL = replace(begun(battle(*MODELS, count=3), "selfie"), id="b1", retired=(1,), skipped=(spot(),))


def test_a_battle_comes_back_as_it_was(tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    library.battles.save(FULL)
    assert library.battles.load("b1") == FULL
    back = library.battles.load("b1")
    assert [one.challenge.scene.texts for one in back.rounds] == [one.challenge.scene.texts for one in FULL.rounds]
    assert [one.challenge.titles for one in back.rounds] == [one.challenge.titles for one in FULL.rounds]
    path = tmp_path / "library" / "battles" / "b1.json"
    first = path.read_bytes()
    library.battles.save(back)
    assert path.read_bytes() == first, "equal battles are equal bytes"
    library.close()


def test_a_lost_index_and_a_check_leave_it_alone(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    library = Library(folder)
    library.battles.save(FULL)
    library.close()
    (folder / "library.db").unlink()
    again = Library(folder)
    again.rebuild()
    assert again.battles.load("b1") == FULL
    again.close()
    assert check(folder).findings == ()


def test_its_photos_are_named_so_that_nobody_takes_them_for_lost(tmp_path: Path) -> None:
    folder, sha256 = tmp_path / "library", "ab" * 32
    library = Library(folder)
    who = Character("Aria", {"identity": "a woman"}, references=(Reference("identity", sha256),))
    library.battles.save(replace(FULL, character=who))
    library.close()
    assert sha256 in named_in(naming_files(folder))


def test_the_trash_and_back(tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    library.battles.save(FULL)
    library.battles.trash("b1")
    assert library.battles.listed() == ((), ())
    assert library.battles.trashed() == (ListedBattle("b1", "Two"),)
    assert library.trashed() == (), "it is no test"
    library.battles.take_back("b1")
    assert library.battles.load("b1") == FULL
    assert library.battles.trashed() == ()
    with pytest.raises(StudioError, match="battle-unreadable"):
        library.battles.take_back("b1")
    library.close()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "battle-unreadable"),
        (b"[]", "battle-unreadable"),
        (b'{"version": 1}', "battle-unreadable"),
        (b'{"version": "1", "battle": {}}', "battle-unreadable"),
        (b'{"version": 2, "battle": {}}', "battle-newer"),
        (b"\xff\xfe", "battle-unreadable"),
        (b"[" * 5000, "battle-unreadable"),
    ],
)
def test_a_bad_file_is_named_and_the_others_work(tmp_path: Path, data: bytes, key: str) -> None:
    folder = tmp_path / "library"
    library = Library(folder)
    library.battles.save(FULL)
    (folder / "battles" / "b2.json").write_bytes(data)
    listed, notes = library.battles.listed()
    assert [one.id for one in listed] == ["b1"]
    assert [(said.key, dict(said.args)["name"]) for said in notes] == [(key, "b2.json")]
    library.close()
    assert [said.key for said in check(folder).findings] == [key]


def test_a_file_under_another_name_is_not_taken_for_the_battle(tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    library.battles.save(FULL)
    folder = tmp_path / "library" / "battles"
    (folder / "b9.json").write_bytes((folder / "b1.json").read_bytes())
    with pytest.raises(StudioError, match="battle-unreadable"):
        read_battle(folder / "b9.json")
    library.close()


@pytest.mark.parametrize("key", ["../x", "B1", "", "b1.json", "b" * 65])
def test_an_id_never_leads_out_of_its_folder(tmp_path: Path, key: str) -> None:
    library = Library(tmp_path / "library")
    for act in (library.battles.load, library.battles.trash, library.battles.take_back):
        with pytest.raises(StudioError, match="battle-unreadable"):
            act(key)
    with pytest.raises(StudioError, match="battle-unreadable"):
        library.battles.save(replace(FULL, id=key))
    library.close()


def test_half_a_write_is_swept_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    library = Library(folder)
    library.battles.save(FULL)
    library.close()
    part = folder / "battles" / ".b1.json-x.part"
    part.write_bytes(b"{")
    assert [said.key for said in check(folder).findings] == ["check-part"]
    Library(folder).close()
    assert not part.exists()
