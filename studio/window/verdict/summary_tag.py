"""The sign of a model as a widget of its own."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.window.widget.look import Look
from studio.window.widget.tag import TAG, paint_tag


class SummaryTag(QWidget):
    """Shows one letter with its shape and colour."""

    def __init__(self, look: Look, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._letter = letter
        self.setAccessibleName(letter)
        self.setFixedSize(TAG, TAG)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sign."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_tag(painter, QPointF(0, 0), self._letter, self._look)
