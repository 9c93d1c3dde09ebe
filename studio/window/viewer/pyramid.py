"""A picture in several sizes, so that drawing it small is quick and invents nothing."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from studio.image.resample import Pixels, halved, scaled

SMALLEST = 160
"""px of the shorter side below which no further level pays."""
LARGE = 1600
"""px of the longer side above which a picture gets the finer levels of `refined`."""
BETWEEN = 2**-1.5
"""The additional level lies between a half and a quarter: there a whole portrait in its pane is drawn from."""
NEAR_FIT = 0.36
"""Device px per picture px up to which the Lanczos half is as good a source as the whole picture (above 50 dB)."""

_SLACK = 1e-6


@dataclass(frozen=True, eq=False)
class Level:
    """One size of a picture.

    Attributes:
        image: RGB32.
        across, down: px of the level per px of the picture.
        sharp: made with Lanczos, good enough as a source of the exact pass.
    """

    image: QImage
    across: float = 1.0
    down: float = 1.0
    sharp: bool = False

    @property
    def pixels(self) -> Pixels:
        """Its memory, for reading."""
        return Pixels(memoryview(self.image.constBits()), self.image.width(), self.image.height())


@dataclass(frozen=True, eq=False)
class Pyramid:
    """Levels of one picture, the finest first. Two of them are equal only if they are the same one.

    Attributes:
        levels: at least one.
        width, height: of the picture itself, px; a preview has no level of that size.
    """

    levels: tuple[Level, ...]
    width: int
    height: int

    @property
    def full(self) -> QImage:
        """The finest level; except in a preview that is every px of the picture."""
        return self.levels[0].image

    @property
    def preview(self) -> bool:
        """Whether the picture's own px are still to come: good enough to see what it is, not to judge it."""
        return self.full.size() != QSize(self.width, self.height)

    @cached_property
    def size_bytes(self) -> int:
        """Memory of all levels."""
        return sum(level.image.sizeInBytes() for level in self.levels)

    def finer(self, scale: float) -> Level:
        """The smallest level that still has at least the px asked for.

        Args:
            scale: device px per px of the picture.
        """
        wanted = scale * (1 - _SLACK)
        return next((level for level in reversed(self.levels) if level.across >= wanted), self.levels[0])

    def source(self, scale: float) -> Level:
        """What the exact pass reads at a scale: the Lanczos half where that is enough, else every px."""
        sharp = next((level for level in self.levels if level.sharp), None)
        return sharp if sharp is not None and scale <= NEAR_FIT else self.levels[0]


def pyramid(image: QImage) -> Pyramid:
    """Builds the levels; each is the even average of 2 x 2 px of the one before.

    For any thread: the window goes on drawing meanwhile.
    """
    levels = [Level(image)]
    while min(levels[-1].image.width(), levels[-1].image.height()) >= 2 * SMALLEST:
        last = levels[-1]
        half = _empty((last.image.width() + 1) // 2, (last.image.height() + 1) // 2)
        halved(last.pixels, memoryview(half.bits()))
        levels.append(Level(half, last.across / 2, last.down / 2))
    return Pyramid(tuple(levels), image.width(), image.height())


def preview(image: QImage, size: tuple[int, int]) -> Pyramid:
    """A small picture that stands for one of `size` px until that is decoded."""
    level = Level(image, image.width() / size[0], image.height() / size[1])
    return Pyramid((level,), *size)


def refined(quick: Pyramid) -> Pyramid:
    """The pyramid with what takes longer: a half made with Lanczos, and a level between it and the quarter.

    The half serves the exact pass of small views; the level between makes a whole portrait cheaper to draw. For any
    thread; takes about as long as decoding.
    """
    if max(quick.width, quick.height) < LARGE or len(quick.levels) < 3 or quick.preview:
        return quick
    whole, half = quick.levels[0], quick.levels[1].image
    sharp = _resized(whole, half.width(), half.height(), quick)
    wide, tall = round(quick.width * BETWEEN), round(quick.height * BETWEEN)
    between = _resized(sharp, wide, tall, quick)
    return Pyramid((whole, sharp, between, *quick.levels[2:]), quick.width, quick.height)


def _resized(level: Level, width: int, height: int, of: Pyramid) -> Level:
    image = _empty(width, height)
    source = level.pixels
    scaled(source, (0, 0, source.width, source.height), (width, height), memoryview(image.bits()))
    return Level(image, width / of.width, height / of.height, sharp=level is of.levels[0])


def _empty(width: int, height: int) -> QImage:
    """Memory nobody has written to yet: filling it would stop every thread for as long."""
    return QImage(width, height, QImage.Format.Format_RGB32)
