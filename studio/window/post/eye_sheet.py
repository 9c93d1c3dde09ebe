"""Showing where the eyes are: one click on each, so that both faces get the same crop."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.face.anchors import NOMINAL_EYES, Anchors, Point
from studio.window.post.cover_view import fitted, paint_image
from studio.window.widget.look import Look
from studio.words import Words

GUTTER = 8
NEAR = 14
"""px within which a mark is taken up again."""
STEP = 0.004
ARROWS = {
    Qt.Key.Key_Left: (-STEP, 0.0),
    Qt.Key.Key_Right: (STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -STEP),
    Qt.Key.Key_Down: (0.0, STEP),
}
HEAD = 36


@dataclass(frozen=True)
class Sitter:
    """A picture whose eyes are asked for."""

    slot: int
    letter: str
    sha256: str


class EyeSheet(QWidget):
    """Both pictures side by side. Asks for left and right eye of each; `marked` tells of every finished pair.

    Marks can be dragged afterwards. Keys: arrows move the mark that is due, Enter sets it.
    """

    marked = Signal(int, Anchors)
    finished = Signal()

    def __init__(self, sitters: tuple[Sitter, ...], look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitters = sitters
        self._look = look
        self._words = words
        self._images: dict[str, QImage] = {}
        self._marks: list[Point] = []
        self._held: int | None = None
        self._cursor: Point = NOMINAL_EYES[0]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._name()

    @property
    def marks(self) -> tuple[Point, ...]:
        """Marks set so far: left and right eye of the first picture, then of the next."""
        return tuple(self._marks)

    def show_image(self, sha256: str, image: QImage) -> None:
        """A picture has been read."""
        self._images[sha256] = image
        self.update()

    def restart(self) -> None:
        """Take all marks back."""
        self._marks = []
        self._cursor = NOMINAL_EYES[0]
        self._name()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take up a mark that is near, else set the one that is due."""
        spots = [self._spot(number // 2, mark) for number, mark in enumerate(self._marks)]
        self._held = _nearest(spots, event.position())
        if self._held is None:
            due = self._due()
            if due is not None:
                self._set(_fraction(self._box(due), event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a mark."""
        if self._held is not None:
            self._marks[self._held] = _fraction(self._box(self._held // 2), event.position())
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """A dragged mark stays where it is."""
        if self._held is not None:
            sitter, self._held = self._held // 2, None
            self._tell(sitter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the due mark, Enter sets it, Backspace takes the last one back."""
        key = Qt.Key(event.key())
        if key in ARROWS:
            dx, dy = ARROWS[key]
            self._cursor = _inside((self._cursor[0] + dx, self._cursor[1] + dy))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._due() is not None:
            self._set(self._cursor)
        elif key == Qt.Key.Key_Backspace and self._marks:
            self._marks.pop()
            self._name()
            self.update()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sentence, the pictures, the marks."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), theme.colour("surround"))
            painter.setFont(theme.font("card"))
            painter.setPen(QColor("#FFFFFF"))
            painter.drawText(QRectF(0, 4, self.width(), HEAD - 4), Qt.AlignmentFlag.AlignCenter, self.accessibleName())
            for place, sitter in enumerate(self._sitters):
                box = self._box(place)
                image = self._images.get(sitter.sha256)
                if image is None or image.isNull():
                    painter.fillRect(box, QColor("#303030"))
                else:
                    paint_image(painter, box, image)
            for number, mark in enumerate(self._marks):
                _paint_mark(painter, self._spot(number // 2, mark))
            due = self._due()
            if due is not None and self.hasFocus():
                _paint_mark(painter, self._spot(due, self._cursor), due=True)

    def _due(self) -> int | None:
        place = len(self._marks) // 2
        return place if place < len(self._sitters) else None

    def _set(self, mark: Point) -> None:
        self._marks.append(mark)
        place = (len(self._marks) - 1) // 2
        self._cursor = NOMINAL_EYES[len(self._marks) % 2]
        self._name()
        self.update()
        if len(self._marks) % 2 == 0:
            self._tell(place)
        if self._due() is None:
            self.finished.emit()

    def _tell(self, place: int) -> None:
        pair = self._marks[2 * place : 2 * place + 2]
        if len(pair) == 2:
            left, right = sorted(pair)
            self.marked.emit(self._sitters[place].slot, Anchors(left, right))

    def _box(self, place: int) -> QRectF:
        wide = (self.width() - 2 * 12 - GUTTER * (len(self._sitters) - 1)) / len(self._sitters)
        room = QRectF(12 + place * (wide + GUTTER), HEAD, wide, self.height() - HEAD - 12)
        image = self._images.get(self._sitters[place].sha256)
        return fitted(image.size(), room) if image is not None and not image.isNull() else room

    def _spot(self, place: int, mark: Point) -> QPointF:
        box = self._box(place)
        return QPointF(box.x() + mark[0] * box.width(), box.y() + mark[1] * box.height())

    def _name(self) -> None:
        due = self._due()
        if due is None:
            self.setAccessibleName(self._words.say("post-dialog-eyes-done"))
            return
        side = "right" if len(self._marks) % 2 else "left"
        self.setAccessibleName(self._words.say(f"post-dialog-eyes-{side}", letter=self._sitters[due].letter))


def _inside(mark: Point) -> Point:
    return min(1.0, max(0.0, mark[0])), min(1.0, max(0.0, mark[1]))


def _nearest(spots: list[QPointF], at: QPointF) -> int | None:
    """The mark that is near enough to be taken up."""
    return next((number for number, spot in enumerate(spots) if (spot - at).manhattanLength() < NEAR), None)


def _fraction(box: QRectF, at: QPointF) -> Point:
    return _inside(((at.x() - box.x()) / box.width(), (at.y() - box.y()) / box.height()))


def _paint_mark(painter: QPainter, at: QPointF, *, due: bool = False) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in (("#111111", 4.0), ("#FFFFFF", 2.0)):
        painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.DotLine if due else Qt.PenStyle.SolidLine))
        painter.drawEllipse(at, 9, 9)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawEllipse(at, 1.5, 1.5)
