"""Jittered copies are small changes of one cut, the same each time, and points of them find the way back."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from studio.face.jitter import JITTERS, Jitter, jittered

DOT = (412.0, 305.0)


def picture() -> Image.Image:
    made = Image.new("RGB", (800, 600), "#808080")
    ImageDraw.Draw(made).ellipse((DOT[0] - 9, DOT[1] - 9, DOT[0] + 9, DOT[1] + 9), fill="#ffffff")
    return made


def dot(shown: Image.Image) -> tuple[float, float]:
    """Where the white dot lies in what is shown."""
    light = np.asarray(shown.convert("L"), np.float64) - 128
    light[light < 40] = 0
    rows, columns = np.mgrid[0 : shown.height, 0 : shown.width]
    return float((light * (columns + 0.5)).sum() / light.sum()), float((light * (rows + 0.5)).sum() / light.sum())


@pytest.mark.parametrize("jitter", [None, *JITTERS])
@pytest.mark.parametrize(
    "cut", [(300.0, 200.0, 520.0, 420.0), (312.4, 205.7, 700.1, 593.4), (-80.0, -90.0, 620.0, 610.0)]
)
def test_points_find_the_way_back(jitter: Jitter | None, cut: tuple[float, float, float, float]) -> None:
    shown, back = jittered(picture(), cut, 448, jitter)
    x, y = dot(shown)
    found = back(np.array([(x, y, 0.0)]))[0]
    px = (cut[2] - cut[0]) / 448
    assert found[:2] == pytest.approx(DOT, abs=max(0.6, 1.2 * px))


def test_no_change_shows_the_cut_at_its_size() -> None:
    shown, _back = jittered(picture(), (300, 200, 500, 400), 100, None)
    assert (shown.size, shown.mode) == ((100, 100), "RGB")


def test_depth_grows_with_the_cut() -> None:
    _shown, back = jittered(picture(), (0, 0, 200, 200), 100, None)
    assert back(np.array([(0.0, 0.0, 3.0)]))[0][2] == pytest.approx(6)


def test_eight_copies_differ_from_the_plain_one_and_from_each_other() -> None:
    cut = (300.0, 200.0, 520.0, 420.0)
    copies = [jittered(picture(), cut, 200, jitter)[0].tobytes() for jitter in (None, *JITTERS)]
    assert len(set(copies)) == 9


def test_they_are_the_same_each_time() -> None:
    cut = (300.0, 200.0, 520.0, 420.0)
    one, other = (jittered(picture(), cut, 200, JITTERS[0])[0].tobytes() for _time in range(2))
    assert one == other


def test_beside_the_picture_it_is_grey() -> None:
    shown, _back = jittered(picture(), (-200, -200, 0, 0), 50, None)
    assert shown.getcolors() == [(2500, (128, 128, 128))]
