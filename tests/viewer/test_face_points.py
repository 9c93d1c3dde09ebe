"""Points of a face are listed with what is known, and one that is put right is its creator's."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.anchors import Anchors
from studio.viewer.face_points import Name, points_of, with_point

FACE = Anchors((0.4, 0.4), (0.6, 0.4), (0.5, 0.6), "found", ((0.4, 0.3), (0.6, 0.3)), ((0.45, 0.6), (0.55, 0.6)))
share = st.floats(0, 1)
names = st.sampled_from([name for name, _point in points_of(FACE)])


def test_only_what_is_known_is_shown() -> None:
    assert [name for name, _point in points_of(Anchors((0.4, 0.4), (0.6, 0.4)))] == ["left", "right"]
    assert len(points_of(FACE)) == 7


@given(names, share, share)
def test_one_point_goes_where_it_is_put_and_the_others_stay(name: Name, x: float, y: float) -> None:
    moved = with_point(FACE, name, (x, y))
    assert moved.source == "hand"
    before, after = {point for _name, point in points_of(FACE)}, [point for _name, point in points_of(moved)]
    assert (x, y) in after
    assert len(after) == 7
    assert len(before - set(after)) <= 1
    assert moved.left[0] <= moved.right[0]


def test_an_eye_that_is_dragged_past_the_other_is_the_other_one() -> None:
    moved = with_point(FACE, "left", (0.8, 0.4))
    assert (moved.left, moved.right) == ((0.6, 0.4), (0.8, 0.4))


@pytest.mark.parametrize(("point", "kept"), [((-3, 0.5), (0, 0.5)), ((0.5, 7), (0.5, 1))])
def test_no_point_leaves_its_picture(point: tuple[float, float], kept: tuple[float, float]) -> None:
    assert with_point(FACE, "mouth", point).mouth == kept


def test_what_is_not_there_is_not_made_up() -> None:
    bare = replace(FACE, brows=None, corners=None)
    assert with_point(bare, "brow-left", (0.1, 0.1)).brows is None
    assert with_point(bare, "corner-right", (0.1, 0.1)).corners is None
