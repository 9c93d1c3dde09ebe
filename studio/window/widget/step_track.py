"""Where the places of a step slider are, and how it is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studio.window.widget.look import Look

LINE = 3.0
HANDLE, SMALL_HANDLE = 8.0, 6.0
RING, SMALL_RING = 5.0, 3.5
INSET = 9.0
LABEL_HEIGHT = 18


@dataclass(frozen=True)
class Track:
    """The line of a slider.

    Attributes:
        width: of the widget, px.
        count: how many places there are.
        quiet: the small form of a knob, without words.
    """

    width: float
    count: int
    quiet: bool

    @property
    def y(self) -> float:
        """Height of the line, px."""
        return 8.0 if self.quiet else 14.0

    @property
    def radius(self) -> float:
        """Of the handle, px."""
        return SMALL_HANDLE if self.quiet else HANDLE

    @property
    def height(self) -> int:
        """Of the whole widget, px."""
        return 16 if self.quiet else 26 + LABEL_HEIGHT

    def place(self, step: int) -> QPointF:
        """Where a step is."""
        return QPointF(INSET + self._span * step / (self.count - 1), self.y)

    def step_at(self, x: float) -> int:
        """The step nearest to a place."""
        return round((x - INSET) / self._span * (self.count - 1))

    @property
    def _span(self) -> float:
        return max(1.0, self.width - 2 * INSET)


def paint_line(painter: QPainter, look: Look, track: Track, step: int) -> None:
    """The line, filled up to the step, and its places."""
    colour, here = look.theme.colour, track.place(step).x()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("bg3"))
    painter.drawRect(QRectF(INSET, track.y - LINE / 2, track.width - 2 * INSET, LINE))
    painter.setBrush(colour("text2"))
    painter.drawRect(QRectF(INSET, track.y - LINE / 2, here - INSET, LINE))
    painter.setBrush(colour("border"))
    for number in range(track.count):
        at = track.place(number)
        if track.quiet:
            painter.drawEllipse(at, 1.8, 1.8)
        else:
            painter.drawRect(QRectF(at.x() - 1, at.y() - 5, 2, 10))


def paint_handle(painter: QPainter, look: Look, track: Track, step: int, baseline: int | None) -> None:
    """The hollow ring of the baseline, and the handle."""
    colour = look.theme.colour
    if baseline is not None and baseline != step:
        painter.setBrush(colour("bg1"))
        painter.setPen(QPen(colour("border"), 1.6))
        radius = SMALL_RING if track.quiet else RING
        painter.drawEllipse(track.place(baseline), radius, radius)
    painter.setPen(QPen(colour("bg1"), 4))
    painter.setBrush(colour("primary"))
    painter.drawEllipse(track.place(step), track.radius, track.radius)


def paint_words(painter: QPainter, look: Look, track: Track, labels: tuple[str, ...], step: int) -> None:
    """The word of each place, the first and the last flush with the ends."""
    for number, word in enumerate(labels):
        chosen = number == step
        painter.setFont(look.theme.font("meta_strong" if chosen else "meta"))
        painter.setPen(look.theme.colour("text" if chosen else "text3"))
        wide = painter.fontMetrics().horizontalAdvance(word)
        x = track.place(number).x() - wide / 2
        x = 0 if number == 0 else track.width - wide if number == len(labels) - 1 else x
        painter.drawText(QPointF(x, 26 + 12), word)
