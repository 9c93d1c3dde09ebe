"""Small marks of the slides as own shapes: no font has to know them, and no language reads them differently."""

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from PIL import Image, ImageDraw

Mark = Literal["padlock", "check", "up", "down", "both", "bar", "cross", "ring", "dot"]
FINER = 4
"""Marks are drawn this many times larger and reduced: smooth edges at 20 px."""


@lru_cache(maxsize=64)
def stencil(mark: Mark, size: tuple[int, int]) -> Image.Image:
    """A mark as a mask (mode L) of `size` px."""
    large = size[0] * FINER, size[1] * FINER
    mask = Image.new("L", large, 0)
    pen = ImageDraw.Draw(mask)
    SHAPES[mark](pen, *large)
    return mask.resize(size, Image.Resampling.LANCZOS)


def padlock_size(cap: float) -> tuple[float, float]:
    """Width and height of the padlock beside letters of this cap height."""
    return cap * 0.80, cap * 1.06


def _padlock(pen: ImageDraw.ImageDraw, wide: int, tall: int) -> None:
    pen.rounded_rectangle((0, tall * 0.44, wide, tall), radius=wide * 0.12, fill=255)
    bow = (wide * 0.15, 0, wide * 0.85, tall * 0.80)
    pen.rounded_rectangle(bow, radius=wide * 0.35, outline=255, width=max(1, round(wide * 0.15)))
    pen.rectangle((0, tall * 0.60, wide, tall * 0.90), fill=255)


def _check(pen: ImageDraw.ImageDraw, wide: int, tall: int) -> None:
    stroke = [(wide * 0.06, tall * 0.55), (wide * 0.38, tall * 0.86), (wide * 0.95, tall * 0.18)]
    pen.line(stroke, fill=255, width=max(1, round(wide * 0.17)), joint="curve")


def _up(pen: ImageDraw.ImageDraw, wide: int, tall: int) -> None:
    pen.polygon([(wide / 2, tall * 0.04), (wide, tall * 0.96), (0, tall * 0.96)], fill=255)


def _down(pen: ImageDraw.ImageDraw, wide: int, tall: int) -> None:
    pen.polygon([(0, tall * 0.04), (wide, tall * 0.04), (wide / 2, tall * 0.96)], fill=255)


def _bar(pen: ImageDraw.ImageDraw, wide: int, tall: int) -> None:
    pen.rectangle((0, tall * 0.40, wide, tall * 0.58), fill=255)


def _dot(pen: ImageDraw.ImageDraw, wide: int, tall: int) -> None:
    pen.ellipse((wide * 0.34, tall * 0.34, wide * 0.66, tall * 0.66), fill=255)


def _both(pen: ImageDraw.ImageDraw, wide: int, tall: int) -> None:
    pen.polygon([(wide / 2, 0), (wide * 0.9, tall * 0.44), (wide * 0.1, tall * 0.44)], fill=255)
    pen.polygon([(wide * 0.1, tall * 0.56), (wide * 0.9, tall * 0.56), (wide / 2, tall)], fill=255)


def _cross(pen: ImageDraw.ImageDraw, wide: int, tall: int) -> None:
    for stroke in ((0.14, 0.14, 0.86, 0.86), (0.86, 0.14, 0.14, 0.86)):
        ends = tuple(part * side for part, side in zip(stroke, (wide, tall) * 2, strict=True))
        pen.line(ends, fill=255, width=max(1, round(wide * 0.15)))


def _ring(pen: ImageDraw.ImageDraw, wide: int, tall: int) -> None:
    pen.ellipse((wide * 0.2, tall * 0.2, wide * 0.8, tall * 0.8), outline=255, width=max(1, round(wide * 0.11)))


SHAPES: dict[Mark, Callable[[ImageDraw.ImageDraw, int, int], None]] = {
    "padlock": _padlock,
    "check": _check,
    "up": _up,
    "down": _down,
    "both": _both,
    "bar": _bar,
    "cross": _cross,
    "ring": _ring,
    "dot": _dot,
}
