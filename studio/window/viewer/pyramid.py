"""A picture halved again and again, so that drawing it small is quick and invents nothing."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

SMALLEST = 160
"""px of the shorter side below which no further level pays."""

_SLACK = 1e-6


@dataclass(frozen=True)
class Pyramid:
    """Levels of one picture, the full one first; all of them RGB32."""

    levels: tuple[QImage, ...]

    @property
    def full(self) -> QImage:
        """Every px of the picture."""
        return self.levels[0]

    def finer(self, scale: float) -> QImage:
        """The smallest level that still has at least the px asked for.

        Args:
            scale: device px per px of the full picture.
        """
        wanted = scale * self.full.width() * (1 - _SLACK)
        return next((level for level in reversed(self.levels) if level.width() >= wanted), self.full)


def pyramid(image: QImage) -> Pyramid:
    """Builds the levels; each is the even average of 2 x 2 px of the one before."""
    levels = [image]
    while min(levels[-1].width(), levels[-1].height()) >= 2 * SMALLEST:
        last = levels[-1]
        half = last.scaled(
            (last.width() + 1) // 2,
            (last.height() + 1) // 2,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        levels.append(half.convertToFormat(QImage.Format.Format_RGB32))
    return Pyramid(tuple(levels))
