"""Answers of providers are on disk before anybody reads them, and stay until they are dropped."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from studio.store.atomic import WriteError
from studio.store.library import Library
from studio.store.received import DAY_S, Received
from studio.words import StudioError

FULL = """
import resource, signal, sys
from pathlib import Path
from studio.store.atomic import WriteError
from studio.store.received import Received
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    Received(Path(sys.argv[1])).keep("a1", b"new" * 100000)
except WriteError as error:
    print(error.sentence.key)
"""
SYNCED = """
import os, sys
from pathlib import Path
from studio.store import atomic
from studio.store.received import Received
synced = []
real = os.fsync
atomic.os.fsync = lambda descriptor: (synced.append(descriptor), real(descriptor))
Received(Path(sys.argv[1])).keep("a1", b"x")
print(len(synced))
"""


def aged(path: Path, days: float) -> None:
    then = time.time() - days * DAY_S
    os.utime(path, (then, then))


def test_an_answer_is_there_byte_for_byte(tmp_path: Path) -> None:
    received = Received(tmp_path / "incoming")
    path = received.keep("a1-b2", b"\x00{]\xff")
    assert path == tmp_path / "incoming" / "a1-b2.part"
    assert path.read_bytes() == b"\x00{]\xff"
    assert received.read("a1-b2") == b"\x00{]\xff"


def test_a_later_answer_replaces_the_earlier_one(tmp_path: Path) -> None:
    received = Received(tmp_path)
    received.keep("a1", b"slow down")
    received.keep("a1", b"picture")
    assert received.read("a1") == b"picture"
    assert [path.name for path in tmp_path.iterdir()] == ["a1.part"]


def test_what_never_came_is_none(tmp_path: Path) -> None:
    assert Received(tmp_path / "nowhere").read("a1") is None
    assert Received(tmp_path / "nowhere").old(0) == ()


def test_what_is_dropped_is_gone_and_may_be_dropped_again(tmp_path: Path) -> None:
    received = Received(tmp_path)
    received.keep("a1", b"x")
    received.keep("a2", b"y")
    received.drop("a1")
    received.drop("a1")
    assert (received.read("a1"), received.read("a2")) == (None, b"y")


@pytest.mark.parametrize("job_id", ["../a1", "", "a/b", "A1", "a1\n", "a" * 65, "c:x", "..", "a1.part"])
def test_an_id_never_leaves_the_folder(tmp_path: Path, job_id: str) -> None:
    received = Received(tmp_path / "incoming")
    for ask in (lambda: received.keep(job_id, b"x"), lambda: received.read(job_id), lambda: received.drop(job_id)):
        with pytest.raises(StudioError) as refused:
            ask()
        assert refused.value.sentence.key == "store-answer-unreadable"
    assert list(tmp_path.rglob("*")) == []


def test_old_ones_are_named(tmp_path: Path) -> None:
    received = Received(tmp_path)
    for job_id, days in (("b", 8), ("a", 9), ("c", 6), ("d", 0)):
        aged(received.keep(job_id, b"x"), days)
    aged(tmp_path / "d.part", 0)
    (tmp_path / "NOTE.part").write_bytes(b"foreign")
    (tmp_path / "e.txt").write_bytes(b"foreign")
    aged(tmp_path / "NOTE.part", 20)
    aged(tmp_path / "e.txt", 20)
    assert received.old(7) == ("a", "b")
    assert received.old(8.5) == ("a",)


def test_a_full_disk_is_told_and_the_earlier_answer_stays(tmp_path: Path) -> None:
    Received(tmp_path).keep("a1", b"earlier")
    child = subprocess.run([sys.executable, "-c", FULL, tmp_path], capture_output=True, text=True, check=True)
    assert child.stdout.strip() == "store-no-space"
    assert Received(tmp_path).read("a1") == b"earlier"
    assert [path.name for path in tmp_path.iterdir()] == ["a1.part"]


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError):
        Received(tmp_path / "file").keep("a1", b"x")


def test_an_answer_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a1.part").mkdir()
    with pytest.raises(StudioError) as refused:
        Received(tmp_path).read("a1")
    assert refused.value.sentence.key == "store-answer-unreadable"
    Received(tmp_path).drop("a1")
    assert (tmp_path / "a1.part").is_dir()


@pytest.mark.skipif(os.name != "posix", reason="folders are synced on POSIX only")
def test_both_the_answer_and_its_name_are_synced(tmp_path: Path) -> None:
    child = subprocess.run([sys.executable, "-c", SYNCED, tmp_path], capture_output=True, text=True, check=True)
    assert child.stdout.strip() == "2"


def test_opening_a_library_leaves_answers_and_sweeps_halves(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.received.keep("a1", b"paid for")
    library.close()
    (tmp_path / "incoming" / ".a2.part-x.part").write_bytes(b"half")
    again = Library(tmp_path)
    assert again.received.read("a1") == b"paid for"
    assert [path.name for path in (tmp_path / "incoming").iterdir()] == ["a1.part"]
    again.close()
