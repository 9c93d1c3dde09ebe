"""What is dropped is not always a file, and nothing blocks."""

import os
from pathlib import Path

import pytest

from studio.store import incoming_file
from studio.store.incoming_file import read_incoming
from studio.words import StudioError


def refused(path: str | None, name: str = "x") -> str:
    with pytest.raises(StudioError) as error:
        read_incoming(path, name)
    return error.value.sentence.key


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"bytes")
    assert read_incoming(str(tmp_path / "a.png"), "a.png") == b"bytes"


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(None) == "intake-no-picture"
    assert refused("https://example.org/a.png") == "intake-link"
    assert refused(str(tmp_path)) == "intake-folder"
    assert refused(str(tmp_path / "gone.png")) == "intake-missing"
    assert refused("/dev/zero") == "intake-no-file"
    assert refused(str(tmp_path / "pipe")) == "intake-no-file"
    assert refused("a\0b") == "intake-unreadable"


def test_an_address_of_this_machine_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "una foto #1.png"
    path.write_bytes(b"bytes")
    for address in (path.as_uri(), path.as_uri().replace("file://", "file://localhost"), f"file:{path}"):
        assert read_incoming(address, "x") == b"bytes"
    assert refused("file://server/share/a.png") == "intake-link"
    assert refused("data:image/png;base64,AAAA") == "intake-link"
    assert refused(tmp_path.as_uri()) == "intake-folder"
    assert refused((tmp_path / "gone.png").as_uri()) == "intake-missing"


def test_what_is_examined_is_what_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path is asked for once: between two questions another file could take its place."""
    path = tmp_path / "a.png"
    path.write_bytes(b"bytes")
    opened: list[str] = []
    really = os.open

    def once(asked: str, flags: int) -> int:
        opened.append(asked)
        return really(asked, flags)

    examine = Path.stat

    def never(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        assert self != path
        return examine(self, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(os, "open", once)
    monkeypatch.setattr(Path, "stat", never)
    assert read_incoming(str(path), "a.png") == b"bytes"
    assert opened == [str(path)]


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(path: str, flags: int) -> int:
        raise PermissionError(13, "denied", path)

    monkeypatch.setattr(os, "open", deny)
    assert refused(str(tmp_path / "a.png")) == "intake-unreadable"


def test_a_disk_that_gives_out_is_told() -> None:
    assert refused("/proc/self/mem") == "intake-unreadable"


def test_a_file_that_grows_while_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming_file, "LARGEST_BYTES", 10)
    assert refused("/proc/self/status") == "intake-too-large"


def test_names_are_shown_short_and_never_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for path, name, shown in ((".", "", "."), ("gone", "x\u202ey", "x\N{REPLACEMENT CHARACTER}y")):
        with pytest.raises(StudioError) as error:
            read_incoming(path, name)
        assert dict(error.value.sentence.args)["name"] == shown


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming_file, "LARGEST_BYTES", 10)
    (tmp_path / "a.png").write_bytes(b"x" * 11)
    assert refused(str(tmp_path / "a.png")) == "intake-too-large"
