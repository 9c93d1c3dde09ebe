"""Paints how far a picture is: the line with the usual range, and the stages."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from studio.window.viewer.waiting_place import ROW
from studio.window.viewer.waiting_words import Rows
from studio.window.widget.look import Look

EDGE = 16
"""Free beside everything, px."""
BAR = 240
"""Width of the line with the usual range, px."""
MARK = 24
"""Column of the ticks before the stages, px."""
LONG = 1.5
"""The line ends this many times as late as the slowest picture so far."""


@dataclass(frozen=True)
class WaitingPaint:
    """Paints into a pane.

    Attributes:
        look: theme and icons.
        width: of the pane, px.
        dpr: device px per px.
    """

    look: Look
    width: int
    dpr: float = 1.0

    @property
    def bar(self) -> tuple[float, float]:
        """Left end and width of the line, px."""
        wide = float(min(BAR, self.width - 2 * EDGE))
        return (self.width - wide) / 2, wide

    def rows_left(self, rows: Rows, *, with_bar: bool) -> float:
        """Where the stages begin, px: under the line's left end, else so that they stand in the middle."""
        metrics = QFontMetricsF(self.look.theme.font("strong"))
        wide = MARK + max(metrics.horizontalAdvance(text) for _stage, text in rows)
        left = self.bar[0] if with_bar else (self.width - wide) / 2
        return max(float(EDGE), min(left, self.width - wide - EDGE))

    def range(self, painter: QPainter, usual: tuple[float, float], gone: float, y: float) -> None:
        """How far it is, beside how long it took before.

        Args:
            painter: into the pane.
            usual: seconds of the quickest and the slowest picture so far.
            gone: seconds since it began.
            y: upper edge, px.
        """
        theme = self.look.theme
        left, wide = self.bar
        low, high = usual
        scale = wide / (high * LONG)
        painter.setPen(Qt.PenStyle.NoPen)
        for start, end, token in ((0.0, wide, "frame_line"), (low * scale, high * scale, "on_frame2")):
            painter.setBrush(theme.colour(token))
            painter.drawRoundedRect(QRectF(left + start, y + 7, max(4.0, end - start), 4), 2, 2)
        painter.setBrush(theme.colour("on_frame"))
        painter.drawRoundedRect(QRectF(left + min(wide, gone * scale) - 1.5, y + 1, 3, 16), 1.5, 1.5)
        painter.setPen(theme.colour("on_frame2"))
        painter.setFont(theme.font("meta"))
        for text, x in self.numbers(usual):
            painter.drawText(QRectF(x - 30, y + 20, 60, 16), Qt.AlignmentFlag.AlignCenter, text)

    def numbers(self, usual: tuple[float, float]) -> list[tuple[str, float]]:
        """Seconds under the line and where their middles are; only one where two would run into each other."""
        left, wide = self.bar
        low, high = ((str(round(one)), left + one * wide / (usual[1] * LONG)) for one in usual)
        room = QFontMetricsF(self.look.theme.font("meta")).horizontalAdvance(f"{low[0]}  ")
        return [low, high] if high[1] - low[1] > room else [high]

    def rows(self, painter: QPainter, rows: Rows, reached: int, at: QPointF) -> None:
        """The stages: a tick for what is behind, a disc for now, a ring for what is to come."""
        for number, (_stage, text) in enumerate(rows):
            self._row(painter, number - reached, text, at + QPointF(0, number * ROW))

    def _row(self, painter: QPainter, ahead: int, text: str, at: QPointF) -> None:
        theme = self.look.theme
        ink = theme.colour("on_frame" if ahead <= 0 else "on_frame2")
        if ahead < 0:
            painter.drawPixmap(at + QPointF(-1, 2), self.look.icons.pixmap("check", 16, "on_frame", self.dpr))
        else:
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(ink if ahead == 0 else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at + QPointF(7, 10), 4, 4)
        painter.setPen(ink)
        painter.setFont(theme.font("strong" if ahead == 0 else "base"))
        room = QRectF(at.x() + MARK, at.y(), self.width - at.x() - MARK, 20)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
