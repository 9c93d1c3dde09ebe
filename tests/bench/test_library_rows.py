"""Every row of the library's table measures, and says what it found. Goals are for a quiet machine, not for here."""

from pathlib import Path

import pytest

from studio.store.check import check
from studio.store.library import Library
from tests.bench import library, library_check_row, library_ledger_row, library_open_row
from tests.bench.library_stage import A_TEST, fill, fill_pictures

FIELDS = {"name", "value", "unit", "goal", "met", "why"}


def says(row: dict[str, object], name: str) -> float:
    assert row.keys() == FIELDS
    assert (row["name"], row["unit"]) == (name, "x")
    assert isinstance(row["value"], float)
    assert isinstance(row["met"], bool)
    assert row["why"]
    return row["value"]


def test_the_table_has_all_rows() -> None:
    assert library.ROWS.keys() == {"ledger cost", "open 100k", "check 10k"}


def test_the_ledger_costs_more_than_one_commit() -> None:
    assert says(library_ledger_row.row(1, 50_000), "ledger cost") > 1


def test_a_check_takes_time() -> None:
    assert says(library_check_row.row(30, 5_000, 1), "check 10k") > 0


def test_without_a_program_to_compare_with_nothing_is_met_or_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    row = library_check_row.row(1, 10, 1)
    assert (row["value"], row["met"]) == (None, None)
    assert "sha256sum" in str(row["why"])


def test_opening_with_many_shots_takes_time() -> None:
    assert says(library_open_row.row(40, 1), "open 100k") > 0.2


def test_a_filled_library_is_sound_but_for_its_pictures(tmp_path: Path) -> None:
    fill(tmp_path, 3 * A_TEST)
    made = Library(tmp_path)
    assert len(made.listed()) == 3
    assert made.ledger.unsettled() == ()
    assert made.notes == []
    made.close()
    report = check(tmp_path)
    assert (report.tests, report.orders) == (3, 3 * A_TEST)
    assert {one.key for one in report.findings} == {"check-original-missing"}


def test_a_library_filled_with_pictures_is_sound(tmp_path: Path) -> None:
    fill_pictures(tmp_path, 25, 1000)
    report = check(tmp_path)
    assert (report.findings, report.pictures, report.size_bytes) == ((), 25, 25_000)
