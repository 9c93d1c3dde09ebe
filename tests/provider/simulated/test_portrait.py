"""The same words, seed and size give the same bytes; every scene word changes what it names and no more."""

import hashlib
import io
import subprocess
import sys
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from studio.provider.simulated.portrait import draw
from studio.provider.simulated.wire import Drawn
from studio.request.size import Size
from tests.provider.simulated.tables import DEMO, tables

SMALL = Size(256, 320)
TABLES = tables()
Box = tuple[float, float, float, float]

FACE: Box = (0.38, 0.30, 0.62, 0.58)
EYES: Box = (0.32, 0.36, 0.68, 0.50)
EARS: Box = (0.27, 0.48, 0.36, 0.58)
CROWN: Box = (0.25, 0.04, 0.75, 0.28)
CHEST: Box = (0.30, 0.76, 0.70, 0.86)
WALL: Box = (0.72, 0.38, 1.0, 0.5)
SIGN: Box = (0.74, 0.05, 1.0, 0.34)
DESK: Box = (0.30, 0.90, 0.70, 0.96)


@lru_cache(maxsize=64)
def drawn(text: str, look: str = "A", seed: int = 1, size: Size = SMALL) -> Drawn:
    return draw(text, size, seed, look, TABLES)


def pixels(text: str, look: str = "A", seed: int = 1, size: Size = SMALL) -> npt.NDArray[np.float32]:
    picture = Image.open(io.BytesIO(drawn(text, look, seed, size).png))
    return np.asarray(picture, dtype=np.float32)


def change(one: str, other: str, box: Box, look: str = "A") -> float:
    """Mean change of a part of the picture, 0..255."""
    left, top, right, bottom = box
    a, b = pixels(one, look), pixels(other, look)
    h, w = a.shape[:2]
    part = np.s_[int(top * h) : int(bottom * h), int(left * w) : int(right * w)]
    return float(np.abs(a[part] - b[part]).mean())


def test_equal_bytes_twice_and_in_another_process() -> None:
    once = hashlib.sha256(draw(DEMO, SMALL, 7, "A", TABLES).png).hexdigest()
    again = hashlib.sha256(draw(DEMO, SMALL, 7, "A", TABLES).png).hexdigest()
    code = (
        "import hashlib, sys; from tests.provider.simulated.tables import DEMO, tables; "
        "from studio.provider.simulated.portrait import draw; from studio.request.size import Size; "
        "print(hashlib.sha256(draw(DEMO, Size(256, 320), 7, 'A', tables()).png).hexdigest())"
    )
    command = [sys.executable, "-c", code]
    other = subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "77"})
    assert once == again == other.stdout.strip()


def test_seed_and_look_draw_another_picture() -> None:
    prints = {drawn(DEMO, look, seed).png for look in "AB" for seed in (1, 2)}
    assert len(prints) == 4


def test_a_seed_does_not_change_the_face() -> None:
    a, b = pixels(DEMO, seed=1), pixels(DEMO, seed=2)
    part = np.s_[115:190, 98:158]
    assert np.abs(a[part] - b[part]).mean() < 6


def test_the_file_says_what_it_is_and_has_no_clock() -> None:
    picture = Image.open(io.BytesIO(drawn(DEMO).png))
    assert picture.format == "PNG"
    assert picture.mode == "RGB"
    assert picture.text["Description"] == "simulated"  # type: ignore[attr-defined]
    assert b"tIME" not in drawn(DEMO).png


@pytest.mark.parametrize(
    ("named", "other", "box"),
    [
        ("large round glasses, ", "", EYES),
        ("large round glasses", "clear acetate glasses", EYES),
        ("hoop earrings, ", "", EARS),
        ("high ponytail", "slick bun", CROWN),
        ("high ponytail", "short hair", CROWN),
        ("high ponytail", "black coily hair", CROWN),
        ("black sleeveless top", "gray tee", CHEST),
        ("black sleeveless top", "plum sweater", CHEST),
        ("cool blue indoor room", "purple bedroom", WALL),
        ("cool blue indoor room", "soft cool studio office", WALL),
        (" and a partial neon sign", "", SIGN),
        ("partial neon sign", "blue neon sign", SIGN),
        ("one hand on the desk", "arms at the sides", DESK),
        ("soft blue light", "warm golden light", WALL),
    ],
)
@pytest.mark.parametrize("look", ["A", "B"])
def test_a_scene_word_changes_its_part(named: str, other: str, box: Box, look: str) -> None:
    assert named in DEMO
    assert change(DEMO, DEMO.replace(named, other), box, look) > 4


@pytest.mark.parametrize(
    ("named", "other"),
    [("hoop earrings, ", ""), ("one hand on the desk", "arms at the sides"), ("black sleeveless top", "gray tee")],
)
def test_other_words_leave_the_face_alone(named: str, other: str) -> None:
    assert change(DEMO, DEMO.replace(named, other), FACE) < 1.5


def test_identity_words_draw_other_people() -> None:
    who = "same young woman in her twenties, warm light skin, brown eyes"
    others = ("older woman, fair skin", "man in his thirties, tan skin", "woman, dark brown skin")
    for other in others:
        assert change(DEMO, DEMO.replace(who, other), FACE) > 6


def test_crops_come_nearer() -> None:
    def eye_distance(crop: str) -> float:
        left, _, right, _ = drawn(DEMO.replace("upper-chest portrait crop", crop)).eyes
        return right - left

    crops = ("waist-up desk portrait", "upper-chest crop", "head-and-shoulders crop", "close emotional portrait")
    distances = [eye_distance(crop) for crop in crops]
    assert distances == sorted(distances)
    assert distances[-1] > 2 * distances[0]


@pytest.mark.parametrize("look", ["A", "B"])
@pytest.mark.parametrize("size", [SMALL, Size(320, 320), Size(480, 270), Size(180, 320)])
def test_the_truth_lies_on_the_features(look: str, size: Size) -> None:
    """The irises are darker than the whites beside them, the lips redder than the chin."""
    told = drawn("young woman, warm skin, slick bun", look, 1, size)
    image = pixels("young woman, warm skin, slick bun", look, 1, size)
    h, w = image.shape[:2]
    left, right = told.eyes[:2], told.eyes[2:]
    assert 0 < left[0] < told.mouth[0] < right[0] < 1
    assert left[1] < told.mouth[1]
    reach = (right[0] - left[0]) * w

    def patch(x: float, y: float, half: float) -> npt.NDArray[np.float32]:
        x, y, half = x * w, y * h, max(1.0, half * reach)
        part = image[int(y - half) : int(y + half) + 1, int(x - half) : int(x + half) + 1]
        return np.asarray(part.reshape(-1, 3).mean(axis=0))

    for x, y in (left, right):
        cheek = patch(x, y + 0.42 * reach / h, 0.04)
        assert patch(x, y, 0.06).mean() < cheek.mean() - 40
    lips, chin = patch(*told.mouth, 0.04), patch(told.mouth[0], told.mouth[1] + 0.36 * reach / h, 0.04)
    assert lips[1] / lips[0] < chin[1] / chin[0]


@pytest.mark.parametrize("size", [Size(64, 64), Size(640, 200), Size(200, 640)])
def test_any_shape_is_filled(size: Size) -> None:
    image = pixels(DEMO, size=size)
    assert image.shape == (size.height, size.width, 3)
    for edge in (image[0], image[-1], image[:, 0], image[:, -1]):
        assert edge.max() > 8


def test_every_person_in_every_room_and_crop_can_be_drawn() -> None:
    who = ("woman", "woman, dark brown skin", "older woman", "man")
    rooms = ("cool blue room", "purple bedroom desk setup", "soft cool studio office", "warm room", "")
    crops = ("close portrait", "head-and-shoulders", "upper-chest", "waist-up")
    for number, room in enumerate(rooms):
        for person in who:
            crop = crops[(number + who.index(person)) % len(crops)]
            text = f"{person}, {room}, {crop}, hand on the desk"
            image = Image.open(io.BytesIO(draw(text, Size(96, 120), 1, "AB"[number % 2], TABLES).png))
            assert image.size == (96, 120)


def test_an_unknown_look_is_an_error() -> None:
    with pytest.raises(KeyError):
        draw(DEMO, SMALL, 1, "Z", TABLES)
