"""Marking a face: marks that are set, taken back, skipped and dragged on the canvas."""

import math

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from studio.face.anchors import Anchors, Point
from studio.viewer.marking import Marking
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.scene import ring_places
from studio.words import Sentence

GRAB = 14.0
"""A press this near to a mark, in px of the window, takes hold of it."""
CLICKS = 3
"""Both eyes and the mouth; the mouth can be skipped."""
AIM, FAR_AIM = 4.0, 24.0
"""One arrow key moves the cross by so many px of the window, alone and with Shift."""
_K = Qt.Key
WAYS = {_K.Key_Left: (-1, 0), _K.Key_Right: (1, 0), _K.Key_Up: (0, -1), _K.Key_Down: (0, 1)}


class EyeMarks(QObject):
    """Takes clicks on the canvas while a face is being marked, and the keys that take back and skip.

    Signals:
        known: what is known of a picture's face now (slot, Anchors or None). Told when the question is put, too,
            so that it is on record that it was.
        changed: another click is wanted, one was refused, or none is wanted any more.
    """

    known = Signal(int, object)
    changed = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.marking = Marking(())
        self.refused: Sentence | None = None
        self._before: dict[int, Anchors | None] = {}
        self._held: int | None = None
        self._aim: tuple[int, Point] | None = None
        canvas.installEventFilter(self)

    def begin(self, slots: tuple[int, ...]) -> None:
        """Ask for the face in some pictures, in this order."""
        shown = self._canvas.scene.shown
        self._before = {slot: one.head[2] for slot in slots if (one := shown[slot]) is not None}
        self._put(Marking(slots, clicks=CLICKS))
        for slot, face in self._before.items():
            self.known.emit(slot, face)

    def undo(self) -> None:
        """Take back the last click, or the last skip."""
        marking, last = self.marking.undone(), self.marking.marks[-1:]
        slot = last[0][0] if last and marking.marks != self.marking.marks else None
        self._put(marking, slot)

    def skip(self) -> None:
        """Leave the mouth where it usually is, or a picture as it was; with nothing left to ask it ends."""
        marking = self.marking.skipped()
        self._put(marking if marking.slot is not None or marking.marks else Marking(()))

    def end(self) -> None:
        """Leave; what was set stays set."""
        self._put(Marking(()))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Arrows aim and Enter sets a mark there; Backspace takes back. Every other key keeps what it does."""
        if not self.marking.slots or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = held == Qt.KeyboardModifier.ShiftModifier
        if held and not shift:
            return False
        if event.key() in (_K.Key_Backspace, _K.Key_Delete):
            self.undo()
        elif event.key() in (_K.Key_Return, _K.Key_Enter):
            self._enter(skips=shift)
        elif event.key() in WAYS and self.marking.slot is not None:
            self._steer(WAYS[_K(event.key())], FAR_AIM if shift else AIM)
        else:
            return False
        return True

    def _enter(self, *, skips: bool) -> None:
        """Set the mark that is aimed at; without a cross, or with Shift, go on without it."""
        if self.marking.slot is None:
            self.end()
        elif self._aim is not None and not skips:
            slot, point = self._aim
            self._try(self.marking.marked(slot, point), slot)
        else:
            self.skip()

    def _steer(self, way: tuple[int, int], px: float) -> None:
        """Move the cross within what is seen of the picture asked for; the first press shows it where it may help."""
        slot, likely, scene = self.marking.slot, self.marking.likely, self._canvas.scene
        placed = scene.placed(slot) if slot is not None else None
        if slot is None or likely is None or placed is None:
            return
        begun = self._aim is not None and self._aim[0] == slot
        at = scene.spot_place(slot, self._aim[1] if self._aim is not None and begun else likely)
        if at is None:
            return
        by = px * scene.dpr if begun else 0.0
        box = placed.target
        x = min(max(at[0] + way[0] * by, box.x), box.right - 1)
        y = min(max(at[1] + way[1] * by, box.y), box.bottom - 1)
        point = self._fraction(slot, (x, y))
        self._aim = (slot, point) if point is not None else None
        self._canvas.ring(self.marking.marks, self._aim)

    def grab(self, at: Point) -> bool:
        """Whether a mark is there to be dragged."""
        reach = GRAB * self._canvas.scene.dpr
        places = [place for _slot, place in ring_places(self._canvas.scene)]
        near = [index for index, place in enumerate(places) if math.dist(place, at) <= reach]
        self._held = near[0] if near else None
        return bool(near)

    def pull(self, at: Point) -> None:
        """Drag the mark that was grabbed."""
        if self._held is not None:
            slot = self.marking.marks[self._held][0]
            point = self._fraction(slot, at)
            if point is not None:
                self._try(self.marking.moved(self._held, point), slot)

    def click(self, at: Point) -> None:
        """An eye, or the mouth."""
        slot = self._canvas.scene.stage.at(at)
        point = self._fraction(slot, at)
        if point is not None:
            self._try(self.marking.marked(slot, point), slot)

    def _fraction(self, slot: int, at: Point) -> Point | None:
        """Where a device px is in a picture; beside it that is less than 0 or more than 1."""
        pane = self._canvas.scene.stage.panes[slot]
        if pane is None:
            return None
        x, y = pane.to_picture(self._canvas.scene.view, at)
        return x / pane.width, y / pane.height

    def _try(self, marking: Marking, slot: int) -> None:
        """Take a click or a drag; what cannot be a face is refused in words and changes nothing."""
        pane = self._canvas.scene.stage.panes[slot]
        refused = marking.refusal(slot, (pane.width, pane.height)) if pane is not None else None
        if refused is None:
            self._put(marking, slot)
        elif refused != self.refused:
            self.refused = refused
            self.changed.emit()

    def _put(self, marking: Marking, slot: int | None = None) -> None:
        said, self.refused = self.refused, None
        if marking == self.marking:
            if said is not None:
                self.changed.emit()
            return
        self.marking = marking
        if self._aim is not None:  # whoever aims by keys aims at the next one too
            self._aim = (marking.slot, marking.likely) if marking.slot is not None and marking.likely else None
        self._canvas.ring(marking.marks, self._aim)
        if slot is not None:
            self._tell(slot)
        self.changed.emit()

    def _tell(self, slot: int) -> None:
        """A face is known from its second eye on; before that it is what it was."""
        before = self._before.get(slot)
        face = self.marking.anchors(slot)
        if face is not None or self.marking.count(slot) == 1:
            self.known.emit(slot, face or before)
