"""Crops as data: what each shows of a body, and how the head sits on it."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.pose import FacePose
from studio.provider.simulated.framing import CANVAS, CHIN_Y, HEAD_DROP, Framing, parse_framings
from studio.provider.simulated.legs import SOLE
from studio.provider.simulated.scene_reading import STANDING
from tests.provider.simulated.tables import resource

FRAMINGS = parse_framings(resource("simulated/framings.toml"))
CROWN, BROW, CHIN = -336.0, -90.0, 238.0
KNEE = 2000.0
"""Body y of the knees; the others are head y."""

LADDER = ("extreme", "close", "head", "upper-chest", "waist", "knee", "full")


def head_y(crop: str, y: float) -> float:
    return FRAMINGS[crop].head_to_canvas((0, y), FacePose())[1]


def body_y(crop: str, y: float) -> float:
    return FRAMINGS[crop].body_matrix().place((0, y))[1]


def test_every_step_of_the_ladder_shows_more() -> None:
    zooms = [FRAMINGS[key].zoom for key in LADDER]
    assert zooms == sorted(zooms, reverse=True)
    assert len(set(zooms)) == len(zooms)


def test_the_extreme_crop_runs_from_the_brows_to_the_chin() -> None:
    assert 0 < head_y("extreme", BROW) < 0.15 * CANVAS[1]
    assert 0.88 * CANVAS[1] < head_y("extreme", CHIN) < CANVAS[1]
    assert head_y("extreme", CROWN) < 0


@pytest.mark.parametrize("crop", [key for key in FRAMINGS if key not in ("extreme", "close")])
def test_every_other_crop_leaves_air_above_the_head(crop: str) -> None:
    assert 20 < head_y(crop, CROWN) < 0.28 * CANVAS[1]


def test_the_knee_crop_ends_above_the_knees_and_the_full_one_below_the_soles() -> None:
    assert 0.9 * CANVAS[1] < body_y("knee", KNEE) < 1.08 * CANVAS[1]
    assert 0.9 * CANVAS[1] < body_y("full", SOLE) < 0.97 * CANVAS[1]


def test_figures_stand_on_the_floor_in_front_of_the_wall() -> None:
    assert {key for key, framing in FRAMINGS.items() if framing.standing} == set(STANDING)
    for key in STANDING:
        assert FRAMINGS[key].floor < body_y(key, SOLE)


def test_a_selfie_sees_a_larger_head_on_the_same_shoulders() -> None:
    selfie, chest = FRAMINGS["selfie"], FRAMINGS["upper-chest"]
    assert selfie.head > chest.head == 1.0
    assert selfie.zoom < chest.zoom


@given(
    head=st.floats(min_value=0.6, max_value=1.3),
    tilt=st.floats(min_value=-20, max_value=20),
    pitch=st.floats(min_value=-1, max_value=1),
)
def test_a_head_of_any_size_keeps_its_chin_on_the_neck(head: float, tilt: float, pitch: float) -> None:
    pose = FacePose(head_tilt=tilt, pitch=pitch)
    small, own = (Framing("x", 1.2, 500, 400, 0, 0, head=size) for size in (head, 1.0))
    assert small.head_to_canvas((0, CHIN_Y), pose) == pytest.approx(own.head_to_canvas((0, CHIN_Y), pose))
    left, right = (small.head_to_canvas((x, 0), pose) for x in (-80, 80))
    own_left, own_right = (own.head_to_canvas((x, 0), pose) for x in (-80, 80))
    reach, own_reach = (abs(complex(b[0] - a[0], b[1] - a[1])) for a, b in ((left, right), (own_left, own_right)))
    assert reach == pytest.approx(head * own_reach)


def test_the_chin_at_rest_is_where_the_neck_expects_it() -> None:
    for one, other in itertools.pairwise(FRAMINGS.values()):
        for framing in (one, other):
            x, y = framing.head_to_canvas((0, CHIN_Y), FacePose())
            assert (x, y) == pytest.approx(framing.body_matrix().place((0, CHIN_Y + HEAD_DROP)))
