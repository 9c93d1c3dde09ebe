"""Every word an emotion can say is drawn: it moves its own part of the face, its way, further with every step."""

from dataclasses import asdict, replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.pose import FacePose
from studio.face.reading import parse_rules, read_pose
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.emotion import SIDE, Cue, Region
from studio.prompt.expression import Expression
from studio.prompt.knob import spoken_cues
from studio.prompt.scale import KNOBS, MOST, KnobKey, Side
from tests.fakes.demo import CATALOGUE, RECIPE

RULES = parse_rules((Path(__file__).parents[2] / "resources" / "face" / "cues.toml").read_text("utf-8"))
REST = FacePose()
SIDES: tuple[Side, ...] = ("left", "right")
Pull = dict[str, int]

GROWS: dict[str, Pull] = {
    "brow-worried": {"brow_inner_raise": 1, "brow_knit": 1},
    "brow-angry": {"brow_knit": 1, "brow_outer_left": -1, "brow_outer_right": -1},
    "brow-nervous": {"brow_inner_raise": 1, "brow_knit": 1, "brow_outer_left": 1, "brow_outer_right": 1},
    "brow-skeptical": {"brow_outer_left": -1, "brow_outer_right": 1},
    "brow-soft": {},
    "brow-drawn": {"brow_knit": 1},
    "brow-high": {"brow_inner_raise": 1, "brow_outer_left": 1, "brow_outer_right": 1},
    "nose-wrinkled": {"nose_wrinkle": 1, "brow_knit": 1, "brow_outer_left": -1, "brow_outer_right": -1},
    "moisture": {"moisture": 1},
    "lids-heavy": {"lid_open": -1},
    "eyes-wide": {"lid_open": 1},
    "eyes-narrow": {"squint": 1, "lid_open": -1},
    "cheeks-raised": {"squint": 1},
    "blush": {"blush": 1},
    "eyes-open": {},
    "mouth-down": {"mouth_corner": -1},
    "lips-pressed": {"lip_press": 1},
    "mouth-up": {"mouth_corner": 1},
    "smile-held": {"mouth_corner": 1, "lip_press": 1},
    "breath-out": {"mouth_corner": 1, "lip_part": 1},
    "corner-tucked": {"corner_skew": 1, "lip_press": 1},
    "smile-open": {"mouth_corner": 1},
    "smile-polite": {"mouth_corner": 1},
    "corner-lifted": {"corner_skew": 1, "lip_press": 1},
    "lips-stretched": {"lip_stretch": 1, "lip_part": 1},
    "upper-lip-raised": {"upper_lip": 1},
    "jaw-dropped": {"lip_part": 1},
    "chin-tensed": {"lip_press": 1, "chin_raise": 1},
    "mouth-slack": {"mouth_corner": -1},
    "gaze-unsteady": {"gaze_x": 1, "gaze_y": 1},
    "gaze-aside": {"gaze_x": 1},
    "head-bowed": {"pitch": 1, "gaze_y": 1},
    "head-tilted": {"head_tilt": 1},
    "head-back": {"pitch": -1},
    "gaze-direct": {"pitch": -1},
    "shoulders-low": {},
    "gaze-camera": {},
    "gaze-lowered": {"gaze_y": 1},
    "head-drawn-back": {"pitch": -1},
    "gaze-down-nose": {"pitch": -1, "gaze_y": 1, "lid_open": -1},
    "gaze-drifting": {"head_tilt": 1, "gaze_x": 1, "gaze_y": 1},
}
"""What every step of a cue moves further, and which way, where it names the viewer's right if it names a side."""

JOINS: dict[str, Pull] = {"smile-open": {"lip_part": 1, "upper_lip": 1}}
"""What later steps of a cue add."""

STILL: dict[Region, tuple[str, ...]] = {
    "brow": ("brow_inner_raise", "brow_knit", "brow_outer_left", "brow_outer_right", "nose_wrinkle"),
    "eyes": ("moisture",),
    "mouth": ("mouth_corner", "corner_skew", "lip_press", "lip_part", "chin_raise", "upper_lip", "lip_stretch"),
    "gaze": ("gaze_x", "gaze_y"),
}
"""What a knob of a region holds at rest while it is at none, whatever the mood word would add."""

EMOTIONS = [emotion.key for emotion in CATALOGUE.emotions]


def read(words: str) -> dict[str, float]:
    """How far words move every part of a face from rest."""
    return read_pose(words, RULES).departure()


def moved(words: str) -> set[str]:
    return {part for part, away in read(words).items() if abs(away) > 1e-9}


def test_every_cue_of_the_catalogue_is_held_here() -> None:
    assert list(GROWS) == [cue.key for cue in CATALOGUE.cues]


@pytest.mark.parametrize("cue", CATALOGUE.cues, ids=lambda cue: cue.key)
def test_every_step_of_a_cue_moves_its_own_parts_further(cue: Cue) -> None:
    steps = [read(words.replace(SIDE, "right")) for words in cue.words]
    for part, way in GROWS[cue.key].items():
        pulled = [way * step[part] for step in steps]
        assert pulled[0] == 0
        assert all(one < other for one, other in pairwise(pulled)), (part, pulled)
    for part, way in JOINS.get(cue.key, {}).items():
        pulled = [way * step[part] for step in steps]
        assert pulled == sorted(pulled)
        assert pulled[-1] > 0


@pytest.mark.parametrize("cue", CATALOGUE.cues, ids=lambda cue: cue.key)
def test_no_step_of_a_cue_moves_anything_else(cue: Cue) -> None:
    own = {*GROWS[cue.key], *JOINS.get(cue.key, {})}
    if any(SIDE in words for words in cue.words):
        own |= {"mouth_corner"} if cue.region == "mouth" else set()
    for words in cue.words:
        for side in SIDES:
            assert moved(words.replace(SIDE, side)) <= own, words


ONE_SIDED = [cue for cue in CATALOGUE.cues if any(SIDE in words for words in cue.words)]


def mirrored(pose: FacePose) -> FacePose:
    """Brows and mouth as in a mirror."""
    return replace(
        pose,
        brow_outer_left=pose.brow_outer_right,
        brow_outer_right=pose.brow_outer_left,
        mouth_corner=pose.corner(1),
        corner_skew=-pose.corner_skew,
    )


@pytest.mark.parametrize("cue", ONE_SIDED, ids=lambda cue: cue.key)
@pytest.mark.parametrize("step", range(1, MOST + 1))
def test_a_cue_of_one_side_is_the_mirror_of_the_other(cue: Cue, step: int) -> None:
    left, right = (read_pose(cue.words[step].replace(SIDE, side), RULES) for side in SIDES)
    assert left != right
    assert asdict(mirrored(left)) == pytest.approx(asdict(right))


def test_brow_and_corner_have_cues_of_one_side() -> None:
    assert {cue.key for cue in ONE_SIDED} == {"brow-skeptical", "corner-tucked", "corner-lifted"}


@pytest.mark.parametrize("emotion", ["skeptical", "contemptuous"])
@pytest.mark.parametrize("intensity", range(1, MOST + 1))
def test_an_emotion_of_one_side_is_drawn_mirrored_on_the_other(emotion: str, intensity: int) -> None:
    left, right = (pose_of(Expression(emotion, intensity, side=side)) for side in SIDES)
    assert left != right
    assert asdict(mirrored(left)) == pytest.approx(asdict(right))
    assert right.corner(1) > right.corner(-1) == 0
    assert left.corner(-1) > left.corner(1) == 0


def pose_of(expression: Expression) -> FacePose:
    """The face of an expression on the demo recipe."""
    return read_pose(compose(Draft(RECIPE, expression), CATALOGUE).text, RULES)


def asked(expression: Expression) -> list[tuple[Region, Pull, int]]:
    """What an expression says: region, what that moves, and the step it is said at."""
    found = []
    for spoken in spoken_cues(expression, CATALOGUE):
        cue, step = next(
            (cue, step)
            for cue in CATALOGUE.cues
            for step, words in enumerate(cue.words)
            if cue.region == spoken.region and words.replace(SIDE, expression.side) == spoken.text
        )
        found.append((spoken.region, GROWS[cue.key] if step else {}, step))
    return found


@pytest.mark.parametrize("emotion", EMOTIONS)
@pytest.mark.parametrize("intensity", range(1, MOST + 1))
@pytest.mark.parametrize("knob", KNOBS)
def test_under_every_knob_what_is_asked_for_moves_the_way_it_is_asked(
    emotion: str, intensity: int, knob: KnobKey
) -> None:
    for step in range(MOST + 1):
        expression = Expression(emotion, intensity).with_knob(knob, step)
        away = pose_of(expression).departure()
        for region, pulls, said in asked(expression):
            assert all(way * away[part] > 0.01 for part, way in pulls.items()), (step, region, pulls)
            if said == 0:
                assert {part: away[part] for part in STILL[region] if away[part]} == {}, (step, region)


LEAST = {"brow_inner_raise": 0.3, "brow_knit": 0.3, "mouth_corner": 0.3, "moisture": 0.3, "gaze_y": 0.3}


@pytest.mark.parametrize("emotion", EMOTIONS)
@given(step=st.integers(1, MOST - 1), intensity=st.integers(1, MOST))
def test_a_knob_one_step_further_shows_more_of_its_own(emotion: str, step: int, intensity: int) -> None:
    for knob in KNOBS:
        cue = CATALOGUE.knob_cue(CATALOGUE.emotion(emotion), knob)
        less, more = (
            pose_of(Expression(emotion, intensity).with_knob(knob, at)).departure() for at in (step, step + 1)
        )
        for part, way in GROWS[cue.key].items():
            assert way * less[part] <= way * more[part], (knob, part)
        assert less != more


SIGNS: dict[str, Pull] = {
    "disappointed": {"mouth_corner": -1, "gaze_y": 1, "brow_knit": 1, "lid_open": -1},
    "ashamed": {"pitch": 1, "gaze_y": 1, "chin_raise": 1, "lip_press": 1, "brow_knit": 1},
    "fearful": {"brow_inner_raise": 1, "brow_knit": 1, "lid_open": 1, "lip_stretch": 1, "lip_part": 1},
    "disgusted": {"nose_wrinkle": 1, "upper_lip": 1, "squint": 1},
    "contemptuous": {"corner_skew": 1, "pitch": -1, "lid_open": -1},
    "joyful": {"mouth_corner": 1, "squint": 1, "lip_part": 1},
    "polite": {"mouth_corner": 1},
    "surprised": {"brow_outer_left": 1, "brow_outer_right": 1, "lid_open": 1, "lip_part": 1},
    "bored": {"lid_open": -1, "head_tilt": 1, "gaze_x": 1, "mouth_corner": -1},
}
"""What carries each of the emotions that are not chips, from subtle on."""


@pytest.mark.parametrize("emotion", SIGNS)
def test_what_carries_an_emotion_grows_with_its_intensity(emotion: str) -> None:
    poses = [pose_of(Expression(emotion, intensity)).departure() for intensity in range(2, MOST + 1)]
    for part, way in SIGNS[emotion].items():
        pulled = [way * pose[part] for pose in poses]
        assert pulled[0] > 0
        assert pulled == sorted(pulled), part
        assert pulled[-1] > pulled[0]


def test_neighbours_are_told_apart_by_what_the_words_say_of_them() -> None:
    face = {key: pose_of(Expression(key, 3)) for key in EMOTIONS}
    assert face["joyful"].squint > 0.2 > face["polite"].squint
    assert face["surprised"].brow_knit == 0 < face["fearful"].brow_knit
    assert face["surprised"].lip_stretch == 0 < face["fearful"].lip_stretch
    assert face["angry"].nose_wrinkle == 0 < face["disgusted"].nose_wrinkle
    assert face["embarrassed"].mouth_corner > 0 >= face["ashamed"].mouth_corner
    assert face["embarrassed"].blush > face["ashamed"].blush
    assert face["disappointed"].pitch == 0 < face["ashamed"].pitch
    assert face["disappointed"].brow_inner_raise < 0.2 < face["sad"].brow_inner_raise
    assert face["disappointed"].gaze_y > face["sad"].gaze_y
    assert face["contemptuous"].brow_outer_right == 0 < face["skeptical"].brow_outer_right
    assert face["proud"].corner_skew == 0 < face["contemptuous"].corner_skew
    assert face["bored"].lid_open < face["tender"].lid_open
