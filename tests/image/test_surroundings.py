"""Light, colour and layout are compared outside the faces and after aligning, and each says only what it sees."""

import io

import pytest
from PIL import Image, ImageDraw, ImageEnhance

from studio.image.surroundings import SIDE, Back, layout_hash, layout_word, light, small

STRAIGHT: Back = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
FACE = (0.3, 0.15, 0.7, 0.7)


def room(width: int = 240, height: int = 300, face: str = "#d8a890", shift: int = 0) -> Image.Image:
    """A blue room with a lamp, a desk and somebody in it."""
    made = Image.new("RGB", (width, height), "#24406a")
    pen = ImageDraw.Draw(made)
    pen.rectangle((shift, 0, shift + 40, 90), fill="#f0c8d8")
    pen.rectangle((0, 240, width, height), fill="#503828")
    pen.rectangle((200 + shift, 100, 230 + shift, 200), fill="#6080b0")
    pen.ellipse((width * 0.3, height * 0.15, width * 0.7, height * 0.7), fill=face)
    return made


def apart(one: Image.Image, other: Image.Image, back: Back = STRAIGHT) -> float:
    found = light(one, other, back, [FACE])
    assert found is not None
    return found.difference


def test_a_face_of_another_colour_changes_nothing() -> None:
    assert apart(room(), room(face="#402010")) < 0.2


def test_without_leaving_the_face_out_it_would() -> None:
    found = light(room(), room(face="#402010"), STRAIGHT, [])
    assert found is not None
    assert found.difference > 2


@pytest.mark.parametrize(("factor", "word"), [(1.0, "same"), (1.03, "same"), (0.88, "other"), (0.6, "far")])
def test_darker_light_is_told_by_how_far(factor: float, word: str) -> None:
    found = light(room(), ImageEnhance.Brightness(room()).enhance(factor), STRAIGHT, [FACE])
    assert found is not None
    assert found.word == word


def test_colour_is_seen_and_swatches_say_where() -> None:
    lamp = room()
    ImageDraw.Draw(lamp).rectangle((0, 0, 60, 75), fill="#10ff40")
    found = light(room(), lamp, STRAIGHT, [FACE])
    assert found is not None
    assert found.swatches[0] == max(found.swatches) > 20
    assert found.swatches[-1] < 0.2
    assert len(found.colours) == len(found.swatches)


def test_a_moved_crop_is_aligned_first() -> None:
    whole = room(300, 300)
    one, other = whole.crop((0, 0, 240, 300)), whole.crop((24, 0, 264, 300))
    assert apart(one, other) > 1
    assert apart(one, other, (1.0, 0.0, -0.1, 0.0, 1.0, 0.0)) < 0.5


def test_nothing_left_is_no_figure() -> None:
    assert light(room(), room(), STRAIGHT, [(-1, -1, 2, 2)]) is None
    assert light(room(), room(), (1.0, 0.0, 5.0, 0.0, 1.0, 0.0), []) is None


def test_the_layout_knows_its_set_and_is_blind_to_light_and_colour() -> None:
    here = layout_hash(room())
    dimmed = ImageEnhance.Color(ImageEnhance.Brightness(room()).enhance(0.7)).enhance(0.4)
    assert layout_word(here, layout_hash(dimmed)) == "same"
    assert layout_word(here, layout_hash(room().resize((480, 600)))) == "same"
    assert layout_word(here, layout_hash(room().transpose(Image.Transpose.ROTATE_180))) != "same"
    assert layout_word(0, 2**64 - 1) == "far"
    assert 0 <= here < 2**64


def test_pictures_are_compared_small_upright_and_without_alpha() -> None:
    clear = Image.new("RGBA", (600, 300), (10, 20, 30, 0))
    file = io.BytesIO()
    clear.save(file, "PNG")
    made = small(file.getvalue())
    assert made.size == (SIDE, SIDE // 2)
    assert made.getpixel((5, 5)) == (255, 255, 255)
