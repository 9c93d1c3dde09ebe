import cmath
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from studio.image.resample import STRIP_BYTES, Cut, Extent, Pixels, exact, halved, scaled

Plane = NDArray[np.uint8]
WHOLE: Extent = (0, 0, 16, 16)


def pixels(plane: Plane) -> Pixels:
    return Pixels(memoryview(np.ascontiguousarray(plane).tobytes()), plane.shape[1], plane.shape[0])


def opaque(grey: NDArray[np.floating] | Plane) -> Plane:
    """A grey plane as 4 bytes per px, the fourth full."""
    plane = np.repeat(np.asarray(grey, np.uint8)[..., None], 4, -1)
    plane[..., 3] = 255
    return plane


def cut_out(plane: Plane, cut: Cut) -> Plane:
    into = bytearray(4 * cut.width * cut.height)
    exact(pixels(plane), cut, memoryview(into))
    return np.frombuffer(into, np.uint8).reshape(cut.height, cut.width, 4)


def smooth(side: int) -> Plane:
    """Soft waves that any good filter keeps."""
    y, x = np.mgrid[0:side, 0:side]
    return opaque(128 + 60 * np.sin(x / 9) + 50 * np.cos(y / 13))


def decibels(one: Plane, other: Plane) -> float:
    wrong = np.mean((one[..., :3].astype(float) - other[..., :3].astype(float)) ** 2)
    return float(10 * np.log10(255**2 / max(wrong, 1e-9)))


def around(side: int, turn: complex, size: int) -> Cut:
    """A turned cut with the middle of a picture in its middle; `turn` from result px to picture px."""
    start = complex(side, side) / 2 - turn * complex(size, size) / 2
    back = (turn.real, -turn.imag, start.real, turn.imag, turn.real, start.imag)
    return Cut((0, 0, side, side), size, size, back)


def test_a_whole_picture_in_its_own_size_is_untouched() -> None:
    plane = np.frombuffer(bytes(range(256)) * 4, np.uint8).reshape(16, 16, 4)
    assert (cut_out(plane, Cut(WHOLE, 16, 16)) == plane).all()


def test_only_the_part_asked_for_is_seen() -> None:
    plane = np.zeros((40, 40, 4), np.uint8)
    plane[:, 20:] = 200
    assert set(cut_out(plane, Cut((0, 0, 12, 40), 6, 20)).flat) == {0}
    assert set(cut_out(plane, Cut((28, 0, 40, 40), 6, 20)).flat) == {200}


def test_a_part_that_reaches_beyond_the_picture_is_taken_as_far_as_it_goes() -> None:
    plane = np.full((20, 20, 4), 90, np.uint8)
    assert set(cut_out(plane, Cut((-0.4, -0.4, 20.4, 20.4), 7, 7)).flat) == {90}


def test_fine_texture_becomes_its_average_and_not_a_pattern() -> None:
    y, x = np.mgrid[0:256, 0:256]
    small = cut_out(opaque(((x + y) % 2) * 255), Cut((0, 0, 256, 256), 96, 96))[..., :3]
    assert abs(float(small.mean()) - 127.5) < 2
    assert float(small.std()) < 6


def test_strips_have_no_seams() -> None:
    plane = np.random.default_rng(5).integers(90, 160, (900, 1400, 4), np.uint8)  # far from the ends: filters overshoot
    size, extent = (1300, 850), (10.3, 20.7, 1390.1, 880.9)
    assert size[0] * size[1] * 4 > 2 * STRIP_BYTES
    into = bytearray(4 * size[0] * size[1])
    scaled(pixels(plane), extent, size, memoryview(into))
    whole = Image.frombytes("RGBX", (1400, 900), plane.tobytes()).resize(size, Image.Resampling.LANCZOS, box=extent)
    far = np.abs(np.frombuffer(into, np.uint8).astype(int) - np.frombuffer(whole.tobytes(), np.uint8))
    assert far.max() <= 2
    assert far.mean() < 0.5


@pytest.mark.parametrize("quarter", range(4))
def test_a_quarter_turn_moves_every_px_to_its_place(quarter: int) -> None:
    plane = smooth(64)
    made = cut_out(plane, around(64, 1j**quarter, 64))
    assert decibels(made, np.rot90(plane, quarter)) > 45


def test_a_mirror_changes_left_and_right() -> None:
    plane = smooth(64)
    made = cut_out(plane, Cut((0, 0, 64, 64), 64, 64, (-1, 0, 64, 0, 1, 0)))
    assert decibels(made, plane[:, ::-1]) > 45


@pytest.mark.parametrize("scale", [0.31, 0.6, 1.0, 1.7])
def test_a_slight_turn_keeps_what_is_there(scale: float) -> None:
    """Against the waves themselves, computed at the turned places."""
    side, size = 512, round(240 * min(scale, 1.0))
    turn = cmath.rect(1 / scale, math.radians(3))
    y, x = np.mgrid[0:size, 0:size] + 0.5
    place = turn * ((x - size / 2) + 1j * (y - size / 2)) + complex(side, side) / 2
    right = opaque(128 + 60 * np.sin((place.real - 0.5) / 9) + 50 * np.cos((place.imag - 0.5) / 13))
    assert decibels(cut_out(smooth(side), around(side, turn, size)), right) > 42


def test_beside_a_turned_picture_there_is_nothing() -> None:
    made = cut_out(opaque(np.full((60, 60), 200)), around(60, cmath.rect(1, math.radians(45)), 120))
    assert made[0, 0].tolist() == [0, 0, 0, 0]
    assert made[60, 60].tolist() == [200, 200, 200, 255]
    assert (made[..., 0] <= made[..., 3].astype(int) + 1).all(), "premultiplied: no colour beyond its alpha"


@given(st.integers(1, 9), st.integers(1, 9))
def test_halves_are_averages_and_a_last_odd_line_stands_for_itself(width: int, height: int) -> None:
    plane = np.random.default_rng(width * 10 + height).integers(0, 256, (height, width, 4), np.uint8)
    wide, tall = (width + 1) // 2, (height + 1) // 2
    into = bytearray(4 * wide * tall)
    halved(pixels(plane), memoryview(into))
    for y in range(tall):
        for x in range(wide):
            block = plane[2 * y : 2 * y + 2, 2 * x : 2 * x + 2].reshape(-1, 4).mean(0)
            made = np.frombuffer(into, np.uint8).reshape(tall, wide, 4)[y, x]
            assert np.abs(block - made).max() <= 1


@given(st.floats(0.1, 1), st.floats(0.1, 1), st.tuples(*[st.floats(-9, 9)] * 6))
def test_a_shrunk_cut_sees_the_same_places(across: float, down: float, back: tuple[float, ...]) -> None:
    a, b, c, d, e, f = back
    cut = Cut((1, 2, 3, 4), 5, 6, (a, b, c, d, e, f))
    small = cut.shrunk(across, down)
    assert small.extent == pytest.approx((across, 2 * down, 3 * across, 4 * down))
    assert small.back is not None
    g, h, i, j, k, m = small.back
    x, y = 2.5, 7.0
    seen = (a * x + b * y + c) * across, (d * x + e * y + f) * down
    assert (g * x + h * y + i, j * x + k * y + m) == pytest.approx(seen)
    assert Cut((1, 2, 3, 4), 5, 6).shrunk(across, down).back is None
