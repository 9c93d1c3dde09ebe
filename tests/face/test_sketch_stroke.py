"""The curves a sketch is built from."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.sketch_stroke import Stroke, beyond, ribbon, ring, sided, through

near = st.floats(-50, 50)
points = st.tuples(near, near)
INKS = ("shape", "skin", "hair", "lip", "white", "glint", "dark")


@given(points, points, points, st.integers(3, 15).filter(lambda count: count % 2))
def test_a_parabola_runs_through_its_three_points(
    start: tuple[float, float], middle: tuple[float, float], end: tuple[float, float], count: int
) -> None:
    line = through(start, middle, end, count)
    assert len(line) == count
    for found, wanted in ((line[0], start), (line[count // 2], middle), (line[-1], end)):
        assert found == pytest.approx(wanted, abs=1e-9)


@given(points, points)
def test_three_points_in_a_row_give_a_straight_line(start: tuple[float, float], end: tuple[float, float]) -> None:
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    for number, (x, y) in enumerate(through(start, middle, end, 9)):
        assert x == pytest.approx(start[0] + (end[0] - start[0]) * number / 8, abs=1e-9)
        assert y == pytest.approx(start[1] + (end[1] - start[1]) * number / 8, abs=1e-9)


def test_a_ribbon_is_as_wide_as_it_is_told() -> None:
    centre = ((0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0))
    half = (0.2, 1.0, 0.6, 0.0)
    outline = ribbon(centre, half)
    assert len(outline) == 2 * len(centre)
    for at, wide in enumerate(half):
        (x0, y0), (x1, y1) = outline[at], outline[-1 - at]
        assert (x0, x1) == (centre[at][0], centre[at][0])
        assert abs(y1 - y0) == pytest.approx(2 * wide)


@given(st.lists(points, min_size=3, max_size=8, unique=True), st.floats(0.1, 3))
def test_a_ribbon_keeps_its_distance_from_the_middle(centre: list[tuple[float, float]], wide: float) -> None:
    outline = ribbon(tuple(centre), [wide] * len(centre))
    for at, (x, y) in enumerate(centre):
        for edge in (outline[at], outline[-1 - at]):
            assert math.hypot(edge[0] - x, edge[1] - y) <= wide + 1e-6


def test_a_ribbon_of_one_place_is_no_division_by_nothing() -> None:
    assert ribbon(((1.0, 1.0), (1.0, 1.0)), (0.5, 0.5)) == ((1.0, 1.0),) * 4


def test_a_ribbon_needs_a_width_for_each_point() -> None:
    with pytest.raises(ValueError, match="shorter"):
        ribbon(((0.0, 0.0), (1.0, 0.0)), (1.0,))


@given(points, st.floats(0.5, 9), st.integers(4, 30))
def test_a_ring_is_round_and_begins_at_its_top(middle: tuple[float, float], radius: float, count: int) -> None:
    line = ring(middle, radius, count)
    assert len(line) == count
    assert line[0] == pytest.approx((middle[0], middle[1] - radius))
    for x, y in line:
        assert math.hypot(x - middle[0], y - middle[1]) == pytest.approx(radius)


@given(st.lists(points, min_size=1, max_size=6), near)
def test_the_two_sides_mirror_each_other(line: list[tuple[float, float]], across: float) -> None:
    left, right = sided(-1, line, across), sided(1, line, across)
    assert [(-x, y) for x, y in left] == list(right)
    assert right[0][0] == line[0][0] + across


@given(st.floats(0, 1), st.floats(0, 0.9))
def test_what_is_past_the_least_runs_from_nothing_to_one(value: float, least: float) -> None:
    past = beyond(value, least)
    assert 0 <= past <= 1
    assert (past == 0) == (value <= least)
    assert beyond(1, least) == 1


@pytest.mark.parametrize("ink", INKS)
def test_all_that_is_filled_is_closed(ink: str) -> None:
    assert Stroke("brow", ((0, 0), (1, 1)), ink).closed  # type: ignore[arg-type]
    assert not Stroke("brow", ((0, 0), (1, 1))).closed
