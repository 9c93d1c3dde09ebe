"""Lots are fair, and the same lot comes out for the same step, today and after a restart."""

from collections import Counter
from dataclasses import replace
from math import factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.experiment.experiment import Shot, Step
from studio.verdict.blind_order import PAIR, pairs, shuffled, sides
from tests.fakes.demo import baseline, shot

LIMITS = {2: 10.83, 3: 20.52, 4: 49.73}
"""Chi-square that a fair lot exceeds once in 1000 times, for 1, 5 and 23 degrees of freedom (published tables)."""
SEEDS = 12_000


def repeats(counts: tuple[int, ...], step_id: str = "s1") -> Step:
    """A step with so many pictures of each model."""
    step = baseline(step_id=step_id)
    made: list[Shot] = []
    for slot, count in enumerate(counts):
        made += [replace(shot(slot, step.text, step_id), id=f"{step_id}-{slot}-{at}") for at in range(count)]
    return replace(step, shots=tuple(made))


@pytest.mark.parametrize("count", LIMITS)
def test_every_order_is_as_likely_as_any_other(count: int) -> None:
    """Seeds are fixed, so this never fails by luck; a biased lot would have to be lucky to pass."""
    drawn = Counter(shuffled(f"step {number}", count) for number in range(SEEDS))
    expected = SEEDS / factorial(count)
    assert len(drawn) == factorial(count)
    assert sum((seen - expected) ** 2 / expected for seen in drawn.values()) < LIMITS[count]


def test_sides_are_even_over_steps_and_over_the_pairs_of_one_step() -> None:
    for lots in (
        Counter(sides(f"{number:032x}") for number in range(SEEDS)),
        Counter(sides("one step", number) for number in range(SEEDS)),
    ):
        expected = SEEDS / 2
        assert sum((seen - expected) ** 2 / expected for seen in lots.values()) < LIMITS[2]


def test_one_lot_says_nothing_about_the_next() -> None:
    lots = [sides("one step", number) for number in range(SEEDS)]
    pairs_of_lots = Counter(zip(lots[::2], lots[1::2], strict=True))
    expected = SEEDS / 2 / 4
    assert sum((seen - expected) ** 2 / expected for seen in pairs_of_lots.values()) < 16.27  # 3 degrees of freedom


def test_the_lot_is_what_it_was_in_every_earlier_version() -> None:
    """Whoever changes the drawing changes the order of pictures that were shown before the program was closed."""
    assert [shuffled("a", 4), shuffled("b", 4)] == [(0, 2, 3, 1), (1, 2, 3, 0)]
    assert [sides(f"step-{number}")[0] for number in range(12)] == [0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0]


@given(st.text(max_size=40), st.integers(0, 12))
def test_nothing_is_lost_or_twice(seed: str, count: int) -> None:
    assert sorted(shuffled(seed, count)) == list(range(count))


def test_one_picture_of_each_is_one_pair() -> None:
    step = baseline()
    (pair,) = pairs(step, 2)
    assert pair.ids == ("s1-0", "s1-1")
    assert sorted(pair.order) == list(PAIR)


@pytest.mark.parametrize(("counts", "made"), [((3, 3), 3), ((5, 3), 3), ((3, 1), 1), ((3, 0), 0), ((0, 0), 0)])
def test_as_many_pairs_as_the_model_with_fewest_pictures(counts: tuple[int, int], made: int) -> None:
    found = pairs(repeats(counts), 2)
    assert len(found) == made
    seen = [name for pair in found for name in pair.ids]
    assert len(seen) == len(set(seen)), "no picture is judged twice"
    assert all(pair.shots[slot].slot == slot for pair in found for slot in PAIR)


def test_which_meets_which_differs_from_step_to_step() -> None:
    met = Counter(pairs(repeats((3, 3), f"s{number}"), 2)[0].ids[1][-1] for number in range(600))
    assert sum((seen - 200) ** 2 / 200 for seen in met.values()) < 13.82  # 2 degrees of freedom, once in 1000
    assert len({tuple(pair.ids for pair in pairs(repeats((3, 3), "s"), 2))}) == 1


def test_a_single_pair_shows_what_stands_for_the_model() -> None:
    step = repeats((3, 1))
    assert pairs(replace(step, picked=("s1-0-1",)), 2)[0].ids == ("s1-0-1", "s1-1-0")


def test_three_models_make_whole_pairs() -> None:
    step = baseline()
    third = replace(step.shots[0], id="s1-2", slot=2)
    assert pairs(step, 3) == ()
    (pair,) = pairs(replace(step, shots=(*step.shots, third)), 3)
    assert pair.ids == ("s1-0", "s1-1", "s1-2")
    assert sorted(pair.order) == list(PAIR)
