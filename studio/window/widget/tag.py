"""The sign of a model: a disc for A, a square for B, so that the colour is never the only sign.

More models have no colour of their own; C is a standing and D a lying hexagon.
"""

import cmath
import math

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from studio.window.widget.look import Look

TAG = 18
"""Edge of the sign, px."""


def paint_tag(painter: QPainter, at: QPointF, letter: str, look: Look) -> None:
    """Draw the sign of a model with its top left corner at a point in px."""
    box = QRectF(at, QSizeF(TAG, TAG))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.colour(letter.lower() if letter in "AB" else "ring"))
    if letter == "A":
        painter.drawEllipse(box)
    elif letter == "B":
        painter.drawRoundedRect(box, 3, 3)
    else:
        painter.drawPolygon(_hexagon(box, standing=letter == "C"))
    painter.setPen(look.theme.colour("on_tag"))
    painter.setFont(look.theme.font("tag"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def _hexagon(box: QRectF, *, standing: bool) -> QPolygonF:
    """Six corners on the circle in a box, one of them uppermost in a standing one."""
    begin = math.pi / 6 if standing else 0.0
    corners = [cmath.rect(box.width() / 2, begin + at * math.pi / 3) for at in range(6)]
    return QPolygonF([box.center() + QPointF(corner.real, corner.imag) for corner in corners])
