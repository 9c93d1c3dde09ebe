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


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"x")

    def deny(self: Path) -> bytes:
        raise PermissionError(13, "denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", deny)
    assert refused(str(path)) == "intake-unreadable"


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming_file, "LARGEST_BYTES", 10)
    (tmp_path / "a.png").write_bytes(b"x" * 11)
    assert refused(str(tmp_path / "a.png")) == "intake-too-large"
