"""Sums are read as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from studio.request.price import MICRO, money
from studio.window.settings.money_field import MOST, MoneyField, micro_dollars
from tests.fakes.window_session import load_words


@pytest.mark.parametrize(
    ("text", "micro"),
    [
        ("5", 5_000_000),
        ("$5.00", 5_000_000),
        (" $ 5,5 ", 5_500_000),
        ("0,50 $", 500_000),
        ("0", 0),
        ("0.039", 39_000),
        ("10000", MOST),
        ("10000.01", None),
        ("", None),
        ("five", None),
        ("-1", None),
        ("1e9", None),
        ("5.0000", None),
        ("$", None),
        ("$1,000.00", 1_000_000_000),
        ("1.000,00 $", 1_000_000_000),
        ("1,000,000", None),
    ],
)
def test_a_sum_or_nothing(text: str, micro: int | None) -> None:
    assert micro_dollars(text) == micro


WORDS = {language: load_words(language) for language in ("en", "es")}


@given(st.integers(0, 1_000_000).map(lambda cents: cents * MICRO // 100), st.sampled_from(["en", "es"]))
def test_what_the_window_writes_it_reads_again(micro: int, language: str) -> None:
    assert micro_dollars(WORDS[language].tell(money(micro))) == micro


def test_another_sum_is_taken_and_a_slip_is_not(qtbot: QtBot) -> None:
    taken: list[int] = []
    field = MoneyField(WORDS["es"], "cap", 5_000_000, taken.append)
    qtbot.addWidget(field)
    assert field.text() == "5,00\xa0$"
    field.setText("2.5")
    field.editingFinished.emit()
    assert (taken, field.text()) == ([2_500_000], "2,50\xa0$")
    field.setText("much")
    field.editingFinished.emit()
    assert (taken, field.text()) == ([2_500_000], "2,50\xa0$")
    field.setText("2,50")
    field.editingFinished.emit()
    assert taken == [2_500_000]
