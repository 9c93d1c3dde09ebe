"""From checked bytes to pixels that paint fast: upright, sRGB, opaque RGB32.

Qt lets other threads run while it reads a picture, but not while it converts one. Pictures that have to be
converted are therefore converted in strips with a breath between them, and the window never waits long.
"""

import time

from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader, QPainter

from studio.image.picture import Format
from studio.window.widget.memory_picture import MemoryPicture

LIMIT_MB = 1024
"""Enough for 50 megapixels with 16 bits per channel and the copy that turning them upright takes."""
GROUND = QColor(255, 255, 255)
"""What shines through where a picture is transparent, as on the slides."""
PREVIEW_TALL = 1024
"""px that a preview is high; JPEG is read in half the time then."""
STRIP_PX = 1 << 16
BREATH_S = 0.0003
"""Between two strips: without it the thread would take the interpreter again before the window had it."""


def decode(data: bytes, form: Format) -> QImage | None:
    """The picture of checked bytes, None where Qt cannot read them.

    The decoder is named by the intake and not guessed, so that bytes never choose a decoder nobody checked.
    Transparency is filled with `GROUND`; of an animation it is the first picture.
    """
    QImageReader.setAllocationLimit(LIMIT_MB)
    image = MemoryPicture(data, form).read()
    return rgb32(image) if not image.isNull() else None


def decode_preview(data: bytes, form: Format, size: tuple[int, int]) -> QImage | None:
    """A small picture in about half the time, None where the format has no quicker way or the picture is small.

    It has lost half of its finest detail: for seeing what is coming, never for judging.

    Args:
        data: checked bytes.
        form: their format.
        size: of the picture upright, px.
    """
    if form != "JPEG" or min(size) < 2 * PREVIEW_TALL:
        return None
    image = MemoryPicture(data, form).read(PREVIEW_TALL)
    return rgb32(image) if not image.isNull() else None


def rgb32(image: QImage) -> QImage:
    """Any picture as sRGB without alpha, in the format that Qt paints fastest."""
    if image.format() == QImage.Format.Format_RGB32 and not _coloured(image):
        return image
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    rows = max(1, STRIP_PX // max(1, image.width()))
    for top in range(0, image.height(), rows):
        part = image.copy(0, top, image.width(), min(rows, image.height() - top))
        _lay(flat, top, _in_srgb(part))
        time.sleep(BREATH_S)
    return flat


def _lay(flat: QImage, top: int, part: QImage) -> None:
    if not part.hasAlphaChannel():
        part = part.convertToFormat(QImage.Format.Format_RGB32)
    with QPainter(flat) as painter:
        painter.fillRect(0, top, part.width(), part.height(), GROUND)
        painter.drawImage(0, top, part)


def _in_srgb(image: QImage) -> QImage:
    if not _coloured(image):
        return image
    turned = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image if turned.isNull() else turned


def _coloured(image: QImage) -> bool:
    space = image.colorSpace()
    return space.isValid() and space != QColorSpace(QColorSpace.NamedColorSpace.SRgb)
