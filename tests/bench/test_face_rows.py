"""Every row of found faces measures where the engine is, and says so where it is not."""

import pytest

from studio.face.engine import lacking
from tests.bench import (
    faces,
    faces_anchors_row,
    faces_memory_row,
    faces_stage,
    faces_stall_row,
    faces_truth_row,
)

FIELDS = {"name", "value", "unit", "goal", "met", "why"}
needs_engine = pytest.mark.skipif(bool(lacking()), reason="the extra `faces` is not installed")


def says(row: dict[str, object], name: str, unit: str) -> float:
    assert row.keys() == FIELDS
    assert (row["name"], row["unit"]) == (name, unit)
    assert isinstance(row["value"], float)
    assert isinstance(row["met"], bool)
    assert row["why"]
    return row["value"]


def test_the_table_has_all_rows() -> None:
    assert faces.ROWS.keys() == {"anchors 4k", "background 1000", "worker memory", *faces_truth_row.CASES}


@pytest.mark.parametrize("name", [*faces.ROWS])
def test_without_an_engine_nothing_is_met_or_missed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces_stage, "lacking", lambda: "missing")
    row = faces.ROWS[name]()
    assert row.keys() == FIELDS
    assert (row["name"], row["value"], row["met"]) == (name, None, None)


@needs_engine
def test_anchors_are_measured_against_the_decode() -> None:
    assert says(faces_anchors_row.row(600, 1), "anchors 4k", "x") > 0


@needs_engine
def test_stalls_are_measured() -> None:
    assert says(faces_stall_row.row(2, 1), "background 1000", "ms") >= 0


@needs_engine
def test_memory_is_measured_and_given_back() -> None:
    row = faces_memory_row.row(600)
    assert says(row, "worker memory", "MB") > 50
    assert "given back" in str(row["why"])


@needs_engine
@pytest.mark.parametrize("name", faces_truth_row.CASES)
def test_truth_is_measured(name: str) -> None:
    assert says(faces_truth_row.row(name, 6), name, faces_truth_row.UNITS[name]) >= 0
