"""Writes the words and signs of a line of the history; what is needed for that is made once."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from studio.window.widget.look import Look
from studio.window.widget.theme import Role


class RowBrush:
    """Keeps fonts and their measures: rows ask for them some twenty times each."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._faces: dict[Role, tuple[QFont, QFontMetricsF]] = {}

    def icon(self, painter: QPainter, name: str, at: QPointF, token: str, size: int = 18) -> None:
        """An icon with its upper left corner at a point."""
        dpr = painter.device().devicePixelRatioF()
        painter.drawPixmap(at, self._look.icons.pixmap(name, size, token, dpr))

    def pen(self, painter: QPainter, role: Role, token: str) -> None:
        """Take a font and a colour."""
        painter.setFont(self._face(role)[0])
        painter.setPen(self._look.theme.colour(token))

    def text(self, painter: QPainter, box: QRectF, text: str, role: Role, token: str) -> None:
        """One line of words in the middle of a box, cut off at its right edge; none for no words."""
        if not text:
            return
        self.pen(painter, role, token)
        shown = self._face(role)[1].elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def _face(self, role: Role) -> tuple[QFont, QFontMetricsF]:
        if role not in self._faces:
            font = self._look.theme.font(role)
            self._faces[role] = font, QFontMetricsF(font)
        return self._faces[role]
