"""Pictures are found in a folder and in those inside it; nothing else is."""

from pathlib import Path

import pytest

from studio.store import picture_folder
from studio.store.picture_folder import pictures_in


def test_pictures_are_found_by_their_ending_and_others_counted(tmp_path: Path) -> None:
    for name in ("b.PNG", "a.jpg", "c.webp", "notes.txt", ".hidden.png", "movie.mp4"):
        (tmp_path / name).write_bytes(b"")
    found = pictures_in(tmp_path)
    assert [(one.stem, one.folder) for one in found.files] == [("a", ""), ("b", ""), ("c", "")]
    assert (found.others, found.more) == (2, 0)


def test_folders_inside_are_looked_into_but_not_forever(tmp_path: Path) -> None:
    place = tmp_path
    for depth in range(7):
        (place / "x.png").write_bytes(b"")
        place = place / f"d{depth}"
        place.mkdir()
    assert len(pictures_in(tmp_path).files) == picture_folder.DEEPEST + 1


def test_hidden_folders_and_links_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.png").write_bytes(b"")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert pictures_in(tmp_path).files == ()


def test_more_than_can_be_taken_at_once_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_folder, "MOST", 3)
    for at in range(5):
        (tmp_path / f"{at}.png").write_bytes(b"")
    found = pictures_in(tmp_path)
    assert (len(found.files), found.more) == (3, 2)


def test_a_folder_that_is_gone_is_empty(tmp_path: Path) -> None:
    assert pictures_in(tmp_path / "gone").files == ()
