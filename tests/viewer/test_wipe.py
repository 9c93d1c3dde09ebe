import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.viewer.box import Box
from studio.viewer.view import View
from studio.viewer.wipe import laid_down, line, sides, wiped, wiped_by, wiped_to

BOX = Box(10.0, 20.0, 401.0, 301.0)


@given(st.floats(-3, 3), st.booleans())
def test_both_sides_are_the_box_and_touch_on_a_whole_px(share: float, lying: bool) -> None:
    view = View(wipe=share, lying=lying)
    before, behind = sides(view, BOX)
    assert before.around(behind) == BOX
    assert before.width * before.height + behind.width * behind.height == BOX.width * BOX.height
    cut = behind.y if lying else behind.x
    assert cut == round(cut)


def test_the_line_stands_where_the_share_says() -> None:
    down, across = line(View(wipe=0.25), BOX), line(View(wipe=0.25, lying=True), BOX)
    assert (down.start, down.end) == ((110, 20), (110, 321))
    assert (across.start, across.end) == ((10, 95), (411, 95))
    assert down.middle == (110, 170.5)


@given(st.tuples(st.floats(-100, 600), st.floats(-100, 600)), st.booleans())
def test_the_line_follows_the_hand_within_the_box(at: tuple[float, float], lying: bool) -> None:
    there = line(wiped_to(View(lying=lying), BOX, at), BOX)
    axis, low, high = (1, BOX.y, BOX.bottom) if lying else (0, BOX.x, BOX.right)
    assert abs(there.start[axis] - min(max(at[axis], low), high)) <= 0.5 + 1e-9


def test_keys_push_the_line_and_turn_it() -> None:
    view = wiped_by(View(), 0.25)
    assert view.wipe == 0.75
    assert wiped_by(view, 0.5).wipe == 1
    assert wiped_by(view, -2).wipe == 0
    assert laid_down(view).lying
    assert laid_down(laid_down(view)) == view
    assert wiped(view, math.nan) == view
    assert wiped_to(view, BOX, (math.inf, 0.0)) == view


@pytest.mark.parametrize(("at", "near"), [((112.0, 100.0), True), ((130.0, 100.0), False), ((110.0, 400.0), False)])
def test_the_line_is_taken_hold_of_from_near_by(at: tuple[float, float], near: bool) -> None:
    assert line(View(wipe=0.25), BOX).near(at, 6) is near
    flat = line(View(wipe=0.25, lying=True), BOX)
    assert flat.near((100.0, 97.0), 6)
    assert not flat.near((100.0, 120.0), 6)
