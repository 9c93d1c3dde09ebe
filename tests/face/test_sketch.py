"""The sketch says what the words say: sad is not angry, more is more, and every line stays on its paper."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.pose import CUES, REACH, FacePose
from studio.face.reading import parse_rules, read_pose
from studio.face.sketch import HEIGHT, WIDTH, Line, sketch
from studio.prompt.compose import compose
from studio.prompt.expression import MOST
from tests.fakes.demo import CATALOGUE, draft

RULES = parse_rules((Path(__file__).parents[2] / "resources" / "face" / "cues.toml").read_text("utf-8"))

poses = st.builds(
    lambda values: FacePose(**dict(zip(CUES, values, strict=True))),
    st.tuples(*(st.floats(*REACH[cue]) for cue in CUES)),
)


def said(emotion: str, intensity: int, **knobs: int) -> FacePose:
    return read_pose(compose(draft(emotion, intensity, "", **knobs), CATALOGUE).text, RULES)


def lines(pose: FacePose, region: str) -> list[Line]:
    return [stroke.points for stroke in sketch(pose) if stroke.region == region]


def brow(pose: FacePose) -> Line:
    """The brow at the viewer's left, inner end first."""
    return sorted(lines(pose, "brow"), key=lambda line: line[0][0])[0]


def ends(pose: FacePose) -> tuple[float, float]:
    """Height of the inner end and of the tail; y grows downwards."""
    points = sorted(brow(pose))
    return points[-1][1], points[0][1]


def lips(pose: FacePose) -> Line:
    return max(lines(pose, "mouth"), key=lambda line: max(x for x, _y in line) - min(x for x, _y in line))


def sag(pose: FacePose) -> float:
    """How far the corners of the mouth hang below its middle."""
    line = sorted(lips(pose))
    inner = line[1:-1]
    return (line[0][1] + line[-1][1]) / 2 - sum(y for _x, y in inner) / len(inner)


@pytest.mark.parametrize("intensity", [1, 2, 3, 4, 5])
def test_sad_brows_rise_towards_the_nose(intensity: int) -> None:
    inner, tail = ends(said("sad", intensity))
    assert inner < tail, "an inner end below the tail reads angry"
    resting = ends(FacePose())
    assert inner < resting[0]


@pytest.mark.parametrize("intensity", [3, 4, 5])
def test_the_inner_end_of_a_sad_brow_is_its_highest_point(intensity: int) -> None:
    points = brow(said("sad", intensity))
    innermost = max(points)
    assert innermost[1] == min(y for _x, y in points)


@pytest.mark.parametrize("intensity", [3, 4, 5])
def test_angry_brows_fall_towards_the_nose(intensity: int) -> None:
    inner, tail = ends(said("angry", intensity))
    assert inner > tail


def test_more_of_a_knob_is_more_in_the_lines() -> None:
    rises = [ends(said("sad", 2, brow=step))[0] for step in range(MOST + 1)]
    assert rises == sorted(rises, reverse=True)
    assert rises[0] > rises[-1]
    sags = [sag(said("sad", 2, mouth=step)) for step in range(MOST + 1)]
    assert sags == sorted(sags)
    assert sags[-1] > sags[0] + 2


def test_moisture_adds_water_and_at_the_top_a_tear() -> None:
    counts = [len(lines(FacePose(moisture=wet), "eyes")) for wet in (0.0, 0.4, 0.9)]
    assert counts[0] < counts[1] < counts[2]


def test_a_cast_down_gaze_lowers_lid_and_iris() -> None:
    def top(pose: FacePose) -> float:
        return min(y for line in lines(pose, "eyes") for _x, y in line)

    assert top(FacePose(gaze_y=0.9)) > top(FacePose())


def test_a_smile_is_no_sag() -> None:
    assert sag(FacePose(mouth_corner=0.8)) < 0 < sag(FacePose(mouth_corner=-0.8))


def test_rest_is_symmetric() -> None:
    for region in ("brow", "eyes", "mouth"):
        points = {(round(x, 3), round(y, 3)) for line in lines(FacePose(), region) for x, y in line}
        assert points == {(round(WIDTH - x, 3), y) for x, y in points}


def test_the_head_never_moves_with_the_face() -> None:
    assert lines(said("sad", 5), "outline") == lines(FacePose(), "outline")


@given(poses)
def test_every_line_stays_on_the_paper(pose: FacePose) -> None:
    for stroke in sketch(pose):
        assert len(stroke.points) >= 2
        for x, y in stroke.points:
            assert 0 <= x <= WIDTH
            assert 0 <= y <= HEIGHT


@given(poses)
def test_equal_poses_draw_equal_lines(pose: FacePose) -> None:
    assert sketch(pose) == sketch(FacePose(**{cue: getattr(pose, cue) for cue in CUES}))
