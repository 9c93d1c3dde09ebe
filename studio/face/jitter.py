"""Small changes of a picture that change no face: what they do to a measure is its noise."""

import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

Points = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Jitter:
    """One small change.

    Attributes:
        x, y: shift of the cut in px of what the mesh is shown.
        scale: of what is shown.
        quality: JPEG quality it is saved with; 0 for not saved.
    """

    x: float
    y: float
    scale: float
    quality: int


JITTERS = (
    Jitter(-2.0, 1.0, 0.86, 80),
    Jitter(1.5, -2.0, 1.12, 80),
    Jitter(0.5, 2.5, 0.94, 0),
    Jitter(3.0, 0.5, 1.20, 80),
    Jitter(-1.0, -3.0, 0.80, 0),
    Jitter(-3.0, 2.0, 1.06, 80),
    Jitter(2.5, -0.5, 1.25, 0),
    Jitter(1.0, 3.0, 0.90, 80),
)
"""Eight, always the same ones, so that a picture measured twice gives the same figures."""


def jittered(
    picture: Image.Image, cut: Box, side: int, jitter: Jitter | None
) -> tuple[Image.Image, Callable[[Points], Points]]:
    """The part of a picture inside a square at a fixed size, changed a little, and the way back.

    Args:
        picture: mode RGB.
        cut: the square, px; may reach over the picture's edges, where it is grey.
        side: of the result before it is scaled, px.
        jitter: the change, None for none.

    Returns:
        What to show, and what turns points of it (px, x, y and depth) into points of the picture.
    """
    change = jitter or Jitter(0, 0, 1, 0)
    left, top, right, _bottom = cut
    px = (right - left) / side
    left, top = left + change.x * px, top + change.y * px
    wide = max(1, round(side * change.scale))
    shown = _cut(picture, (left, top, left + side * px, top + side * px), wide)
    if change.quality:
        shown = _saved(shown, change.quality)
    step = side * px / wide
    return shown, lambda points: points * step + (left, top, 0.0)


def _cut(picture: Image.Image, box: Box, side: int) -> Image.Image:
    """A square of the picture, resampled without aliasing; what lies beside the picture is grey."""
    left, top, right, bottom = box
    inner = max(0.0, left), max(0.0, top), min(right, picture.width), min(bottom, picture.height)
    shown = Image.new("RGB", (side, side), (128, 128, 128))
    scale = side / (right - left)
    size = round((inner[2] - inner[0]) * scale), round((inner[3] - inner[1]) * scale)
    if min(size) > 0:
        part = picture.resize(size, Image.Resampling.BICUBIC, box=inner, reducing_gap=3.0)
        shown.paste(part, (round((inner[0] - left) * scale), round((inner[1] - top) * scale)))
    return shown


def _saved(shown: Image.Image, quality: int) -> Image.Image:
    file = io.BytesIO()
    shown.save(file, "JPEG", quality=quality)
    return Image.open(file).convert("RGB")
