"""The plot of one cue, painted: noise in grey, a line with its own marks for each model. No colour tells them apart."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.face.follows_chart import Box, Chart
from studio.window.widget.look import Look

TALL, WIDE = 168, 430
"""Height and least width, px."""
LEFT, TOP, RIGHT, BOTTOM = 48, 10, 28, 30
"""What is kept free around the plot itself: figures at the left, names of the steps below; px."""
MARK, ASIDE, TICK, NAMES = 4.5, 9.0, 16, 22
"""Half width of a mark, from model to model at the same step, least height between figures, height of the names."""
PENS: tuple[Qt.PenStyle, ...] = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)


class FollowsPlot(QWidget):
    """Shows one plot; what it shows is read aloud as words.

    Args:
        chart: the figures.
        levels: names of the steps, from left to right.
        told: the same in words.
    """

    def __init__(self, look: Look, chart: Chart, levels: Sequence[str], told: str) -> None:
        super().__init__()
        self._look, self.chart, self._levels = look, chart, levels
        self.setObjectName("follows_plot")
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ringRadius", 6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for the names of five steps."""
        return QSize(WIDE, TALL)

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """All of it."""
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            box = LEFT, TOP, self.width() - RIGHT, self.height() - BOTTOM
            self._ground(painter, box)
            self._axes(painter, box)
            for slot, line in enumerate(self.chart.lines):
                aside = (slot - (len(self.chart.lines) - 1) / 2) * ASIDE
                spots = [QPointF(*self.chart.at(box, step, value)) + QPointF(aside, 0) for step, value in line]
                self._line(painter, spots, slot)

    def _ground(self, painter: QPainter, box: Box) -> None:
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("bg3"))
        painter.drawPolygon(QPolygonF([QPointF(*spot) for spot in self.chart.strip(box)]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for step in self.chart.steps:
            x = round(self.chart.at(box, step, 0)[0])
            painter.fillRect(QRectF(x, box[1], 1, box[3] - box[1]), theme.colour("line"))
        y = round(self.chart.at(box, self.chart.steps[0], 0)[1])
        painter.fillRect(QRectF(box[0], y, box[2] - box[0], 1), theme.colour("border"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _axes(self, painter: QPainter, box: Box) -> None:
        theme = self._look.theme
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.colour("text2"))
        taken: list[float] = []
        for tick in sorted(self.chart.ticks, key=abs):
            y = self.chart.at(box, self.chart.steps[0], tick)[1]
            if all(abs(y - other) >= TICK for other in taken):
                taken.append(y)
                place = QRectF(0, y - TICK / 2, LEFT - 20, TICK)
                painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, signed(tick))
        for step, name in zip(self.chart.steps, self._levels, strict=False):
            x = self.chart.at(box, step, 0)[0]
            place = QRectF(x - 60, box[3] + 4, 120, NAMES)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _line(self, painter: QPainter, spots: Sequence[QPointF], slot: int) -> None:
        ink = self._look.theme.colour("text")
        painter.setPen(QPen(ink, 1.6, PENS[slot % len(PENS)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(list(spots)))
        for spot in spots:
            paint_mark(painter, spot, slot, ink, self._look.theme.colour("bg1"))


def paint_mark(painter: QPainter, middle: QPointF, slot: int, ink: QColor, around: QColor) -> None:
    """The mark of a model: round, square, triangle, diamond.

    Args:
        painter: px.
        middle: where.
        slot: of the model.
        ink: of the mark.
        around: colour of what keeps it apart from others.
    """
    painter.setPen(QPen(around, 1.5))
    painter.setBrush(ink)
    size = MARK + 0.75
    corners = (
        (),
        ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
        ((0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
        ((0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)),
    )[slot % 4]
    if corners:
        painter.drawPolygon(QPolygonF([middle + QPointF(dx * size, dy * size) for dx, dy in corners]))
    else:
        painter.drawEllipse(middle, size, size)


class FollowsMark(QWidget):
    """The mark of a model beside its words."""

    def __init__(self, look: Look, slot: int) -> None:
        super().__init__()
        self._look, self._slot = look, slot
        self.setFixedSize(16, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The mark alone."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_mark(painter, QPointF(8, 10.5), self._slot, theme.colour("text"), theme.colour("bg1"))


def signed(tick: int) -> str:
    """A figure of the axis with its sign."""
    return f"−{-tick}" if tick < 0 else f"+{tick}" if tick else "0"
