"""The points of every face on its picture: shown, dragged, moved by keys."""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from studio.face.anchors import Anchors, Point
from studio.face.frame import seen
from studio.viewer.face_points import Name, points_of, with_point
from studio.window.viewer.canvas import Canvas

GRAB = 14.0
"""A press this near to a point, in px of the window, takes hold of it."""
AIM, FAR_AIM = 1.0, 10.0
"""One arrow key moves a point by so many px of the window, alone and with Shift."""
REST_MS = 500
"""So long after the last key the face is told."""
_K = Qt.Key
WAYS = {_K.Key_Left: (-1, 0), _K.Key_Right: (1, 0), _K.Key_Up: (0, -1), _K.Key_Down: (0, 1)}
Spot = tuple[int, Name]


class FacePoints(QObject):
    """Shows points while it is on. What is moved stays on the screen, and is told when it is let go.

    Signals:
        known: a face was put right (slot, Anchors).
        changed: the points are shown now, or no more.

    Args:
        canvas: the panes.
        mine: whether the face of a slot may be put right.
    """

    known = Signal(int, object)
    changed = Signal()

    def __init__(self, canvas: Canvas, mine: Callable[[int], bool]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._mine = mine
        self.on = False
        self._held: Spot | None = None
        self._chosen: Spot | None = None
        self._moved: dict[int, Anchors] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._tell)
        canvas.installEventFilter(self)

    def show(self, *, on: bool) -> None:
        """Show the points, or take them away."""
        if on != self.on:
            self._tell()
            self.on, self._held, self._chosen = on, None, None
            self._draw()
            self.changed.emit()

    def refresh(self) -> None:
        """Other pictures, or other faces in them."""
        if self.on:
            self._draw()

    def grab(self, at: Point) -> bool:
        """Whether a point is there that may be dragged."""
        reach = GRAB * self._canvas.scene.dpr
        near = [(math.dist(place, at), spot) for spot, place in self._places() if math.dist(place, at) <= reach]
        self._held = min(near, key=lambda found: found[0])[1] if near else None
        self._chosen = self._held or self._chosen
        return self._held is not None

    def pull(self, at: Point) -> None:
        """Drag the point that was grabbed."""
        if self._held is not None:
            self._put(self._held, at)

    def click(self, at: Point) -> None:
        """Choose a point; beside all of them none is chosen."""
        if not self.grab(at):
            self._chosen = None
        self._draw()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A release tells; Tab chooses the next point and arrow keys move it."""
        if not self.on:
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._held = None
            self._rest.start(0)  # once the hand has heard of the release as well
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (_K.Key_Tab, _K.Key_Backtab):
            return self._step(-1 if event.key() == _K.Key_Backtab else 1)
        if event.key() in WAYS and self._chosen is not None and not self._other(event):
            way, far = WAYS[_K(event.key())], FAR_AIM if shift else AIM
            place = dict(self._places()).get(self._chosen)
            if place is not None:
                by = far * self._canvas.scene.dpr
                self._put(self._chosen, (place[0] + way[0] * by, place[1] + way[1] * by))
                self._rest.start(REST_MS)
                return True
        return False

    def _other(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to somebody else because of what is held with it."""
        return bool(event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier))

    def _step(self, by: int) -> bool:
        """Choose the next point; past the last one Tab goes on as it always does."""
        spots = [spot for spot, _place in self._places()]
        at = spots.index(self._chosen) + by if self._chosen in spots else (0 if by > 0 else len(spots) - 1)
        self._chosen = spots[at] if 0 <= at < len(spots) else None
        self._draw()
        return self._chosen is not None

    def _faces(self) -> dict[int, Anchors]:
        """The faces as they are shown: with what was moved and not told yet."""
        shown = enumerate(self._canvas.scene.shown)
        known = {slot: one.head[2] for slot, one in shown if one is not None}
        return {slot: self._moved.get(slot, face) for slot, face in known.items() if face is not None}

    def _places(self) -> list[tuple[Spot, Point]]:
        """Points that may be moved, with their device px."""
        scene, found = self._canvas.scene, []
        for slot, face in self._faces().items():
            for name, point in points_of(face) if self._mine(slot) else ():
                place = scene.spot_place(slot, point)
                if place is not None:
                    found.append(((slot, name), place))
        return found

    def _put(self, spot: Spot, at: Point) -> None:
        slot, name = spot
        pane, face = self._canvas.scene.stage.panes[slot], self._faces().get(slot)
        if pane is None or face is None:
            return
        x, y = pane.to_picture(self._canvas.scene.view, at)
        made = with_point(face, name, (x / pane.width, y / pane.height))
        if seen([(pane.width, pane.height, made)]):
            self._moved[slot] = made
            self._draw()

    def _draw(self) -> None:
        if not self.on:
            self._canvas.ring(())
            return
        faces = self._faces()
        rings = [(slot, point) for slot, face in faces.items() for _name, point in points_of(face)]
        chosen = self._chosen
        aim = dict(points_of(faces[chosen[0]])).get(chosen[1]) if chosen is not None and chosen[0] in faces else None
        self._canvas.ring(tuple(rings), (chosen[0], aim) if chosen is not None and aim is not None else None)

    def _tell(self) -> None:
        self._rest.stop()
        moved, self._moved = self._moved, {}
        for slot, face in moved.items():
            self.known.emit(slot, face)
        if moved:
            self._draw()
