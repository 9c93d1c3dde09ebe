"""Crop, light and set of two pictures are told apart."""

import io

import pytest
from PIL import Image, ImageDraw, ImageEnhance

from studio.face.anchors import Anchors
from studio.session.pair_badges import Pictured, pair_badges
from studio.store.resource import load_words
from studio.words import LANGUAGES

EYES = Anchors((0.42, 0.4), (0.58, 0.4))


def room() -> Image.Image:
    """Somebody before a wall with a lamp; larger than what is shown of it."""
    made = Image.new("RGB", (520, 620), "#24406a")
    pen = ImageDraw.Draw(made)
    pen.rectangle((20, 20, 90, 240), fill="#e0b0c8")
    pen.rectangle((0, 500, 520, 620), fill="#503828")
    pen.ellipse((190, 170, 330, 360), fill="#d8a890")
    return made


def pictured(image: Image.Image, anchors: Anchors | None = EYES) -> Pictured:
    file = io.BytesIO()
    image.save(file, "PNG")
    return Pictured(file.getvalue(), *image.size, anchors)


def shown(left: int = 0, wide: int = 400) -> Pictured:
    """A part of the room at a fixed size, with its eyes marked where they are."""
    tall = wide * 5 // 4
    part = room().crop((left, 0, left + wide, tall)).resize((400, 500))
    left_eye, right_eye = (((x - left) / wide, 240 / tall) for x in (230, 290))
    return pictured(part, Anchors(left_eye, right_eye))


def words(first: Pictured, other: Pictured, language: str = "en") -> list[str]:
    return [load_words(language).tell(said) for said in pair_badges(first, other).said("B")]


def test_the_same_picture_is_the_same_in_everything() -> None:
    assert words(shown(), shown()) == ["same crop", "same light and colour", "same set"]


def test_a_closer_crop_is_a_crop_and_no_other_light() -> None:
    told = words(shown(20), shown(40, 360))
    assert told[0] == "B stands 11 % closer"
    assert "same light and colour" in told


def test_a_shifted_crop_is_aligned_before_its_light_is_judged() -> None:
    told = words(shown(0), shown(60))
    assert told[0].startswith("B sits 15 % of the width farther left")
    assert "same light and colour" in told


def test_other_light_is_told_whatever_the_crop() -> None:
    dark = ImageEnhance.Brightness(room().crop((0, 0, 400, 500))).enhance(0.6)
    marked = shown().anchors
    assert words(shown(), pictured(dark, marked))[:2] == ["same crop", "different light or another scene"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_face_only_the_set_is_compared(language: str) -> None:
    told = words(shown(), pictured(room(), None), language)
    assert len(told) == 1
    assert load_words(language).say("faces-layout-far") != ""
