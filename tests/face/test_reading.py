"""Prompt words move the face they name, in their direction, by their degree, and nothing else."""

from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest

from studio.face.pose import FacePose
from studio.face.reading import parse_rules, read_pose
from studio.prompt.compose import compose
from studio.prompt.scale import KNOBS, MOST, KnobKey
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
    "freckles across the nose", "a wrinkled linen shirt", "an arch high above the door", "jaw-length hair",
    "curtains drawn back", "a stretched canvas", "a comb with wide teeth", "a slack curtain on the left",
    "headphones pulled back", "a polished desk in the left corner", "mouth closed without teeth",
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


# ---------------------------------------------------------------- nose, teeth, jaw, and one corner alone
Pull = dict[str, int]


def read(words: str) -> dict[str, float]:
    """How far words move every part of a face from rest."""
    return read_pose(words, RULES).departure()


FREE = [
    ("her nose scrunches up", {"nose_wrinkle": 1}),
    ("deep wrinkles across the bridge of the nose", {"nose_wrinkle": 1}),
    ("nostrils slightly flared", {"nose_wrinkle": 1}),
    ("a curled upper lip", {"upper_lip": 1}),
    ("her lip curls in distaste", {"upper_lip": 1}),
    ("upper lip drawn up off the teeth", {"upper_lip": 1}),
    ("a faint sneer", {"upper_lip": 1, "nose_wrinkle": 1}),
    ("the edge of the upper teeth shows", {"lip_part": 1, "upper_lip": 1}),
    ("lips pulled sideways", {"lip_stretch": 1}),
    ("a taut mouth", {"lip_stretch": 1}),
    ("lips drawn back flat", {"lip_stretch": 1}),
    ("her jaw drops", {"lip_part": 1}),
    ("mouth agape", {"lip_part": 1}),
    ("her mouth falls open", {"lip_part": 1}),
    ("mouth wide open", {"lip_part": 1}),
    ("brows arched high", {"brow_outer_left": 1, "brow_outer_right": 1}),
    ("her eyebrows shoot up high", {"brow_outer_left": 1, "brow_outer_right": 1}),
    ("the left corner of her mouth lifted", {"mouth_corner": 1, "corner_skew": -1}),
    ("the right corner of her mouth lifted", {"corner_skew": 1}),
    ("one corner of the mouth curled up", {"corner_skew": 1}),
    ("a one-sided smile", {"corner_skew": 1}),
    ("she looks down her nose", {"gaze_y": 1, "pitch": -1, "lid_open": -1}),
    ("a vacant stare", {"gaze_x": 1}),
    ("her head pulled back", {"pitch": -1}),
    ("a broad smile that bares the teeth", {"mouth_corner": 1, "lip_part": 1}),
]


@pytest.mark.parametrize(("words", "pulls"), FREE)
def test_other_words_for_the_same_signs_are_read_too(words: str, pulls: Pull) -> None:
    away = read(words)
    assert all(way * away[part] > 0.05 for part, way in pulls.items()), away


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("her mouth falls open", "mouth_corner"),
        ("upper lip clearly raised", "mouth_corner"),
        ("lower lip pushed up", "mouth_corner"),
        ("she looks down her nose", "gaze_x"),
        ("her jaw drops", "chin_raise"),
        ("her nose scrunches up", "gaze_y"),
        ("clearly polite smiling expression, lips clearly downturned at the corners", "squint"),
    ],
)
def test_what_a_phrase_does_not_say_stays(words: str, part: str) -> None:
    assert read(words)[part] == 0


@pytest.mark.parametrize(
    ("alike", "sign", "way"),
    [
        ("let down, crestfallen, disappointment, disappointed", "mouth_corner", -1),
        ("shame, guilty, remorseful, ashamed", "pitch", 1),
        ("terror, alarmed, frightened, fear", "lip_stretch", 1),
        ("revulsion, repulsed, disgust, disgusted", "nose_wrinkle", 1),
        ("scornful, disdain, contempt, contemptuous", "corner_skew", 1),
        ("joyous, delight, joy, joyful", "mouth_corner", 1),
        ("courteous, polite, politeness", "mouth_corner", 1),
        ("astonishment, startled, surprise, surprised", "lip_part", 1),
        ("indifferent, boredom, bored", "lid_open", -1),
    ],
)
def test_mood_words_alone_are_a_face_of_their_own(alike: str, sign: str, way: int) -> None:
    for word in alike.split(", "):
        assert way * read(f"a woman, {word}")[sign] > 0.1, word


def test_a_mood_word_never_overrules_a_mouth_that_was_named() -> None:
    assert read("clearly polite smiling expression, lips barely downturned at the corners")["mouth_corner"] < 0
    assert read("very deeply contemptuous expression, lips barely downturned at the corners")["corner_skew"] == 0


def test_barely_visible_is_less_than_visible() -> None:
    shown = [read(f"a {degree} blush on the cheeks")["blush"] for degree in ("barely visible", "slight", "visible")]
    assert all(one < other for one, other in pairwise(shown)), shown
