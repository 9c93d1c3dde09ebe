"""A cell of the feature sheet: one part of one picture, with its px."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.viewer.placement import Placement
from studio.viewer.sheet import Cell
from studio.viewer.sheet_cell import placed
from studio.window.viewer.exact_pass import Exact, ExactPass
from studio.window.viewer.paint import paint_exact, paint_moving
from studio.window.viewer.shown import Shown
from studio.window.widget.look import Look

PAD = 8
NOTE = 20
"""Height of a remark in a cell, px."""

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CellView(QWidget):
    """One part of one picture, drawn exactly as soon as that is made, quickly until then.

    Signals:
        stepped: an arrow key asks for the neighbour (columns right, rows down).

    Args:
        look: theme.
        exact: makes the px.
        number: which of its slots is this cell's.
    """

    stepped = Signal(int, int)

    def __init__(self, look: Look, exact: ExactPass, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._exact = exact
        self._number = number
        self._shown: Shown | None = None
        self._seen: Placement | None = None
        self.note = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def put(self, shown: Shown | None, cell: Cell | None, note: str) -> None:
        """Show a picture in its place, with a remark on it; nothing while it is not there."""
        self._shown, self.note = shown, note
        self._seen = placed(cell, shown.head[:2]) if shown is not None and cell is not None else None
        if self._wanted is not None and shown is not None:
            self._exact.want(self._number, self._wanted, shown.pyramid)
        self.update()

    @property
    def sharp(self) -> bool:
        """Whether what is drawn was made from every px."""
        return self._wanted is not None and self._exact.get(self._number, self._wanted) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next cell; every other key is for somebody else."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(*step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, picture, remark."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.colour("frame"))
            if self._seen is not None and self._shown is not None:
                painter.save()
                painter.scale(1 / self.devicePixelRatioF(), 1 / self.devicePixelRatioF())
                self._paint_picture(painter, self._seen, self._shown)
                painter.restore()
            if self.note:
                self._paint_note(painter)

    @property
    def _wanted(self) -> Exact | None:
        if self._shown is None or self._seen is None:
            return None
        return Exact(self._shown.sha256, self._seen)

    def _paint_picture(self, painter: QPainter, seen: Placement, shown: Shown) -> None:
        image = self._exact.get(self._number, Exact(shown.sha256, seen))
        if image is not None:
            paint_exact(painter, seen, image)
        else:
            paint_moving(painter, seen, shown.pyramid)

    def _paint_note(self, painter: QPainter) -> None:
        theme = self._look.theme
        metrics = QFontMetricsF(theme.font("meta"))
        most = self.width() - 4 * PAD
        text = metrics.elidedText(self.note, Qt.TextElideMode.ElideRight, most)
        wide = metrics.horizontalAdvance(text) + 2 * PAD
        box = QRectF(PAD, self.height() - PAD - NOTE, wide, NOTE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("pill"))
        painter.drawRoundedRect(box, NOTE / 2, NOTE / 2)
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
