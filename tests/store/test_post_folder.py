"""A post replaces its own numbered files and nothing of the creator's."""

from pathlib import Path

import pytest

from studio.store.atomic import WriteError
from studio.store.post_folder import MARK, write_post

OURS = b"\xff\xd8 " + MARK + b" pixels"


def test_slides_and_texts_are_written(tmp_path: Path) -> None:
    paths = write_post(tmp_path / "post", {"01-cover.jpg": lambda: OURS}, {"caption.txt": "¿Cuál?\n"})
    assert [path.name for path in paths] == ["01-cover.jpg", "caption.txt"]
    assert paths[0].read_bytes() == OURS
    assert paths[1].read_bytes() == "¿Cuál?\n".encode()


def test_slides_of_a_longer_post_go_and_all_else_stays(tmp_path: Path) -> None:
    kept = {"07-holiday.jpg": b"\xff\xd8 a photo", "notes.txt": OURS, "1-x.jpg": OURS}
    for name, data in {**kept, "09-summary.jpg": OURS}.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "08-folder.jpg").mkdir()
    write_post(tmp_path, {"01-cover.jpg": lambda: OURS}, {})
    assert {path.name for path in tmp_path.iterdir()} == {*kept, "08-folder.jpg", "01-cover.jpg"}


def test_a_slide_that_cannot_be_made_writes_nothing(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise ArithmeticError

    (tmp_path / "01-cover.jpg").write_bytes(b"old")
    with pytest.raises(ArithmeticError):
        write_post(tmp_path, {"01-cover.jpg": lambda: OURS, "02-brow.jpg": fail}, {})
    assert (tmp_path / "01-cover.jpg").read_bytes() == b"old"


def test_a_file_where_the_folder_belongs(tmp_path: Path) -> None:
    (tmp_path / "post").write_bytes(b"")
    with pytest.raises(WriteError) as refused:
        write_post(tmp_path / "post", {"01-cover.jpg": lambda: OURS}, {})
    assert refused.value.sentence.key == "store-not-a-folder"
