"""One line through all pictures: what it is laid through, and when it is steeper than another's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.measure import Cue
from studio.face.moved import LEAST
from studio.face.rise import Rise, Sides, rise, steeper
from tests.fakes.slider import STEPS, Gains, reading


def sides(gains: Gains, steps: tuple[int, ...] = STEPS, count: int = 1) -> Sides:
    return [(step, (reading(step, gains),) * count) for step in steps]


def lids(by: float, steps: tuple[int, ...] = STEPS) -> Rise:
    return rise("lids", sides({"lids": by}, steps))


def test_a_picture_counts_for_no_less_noise_than_saving_it_again() -> None:
    made = lids(-0.03)
    assert made.unit == LEAST["lids"]
    assert {round(variance, 9) for _step, _mean, variance in made.spots} == {round((LEAST["lids"] / 2.77) ** 2, 9)}


def test_pictures_that_differ_make_the_bar_longer() -> None:
    noisy = [(step, (reading(0, {}), reading(1, {"lids": 0.2}))) for step in STEPS]
    assert rise("lids", noisy).unit > LEAST["lids"]


def test_a_clear_difference_is_steeper_and_a_small_one_is_not() -> None:
    assert steeper("lids", lids(-0.05), lids(-0.035), -1)
    assert not steeper("lids", lids(-0.036), lids(-0.035), -1)
    assert not steeper("lids", lids(-0.035), lids(-0.05), -1)


def test_a_tenth_is_the_least_that_counts() -> None:
    """Far beyond all noise, and still not clearly more."""
    assert not steeper("lids", lids(1.05), lids(1.0), 1)
    assert steeper("lids", lids(1.15), lids(1.0), 1)


def test_it_is_asked_in_the_way_that_was_wanted() -> None:
    assert not steeper("lids", lids(-0.1), lids(0.02), 1)
    assert steeper("lids", lids(0.1), lids(0.02), 1)


def test_only_steps_that_both_have_are_compared() -> None:
    assert not steeper("lids", lids(-0.2, (0, 1)), lids(-0.01), -1)
    assert not steeper("lids", lids(-0.2, (0, 1, 2)), lids(-0.01, (2, 3, 4)), -1)
    assert steeper("lids", lids(-0.2, (0, 1, 2)), lids(-0.01), -1)


@pytest.mark.parametrize(("cue", "other"), [("corners", "lips"), ("frown", "lids")])
def test_what_another_cue_does_by_itself_is_taken_off(cue: Cue, other: Cue) -> None:
    calm = rise(cue, sides({cue: 0.05}))
    plain = rise(cue, sides({cue: 0.08}))
    helped = rise(cue, sides({cue: 0.08, other: 0.2}))
    assert steeper(cue, plain, calm, 1)
    assert not steeper(cue, helped, calm, 1)


@given(st.floats(-0.2, 0.2), st.floats(-0.2, 0.2), st.sampled_from([1, -1]))
def test_of_two_lines_at_most_one_is_steeper(one: float, other: float, sign: int) -> None:
    assert not (steeper("lids", lids(one), lids(other), sign) and steeper("lids", lids(other), lids(one), sign))
