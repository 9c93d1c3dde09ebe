"""From checked bytes to pixels that paint fast: upright, sRGB, opaque RGB32."""

from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from studio.image.picture import Format
from studio.window.widget.memory_picture import MemoryPicture

LIMIT_MB = 1024
"""Enough for 50 megapixels with 16 bits per channel and the copy that turning them upright takes."""


def decode(data: bytes, form: Format) -> QImage | None:
    """The picture of checked bytes, None where Qt cannot read them.

    The decoder is named by the intake and not guessed, so that bytes never choose a decoder nobody checked.
    Transparency is filled with white, as on the slides.
    """
    QImageReader.setAllocationLimit(LIMIT_MB)
    image = MemoryPicture(data, form).read()
    return rgb32(image) if not image.isNull() else None


def rgb32(image: QImage) -> QImage:
    """Any picture as sRGB without alpha, in the format that Qt paints fastest."""
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    space = image.colorSpace()
    if space.isValid() and space != srgb:
        turned = image.convertedToColorSpace(srgb)
        image = image if turned.isNull() else turned
    return _flat(image) if image.hasAlphaChannel() else image.convertToFormat(QImage.Format.Format_RGB32)


def _flat(image: QImage) -> QImage:
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(0xFFFFFFFF)
    with QPainter(flat) as painter:
        painter.drawImage(0, 0, image)
    return flat
