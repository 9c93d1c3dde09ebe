"""Marking eyes: the quiet line that asks, and the marks that are set and dragged."""

import math

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from studio.experiment.experiment import SLOTS
from studio.face.anchors import Point
from studio.viewer.marking import Marking
from studio.window.viewer.canvas import Canvas
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

GRAB = 14.0
"""A press this near to a mark, in px of the window, takes hold of it."""


class MarkLine(QFrame):
    """Says which click is wanted next; never in the way of looking."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("mark_line")
        self.setProperty("frame", "coach")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._label = plain_label()
        self.end = push_button("", "link")
        self.end.setObjectName("mark_end")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(16)
        row.addWidget(self._label)
        row.addWidget(self.end)
        self.hide()

    def ask(self, marking: Marking) -> None:
        """The next thing to do."""
        slot = marking.slot
        if slot is None:
            text = self._words.say("viewer-mark-done")
        else:
            key = "viewer-mark-second" if marking.count(slot) else "viewer-mark-first"
            text = self._words.say(key, letter=SLOTS[slot])
        end = self._words.say("viewer-mark-close" if slot is None else "viewer-mark-skip")
        self._label.setText(text)
        self.end.setText(end)
        self.end.setAccessibleName(end)
        self.setAccessibleName(text)
        self.adjustSize()


class EyeMarks(QObject):
    """Takes clicks on the canvas while eyes are being marked.

    Signals:
        known: both eyes of a picture are known (slot, Anchors).
        changed: another click is wanted, or none any more.
    """

    known = Signal(int, object)
    changed = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.marking = Marking(())
        self._held: int | None = None

    def begin(self, slots: tuple[int, ...]) -> None:
        """Ask for the eyes of some pictures, in this order."""
        self._put(Marking(slots))

    def end(self) -> None:
        """Leave; what was set stays set."""
        self._put(Marking(()))

    def grab(self, at: Point) -> bool:
        """Whether a mark is there to be dragged."""
        reach = GRAB * self._canvas.scene.dpr
        places = [place for _slot, place in self._canvas.scene.ring_places()]
        near = [index for index, place in enumerate(places) if math.dist(place, at) <= reach]
        self._held = near[0] if near else None
        return bool(near)

    def pull(self, at: Point) -> None:
        """Drag the mark that was grabbed."""
        if self._held is not None:
            slot = self.marking.marks[self._held][0]
            point = self._fraction(slot, at)
            if point is not None:
                self._put(self.marking.moved(self._held, point), slot)

    def click(self, at: Point) -> None:
        """An eye."""
        slot = self._canvas.scene.stage.at(at)
        point = self._fraction(slot, at)
        if point is not None:
            self._put(self.marking.marked(slot, point), slot)

    def _fraction(self, slot: int, at: Point) -> Point | None:
        pane = self._canvas.scene.stage.panes[slot]
        if pane is None:
            return None
        x, y = pane.to_picture(self._canvas.scene.view, at)
        inside = 0 <= x <= pane.width and 0 <= y <= pane.height
        return (x / pane.width, y / pane.height) if inside else None

    def _put(self, marking: Marking, slot: int | None = None) -> None:
        if marking == self.marking:
            return
        self.marking = marking
        self._canvas.ring(marking.marks)
        anchors = marking.anchors(slot) if slot is not None else None
        if anchors is not None:
            self.known.emit(slot, anchors)
        self.changed.emit()
