"""Every style of hair is drawn, from the skull it lies on to the tips that hang."""

import io
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from studio.provider.simulated.hair import STYLES
from studio.provider.simulated.hair_lock import resample, sideways
from studio.provider.simulated.hair_skull import HAIRLINE, along, flat, great_circle, on_skull, raised, unit
from studio.provider.simulated.portrait import draw
from studio.provider.simulated.scene_reading import parse_scene_rules
from studio.request.size import Size
from tests.provider.simulated.tables import resource, tables

TABLES = tables()
WORDS = {
    "ponytail": "high ponytail",
    "bun": "slick bun",
    "loose": "loose waves",
    "bob": "bob",
    "short": "short hair",
    "coils": "coils",
}


def picture(words: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    drawn = draw(f"young woman, {words}, white studio", Size(256, 320), 1, "A", TABLES)
    return np.asarray(Image.open(io.BytesIO(drawn.png)), dtype=np.float32)


def dark(words: str, left: int, top: int, right: int, bottom: int) -> float:
    """Share of dark pixels in a box of the picture."""
    return float((picture(words)[top:bottom, left:right].max(axis=2) < 90).mean())


def test_every_style_that_can_be_read_can_be_drawn() -> None:
    rules = parse_scene_rules(resource("simulated/scene.toml"))
    assert {value for _, value in rules.tables["hair"]} == set(STYLES) == set(WORDS)


def test_styles_lie_where_they_should() -> None:
    beside_neck, above, behind = (74, 190, 92, 214), (100, 20, 156, 40), (56, 60, 84, 140)
    assert dark("loose waves", *beside_neck) > 0.25 > dark("slick bun", *beside_neck)
    assert dark("bob", 74, 150, 92, 185) > 0.15 > dark("short hair", 74, 150, 92, 185)
    assert dark("high ponytail", *behind) > 0.3 > dark("slick bun", *behind)
    assert dark("slick bun", *above) > 0.1 > dark("short hair", *above)


@pytest.mark.parametrize(
    ("colour", "lighter"), [("black", "silver"), ("dark brown", "blond"), ("black", "auburn"), ("auburn", "blond")]
)
def test_colours_of_hair(colour: str, lighter: str) -> None:
    crown = np.s_[62:80, 110:146]
    assert picture(f"bob, {lighter} hair")[crown].mean() > picture(f"bob, {colour} hair")[crown].mean() + 5


@given(st.floats(-170, 170), st.floats(-320, 120))
def test_skull_points_are_on_the_unit_ball(x: float, y: float) -> None:
    assert np.linalg.norm(on_skull(x, y)) == pytest.approx(1.0, abs=1e-6)


@given(st.floats(-120, 120), st.floats(-250, 40))
def test_a_skull_point_is_seen_where_it_was_taken(x: float, y: float) -> None:
    assert flat(on_skull(x, y)[None])[0] == pytest.approx((x, y), abs=1e-6)


def test_a_great_circle_starts_and_ends_where_it_should() -> None:
    start, end = on_skull(100, -150), unit((0.06, -0.99, -0.1))
    way = great_circle(start, end, [0, 0.5, 1])
    assert way[0] == pytest.approx(start)
    assert way[2] == pytest.approx(end)
    assert np.linalg.norm(way[1]) == pytest.approx(1.0)


def test_lines_are_resampled_smoothly() -> None:
    line = resample([(0, 0), (10, 0), (20, 0), (30, 0)], 7)
    assert line[:, 0] == pytest.approx(np.linspace(0, 30, 7), abs=0.7)
    assert np.abs(sideways(line)) == pytest.approx(np.tile([0, 1], (7, 1)))


def test_places_along_the_hairline() -> None:
    assert along(HAIRLINE, 0) == HAIRLINE[0]
    assert along(HAIRLINE, 1) == pytest.approx(HAIRLINE[-1])
    assert math.dist(along(HAIRLINE, 0.5), along(HAIRLINE, 0.51)) < 6


def test_the_ground_of_hair_stays_behind_the_hairline() -> None:
    for (_, y), (_, back) in zip(HAIRLINE, raised(HAIRLINE, 28, 12), strict=True):
        assert back <= y
