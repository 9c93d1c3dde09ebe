"""What brows do is read from drawn brows and lines of known place, whatever the size, turn and grain of the picture."""

import math

import numpy as np
import pytest
from PIL import Image, ImageDraw

from studio.face.brow_pixels import Points, brow_figures, straightenable
from studio.face.points import COUNT, OUTER_EYES

SIZE = (600, 600)
MIDDLE = (300.0, 340.0)


def points(unit: float = 220.0, degrees: float = 0.0) -> Points:
    """A mesh of which only the outer eye corners matter."""
    made = np.zeros((COUNT, 3))
    step = np.array((math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))) * unit / 2
    for at, side in zip(OUTER_EYES, (-1, 1), strict=True):
        made[at, :2] = np.array(MIDDLE) + side * step
    return made


def forehead(
    height: float = 0.3, lines: int = 0, unit: float = 220.0, fringe: float = 0.0, dark: int = 60
) -> Image.Image:
    """Skin with two brows at a height (units over the eye line) and upright lines between them."""
    made = Image.new("L", SIZE, 190)
    pen = ImageDraw.Draw(made)
    x, y = MIDDLE
    row = y - height * unit
    for side in (-1, 1):
        ends = sorted((x + side * 0.14 * unit, x + side * 0.5 * unit))
        pen.rectangle((ends[0], row - 0.03 * unit, ends[1], row + 0.03 * unit), fill=dark)
    for line in range(lines):
        place = x + (line - (lines - 1) / 2) * 0.06 * unit
        pen.rectangle((place - 0.012 * unit, y - 0.24 * unit, place + 0.012 * unit, y - 0.02 * unit), fill=140)
    if fringe:
        pen.rectangle((0, 0, SIZE[0], y - fringe * unit), fill=40)
    return made


def figures(picture: Image.Image, mesh: Points | None = None) -> dict[str, float]:
    return brow_figures(picture, points() if mesh is None else mesh)


@pytest.mark.parametrize("height", [0.25, 0.3, 0.36, 0.42])
def test_the_height_of_brows_is_read(height: float) -> None:
    assert figures(forehead(height))["brows"] == pytest.approx(height, abs=0.01)


def test_more_lines_between_the_brows_are_more() -> None:
    told = [figures(forehead(lines=lines))["frown"] for lines in (0, 1, 2)]
    assert told[0] < 0.1 < told[1] < told[2]


def test_lines_elsewhere_do_not_count() -> None:
    picture = forehead()
    ImageDraw.Draw(picture).rectangle((100, 400, 500, 404), fill=90)
    assert figures(picture) == pytest.approx(figures(forehead()))


@pytest.mark.parametrize("unit", [110.0, 330.0])
def test_the_size_of_the_face_changes_nothing(unit: float) -> None:
    box = (0.0, 0.0, float(SIZE[0]), float(SIZE[1]))
    small, shrink = straightenable(forehead(0.33, 2, unit).convert("RGB"), box, unit)
    told = figures(small, points(unit) * shrink if shrink != 1 else points(unit))
    usual = figures(forehead(0.33, 2))
    assert told["brows"] == pytest.approx(usual["brows"], abs=0.01)
    assert told["frown"] == pytest.approx(usual["frown"], rel=0.2)


def test_a_large_face_is_made_small_first_and_a_small_one_left_alone() -> None:
    picture = Image.new("RGB", (1000, 800))
    assert straightenable(picture, (100, 100, 900, 700), 440)[0].size == (400, 300)
    assert straightenable(picture, (100, 100, 900, 700), 100)[0].size == (800, 600)


def test_a_tilted_head_is_laid_straight() -> None:
    tilted = forehead(0.33, 2).rotate(-20, Image.Resampling.BICUBIC, center=MIDDLE, fillcolor=190)
    told, usual = figures(tilted, points(degrees=20)), figures(forehead(0.33, 2))
    assert told["brows"] == pytest.approx(usual["brows"], abs=0.01)
    assert told["frown"] == pytest.approx(usual["frown"], rel=0.2)


def test_grain_hardly_counts() -> None:
    chance = np.random.default_rng(1)
    grainy = np.asarray(forehead(lines=2), np.float64) + chance.normal(0, 4, SIZE)
    told = figures(Image.fromarray(np.clip(grainy, 0, 255).astype(np.uint8)))
    assert told["frown"] == pytest.approx(figures(forehead(lines=2))["frown"], rel=0.15)


def test_brows_under_a_fringe_or_as_pale_as_the_skin_are_not_seen() -> None:
    assert "brows" not in figures(forehead(fringe=0.42))
    assert "brows" not in figures(forehead(dark=186))
    assert "frown" in figures(forehead(fringe=0.42))
