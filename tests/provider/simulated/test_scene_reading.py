"""Words about who and where are read; words about the face, or about what is absent, are not."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.pose import FacePose
from studio.face.reading import parse_rules, read_pose
from studio.provider.simulated.scene_reading import Scene, parse_scene_rules, read_scene
from tests.provider.simulated.tables import DEMO, resource

RULES = parse_scene_rules(resource("simulated/scene.toml"))
FACE_RULES = parse_rules(resource("face/cues.toml"))
CHALLENGES = (
    "holding a slim drink can beside the cheek",
    "one hand holding a drink can at chest height",
    "bright yellow sports jacket with a small logo on the chest",
    "extreme close-up of the face, brows to chin",
    "arm's-length selfie, one arm reaching towards the camera",
    "under water, blue-green light, drifting bubbles, hair floating",
    "full-body portrait, standing",
    "three-quarter crop, knee-up",
)
FACE_ONLY = (
    "worried sad expression with knitted brows and downturned lips",
    "inner brow ends clearly raised, wet lower lash line, eyes cast down",
    "a faint blue mood in the eyes, lips pressed, chin pushed up",
    "one tear rolls down the cheek",
)


def read(text: str) -> Scene:
    return read_scene(text, RULES)


def test_the_demo_recipe_is_read_whole() -> None:
    scene = read(DEMO)
    assert (scene.identity.gender, scene.identity.age, scene.identity.skin) == ("feminine", "young", "warm")
    assert (scene.hair, scene.hair_color, scene.glasses, scene.hoops) == ("ponytail", "brown", "round", True)
    assert (scene.cut, scene.cloth) == ("tank", (17, 18, 26))
    assert (scene.room, scene.kind, scene.light, scene.neon) == ("blue", "workspace", None, "pink")
    assert (scene.partial, scene.desk, scene.hand, scene.crop) == (True, True, True, "chest")


@pytest.mark.parametrize(
    ("words", "hair"),
    [
        ("high ponytail", "ponytail"),
        ("slick bun", "bun"),
        ("loose waves", "loose"),
        ("loose long dark brown hair", "loose"),
        ("silver bob", "bob"),
        ("short dark hair", "short"),
        ("black coily hair", "coils"),
        ("natural curls", "coils"),
    ],
)
def test_hair_styles(words: str, hair: str) -> None:
    assert read(f"woman, {words}, gray tee").hair == hair


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        ("dark brown hair", "brown"),
        ("high ponytail, black hair", "black"),
        ("black ponytail", "black"),
        ("silver bob", "silver"),
        ("auburn waves", "auburn"),
        ("blond hair", "blonde"),
        ("short ginger hair", "red"),
        ("black top with a high ponytail", None),
        ("black top, hair tied back", None),
        ("dark brown skin, a bun", None),
    ],
)
def test_hair_colours_belong_to_hair(words: str, colour: str | None) -> None:
    assert read(words).hair_color == colour


@pytest.mark.parametrize(
    ("words", "glasses", "hoops"),
    [
        ("large round glasses, hoop earrings", "round", True),
        ("clear acetate glasses", "clear", False),
        ("small round glasses, stud earrings", "small", False),
        ("no glasses, hoops", "none", True),
        ("large round glasses without hoop earrings", "round", False),
        ("a wine glass", "none", False),
        ("", "none", False),
    ],
)
def test_accessories(words: str, glasses: str, hoops: bool) -> None:
    scene = read(words)
    assert (scene.glasses, scene.hoops) == (glasses, hoops)


def test_instead_of_is_not_read() -> None:
    scene = read("gray tee instead of black sleeveless top")
    assert (scene.cut, scene.cloth) == ("tee", (128, 132, 142))


@pytest.mark.parametrize(
    ("words", "room", "kind", "desk"),
    [
        ("cool blue indoor room", "blue", "workspace", False),
        ("blue-lit workspace", "blue", "workspace", True),
        ("purple bedroom desk setup", "purple", "bedroom", True),
        ("soft cool studio office", "studio", "office", False),
        ("cosy warm room with a table", "warm", "workspace", True),
        ("a woman", "studio", "plain", False),
        ("purple light", "purple", "plain", False),
    ],
)
def test_rooms(words: str, room: str, kind: str, desk: bool) -> None:
    scene = read(words)
    assert (scene.room, scene.kind, scene.desk) == (room, kind, desk)


def test_a_light_of_its_own_is_kept_apart_from_the_room() -> None:
    assert read("soft cool studio office, warm golden light").light == "warm"
    assert read("cool blue room, soft blue light").light is None
    assert read("warm light skin, cool blue room").light is None


@pytest.mark.parametrize(
    ("words", "neon"),
    [
        ("partial neon sign", "pink"),
        ("blue neon sign", "blue"),
        ("violet neon sign on the wall", "violet"),
        ("neon sign in green", "green"),
        ("no neon sign", None),
        ("blue room", None),
    ],
)
def test_neon(words: str, neon: str | None) -> None:
    assert read(words).neon == neon


@pytest.mark.parametrize(
    ("words", "crop"),
    [
        ("head-and-shoulders crop", "head"),
        ("waist-up desk portrait", "waist"),
        ("close emotional portrait", "close"),
        ("close portrait crop", "close"),
        ("close-up", "close"),
        ("extreme close-up", "extreme"),
        ("extreme close-up of the face, brows to chin", "extreme"),
        ("extremely close, from brow to chin", "extreme"),
        ("macro shot of eyes, skin and mouth", "extreme"),
        ("knee-up crop", "knee"),
        ("three-quarter crop down to the knees", "knee"),
        ("three-quarter view of the face", "chest"),
        ("a cowboy shot", "knee"),
        ("full-body portrait, standing", "full"),
        ("full length, seen from head to toe", "full"),
        ("the whole figure in the frame", "full"),
        ("arm's-length selfie", "selfie"),
        ("a casual selfie portrait", "selfie"),
        ("head-and-shoulders selfie", "head"),
        ("upper-chest portrait crop with one hand on desk", "chest"),
        ("", "chest"),
    ],
)
def test_crops(words: str, crop: str) -> None:
    assert read(words).crop == crop


@pytest.mark.parametrize(
    ("words", "hand"),
    [("one hand on desk", True), ("forearms resting on the desk", True), ("arms at the sides", False)],
)
def test_a_hand_brings_its_desk(words: str, hand: bool) -> None:
    scene = read(words)
    assert scene.hand is hand
    assert scene.desk is hand


@pytest.mark.parametrize(
    ("words", "hold"),
    [
        ("holding a slim drink can beside the cheek", "cheek"),
        ("one hand holding a drink can at chest height", "chest"),
        ("a cold soda can pressed against her cheek", "cheek"),
        ("an energy drink can next to his jaw", "cheek"),
        ("she lifts a can of lemonade", "chest"),
        ("product in hand, label to the camera", "chest"),
        ("a can, held up to her face", "cheek"),
        ("she can smile", None),
        ("as close as you can, hand beside the cheek", None),
        ("no can in the picture", None),
    ],
)
def test_a_can_is_held_where_the_words_say(words: str, hold: str | None) -> None:
    assert read(words).hold == hold


def test_a_can_has_the_colour_that_is_named_and_clothes_keep_theirs() -> None:
    scene = read("black top, holding a turquoise drink can at chest height")
    assert scene.can == RULES.cloths["turquoise"]
    assert scene.cloth == RULES.cloths["black"]
    assert read("holding a drink can").can is None


@pytest.mark.parametrize(
    ("words", "cut", "cloth", "mark"),
    [
        ("bright yellow sports jacket with a small logo on the chest", "jacket", "bright_yellow", True),
        ("navy windbreaker, tiny emblem on the breast", "jacket", "navy", True),
        ("a red tracksuit with a white crest", "jacket", "red", True),
        ("mustard jacket", "jacket", "mustard", False),
        ("neon yellow jacket", "jacket", "bright_yellow", False),
        ("gray tee with a logo on the front", "tee", "gray", True),
        ("orange hoodie", "long", "orange", False),
        ("jacket without a logo on the chest", "jacket", None, False),
        ("a drink can with a logo, plain white tee", "tee", "white", False),
    ],
)
def test_clothes_and_brand(words: str, cut: str, cloth: str | None, mark: bool) -> None:
    scene = read(words)
    assert (scene.cut, scene.mark) == (cut, mark)
    assert scene.cloth == (RULES.cloths[cloth] if cloth else None)
    assert scene.neon is None


@pytest.mark.parametrize(
    ("words", "selfie"),
    [
        ("arm's-length selfie, one arm reaching towards the camera", True),
        ("arm’s length, one hand stretched out to the lens", True),
        ("she holds the phone with an outstretched arm", True),
        ("arms at the sides", False),
        ("one arm on the desk", False),
        ("full-body portrait, a selfie", False),
    ],
)
def test_a_selfie_reaches_for_the_camera(words: str, selfie: bool) -> None:
    assert read(words).selfie is selfie


@pytest.mark.parametrize(
    ("words", "floating"),
    [
        ("under water, blue-green light, drifting bubbles, hair floating", True),
        ("underwater portrait, weightless strands of hair", True),
        ("submerged in a pool, her hair drifts upwards", True),
        ("below the surface, rays of light", False),
        ("in the sea, under water", False),
    ],
)
def test_under_water_there_is_neither_desk_nor_neon(words: str, floating: bool) -> None:
    scene = read(f"{words}, partial neon sign, one hand on the desk")
    assert (scene.room, scene.kind, scene.floating) == ("water", "water", floating)
    assert (scene.neon, scene.desk, scene.hand) == (None, False, False)


@pytest.mark.parametrize("words", ["watery eyes, wet lashes", "a glass of water on the desk", "waves of hair"])
def test_water_elsewhere_is_not_the_sea(words: str) -> None:
    assert read(words).room != "water"


@pytest.mark.parametrize(
    ("words", "legs", "colour"),
    [
        ("full-body portrait, blue jeans", "jeans", None),
        ("full body, navy pleated skirt", "skirt", "navy"),
        ("knee-up, black tailored trousers", "trousers", "black"),
        ("standing figure in turquoise running shorts", "shorts", "turquoise"),
        ("full length, red dress", "dress", None),
        ("full length", None, None),
    ],
)
def test_what_is_worn_below_the_waist(words: str, legs: str | None, colour: str | None) -> None:
    scene = read(words)
    assert scene.legs == legs
    assert scene.leg_cloth == (RULES.cloths[colour] if colour else None)


@pytest.mark.parametrize("crop", ["full-body portrait", "knee-up crop"])
def test_no_desk_stands_before_a_standing_figure(crop: str) -> None:
    scene = read(DEMO.replace("upper-chest portrait crop", crop))
    assert (scene.desk, scene.hand) == (False, False)
    assert (scene.room, scene.kind, scene.neon) == ("blue", "workspace", "pink")


@pytest.mark.parametrize("words", CHALLENGES)
def test_words_about_the_scene_leave_the_face_at_rest(words: str) -> None:
    assert read_pose(words, FACE_RULES) == FacePose()


@pytest.mark.parametrize("words", FACE_ONLY)
def test_words_about_the_face_leave_the_scene_alone(words: str) -> None:
    assert read(f"{words}, {DEMO}") == read(DEMO)
    assert read(f"{DEMO}, {words}") == read(DEMO)


@pytest.mark.parametrize(
    ("words", "identity"),
    [
        ("older woman in her sixties, fair skin", ("feminine", "old", "fair")),
        ("young man, tan skin", ("masculine", "young", "tan")),
        ("woman in her thirties, dark brown skin", ("feminine", "adult", "brown")),
        ("an elderly man with dark skin", ("masculine", "old", "deep")),
    ],
)
def test_identity(words: str, identity: tuple[str, str, str]) -> None:
    told = read(words).identity
    assert (told.gender, told.age, told.skin) == identity


@given(st.text(max_size=120))
def test_any_text_is_a_scene(text: str) -> None:
    assert isinstance(read(text), Scene)


@given(st.sampled_from(["  ", "\n", "\t "]))
def test_white_space_does_not_matter(gap: str) -> None:
    assert read(DEMO.replace(" ", gap)) == read(DEMO)


def test_capitals_do_not_matter() -> None:
    assert read(DEMO.upper()) == replace(read(DEMO))


def test_reading_loads_no_drawing_library() -> None:
    code = "import sys, studio.provider.simulated.scene_reading; print('skia' in sys.modules or 'numpy' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
