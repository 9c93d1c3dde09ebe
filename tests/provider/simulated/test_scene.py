"""Identity words pick and shape the person; the room takes the light and neon that are named."""

from dataclasses import replace
from typing import get_args

import pytest

from studio.provider.simulated.framing import parse_framings
from studio.provider.simulated.grip import HOLDS, placed_hold
from studio.provider.simulated.palette import parse_palettes
from studio.provider.simulated.person import Person, parse_people
from studio.provider.simulated.scene import (
    Extent,
    Wear,
    choose_framing,
    choose_person,
    choose_wear,
    light_room,
    parse_cast,
    shape_person,
)
from studio.provider.simulated.scene_reading import CropKey, Scene, parse_scene_rules, read_scene
from tests.provider.simulated.tables import DEMO, resource

RULES = parse_scene_rules(resource("simulated/scene.toml"))
CAST = parse_cast(resource("simulated/cast.toml"))
PEOPLE = parse_people(resource("simulated/people.toml"))
PALETTES = parse_palettes(resource("simulated/palettes.toml"))


def person(text: str) -> Person:
    scene = read_scene(text, RULES)
    return shape_person(choose_person(scene.identity, PEOPLE, CAST), scene, PALETTES, CAST)


@pytest.mark.parametrize(
    ("text", "key", "skin"),
    [
        ("a portrait", "ana", "warm"),
        (DEMO, "ana", "warm"),
        ("woman in her thirties, dark brown skin, dark eyes", "imani", "brown"),
        ("older woman in her sixties, fair skin, grey eyes", "ruth", "fair"),
        ("young man in his thirties, tan skin, short beard", "davi", "tan"),
        ("young woman, fair skin", "ana", "fair"),
        ("older woman, dark skin", "ruth", "deep"),
    ],
)
def test_words_pick_and_shape(text: str, key: str, skin: str) -> None:
    found = person(text)
    assert (found.key, found.skin) == (key, skin)


def test_age_hair_eyes_and_beard_follow_the_words() -> None:
    assert person("old man").age > 0.8
    assert person("old man").hair_colour == "silver"
    assert person("young man, clean-shaven").beard == 0
    assert person("young man, auburn hair").hair_colour == "auburn"
    assert person("young woman, blue eyes").iris != person("young woman, brown eyes").iris
    assert person("young woman with a beard of foam").beard == 0


def test_every_skin_and_hair_word_has_its_colours() -> None:
    for field, known in (("skin", PALETTES.skins), ("hair_color", PALETTES.hairs), ("room", PALETTES.rooms)):
        assert {value for _, value in RULES.tables[field]} <= set(known)
    assert {value for _, value in RULES.tables["neon"]} <= set(CAST.neon)
    assert {value for _, value in RULES.tables["light"]} <= set(CAST.light)
    assert {value for _, value in RULES.tables["iris"]} <= set(CAST.iris)
    assert {value for _, value in RULES.tables["cloth"]} <= set(RULES.cloths)
    assert {each.top for each in PEOPLE.values()} <= set(CAST.tops)


def test_neon_and_light_change_the_room() -> None:
    def room(text: str) -> object:
        return light_room(read_scene(text, RULES), PALETTES, CAST)

    shades = {str(room(f"blue room{more}")) for more in ("", ", neon sign", ", blue neon sign", ", warm light")}
    assert len(shades) == 4


def test_what_is_worn() -> None:
    ana = PEOPLE["ana"]
    assert choose_wear(read_scene("", RULES), ana, CAST).cut == "tank"
    assert choose_wear(read_scene("white sleeveless top", RULES), ana, CAST).cloth == (214, 216, 224)
    assert choose_wear(read_scene("navy knitted sweater", RULES), ana, CAST).cut == "long"


def test_what_is_worn_below_and_on_the_chest() -> None:
    ana = PEOPLE["ana"]
    plain = choose_wear(read_scene("full body", RULES), ana, CAST)
    assert (plain.legs, plain.leg_cloth, plain.mark) == ("trousers", CAST.legs["trousers"], False)
    jeans = choose_wear(read_scene("full body, jeans, navy jacket with a crest", RULES), ana, CAST)
    assert (jeans.legs, jeans.leg_cloth, jeans.mark) == ("jeans", CAST.legs["jeans"], True)
    dress = choose_wear(read_scene("full body, red summer dress", RULES), ana, CAST)
    assert (dress.legs, dress.leg_cloth) == ("skirt", dress.cloth)
    assert dress.cloth == RULES.cloths["red"]


@pytest.mark.parametrize(("cut", "sleeved"), [("tank", False), ("tee", False), ("long", True), ("jacket", True)])
def test_long_sleeves_reach_the_wrist(cut: str, sleeved: bool) -> None:
    assert Wear(cut, (0, 0, 0)).sleeved is sleeved


def test_every_crop_that_can_be_read_has_its_framing() -> None:
    framings = parse_framings(resource("simulated/framings.toml"))
    read = {replace(Scene(), crop=value) for value in get_args(CropKey)}
    assert {choose_framing(scene) for scene in read} == set(framings)
    assert {value for _, value in RULES.tables["crop"]} == set(get_args(CropKey))


def test_every_colour_and_kind_that_can_be_read_is_known() -> None:
    for field in ("can", "leg_cloth"):
        assert {value for _, value in RULES.tables[field]} <= set(RULES.cloths)
    assert {value for _, value in RULES.tables["legs"]} - {"dress"} == set(CAST.legs)
    assert {value for _, value in RULES.tables["hold"]} < set(HOLDS)


@pytest.mark.parametrize("key", HOLDS)
def test_a_can_stays_in_the_picture_from_the_head_crop_outwards(key: str) -> None:
    framings = parse_framings(resource("simulated/framings.toml"))
    for name in ("head", "upper-chest", "selfie", "waist", "knee", "full"):
        framing = framings[name]
        x, y = framing.body_matrix().place(placed_hold(key, framing, 1280).at)
        assert 60 < x < 964
        assert 100 < y < 1280 - 158 * framing.zoom


def test_a_can_at_the_chest_is_raised_no_farther_than_it_must_be() -> None:
    framings = parse_framings(resource("simulated/framings.toml"))
    assert placed_hold("chest", framings["waist"], 1280) == HOLDS["chest"]
    assert placed_hold("chest", framings["upper-chest"], 1280).at[1] < HOLDS["chest"].at[1]
    assert placed_hold("chest", framings["upper-chest"], 1600) == HOLDS["chest"]


@pytest.mark.parametrize(("width", "height"), [(1024, 1280), (2048, 2560), (1080, 1350)])
def test_four_to_five_shows_the_canvas(width: int, height: int) -> None:
    extent = Extent.of(width, height)
    assert (extent.left, extent.top, extent.right, extent.bottom) == pytest.approx((0, 0, 1024, 1280))


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1080, 1920), (1000, 1000), (64, 4096)])
def test_other_shapes_show_more_never_less(width: int, height: int) -> None:
    extent = Extent.of(width, height)
    assert extent.left <= 0.001
    assert extent.top <= 0.001
    assert extent.right >= 1023.999
    assert extent.bottom >= 1279.999
    assert extent.width / extent.height == pytest.approx(width / height)
