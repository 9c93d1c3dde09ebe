"""A slider with named places: between them there is nothing."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.window.widget.focus_ring import RingBox
from studio.window.widget.look import Look
from studio.window.widget.step_track import Track, paint_handle, paint_line, paint_words

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
        self.setFixedHeight(self._track().height)

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
        track = self._track()
        at, radius = track.place(self.step), track.radius
        rect = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius).toRect()
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
            self._turn(self._track().step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag from step to step."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._turn(self._track().step_at(event.position().x()))

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
        track = self._track()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_line(painter, self._look, track, self.step)
            paint_handle(painter, self._look, track, self.step, self.baseline)
            if not self._quiet:
                paint_words(painter, self._look, track, self._labels, self.step)

    def _track(self) -> Track:
        return Track(self.width(), len(self._labels), self._quiet)

    def _turn(self, step: int) -> None:
        step = max(0, min(len(self._labels) - 1, step))
        if step != self.step:
            self.turned.emit(step)

    def _tell(self) -> None:
        last = len(self._labels) - 1
        said = f", {self._said}" if self._said else ""
        self.setAccessibleName(f"{self._name}, {self.step} / {last}, {self._labels[self.step]}{said}")
