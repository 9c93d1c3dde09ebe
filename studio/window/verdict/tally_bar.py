"""Votes as a bar between the signs of A and B."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.verdict.tally import Tally
from studio.window.verdict.tally_paint import paint_parts, tally_parts
from studio.window.widget.look import Look
from studio.window.widget.tag import TAG, paint_tag
from studio.words import Words

TALL, AIR, WIDE = 26, 10, 320
"""Height, between a sign and the bar, least width; px."""


class TallyBar(QWidget):
    """Shows a count; a screen reader hears the same count in words."""

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self.tally = Tally()
        self.setFixedHeight(TALL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_tally(self.tally)

    def show_tally(self, tally: Tally) -> None:
        """Show another count."""
        self.tally = tally
        said = self._words.say("summary-votes", a=tally.a, b=tally.b, tie=tally.tie, neither=tally.neither)
        self.setAccessibleName(self._words.say("summary-bar", said=said))
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to compare lengths."""
        return QSize(WIDE, TALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The signs, and the bar between them."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_tally(painter, QRectF(self.rect()), self.tally, self._look)


def paint_tally(painter: QPainter, box: QRectF, tally: Tally, look: Look) -> None:
    """Draw the sign of A, the bar, the sign of B into a box."""
    top = box.y() + (box.height() - TAG) / 2
    paint_tag(painter, QPointF(box.x(), top), "A", look)
    paint_tag(painter, QPointF(box.right() - TAG, top), "B", look)
    inner = QRectF(box.x() + TAG + AIR, box.y(), box.width() - 2 * (TAG + AIR), box.height())
    paint_parts(painter, inner, tally_parts(tally), look)
