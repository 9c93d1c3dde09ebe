import math

import pytest

from studio.face.anchors import NOMINAL_EYES, Anchors
from studio.face.frame import frames, laid_frames, mouth_of, seen
from studio.face.similarity import Similarity

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


def marked(mouth: tuple[float, float] | None) -> Anchors:
    return Anchors((0.4, 0.4), (0.6, 0.4), mouth)


def test_eyes_alone_lay_one_face_on_another_where_a_mouth_is_missing() -> None:
    heads = [(1000, 1000, TILTED), (500, 800, LEVEL)]
    assert laid_frames(heads) == frames(heads)
    assert laid_frames([]) == ()
    unknown = [(1000, 1000, TILTED), (500, 500, None)]
    assert laid_frames(unknown) == frames(unknown)


def test_the_first_face_keeps_its_own_frame() -> None:
    heads = [(1000, 1000, marked((0.5, 0.6))), (1000, 1000, marked((0.5, 0.65)))]
    assert laid_frames(heads)[0] == frames(heads)[0]


def test_a_mouth_that_drops_hardly_changes_how_large_a_face_is() -> None:
    heads = [(1000, 1000, marked((0.5, 0.6))), (1000, 1000, marked((0.5, 0.64)))]
    scale = laid_frames(heads)[1].scale / 200
    assert 1 < scale < 1.02
    left = laid_frames(heads)[1]((-0.5, 0.0))
    assert math.dist(left, (400, 400)) < 0.02 * 200


def test_a_mouth_steadies_eyes_that_were_not_hit_exactly() -> None:
    """One eye clicked two hundredths too low turns the face less when the mouth has a say."""
    slip = Anchors((0.4, 0.4), (0.6, 0.42), (0.5, 0.6))
    heads = [(1000, 1000, marked((0.5, 0.6))), (1000, 1000, slip)]
    assert abs(laid_frames(heads)[1].angle) < abs(frames(heads)[1].angle)


def test_a_known_map_of_px_is_met_exactly() -> None:
    there = Similarity(complex(1.5, 0.3), complex(-80, 40))
    points = [(400.0, 400.0), (600.0, 400.0), (520.0, 610.0)]
    shares = [(x / 2000, y / 2000) for x, y in (there(point) for point in points)]
    heads = [(1000, 1000, marked((0.52, 0.61))), (2000, 2000, Anchors(shares[0], shares[1], shares[2]))]
    one, other = laid_frames(heads)
    for spot in ((0.0, 0.0), (0.3, 1.2), (-2.0, 0.5)):
        assert other(spot) == pytest.approx(there(one(spot)))


@pytest.mark.parametrize("mouth", [(0.5, 0.2), (0.5, 0.99), (0.9, 0.6)])
def test_a_mouth_in_an_odd_place_is_not_listened_to(mouth: tuple[float, float]) -> None:
    heads = [(1000, 1000, marked((0.5, 0.6))), (1000, 1000, marked(mouth))]
    assert laid_frames(heads) == frames(heads)


@pytest.mark.parametrize("eye", [(-0.1, 0.4), (0.4, 1.1), (math.nan, 0.4), (math.inf, 0.4)])
def test_eyes_beside_the_picture_are_not_believed(eye: tuple[float, float]) -> None:
    head = (1000, 1000, Anchors(eye, (0.6, 0.4), (0.5, 0.6)))
    assert not seen([head])
    assert frames([head]) == frames([(1000, 1000, None)])
    assert mouth_of(head) is None
    assert seen([(1000, 1000, LEVEL)])
    assert mouth_of((1000, 1000, marked((0.5, 1.4)))) is None
