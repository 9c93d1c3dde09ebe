"""Prompt words move the face they name, in their direction, by their degree, and nothing else."""

from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest

from studio.face.pose import FacePose
from studio.face.reading import parse_rules, read_pose
from studio.prompt.compose import compose
from studio.prompt.expression import KNOBS, MOST, KnobKey
from tests.fakes.demo import CATALOGUE, RECIPE, draft

RULES = parse_rules((Path(__file__).parents[2] / "resources" / "face" / "cues.toml").read_text("utf-8"))
REST = FacePose()
UP, DOWN = 1, -1

MEANT = [
    ("inner brows faintly lifted and drawn together", "brow_inner_raise", UP),
    ("her brows slant up in the middle", "brow_inner_raise", UP),
    ("the inner ends of her eyebrows are raised", "brow_inner_raise", UP),
    ("knitted brows", "brow_knit", UP),
    ("deeply knitted brows, two lines between them", "brow_knit", UP),
    ("a faint crease between the brows", "brow_knit", UP),
    ("brows pressed low", "brow_outer_left", DOWN),
    ("one eyebrow arched high", "brow_outer_right", UP),
    ("left eyebrow raised", "brow_outer_left", UP),
    ("mouth corners barely turned down", "mouth_corner", DOWN),
    ("downturned lips", "mouth_corner", DOWN),
    ("the corners of her mouth sink", "mouth_corner", DOWN),
    ("a small closed smile", "mouth_corner", UP),
    ("lips pressed thin", "lip_press", UP),
    ("lips just apart", "lip_part", UP),
    ("chin slightly puckered", "chin_raise", UP),
    ("a wet shine along the lower lids", "moisture", UP),
    ("glassy eyes", "moisture", UP),
    ("eyes brimming", "moisture", UP),
    ("a single tear on the cheek", "moisture", UP),
    ("gaze lowered slightly past the camera", "gaze_y", UP),
    ("unsteady look past the lens", "gaze_x", UP),
    ("eyes cast down at the desk", "gaze_y", UP),
    ("she looks away", "gaze_x", UP),
    ("heavy upper lids", "lid_open", DOWN),
    ("half-closed eyes", "lid_open", DOWN),
    ("widened eyes", "lid_open", UP),
    ("narrowed eyes", "squint", UP),
    ("head tilted", "head_tilt", UP),
    ("chin tucked, head bowed", "pitch", UP),
    ("flushed cheeks", "blush", UP),
    ("her eyebrows rise in the middle", "brow_inner_raise", UP),
    ("her brows rise", "brow_outer_left", UP),
    ("the corners of her lips rising", "mouth_corner", UP),
    ("glancing to her left", "gaze_x", DOWN),
    ("looking up at the ceiling", "gaze_y", DOWN),
    ("a confused look", "brow_knit", UP),
    ("quiet contentment", "mouth_corner", UP),
    ("in awe of the view", "lip_part", UP),
]

OTHER_THINGS = [
    "hair pulled up", "blinds down", "glasses low", "large round glasses", "corner desk", "raised platform",
    "dark brown hair", "a down jacket", "lower shelf with wide books", "a tight black top", "wet street outside",
    "a head-and-shoulders crop", "soft cool studio office", "partial neon sign high on the wall",
    "one hand on the desk", "shoulders deeply lowered", "open window", "thin gold hoops", "a narrow room",
    "no tears, no smile", "brows without tension", "not sad",
]  # fmt: skip


@pytest.mark.parametrize(("words", "cue", "way"), MEANT)
def test_words_move_what_they_name(words: str, cue: str, way: int) -> None:
    moved = asdict(read_pose(words, RULES))[cue] - asdict(REST)[cue]
    assert moved * way > 0.05


@pytest.mark.parametrize("words", OTHER_THINGS)
def test_other_things_leave_the_face_alone(words: str) -> None:
    assert read_pose(words, RULES) == REST


def test_the_recipe_leaves_the_face_alone() -> None:
    assert read_pose(", ".join(RECIPE.texts.values()), RULES) == REST


def test_each_clause_has_its_own_degree() -> None:
    pose = read_pose("deeply knitted brows and mouth corners barely turned down", RULES)
    assert pose.brow_knit > 0.7
    assert -0.3 < pose.mouth_corner < 0


def test_a_joined_clause_is_as_strong_as_the_one_before() -> None:
    shown = [read_pose(f"head {word} bowed with the gaze cast down", RULES) for word in ("barely", "strongly")]
    assert shown[0].gaze_y < 0.25
    assert shown[1].gaze_y > 0.7
    apart = read_pose("head barely bowed, gaze strongly cast down", RULES)
    assert apart.pitch < 0.15
    assert apart.gaze_y > 0.7


def test_what_is_put_to_rest_is_not_filled_in() -> None:
    pose = read_pose("deeply sad expression, brows smooth and level, lips gently closed with level corners", RULES)
    assert (pose.brow_inner_raise, pose.brow_knit, pose.mouth_corner) == (0, 0, 0)


def test_a_mood_alone_is_a_whole_face() -> None:
    pose = read_pose("a sad woman", RULES)
    assert pose.brow_inner_raise > 0.3
    assert pose.mouth_corner < -0.3


def growth(cue: str, poses: list[FacePose]) -> list[float]:
    return [abs(asdict(pose)[cue] - asdict(REST)[cue]) for pose in poses]


STRENGTH = {"brow": "brow_knit", "mouth": "mouth_corner", "moisture": "moisture", "gaze": "gaze_y"}


@pytest.mark.parametrize("knob", KNOBS)
def test_every_step_of_a_knob_asks_for_more(knob: KnobKey) -> None:
    sad = draft("sad", 2)
    turned = [sad.with_expression(sad.expression.with_knob(knob, step)) for step in range(MOST + 1)]
    texts = [compose(said, CATALOGUE).text for said in turned]
    shown = growth(STRENGTH[knob], [read_pose(text, RULES) for text in texts])
    assert all(one < other for one, other in pairwise(shown)), shown


@pytest.mark.parametrize("emotion", [emotion.key for emotion in CATALOGUE.emotions])
def test_every_step_of_intensity_moves_further_from_rest(emotion: str) -> None:
    poses = [read_pose(compose(draft(emotion, step), CATALOGUE).text, RULES) for step in range(MOST + 1)]
    far = [
        sum(abs(value - asdict(REST)[cue]) / (9 if cue == "head_tilt" else 1) for cue, value in asdict(pose).items())
        for pose in poses
    ]
    assert far[0] == 0
    assert all(one < other for one, other in pairwise(far)), far


def test_rules_that_move_nothing_known_are_refused() -> None:
    text = (Path(__file__).parents[2] / "resources" / "face" / "cues.toml").read_text("utf-8")
    with pytest.raises(ValueError, match="ears"):
        parse_rules(text.replace("moves = { chin_raise = 0.8 }", "moves = { ears = 1 }"))
