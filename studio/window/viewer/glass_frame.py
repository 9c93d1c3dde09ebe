"""The frame of a glass with its factor, drawn once: a loupe that moves shows the same one in every frame."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from studio.window.widget.theme import Theme

BADGE, CORNER, WIDE = 18.0, 4.0, 4.0
"""Height of the factor's plate, radius of the corners, width of the outer line: px of the window.

A square under the frame sticks out of a corner by 0.41 of its radius, which the outer half of the line has to cover.
"""


def frame_reach(dpr: float) -> int:
    """So many device px the frame reaches beyond the glass."""
    return round(WIDE * dpr)


@lru_cache(maxsize=8)
def glass_frame(theme: Theme, side: int, dpr: float, text: str) -> QImage:
    """A frame round a glass, clear inside and outside, with the factor at its foot.

    Args:
        theme: gives the colours.
        side: of the glass, device px.
        dpr: device px per px of the window.
        text: what the plate says.
    """
    reach = frame_reach(dpr)
    image = QImage(side + 2 * reach, side + 2 * reach, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(reach, reach))
        for token, wide in (("ring_edge", WIDE), ("ring", WIDE / 2)):
            painter.setPen(QPen(theme.colour(token), wide * dpr))
            painter.drawRoundedRect(QRectF(0, 0, side, side), CORNER * dpr, CORNER * dpr)
        _plate(painter, theme, side, dpr, text)
    return image


def _plate(painter: QPainter, theme: Theme, side: int, dpr: float, text: str) -> None:
    font = theme.font("meta_strong")
    font.setPixelSize(round(12 * dpr))
    painter.setFont(font)
    tall, wide = BADGE * dpr, painter.fontMetrics().horizontalAdvance(text) + 16 * dpr
    box = QRectF(8 * dpr, side - 8 * dpr - tall, wide, tall)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("pill"))
    painter.drawRoundedRect(box, tall / 2, tall / 2)
    painter.setPen(theme.colour("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
