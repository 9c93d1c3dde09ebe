import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.anchors import Anchors
from studio.face.frame import Head
from studio.viewer.box import Box
from studio.viewer.sheet import ROWS, extent, sheet
from tests.viewer.scenes import ANY_HEADS, TWINS, Twins

LEVEL = Anchors((0.4, 0.4), (0.6, 0.4), mouth=(0.5, 0.6))
CELLS = st.tuples(st.integers(40, 900), st.integers(40, 900))


@given(ANY_HEADS, CELLS, st.integers(0, 20))
def test_cells_are_equal_and_stand_in_a_table(heads: list[Head | None], cell: tuple[int, int], gap: int) -> None:
    cells = sheet(heads, cell, gap)
    filled = [slot for slot, head in enumerate(heads) if head is not None]
    assert [(found.part, found.slot) for found in cells] == list(itertools.product(ROWS, filled))
    for found in cells:
        assert found.box.width == cell[0]
        assert found.box.height == cell[1]
        assert found.box.x == filled.index(found.slot) * (cell[0] + gap)
        assert found.box.y == ROWS.index(found.part) * (cell[1] + gap)
    if filled:
        assert extent(cells) == (len(filled) * (cell[0] + gap) - gap, 4 * (cell[1] + gap) - gap)


@given(TWINS, CELLS, st.tuples(st.floats(0, 1), st.floats(0, 1)))
def test_the_same_face_spot_stands_at_the_same_place_of_every_cell(
    twins: Twins, cell: tuple[int, int], share: tuple[float, float]
) -> None:
    cells = sheet((twins.first, twins.second), cell, 4)
    for one, other in zip(cells[::2], cells[1::2], strict=True):
        at = (one.box.x + share[0] * cell[0], one.box.y + share[1] * cell[1])
        there = (other.box.x + share[0] * cell[0], other.box.y + share[1] * cell[1])
        spot = twins.there(one.laid.inverse()(at))
        assert math.dist(spot, other.laid.inverse()(there)) < 0.1


def test_rows_go_down_the_face_and_skin_is_a_cheek_at_own_px() -> None:
    heads = ((4000, 4000, LEVEL), (1000, 1000, LEVEL))
    brows, eyes, mouth, skin = sheet(heads, (400, 160), 0)[::2]
    assert brows.source.middle[1] < eyes.source.middle[1] < mouth.source.middle[1]
    assert mouth.source.middle == pytest.approx((2000, 2400))
    assert skin.laid.scale == pytest.approx(1)
    assert skin.source.middle == pytest.approx((2000 + 0.62 * 800, 1600 + 0.75 * 800))
    assert skin.inside


def test_skin_stays_a_cheek_when_there_are_few_px() -> None:
    (found,) = sheet([(500, 500, LEVEL)], (400, 160), 0, ["skin"])
    assert found.source.width == pytest.approx(100)
    assert found.laid.scale == pytest.approx(4)


def test_a_cell_says_when_its_picture_ends() -> None:
    high = Anchors((0.4, 0.02), (0.6, 0.02))
    brows, eyes, *_rest = sheet([(1000, 1000, high)], (400, 160), 0)
    assert not brows.inside
    assert brows.source.y < 0
    assert not eyes.inside


def test_without_pictures_there_is_no_sheet() -> None:
    assert sheet([None, None], (400, 160), 4) == ()
    assert extent(()) == (0, 0)


def test_a_turned_face_is_upright_on_the_sheet() -> None:
    turned = Anchors((0.5, 0.4), (0.5, 0.6))
    (_level, cell) = sheet([(1000, 1000, LEVEL), (1000, 1000, turned)], (400, 160), 0, ["eyes"])
    left, right = cell.laid((500.0, 400.0)), cell.laid((500.0, 600.0))
    assert left[1] == pytest.approx(right[1])
    assert right[0] > left[0]
    assert isinstance(cell.source, Box)
    assert cell.source.width < cell.source.height
