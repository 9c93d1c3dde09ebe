"""The head of a column of the feature sheet: whose picture it is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.window.widget.look import Look
from studio.window.widget.tag import TAG, paint_tag
from studio.window.widget.theme import Role

HEAD = 28
PAD, GAP = 8, 10
TAGGED = "AB"
"""Letters that have a colour of their own."""


class ColumnHead(QWidget):
    """Letter, name, size and SIMULATED over a column.

    Args:
        whose: letter of the pane and name of its model.
        facts: size in px.
        mark: SIMULATED, or "".
    """

    def __init__(self, look: Look, whose: tuple[str, str], facts: str, mark: str) -> None:
        super().__init__()
        self._look = look
        self._letter, self._name = whose
        self.facts = facts
        self.mark = mark
        self.setMinimumHeight(HEAD)

    def sizeHint(self) -> QSize:
        """One line, as wide as its place."""
        return QSize(120, HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """From left: tag, name, size; SIMULATED stays whatever has to be cut."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_tag(painter)
            end = float(self.width())
            end -= self._write(painter, end, self.mark, "meta_strong", right=True) + (GAP if self.mark else 0)
            x = float(TAG + PAD)
            room = end - x
            facts = self._width(self.facts, "meta") + GAP
            whole = self._width(self._name, "strong") + facts <= room
            x += self._write(painter, x, self._cut(self._name, room - (facts if whole else 0)), "strong") + GAP
            if whole:
                self._write(painter, x, self.facts, "meta")

    def _paint_tag(self, painter: QPainter) -> None:
        at = QPointF(0, (self.height() - TAG) / 2)
        if self._letter in TAGGED:
            paint_tag(painter, at, self._letter, self._look)
            return
        box = QRectF(at.x(), at.y(), TAG, TAG)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("select"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(self._look.theme.colour("text"))
        painter.setFont(self._look.theme.font("tag"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._letter)

    def _write(self, painter: QPainter, x: float, text: str, role: Role, *, right: bool = False) -> float:
        wide = self._width(text, role)
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour("text2" if role == "meta" else "text"))
        box = QRectF(x - wide - 1 if right else x, 0, wide + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        return wide

    def _cut(self, text: str, room: float) -> str:
        metrics = QFontMetricsF(self._look.theme.font("strong"))
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))

    def _width(self, text: str, role: Role) -> float:
        return QFontMetricsF(self._look.theme.font(role)).horizontalAdvance(text) if text else 0.0
