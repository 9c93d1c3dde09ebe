"""A limb is as wide as it says, knows left from right whichever way it runs, and lies where its line lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.simulated.limb import Limb

DOWN = Limb([(10, 0, 4), (10, 50, 6), (10, 100, 4)])
numbers = st.floats(min_value=-500, max_value=500)
halves = st.floats(min_value=1, max_value=80)


def test_left_is_left_whichever_way_it_runs() -> None:
    up = Limb(list(reversed(DOWN.line)))
    for limb in (DOWN, up):
        assert [x for x, _ in limb.edge(-1)][1] == pytest.approx(4)
        assert [x for x, _ in limb.edge(1)][1] == pytest.approx(16)


def test_share_moves_from_the_edge_to_the_middle() -> None:
    assert DOWN.edge(1, 0) == [(10, 0), (10, 50), (10, 100)]
    assert DOWN.edge(1, 0.5)[1] == pytest.approx((13, 50))


def test_growing_widens_both_sides() -> None:
    bounds, grown = DOWN.path().computeTightBounds(), DOWN.path(3).computeTightBounds()
    assert grown.left() < bounds.left() - 2
    assert grown.right() > bounds.right() + 2


def test_the_ramp_runs_from_left_to_right() -> None:
    ramp = DOWN.ramp([(255, 255, 255), (128, 128, 128), (0, 0, 0)])
    assert ramp.start[0] < ramp.end[0]
    assert ramp.start[1] == ramp.end[1] == pytest.approx(50)


@given(x=numbers, y=numbers, dx=numbers, dy=st.floats(min_value=1, max_value=500), half=halves)
def test_both_edges_are_half_a_width_from_the_line(x: float, y: float, dx: float, dy: float, half: float) -> None:
    limb = Limb([(x, y, half), (x + dx, y + dy, half)])
    for side in (-1, 1):
        for (px, py), (cx, cy, _) in zip(limb.edge(side), limb.line, strict=True):
            assert ((px - cx) ** 2 + (py - cy) ** 2) ** 0.5 == pytest.approx(half, rel=1e-6)
    assert limb.edge(-1)[0][0] <= limb.edge(1)[0][0]


def test_a_point_without_length_is_no_error() -> None:
    assert len(Limb([(0, 0, 5), (0, 0, 5)]).edge(1)) == 2
