"""Identity words pick and shape the person; the room takes the light and neon that are named."""

import pytest

from studio.provider.simulated.palette import parse_palettes
from studio.provider.simulated.person import Person, parse_people
from studio.provider.simulated.scene import (
    Extent,
    choose_person,
    choose_wear,
    light_room,
    parse_cast,
    shape_person,
)
from studio.provider.simulated.scene_reading import parse_scene_rules, read_scene
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
