"""Which of several faces is meant: all are shown, one is clicked or chosen by keys."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from studio.face.anchors import Point
from studio.window.viewer.canvas import Canvas
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

if TYPE_CHECKING:
    from studio.face.finding import FoundFace

_K = Qt.Key
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class FaceChoice(QObject):
    """Asks for one face in one picture after the other; takes the clicks meanwhile.

    Signals:
        chosen: a face was taken (slot, FoundFace).
        by_hand: the eyes of this slot shall be marked by hand.
        changed: another picture is asked for, another face stands out, or nothing is asked any more.

    Attributes:
        slot: the picture asked about, None while nothing is asked.
        count: how many faces there are in it.
    """

    chosen = Signal(int, object)
    by_hand = Signal(int)
    changed = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._asked: list[tuple[int, tuple[FoundFace, ...]]] = []
        self._at = 0
        canvas.installEventFilter(self)

    @property
    def slot(self) -> int | None:
        """The picture asked about."""
        return self._asked[0][0] if self._asked else None

    @property
    def count(self) -> int:
        """How many faces it has."""
        return len(self._asked[0][1]) if self._asked else 0

    def ask(self, slot: int, faces: "Sequence[FoundFace]") -> None:
        """Ask about a picture, once those before it are answered."""
        if slot not in (asked for asked, _faces in self._asked):
            self._asked.append((slot, tuple(faces)))
            self._show()

    def end(self) -> None:
        """Ask nothing more."""
        if self._asked:
            self._asked = []
            self._show()

    def next(self, by: int = 1) -> None:
        """Let another face stand out."""
        if self._asked:
            self._at = (self._at + by) % self.count
            self._show()

    def take(self, which: int | None = None) -> None:
        """Take the face that stands out, or another one."""
        if self._asked:
            slot, faces = self._asked.pop(0)
            face, self._at = faces[self._at if which is None else which], 0
            self._show()
            self.chosen.emit(slot, face)

    def hand_over(self) -> None:
        """Mark this one by hand instead."""
        if self._asked:
            slot, _faces = self._asked.pop(0)
            self._at = 0
            self._show()
            self.by_hand.emit(slot)

    def grab(self, _at: Point) -> bool:
        """Nothing here is dragged."""
        return False

    def pull(self, _at: Point) -> None:
        """Nothing here is dragged."""

    def click(self, at: Point) -> None:
        """Take the face that was clicked: of those that lie there the smallest."""
        slot = self._canvas.scene.stage.at(at)
        pane = self._canvas.scene.stage.panes[slot]
        if pane is None or slot != self.slot:
            return
        x, y = pane.to_picture(self._canvas.scene.view, at)
        boxes = [face.box for face in self._asked[0][1]]
        there = [which for which, box in enumerate(boxes) if _within(box, (x / pane.width, y / pane.height))]
        if there:
            self.take(min(there, key=lambda which: boxes[which][2] - boxes[which][0]))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tab goes round the faces, Enter takes one."""
        if not self._asked or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (_K.Key_Tab, _K.Key_Backtab):
            self.next(-1 if event.key() == _K.Key_Backtab else 1)
        elif event.key() in (_K.Key_Return, _K.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self.take()
        else:
            return False
        return True

    def refresh(self) -> None:
        """Draw the faces again where something else was drawn."""
        if self._asked:
            self._draw()

    def _show(self) -> None:
        self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        if not self._asked:
            self._canvas.ring(())
            return
        slot, faces = self._asked[0]
        rings = [(slot, eye) for face in faces for eye in (face.anchors.left, face.anchors.right)]
        (lx, ly), (rx, ry) = faces[self._at].anchors.left, faces[self._at].anchors.right
        self._canvas.ring(tuple(rings), (slot, ((lx + rx) / 2, (ly + ry) / 2)))


class FaceLine(QFrame):
    """Says what is asked, with buttons for what the keys do."""

    def __init__(self, words: Words, choice: FaceChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._choice = words, choice
        self.setObjectName("face_line")
        self.setProperty("frame", "coach")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._label = plain_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(16)
        row.addWidget(self._label)
        acts = {"next": choice.next, "take": choice.take, "hand": choice.hand_over, "close": choice.end}
        for name, act in acts.items():
            row.addWidget(self._button(name, act))
        self.setToolTip(words.say("faces-which-keys"))
        self.hide()

    def ask(self, called: str) -> None:
        """Ask about the picture, by what it is called."""
        text = self._words.say("faces-which", count=self._choice.count, letter=called)
        self._label.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._words.say("faces-which-keys"))
        self.adjustSize()

    def _button(self, name: str, act: Callable[[], object]) -> QPushButton:
        made = push_button(self._words.say(f"faces-which-{name}"), "link")
        made.setObjectName(f"face_{name}")
        made.clicked.connect(lambda _on=False: act())
        return made


def _within(box: tuple[float, float, float, float], at: Point) -> bool:
    left, top, right, bottom = box
    return left <= at[0] <= right and top <= at[1] <= bottom
