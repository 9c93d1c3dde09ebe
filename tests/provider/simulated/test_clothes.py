"""Outlines of body and clothes: alike on both sides, closed by a hem on a figure, on everybody's own build."""

from dataclasses import replace

import pytest
import skia
from hypothesis import given
from hypothesis import strategies as st

from studio.face.pose import FacePose
from studio.provider.simulated.brush import Brush
from studio.provider.simulated.clothes import STANDING_TRUNK, both_sides, straightened, top_outline, widened
from studio.provider.simulated.framing import parse_framings
from studio.provider.simulated.legs import HIPS
from studio.provider.simulated.look import parse_looks
from studio.provider.simulated.palette import parse_palettes
from studio.provider.simulated.person import parse_people
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.stage import Arms, Stage
from studio.provider.simulated.top import arm_path, top_path
from tests.provider.simulated.tables import resource

PALETTES = parse_palettes(resource("simulated/palettes.toml"))
PEOPLE = parse_people(resource("simulated/people.toml"))
FRAMINGS = parse_framings(resource("simulated/framings.toml"))
LOOK = parse_looks(resource("simulated/looks.toml"))["A"]
CUTS = ("tank", "tee", "long", "jacket")
RED = (150.0, 42.0, 50.0)


def stage(crop: str, who: str = "ana", arms: Arms | None = None) -> Stage:
    person = PEOPLE[who]
    return Stage(
        brush=Brush(skia.Surface(8, 8).getCanvas()),
        pose=FacePose(),
        person=person,
        look=LOOK,
        skin=PALETTES.skins[person.skin],
        hair=PALETTES.hairs[person.hair_colour],
        room=PALETTES.rooms["blue"],
        framing=FRAMINGS[crop],
        arms=arms or Arms(),
    )


@pytest.mark.parametrize("crop", ["upper-chest", "full"])
@pytest.mark.parametrize("cut", CUTS)
def test_a_top_is_alike_on_both_sides(cut: str, crop: str) -> None:
    outline, neckline = top_outline(Wear(cut, RED), stage(crop))
    for points in (outline, neckline):
        assert {(round(-x, 3) + 0.0, y) for x, y in points} == {(round(x, 3) + 0.0, y) for x, y in points}


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("cut", CUTS)
def test_a_figure_wears_its_top_to_the_hips_and_others_wear_it_out_of_the_picture(cut: str, who: str) -> None:
    on_figure = top_path(stage("full", who), Wear(cut, RED)).computeTightBounds()
    assert 1090 < on_figure.bottom() < HIPS[-1][1]
    assert top_path(stage("waist", who), Wear(cut, RED)).computeTightBounds().bottom() > 1400


@pytest.mark.parametrize("cut", ["long", "jacket"])
def test_long_sleeves_go_where_the_arms_go(cut: str) -> None:
    wear = Wear(cut, RED)
    hanging, reaching = (top_path(stage("selfie", arms=Arms(reaching=r)), wear) for r in (False, True))
    assert reaching.contains(560, 760)
    assert not hanging.contains(560, 760)
    raised = top_path(stage("full", arms=Arms(raised=True)), wear)
    assert not raised.contains(-376, 1000)
    assert raised.contains(376, 1000)


def test_a_short_sleeve_ends_above_the_elbow() -> None:
    tee = top_path(stage("selfie", arms=Arms(reaching=True)), Wear("tee", RED))
    assert tee.contains(360, 520)
    assert not tee.contains(560, 760)


def test_arms_hang_reach_or_end_at_the_elbow() -> None:
    def bottom(side: int, crop: str, arms: Arms) -> float:
        return float(arm_path(stage(crop, arms=arms), side).computeTightBounds().bottom())

    assert bottom(-1, "waist", Arms()) > 1400
    assert 1100 < bottom(-1, "full", Arms()) < 1300
    assert 800 < bottom(-1, "full", Arms(raised=True)) < 950
    assert bottom(1, "full", Arms(raised=True)) == bottom(1, "full", Arms())
    assert arm_path(stage("selfie", arms=Arms(reaching=True)), 1).computeTightBounds().right() > 640


@given(st.floats(min_value=1.0, max_value=1.3))
def test_broad_shoulders_go_with_a_straight_waist(shoulders: float) -> None:
    waist = min(x for x, y in straightened(STANDING_TRUNK[:-3], shoulders) if y > 560)
    own = min(x for x, y in STANDING_TRUNK[:-3] if y > 560)
    assert waist >= own
    assert waist <= 300


def test_an_average_build_is_left_alone() -> None:
    assert straightened(STANDING_TRUNK, 1.0) == list(STANDING_TRUNK)


@given(neck=st.floats(min_value=0.8, max_value=1.5), shoulders=st.floats(min_value=0.8, max_value=1.3))
def test_neck_and_shoulders_are_widened_apart_and_the_heights_kept(neck: float, shoulders: float) -> None:
    wide = widened(STANDING_TRUNK, neck, shoulders)
    assert [y for _, y in wide] == [y for _, y in STANDING_TRUNK]
    assert wide[0][0] == pytest.approx(STANDING_TRUNK[0][0] * neck)
    assert wide[8][0] == pytest.approx(STANDING_TRUNK[8][0] * shoulders)
    assert len(both_sides(wide)) == 2 * len(wide)


def test_colour_is_no_matter_of_shape() -> None:
    wear = Wear("jacket", RED)
    assert top_outline(wear, stage("full")) == top_outline(replace(wear, cloth=(1, 2, 3), mark=True), stage("full"))
