"""Own words come back under the name they were given, whatever that name is."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.store.shelf import KINDS, Shelf
from studio.words import StudioError

names = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=12)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "words")


def test_an_empty_shelf_has_no_names_and_makes_no_folder(shelf: Shelf, tmp_path: Path) -> None:
    assert [shelf.names(kind) for kind in KINDS] == [()] * len(KINDS)
    assert not (tmp_path / "words").exists()


def test_what_was_written_is_read_and_listed_in_order(shelf: Shelf) -> None:
    shelf.write("characters", "zoe", "z")
    shelf.write("characters", "Aria", "a")
    shelf.write("scenes", "Under water", "u")
    assert shelf.names("characters") == ("Aria", "zoe")
    assert (shelf.read("characters", "Aria"), shelf.read("scenes", "Under water")) == ("a", "u")


def test_the_same_name_again_replaces_and_spaces_do_not_matter(shelf: Shelf) -> None:
    shelf.write("recipes", "My  look", "one")
    shelf.write("recipes", " My look ", "two")
    assert shelf.names("recipes") == ("My look",)
    assert shelf.read("recipes", "My look") == "two"


@settings(max_examples=60, deadline=None)
@given(names)
def test_any_name_comes_back_and_stays_in_its_folder(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    folder = tmp_path_factory.mktemp("shelf")
    shelf = Shelf(folder / "words")
    clean = " ".join(name.split())
    if not clean:
        with pytest.raises(StudioError):
            shelf.write("emotions", name, "x")
        return
    shelf.write("emotions", name, "kept")
    assert shelf.names("emotions") == (clean,)
    assert shelf.read("emotions", name) == "kept"
    assert [path.parent for path in folder.rglob("*.toml")] == [folder / "words" / "emotions"]


@pytest.mark.parametrize("name", ["../../etc/passwd", "..", ".", "/etc/x", "C:\\x", "a/b", "nul\x00byte"])
def test_no_name_leads_out_of_the_folder(shelf: Shelf, tmp_path: Path, name: str) -> None:
    shelf.write("scenes", name, "kept")
    assert {path.parent for path in tmp_path.rglob("*.toml")} == {tmp_path / "words" / "scenes"}


@pytest.mark.parametrize("name", ["", "   ", "a" * 201, "é" * 150])
def test_an_unusable_name_is_refused_in_words(shelf: Shelf, name: str) -> None:
    with pytest.raises(StudioError) as refused:
        shelf.write("recipes", name, "x")
    assert refused.value.sentence.key == "shelf-name"


def test_what_is_taken_off_is_not_destroyed(shelf: Shelf, tmp_path: Path) -> None:
    for text in ("one", "two"):
        shelf.write("playbooks", "Mine", text)
        shelf.remove("playbooks", "Mine")
    assert shelf.names("playbooks") == ()
    assert sorted(path.read_text() for path in tmp_path.rglob("*.removed")) == ["one", "two"]
    shelf.remove("playbooks", "never there")


def test_a_missing_name_is_told(shelf: Shelf) -> None:
    with pytest.raises(StudioError):
        shelf.read("characters", "nobody")
