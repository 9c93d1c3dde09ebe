"""However a command ends, it is one sentence or none, and nothing is left behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from studio.__main__ import main
from tests.fakes.pictures import encoded

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
ENGLISH = os.environ | {"LANG": "C"}


def command(*words: str, env: dict[str, str]) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-m", "studio", *words], text=True, stderr=pipe, stdout=pipe, env=env)


def test_without_a_screen_the_window_says_so() -> None:
    child = command("nonsense", env={name: value for name, value in ENGLISH.items() if name not in SCREENS})
    out, said = child.communicate(timeout=60)
    assert (child.returncode, out) == (1, "")
    assert "no screen" in said
    assert len(said.strip().splitlines()) == 1


@contextmanager
def interrupts(meant: Any) -> Iterator[None]:
    """What a child takes over for Ctrl+C, however these tests were started themselves."""
    before = signal.signal(signal.SIGINT, meant)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    ("number", "meant"),
    [
        (signal.SIGTERM, signal.default_int_handler),
        (signal.SIGINT, signal.default_int_handler),
        (signal.SIGTERM, signal.SIG_IGN),
    ],
    ids=["ended", "Ctrl+C", "ended in the background"],
)
def test_a_demo_that_is_stopped_leaves_nothing(number: signal.Signals, meant: Any, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with interrupts(meant):
        child = command("demo", "--out", str(tmp_path / "post"), env=ENGLISH | {"TMPDIR": str(scratch)})
    assert child.stderr is not None
    assert "Drawing" in child.stderr.readline()
    while not any(scratch.glob("*/library/library.db")):
        assert child.poll() is None
    child.send_signal(number)
    _out, said = child.communicate(timeout=60)
    assert child.returncode == 130
    assert said == ""
    assert list(scratch.iterdir()) == []


def test_a_closed_folder_is_told_before_anything_is_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert main(["demo", "--out", str(tmp_path / "file" / "post")]) == 1
    assert "Drawing" not in capsys.readouterr().err


def test_a_full_output_is_one_sentence() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        child = subprocess.run(
            [sys.executable, "-m", "studio", "prompt"], stdout=full, stderr=subprocess.PIPE, text=True, check=False,
            env=os.environ | {"LANG": "C"},
        )  # fmt: skip
    assert child.returncode == 1
    assert "Traceback" not in child.stderr


def test_a_cover_is_written_as_what_its_name_says(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(encoded())
    picture = str(tmp_path / "a.png")
    assert main(["cover", picture, picture, "--out", str(tmp_path / "c.webp")]) == 2
    assert not (tmp_path / "c.webp").exists()


def test_a_recipe_without_parts_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.toml").write_text("x = 1\n", encoding="utf-8")
    assert main(["prompt", "--recipe", str(tmp_path / "r.toml")]) == 2
    assert capsys.readouterr().out == ""
