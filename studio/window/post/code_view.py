"""A QR code on screen: black squares on white, each of the same whole number of device pixels."""

import math

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.phone.code import code_rows
from studio.words import Words

SIDE = 248
"""Edge of the white ground, px: a camera reads it from across a desk."""
CORNER = 8.0


class CodeView(QWidget):
    """Shows the code of an address. Its colours are not those of the theme: cameras want black on white."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[tuple[bool, ...], ...] = ()
        self.setFixedSize(SIDE, SIDE)
        self.setAccessibleName(words.say("phone-code"))

    def show_address(self, address: str) -> None:
        """Show the code of another address; none for ""."""
        self.rows = code_rows(address) if address else ()
        self.setAccessibleDescription(address)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """White ground with its quiet zone, then the squares."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawRoundedRect(QRectF(self.rect()), CORNER, CORNER)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            left, top, edge = self._grid()
            for row, squares in enumerate(self.rows):
                for column, dark in enumerate(squares):
                    if dark:
                        square = QRectF(left + column * edge, top + row * edge, edge, edge)
                        painter.fillRect(square, Qt.GlobalColor.black)

    def _grid(self) -> tuple[float, float, float]:
        """Left and top of the first square and the edge of each, px, so that all lie on whole device pixels."""
        ratio = self.devicePixelRatioF()
        count = max(1, len(self.rows))
        edge = max(1, math.floor(SIDE * ratio / count))
        at = self.mapTo(self.window(), QPoint(0, 0))
        return whole_start(at.x(), edge * count, ratio), whole_start(at.y(), edge * count, ratio), edge / ratio


def whole_start(start: int, length: int, ratio: float) -> float:
    """Where squares `length` device pixels long begin, so that they lie in the middle and on whole device pixels.

    Args:
        start: of the widget in its window, px.
        length: of all squares, device px.
        ratio: device px per px.
    """
    return round(start * ratio + (SIDE * ratio - length) / 2) / ratio - start
