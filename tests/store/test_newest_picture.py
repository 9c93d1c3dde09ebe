"""Which picture has just come into a folder."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.store.newest_picture import Found, newest, pictures_in
from studio.words import StudioError

SECOND = 1_000_000_000
founds = st.builds(
    lambda name, size, changed: Found(name, f"/in/{name}", size, changed),
    st.sampled_from(["a.png", "b.jpg", "c.webp"]),
    st.integers(1, 3),
    st.integers(1, 5),
)


def lay(folder: Path, name: str, seconds: int = 100, data: bytes = b"x") -> Path:
    path = folder / name
    path.write_bytes(data)
    os.utime(path, ns=(seconds * SECOND, seconds * SECOND))
    return path


def names(folder: Path) -> list[str]:
    return [one.name for one in pictures_in(str(folder))]


def test_pictures_come_newest_first_whatever_their_names(tmp_path: Path) -> None:
    lay(tmp_path, "z.png", 10)
    lay(tmp_path, "a.JPG", 30)
    lay(tmp_path, "m.webp", 20)
    lay(tmp_path, "n.jpeg", 20)
    assert names(tmp_path) == ["a.JPG", "m.webp", "n.jpeg", "z.png"]


def test_what_is_said_of_a_picture_is_what_lies_there(tmp_path: Path) -> None:
    path = lay(tmp_path, "foto año 1.png", 42, b"four")
    assert pictures_in(str(tmp_path)) == (Found("foto año 1.png", str(path), 4, 42 * SECOND),)


@pytest.mark.parametrize(
    "name", [".hidden.png", "foto.png.part", "foto.png.crdownload", "notes.txt", "png", "foto.gif", "foto.png~"]
)
def test_what_is_no_finished_picture_is_passed_over(tmp_path: Path, name: str) -> None:
    lay(tmp_path, name)
    assert names(tmp_path) == []


@pytest.mark.parametrize("ending", [".part", ".crdownload"])
def test_a_name_that_a_browser_still_writes_under_is_passed_over(tmp_path: Path, ending: str) -> None:
    lay(tmp_path, "foto.png")
    unfinished = lay(tmp_path, f"foto.png{ending}")
    assert names(tmp_path) == []
    unfinished.unlink()
    assert names(tmp_path) == ["foto.png"]


def test_empty_files_folders_and_broken_links_are_passed_over(tmp_path: Path) -> None:
    lay(tmp_path, "empty.png", data=b"")
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "broken.png").symlink_to(tmp_path / "nowhere.png")
    lay(tmp_path, "good.png")
    assert names(tmp_path) == ["good.png"]


def test_a_pipe_is_no_picture_and_does_not_hold_anything_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    assert names(tmp_path) == []


def test_folders_inside_are_not_looked_into(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    lay(tmp_path / "deep", "foto.png")
    assert names(tmp_path) == []


@pytest.mark.parametrize("kind", ["missing", "file"])
def test_a_folder_that_is_not_there_is_said_by_name(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "Descargas"
    if kind == "file":
        folder.write_bytes(b"")
    with pytest.raises(StudioError) as told:
        pictures_in(str(folder))
    assert told.value.sentence.key == "hand-folder-gone"
    assert dict(told.value.sentence.args) == {"name": "Descargas"}


def test_a_folder_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(folder: str) -> None:
        raise PermissionError(13, "denied", folder)

    monkeypatch.setattr(os, "scandir", deny)
    with pytest.raises(StudioError) as told:
        pictures_in(str(tmp_path))
    assert told.value.sentence.key == "hand-folder-closed"


def test_only_what_looks_the_same_twice_is_whole(tmp_path: Path) -> None:
    lay(tmp_path, "foto.png", 10, b"half")
    first = pictures_in(str(tmp_path))
    assert newest(first, (), ()) is None
    lay(tmp_path, "foto.png", 11, b"all of it")
    second = pictures_in(str(tmp_path))
    assert newest(second, first, ()) is None
    whole = newest(pictures_in(str(tmp_path)), second, ())
    assert whole is not None
    assert whole.size == len(b"all of it")


def test_what_lay_there_before_is_not_new_but_writing_over_it_is(tmp_path: Path) -> None:
    lay(tmp_path, "foto.png", 10)
    known = pictures_in(str(tmp_path))
    assert newest(known, known, known) is None
    lay(tmp_path, "foto.png", 11)
    again = pictures_in(str(tmp_path))
    assert newest(again, again, known) == again[0]


@given(st.lists(founds, unique=True), st.lists(founds), st.lists(founds))
def test_the_newest_is_always_new_and_seen_twice_and_nothing_newer_is_left(
    now: list[Found], before: list[Found], known: list[Found]
) -> None:
    now.sort(key=lambda one: -one.changed)
    fitting = [one for one in now if one in before and one not in known]
    found = newest(now, before, known)
    assert (found is None) == (not fitting)
    assert found is None or (found in fitting and found.changed == max(one.changed for one in fitting))
