"""One cue of one model: where it went against the baseline, over the noise that it has by itself."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.face.moved import Moved
from studio.window.widget.look import Look

TALL, WIDE = 22, 96
NOISE = 10.0
"""Height of the shaded band, px."""
MARK = 5.0
"""Half the width of an arrow, px."""
ROOM = 3.0
"""The bar shows at least so many times the noise to either side."""


class MovedBar(QWidget):
    """The band of noise round nothing, and an arrow, or a dot within the band, at what was measured.

    Args:
        moved: what was measured.
        said: the same in words, for readers and as a tip.
    """

    def __init__(self, look: Look, moved: Moved, said: str) -> None:
        super().__init__()
        self._look, self._moved = look, moved
        self.setFixedHeight(TALL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(WIDE)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        """Wide enough to tell a little from much."""
        return QSize(2 * WIDE, TALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Line, band, mark."""
        theme, middle, y = self._look.theme, self.width() / 2, self.height() / 2
        half = middle - MARK - 2
        most = max(ROOM * self._moved.bar, abs(self._moved.by)) or 1.0
        noise, at = half * self._moved.bar / most, middle + half * self._moved.by / most
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(middle - half, y), QPointF(middle + half, y))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("bg3"))
            painter.drawRoundedRect(QRectF(middle - noise, y - NOISE / 2, 2 * noise, NOISE), 2, 2)
            painter.setBrush(theme.colour("text2" if self._moved.way == "same" else "text"))
            painter.drawPolygon(_mark(self._moved.way, at, y))


def _mark(way: str, x: float, y: float) -> QPolygonF:
    """An arrow that points where it went; a small diamond where nothing moved beyond the noise."""
    if way == "same":
        return QPolygonF([QPointF(x - 4, y), QPointF(x, y - 4), QPointF(x + 4, y), QPointF(x, y + 4)])
    tip = MARK if way == "higher" else -MARK
    return QPolygonF([QPointF(x + tip, y), QPointF(x - tip, y - 6), QPointF(x - tip, y + 6)])
