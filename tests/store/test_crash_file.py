"""A program that dies leaves its stack, and the next start tells of it once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from studio.store.black_box import BlackBox
from studio.store.crash_file import LAST, NOW, CrashFile
from studio.store.redaction import Redaction

ROOT = Path(__file__).parents[2]
CANARY = "canary-key-0123456789-abcdefghij"
START = """
import os, signal, sys
from pathlib import Path
from studio.store.black_box import BlackBox
from studio.store.redaction import Redaction
prompt = sys.argv[2]
def struck_down(words):
    {end}
with BlackBox(Path(sys.argv[1]), Redaction(os.environ, Path.home())) as box:
    print(box.crashed, flush=True)
    struck_down(prompt)
"""
ENDS = {
    "well": "pass",
    "segmentation": "os.kill(os.getpid(), signal.SIGSEGV)",
    "abort": "os.abort()",
    "killed": "os.kill(os.getpid(), signal.SIGKILL)",
    "uncaught": "raise ValueError(words)",
    "leave": "sys.exit(words)",
}
"""What a start does, by the name of its end."""


def start(folder: Path, end: str) -> "subprocess.CompletedProcess[str]":
    """A start that tells whether the one before crashed, then comes to its end."""
    program = (sys.executable, "-c", START.format(end=ENDS[end]), str(folder / "studio.log"), f"quiet sadness {CANARY}")
    env = os.environ | {"PYTHONPATH": str(ROOT), "FAL_KEY": CANARY}
    return subprocess.run(program, env=env, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    ("end", "number", "named"),
    [("segmentation", signal.SIGSEGV, "Segmentation fault"), ("abort", signal.SIGABRT, "Aborted")],
)
def test_a_crash_leaves_its_stack_and_is_told_of_once(
    tmp_path: Path, end: str, number: signal.Signals, named: str
) -> None:
    died = start(tmp_path, end)
    assert (died.returncode, died.stdout) == (-number, "False\n")
    trace = (tmp_path / NOW).read_text()
    assert named in trace
    assert "struck_down" in trace
    assert start(tmp_path, "well").stdout == "True\n"
    assert start(tmp_path, "well").stdout == "False\n"
    box = BlackBox(tmp_path / "studio.log", Redaction({}, Path.home()))
    day, told = box.last_crash()
    assert named in told
    assert len(day) == len("2026-11-25")


def test_an_error_that_nobody_caught_is_a_crash_too_without_its_words(tmp_path: Path) -> None:
    died = start(tmp_path, "uncaught")
    assert died.returncode == 1
    assert "ValueError" in died.stderr
    for place in ((tmp_path / NOW).read_text(), (tmp_path / "studio.log").read_text(), died.stderr):
        assert "struck_down" in place
        assert "sadness" not in place
    assert start(tmp_path, "well").stdout == "True\n"


@pytest.mark.parametrize("end", ["well", "leave", "killed"])
def test_other_ends_are_no_crash(tmp_path: Path, end: str) -> None:
    start(tmp_path, end)
    assert (tmp_path / NOW).read_text() == ""
    assert start(tmp_path, "well").stdout == "False\n"
    assert not (tmp_path / LAST).exists()


def test_no_secret_is_in_anything_that_a_crash_leaves(tmp_path: Path) -> None:
    for end in ENDS:
        died = start(tmp_path, end)
        if end != "leave":  # there the program itself says its words
            assert CANARY not in died.stdout + died.stderr
        for path in tmp_path.iterdir():
            assert CANARY not in path.read_text(), (end, path)


def test_a_newer_crash_takes_the_place_of_the_older(tmp_path: Path) -> None:
    for text in ("first", "second"):
        (tmp_path / NOW).write_text(text)
        crash = CrashFile(tmp_path)
        crash.take_over()
        assert crash.found
    assert CrashFile(tmp_path).last()[1] == "second"


def test_a_start_beside_one_that_lives_takes_nothing_from_it(tmp_path: Path) -> None:
    """Two libraries may be open at once: both write at the end of one file."""
    with (tmp_path / NOW).open("ab", buffering=0) as other:
        second = CrashFile(tmp_path)
        second.take_over()
        assert not second.found
        other.write(b"struck down")
    third = CrashFile(tmp_path)
    third.take_over()
    assert third.last()[1] == "struck down"


def test_where_nobody_may_write_nothing_fails(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("in the way")
    crash = CrashFile(place)
    crash.take_over()
    crash.watch()
    crash.note("nobody reads this")
    crash.close()
    assert not crash.found
    assert crash.last() == ("", "")
