"""The plain numbers behind the painted face: lids, iris, brows, lips and outline in a pose."""

from dataclasses import replace
from itertools import pairwise

import pytest
import skia
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.face.pose import CUES, REACH, FacePose
from studio.provider.simulated.brows import Brow, brow_of
from studio.provider.simulated.brush import Brush
from studio.provider.simulated.eye_shape import EyeShape, eye_centre, eye_shape
from studio.provider.simulated.framing import parse_framings
from studio.provider.simulated.geometry import on_cubic
from studio.provider.simulated.look import parse_looks
from studio.provider.simulated.mouth_shape import MouthShape, mouth_centre, mouth_shape
from studio.provider.simulated.outline import edges, outline
from studio.provider.simulated.palette import parse_palettes
from studio.provider.simulated.person import parse_people
from studio.provider.simulated.stage import Stage, skin_for
from tests.provider.simulated.tables import resource

PEOPLE = parse_people(resource("simulated/people.toml"))
LOOKS = parse_looks(resource("simulated/looks.toml"))
PALETTES = parse_palettes(resource("simulated/palettes.toml"))
FRAMINGS = parse_framings(resource("simulated/framings.toml"))
STEPS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def stage(who: str = "ana", look: str = "A", **pose: float) -> Stage:
    """A stage to ask for shapes; the canvas is too small to paint on."""
    person, hand = PEOPLE[who], LOOKS[look]
    return Stage(
        brush=Brush(skia.Surface(4, 4).getCanvas()),
        pose=replace(FacePose(yaw=0.0), **pose),
        person=person,
        look=hand,
        skin=skin_for(person, hand, PALETTES),
        hair=PALETTES.hairs[person.hair_colour],
        room=PALETTES.rooms["blue"],
        framing=FRAMINGS["upper-chest"],
    )


@st.composite
def any_stage(draw: st.DrawFn) -> Stage:
    pose = {cue: draw(st.floats(*REACH[cue], allow_nan=False)) for cue in CUES}
    return stage(draw(st.sampled_from(sorted(PEOPLE))), draw(st.sampled_from("AB")), **pose)


def gap(eye: EyeShape) -> float:
    """Rows between the lids at the middle of the eye."""
    return on_cubic(eye.lower, 0.5)[1] - on_cubic(eye.upper, 0.5)[1]


# ---------------------------------------------------------------- eyes
@given(any_stage())
@settings(max_examples=60, deadline=None)
def test_an_eye_never_turns_inside_out(told: Stage) -> None:
    for side in (-1, 1):
        eye = eye_shape(told, side)
        assert eye.upper[0] == eye.lower[0]
        assert eye.upper[3] == eye.lower[3]
        assert gap(eye) > 0


@pytest.mark.parametrize("look", "AB")
def test_lids_follow_drooping_widening_squinting_and_a_falling_gaze(look: str) -> None:
    courses = {
        "droop": [gap(eye_shape(stage(look=look, lid_open=1 - share), 1)) for share in STEPS[:4]],
        "squint": [gap(eye_shape(stage(look=look, squint=share), 1)) for share in STEPS],
        "cast down": [gap(eye_shape(stage(look=look, gaze_y=share), 1)) for share in STEPS],
    }
    for course in courses.values():
        assert all(one > other for one, other in pairwise(course))
    assert gap(eye_shape(stage(look=look, lid_open=1.25), 1)) > courses["droop"][0]


def test_a_face_that_looks_down_is_never_asleep() -> None:
    eye = eye_shape(stage(gaze_y=1, lid_open=0.6), 1)
    assert eye.open > 0.25
    assert eye_shape(stage(lid_open=0), 1).open < 0.1


def test_the_iris_goes_where_the_gaze_goes_and_the_centre_stays() -> None:
    rest, aside = eye_shape(stage(), 1), eye_shape(stage(gaze_x=1), 1)
    assert aside.iris[0] - rest.iris[0] == pytest.approx(13)
    assert eye_shape(stage(gaze_y=1), 1).iris[1] > rest.iris[1] + 9
    assert eye_centre(stage(), 1) == eye_centre(stage(gaze_x=1, gaze_y=1), 1) == (80, 0)


def test_lifted_brows_pull_the_inner_corner_up_and_the_outer_down() -> None:
    rest, sad = eye_shape(stage(), 1), eye_shape(stage(brow_inner_raise=1), 1)
    assert sad.upper[0][1] < rest.upper[0][1]
    assert sad.upper[3][1] > rest.upper[3][1]


def test_eyes_stand_wider_apart_in_some_faces() -> None:
    apart = {key: eye_centre(stage(key), 1)[0] - eye_centre(stage(key), -1)[0] for key in PEOPLE}
    assert apart["imani"] > apart["ana"] > apart["ruth"]


# ---------------------------------------------------------------- brows
def test_the_inner_end_of_a_sad_brow_is_its_highest_point() -> None:
    sad = brow_of(stage(brow_inner_raise=1), 1)
    assert sad.inner[1] < sad.arch[1] < sad.tail[1]
    rest = brow_of(stage(), 1)
    assert rest.arch[1] < rest.inner[1]


def test_brows_climb_knit_and_arch_step_by_step() -> None:
    def course(read: str, **cue: float) -> list[float]:
        name, full = next(iter(cue.items()))
        poses = [replace(FacePose(yaw=0.0), **{name: full * share}) for share in STEPS]
        brows = [brow_of(replace(stage(), pose=pose), 1) for pose in poses]
        return [heights(brow)[read] for brow in brows]

    def heights(brow: Brow) -> dict[str, float]:
        return {"inner": brow.inner[1], "beside": brow.inner[0], "arch": brow.arch[1]}

    for falling in (
        course("inner", brow_inner_raise=1),
        course("beside", brow_knit=1),
        course("arch", brow_outer_right=1),
    ):
        assert all(one > other for one, other in pairwise(falling))


def test_a_lifted_knit_brow_hardly_sinks_but_a_knit_one_does() -> None:
    rest, knit = brow_of(stage(), 1), brow_of(stage(brow_knit=1), 1)
    lifted = brow_of(stage(brow_inner_raise=1), 1)
    both = brow_of(stage(brow_inner_raise=1, brow_knit=1), 1)
    assert knit.inner[1] - rest.inner[1] > 6
    assert both.inner[1] - lifted.inner[1] < 2


def test_one_brow_moves_alone() -> None:
    told = stage(brow_outer_right=1)
    assert brow_of(told, -1) == brow_of(stage(), -1)
    assert brow_of(told, 1).arch[1] < brow_of(stage(), 1).arch[1] - 15


# ---------------------------------------------------------------- mouth
def drop(mouth: MouthShape, side: int = 1) -> float:
    return mouth.corner(side)[1] - mouth.centre


def test_corners_turn_down_and_up_step_by_step() -> None:
    turned = [drop(mouth_shape(stage(mouth_corner=corner))) for corner in (-1, -0.6, -0.3, 0, 0.3, 0.6, 1)]
    assert all(one > other for one, other in pairwise(turned))


@given(any_stage())
@settings(max_examples=60, deadline=None)
def test_no_mouth_is_a_trout(told: Stage) -> None:
    mouth = mouth_shape(told)
    for side in (-1, 1):
        assert drop(mouth, side) - mouth.gap / 2 < 14.5
    assert mouth.upper > 0
    assert mouth.lower > 0


def test_skew_moves_one_corner_only() -> None:
    level, skew = mouth_shape(stage()), mouth_shape(stage(corner_skew=0.5))
    assert skew.left == level.left
    assert skew.right < level.right


def test_lips_thin_part_and_keep_their_ends_together() -> None:
    pressed, open_, rest = (mouth_shape(told) for told in (stage(lip_press=1), stage(lip_part=1), stage()))
    assert pressed.upper < 0.6 * rest.upper
    assert open_.gap > rest.gap == 0
    for mouth in (pressed, open_, rest):
        lines = (mouth.top(), mouth.line(below=False), mouth.line(below=True), mouth.bottom())
        assert len({line[0] for line in lines}) == len({line[-1] for line in lines}) == 1
    assert open_.line(below=True)[3][1] > open_.line(below=False)[3][1] + 10


def test_a_dropped_jaw_opens_further_than_parted_lips_and_takes_the_corners_in_and_down() -> None:
    shapes = [mouth_shape(stage(lip_part=part)) for part in (0.0, 0.4, 0.7, 1.0, 1.3, 1.6)]
    assert all(one.opening < other.opening for one, other in pairwise(shapes))
    assert shapes[-1].opening > 2 * shapes[3].opening
    assert shapes[-1].width < shapes[2].width - 10
    assert shapes[-1].left > shapes[2].left + 8
    chin = max(y for _, y in outline(stage(lip_part=1.6)))
    assert max(y for _, y in shapes[-1].bottom()) < chin - 30


def test_a_dropped_jaw_is_round_and_stretched_lips_are_not() -> None:
    def share(told: Stage) -> float:
        mouth = mouth_shape(told)
        above, below = mouth.line(below=False), mouth.line(below=True)
        return (below[1][1] - above[1][1]) / (below[3][1] - above[3][1])

    assert share(stage(lip_part=1.6)) < 0.75 < share(stage(lip_part=0.7, lip_stretch=1))


def test_lips_are_pulled_wide_and_thin() -> None:
    shapes = [mouth_shape(stage(lip_stretch=share)) for share in STEPS]
    for one, other in pairwise(shapes):
        assert one.width < other.width
        assert one.upper > other.upper
        assert one.lower > other.lower
        assert one.left < other.left
    assert shapes[-1].width < 70


def test_an_upper_lip_curls_first_and_then_bares_the_edge_of_the_teeth() -> None:
    shapes = [mouth_shape(stage(upper_lip=share)) for share in STEPS]
    tops = [mouth.top()[2][1] for mouth in shapes]
    assert shapes[1].opening == 0
    assert all(one.opening < other.opening for one, other in pairwise(shapes[1:]))
    assert all(one >= other for one, other in pairwise(tops))
    assert tops[0] - tops[-1] > 6
    assert {mouth.bottom()[3] for mouth in shapes} == {shapes[0].bottom()[3]}


@pytest.mark.parametrize("turned", [-1.0, -0.4, 0.0, 0.5, 1.0])
@given(skew=st.floats(0, 0.6, allow_nan=False))
@settings(max_examples=20, deadline=None)
def test_what_the_left_corner_does_is_the_mirror_of_the_right(turned: float, skew: float) -> None:
    right = stage(mouth_corner=turned, corner_skew=skew)
    left = replace(right, pose=replace(right.pose, mouth_corner=turned + skew, corner_skew=-skew))
    one, other = mouth_shape(right), mouth_shape(left)
    assert (one.left, one.right) == pytest.approx((other.right, other.left))
    assert (one.width, one.centre, one.upper, one.lower) == pytest.approx(
        (other.width, other.centre, other.upper, other.lower)
    )
    assert gap(eye_shape(right, 1)) == pytest.approx(gap(eye_shape(left, 1)))


def test_a_wrinkled_nose_narrows_the_eyes_and_lowers_the_inner_brows() -> None:
    rest, wrinkled = stage(), stage(nose_wrinkle=1)
    for side in (-1, 1):
        assert gap(eye_shape(wrinkled, side)) < gap(eye_shape(rest, side)) - 1
        assert brow_of(wrinkled, side).inner[1] > brow_of(rest, side).inner[1] + 4
        assert brow_of(wrinkled, side).arch == brow_of(rest, side).arch


def test_the_middle_of_the_mouth_lies_between_the_lips() -> None:
    mouth = mouth_shape(stage(lip_part=1))
    assert mouth.line(below=False)[3][1] < mouth_centre(stage(lip_part=1))[1] < mouth.line(below=True)[3][1]


# ---------------------------------------------------------------- outline
def test_faces_differ_in_outline_and_sag_with_age() -> None:
    shapes = {key: outline(stage(key)) for key in PEOPLE}
    assert len({tuple(points) for points in shapes.values()}) == len(PEOPLE)
    old = PEOPLE["ruth"]
    young = replace(stage("ruth"), person=replace(old, age=0.0))
    jowl = 8
    assert outline(stage("ruth"))[jowl][0] < outline(young)[jowl][0] - 3


def test_edges_run_down_both_sides_below_the_hair() -> None:
    left, right = edges(stage())
    assert all(x < 0 for x, _ in left)
    assert all(x > 0 for x, _ in right)
    assert min(y for _, y in left + right) > -150


def test_dice_fall_alike_for_the_same_name_and_apart_for_others() -> None:
    told = stage()
    assert told.dice("brow").random() == stage().dice("brow").random()
    others = (told.dice("pores"), stage(look="B").dice("brow"), replace(told, seed=2).dice("brow"))
    assert told.dice("brow").random() not in {dice.random() for dice in others}
