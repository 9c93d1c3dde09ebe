"""What was found is kept by engine and version, and its loss costs nothing but time."""

from pathlib import Path

import pytest

from studio.store.found_faces import MOST_BYTES, FoundFaces

SHA = "ab" * 32


def test_what_was_kept_is_there_for_the_next_start(tmp_path: Path) -> None:
    FoundFaces(tmp_path, "mesh-1").keep(SHA, b"{}")
    assert FoundFaces(tmp_path, "mesh-1").read(SHA) == b"{}"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [f"{SHA}.json"]


def test_another_engine_has_found_nothing_yet(tmp_path: Path) -> None:
    FoundFaces(tmp_path, "mesh-1").keep(SHA, b"{}")
    assert FoundFaces(tmp_path, "mesh-2").read(SHA) is None


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "AB" * 32, SHA + "0"])
def test_only_hashes_name_files(tmp_path: Path, name: str) -> None:
    found = FoundFaces(tmp_path / "library", "mesh")
    found.keep(name, b"{}")
    assert found.read(name) is None
    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize("stamp", ["../../up", "a/b", ""])
def test_no_engine_leads_out_of_the_library(tmp_path: Path, stamp: str) -> None:
    FoundFaces(tmp_path, stamp).keep(SHA, b"{}")
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert file.is_relative_to(tmp_path / "faces")
    assert len(file.relative_to(tmp_path).parts) == 4


def test_a_disk_that_refuses_and_a_file_too_large_are_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "faces").write_text("a file where the folder would be")
    found = FoundFaces(tmp_path, "mesh")
    found.keep(SHA, b"{}")
    assert found.read(SHA) is None
    other = FoundFaces(tmp_path / "other", "mesh")
    other.keep(SHA, b" " * (MOST_BYTES + 1))
    assert other.read(SHA) is None
