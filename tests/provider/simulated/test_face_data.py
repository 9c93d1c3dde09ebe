"""People, looks and colours are data: they parse, they fit together, and mistakes in them are refused."""

import re

import pytest

from studio.face.pose import REACH, FacePose
from studio.provider.simulated.look import parse_looks
from studio.provider.simulated.palette import WHITE, colour, mix, parse_palettes
from studio.provider.simulated.person import EYE_X, parse_people
from studio.provider.simulated.stage import skin_for
from tests.provider.simulated.tables import resource

PEOPLE_TEXT, LOOKS_TEXT = resource("simulated/people.toml"), resource("simulated/looks.toml")
PEOPLE, LOOKS = parse_people(PEOPLE_TEXT), parse_looks(LOOKS_TEXT)
PALETTES = parse_palettes(resource("simulated/palettes.toml"))


def test_colours_are_read_and_mixed() -> None:
    assert colour("#ff8000") == (255, 128, 0)
    assert mix((0, 0, 0), WHITE, 0.5) == (127.5, 127.5, 127.5)
    assert mix((10, 20, 30), WHITE, 0) == (10, 20, 30)


@pytest.mark.parametrize("text", ["ff8000", "#ff80", "#gg0000", "# ff800"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        colour(text)


def test_a_palette_that_lacks_a_colour_is_refused() -> None:
    with pytest.raises(TypeError):
        parse_palettes('[room]\n[hair]\n[skin.x]\nlight = "#ffffff"\n')


def test_every_person_has_colours_and_a_face_of_their_own() -> None:
    assert len(PEOPLE) >= 4
    for key, person in PEOPLE.items():
        assert person.key == key
        assert person.skin in PALETTES.skins
        assert person.hair_colour in PALETTES.hairs
    assert len({person.eye_x for person in PEOPLE.values()}) == len(PEOPLE)
    assert len({person.nose_length for person in PEOPLE.values()}) >= 3


def test_eye_spacing_scales_the_distance_between_the_pupils() -> None:
    assert PEOPLE["ana"].eye_x == EYE_X
    assert PEOPLE["imani"].eye_x == EYE_X * PEOPLE["imani"].eye_spacing > EYE_X


def test_a_person_with_an_unknown_or_missing_word_is_refused() -> None:
    with pytest.raises(TypeError):
        parse_people(PEOPLE_TEXT.replace("lips = 1.30", "lip_size = 1.30"))
    with pytest.raises(KeyError):
        parse_people(PEOPLE_TEXT.replace("iris =", "eyes ="))
    with pytest.raises(ValueError, match="unpack"):
        parse_people(PEOPLE_TEXT.replace('["#24141c", "#683c24", "#c4884c"]', '["#24141c"]'))


def test_skin_gets_darker_from_light_to_deep_and_shadow_is_never_black() -> None:
    for skin in PALETTES.skins.values():
        tones = [sum(tone) for tone in (skin.light, skin.plain, skin.half, skin.deep)]
        assert tones == sorted(tones, reverse=True)
        assert tones[-1] > 60
        assert skin.deep[2] > skin.deep[1], "shadow leans to violet"


def test_b_paints_skin_rosier_and_a_as_it_is() -> None:
    for person in PEOPLE.values():
        own = PALETTES.skins[person.skin]
        assert skin_for(person, LOOKS["A"], PALETTES) == own
        rosy = skin_for(person, LOOKS["B"], PALETTES)
        assert rosy.lip[0] > own.lip[0]
        assert rosy != own


def test_the_truth_about_the_pair_is_that_b_overacts() -> None:
    asked = FacePose(mouth_corner=-0.5, brow_inner_raise=0.5, moisture=0.4, gaze_y=0.3)
    assert LOOKS["A"].plays(asked) == asked
    played = LOOKS["B"].plays(asked)
    assert played.mouth_corner < asked.mouth_corner
    assert played.brow_inner_raise > asked.brow_inner_raise
    assert played.moisture > asked.moisture
    assert played.yaw == asked.yaw


def test_gains_name_known_cues() -> None:
    for look in LOOKS.values():
        assert set(look.gain) <= set(REACH)


def test_b_is_glossier_and_its_seed_differs() -> None:
    assert LOOKS["B"].gloss > LOOKS["A"].gloss
    assert LOOKS["B"].seed != LOOKS["A"].seed
    with pytest.raises(TypeError):
        parse_looks(LOOKS_TEXT.replace("gloss = 0.35", "shine = 0.35"))
