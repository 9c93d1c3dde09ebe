"""A winner is named only where chance does not explain the lead."""

from dataclasses import replace
from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.verdict.sureness import CHANCE, ENOUGH, chance, clear
from studio.verdict.tally import Tally

COUNTS = st.integers(0, 60)


def exact(one: int, other: int) -> Fraction:
    """Both tails added up toss by toss."""
    tosses = one + other
    uneven = abs(one - other)
    ways = sum(comb(tosses, heads) for heads in range(tosses + 1) if abs(2 * heads - tosses) >= uneven)
    return Fraction(ways, 2**tosses)


@given(COUNTS, COUNTS)
def test_it_is_the_sum_of_both_tails(one: int, other: int) -> None:
    assert chance(one, other) == pytest.approx(float(exact(one, other)), rel=1e-12)


@given(COUNTS, COUNTS)
def test_sides_make_no_difference(one: int, other: int) -> None:
    assert chance(one, other) == chance(other, one)
    named = {"a": "b", "b": "a", None: None}
    assert clear(Tally(one, other)) == named[clear(Tally(other, one))]


@given(st.integers(1, 60), COUNTS)
def test_one_more_vote_for_the_leader_is_never_less_sure(ahead: int, lead: int) -> None:
    behind, ahead = sorted((ahead, ahead + lead))
    assert chance(ahead + 1, behind) <= chance(ahead, behind)


@pytest.mark.parametrize(("one", "other"), [(0, 0), (1, 0), (3, 3), (50, 50)])
def test_even_and_single_votes_are_all_chance(one: int, other: int) -> None:
    assert chance(one, other) == 1


@pytest.mark.parametrize(
    ("tally", "leader"),
    [
        (Tally(9, 1), "a"),
        (Tally(1, 9), "b"),
        (Tally(18, 6), "a"),
        (Tally(6, 18), "b"),
        (Tally(5, 0), "a"),
        (Tally(8, 2), None),
        (Tally(2, 8), None),
        (Tally(6, 4), None),
        (Tally(4, 0), None),
        (Tally(0, 1), None),
        (Tally(), None),
        (Tally(tie=30), None),
        (Tally(neither=30), None),
    ],
)
def test_who_leads(tally: Tally, leader: str | None) -> None:
    assert clear(tally) == leader


def test_below_enough_votes_nobody_ever_leads() -> None:
    assert chance(ENOUGH, 0) <= CHANCE < chance(ENOUGH - 1, 0)


def test_ties_stay_out_of_the_coin_and_count_for_the_whole() -> None:
    assert clear(Tally(9, 1, tie=7)) == "a"
    assert clear(Tally(9, 1, tie=8)) is None
    assert clear(Tally(9, 1, neither=40)) is None


@given(st.builds(Tally, COUNTS, COUNTS, COUNTS, COUNTS), COUNTS)
def test_a_leader_has_more_than_half_of_all_votes(tally: Tally, more: int) -> None:
    leader = clear(tally)
    if leader is not None:
        assert 2 * getattr(tally, leader) > tally.votes
        assert chance(tally.a, tally.b) <= CHANCE
    else:  # votes for nobody never make a winner
        assert clear(replace(tally, tie=tally.tie + more)) is None


def test_thousands_of_comments_are_counted_too() -> None:
    assert chance(5000, 5000) == 1
    assert chance(6000, 4000) < 1e-80
    assert clear(Tally(2600, 2400)) == "a"


def test_counts_below_zero_are_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        chance(-1, 3)
