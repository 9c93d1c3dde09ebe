import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from studio.face.anchors import NOMINAL_EYES, Anchors
from studio.face.frame import Head
from studio.window.viewer.pyramid import Pyramid, pyramid
from studio.window.viewer.reframe import MOST_PX, reframed

GROUND, SKIN, EYE = QColor("#303030"), QColor("#A08070"), QColor("#00FF00")
LEVEL = Anchors((0.4, 0.4), (0.6, 0.4))


def photo(size: tuple[int, int], face: Anchors) -> Pyramid:
    """Skin all over, and a square on each eye."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(SKIN)
    for x, y in (face.left, face.right):
        for dx in range(-6, 7):
            for dy in range(-6, 7):
                image.setPixelColor(round(x * size[0]) + dx, round(y * size[1]) + dy, EYE)
    return pyramid(image)


def eye_colours(made: Pyramid, face: Anchors) -> list[QColor]:
    return [made.full.pixelColor(round(x * made.width), round(y * made.height)) for x, y in (face.left, face.right)]


def green(colour: QColor) -> bool:
    return colour.green() > 200 and colour.red() < 60


@pytest.mark.parametrize("onto", [(400, 500, LEVEL), (333, 217, Anchors((0.3, 0.5), (0.5, 0.6)))])
@pytest.mark.parametrize("face", [LEVEL, Anchors((0.3, 0.5), (0.7, 0.45))])
def test_eyes_land_on_eyes_whatever_the_tilt(onto: Head, face: Anchors) -> None:
    made = reframed(photo((640, 480), face), face, onto, GROUND)
    assert onto[2] is not None
    assert all(green(colour) for colour in eye_colours(made, onto[2]))


def test_an_unknown_face_is_taken_where_portraits_have_it() -> None:
    made = reframed(photo((640, 480), LEVEL), LEVEL, (400, 500, None), GROUND)
    assert all(green(colour) for colour in eye_colours(made, Anchors(*NOMINAL_EYES)))


@settings(max_examples=25, deadline=None)
@given(st.tuples(st.integers(1, 900), st.integers(1, 900)), st.tuples(st.integers(20, 900), st.integers(20, 900)))
def test_the_shape_is_exactly_that_of_the_other_picture(onto: tuple[int, int], size: tuple[int, int]) -> None:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(SKIN)
    made = reframed(pyramid(image), LEVEL, (*onto, LEVEL), GROUND)
    times = made.width // onto[0]
    assert times >= 1
    assert (made.width, made.height) == (onto[0] * times, onto[1] * times)
    assert made.width * made.height <= MOST_PX


def test_no_px_of_a_finer_photo_is_lost() -> None:
    made = reframed(photo((1600, 1600), LEVEL), LEVEL, (400, 400, LEVEL), GROUND)
    assert (made.width, made.height) == (1600, 1600)
    assert made.full == photo((1600, 1600), LEVEL).full


def test_where_the_photo_ends_lies_the_ground() -> None:
    low = Anchors((0.4, 0.1), (0.6, 0.1))
    made = reframed(photo((400, 400), low), low, (400, 400, LEVEL), GROUND)
    assert made.full.pixelColor(200, 60) == GROUND
    assert made.full.pixelColor(200, 300) == SKIN
