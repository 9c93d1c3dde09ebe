"""Product, clothes, close-up, selfie, water, whole figure: each is on the picture where its words put it."""

import io
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from studio.provider.simulated.portrait import draw
from studio.provider.simulated.scene_reading import CropKey
from studio.request.size import Size
from tests.provider.simulated.easel_words import drawn
from tests.provider.simulated.tables import tables

Box = tuple[float, float, float, float]
Pixels = npt.NDArray[np.float32]

WHO = "young woman, short dark hair, black sleeveless top, cool blue room"
CHEST = "upper-chest portrait crop"
WATER = "under water, blue-green light, drifting bubbles"
ALL = (
    "holding a slim drink can beside the cheek",
    "one hand holding a drink can at chest height, waist-up",
    "bright yellow sports jacket with a small logo on the chest",
    "extreme close-up of the face, brows to chin",
    "arm's-length selfie, one arm reaching towards the camera",
    "under water, blue-green light, drifting bubbles, hair floating",
    "full-body portrait, standing",
    "knee-up crop, jeans",
    "full-body portrait, standing, skirt, holding a can beside the cheek",
    "full-body portrait under water, shorts",
)
LADDER: dict[CropKey, str] = {
    "full": "full-body portrait",
    "knee": "three-quarter crop, knee-up",
    "waist": "waist-up",
    "chest": CHEST,
    "head": "head-and-shoulders crop",
    "close": "close portrait crop",
    "extreme": "extreme close-up",
}


@lru_cache(maxsize=64)
def pixels(words: str, look: str = "A") -> Pixels:
    return np.asarray(Image.open(io.BytesIO(drawn(words, look).png)), dtype=np.float32)


def part(image: Pixels, box: Box) -> Pixels:
    left, top, right, bottom = box
    h, w = image.shape[:2]
    return image[int(top * h) : int(bottom * h), int(left * w) : int(right * w)]


def colour(words: str, box: Box, look: str = "A") -> tuple[float, float, float]:
    red, green, blue = part(pixels(words, look), box).reshape(-1, 3).mean(axis=0)
    return float(red), float(green), float(blue)


def change(one: str, other: str, box: Box, look: str = "A") -> float:
    return float(np.abs(part(pixels(one, look), box) - part(pixels(other, look), box)).mean())


def reach(words: str, look: str = "A") -> float:
    """Distance between the eyes as a share of the picture's width."""
    left, _, right, _ = drawn(words, look).eyes
    return right - left


@pytest.mark.parametrize("look", ["A", "B"])
def test_the_ladder_of_crops_comes_nearer_step_by_step(look: str) -> None:
    steps = [reach(f"{WHO}, {crop}", look) for crop in LADDER.values()]
    assert all(near > 1.2 * far for far, near in pairwise(steps))


@pytest.mark.parametrize("look", ["A", "B"])
def test_an_extreme_close_up_is_filled_by_the_face(look: str) -> None:
    words = f"{WHO}, extreme close-up"
    told = drawn(words, look)
    assert reach(words, look) > 0.5
    assert told.eyes[1] > 0.25
    assert told.mouth[1] < 0.85
    red, green, blue = np.moveaxis(pixels(words, look), 2, 0)
    assert float(((red > green) & (green > blue * 0.8)).mean()) > 0.75


@pytest.mark.parametrize("look", ["A", "B"])
def test_a_whole_figure_has_its_head_and_its_feet_in_the_picture(look: str) -> None:
    words = f"{WHO}, white tee, full-body portrait, standing"
    told = drawn(words, look)
    assert told.mouth[1] < 0.25
    feet, under = (0.36, 0.88, 0.64, 0.95), (0.05, 0.972, 0.68, 1.0)
    assert part(pixels(words, look), feet).mean(axis=2).max() > 170
    assert part(pixels(words, look), under).mean(axis=2).max() < 110


def test_the_figure_stands_on_a_floor_that_is_not_the_wall() -> None:
    words = f"{WHO}, full-body portrait"
    wall, floor = colour(words, (0.16, 0.70, 0.28, 0.76)), colour(words, (0.16, 0.82, 0.28, 0.88))
    assert abs(sum(wall) - sum(floor)) > 30


@pytest.mark.parametrize(
    ("one", "other", "box"),
    [
        ("white trousers", "black trousers", (0.42, 0.55, 0.58, 0.85)),
        ("navy trousers", "navy skirt", (0.42, 0.72, 0.58, 0.86)),
        ("navy trousers", "navy shorts", (0.42, 0.68, 0.58, 0.86)),
        ("green tee", "red tee", (0.42, 0.28, 0.58, 0.42)),
    ],
)
def test_words_dress_the_figure(one: str, other: str, box: Box) -> None:
    figure = f"{WHO.replace('black sleeveless top, ', '')}, full-body portrait"
    assert change(f"{figure}, {one}", f"{figure}, {other}", box) > 12
    assert change(f"{figure}, {one}", f"{figure}, {other}", (0.0, 0.0, 0.3, 1.0)) < 2


def test_a_desk_stands_before_no_figure() -> None:
    figure = f"{WHO}, full-body portrait"
    assert change(figure, f"{figure}, one hand on the desk", (0, 0, 1, 1)) == 0


@pytest.mark.parametrize("look", ["A", "B"])
@pytest.mark.parametrize(
    ("where", "box", "elsewhere"),
    [
        ("beside the cheek", (0.16, 0.38, 0.32, 0.64), (0.40, 0.30, 0.62, 0.58)),
        ("at chest height", (0.36, 0.66, 0.50, 0.86), (0.34, 0.10, 0.66, 0.50)),
    ],
)
def test_the_can_is_where_the_words_put_it_and_leaves_the_face_alone(
    where: str, box: Box, elsewhere: Box, look: str
) -> None:
    without, held = f"{WHO}, {CHEST}", f"{WHO}, {CHEST}, holding a slim drink can {where}"
    assert change(without, held, box, look) > 40
    assert change(without, held, elsewhere, look) < 2
    red, green, _ = colour(held, box, look)
    assert red > 1.3 * green


def test_a_desk_stands_before_the_arm_and_below_the_can() -> None:
    desk = f"{WHO} with a desk, {CHEST}"
    for where in ("beside the cheek", "at chest height"):
        held = f"{desk}, holding a slim drink can {where}"
        assert change(desk, held, (0.0, 0.92, 1.0, 1.0)) < 1
        assert change(desk, held, (0.1, 0.35, 0.45, 0.86)) > 8


def test_the_can_has_the_colour_that_is_named() -> None:
    def seen(tint: str) -> tuple[float, float, float]:
        return colour(f"{WHO}, {CHEST}, holding a {tint} drink can beside the cheek", (0.19, 0.40, 0.28, 0.47))

    assert seen("turquoise")[1] > 1.3 * seen("turquoise")[0]
    assert seen("red")[0] > 1.3 * seen("red")[1]
    assert min(seen("white")) > 100


@pytest.mark.parametrize("look", ["A", "B"])
def test_a_yellow_jacket_is_yellow_and_carries_its_mark(look: str) -> None:
    who = WHO.replace("black sleeveless top", "bright yellow sports jacket")
    cloth, mark = (0.34, 0.80, 0.44, 0.84), (0.625, 0.805, 0.70, 0.865)
    red, green, blue = colour(f"{who}, {CHEST}", cloth, look)
    assert min(red, green) > 2 * blue
    marked = f"{who} with a small logo on the chest, {CHEST}"
    assert change(f"{who}, {CHEST}", marked, mark, look) > 15
    assert change(f"{who}, {CHEST}", marked, (0, 0, 1, 0.7), look) < 0.5


def test_a_jacket_is_no_sweater() -> None:
    words = WHO.replace("black sleeveless top", "navy {}") + f", {CHEST}"
    assert change(words.format("jacket"), words.format("sweater"), (0.35, 0.7, 0.65, 0.85)) > 8


@pytest.mark.parametrize("look", ["A", "B"])
@pytest.mark.parametrize("top", ["black sleeveless top", "gray tee", "red jacket"])
def test_a_selfie_reaches_out_of_the_lower_right_corner(look: str, top: str) -> None:
    who = WHO.replace("black sleeveless top", top)
    still, reaching = f"{who}, {CHEST}", f"{who}, {CHEST}, one arm reaching towards the camera"
    assert change(still, reaching, (0.90, 0.78, 1.0, 0.93), look) > 20
    assert change(still, reaching, (0.0, 0.0, 0.6, 0.7), look) < 1
    assert reach(f"{who}, selfie", look) > reach(still, look)


@pytest.mark.parametrize("look", ["A", "B", "A2", "B2"])
def test_under_water_is_greener_and_bluer_than_any_room(look: str) -> None:
    def lean(words: str, box: Box) -> float:
        red, green, blue = colour(words, box, look)
        return (green + blue) / (2 * red)

    wall, face = (0.02, 0.55, 0.16, 0.70), (0.40, 0.44, 0.60, 0.56)
    for room in ("cool blue room", "soft cool studio office"):
        dry, wet = f"{WHO}, {room}, {CHEST}", f"{WHO}, {WATER}, {CHEST}".replace("cool blue room, ", "")
        assert lean(wet, face) > 1.15 * lean(dry, face)
        red, green, blue = colour(wet, wall, look)
        assert min(green, blue) > 1.6 * red
    _, green, blue = colour(f"{WHO}, {WATER}, {CHEST}", wall, look)
    assert green > 0.8 * blue, "blue-green, not the blue of the room"


def test_light_falls_from_the_surface_into_the_dark() -> None:
    words = f"{WHO}, {WATER}, {CHEST}"
    above, below = colour(words, (0.0, 0.02, 0.2, 0.12)), colour(words, (0.0, 0.86, 0.05, 0.96))
    assert sum(above) > 1.8 * sum(below)


def test_hair_floats_only_where_the_words_say_and_where_there_is_enough_of_it() -> None:
    long, beside = WHO.replace("short dark hair", "loose long dark hair"), (0.0, 0.12, 0.16, 0.40)
    assert change(f"{long}, {WATER}, {CHEST}", f"{long}, {WATER}, hair floating, {CHEST}", beside) > 8
    assert change(f"{WHO}, {WATER}, {CHEST}", f"{WHO}, {WATER}, hair floating, {CHEST}", (0, 0, 1, 1)) == 0


@pytest.mark.parametrize("scene", ALL)
def test_every_scene_says_that_it_is_simulated(scene: str) -> None:
    corner = part(pixels(f"{WHO}, {scene}"), (0.75, 0.94, 1.0, 1.0))
    assert float((corner.min(axis=2) > 235).mean()) > 0.03
    assert float((corner.max(axis=2) < 110).mean()) > 0.2


@pytest.mark.parametrize("scene", ALL)
def test_everybody_can_be_drawn_in_every_scene_alike_each_time(scene: str) -> None:
    for number, person in enumerate(("man in his thirties, beard", "older woman, fair skin", "woman, dark brown skin")):
        look = ("A2", "B2", "B")[number]
        once = draw(f"{person}, {scene}", Size(64, 80), 3, look, tables()).png
        assert Image.open(io.BytesIO(once)).size == (64, 80)
    assert once == draw(f"{person}, {scene}", Size(64, 80), 3, look, tables()).png


@pytest.mark.parametrize("scene", ALL)
@pytest.mark.parametrize("size", [Size(240, 80), Size(80, 240), Size(120, 120)])
def test_any_shape_is_filled_in_every_scene(scene: str, size: Size) -> None:
    picture = Image.open(io.BytesIO(draw(f"{WHO}, {scene}", size, 1, "A", tables()).png))
    image = np.asarray(picture, dtype=np.float32)
    for edge in (image[0], image[-1], image[:, 0], image[:, -1]):
        assert edge.max() > 8
        assert float(edge.mean(axis=1).max() - edge.mean()) < 235
