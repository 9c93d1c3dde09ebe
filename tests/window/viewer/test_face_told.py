"""Badges are short where they stand, whole on demand, and alike in every language."""

import pytest

from studio.experiment.experiment import SLOTS
from studio.face.same_crop import Crop
from studio.image.surroundings import Light, LightWord
from studio.session.pair_badges import PairBadges
from studio.window.viewer.face_told import badge_of, figures_of, short_text, swatches_of
from studio.words import LANGUAGES
from tests.fakes.window_session import load_words

LEVEL = Crop(0.0, 0.0, 0.0, 0.0)
CROPS = [
    LEVEL,
    Crop(0.2, 0.0, 0.0, 0.0),
    Crop(-0.2, 0.0, 0.0, 0.0),
    Crop(0.0, 0.1, 0.0, 0.0),
    Crop(0.0, -0.1, 0.0, 0.0),
    Crop(0.0, 0.0, 0.1, 0.0),
    Crop(0.0, 0.0, -0.1, 0.0),
    Crop(0.0, 0.0, 0.0, 9.0),
    Crop(0.0, 0.0, 0.0, -9.0),
]
LIGHTS = (Light(0.5), Light(4.0), Light(9.0), None)
SETS: tuple[LightWord, ...] = ("same", "other", "far")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("crop", [*CROPS, None])
def test_everything_that_can_differ_has_words(language: str, crop: Crop | None) -> None:
    words = load_words(language)
    for light in LIGHTS:
        for layout in SETS:
            badge = badge_of([(1, PairBadges(crop, light, layout))], words)
            for text in (badge.text, badge.said, badge.figures):
                assert text
                assert "faces-" not in text
            assert len(badge.text) <= 75


def test_a_small_number_is_nought_and_never_less_than_it() -> None:
    figures = figures_of(PairBadges(Crop(-0.0001, -0.001, 0.03, -4.4), None, "same"), "B", load_words("en"))
    assert figures == "B: size 1.00×, 0 % right, 3 % down, tilt −4° · same set"


def test_figures_are_written_as_the_language_has_them() -> None:
    badges = PairBadges(Crop(0.06, 0.0, 0.0, 0.0), Light(2.75), "same")
    assert "1,06×" in figures_of(badges, "B", load_words("es"))
    assert "2,8 (CIEDE2000)" in figures_of(badges, "B", load_words("es"))


def test_of_several_pictures_each_is_named() -> None:
    close, level = PairBadges(CROPS[1], LIGHTS[0], "same"), PairBadges(LEVEL, LIGHTS[0], "same")
    text = badge_of([(1, close), (2, level)], load_words("en")).text
    assert text == "B: 20 % closer   C: same crop, light and set"
    assert short_text(level, SLOTS[1], load_words("en")) == "same crop, light and set"


def test_no_swatch_where_light_is_the_same() -> None:
    pair = ((1.0, 1.0, 1.0), (2.0, 2.0, 2.0))
    assert swatches_of(PairBadges(LEVEL, Light(1.0, (1.0,), (pair,)), "same")) is None
    assert swatches_of(PairBadges(LEVEL, Light(3.0, (3.0,), (pair,)), "same")) == pair
    assert swatches_of(PairBadges(LEVEL, Light(3.0), "same")) is None
