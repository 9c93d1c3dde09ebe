"""A layer can be faded before it is put down: gone before one point, whole from the other on."""

import numpy as np
import numpy.typing as npt
import skia

from studio.provider.simulated.brush import Brush
from studio.provider.simulated.shape import box


def painted(first: tuple[float, float], last: tuple[float, float]) -> npt.NDArray[np.uint8]:
    """Red over blue, faded between two points; 100 px square."""
    surface = skia.Surface(100, 100)
    brush = Brush(surface.getCanvas())
    brush.fill(box(0, 0, 100, 100), (0, 0, 255))
    with brush.layer():
        brush.fill(box(0, 0, 100, 100), (255, 0, 0))
        brush.fade(first, last)
    return np.asarray(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType))


def test_what_lies_before_is_gone_and_what_lies_behind_is_whole() -> None:
    picture = painted((0, 20), (0, 80))
    assert tuple(picture[5, 50, :3]) == (0, 0, 255)
    assert tuple(picture[95, 50, :3]) == (255, 0, 0)
    reds = picture[:, 50, 0].astype(int)
    assert (np.diff(reds) >= 0).all()
    assert 90 < reds[50] < 165


def test_it_fades_the_other_way_too() -> None:
    assert (painted((80, 0), (20, 0))[50, ::-1] == painted((20, 0), (80, 0))[50]).mean() > 0.95


def test_only_the_layer_is_faded() -> None:
    assert (painted((0, 200), (0, 300))[..., 2] == 255).all()
