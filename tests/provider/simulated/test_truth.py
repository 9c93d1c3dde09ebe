"""Where a picture says its eyes and mouth are is where they are painted, in every crop, look and scene.

The eyes are found without knowing the drawing: a picture with blue and one with brown eyes differ in the irises
alone. The mouth is found by a smile, which moves nothing else below the nose so much.
"""

import io
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from studio.provider.simulated.framing import parse_framings
from studio.provider.simulated.scene_reading import STANDING
from studio.request.size import Size
from tests.provider.simulated.easel_words import drawn
from tests.provider.simulated.tables import resource

SIZE = Size(448, 560)
CROPS = {
    "extreme": "extreme close-up of the face",
    "close": "close portrait crop",
    "head": "head-and-shoulders crop",
    "upper-chest": "upper-chest portrait crop",
    "selfie": "arm's-length selfie",
    "waist": "waist-up",
    "knee": "knee-up",
    "full": "full-body portrait",
}
PEOPLE = ("man, short hair", "older woman, short hair", "woman, dark brown skin, short hair")
SCENES = (
    "under water, hair floating, upper-chest portrait",
    "holding a slim drink can beside the cheek",
    "bright yellow jacket with a small logo on the chest, knee-up",
    "soft cool studio office, full-body portrait, holding a can at chest height",
)
NEAR_ENOUGH = 0.01
"""Of the picture's width or height; and never more than a thirtieth of the distance between the eyes and a pixel."""


@lru_cache(maxsize=64)
def pixels(words: str, look: str) -> npt.NDArray[np.float32]:
    return np.asarray(Image.open(io.BytesIO(drawn(words, look, SIZE).png)), dtype=np.float32)


def irises(words: str, look: str) -> list[tuple[float, float]]:
    """Middle of what changes with the colour of the eyes, in the left and the right half, as shares of the picture."""
    change = np.abs(pixels(f"{words}, blue eyes", look) - pixels(f"{words}, brown eyes", look)).sum(axis=2)
    change[change < 0.2 * change.max()] = 0
    height, width = change.shape
    told = drawn(f"{words}, blue eyes", look, SIZE).eyes
    middle = int((told[0] + told[2]) / 2 * width)
    found = []
    for left, right in ((0, middle), (middle, width)):
        rows, columns = np.nonzero(change[:, left:right])
        x = (np.quantile(columns, 0.02) + np.quantile(columns, 0.98)) / 2 + left
        y = (np.quantile(rows, 0.02) + np.quantile(rows, 0.98)) / 2
        found.append(((x + 0.5) / width, (y + 0.5) / height))
    return found


def off(words: str, look: str) -> float:
    """The largest distance of an eye from where it is said to be, as a share of the picture."""
    told = drawn(f"{words}, blue eyes", look, SIZE).eyes
    pairs = list(zip(irises(words, look), (told[:2], told[2:]), strict=True))
    pixel = max(max(abs(x - tx) * SIZE.width, abs(y - ty) * SIZE.height) for (x, y), (tx, ty) in pairs)
    assert pixel <= (told[2] - told[0]) * SIZE.width / 30 + 1
    return max(max(abs(x - tx), abs(y - ty)) for (x, y), (tx, ty) in pairs)


@pytest.mark.parametrize("look", ["A", "B"])
@pytest.mark.parametrize("crop", CROPS)
def test_the_eyes_are_where_the_picture_says(crop: str, look: str) -> None:
    assert off(f"young woman, short hair, {CROPS[crop]}", look) < NEAR_ENOUGH


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("crop", ["extreme", "full"])
def test_the_eyes_of_everybody(person: str, crop: str) -> None:
    assert off(f"{person}, {CROPS[crop]}", "A") < NEAR_ENOUGH


@pytest.mark.parametrize("look", ["A", "B"])
@pytest.mark.parametrize("scene", SCENES)
def test_no_scene_moves_them(scene: str, look: str) -> None:
    assert off(f"young woman, short hair, {scene}", look) < NEAR_ENOUGH


@pytest.mark.parametrize("look", ["A", "B"])
@pytest.mark.parametrize("crop", CROPS)
def test_a_smile_moves_what_lies_about_the_mouth(crop: str, look: str) -> None:
    words = f"young woman, short hair, {CROPS[crop]}"
    told = drawn(words, look, SIZE)
    change = np.abs(pixels(f"{words}, a broad smile", look) - pixels(words, look)).sum(axis=2)
    height, width = change.shape
    below = int((told.mouth[1] * 0.65 + told.eyes[1] * 0.35) * height)
    reach = (told.eyes[2] - told.eyes[0]) * width
    change[:below] = 0
    change[change < 0.3 * change.max()] = 0
    rows, columns = np.nonzero(change)
    middle = float(np.quantile(columns, 0.02) + np.quantile(columns, 0.98)) / 2
    assert abs(middle - told.mouth[0] * width) < 0.12 * reach + 1
    assert abs(float(np.median(rows)) - told.mouth[1] * height) < 0.20 * reach + 1


def test_every_framing_is_tried_here() -> None:
    framings = parse_framings(resource("simulated/framings.toml"))
    assert set(CROPS) == set(framings)
    assert {key for key, framing in framings.items() if framing.standing} == set(STANDING)
