"""Every row of the history's table measures, and says what it found. Goals are for a quiet machine, not for here."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench import history, history_list_rows, history_search_row, history_thumbs_row

FIELDS = {"name", "value", "unit", "goal", "met", "why"}


@pytest.fixture(autouse=True)
def _plain(qapp: QApplication) -> None:
    """A style sheet that another test has left would name pictures which are gone."""
    qapp.setStyleSheet("")


def says(row: dict[str, object], name: str, unit: str) -> float:
    assert row.keys() == FIELDS
    assert (row["name"], row["unit"]) == (name, unit)
    assert isinstance(row["value"], float)
    assert isinstance(row["met"], bool)
    assert row["why"]
    return row["value"]


def test_the_table_has_all_rows() -> None:
    assert history.ROWS.keys() == {"scroll", "jump", "memory scroll", "search", "thumbnails"}


@pytest.mark.parametrize("name", ["scroll", "jump"])
def test_frames_take_time(name: str) -> None:
    assert says(history_list_rows.row(name, 200, 12), name, "ms") > 0


def test_memory_is_looked_at_twice() -> None:
    assert says(history_list_rows.row("memory scroll", 200, scrolls=40), "memory scroll", "x") > 0.5


def test_an_answer_takes_time() -> None:
    assert says(history_search_row.row(200, 1), "search", "ms") > 0


def test_small_pictures_take_time() -> None:
    assert says(history_thumbs_row.row(4, 320, 1), "thumbnails", "x") > 0
