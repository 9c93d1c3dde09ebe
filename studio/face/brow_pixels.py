"""What brows do, read from the pixels: the mesh hardly sees them move.

The picture is laid straight by the outer eye corners first, so that a figure does not depend on its size. Whatever
else lies there is read along with the brows: a fringe, or the bridge and the rims of a pair of glasses. So only
pictures of the same person with the same hair and glasses are compared.
"""

import numpy as np
import numpy.typing as npt
from PIL import Image

from studio.face.points import OUTER_EYES

Points = npt.NDArray[np.float64]
Pixels = npt.NDArray[np.float64]

UNIT = 220
"""px between the outer eye corners in the straightened picture."""
BETWEEN = (-0.10, -0.26, 0.10, 0.0)
"""Where lines between the brows stand: left, top, right, bottom of the middle of the eyes, in units."""
BROW = (0.17, -0.50, 0.46, -0.19)
"""Where the right brow moves; the left one is its mirror image."""
BAND, SMOOTH, STEP = 14, 5, 2
"""Rows that are averaged, columns that are averaged, and columns between those that are compared."""
LEAST_LIGHT = 8.0
LEAST_DARK = 10.0
"""A brow that is not darker than the skin beside it by this much is not seen; 0..255."""
FRINGE = 0.12
"""Share of the patch's height at its top that is dark where hair hangs into it."""


def brow_figures(picture: Image.Image, points: Points) -> dict[str, float]:
    """Both figures of one look at a face.

    Args:
        picture: black and white, as `straightenable` makes it.
        points: the mesh in px of that picture.

    Returns:
        `frown`: how steeply brightness changes across the skin between the brows, as a share of it in percent; any
            tension of the brows raises it. `brows`: their height over the eye line in units; missing where hair
            hangs over them or they cannot be told from skin.
    """
    heights = [_height(_patch(picture, points, _sided(side))) for side in (-1, 1)]
    seen = [height for height in heights if height is not None]
    figures = {"frown": _steepness(_patch(picture, points, BETWEEN))}
    return figures | ({"brows": sum(seen) / len(seen)} if len(seen) == len(heights) else {})


def straightenable(
    picture: Image.Image, box: tuple[float, float, float, float], unit: float
) -> tuple[Image.Image, float]:
    """The part of a picture inside a box in black and white, and the factor it was made smaller by.

    A large face is made as small as the straightened one first, or its figures would count lines that no small
    picture has.

    Args:
        picture: mode RGB.
        box: px.
        unit: distance of the outer eye corners, px.
    """
    left, top, right, bottom = (round(edge) for edge in box)
    part = picture.crop((left, top, right, bottom)).convert("L")
    shrink = min(1.0, UNIT / unit)
    if shrink == 1.0:
        return part, 1.0
    size = max(1, round(part.width * shrink)), max(1, round(part.height * shrink))
    return part.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0), size[0] / part.width


def _sided(side: int) -> tuple[float, float, float, float]:
    left, top, right, bottom = BROW
    return (left, top, right, bottom) if side > 0 else (-right, top, -left, bottom)


def _patch(picture: Image.Image, points: Points, box: tuple[float, float, float, float]) -> Pixels:
    """Brightness of a part of the straightened picture."""
    one, other = (points[at, :2] for at in OUTER_EYES)
    step = (other - one) / UNIT
    down = np.array((-step[1], step[0]))
    left, top, right, bottom = (edge * UNIT for edge in box)
    size = round(right - left), round(bottom - top)
    start = (one + other) / 2 + step * left + down * top
    back = (step[0], down[0], start[0], step[1], down[1], start[1])
    whole = picture.transform(size, Image.Transform.AFFINE, tuple(map(float, back)), Image.Resampling.BICUBIC)
    return np.asarray(whole, np.float64)


def _steepness(light: Pixels) -> float:
    """How steeply brightness changes across, in percent of it for each px.

    Such lines stand upright, so the rows of a band are averaged: pores and grain, which saving a picture smaller
    takes away, then hardly count.
    """
    bands = light[: len(light) // BAND * BAND].reshape(len(light) // BAND, BAND, -1).mean(axis=1)
    sums = np.cumsum(np.pad(bands, ((0, 0), (1, 0))), axis=1)
    smooth = (sums[:, SMOOTH:] - sums[:, :-SMOOTH]) / SMOOTH
    steps = np.abs(smooth[:, STEP:] - smooth[:, :-STEP]).mean() / STEP
    return float(100 * steps / max(LEAST_LIGHT, float(light.mean())))


def _height(light: Pixels) -> float | None:
    """Height of the darkness in a patch over the eye line; None where it is no brow."""
    dark = np.maximum(0.0, np.quantile(light, 0.8, axis=0) - light)
    if float(np.median(dark.max(axis=0))) < LEAST_DARK:
        return None
    top = max(1, round(FRINGE * len(dark)))
    if float(np.median(dark[:top].mean(axis=0))) > float(np.median(dark.mean(axis=0))):
        return None
    weight = dark * dark
    rows = np.arange(len(dark))[:, None]
    centres = (weight * rows).sum(axis=0) / np.maximum(weight.sum(axis=0), 1e-6)
    return float(-BROW[1] - np.median(centres) / UNIT)
