"""Backups grow old: many young ones stay, few old ones, the newest always."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studio.store.thinning import ALL_FOR, kept

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
AGES = st.lists(st.integers(0, 3 * 365 * 48), max_size=60)
"""In half hours."""


def taken(ages: list[int]) -> list[datetime]:
    return [NOW - timedelta(minutes=30 * age) for age in ages]


def days_ago(*days: float) -> list[datetime]:
    return [NOW - timedelta(days=day) for day in days]


def test_nothing_is_kept_of_nothing() -> None:
    assert kept([], NOW) == frozenset()


def test_all_of_two_days_stay() -> None:
    half_hours = taken(list(range(96)))
    assert kept(half_hours, NOW) == set(half_hours)


def test_a_long_life() -> None:
    stay = kept(taken(list(range(0, 3 * 365 * 48, 4))), NOW)
    young = {moment for moment in stay if moment > NOW - ALL_FOR}
    old = sorted(stay - young)
    assert len(young) == 24
    # The days of the young ones are among the seven, their week among the four, their month among the twelve.
    assert len({moment.date() for moment in stay if moment > NOW - timedelta(days=7)}) == 7
    assert old[0] > NOW - timedelta(days=366)
    assert len({(moment.year, moment.month) for moment in stay}) == 12
    assert 12 <= len(old) <= 4 + 3 + 11


def test_after_a_long_holiday_the_old_ones_are_still_there() -> None:
    old = days_ago(400, 401, 430, 465)
    assert kept(old, NOW) == set(old)


def test_of_an_old_day_the_last_one_stays() -> None:
    noon, evening = (datetime(2026, 11, 20, hour, tzinfo=UTC) for hour in (12, 20))
    assert kept([noon, evening], NOW) == {evening}


def test_a_clock_that_went_wrong_costs_nothing() -> None:
    ahead = [NOW + timedelta(days=400), NOW + timedelta(days=401)]
    assert kept([*ahead, NOW], NOW) == {*ahead, NOW}


@given(AGES)
def test_the_newest_stays_and_nothing_is_invented(ages: list[int]) -> None:
    stay = kept(taken(ages), NOW)
    assert stay <= set(taken(ages))
    assert not ages or max(taken(ages)) in stay
    assert {moment for moment in taken(ages) if moment > NOW - ALL_FOR} <= stay


@given(AGES)
def test_thinning_twice_is_thinning_once(ages: list[int]) -> None:
    once = kept(taken(ages), NOW)
    assert kept(once, NOW) == once


@given(AGES)
def test_there_are_never_many_old_ones(ages: list[int]) -> None:
    stay = kept(taken(ages), NOW)
    assert len([moment for moment in stay if moment <= NOW - ALL_FOR]) <= 7 + 4 + 12


@given(AGES, st.integers(0, 60 * 48))
def test_thinning_on_the_way_keeps_what_thinning_at_the_end_would(ages: list[int], later: int) -> None:
    end = NOW + timedelta(minutes=30 * later)
    assert kept(kept(taken(ages), NOW), end) == kept(taken(ages), end)
