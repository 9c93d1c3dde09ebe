import math

import pytest

from studio.face.anchors import NOMINAL_EYES, Anchors
from studio.face.frame import frames, mouth_of

LEVEL = Anchors((0.4, 0.4), (0.6, 0.4))
TILTED = Anchors((0.4, 0.45), (0.6, 0.35), mouth=(0.55, 0.6))


def test_marked_eyes_stand_at_half_a_unit_on_both_sides() -> None:
    (frame,) = frames([(1000, 1000, LEVEL)])
    assert frame((-0.5, 0.0)) == pytest.approx((400, 400))
    assert frame((0.5, 0.0)) == pytest.approx((600, 400))
    assert frame((0.0, 1.0)) == pytest.approx((500, 600))


def test_size_does_not_matter_for_the_spot() -> None:
    small, large = frames([(512, 640, LEVEL), (2048, 2560, LEVEL)])
    x, y = small((0.3, 0.7))
    assert large((0.3, 0.7)) == pytest.approx((4 * x, 4 * y))


def test_a_tilted_head_gives_a_turned_frame() -> None:
    (frame,) = frames([(1000, 1000, TILTED)])
    assert frame.angle == pytest.approx(math.atan2(-100, 200))


def test_one_unknown_face_makes_all_of_them_nominal() -> None:
    marked, unknown = frames([(1000, 1000, TILTED), (500, 500, None)])
    assert marked.angle == 0
    assert marked((-0.5, 0.0)) == pytest.approx((1000 * NOMINAL_EYES[0][0], 1000 * NOMINAL_EYES[0][1]))
    assert unknown((0.5, 0.0)) == pytest.approx((500 * NOMINAL_EYES[1][0], 500 * NOMINAL_EYES[1][1]))


def test_two_clicks_on_one_spot_are_no_face() -> None:
    slip = Anchors((0.4, 0.4), (0.401, 0.4))
    assert frames([(1000, 1000, slip)]) == frames([(1000, 1000, None)])


def test_mouth_is_told_in_face_units() -> None:
    straight = Anchors((0.4, 0.4), (0.6, 0.4), mouth=(0.5, 0.6))
    assert mouth_of((1000, 1000, straight)) == pytest.approx((0, 1))
    assert mouth_of((1000, 1000, LEVEL)) is None
    assert mouth_of((1000, 1000, None)) is None
