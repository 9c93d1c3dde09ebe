import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.anchors import Anchors
from studio.face.frame import Head
from studio.viewer.sheet import sheet
from studio.viewer.sheet_cell import enlarged, own_px, placed, remark, times_said
from studio.words import sentence
from tests.viewer.scenes import ANY_HEADS

LEVEL = Anchors((0.4, 0.4), (0.6, 0.4), mouth=(0.5, 0.6))
TILTED = Anchors((0.4, 0.38), (0.6, 0.42), mouth=(0.5, 0.6))
CELLS = st.tuples(st.integers(40, 900), st.integers(40, 900))


@given(ANY_HEADS, CELLS)
def test_what_is_placed_lies_in_its_cell_and_in_its_picture(heads: list[Head | None], size: tuple[int, int]) -> None:
    for cell in sheet(heads, size, 6):
        head = heads[cell.slot]
        assert head is not None
        seen = placed(cell, head[:2])
        if seen is None:
            continue
        assert 0 <= seen.target.x < seen.target.right <= size[0]
        assert 0 <= seen.target.y < seen.target.bottom <= size[1]
        assert -1e-6 <= seen.source.x <= seen.source.right <= head[0] + 1e-6
        assert -1e-6 <= seen.source.y <= seen.source.bottom <= head[1] + 1e-6


@given(ANY_HEADS, CELLS)
def test_the_middle_of_a_cell_stays_within_half_a_px(heads: list[Head | None], size: tuple[int, int]) -> None:
    for cell in sheet(heads, size, 0):
        head = heads[cell.slot]
        seen = placed(cell, head[:2]) if head is not None else None
        if seen is not None:
            middle = cell.laid.inverse()(cell.box.middle)
            there = seen.laid(middle)
            assert math.dist(there, (size[0] / 2, size[1] / 2)) <= math.sqrt(0.5) + 1e-3


def test_skin_at_own_px_is_set_on_whole_px() -> None:
    (skin,) = sheet([(4001, 4003, LEVEL)], (401, 161), 0, ["skin"])
    seen = placed(skin, (4001, 4003))
    assert seen is not None
    assert own_px(skin)
    assert seen.source.x == round(seen.source.x)
    assert seen.source.y == round(seen.source.y)
    assert (seen.source.width, seen.source.height) == (401, 161)
    assert remark(skin) == sentence("sheet-own")


def test_a_turned_picture_has_no_own_px() -> None:
    cells = sheet([(4000, 4000, LEVEL), (4000, 4000, TILTED)], (400, 160), 0, ["skin"])
    assert [own_px(cell) for cell in cells] == [True, False]


def test_too_few_px_are_said_and_for_skin_in_other_words() -> None:
    cells = sheet([(500, 500, LEVEL)], (400, 160), 0)
    said = {cell.part: remark(cell) for cell in cells}
    assert said["skin"] == sentence("sheet-skin-few", times=times_said(4.0))
    for part in ("brows", "eyes", "mouth"):
        found = said[part]
        assert found is not None
        assert found.key == "sheet-enlarged"


def test_enough_px_need_no_remark() -> None:
    cells = sheet([(4000, 4000, LEVEL)], (400, 160), 0, ["brows", "eyes", "mouth"])
    assert [remark(cell) for cell in cells] == [None, None, None]
    assert [enlarged(cell) for cell in cells] == [1.0, 1.0, 1.0]


def test_skin_that_is_not_at_its_own_px_says_so() -> None:
    cells = sheet([(4000, 4000, LEVEL), (4000, 4000, TILTED)], (400, 160), 0, ["skin"])
    assert [remark(cell) for cell in cells] == [sentence("sheet-own"), sentence("sheet-skin-at", percent=98)]


def test_skin_is_at_own_px_in_a_low_cell_too() -> None:
    (skin,) = sheet([(4000, 4000, LEVEL)], (400, 80), 0, ["skin"])
    assert remark(skin) == sentence("sheet-own")


def test_the_smaller_of_two_pictures_is_the_enlarged_one() -> None:
    large, small = sheet([(4000, 4000, LEVEL), (1000, 1000, LEVEL)], (400, 160), 0, ["skin"])
    assert remark(large) == sentence("sheet-own")
    assert remark(small) == sentence("sheet-skin-few", times=times_said(4.0))


@pytest.mark.parametrize(("times", "whole", "tenth"), [(1.0, 1, 0), (1.26, 1, 3), (2.96, 3, 0), (12.34, 12, 3)])
def test_a_factor_has_one_decimal(times: float, whole: int, tenth: int) -> None:
    assert times_said(times) == sentence("sheet-times", whole=whole, tenth=tenth)
