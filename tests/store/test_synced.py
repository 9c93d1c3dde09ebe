"""A folder that another program carries about is known by its name, and told once."""

import tomllib
from pathlib import Path

import pytest

from studio.store.resource import resource
from studio.store.synced import conflicting, synced_by, warning


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("Dropbox/studio", "Dropbox"),
        ("dropbox (Personal)/library", "Dropbox"),
        ("OneDrive/library", "OneDrive"),
        ("OneDrive - Contoso Ltd/library", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/library", "iCloud Drive"),
        ("iCloudDrive/library", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-ana@example.com/My Drive/library", "Google Drive"),
        ("Google Drive/library", "Google Drive"),
        ("Dropboxes/library", None),
        ("my Dropbox/library", None),
        ("one drive/library", None),
        ("library", None),
    ],
)
def test_services_are_known_by_their_folders(tmp_path: Path, path: str, service: str | None) -> None:
    assert synced_by(tmp_path / path) == service


def test_a_link_into_such_a_folder_counts(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "library").mkdir(parents=True)
    (tmp_path / "mine").symlink_to(tmp_path / "Dropbox" / "library")
    assert synced_by(tmp_path / "mine") == "Dropbox"


def test_it_is_said_once_for_each_service(tmp_path: Path) -> None:
    library = tmp_path / "Dropbox" / "library"
    library.mkdir(parents=True)
    said = warning(library)
    assert said is not None
    assert (said.key, dict(said.args)["service"]) == ("library-synced", "Dropbox")
    assert warning(library) is None
    moved = tmp_path / "OneDrive"
    library.rename(moved)
    said = warning(moved)
    assert said is not None
    assert dict(said.args)["service"] == "OneDrive"
    assert warning(moved) is None


@pytest.mark.parametrize("remembered", [b"", b"{", b"7", b'{"Dropbox": 1}', b"[1, 2]", b"\xff"])
def test_a_memory_that_cannot_be_read_is_made_anew(tmp_path: Path, remembered: bytes) -> None:
    library = tmp_path / "Dropbox"
    library.mkdir()
    (library / "told.json").write_bytes(remembered)
    assert warning(library) is not None
    assert warning(library) is None


def test_a_folder_of_its_own_is_not_mentioned_and_nothing_is_written(tmp_path: Path) -> None:
    assert warning(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_copies_after_a_conflict_are_known(tmp_path: Path) -> None:
    assert conflicting(Path("e1 (Ana's conflicted copy 2026-11-25).json"))
    assert conflicting(Path("e1 (Copia en conflicto de Ana).json"))
    assert not conflicting(Path("e1.json"))


def test_the_list_says_when_it_was_looked_at() -> None:
    assert tomllib.loads(resource("synced.toml"))["checked"] == "2026-11"
