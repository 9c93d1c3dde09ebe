"""Small pictures lie beside the library, and nothing depends on them."""

from pathlib import Path

from studio.store.check import check
from studio.store.library import Library
from studio.store.thumbs import MOST_BYTES, Thumbs

SHA = "ab" * 32


def test_what_was_kept_is_read_and_dropped(tmp_path: Path) -> None:
    thumbs = Thumbs(tmp_path)
    assert thumbs.read(SHA) is None
    thumbs.keep(SHA, b"one")
    thumbs.keep(SHA, b"two")
    assert thumbs.read(SHA) == b"two"
    assert [path.name for path in (tmp_path / "thumbs").rglob("*") if path.is_file()] == [f"{SHA}.jpg"]
    thumbs.drop(SHA)
    thumbs.drop(SHA)
    assert thumbs.read(SHA) is None


def test_no_name_leads_out_of_the_folder(tmp_path: Path) -> None:
    thumbs = Thumbs(tmp_path / "library")
    for name in ("../../../" + "a" * 55, "", "x", "/" + "a" * 63, SHA.upper()):
        thumbs.keep(name, b"x")
        thumbs.drop(name)
        assert thumbs.read(name) is None
        assert thumbs.source(name) is None
    assert list(tmp_path.rglob("*")) == []


def test_what_is_too_large_is_none_of_ours(tmp_path: Path) -> None:
    thumbs = Thumbs(tmp_path)
    thumbs.keep(SHA, bytes(MOST_BYTES + 1))
    assert thumbs.read(SHA) is None


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "thumbs").write_bytes(b"a file in its place")
    thumbs = Thumbs(tmp_path)
    thumbs.keep(SHA, b"x")
    thumbs.drop(SHA)
    assert thumbs.read(SHA) is None


def test_originals_are_found_whatever_their_format(tmp_path: Path) -> None:
    folder = tmp_path / "images" / "ab"
    folder.mkdir(parents=True)
    (folder / f"{SHA}.webp").write_bytes(b"x")
    assert Thumbs(tmp_path).source(SHA) == folder / f"{SHA}.webp"


def test_a_check_does_not_look_at_them(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.thumbs.keep(SHA, b"no picture at all")
    library.close()
    assert check(tmp_path).findings == ()
