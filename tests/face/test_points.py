"""A head's own axes take its turn, its size and its place out of every measure."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.points import COUNT, OUTER_EYES, head_axes, mean, turns
from tests.face.meshes import MIDDLE, UNIT, face, turned

angles = st.floats(-40, 40)


def test_the_unit_is_the_distance_of_the_outer_eye_corners() -> None:
    axes = head_axes(face())
    assert axes.unit == pytest.approx(UNIT)
    assert axes.middle[:2] == pytest.approx(MIDDLE)
    assert turns(axes) == pytest.approx((0, 0, 0))


@pytest.mark.parametrize("way", ["yaw", "pitch", "roll"])
@pytest.mark.parametrize("degrees", [-30.0, 12.0])
def test_turns_are_read_with_their_sign(way: str, degrees: float) -> None:
    told = dict(zip(("yaw", "pitch", "roll"), turns(head_axes(turned(face(), **{way: degrees}))), strict=True))
    assert told[way] == pytest.approx(degrees, abs=1e-6)
    assert sum(abs(value) for name, value in told.items() if name != way) == pytest.approx(0, abs=1e-6)


@given(angles, angles, angles, st.floats(0.3, 5))
def test_a_turned_head_has_its_points_in_the_same_places(yaw: float, pitch: float, roll: float, size: float) -> None:
    straight = face()
    moved = turned(face(UNIT * size, (10.0, 20.0)), yaw, pitch, roll)
    for at in (OUTER_EYES[0], 152, 13, 70):
        there, here = head_axes(moved).place(moved[at]), head_axes(straight).place(straight[at])
        assert math.dist(there, here) < 1e-6


def test_points_on_each_other_are_no_face() -> None:
    with pytest.raises(ValueError, match="lie on"):
        head_axes([(1.0, 1.0, 1.0)] * COUNT)
    with pytest.raises(ValueError, match="one line"):
        head_axes([(float(at == OUTER_EYES[1]) + float(at in (6, 197)), 0.0, 0.0) for at in range(COUNT)])


def test_the_middle_of_points() -> None:
    assert mean([(0.0, 2.0, 4.0), (2.0, 4.0, 8.0)], (0, 1)) == (1, 3, 6)
