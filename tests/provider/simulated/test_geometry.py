"""Curves pass where they say, a head turns as one, and head space lands where painters draw."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.pose import FacePose
from studio.provider.simulated.framing import CHIN_Y, NECK_Y, Affine, Framing, parse_framings
from studio.provider.simulated.geometry import (
    HeadTurn,
    Point,
    along_cubic,
    between,
    bow,
    cubic_through,
    lerp,
    mirrored,
    on_cubic,
    shifted,
    through_three,
)
from studio.provider.simulated.look import parse_looks
from tests.provider.simulated.tables import resource

FRAMINGS = parse_framings(resource("simulated/framings.toml"))
LOOKS = parse_looks(resource("simulated/looks.toml"))
coordinate = st.floats(-400, 400, allow_nan=False)
points = st.tuples(coordinate, coordinate)


def close(one: Point, other: Point) -> bool:
    return math.dist(one, other) < 1e-6


@given(coordinate, coordinate, st.floats(0, 1))
def test_lerp_stays_between(one: float, other: float, share: float) -> None:
    assert min(one, other) - 1e-9 <= lerp(one, other, share) <= max(one, other) + 1e-9


def test_between_holds_a_value_in_its_limits() -> None:
    assert [between(0, value, 1) for value in (-3, 0.4, 7)] == [0, 0.4, 1]


@given(coordinate, coordinate, coordinate)
def test_a_parabola_takes_its_three_values(start: float, middle: float, end: float) -> None:
    for share, value in ((0, start), (0.5, middle), (1, end)):
        assert through_three(start, middle, end, share) == pytest.approx(value, abs=1e-9)


@given(points, points, points, points)
def test_a_cubic_goes_through_its_four_points(p: Point, q: Point, r: Point, s: Point) -> None:
    curve = cubic_through([p, q, r, s])
    for share, point in ((0, p), (1 / 3, q), (2 / 3, r), (1, s)):
        assert close(on_cubic(curve, share), point)


def test_a_curve_knows_its_direction() -> None:
    straight = cubic_through([(0, 0), (1, 1), (2, 2), (3, 3)])
    assert close(along_cubic(straight, 0.4), (math.sqrt(0.5), math.sqrt(0.5)))
    nowhere = ((5.0, 5.0),) * 4
    assert along_cubic(nowhere, 0.5) == (0, 0)


def test_a_bow_leans_on_its_middle_point() -> None:
    x, y = on_cubic(bow([(0, 0), (10, -20), (20, 0)]), 0.5)
    assert (x, y) == pytest.approx((10, -15))


def test_sides_are_mirrored_and_lines_shifted() -> None:
    assert mirrored([(3, 1)], -1) == [(-3, 1)]
    assert mirrored([(3, 1)], 1) == [(3, 1)]
    assert shifted([(3, 1), (0, 0)], 2, -1) == [(5, 0), (2, -1)]


@given(points, st.floats(0.3, 2))
def test_a_head_at_rest_moves_no_point(point: Point, depth: float) -> None:
    assert HeadTurn().warp(*point, depth) == point


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_the_nose_turns_further_than_the_cheek_and_the_rim_stays(yaw: float, pitch: float) -> None:
    turn = HeadTurn(yaw, pitch)
    nose = turn.warp(0, 90, 1.5)[0]
    cheek = turn.warp(100, 90)[0] - 100
    assert abs(nose) >= abs(cheek)
    assert nose * yaw >= 0
    assert close(turn.warp(190, 20), (190, 20))
    assert turn.warped([(0, 90), (5, 5)], 1.5) == [turn.warp(0, 90, 1.5), turn.warp(5, 5, 1.5)]


@given(points, st.floats(-9, 9), st.floats(-1, 1))
def test_tilting_turns_the_head_about_the_neck(point: Point, tilt: float, pitch: float) -> None:
    framing = FRAMINGS["upper-chest"]
    pivot = (framing.x, framing.y + NECK_Y * framing.zoom)
    straight = framing.head_to_canvas(point, FacePose(pitch=pitch))
    tilted = framing.head_to_canvas(point, FacePose(pitch=pitch, head_tilt=tilt))
    assert math.dist(straight, pivot) == pytest.approx(math.dist(tilted, pivot), abs=1e-6)


def test_a_bow_lowers_the_head_and_the_chin_keeps_its_size() -> None:
    framing = FRAMINGS["head"]
    up, bowed = (framing.head_to_canvas((0, CHIN_Y), FacePose(pitch=pitch)) for pitch in (0, 1))
    assert bowed[1] - up[1] == pytest.approx(10 * framing.zoom)
    assert bowed[0] == up[0]


def test_the_matrix_says_what_place_does() -> None:
    affine = Affine(2.0, 0.5, 10.0, -3.0)
    a, b, c, d, e, f, *last = affine.nine()
    assert affine.place((4, 7)) == (a * 4 + b * 7 + c, d * 4 + e * 7 + f)
    assert last == [0, 0, 1]
    assert Framing("x", 1.5, 30, 40, 0, 0).body_matrix().place((2, 4)) == (33, 46)


def test_b_crops_a_little_off() -> None:
    exact, off = (FRAMINGS["upper-chest"].seen_by(LOOKS[key]) for key in "AB")
    assert exact == FRAMINGS["upper-chest"]
    assert off.zoom > exact.zoom
    assert (off.x, off.y) != (exact.x, exact.y)


def test_crops_come_nearer_in_order() -> None:
    zooms = [FRAMINGS[key].zoom for key in ("waist", "upper-chest", "head", "close")]
    assert zooms == sorted(zooms)


def test_a_crop_with_an_unknown_word_is_refused() -> None:
    with pytest.raises(TypeError):
        parse_framings("[framing.x]\nzoom = 1\ncolour = 2\n")
