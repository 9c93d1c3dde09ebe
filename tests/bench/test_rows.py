"""The benchmarks measure what they say, and say it in the agreed form. Goals are for a quiet machine, not for here."""

import json
import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from tests.bench import compose_row, control_row, cover_row, first_paint_row, pan_row, start
from tests.bench.pictures import hard_portrait
from tests.journeys.screen import ROOT

FIELDS = {"name", "value", "unit", "goal", "met", "why"}


def test_equal_seeds_draw_equal_pictures() -> None:
    assert hard_portrait(64, 3).tobytes() == hard_portrait(64, 3).tobytes()
    assert hard_portrait(64, 3).tobytes() != hard_portrait(64, 4).tobytes()


def test_the_pictures_are_hard(qtbot: QtBot) -> None:
    row = control_row.row()
    assert row["met"] is True, row
    assert row.keys() == FIELDS


def test_the_first_paint_is_that_of_both_windows() -> None:
    row = first_paint_row.row(rounds=1)
    assert row.keys() == FIELDS
    assert isinstance(row["value"], float)
    assert row["value"] > 1, "the whole window cannot be quicker than a bare one"


def test_a_child_that_paints_nothing_is_no_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_paint_row, "WHOLE", "raise SystemExit")
    with pytest.raises(ChildProcessError):
        first_paint_row.row(rounds=1)


def test_pan_and_cover_give_rows(qtbot: QtBot) -> None:
    for row in (pan_row.row(side=1024, rounds=1), cover_row.row(side=640, rounds=1)):
        assert row.keys() == FIELDS
        assert isinstance(row["value"], float)
        assert row["value"] > 0


def test_rows_are_printed_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    row: dict[str, object] = {"name": "a", "value": 1.0, "unit": "x", "goal": 2, "met": True, "why": "because"}
    monkeypatch.setattr(start, "ROWS", {"a": lambda: row, "b": lambda: row | {"name": "b"}})
    monkeypatch.setattr(sys, "argv", ["start.py", "--json"])
    start.main()
    assert json.loads(capsys.readouterr().out) == {"rows": [row, row | {"name": "b"}]}
    monkeypatch.setattr(sys, "argv", ["start.py", "b"])
    start.main()
    assert capsys.readouterr().out.startswith("b: 1.0 x")


def test_the_words_are_composed_and_compared_in_time() -> None:
    row = compose_row.row(rounds=5)
    assert row.keys() == FIELDS
    assert row["name"] == "compose"
    assert isinstance(row["value"], float)
    assert row["value"] > 1, "composing and comparing is more than putting pieces together"


def test_a_drag_is_measured_in_the_real_window() -> None:
    """In a process of its own: the row brings its own loop."""
    child = subprocess.run(
        [
            sys.executable,
            "-c",
            "import json; from tests.bench import slider_row; print(json.dumps(slider_row.row(0.3, 1)))",
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=ROOT,
    )
    assert child.stderr == ""
    row = json.loads(child.stdout)
    assert row.keys() == FIELDS
    assert (row["name"], row["unit"], row["goal"]) == ("slider", "ms", 8.0)
