"""The last check of a library is remembered from one day to the next."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.store.last_check import FILE, Checked, last_check, note_check

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_the_newest_one_is_known_again(tmp_path: Path) -> None:
    assert last_check(tmp_path) is None
    note_check(tmp_path, Checked(NOON, 3))
    note_check(tmp_path, Checked(NOON.replace(hour=13), 0))
    assert last_check(tmp_path) == Checked(NOON.replace(hour=13), 0)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"at": 3, "findings": 1}', b'{"at": "x", "findings": "y"}'])
def test_a_file_that_says_something_else_says_nothing(data: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(data)
    assert last_check(tmp_path) is None


def test_a_disk_that_refuses_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    note_check(tmp_path, Checked(NOON, 0))
    assert last_check(tmp_path) is None
