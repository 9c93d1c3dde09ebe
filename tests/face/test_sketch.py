"""The sketch says what the words say: sad is not angry, more is more, and every line stays on its paper."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.pose import CUES, REACH, FacePose
from studio.face.reading import parse_rules, read_pose
from studio.face.sketch import ghost, sketch
from studio.face.sketch_brows import brow_line
from studio.face.sketch_eyes import Opening, opening
from studio.face.sketch_head import Turn, blush
from studio.face.sketch_lips import STEPS, lips
from studio.face.sketch_stroke import HEIGHT, SIDES, WIDTH, Ink, Line, Region, Stroke
from studio.prompt.compose import compose
from studio.prompt.scale import MOST
from tests.fakes.demo import CATALOGUE, EMOTIONS, draft

RULES = parse_rules((Path(__file__).parents[2] / "resources" / "face" / "cues.toml").read_text("utf-8"))
STILL: dict[str, float] = {"head_tilt": 0.0, "yaw": 0.25, "pitch": 0.0}
"""A head that neither turns nor tilts, so that heights can be compared."""

poses = st.builds(
    lambda values: FacePose(**dict(zip(CUES, values, strict=True))),
    st.tuples(*(st.floats(*REACH[cue]) for cue in CUES)),
)


def said(emotion: str, intensity: int, **knobs: int) -> FacePose:
    return read_pose(compose(draft(emotion, intensity, "", **knobs), CATALOGUE).text, RULES)


def strokes(pose: FacePose, region: Region, ink: Ink | None = None) -> list[Stroke]:
    return [stroke for stroke in sketch(pose) if stroke.region == region and ink in (None, stroke.ink)]


def lines(pose: FacePose, region: Region, ink: Ink | None = None) -> list[Line]:
    return [stroke.points for stroke in strokes(pose, region, ink)]


def ends(pose: FacePose, side: int = -1) -> tuple[float, float]:
    """Height of the inner end and of the tail of a brow; y grows downwards."""
    line = brow_line(pose, side)
    return line[0][1], line[-1][1]


def sag(pose: FacePose) -> float:
    """How far the corners of the mouth hang below its middle."""
    line = lips(pose).run("above")
    return (line[0][1] + line[-1][1]) / 2 - line[len(line) // 2][1]


def area(points: Line) -> float:
    """Of the polygon through the points."""
    pairs = zip(points, (*points[1:], points[0]), strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def rising(numbers: list[float]) -> bool:
    return numbers == sorted(numbers) and numbers[-1] > numbers[0]


# brows


@pytest.mark.parametrize("intensity", [1, 2, 3, 4, 5])
def test_sad_brows_rise_towards_the_nose(intensity: int) -> None:
    inner, tail = ends(said("sad", intensity))
    assert inner < tail + 0.2, "an inner end below the tail reads angry"
    assert inner < ends(FacePose())[0]


@pytest.mark.parametrize("intensity", [3, 4, 5])
@pytest.mark.parametrize("side", SIDES)
def test_the_inner_end_of_a_sad_brow_is_its_highest_point(intensity: int, side: int) -> None:
    heights = [y for _x, y in brow_line(said("sad", intensity), side)]
    assert heights[0] == min(heights)
    assert heights[-1] == max(heights)


@pytest.mark.parametrize("intensity", [3, 4, 5])
def test_angry_brows_fall_towards_the_nose(intensity: int) -> None:
    inner, tail = ends(said("angry", intensity))
    assert inner > tail + 1


def test_a_brow_is_a_filled_shape_that_tapers_towards_its_tail() -> None:
    shapes = lines(FacePose(), "brow", "shape")
    assert len(shapes) == 2
    for shape in shapes:
        half = len(shape) // 2
        thick = [abs(shape[at][1] - shape[-1 - at][1]) for at in range(half)]
        assert max(thick[1:-1]) > 2 * thick[-1]
        assert max(thick[1:-1]) > thick[0]


def test_one_raised_brow_leaves_the_other_where_it_is() -> None:
    one = FacePose(brow_outer_right=0.9)
    assert brow_line(one, -1) == brow_line(FacePose(), -1)
    arch = min(y for _x, y in brow_line(one, 1))
    assert arch < min(y for _x, y in brow_line(one, -1)) - 3
    for side in SIDES:
        creases = [line for line in lines(one, "brow", "line") if (line[0][0] - WIDTH / 2) * side > 0]
        assert bool(creases) == (side > 0)


def test_knitted_brows_come_together_and_crease_the_skin_between_them() -> None:
    gaps = [brow_line(FacePose(brow_knit=knit / 10), 1)[0][0] for knit in range(11)]
    assert rising([-gap for gap in gaps])
    assert lines(FacePose(), "brow", "line") == []
    furrows = lines(FacePose(brow_knit=0.9), "brow", "line")
    assert len(furrows) == 2
    assert all(abs(x - WIDTH / 2) < 5 for line in furrows for x, _y in line)


def test_more_of_a_knob_is_more_in_the_lines() -> None:
    assert rising([-ends(said("sad", 2, brow=step))[0] for step in range(MOST + 1)])
    sags = [sag(said("sad", 2, mouth=step)) for step in range(MOST + 1)]
    assert rising(sags)
    assert sags[-1] > sags[0] + 2


# eyes


def test_lids_open_with_the_upper_lid_and_narrow_with_the_lower() -> None:
    assert rising([opening(FacePose(lid_open=step / 8)).height for step in range(11)])
    floors = [opening(FacePose(squint=step / 10)).floor(0) for step in range(11)]
    assert rising([-floor for floor in floors])
    assert opening(FacePose(squint=1)).top(0) == opening(FacePose()).top(0)


def test_closed_eyes_are_a_line_without_an_iris() -> None:
    shut = FacePose(lid_open=0)
    assert opening(shut).height == 0
    assert lines(shut, "eyes", "dark") == []
    assert lines(shut, "eyes", "glint") == []
    assert len(lines(FacePose(), "eyes", "dark")) == 2


@given(poses)
def test_the_iris_never_leaves_the_lids(pose: FacePose) -> None:
    still = replace(pose, **STILL)
    hole = lines(still, "eyes", "white")
    for white, iris in zip(hole, lines(still, "eyes", "lip"), strict=True):
        assert min(y for _x, y in white) - 0.7 <= min(y for _x, y in iris)
        assert max(y for _x, y in iris) <= max(y for _x, y in white) + 0.7
        assert min(x for x, _y in white) <= min(x for x, _y in iris)
        assert max(x for x, _y in iris) <= max(x for x, _y in white)


@given(poses, st.floats(-1, 1))
def test_the_upper_lid_is_never_below_the_lower_one(pose: FacePose, across: float) -> None:
    lids = opening(pose)
    assert lids.top(across) <= lids.floor(across)


def test_an_opening_meets_in_both_corners() -> None:
    lids = Opening(8, 3, 0.2, -1)
    assert lids.top(-1) == lids.floor(-1)
    assert lids.top(1) == lids.floor(1)


@pytest.mark.parametrize("gaze", [-1.0, -0.5, 0.5, 1.0])
def test_both_pupils_look_the_same_way(gaze: float) -> None:
    def centres(pose: FacePose) -> list[float]:
        return [sum(x for x, _y in line) / len(line) for line in lines(pose, "eyes", "dark")]

    moved = [new - old for new, old in zip(centres(FacePose(gaze_x=gaze)), centres(FacePose()), strict=True)]
    assert moved[0] == pytest.approx(moved[1])
    assert moved[0] * gaze > 0


def test_a_cast_down_gaze_lowers_lid_and_iris() -> None:
    rest, down = FacePose(), FacePose(gaze_y=0.9)
    assert opening(down).top(0) > opening(rest).top(0) + 1
    pupils = [min(y for line in lines(pose, "eyes", "dark") for _x, y in line) for pose in (rest, down)]
    assert pupils[1] > pupils[0]


def test_moisture_adds_water_and_at_the_top_a_tear_on_one_side() -> None:
    counts = [len(lines(FacePose(moisture=wet), "eyes")) for wet in (0.0, 0.4, 0.9)]
    assert counts[0] < counts[1] < counts[2]
    lowest = {
        side: max(y for line in lines(FacePose(moisture=0.9), "eyes") for x, y in line if (x - WIDTH / 2) * side > 0)
        for side in SIDES
    }
    assert lowest[-1] > lowest[1] + 5


# mouth, nose, cheeks


def test_a_smile_is_no_sag() -> None:
    assert rising([sag(FacePose(mouth_corner=-step / 5)) for step in range(-5, 6)])
    assert sag(FacePose(mouth_corner=0.8)) < 0 < sag(FacePose(mouth_corner=-0.8))


def test_a_calm_mouth_is_pleasant() -> None:
    assert -2 < sag(FacePose()) < 0


def test_skew_lifts_one_corner_and_folds_one_cheek() -> None:
    shape, rest = lips(FacePose(corner_skew=0.8)), lips(FacePose())
    assert shape.left == rest.left
    assert shape.right < rest.right - 3
    fold = [line for line in lines(FacePose(corner_skew=0.8), "mouth", "line") if line[0][1] < 77]
    assert len(fold) == 1
    assert fold[0][0][0] > WIDTH / 2


def test_pressed_lips_are_thin() -> None:
    def red(press: float) -> float:
        return sum(area(line) for line in lines(FacePose(lip_press=press), "mouth", "lip"))

    assert rising([-red(step / 5) for step in range(6)])
    assert red(1) < red(0) / 3


def test_parted_lips_open_and_only_they_do() -> None:
    assert lines(FacePose(), "mouth", "dark") == []
    holes = [area(lines(FacePose(lip_part=part), "mouth", "dark")[0]) for part in (0.2, 0.5, 0.8, 1.2, 1.6)]
    assert rising(holes)


def test_the_jaw_follows_an_open_mouth() -> None:
    def chin(part: float) -> float:
        return max(y for line in lines(FacePose(lip_part=part), "head", "skin") for _x, y in line)

    assert rising([chin(part) for part in (0.0, 0.5, 1.0, 1.6)])


def test_a_smile_or_a_stretch_shows_teeth_and_surprise_does_not() -> None:
    assert lines(FacePose(lip_part=0.6), "mouth", "glint") == []
    assert len(lines(FacePose(lip_part=0.6, mouth_corner=0.8), "mouth", "glint")) == 1
    assert len(lines(FacePose(lip_part=0.6, lip_stretch=0.8), "mouth", "glint")) == 1


def test_stretched_lips_are_wide_and_thin() -> None:
    assert rising([lips(FacePose(lip_stretch=step / 5)).wide for step in range(6)])
    assert lips(FacePose(lip_stretch=1)).lower < lips(FacePose()).lower


def test_a_lifted_upper_lip_uncovers_and_folds() -> None:
    crowns = [min(y for _x, y in lips(FacePose(upper_lip=step / 5)).run("crown")) for step in range(6)]
    assert rising([-crown for crown in crowns])
    more = len(lines(FacePose(upper_lip=0.8), "mouth")) - len(lines(FacePose(), "mouth"))
    assert more == 2


def test_a_pushed_chin_shortens_and_dimples_the_mouth() -> None:
    assert rising([-lips(FacePose(chin_raise=step / 5)).middle for step in range(6)])
    assert len(lines(FacePose(chin_raise=0.9), "mouth")) > len(lines(FacePose(chin_raise=0.25), "mouth"))
    assert len(lines(FacePose(chin_raise=0.25), "mouth")) > len(lines(FacePose(), "mouth"))


def test_a_wrinkled_nose_folds_the_bridge_and_lifts_the_wings() -> None:
    counts = [len(lines(FacePose(nose_wrinkle=step), "nose")) for step in (0.0, 0.4, 1.0)]
    assert rising([float(count) for count in counts])
    tips = [max(y for line in lines(FacePose(nose_wrinkle=step), "nose") for _x, y in line) for step in (0.0, 1.0)]
    assert tips[1] < tips[0]


def test_a_blush_is_up_to_three_strokes_on_each_cheek() -> None:
    counts = [len(blush(FacePose(blush=step / 20))) for step in range(21)]
    assert rising([float(count) for count in counts])
    assert counts[5] == 0, "a face at rest is not blushing"
    assert counts[-1] == 6


# the whole face


def test_rest_is_symmetric() -> None:
    for region in ("brow", "eyes", "nose", "mouth"):
        found = [stroke.points for stroke in sketch(FacePose()) if stroke.region == region and stroke.ink != "glint"]
        points = {(round(x, 3), round(y, 3)) for line in found for x, y in line}
        assert points == {(round(WIDTH - x, 3), y) for x, y in points}


def test_the_head_never_moves_with_brows_eyes_or_closed_lips() -> None:
    moved = replace(said("sad", 5), lip_part=0.0, **STILL)
    assert lines(moved, "head") == lines(FacePose(), "head")


def test_a_tilt_carries_the_face_round_and_leaves_the_neck() -> None:
    rest, tilted = sketch(FacePose()), sketch(FacePose(head_tilt=8))
    kept = [new == old for new, old in zip(tilted, rest, strict=True)]
    assert kept[:2] == [True, True], "the neck stays"
    assert not any(kept[2:])
    middles = []
    for pose in (FacePose(), FacePose(head_tilt=8)):
        hair = lines(pose, "head", "hair")[0]
        middles.append(sum(x for x, _y in hair) / len(hair))
    assert middles[1] > middles[0] + 4, "a tilt to the right moves the crown to the right"


@pytest.mark.parametrize(("cue", "axis"), [("yaw", 0), ("pitch", 1)])
def test_a_turned_head_moves_the_nose_more_than_the_ears(cue: str, axis: int) -> None:
    turn = Turn.of(replace(FacePose(), **{cue: 1.0}))
    nose, temple = turn.line(((0.0, 70.0), (32.0, 50.0)))
    assert nose[axis] > (0.0, 70.0)[axis] + 2
    assert abs(temple[axis] - (32.0, 50.0)[axis]) < 1.5


def test_every_emotion_is_seen_in_the_lines_from_the_middle_step_on() -> None:
    for emotion in EMOTIONS:
        drawn = [sketch(said(emotion, step)) for step in range(3, MOST + 1)]
        assert sketch(said(emotion, 0)) not in drawn
        assert len(set(drawn)) > 1


def test_no_two_emotions_are_drawn_alike() -> None:
    assert len({sketch(said(emotion, 4)) for emotion in EMOTIONS}) == len(EMOTIONS)


@given(poses)
def test_every_line_stays_on_the_paper(pose: FacePose) -> None:
    for stroke in sketch(pose):
        assert len(stroke.points) >= 2
        for x, y in stroke.points:
            assert 0 <= x <= WIDTH
            assert 0 <= y <= HEIGHT


@given(poses)
def test_equal_poses_draw_equal_lines(pose: FacePose) -> None:
    sketch.cache_clear()
    first = sketch(pose)
    sketch.cache_clear()
    assert sketch(replace(pose)) == first


@given(poses)
def test_lips_keep_their_order(pose: FacePose) -> None:
    shape = lips(pose)
    for step in STEPS[1:-1]:
        edges = [shape.crown(step), shape.above(step), shape.below(step), shape.foot(step)]
        assert edges == sorted(edges)


# the ghost


@given(poses)
def test_a_pose_has_no_ghost_of_itself(pose: FacePose) -> None:
    assert ghost(pose, replace(pose)) == ()


def test_the_ghost_is_only_what_differs() -> None:
    before, now = said("sad", 2), said("sad", 2, brow=5)
    left = ghost(before, now)
    assert "brow" in {stroke.region for stroke in left}
    assert "mouth" not in {stroke.region for stroke in left}
    assert "head" not in {stroke.region for stroke in left}
    assert set(left) <= set(sketch(before))
