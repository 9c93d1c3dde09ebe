import cmath
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.viewer.laid import Laid, laid_at

NUMBER = st.floats(-1e4, 1e4)
POINT = st.tuples(NUMBER, NUMBER)
LAIDS = st.builds(
    lambda scale, angle, spot, at, mirrored: laid_at(cmath.rect(scale, angle), spot, at, mirrored=mirrored),
    st.floats(0.01, 50),
    st.floats(-3, 3),
    POINT,
    POINT,
    st.booleans(),
)


@given(LAIDS, POINT)
def test_the_way_back_undoes_the_way(laid: Laid, point: tuple[float, float]) -> None:
    assert laid.inverse()(laid(point)) == pytest.approx(point, abs=1e-4)
    assert laid.inverse().inverse()(point) == pytest.approx(laid(point), abs=1e-3)


@given(LAIDS, POINT)
def test_the_matrix_is_the_same_map(laid: Laid, point: tuple[float, float]) -> None:
    m11, m12, m21, m22, dx, dy = laid.matrix
    x, y = point
    assert (m11 * x + m21 * y + dx, m12 * x + m22 * y + dy) == pytest.approx(laid(point), abs=1e-3)
    assert m11 * m22 - m12 * m21 == pytest.approx(-(laid.scale**2) if laid.mirrored else laid.scale**2)


@given(LAIDS, POINT, POINT)
def test_every_distance_becomes_longer_by_the_scale(
    laid: Laid, one: tuple[float, float], other: tuple[float, float]
) -> None:
    assert math.dist(laid(one), laid(other)) == pytest.approx(laid.scale * math.dist(one, other), abs=1e-4)


@given(st.floats(0.1, 9), st.floats(-3, 3), POINT, POINT, st.booleans())
def test_the_spot_lands_where_it_is_put(
    scale: float, angle: float, spot: tuple[float, float], at: tuple[float, float], mirrored: bool
) -> None:
    laid = laid_at(cmath.rect(scale, angle), spot, at, mirrored=mirrored)
    assert laid(spot) == pytest.approx(at, abs=1e-6)


def test_a_mirror_changes_left_and_right_only() -> None:
    laid = laid_at(complex(2), (10.0, 20.0), (100.0, 100.0), mirrored=True)
    assert laid((11.0, 20.0)) == pytest.approx((98, 100))
    assert laid((10.0, 21.0)) == pytest.approx((100, 102))
    assert laid.upright
    assert abs(laid.angle) == pytest.approx(0)


def test_a_mirrored_turn_is_seen_the_other_way_round() -> None:
    plain = laid_at(cmath.rect(1, 0.2), (0.0, 0.0), (0.0, 0.0))
    mirrored = laid_at(cmath.rect(1, 0.2), (0.0, 0.0), (0.0, 0.0), mirrored=True)
    assert (plain.angle, mirrored.angle) == pytest.approx((0.2, -0.2))
    assert not mirrored.upright
    x, y = plain((5.0, 3.0))
    assert mirrored((5.0, 3.0)) == pytest.approx((-x, y))


def test_a_push_moves_every_point_alike() -> None:
    laid = laid_at(cmath.rect(3, 1.0), (1.0, 2.0), (3.0, 4.0), mirrored=True)
    x, y = laid((7.0, 8.0))
    assert laid.moved(5, -6)((7.0, 8.0)) == pytest.approx((x + 5, y - 6))


def test_a_picture_on_its_head_is_not_upright() -> None:
    assert Laid(complex(2)).upright
    assert not Laid(complex(-2)).upright
    assert not Laid(complex(2), mirrored=True).upright
    assert not Laid(2j).upright
