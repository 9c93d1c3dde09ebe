import cmath
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.viewer.box import Box
from studio.viewer.laid import Laid, laid_at
from studio.viewer.placement import Placement, crisp, placement
from studio.viewer.polygon import area, bounds, clipped, corners, mapped

CLIP = Box(10.0, 20.0, 400.0, 300.0)
SIZE = st.tuples(st.integers(1, 9000), st.integers(1, 9000))
PUT = st.builds(
    lambda scale, angle, spot, at, mirrored: laid_at(cmath.rect(scale, angle), spot, at, mirrored=mirrored),
    st.floats(0.02, 16),
    st.floats(-3.1, 3.1),
    st.tuples(st.floats(0, 2000), st.floats(0, 2000)),
    st.tuples(st.floats(-100, 500), st.floats(-100, 500)),
    st.booleans(),
)
STRAIGHT = st.builds(
    lambda scale, spot, at, mirrored: laid_at(complex(scale), spot, at, mirrored=mirrored),
    st.floats(0.02, 16),
    st.tuples(st.floats(0, 2000), st.floats(0, 2000)),
    st.tuples(st.floats(-100, 500), st.floats(-100, 500)),
    st.booleans(),
)


def put(size: tuple[int, int], laid: Laid) -> Placement:
    found = placement(size, laid, CLIP)
    assert found is not None
    return found


@given(SIZE, PUT)
def test_what_is_seen_of_a_turned_picture_lies_in_picture_and_clip(size: tuple[int, int], laid: Laid) -> None:
    found = placement(size, laid, CLIP)
    if found is None:
        return
    assert found.source.x >= 0
    assert found.source.y >= 0
    assert found.source.right <= size[0]
    assert found.source.bottom <= size[1]
    assert CLIP.x <= found.target.x
    assert found.target.right <= CLIP.right
    for x, y in found.polygon:
        assert found.target.x - 1e-6 <= x <= found.target.right + 1e-6
        assert found.target.y - 1e-6 <= y <= found.target.bottom + 1e-6


@given(SIZE, PUT)
def test_the_outline_loses_nothing_of_the_picture(size: tuple[int, int], laid: Laid) -> None:
    """The source box is enough: what is cut out of it is what is seen of the whole picture."""
    whole = clipped(mapped(corners(Box(0, 0, *size)), laid), CLIP)
    found = placement(size, laid, CLIP)
    if found is None:
        assert area(whole) < 1e-6
    elif found.turned:
        assert area(found.polygon) == pytest.approx(area(whole), rel=1e-6, abs=1e-6)


@given(SIZE, STRAIGHT)
def test_a_straight_picture_fills_its_target_to_half_a_px(size: tuple[int, int], laid: Laid) -> None:
    found = placement(size, laid, CLIP)
    if found is None:
        return
    assert not found.turned
    assert found.polygon == corners(found.target)
    landed = bounds(mapped(corners(found.source), laid))
    thin = min(size) * laid.scale < 1
    if not thin:
        for a, b in zip(vars(landed).values(), vars(found.target).values(), strict=True):
            assert abs(a - b) <= 1 + 1e-6


def test_the_region_is_the_clip_seen_from_the_picture() -> None:
    laid = laid_at(cmath.rect(2, math.pi / 2), (50.0, 50.0), CLIP.middle)
    found = put((100, 100), laid)
    assert found.region[0] == pytest.approx((50 - 75, 50 + 100))
    assert found.turned
    assert found.scale == pytest.approx(2)


def test_a_turned_square_in_the_middle_shows_as_a_diamond() -> None:
    laid = laid_at(cmath.rect(1, math.pi / 4), (50.0, 50.0), (210.0, 170.0))
    found = put((100, 100), laid)
    half = 50 * math.sqrt(2)
    assert sorted(found.polygon)[0] == pytest.approx((210 - half, 170))
    assert found.target == Box(139.0, 99.0, 142.0, 142.0)
    assert vars(found.source) == pytest.approx(vars(Box(0, 0, 100, 100)))


def test_a_mirrored_picture_shows_the_other_end_at_the_left() -> None:
    laid = laid_at(complex(1), (0.0, 0.0), (110.0, 20.0), mirrored=True)
    found = put((1000, 1000), laid)
    assert found.target == Box(10.0, 20.0, 100.0, 300.0)
    assert found.source == Box(0.0, 0.0, 100.0, 300.0)
    assert found.laid((99.5, 0.0))[0] == pytest.approx(10.5)


@pytest.mark.parametrize(("size", "scale"), [((1, 8000), 0.07), ((8000, 1), 0.05), ((1, 1), 0.3)])
def test_a_picture_thinner_than_a_px_still_shows(size: tuple[int, int], scale: float) -> None:
    found = put(size, laid_at(complex(scale), (size[0] / 2, size[1] / 2), (210.0, 170.0)))
    assert found.target.width >= 1
    assert found.target.height >= 1
    assert 0 < found.source.width <= size[0]


def test_nothing_is_placed_beside_the_clip() -> None:
    away = (5000.0, 0.0)
    assert placement((10, 10), laid_at(complex(1), (0.0, 0.0), away), CLIP) is None
    assert placement((10, 10), laid_at(cmath.rect(1, 0.3), (0.0, 0.0), away), CLIP) is None
    assert placement((10, 10), laid_at(complex(1), (0.0, 0.0), (20.0, 30.0)), Box(20, 30, 0, 10)) is None
    assert placement((10, 10), laid_at(cmath.rect(1, 0.3), (0.0, 0.0), (20.0, 30.0)), Box(20, 30, 0, 10)) is None


@pytest.mark.parametrize(("scale", "wanted"), [(1, True), (3, True), (0.5, True), (0.25, True), (1.5, False)])
def test_whole_factors_are_crisp(scale: float, wanted: bool) -> None:
    assert crisp(scale) is wanted
    assert crisp(scale + 1e-9) is wanted


@given(st.lists(st.tuples(st.floats(-500, 900), st.floats(-500, 900)), min_size=3, max_size=3))
def test_cutting_never_adds(points: list[tuple[float, float]]) -> None:
    outline = tuple(points)
    cut = clipped(outline, CLIP)
    assert area(cut) <= area(outline) + 1e-6
    assert all(CLIP.x - 1e-6 <= x <= CLIP.right + 1e-6 and CLIP.y - 1e-6 <= y <= CLIP.bottom + 1e-6 for x, y in cut)
    assert area(clipped(cut, CLIP)) == pytest.approx(area(cut), abs=1e-6)


def test_an_outline_inside_stays_as_it_is() -> None:
    inside = ((20.0, 30.0), (100.0, 40.0), (60.0, 200.0))
    assert clipped(inside, CLIP) == inside
