"""A slider with named places: between them there is nothing."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.window.widget.focus_ring import RingBox
from studio.window.widget.look import Look

LINE = 3.0
HANDLE, SMALL_HANDLE = 8.0, 6.0
RING, SMALL_RING = 5.0, 3.5
INSET = 9.0
LABEL_HEIGHT = 18
KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class StepSlider(QWidget):
    """Named steps on a line; a hollow ring marks the step of the baseline.

    Args:
        labels: word of each step; drawn below the line unless `quiet`.
        quiet: a smaller one without words, for a knob.
    """

    turned = Signal(int)
    settled = Signal()

    def __init__(self, look: Look, labels: tuple[str, ...], *, quiet: bool = False) -> None:
        super().__init__()
        self._look = look
        self._labels = labels
        self._quiet = quiet
        self._name = ""
        self._said = ""
        self.step = 0
        self.baseline: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(20 if quiet else 26 + LABEL_HEIGHT)

    def name(self, name: str) -> None:
        """What it turns; read aloud with its step."""
        self._name = name
        self._tell()

    def show_step(self, step: int, baseline: int | None, said: str = "") -> None:
        """Stand at a step; `said` are the words it asks for, for screen readers."""
        if (step, baseline, said) != (self.step, self.baseline, self._said):
            self.step, self.baseline, self._said = step, baseline, said
            self._tell()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as it is given."""
        return QSize(160, self.height())

    def ring_box(self) -> RingBox:
        """The focus ring goes round the handle."""
        radius = self._radius()
        x, y = self._place(self.step).x(), self._line_y()
        rect = QRectF(x - radius, y - radius, 2 * radius, 2 * radius).toRect()
        return RingBox(rect, radius)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move one step, Home and End to the ends."""
        key = Qt.Key(event.key())
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._labels) - 1}
        if key in KEYS:
            self._turn(self.step + KEYS[key])
        elif key in ends:
            self._turn(ends[key])
        else:
            super().keyPressEvent(event)
            return
        self.settled.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step that was clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._turn(self._step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag from step to step."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._turn(self._step_at(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """The drag is one turn."""
        self.settled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turns only what has the focus, so that scrolling the panel moves no knob."""
        if not self.hasFocus() or not event.angleDelta().y():
            event.ignore()
            return
        self._turn(self.step + (1 if event.angleDelta().y() > 0 else -1))
        self.settled.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Line, ticks, ring of the baseline, handle, words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_line(painter)
            self._paint_marks(painter)
            if not self._quiet:
                self._paint_words(painter)

    def _paint_line(self, painter: QPainter) -> None:
        y, colour = self._line_y(), self._look.theme.colour
        here = self._place(self.step).x()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("bg3"))
        painter.drawRect(QRectF(INSET, y - LINE / 2, self.width() - 2 * INSET, LINE))
        painter.setBrush(colour("text2"))
        painter.drawRect(QRectF(INSET, y - LINE / 2, here - INSET, LINE))
        for number in range(len(self._labels)):
            x = self._place(number).x()
            painter.setBrush(colour("border"))
            if self._quiet:
                painter.drawEllipse(QPointF(x, y), 1.8, 1.8)
            else:
                painter.drawRect(QRectF(x - 1, y - 5, 2, 10))

    def _paint_marks(self, painter: QPainter) -> None:
        y, colour = self._line_y(), self._look.theme.colour
        if self.baseline is not None and self.baseline != self.step:
            painter.setBrush(colour("bg1"))
            painter.setPen(QPen(colour("border"), 1.6))
            radius = SMALL_RING if self._quiet else RING
            painter.drawEllipse(self._place(self.baseline), radius, radius)
        painter.setPen(QPen(colour("bg1"), 4))
        painter.setBrush(colour("primary") if self.isEnabled() else colour("off"))
        painter.drawEllipse(QPointF(self._place(self.step).x(), y), self._radius(), self._radius())

    def _paint_words(self, painter: QPainter) -> None:
        last = len(self._labels) - 1
        for number, word in enumerate(self._labels):
            chosen = number == self.step
            painter.setFont(self._look.theme.font("meta_strong" if chosen else "meta"))
            painter.setPen(self._look.theme.colour("text" if chosen else "text3"))
            wide = painter.fontMetrics().horizontalAdvance(word)
            x = self._place(number).x() - wide / 2
            x = 0 if number == 0 else self.width() - wide if number == last else x
            painter.drawText(QPointF(x, 26 + 12), word)

    def _line_y(self) -> float:
        return 10.0 if self._quiet else 14.0

    def _radius(self) -> float:
        return SMALL_HANDLE if self._quiet else HANDLE

    def _place(self, step: int) -> QPointF:
        span = self.width() - 2 * INSET
        return QPointF(INSET + span * step / (len(self._labels) - 1), self._line_y())

    def _step_at(self, x: float) -> int:
        span = max(1.0, self.width() - 2 * INSET)
        return round((x - INSET) / span * (len(self._labels) - 1))

    def _turn(self, step: int) -> None:
        step = max(0, min(len(self._labels) - 1, step))
        if step != self.step:
            self.turned.emit(step)

    def _tell(self) -> None:
        last = len(self._labels) - 1
        said = f", {self._said}" if self._said else ""
        self.setAccessibleName(f"{self._name}, {self.step} / {last}, {self._labels[self.step]}{said}")
