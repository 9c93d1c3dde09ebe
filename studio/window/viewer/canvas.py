"""One widget that paints every pane, so that panes cannot drift apart."""

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.face.anchors import Point
from studio.viewer.view import View
from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.paint import outer
from studio.window.viewer.paint_glass import LENS, glass_exact
from studio.window.viewer.paint_marks import ground
from studio.window.viewer.paint_modes import Modes
from studio.window.viewer.paint_scene import paint_scene
from studio.window.viewer.scene import Rings, Scene
from studio.window.viewer.shown import Shown
from studio.window.widget.theme import Theme

REST_MS = 80
"""After this long without movement the exact pass begins."""
REACH = 4
"""px that pens draw beyond the loupe's boxes."""


class Canvas(QWidget):
    """The panes.

    Signals:
        viewed: the view was changed by hand (View).
        staged: view, sizes or pictures changed; what lies over the panes has to be laid anew.
        rested: nothing has moved for a moment.
        sharpened: a pane is exact now (its slot).

    Args:
        theme: gives the colours.
        exact: makes the panes exact at rest.
        count: number of panes.
    """

    viewed = Signal(object)
    staged = Signal()
    rested = Signal()
    sharpened = Signal(int)

    def __init__(self, theme: Theme, exact: ExactPass, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exact = exact
        self._modes = Modes()
        self.scene = Scene((None,) * count)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(lambda: _settle(self.scene, self._exact))
        self._rest.timeout.connect(self.rested)
        self._exact.ready.connect(self._sharpen)
        self.setObjectName("panes")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(320, 240))

    def look(self, view: View, *, tell: bool = True) -> None:
        """Go to a view that was made of the one seen; the pictures stay on screen."""
        self._set(self.scene.looking(view), tell=tell)

    def take(self, view: View, *, tell: bool = True) -> None:
        """Take a view as it is: one that was stored, or the wish otherwise switched."""
        self._set(replace(self.scene, wish=view), tell=tell)

    def preview(self, slot: int) -> bool:
        """Whether a pane still shows the quick way while an exact picture of it is to come."""
        wanted = self.scene.exact(slot)
        return wanted is not None and self._exact.get(slot, wanted) is None

    def put(self, shown: Sequence[Shown | None]) -> None:
        """Show other pictures, or other faces in them; the view stays."""
        self._set(replace(self.scene, shown=tuple(shown)))

    def ring(self, rings: Rings, aim: tuple[int, Point] | None = None) -> None:
        """Draw rings where eyes were marked, and a cross where keys aim at the next mark."""
        self.scene = replace(self.scene, rings=rings, aim=aim)
        self.update()

    def hold_loupe(self, at: Point | None, glass: float | None = None) -> None:
        """Hold the loupe over a device px; None puts it away. Only what it touches is drawn again."""
        before = _touched(self.scene)
        pane = self.scene.pane_at(at) if at is not None else None
        spot = pane.to_face(self.scene.view, at) if pane is not None and at is not None else None
        self.scene = self.scene.holding(spot, glass or self.scene.glass)
        after = _touched(self.scene)
        asked = QRegion()
        for slot in before.keys() | after.keys():
            asked += before.get(slot, QRect()).united(after.get(slot, QRect()))
        if not asked.isEmpty():
            self.update(asked)
            self._rest.start()

    def to_device(self, at: QPointF) -> Point:
        """A place in the widget as device px."""
        dpr = self.devicePixelRatioF()
        return at.x() * dpr, at.y() * dpr

    def picture_rect(self, slot: int) -> QRect:
        """Where the picture of a slot is seen, or would be. Px of the window."""
        return _plain(outer(self.scene.frame(slot)), self.scene.dpr)

    def pane_rect(self, slot: int) -> QRect:
        """The whole pane of a slot, px of the window."""
        return _plain(outer(self.scene.stage.boxes[slot]), self.scene.dpr)

    def light(self, *, on: bool) -> None:
        """Show that the line of the wipe can be taken hold of."""
        if self.scene.lit != on:
            self.scene = replace(self.scene, lit=on)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, pictures, rings, loupe; Qt clips to what has to be drawn again."""
        with QPainter(self) as painter:
            painter.setClipRegion(event.region().subtracted(_covered(self.scene)))
            painter.fillRect(self.rect(), ground(self.scene, self._theme))
            painter.setClipping(False)
            painter.scale(1 / self.scene.dpr, 1 / self.scene.dpr)
            paint_scene(painter, self.scene, self._exact, self._theme, self._modes)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Other places, the same view."""
        dpr = self.devicePixelRatioF()
        size = (max(1, round(self.width() * dpr)), max(1, round(self.height() * dpr)))
        self._set(replace(self.scene, size=size, dpr=dpr))

    def _set(self, scene: Scene, *, tell: bool = False) -> None:
        before, self.scene = self.scene, scene
        if scene == before:
            return
        self.update()
        self._rest.start()
        self.staged.emit()
        if tell and scene.wish != before.wish:
            self.viewed.emit(scene.wish)

    def _sharpen(self, slot: int) -> None:
        if slot >= LENS:
            for area in _touched(self.scene).values():
                self.update(area)
        elif slot < len(self.scene.shown):
            self.update(self.pane_rect(slot))
            self.sharpened.emit(slot)


def _settle(scene: Scene, exact: ExactPass) -> None:
    """Every pane, those that blink hides too: what is flipped to is exact at once."""
    for slot, picture in enumerate(scene.shown):
        wanted = scene.exact(slot)
        if wanted is not None and picture is not None:
            exact.want(slot, wanted, picture.pyramid)
    for slot, lens in enumerate(scene.lenses):
        picture = scene.shown[slot]
        wanted = glass_exact(scene, slot, lens) if lens is not None else None
        if wanted is not None and picture is not None:
            exact.want(LENS + slot, wanted, picture.pyramid)


def _touched(scene: Scene) -> dict[int, QRect]:
    """What the loupe is drawn on by slot, px of the window; one rectangle each, for within one Qt copies quickest."""
    found, reach = {}, round(REACH * scene.dpr)
    for slot, lens in enumerate(scene.lenses):
        if lens is not None:
            area = outer(lens.trace).adjusted(-reach, -reach, reach, reach)
            found[slot] = _plain(area, scene.dpr).adjusted(-1, -1, 1, 1)
    return found


def _plain(area: QRect, dpr: float) -> QRect:
    """Device px as px of the window."""
    return QRect(*(round(side / dpr) for side in (area.x(), area.y(), area.width(), area.height())))


def _covered(scene: Scene) -> QRegion:
    """What pictures paint over anyway: filling it first would cost as much as painting it."""
    found, dpr = QRegion(), scene.dpr
    if scene.view.mode == "difference":
        return found
    for slot in scene.stage.painted[:1] if scene.view.mode == "onion" else scene.stage.painted:
        placed = scene.placed(slot)
        if placed is not None and not (placed.turned or placed.laid.mirrored):
            box = placed.target
            left, top = math.ceil(box.x / dpr), math.ceil(box.y / dpr)
            found += QRect(left, top, int(box.right / dpr) - left, int(box.bottom / dpr) - top)
    return found
