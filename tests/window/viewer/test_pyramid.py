import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from studio.window.viewer.pyramid import LARGE, NEAR_FIT, preview, pyramid, refined


def noise(width: int, height: int) -> QImage:
    data = np.random.default_rng(1).integers(0, 256, (height, width, 4), np.uint8)
    data[..., 3] = 255
    return QImage(data.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).copy()


def values(image: QImage) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return raw[..., :3].astype(int)


def test_levels_are_even_averages() -> None:
    image = noise(1024, 1280)
    made = pyramid(image)
    assert [level.image.width() for level in made.levels] == [1024, 512, 256]
    boxes = values(image).reshape(640, 2, 512, 2, 3).mean((1, 3))
    assert np.abs(values(made.levels[1].image) - boxes).max() <= 1
    assert made.full is image or made.full == image
    assert {level.image.format() for level in made.levels} == {QImage.Format.Format_RGB32}


@pytest.mark.parametrize(("scale", "width"), [(2.0, 1024), (0.51, 1024), (0.5, 512), (0.3, 512), (0.01, 256)])
def test_moving_uses_the_next_finer_level(scale: float, width: int) -> None:
    assert pyramid(noise(1024, 1280)).finer(scale).image.width() == width


@settings(max_examples=20, deadline=None)
@given(st.integers(320, 900), st.integers(320, 900))
def test_a_place_of_the_picture_is_the_same_place_in_every_level(width: int, height: int) -> None:
    """Odd sizes do not halve evenly: a level then ends in half a px, and is not stretched over the whole picture."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    x, y = width - 1 - width % 2, height - 1 - height % 2
    image.setPixelColor(x, y, QColor("#FFFFFF"))
    level = pyramid(image).levels[1]
    seen = values(level.image)[..., 0]
    row, column = (int(place) for place in np.unravel_index(int(seen.argmax()), seen.shape))
    assert (row, column) == (int((y + 0.5) * level.down), int((x + 0.5) * level.across))


@pytest.mark.parametrize(("width", "height"), [(1, 1), (1, 8000), (8000, 1), (319, 319)])
def test_what_is_too_small_to_halve_is_its_own_only_level(width: int, height: int) -> None:
    made = refined(pyramid(noise(width, height)))
    assert len(made.levels) == 1
    assert made.finer(0.001).image.width() == width
    assert (made.width, made.height, made.preview) == (width, height, False)


def test_a_large_picture_gets_a_sharp_half_and_a_level_below_it() -> None:
    quick = pyramid(noise(LARGE, LARGE))
    made = refined(quick)
    assert [level.image.width() for level in made.levels] == [1600, 800, 566, 400, 200]
    assert made.levels[0] is quick.levels[0]
    assert made.finer(0.34).image.width() == 566
    assert quick.finer(0.34).image.width() == 800
    assert [level.sharp for level in made.levels] == [False, True, False, False, False]
    assert np.abs(values(made.levels[1].image) - values(quick.levels[1].image)).max() > 5, "Lanczos is no average"
    assert made.size_bytes == sum(4 * level.image.width() * level.image.height() for level in made.levels)


def test_the_exact_pass_reads_the_sharp_half_only_near_fit() -> None:
    quick = pyramid(noise(LARGE, LARGE))
    made = refined(quick)
    assert made.source(NEAR_FIT).image.width() == LARGE // 2
    assert made.source(NEAR_FIT + 0.01).image.width() == LARGE
    assert quick.source(0.1).image.width() == LARGE, "an average is no source for what is called exact"


def test_small_pictures_and_previews_are_not_refined() -> None:
    small = pyramid(noise(1024, 1024))
    assert refined(small) is small
    early = preview(noise(1024, 800), (4096, 3200))
    assert refined(early) is early


def test_a_preview_stands_for_a_larger_picture() -> None:
    early = preview(noise(1024, 800), (4096, 3200))
    assert early.preview
    assert (early.width, early.height) == (4096, 3200)
    assert early.finer(1.0).across == pytest.approx(0.25)
    assert early.finer(1.0).down == pytest.approx(0.25)


def test_two_pyramids_of_equal_pixels_are_told_apart_without_looking_at_them() -> None:
    image = noise(400, 400)
    assert pyramid(image) != pyramid(image)
