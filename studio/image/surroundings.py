"""Light, colour and layout outside the face of two pictures: what makes a comparison fair or not.

Every figure is about the pictures, none about which is better, and they are never added up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageDraw

from studio.image.colour import decode
from studio.image.delta_e import Lab, Rgb, ciede2000, lab

SIDE = 256
"""Longer side of the pictures that are compared, px."""
HASH = 8
"""Rows and columns of the layout's hash."""
SAME_LIGHT, OTHER_LIGHT = 2.0, 6.0
"""CIEDE2000 of the mean colours: below the first nobody sees it, above the second it is another light or scene."""
SAME_LAYOUT, OTHER_LAYOUT = 12, 20
"""Bits of 64 that differ."""
SWATCHES = ((0.0, 0.0), (0.5, 0.0), (1.0, 0.0), (0.0, 0.5), (1.0, 0.5), (0.0, 1.0), (0.5, 1.0), (1.0, 1.0))
"""Where swatches are taken: a ring round the picture, as shares of what is left of the width and height."""
SWATCH = 0.25
"""Side of a swatch as a share of the picture."""

Back = tuple[float, float, float, float, float, float]
"""From a place of one picture to its place in another, in fractions: x' = a x + b y + c and y' = d x + e y + f."""
Oval = tuple[float, float, float, float]
"""Left, top, right, bottom of what is left out, in fractions of the picture."""

LightWord = Literal["same", "other", "far"]


@dataclass(frozen=True)
class Light:
    """How far light and colour differ outside the faces.

    Attributes:
        difference: CIEDE2000 of the mean colours; swatches: the same for each place of `SWATCHES` that both show.
        colours: the pairs of colours behind the swatches, for showing them.
    """

    difference: float
    swatches: tuple[float, ...] = ()
    colours: tuple[tuple[Rgb, Rgb], ...] = ()

    @property
    def word(self) -> LightWord:
        """In a word."""
        if self.difference < SAME_LIGHT:
            return "same"
        return "other" if self.difference < OTHER_LIGHT else "far"


def small(data: bytes) -> Image.Image:
    """A picture as it is compared: upright sRGB, at most `SIDE` px.

    Raises:
        StudioError: the bytes are no picture.
    """
    source = decode(data)
    shrink = SIDE / max(source.size)
    size = max(1, round(source.size[0] * shrink)), max(1, round(source.size[1] * shrink))
    return source.cut(None, size, quick=True)


def light(one: Image.Image, other: Image.Image, back: Back, ovals: Sequence[Oval]) -> Light | None:
    """Light outside the faces, the other picture laid on the first one; None where too little of both is left.

    Args:
        one: as `small` makes it.
        other: likewise.
        back: from the first picture to the other, e.g. by the eyes of both.
        ovals: faces in the first picture, those of the other one laid on it included.
    """
    laid, covered = _laid(other, one.size, back)
    for left, top, right, bottom in ovals:
        wide, tall = one.size
        ImageDraw.Draw(covered).ellipse((left * wide, top * tall, right * wide, bottom * tall), fill=0)
    whole = _means(one, laid, covered)
    if whole is None:
        return None
    places = [_place(one.size, at) for at in SWATCHES]
    pairs = [_means(one.crop(box), laid.crop(box), covered.crop(box)) for box in places]
    there = tuple(pair for pair in pairs if pair is not None)
    return Light(_apart(whole), tuple(_apart(pair) for pair in there), there)


def layout_hash(picture: Image.Image) -> int:
    """64 bits of where a picture gets lighter from left to right: a coarse sign of the set, blind to light."""
    grey = picture.convert("L").resize((HASH + 1, HASH), Image.Resampling.BOX)
    row = list(grey.tobytes())
    bits = [row[y * (HASH + 1) + x] < row[y * (HASH + 1) + x + 1] for y in range(HASH) for x in range(HASH)]
    return sum(bit << place for place, bit in enumerate(bits))


def layout_word(one: int, other: int) -> LightWord:
    """Whether two hashes tell the same set."""
    differ = (one ^ other).bit_count()
    if differ <= SAME_LAYOUT:
        return "same"
    return "other" if differ <= OTHER_LAYOUT else "far"


def _laid(other: Image.Image, size: tuple[int, int], back: Back) -> tuple[Image.Image, Image.Image]:
    """The other picture on the grid of the first, and a mask of where it has anything."""
    (wide, tall), (w, h) = size, other.size
    a, b, c, d, e, f = back
    way = (a * w / wide, b * w / tall, c * w, d * h / wide, e * h / tall, f * h)
    laid = other.transform(size, Image.Transform.AFFINE, way, Image.Resampling.BILINEAR)
    full = Image.new("L", other.size, 255)
    return laid, full.transform(size, Image.Transform.AFFINE, way, Image.Resampling.NEAREST)


def _place(size: tuple[int, int], at: tuple[float, float]) -> tuple[int, int, int, int]:
    wide, tall = round(size[0] * SWATCH), round(size[1] * SWATCH)
    left, top = round((size[0] - wide) * at[0]), round((size[1] - tall) * at[1])
    return left, top, left + wide, top + tall


def _means(one: Image.Image, other: Image.Image, mask: Image.Image) -> tuple[Rgb, Rgb] | None:
    """Mean colours of both under a mask; None where it leaves less than a twentieth."""
    if mask.histogram()[255] < mask.width * mask.height / 20:
        return None
    return _mean(one, mask), _mean(other, mask)


def _mean(picture: Image.Image, mask: Image.Image) -> Rgb:
    counts = picture.histogram(mask)
    means = []
    for channel in range(3):
        part = counts[256 * channel : 256 * (channel + 1)]
        means.append(sum(value * count for value, count in enumerate(part)) / max(1, sum(part)))
    return means[0], means[1], means[2]


def _apart(pair: tuple[Rgb, Rgb]) -> float:
    one, other = (_seen(colour) for colour in pair)
    return ciede2000(one, other)


def _seen(colour: Rgb) -> Lab:
    return lab(colour)
