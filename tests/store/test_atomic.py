"""A file is written whole or not at all."""

import os
import resource as limits
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from studio.store.atomic import WriteError, check_folder, write_atomic, write_new

KILLED = """
import os, sys
from pathlib import Path
import studio.store.atomic as atomic
atomic.os.fsync = lambda descriptor: os.kill(os.getpid(), 9)
atomic.write_atomic(Path(sys.argv[1]), b"new" * 100000)
"""

FULL = """
import resource, signal, sys
from pathlib import Path
from studio.store.atomic import WriteError, write_atomic
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomic(Path(sys.argv[1]), b"new" * 100000)
except WriteError as error:
    print(error.sentence.key)
"""


def test_new_and_old_bytes(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.txt"
    write_atomic(path, b"one")
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert [p.name for p in path.parent.iterdir()] == ["a.txt"]


def test_killed_in_the_middle_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_atomic(path, b"old")
    child = subprocess.run([sys.executable, "-c", KILLED, path], check=False)
    assert child.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"


def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_atomic(path, b"old")
    child = subprocess.run([sys.executable, "-c", FULL, path], capture_output=True, text=True, check=True)
    assert child.stdout.strip() == "store-no-space"
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1
    assert limits.getrlimit(limits.RLIMIT_FSIZE)[0] != 1000


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(WriteError) as refused:
        write_atomic(tmp_path / "a.txt", b"x")
    assert refused.value.sentence.key == "store-is-folder"


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "folder").write_bytes(b"")
    with pytest.raises(WriteError) as refused:
        write_atomic(tmp_path / "folder" / "a.txt", b"x")
    assert refused.value.sentence.key == "store-not-a-folder"


def test_a_name_no_disk_takes(tmp_path: Path) -> None:
    with pytest.raises(WriteError) as refused:
        write_atomic(tmp_path / ("x" * 300), b"x")
    assert refused.value.sentence.key == "store-name-too-long"


def test_readable_as_any_other_file(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a.jpg", b"x")
    before = os.umask(0)
    os.umask(before)
    assert (tmp_path / "a.jpg").stat().st_mode & 0o777 == 0o666 & ~before


def test_a_new_file_never_replaces_another(tmp_path: Path) -> None:
    write_new(tmp_path / "a.txt", b"one")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a.txt", b"two")
    assert (tmp_path / "a.txt").read_bytes() == b"one"


def test_asking_whether_a_folder_can_be_written_leaves_nothing(tmp_path: Path) -> None:
    check_folder(tmp_path / "deep" / "post")
    check_folder(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for place in (tmp_path / "file", tmp_path / "file" / "post", tmp_path / "new" / ("x" * 300)):
        with pytest.raises(WriteError):
            check_folder(place)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
