"""The promise of the viewer: the same face spot, whatever was done to picture, view and window."""

import math
from dataclasses import replace

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from studio.face.anchors import Anchors
from studio.face.similarity import Similarity
from studio.viewer.arrange import arranged
from studio.viewer.box import Box
from studio.viewer.pane import Pane
from studio.viewer.sync import Alignment, alignment, comparable, face_at, facts, shown_at, synced
from studio.viewer.view import Mode, Offset, View
from tests.viewer.scenes import ANY_LOOKS, CANVAS, FACE, TWINS, Twins, pane

SPOT = st.tuples(st.floats(0, 1), st.floats(0, 1))
LEVEL = Anchors((0.4, 0.4), (0.6, 0.4), mouth=(0.5, 0.6))


@settings(max_examples=300)
@given(TWINS, ANY_LOOKS, CANVAS, SPOT)
def test_the_same_face_spot_is_under_both_cursors(
    twins: Twins, view: View, size: tuple[int, int], share: tuple[float, float]
) -> None:
    stage = arranged(view, (twins.first, twins.second), size, 4)
    spot = (share[0] * twins.first[0], share[1] * twins.first[1])
    found = synced(view, stage, pane(stage, 0).to_screen(view, spot), 0, 1)
    assert found is not None
    assert math.dist(pane(stage, 1).to_picture(view, found), twins.there(spot)) < 1e-3


@given(TWINS, ANY_LOOKS, CANVAS)
def test_there_and_back_is_the_same_place(twins: Twins, view: View, size: tuple[int, int]) -> None:
    stage = arranged(view, (twins.first, twins.second), size, 4)
    at = stage.boxes[0].middle
    there = synced(view, stage, at, 0, 1)
    assert there is not None
    back = synced(view, stage, there, 1, 0)
    assert back is not None
    assert math.dist(back, at) < 1e-6


@given(TWINS, ANY_LOOKS, CANVAS, st.tuples(st.floats(-80, 80), st.floats(-80, 80)))
def test_aligned_panes_have_the_same_spot_at_the_same_place_of_their_boxes(
    twins: Twins, view: View, size: tuple[int, int], step: tuple[float, float]
) -> None:
    view = replace(view, offsets=(), aligned=True)
    stage = arranged(view, (twins.first, twins.second), size, 4)
    (ax, ay), (bx, by) = (box.middle for box in stage.boxes)
    found = synced(view, stage, (ax + step[0], ay + step[1]), 0, 1)
    # A turn too small to be seen is not drawn, so a hundredth of a px may be missing.
    assert found == pytest.approx((bx + step[0], by + step[1]), abs=2e-2)


@given(TWINS, ANY_LOOKS, CANVAS)
def test_raw_panes_have_the_same_spot_in_the_middle(twins: Twins, view: View, size: tuple[int, int]) -> None:
    assume(view.zoom > 0)
    view = replace(view, offsets=(), aligned=False)
    stage = arranged(view, (twins.first, twins.second), size, 4)
    found = synced(view, stage, stage.boxes[0].middle, 0, 1)
    assert found == pytest.approx(stage.boxes[1].middle, abs=1e-6)


@given(TWINS, ANY_LOOKS, CANVAS, st.tuples(st.floats(-1, 1), st.floats(-1, 1)))
def test_an_offset_moves_the_spot_by_exactly_itself(
    twins: Twins, view: View, size: tuple[int, int], by: tuple[float, float]
) -> None:
    heads, plain = (twins.first, twins.second), replace(view, offsets=())
    moved = plain.with_offset(1, Offset(*by))
    before, after = arranged(plain, heads, size, 4), arranged(moved, heads, size, 4)
    spot = (0.2, 0.3)
    old, new = shown_at(plain, before, spot, 1), shown_at(moved, after, spot, 1)
    where = shown_at(plain, before, (spot[0] + by[0], spot[1] + by[1]), 1)
    assert old is not None
    assert new is not None
    assert new == pytest.approx(where, abs=1e-6)
    assert shown_at(moved, after, spot, 0) == shown_at(plain, before, spot, 0)


@given(TWINS, ANY_LOOKS, CANVAS)
@example(
    Twins((1024, 1024, LEVEL), (4096, 4096, LEVEL), pane(arranged(View(), [(1, 1, None)], (9, 9), 0), 0).frame),
    View(),
    (968, 584),
)
def test_what_is_drawn_is_where_it_is_said_to_be(twins: Twins, view: View, size: tuple[int, int]) -> None:
    stage = arranged(view, (twins.first, twins.second), size, 4)
    for shown in stage.filled:
        said, drawn = shown.to_screen(view, (0.0, 0.0)), shown.drawn(view)((0.0, 0.0))
        assert max(abs(said[0] - drawn[0]), abs(said[1] - drawn[1])) <= 0.5 + 1e-9


@pytest.mark.parametrize("mode", ["wipe", "blink", "difference", "onion"])
@pytest.mark.parametrize("zoom", [0.0, 90.0, 137.5, 640.0])
@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
def test_equal_pictures_are_drawn_on_the_same_px(mode: Mode, zoom: float, dpr: float) -> None:
    view = View(0.013, 0.31, zoom, mode=mode)
    size = (round(967 * dpr), round(583 * dpr))
    stage = arranged(view, ((1024, 1280, FACE), (1024, 1280, FACE)), size, 4)
    first, second = pane(stage, 0), pane(stage, 1)
    spot = (300.0, 400.0)
    assert first.drawn(view)(spot) == pytest.approx(second.drawn(view)(spot), abs=1e-9)


@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("zoom", [0.0, 137.5, 184.32])
def test_equal_pictures_stand_alike_side_by_side(zoom: float, dpr: float) -> None:
    view = View(0.013, 0.31, zoom)
    size = (round(967 * dpr), round(583 * dpr))
    stage = arranged(view, ((1024, 1280, FACE), (1024, 1280, FACE)), size, round(4 * dpr))
    one, other = pane(stage, 0).placed(view), pane(stage, 1).placed(view)
    assert one is not None
    assert other is not None
    assert other.target.x - stage.boxes[1].x == one.target.x - stage.boxes[0].x
    assert vars(other.source) == pytest.approx(vars(one.source), abs=1e-6)


@given(TWINS, CANVAS)
def test_a_turned_picture_lies_on_the_reference_as_that_is_drawn(twins: Twins, size: tuple[int, int]) -> None:
    view = View(0.1, 0.2, 300.0, mode="difference")
    stage = arranged(view, (twins.first, twins.second), size, 4)
    first, second = pane(stage, 0), pane(stage, 1)
    assume(not second.laid(view).upright)
    spot = (twins.first[0] * 0.3, twins.first[1] * 0.4)
    assert second.drawn(view)(twins.there(spot)) == pytest.approx(first.drawn(view)(spot), abs=1e-5)


def test_a_spot_is_read_where_the_pointer_is() -> None:
    view = View(0.5, 0.25, 100.0)
    stage = arranged(view, ((1000, 1000, LEVEL), None), (804, 400), 4)
    assert face_at(view, stage, (200.0, 200.0)) == pytest.approx((0.5, 0.25))
    assert face_at(view, stage, (300.0, 200.0)) == pytest.approx((1.5, 0.25))
    assert face_at(view, stage, (700.0, 200.0)) is None
    assert synced(view, stage, (700.0, 200.0), 1, 0) is None
    assert shown_at(view, stage, (0.0, 0.0), 1) is None


def test_the_badge_says_how_much_b_is_enlarged_and_turned() -> None:
    turned = Anchors((0.45, 0.5), (0.45 + 0.1 * math.cos(0.1), 0.5 + 0.1 * math.sin(0.1)))
    view = View()
    stage = arranged(view, ((1000, 1000, replace(LEVEL, mouth=None)), (1000, 1000, turned)), (804, 400), 4)
    found = alignment(view, stage, 1)
    assert found is not None
    assert found.scale == pytest.approx(2.0)
    assert found.degrees == pytest.approx(-math.degrees(0.1))
    assert found.drift == pytest.approx((-0.0, 0.105), abs=1e-3)
    assert not found.moved
    moved = view.with_offset(1, Offset(0.1))
    again = alignment(moved, arranged(moved, ((1000, 1000, LEVEL), (1000, 1000, turned)), (804, 400), 4), 1)
    assert isinstance(again, Alignment)
    assert again.moved


def test_no_badge_where_nothing_is_laid_on_anything() -> None:
    known, unknown = (1000, 1000, LEVEL), (1000, 1000, None)
    raw = View(aligned=False)
    assert alignment(View(), arranged(View(), (known, known), (804, 400), 4), 0) is None
    assert alignment(raw, arranged(raw, (known, known), (804, 400), 4), 1) is None
    assert alignment(View(), arranged(View(), (known, unknown), (804, 400), 4), 1) is None
    assert alignment(View(), arranged(View(), (known, None), (804, 400), 4), 1) is None


def test_a_difference_is_only_worth_something_between_known_faces_on_each_other() -> None:
    known, unknown = (1000, 1000, LEVEL), (1000, 1000, None)
    for view, heads, wanted in (
        (View(mode="difference"), (known, known), True),
        (View(mode="difference", aligned=False), (known, known), False),
        (View(mode="difference"), (known, unknown), False),
        (View(mode="difference"), (known, None), False),
    ):
        assert comparable(view, arranged(view, heads, (804, 400), 4)) is wanted


def test_facts_of_a_pane_speak_of_its_own_px() -> None:
    view = View(0.0, 0.0, 400.0)
    stage = arranged(view, ((1000, 1000, LEVEL), (4000, 4000, LEVEL)), (804, 400), 4)
    small = facts(view, pane(stage, 0), preview=True, asked=(1024, 1024))
    large = facts(view, pane(stage, 1), preview=True)
    assert (small.percent, large.percent) == pytest.approx((200, 50))
    assert (small.enlarged, large.enlarged) == (True, False)
    assert (small.resampled, large.resampled) == (False, True)
    assert (small.preview, large.preview) == (False, True)
    assert (small.received, small.asked, small.other_size) == ((1000, 1000), (1024, 1024), True)
    assert not large.other_size


def test_whole_factors_are_resampled_where_the_picture_beside_has_to_be() -> None:
    alone = Pane(100, 100, Similarity(10 + 0j), Box(0, 0, 400, 400))
    twice, own = View(zoom=20.0), View(zoom=10.0)
    assert not facts(twice, alone, preview=False).resampled
    assert facts(twice, alone, preview=False, smooth=True).resampled
    assert not facts(own, alone, preview=False, smooth=True).resampled, "at 100 % nothing is blended"


def test_a_turned_picture_is_resampled_even_at_a_hundred_percent() -> None:
    tilted = Anchors((0.4, 0.4), (0.6, 0.45))
    view = View(0.0, 0.0, math.hypot(200, 50))
    stage = arranged(view, ((1000, 1000, replace(LEVEL, mouth=None)), (1000, 1000, tilted)), (804, 400), 4)
    found = facts(view, pane(stage, 1), preview=False)
    assert found.percent == pytest.approx(100)
    assert found.resampled
    assert not found.enlarged
