"""One pane moved against the others, and what becomes of it."""

import math
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from studio.viewer import move
from studio.viewer.arrange import arranged
from studio.viewer.shift import FARTHEST, LARGEST, SMALLEST, apart, limited, resized, shifted, together
from studio.viewer.stage import Stage
from studio.viewer.view import NO_OFFSET, Offset, View
from tests.viewer.scenes import ANY_LOOKS, TWINS, Twins, pane

SIZE = (1000, 600)
PUSH = st.tuples(st.floats(-60, 60), st.floats(-60, 60))


def staged(view: View, twins: Twins) -> Stage:
    return arranged(view, (twins.first, twins.second), SIZE, 4)


@given(TWINS, ANY_LOOKS, PUSH, st.integers(0, 1))
def test_a_pushed_pane_follows_the_hand_and_the_other_stays(
    twins: Twins, view: View, push: tuple[float, float], slot: int
) -> None:
    before = staged(view, twins)
    moved = shifted(view, before, slot, *push)
    offset = moved.offset(slot)
    assume(max(abs(offset.x), abs(offset.y)) < FARTHEST)
    after = staged(moved, twins)
    x, y = pane(before, slot).to_screen(view, (10.0, 20.0))
    assert pane(after, slot).to_screen(moved, (10.0, 20.0)) == pytest.approx((x + push[0], y + push[1]), abs=1e-5)
    other = pane(after, 1 - slot)
    still = pane(before, 1 - slot).to_screen(view, (10.0, 20.0))
    assert other.to_screen(moved, (10.0, 20.0)) == pytest.approx(still, abs=1e-9)


@given(TWINS, ANY_LOOKS, st.tuples(st.floats(0.1, 0.9), st.floats(0.1, 0.9)), st.floats(0.5, 2))
def test_an_enlarged_pane_keeps_the_point_under_the_pointer(
    twins: Twins, view: View, share: tuple[float, float], factor: float
) -> None:
    before = staged(view, twins)
    box = before.boxes[1]
    at = (box.x + share[0] * box.width, box.y + share[1] * box.height)
    spot = pane(before, 1).to_picture(view, at)
    there = resized(view, before, 1, at, factor)
    assume(max(abs(there.offset(1).x), abs(there.offset(1).y)) < FARTHEST)
    after = pane(staged(there, twins), 1)
    assert after.to_screen(there, spot) == pytest.approx(at, abs=1e-5)
    assert SMALLEST <= there.offset(1).zoom <= LARGEST


@given(TWINS, ANY_LOOKS, PUSH, st.floats(0.4, 3))
def test_an_offset_survives_zoom_mode_pair_and_window_size(
    twins: Twins, view: View, push: tuple[float, float], factor: float
) -> None:
    stage = staged(view, twins)
    moved = shifted(view, stage, 1, *push)
    later = move.zoomed(moved, staged(moved, twins), pane(stage, 0), stage.boxes[0].middle, factor)
    later = move.fitted(move.jumped(later, staged(later, twins), "eyes"))
    later = move.kept(replace(later, mode="onion", aligned=False), staged(later, twins))
    assert later.offsets == moved.offsets


def test_zooming_out_and_in_again_shows_the_offset_again() -> None:
    face = (1000, 1000, None)
    view = View(0.0, 0.0, 400.0)
    stage = arranged(view, (face, face), SIZE, 4)
    view = shifted(view, stage, 1, 100.0, 0.0)
    assert view.offset(1).x == pytest.approx(0.25)
    out = move.fitted(view)
    fit = arranged(out, (face, face), SIZE, 4)
    apart_at_fit = pane(fit, 1).to_screen(out, (500.0, 500.0))[0] - fit.boxes[1].middle[0]
    assert apart_at_fit == pytest.approx(0.25 * 170 * pane(fit, 1).scale(out))
    again = replace(out, x=0.0, y=0.0, zoom=400.0)
    assert pane(arranged(again, (face, face), SIZE, 4), 1).to_screen(again, (500.0, 500.0)) == pytest.approx(
        pane(arranged(view, (face, face), SIZE, 4), 1).to_screen(view, (500.0, 500.0))
    )


def test_reset_brings_one_pane_or_all_back_into_step() -> None:
    view = View().with_offset(0, Offset(1, 0)).with_offset(2, Offset(0, 1, 2))
    assert apart(view)
    assert view.offsets == (Offset(1, 0), NO_OFFSET, Offset(0, 1, 2))
    assert together(view, 2).offsets == (Offset(1, 0),)
    assert together(view, 0).offset(2) == Offset(0, 1, 2)
    assert not apart(together(view))
    assert together(view).offsets == ()
    assert view.offset(7) == view.offset(-1) == NO_OFFSET


def test_a_pane_is_not_pushed_out_of_the_world() -> None:
    face = (1000, 1000, None)
    view = View(0.0, 0.0, 100.0)
    stage = arranged(view, (face, face), SIZE, 4)
    far = shifted(view, stage, 1, -1e7, 1e7).offset(1)
    assert (far.x, far.y) == (-FARTHEST, FARTHEST)
    assert resized(view, stage, 1, stage.boxes[1].middle, 1e9).offset(1).zoom == LARGEST
    assert resized(view, stage, 1, stage.boxes[1].middle, 0.0).offset(1).zoom == SMALLEST
    broken = View(offsets=(Offset(math.nan, 99.0, math.inf),))
    assert limited(broken).offsets == (Offset(0.0, FARTHEST, 1.0),)


def test_an_empty_pane_cannot_be_moved() -> None:
    stage = arranged(View(), ((9, 9, None), None), SIZE, 4)
    assert shifted(View(), stage, 1, 5.0, 5.0) == View()
    assert resized(View(), stage, 1, (5.0, 5.0), 2.0) == View()


@given(TWINS, ANY_LOOKS, st.tuples(st.floats(0.05, 0.95), st.floats(0.05, 0.95)), st.floats(0.3, 4), st.integers(0, 1))
def test_zooming_keeps_the_point_under_the_pointer_in_every_mode(
    twins: Twins, view: View, share: tuple[float, float], factor: float, slot: int
) -> None:
    stage = staged(view, twins)
    shown, box = pane(stage, slot), stage.boxes[slot]
    at = (box.x + share[0] * box.width, box.y + share[1] * box.height)
    spot = shown.to_picture(view, at)
    after = move.zoomed(view, stage, shown, at, factor)
    assume(after.zoom > 0)
    assert math.dist(shown.to_screen(after, spot), at) < 1e-6


@given(TWINS, ANY_LOOKS, PUSH, st.integers(0, 1))
def test_a_push_of_all_panes_follows_the_hand(twins: Twins, view: View, push: tuple[float, float], slot: int) -> None:
    assume(view.zoom > 0)
    shown = pane(staged(view, twins), slot)
    x, y = shown.to_screen(view, (10.0, 10.0))
    there = move.panned(view, shown, *push)
    assert shown.to_screen(there, (10.0, 10.0)) == pytest.approx((x + push[0], y + push[1]), abs=1e-5)


@given(TWINS, ANY_LOOKS)
def test_kept_settles_at_once_and_leaves_something_to_see(twins: Twins, view: View) -> None:
    stage = staged(view, twins)
    held = move.kept(view, stage)
    again = move.kept(held, stage)
    assert (again.x, again.y) == pytest.approx((held.x, held.y), abs=1e-6)
    if view.zoom:
        boxes = [replace(shown, stance=replace(shown.stance, clip=None)) for shown in stage.filled]
        assert any(shown.placed(held) for shown in boxes)
