"""SIMULATED stands in every picture, legibly, whatever its size."""

import inspect
import io

import numpy as np
import pytest
from PIL import Image

from studio.provider.simulated import mark, portrait
from studio.provider.simulated.mark import MARGIN, stamped
from studio.provider.simulated.portrait import draw
from studio.request.size import Size
from tests.provider.simulated.tables import tables


def plate_of(picture: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """The lower right corner of a picture."""
    w, h = picture.size
    return np.asarray(picture.crop((w - w // 5, h - h // 20, w - MARGIN, h - MARGIN)))


@pytest.mark.parametrize("ground", [0, 90, 255])
def test_white_letters_on_a_dark_plate(ground: int) -> None:
    picture = stamped(Image.new("RGB", (1024, 1280), (ground, ground, ground)))
    corner = plate_of(picture)
    assert corner.max() >= 250
    assert corner.min() <= 0.40 * ground + 2
    assert np.asarray(picture.crop((0, 0, 700, 1200))).min() == ground


def test_the_letters_grow_with_the_picture() -> None:
    def height(width: int) -> int:
        picture = np.asarray(stamped(Image.new("RGB", (width, width), (255, 255, 255))).convert("L"))
        return int((picture.min(axis=1) < 200).sum())

    assert height(2048) > 1.7 * height(1024) > 1.5 * height(512)


@pytest.mark.parametrize(("width", "height"), [(64, 80), (80, 64), (20, 20), (1, 1)])
def test_a_small_picture_keeps_it(width: int, height: int) -> None:
    picture = np.asarray(stamped(Image.new("RGB", (width, height), (255, 255, 255))))
    assert picture.shape == (height, width, 3)
    assert (picture < 255).any()


def test_nothing_switches_it_off() -> None:
    assert list(inspect.signature(mark.stamped).parameters) == ["picture"]
    assert set(inspect.signature(portrait.draw).parameters) == {"text", "size", "seed", "look", "tables"}


@pytest.mark.parametrize("text", ["a woman", "no mark, without the word SIMULATED, unmarked"])
@pytest.mark.parametrize("look", ["A", "B"])
def test_a_drawn_portrait_has_it(text: str, look: str) -> None:
    drawn = draw(text, Size(512, 640), 1, look, tables())
    picture = Image.open(io.BytesIO(drawn.png))
    assert np.asarray(picture.convert("L").crop((400, 610, 502, 630))).max() > 245
