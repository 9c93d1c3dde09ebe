"""Colours: contrast first, then the tint of the room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from studio.post.theme import DARK, LIGHT, THUMB, Theme, contrast, room_hue, theme, tinted


def readable(colours: Theme) -> bool:
    text = min(contrast(colours.text, ground) for ground in (colours.ground, colours.raised))
    return text >= 7 and contrast(colours.muted, colours.ground) >= 8 and contrast(colours.rule, colours.ground) >= 3


@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
def test_fixed_themes_can_be_read(colours: Theme) -> None:
    assert readable(colours)


@given(st.floats(0, 1))
def test_every_tint_can_be_read(hue: float) -> None:
    assert readable(tinted(hue))


def test_contrast_is_that_of_the_guidelines() -> None:
    assert round(contrast((255, 255, 255), (0, 0, 0)), 6) == 21
    assert round(contrast((119, 119, 119), (255, 255, 255)), 2) == 4.48


def test_the_tint_is_the_room_s_and_not_the_face_s() -> None:
    thumb = Image.new("RGB", THUMB, (20, 40, 160))
    thumb.paste((230, 20, 20), (10, 9, 38, 51))
    red, green, blue = theme("tinted", [thumb]).ground
    assert blue > green > red or blue > red


def test_skin_at_the_border_does_not_tint() -> None:
    assert room_hue([(210, 160, 130)] * 50) is None
    assert room_hue([(210, 160, 130)] * 50 + [(20, 120, 60)] * 20) == pytest.approx(0.4, abs=0.02)


def test_grey_rooms_give_the_dark_theme() -> None:
    assert theme("tinted", [Image.new("RGB", THUMB, (90, 90, 90))]) is DARK
    assert theme("tinted") is DARK


@given(st.floats(0, 0.999))
def test_red_rooms_are_found_on_both_sides_of_zero(hue: float) -> None:
    red, green, blue = tinted(hue).ground
    pixels = [(min(255, red * 8), min(255, green * 8), min(255, blue * 8))] * 9
    found = room_hue(pixels)
    assert found is None or 0 <= found <= 1
