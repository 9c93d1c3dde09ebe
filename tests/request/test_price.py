"""Sums of money as people read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.request.price import CENT, MICRO, money
from tests.fakes.window_session import load_words


@pytest.mark.parametrize(
    ("micro", "english", "spanish"),
    [
        (0, "$0.00", "0,00 $"),
        (39_000, "$0.039", "0,039 $"),
        (40_000, "$0.04", "0,04 $"),
        (99_500, "$0.100", "0,100 $"),
        (100_000, "$0.10", "0,10 $"),
        (139_000, "$0.14", "0,14 $"),
        (420_000, "$0.42", "0,42 $"),
        (5_000_000, "$5.00", "5,00 $"),
    ],
)
def test_money_is_written_as_in_the_language(micro: int, english: str, spanish: str) -> None:
    for language, text in (("en", english), ("es", spanish)):
        said = load_words(language).tell(money(micro)).replace("\u00a0", " ")
        assert said.replace("\u2068", "").replace("\u2069", "") == text


@given(st.integers(0, 10_000 * MICRO))
def test_tenths_of_a_cent_are_shown_below_ten_cents_only(micro: int) -> None:
    assert (money(micro).key == "money-small") == (micro < 10 * CENT and micro % CENT != 0)


@given(st.integers(0, 10_000 * MICRO))
def test_no_sum_is_off_by_more_than_its_last_digit(micro: int) -> None:
    said = EN.tell(money(micro)).strip("$").replace(",", "")
    step = 1_000 if money(micro).key == "money-small" else CENT
    assert abs(float(said) * MICRO - micro) <= step / 2 + 1


EN = load_words("en")
