"""Odds in words against published values of the two-sided sign test."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.verdict.odds import TENTH, Odds, odds, odds_sentence
from studio.verdict.sureness import coin
from studio.verdict.tally import Tally
from tests.fakes.demo import words

TABLE = {
    # (more, fewer): two-sided probability as printed in tables of the sign test.
    (4, 1): 0.3750,
    (5, 0): 0.0625,
    (6, 0): 0.0313,
    (7, 0): 0.0156,
    (7, 1): 0.0703,
    (8, 1): 0.0391,
    (9, 1): 0.0215,
    (8, 2): 0.1094,
    (10, 2): 0.0386,
    (12, 3): 0.0352,
    (15, 5): 0.0414,
    (18, 7): 0.0433,
    (21, 9): 0.0428,
}
COUNTS = st.integers(0, 40)


@pytest.mark.parametrize(("votes", "printed"), TABLE.items())
def test_published_values(votes: tuple[int, int], printed: float) -> None:
    assert float(coin(*votes)) == pytest.approx(printed, abs=5.1e-5)


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        ((4, 1), Odds(3, 8)),
        ((5, 0), Odds(1, 16)),
        ((6, 0), Odds(1, 32)),
        ((3, 0), Odds(1, 4)),
        ((2, 1), Odds(1, 1)),
        ((7, 3), Odds(3, 10, about=True)),
        ((8, 2), Odds(1, 10, about=True)),
        ((9, 1), Odds(1, 46, about=True)),
        ((10, 0), Odds(1, 510, about=True)),
    ],
)
def test_said_odds(votes: tuple[int, int], said: Odds) -> None:
    assert odds(*votes) == said
    assert odds(*reversed(votes)) == said


@given(COUNTS, COUNTS)
def test_rounded_odds_stay_near_and_never_make_chance_rarer_than_it_is(one: int, other: int) -> None:
    exact, said = coin(one, other), odds(one, other)
    told = Fraction(said.times, said.of)
    assert 0 < told <= 1
    if not said.about:
        assert told == exact
    elif exact >= TENTH:
        assert abs(told - exact) <= Fraction(1, 20)
    else:
        assert exact <= told <= exact * Fraction(6, 5)


@pytest.mark.parametrize(
    ("counted", "english", "spanish"),
    [
        (Tally(4, 1), "4 to 1 can be chance 3 times in 8", "4 a 1 puede ser azar 3 veces de cada 8"),
        (Tally(1, 4, tie=2), "4 to 1 can be chance 3 times in 8", "4 a 1 puede ser azar 3 veces de cada 8"),
        (Tally(5, 0), "5 to 0 can be chance 1 time in 16", "5 a 0 puede ser azar 1 vez de cada 16"),
        (
            Tally(9, 1),
            "9 to 1 can be chance about 1 time in 46",
            "9 a 1 puede ser azar más o menos 1 vez de cada 46",
        ),
        (Tally(2, 2), "2 to 2: chance alone explains it", "2 a 2: basta el azar para explicarlo"),
        (Tally(2, 1), "2 to 1: chance alone explains it", "2 a 1: basta el azar para explicarlo"),
        (Tally(1), "One vote proves nothing", "Un solo voto no prueba nada"),
    ],
)
def test_in_words(counted: Tally, english: str, spanish: str) -> None:
    said = odds_sentence(counted)
    assert said is not None
    assert words().tell(said) == english
    assert words("es").tell(said) == spanish


def test_without_a_vote_for_a_or_b_there_are_no_odds() -> None:
    assert odds_sentence(Tally()) is None
    assert odds_sentence(Tally(tie=4, neither=2)) is None


@given(COUNTS, COUNTS)
def test_no_decimals_are_ever_said(one: int, other: int) -> None:
    said = odds_sentence(Tally(one, other))
    text = words().tell(said) if said is not None else ""
    assert "." not in text
    assert "%" not in text
