"""One cell of the table of knobs, painted: a sign for each picture, and what they come to in words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from studio.verdict.summary import Cell
from studio.verdict.summary_wording import cell_sentence
from studio.window.verdict.tally_paint import SIGN, cell_width, paint_cell
from studio.window.widget.look import Look
from studio.words import Words

TALL, EDGE, AIR = 32, 10, 10
"""Height, inner edge, between signs and words; px."""


class SummaryCell(QAbstractButton):
    """Shows what a knob did to a model; what a click does is the table's.

    Args:
        cell: what is shown.
        name: read aloud, and shown when pointed at.
    """

    def __init__(self, look: Look, words: Words, cell: Cell, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.cell = cell
        self.setText(words.tell(cell_sentence(cell)))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setProperty("ringRadius", 6)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(TALL)

    def sizeHint(self) -> QSize:
        """Signs and words in one line."""
        words = QFontMetricsF(self._look.theme.font("base")).horizontalAdvance(self.text())
        return QSize(round(2 * EDGE + cell_width(self.cell) + AIR + words) + 2, TALL)

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`: words are never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, signs, words."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isEnabled():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("press" if self.isDown() else "bg3" if self.underMouse() else "bg2"))
                painter.drawRoundedRect(self.rect(), 6, 6)
            paint_words(painter, QRectF(self.rect()), self.cell, self.text(), self._look)


def paint_words(painter: QPainter, box: QRectF, cell: Cell, text: str, look: Look) -> None:
    """Draw the signs of a cell and its words into a box, one line high."""
    paint_cell(painter, QPointF(box.x() + EDGE, box.y() + (box.height() - SIGN) / 2), cell, look)
    left = box.x() + EDGE + cell_width(cell) + AIR
    painter.setFont(look.theme.font("base"))
    painter.setPen(look.theme.colour("text" if cell.n else "text2"))
    painter.drawText(QRectF(left, box.y(), box.right() - left, box.height()), Qt.AlignmentFlag.AlignVCenter, text)
