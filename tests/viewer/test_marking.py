import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.anchors import NOMINAL_EYES, Anchors
from studio.viewer.marking import Marking, to_ask

SIZE = (1000, 1250)
FRACTION = st.tuples(st.floats(0, 1), st.floats(0, 1))


def clicked(marking: Marking, *points: tuple[float, float], slot: int = 0) -> Marking:
    for point in points:
        marking = marking.marked(slot, point)
    return marking


def test_two_clicks_per_picture_in_any_order_give_the_left_eye_first() -> None:
    marking = Marking((0, 1))
    assert marking.slot == 0
    marking = marking.marked(0, (0.6, 0.4))
    assert marking.slot == 0
    assert marking.anchors(0) is None
    marking = marking.marked(0, (0.4, 0.41))
    assert marking.slot == 1
    anchors = marking.anchors(0)
    assert anchors is not None
    assert (anchors.left, anchors.right, anchors.source) == ((0.4, 0.41), (0.6, 0.4), "hand")


def test_pictures_may_be_marked_in_any_order() -> None:
    marking = Marking((0, 1)).marked(1, (0.4, 0.4)).marked(1, (0.6, 0.4))
    assert marking.slot == 0
    assert marking.marked(0, (0.4, 0.4)).marked(0, (0.6, 0.4)).slot is None


def test_clicks_that_were_not_asked_for_change_nothing() -> None:
    marking = Marking((0,)).marked(0, (0.4, 0.4)).marked(0, (0.6, 0.4))
    assert marking.marked(0, (0.5, 0.5)) == marking
    assert marking.marked(1, (0.5, 0.5)) == marking
    assert Marking(()).slot is None


def test_a_mark_can_be_moved() -> None:
    marking = Marking((0,)).marked(0, (0.4, 0.4)).marked(0, (0.6, 0.4)).moved(1, (0.3, 0.5))
    anchors = marking.anchors(0)
    assert anchors is not None
    assert anchors.left == (0.3, 0.5)


def test_a_third_click_is_the_mouth() -> None:
    marking = Marking((0, 1), clicks=3)
    wanted = [marking.wanted]
    for point in ((0.6, 0.4), (0.4, 0.4), (0.5, 0.6)):
        marking = marking.marked(0, point)
        wanted.append(marking.wanted)
    assert wanted == ["eye", "other_eye", "mouth", "eye"]
    assert marking.slot == 1
    assert marking.anchors(0) == Anchors((0.4, 0.4), (0.6, 0.4), (0.5, 0.6))


def test_the_mouth_may_be_left_out() -> None:
    marking = clicked(Marking((0, 1), clicks=3), (0.4, 0.4), (0.6, 0.4)).skipped()
    assert marking.slot == 1
    assert marking.anchors(0) == Anchors((0.4, 0.4), (0.6, 0.4))
    assert marking.skipped().slot is None
    assert marking.skipped().anchors(1) is None
    assert marking.skipped().skipped() == marking.skipped()


@given(st.lists(st.one_of(st.none(), st.tuples(st.integers(0, 1), FRACTION)), max_size=9))
def test_every_step_can_be_taken_back(steps: list[tuple[int, tuple[float, float]] | None]) -> None:
    marking = Marking((0, 1), clicks=3)
    for step in steps:
        there = marking.skipped() if step is None else marking.marked(*step)
        if there != marking:
            assert there.undone() == marking
        marking = there


def test_nothing_to_take_back_is_no_harm() -> None:
    assert Marking((0,)).undone() == Marking((0,))


def test_marks_that_are_a_face_are_accepted() -> None:
    marking = Marking((0,), clicks=3)
    assert marking.refusal(0, SIZE) is None
    for point in ((0.4, 0.4), (0.6, 0.42), (0.52, 0.6)):
        marking = marking.marked(0, point)
        assert marking.refusal(0, SIZE) is None


@pytest.mark.parametrize(
    ("points", "key"),
    [
        ([(-0.1, 0.4)], "viewer-mark-outside"),
        ([(0.4, 0.4), (0.6, 1.2)], "viewer-mark-outside"),
        ([(0.4, math.nan)], "viewer-mark-outside"),
        ([(0.4, 0.4), (0.4, 0.4)], "viewer-mark-same"),
        ([(0.4, 0.4), (0.405, 0.4)], "viewer-mark-same"),
        ([(0.4, 0.4), (0.6, 0.4), (0.5, 0.3)], "viewer-mark-above"),
        ([(0.4, 0.4), (0.6, 0.4), (0.5, 0.4)], "viewer-mark-above"),
    ],
)
def test_marks_that_cannot_be_a_face_are_refused_in_words(points: list[tuple[float, float]], key: str) -> None:
    found = clicked(Marking((0,), clicks=3), *points).refusal(0, SIZE)
    assert found is not None
    assert found.key == key


def test_a_mouth_off_to_the_side_of_a_tilted_head_is_below_its_eyes() -> None:
    marking = clicked(Marking((0,), clicks=3), (0.4, 0.3), (0.5, 0.5), (0.25, 0.5))
    assert marking.refusal(0, SIZE) is None


def test_a_drag_is_refused_like_a_click() -> None:
    marking = clicked(Marking((0,), clicks=3), (0.4, 0.4), (0.6, 0.4), (0.5, 0.6))
    found = marking.moved(2, (0.5, 0.1)).refusal(0, SIZE)
    assert found is not None
    assert found.key == "viewer-mark-above"
    assert marking.moved(2, (0.5, 0.7)).refusal(0, SIZE) is None


def test_a_face_is_asked_for_once_where_it_is_not_known() -> None:
    known = Anchors((0.4, 0.4), (0.6, 0.4))
    broken = Anchors((0.4, 0.4), (0.4, 0.4))
    heads = ((100, 100, known), (100, 100, None), None, (100, 100, broken))
    assert to_ask(heads, ()) == (1, 3)
    assert to_ask(heads, {1}) == (3,)
    assert to_ask(heads, {1, 3}) == ()


def test_aiming_begins_where_eyes_and_mouth_usually_are() -> None:
    marking = Marking((0, 1), clicks=3)
    assert marking.likely == NOMINAL_EYES[0]
    left = marking.marked(0, (0.4, 0.42))
    assert left.likely == pytest.approx((0.57, 0.42))
    assert marking.marked(0, (0.6, 0.42)).likely == pytest.approx((0.43, 0.42))
    mouth = left.marked(0, (0.6, 0.4)).likely
    assert mouth is not None
    assert mouth == pytest.approx((0.5, 0.41 + 0.84 * 0.2))
    assert left.marked(0, (0.6, 0.4)).marked(0, mouth).likely == NOMINAL_EYES[0], "the next picture"
    assert Marking((0,), ((0, (0.4, 0.9)), (0, (0.8, 0.9))), clicks=3).likely == pytest.approx((0.6, 1.0))
    assert Marking(()).likely is None
