"""The one honest way to show a picture smaller, larger or turned, and the halving that quick drawing needs.

Everything here works on plain memory of 4 bytes per px and writes into memory it is given. Pillow lets other threads
run while it resamples but not while it copies its result out, so results are made in strips: a window that draws
meanwhile never waits for more than one of them.
"""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from types import ModuleType

    from PIL.Image import Image

Extent = tuple[float, float, float, float]
"""Left, top, right, bottom in px; fractions are meant."""
Affine = tuple[float, float, float, float, float, float]

STRIP_BYTES = 1 << 20
"""Copied in one go: well below a millisecond."""
REACH = 8
"""px kept beyond the part that a turned result shows, for the filters to look at."""
FINE = 2
"""How many times finer than the result the grid is that gets turned.

Bicubic alone softens what is near the limit of a grid; this way everything that the result can hold is far from it.
"""
_EMPTY = 2
"""Empty px round a picture before it is turned, so that its edges come out smooth."""


@dataclass(frozen=True)
class Pixels:
    """A picture in memory.

    Attributes:
        data: 4 bytes per px, rows without gaps; the order of the colours does not matter and is kept.
        width, height: px.
    """

    data: memoryview
    width: int
    height: int


@dataclass(frozen=True)
class Cut:
    """What is wanted of a picture.

    Attributes:
        extent: the part that is seen, inside the picture.
        width, height: of the result, px.
        back: from a place of the result to its place in the picture, where the picture is turned or mirrored:
            a, b, c, d, e, f of x' = a x + b y + c and y' = d x + e y + f. None where `extent` fills the result.
    """

    extent: Extent
    width: int
    height: int
    back: Affine | None = None

    def shrunk(self, across: float, down: float) -> "Cut":
        """The same cut out of a picture that has been made smaller by these factors."""
        left, top, right, bottom = self.extent
        extent = (left * across, top * down, right * across, bottom * down)
        if self.back is None:
            return Cut(extent, self.width, self.height)
        a, b, c, d, e, f = self.back
        return Cut(extent, self.width, self.height, (a * across, b * across, c * across, d * down, e * down, f * down))


def exact(pixels: Pixels, cut: Cut, into: memoryview) -> None:
    """Part of a picture resampled with Lanczos, every source px counted.

    Neither invents texture nor softens skin; takes 20 to 600 ms for a pane, so it belongs beside the window's
    thread, never on it. A turned part is turned on a finer grid and then scaled. What lies beside the picture
    is empty there (all four bytes 0) and its edges are partly so: with the fourth byte as alpha it is premultiplied.

    Args:
        pixels: the picture; its fourth byte is 255 throughout.
        cut: what is wanted.
        into: `4 * cut.width * cut.height` bytes that take the result.
    """
    if cut.back is not None:
        _write_clear(_turned(pixels, cut.extent, (cut.width, cut.height), cut.back), into)
        return
    left, top, right, bottom = cut.extent
    extent = (max(0.0, left), max(0.0, top), min(right, pixels.width), min(bottom, pixels.height))
    scaled(pixels, extent, (cut.width, cut.height), into)


def scaled(pixels: Pixels, extent: Extent, size: tuple[int, int], into: memoryview) -> None:
    """The part inside `extent` resampled with Lanczos to `size`, written into `into`.

    Strip by strip, each looking at the px beside it: the result is that of one go, and no large piece of memory is
    taken and given back, of which an allocator likes to keep some.
    """
    pil = _pil()
    whole, (wide, tall), (left, top, right, bottom) = _opened(pixels), size, extent
    step, rows = (bottom - top) / tall, max(1, STRIP_BYTES // (4 * wide))
    for first in range(0, tall, rows):
        last = min(first + rows, tall)
        box = (left, top + first * step, right, min(bottom, top + last * step))
        data = whole.resize((wide, last - first), pil.Resampling.LANCZOS, box=box).tobytes()
        into[4 * wide * first : 4 * wide * last] = data


def halved(pixels: Pixels, into: memoryview) -> None:
    """Every 2 x 2 px averaged into one; a last odd column or row stands for itself.

    Args:
        pixels: the picture.
        into: takes the rows of the half, `(width + 1) // 2` px each.
    """
    whole, wide = _opened(pixels), (pixels.width + 1) // 2
    rows = max(1, STRIP_BYTES // (4 * wide))
    for top in range(0, (pixels.height + 1) // 2, rows):
        bottom = min(2 * (top + rows), pixels.height)
        data = whole.reduce(2, box=(0, 2 * top, pixels.width, bottom)).tobytes()
        into[4 * wide * top : 4 * wide * top + len(data)] = data


def _turned(pixels: Pixels, extent: Extent, size: tuple[int, int], back: Affine) -> "Image":
    """Lanczos to a grid finer than the result, turned on that with bicubic, and Lanczos to the result."""
    pil = _pil()
    a, b, c, d, e, f = (part / FINE for part in back)
    shrink = math.sqrt(abs(a * e - b * d))
    left, top, right, bottom = box = _around(extent, pixels, REACH * max(1.0, shrink * FINE))
    wide, tall = max(1, round((right - left) / shrink)), max(1, round((bottom - top) / shrink))
    framed = _framed(_opened(pixels).resize((wide, tall), pil.Resampling.LANCZOS, box=box))
    across, down = wide / (right - left), tall / (bottom - top)
    way = (
        *(a * across, b * across, (c * FINE - left) * across + _EMPTY),
        *(d * down, e * down, (f * FINE - top) * down + _EMPTY),
    )
    fine = framed.transform((size[0] * FINE, size[1] * FINE), pil.Transform.AFFINE, way, pil.Resampling.BICUBIC)
    return fine.resize(size, pil.Resampling.LANCZOS)


def _framed(image: "Image") -> "Image":
    """With an empty margin in the colours of the picture's edge: beside black, bicubic would draw a bright rim."""
    pil = _pil()
    wide, tall = image.size
    margin = pil.new("L", (wide + 2 * _EMPTY, tall + 2 * _EMPTY), 0)
    framed = pil.new("RGBX", margin.size)
    framed.paste(image, (_EMPTY, _EMPTY))
    for box, place, size in (
        ((0, 0, wide, 1), (_EMPTY, 0), (wide, _EMPTY)),
        ((0, tall - 1, wide, tall), (_EMPTY, tall + _EMPTY), (wide, _EMPTY)),
    ):
        framed.paste(image.crop(box).resize(size), place)
    for edge, beside in ((_EMPTY, 0), (wide + _EMPTY - 1, wide + _EMPTY)):
        framed.paste(framed.crop((edge, 0, edge + 1, framed.height)).resize((_EMPTY, framed.height)), (beside, 0))
    margin.paste(255, (_EMPTY, _EMPTY, wide + _EMPTY, tall + _EMPTY))
    whole: Image = pil.merge("RGBX", (*framed.split()[:3], margin))
    return whole


def _around(extent: Extent, pixels: Pixels, reach: float) -> tuple[int, int, int, int]:
    """Whole px round a part, with what filters look at beside it."""
    left, top, right, bottom = extent
    return (
        max(0, math.floor(left - reach)),
        max(0, math.floor(top - reach)),
        min(pixels.width, math.ceil(right + reach)),
        min(pixels.height, math.ceil(bottom + reach)),
    )


def _pil() -> "ModuleType":
    """The one loader of Pillow: the first picture at rest needs it, the first frame does not."""
    from PIL import Image  # noqa: PLC0415 - heavy, and not needed for the first frame

    return Image


def _opened(pixels: Pixels) -> "Image":
    """The memory as Pillow sees it; nothing is copied."""
    pil = _pil()
    data = cast("bytes", pixels.data)  # any buffer is read in place; only the annotation asks for bytes
    opened: Image = pil.frombuffer("RGBX", (pixels.width, pixels.height), data, "raw", "RGBX", 0, 1)
    return opened


def _write_clear(image: "Image", into: memoryview) -> None:
    """The fourth byte becomes alpha, and the colours are multiplied by it."""
    pil = _pil()
    rows = max(1, STRIP_BYTES // (4 * image.width))
    for top in range(0, image.height, rows):
        strip = image.crop((0, top, image.width, min(top + rows, image.height)))
        data = pil.frombytes("RGBA", strip.size, strip.tobytes()).convert("RGBa").tobytes()
        start = 4 * image.width * top
        into[start : start + len(data)] = data
