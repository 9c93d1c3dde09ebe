"""The sign of a model: a disc for A, a square for B, so that the colour is never the only sign."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from studio.window.widget.look import Look

TAG = 18
"""Edge of the sign, px."""


def paint_tag(painter: QPainter, at: QPointF, letter: str, look: Look) -> None:
    """Draw the sign of a model with its top left corner at a point in px."""
    box = QRectF(at, QSizeF(TAG, TAG))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.colour(letter.lower()))
    if letter == "A":
        painter.drawEllipse(box)
    else:
        painter.drawRoundedRect(box, 3, 3)
    painter.setPen(look.theme.colour("on_tag"))
    painter.setFont(look.theme.font("tag"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
