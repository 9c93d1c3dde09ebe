"""Every row of the viewer's table measures, and says what it found. Goals are for a quiet machine, not for here."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.bench import (
    viewer,
    viewer_jump_row,
    viewer_loupe_row,
    viewer_memory_row,
    viewer_pan_row,
    viewer_settled_row,
    viewer_shown_row,
    viewer_stage,
    viewer_stall_row,
    viewer_tilted_row,
    viewer_wheel_row,
)
from tests.journeys.screen import ROOT

FIELDS = {"name", "value", "unit", "goal", "met", "why"}
SIDE = 512
TABLE = {
    *("pan 1440p 50", "pan 1440p 100", "pan 1440p fit", "pan 1440p 137", "pan 1440p 400"),
    *("pan 1440p tilted fit", "pan 1440p tilted", "pan 4k 50", "pan 4k fit", "wheel", "loupe 1440p", "loupe 4k"),
    *("jump", "pair change", "decode two", "stall decode", "stall settle", "stall vote"),
    *("settled 1280", "settled 1440", "memory", "memory 200 changes", "shown", "control"),
}


def says(row: dict[str, object], name: str, unit: str = "x") -> None:
    assert row.keys() == FIELDS
    assert (row["name"], row["unit"]) == (name, unit)
    assert isinstance(row["value"], float)
    assert isinstance(row["met"], bool)
    assert row["why"]


def test_the_table_has_all_rows() -> None:
    assert viewer.ROWS.keys() == TABLE


@pytest.mark.parametrize("name", viewer_pan_row.CASES)
def test_pan_rows(qtbot: QtBot, name: str) -> None:
    row = viewer_pan_row.row(name, SIDE, 1)
    says(row, name)
    assert isinstance(row["value"], float)
    assert row["value"] > 0.05, "a frame is work"


@pytest.mark.parametrize("name", viewer_tilted_row.CASES)
def test_tilted_rows(qtbot: QtBot, name: str) -> None:
    says(viewer_tilted_row.row(name, SIDE, 1), name)


@pytest.mark.parametrize("name", viewer_loupe_row.CASES)
def test_loupe_rows(qtbot: QtBot, name: str) -> None:
    says(viewer_loupe_row.row(name, SIDE, 1), name)


def test_wheel_row(qtbot: QtBot) -> None:
    says(viewer_wheel_row.row(SIDE, 1), "wheel")


@pytest.mark.parametrize("name", viewer_jump_row.CASES)
def test_jump_rows(qtbot: QtBot, name: str) -> None:
    says(viewer_jump_row.row(name, SIDE, 1), name, "frames")


@pytest.mark.parametrize("name", viewer_stall_row.CASES)
def test_stall_rows(qtbot: QtBot, name: str) -> None:
    says(viewer_stall_row.row(name, SIDE, 1), name, "ms")


def test_decode_row(qtbot: QtBot) -> None:
    says(viewer_stall_row.two(SIDE, 1), "decode two")


def _blank(into: memoryview) -> None:
    into[:] = bytes(into.nbytes)


@pytest.mark.parametrize("name", viewer_settled_row.CASES)
def test_settled_rows_see_a_worse_picture(qtbot: QtBot, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    good = viewer_settled_row.row(name, SIDE)
    says(good, name, "dB")
    assert good["met"] is True, "it is Lanczos at this size"
    monkeypatch.setattr(viewer_settled_row, "exact", lambda _pixels, _cut, into: _blank(into))
    assert viewer_settled_row.row(name, SIDE)["met"] is False


def test_memory_rows() -> None:
    says(viewer_memory_row.row("memory", SIDE), "memory")
    says(viewer_memory_row.row("memory 200 changes", SIDE, 8), "memory 200 changes")


def test_shown_row_says_when_there_is_nothing_to_compare_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    row = viewer_shown_row.row(SIDE, 1)
    assert row.keys() == FIELDS
    assert (row["name"], row["value"], row["met"]) == ("shown", None, None)
    assert "pyqtgraph" in str(row["why"])


def test_a_process_that_shows_nothing_is_no_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(viewer_shown_row, "OURS", "raise SystemExit")
    with pytest.raises(ChildProcessError):
        viewer_shown_row.row(SIDE, 1)


def test_frames_that_were_not_painted_are_no_measure(qtbot: QtBot) -> None:
    canvas = viewer_stage.canvas_of(300, 200, 64)
    with pytest.raises(RuntimeError):
        viewer_stage.closed(canvas, canvas.frames + 1)
    viewer_stage.closed(canvas, 1)


def test_waiting_for_what_never_comes_ends(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(viewer_stage, "PATIENCE_S", 0.0)
    with pytest.raises(TimeoutError):
        viewer_stage.until(lambda: False)


def in_a_process(script: str, *words: str) -> str:
    done = subprocess.run((sys.executable, "-c", script, *words), capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout


def test_a_vote_is_measured_in_the_real_window() -> None:
    """In a process of its own: the row brings its own loop."""
    said = in_a_process("import json; from tests.bench import viewer_vote_row as row; print(json.dumps(row.row(1, 2)))")
    says(json.loads(said), "stall vote", "ms")


def test_rows_are_printed_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    row = viewer_stage.told("a", 1.0, "x", 2.0, "because")
    rows: dict[str, Callable[[], dict[str, object]]] = {"a": lambda: row, "b": lambda: row | {"name": "b"}}
    monkeypatch.setattr(viewer, "ROWS", rows)
    monkeypatch.setattr(sys, "argv", ["viewer.py", "--json"])
    viewer.main()
    assert json.loads(capsys.readouterr().out) == {"rows": [row, row | {"name": "b"}]}
    monkeypatch.setattr(sys, "argv", ["viewer.py", "b"])
    viewer.main()
    assert capsys.readouterr().out.startswith("b: 1.0 x (goal 2.0, met: True)")


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs an X server")
def test_rows_are_measured_on_a_screen_too() -> None:
    script = """
import sys
from tests.bench import viewer, viewer_loupe_row
viewer.ROWS = {"loupe 1440p": lambda: viewer_loupe_row.row("loupe 1440p", 256, 1)}
sys.argv = ["viewer.py", "--json", "--xvfb"]
viewer.main()
from PySide6.QtGui import QGuiApplication
assert QGuiApplication.platformName() == "xcb"
"""
    says(json.loads(in_a_process(script))["rows"][0], "loupe 1440p")
