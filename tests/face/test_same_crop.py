"""How two pictures frame a face, in words first."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.anchors import Anchors
from studio.face.frame import Head
from studio.face.same_crop import Crop, crop_against, face_oval, way_over
from studio.store.resource import load_words
from studio.words import LANGUAGES


def head(
    apart: float = 0.2, x: float = 0.5, y: float = 0.4, tilt: float = 0.0, size: tuple[int, int] = (800, 1000)
) -> Head:
    """A picture with its eyes a share of the width apart, about a place, tilted by degrees."""
    wide, tall = size
    right, down = math.cos(math.radians(tilt)) * apart / 2, math.sin(math.radians(tilt)) * apart / 2 * wide / tall
    return wide, tall, Anchors((x - right, y - down), (x + right, y + down))


def against(other: Head, first: Head) -> Crop:
    crop = crop_against(other, first)
    assert crop is not None
    return crop


def test_the_same_crop_at_another_size_is_the_same() -> None:
    crop = against(head(size=(1600, 2000)), head())
    assert crop.same
    assert (crop.closer, crop.right, crop.down, crop.tilt) == pytest.approx((0, 0, 0, 0), abs=1e-9)


@pytest.mark.parametrize(
    ("other", "english", "spanish"),
    [
        (head(0.2 * 1.06), "B stands 6 % closer", "B está un 6 % más cerca"),
        (head(0.2 * 0.9), "B stands 10 % farther away", "B está un 10 % más lejos"),
        (head(x=0.55), "B sits 5 % of the width farther right", "B está un 5 % del ancho más a la derecha"),
        (head(x=0.47), "B sits 3 % of the width farther left", "B está un 3 % del ancho más a la izquierda"),
        (head(y=0.36), "B sits 5 % of the width higher", "B está un 5 % del ancho más arriba"),
        (head(y=0.44), "B sits 5 % of the width lower", "B está un 5 % del ancho más abajo"),
        (head(tilt=7), "the head in B is tilted 7° more to the right", "en B la cabeza se inclina 7° más a la derecha"),
        (
            head(tilt=-5),
            "the head in B is tilted 5° more to the left",
            "en B la cabeza se inclina 5° más a la izquierda",
        ),
        (head(0.202, 0.51, tilt=2), "same crop", "mismo encuadre"),
    ],
)
def test_differences_are_said_in_words(other: Head, english: str, spanish: str) -> None:
    told = against(other, head()).said("B")
    assert [load_words(language).tell(told[0]) for language in LANGUAGES] == [english, spanish]
    assert len(told) == 1


def test_two_differences_are_two_sentences() -> None:
    assert len(against(head(0.3, 0.6, tilt=8), head()).said("B")) == 3


def test_an_unknown_face_has_no_crop() -> None:
    unknown = (800, 1000, None)
    assert crop_against(unknown, head()) is None
    assert way_over(head(), unknown) is None
    assert face_oval(unknown) is None


@given(st.floats(0.1, 0.4), st.floats(0.3, 0.7), st.floats(0.3, 0.7), st.floats(-30, 30))
def test_the_way_over_brings_eyes_to_eyes(apart: float, x: float, y: float, tilt: float) -> None:
    first, other = head(size=(600, 900)), head(apart, x, y, tilt, (1200, 1000))
    way = way_over(first, other)
    assert way is not None
    a, b, c, d, e, f = way
    assert first[2] is not None
    assert other[2] is not None
    for here, there in ((first[2].left, other[2].left), (first[2].right, other[2].right)):
        assert (a * here[0] + b * here[1] + c, d * here[0] + e * here[1] + f) == pytest.approx(there, abs=1e-9)


def test_the_oval_holds_eyes_and_chin() -> None:
    oval = face_oval(head())
    assert oval is not None
    left, top, right, bottom = oval
    assert left < 0.3
    assert right > 0.7
    assert top < 0.3
    assert bottom > 0.65
