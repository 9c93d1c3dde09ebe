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

    Args:
        theme: gives the colours.
        exact: makes the panes exact at rest.
        count: number of panes.
    """

    viewed = Signal(object)
    staged = Signal()

    def __init__(self, theme: Theme, exact: ExactPass, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exact = exact
        self.scene = Scene((None,) * count)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._settle)
        self._exact.ready.connect(self._sharpen)
        self.setObjectName("panes")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(320, 240))

    def look(self, view: View, *, tell: bool = True) -> None:
        """Go to a view; the pictures stay on screen."""
        scene = self.scene.looking(view)
        if scene.view != self.scene.view:
            self._set(scene)
            if tell:
                self.viewed.emit(scene.view)

    def put(self, shown: Sequence[Shown | None]) -> None:
        """Show other pictures, or other faces in them; the view stays."""
        if self.scene.shown != tuple(shown):
            self._set(replace(self.scene, shown=tuple(shown)))

    def ring(self, rings: Rings) -> None:
        """Draw rings where eyes were marked."""
        self.scene = replace(self.scene, rings=rings)
        self.update()

    def hold_loupe(self, at: Point | None, glass: float | None = None) -> None:
        """Hold the loupe over a device px; None puts it away. Only what it touches is drawn again."""
        before = self._touched()
        pane = self.scene.pane_at(at) if at is not None else None
        spot = pane.to_face(self.scene.view, at) if pane is not None and at is not None else None
        self.scene = replace(self.scene, spot=spot, glass=glass or self.scene.glass)
        self.update(before.united(self._touched()))

    def to_device(self, at: QPointF) -> Point:
        """A place in the widget as device px."""
        dpr = self.devicePixelRatioF()
        return at.x() * dpr, at.y() * dpr

    def picture_rect(self, slot: int) -> QRect:
        """Where the picture of a slot is seen, or would be. Px of the window."""
        return self._plain(outer(self.scene.frame(slot)))

    def pane_rect(self, slot: int) -> QRect:
        """The whole pane of a slot, px of the window."""
        return self._plain(outer(self.scene.stage.boxes[slot]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, pictures, rings, loupe; Qt clips to what has to be drawn again."""
        with QPainter(self) as painter:
            painter.setClipRegion(event.region().subtracted(_covered(self.scene)))
            painter.fillRect(self.rect(), self._theme.colour("surround"))
            painter.setClipping(False)
            painter.scale(1 / self.scene.dpr, 1 / self.scene.dpr)
            paint_scene(painter, self.scene, self._exact, self._theme)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Other places, the same view."""
        dpr = self.devicePixelRatioF()
        size = (max(1, round(self.width() * dpr)), max(1, round(self.height() * dpr)))
        self._set(replace(self.scene, size=size, dpr=dpr))

    def _set(self, scene: Scene) -> None:
        self.scene = scene.looking(scene.view)
        self.update()
        self._rest.start()
        self.staged.emit()

    def _settle(self) -> None:
        for slot, picture in enumerate(self.scene.shown):
            wanted = self.scene.exact(slot)
            if wanted is not None and picture is not None:
                self._exact.want(slot, wanted, picture.pyramid.full)

    def _sharpen(self, slot: int) -> None:
        self.update(self.pane_rect(slot))

    def _touched(self) -> QRegion:
        found = QRegion()
        for lens in self.scene.lenses():
            if lens is not None:
                reach = round(REACH * self.scene.dpr)
                area = outer(lens.trace).adjusted(-reach, -reach, reach, reach)
                found += self._plain(area).adjusted(-1, -1, 1, 1)
        return found

    def _plain(self, area: QRect) -> QRect:
        dpr = self.scene.dpr
        return QRect(
            round(area.x() / dpr),
            round(area.y() / dpr),
            round(area.width() / dpr),
            round(area.height() / dpr),
        )


def _covered(scene: Scene) -> QRegion:
    """What pictures paint over anyway: filling it first would cost as much as painting it."""
    found, dpr = QRegion(), scene.dpr
    for slot in range(len(scene.shown)):
        placed = scene.placed(slot)
        if placed is not None:
            box = placed.target
            left, top = math.ceil(box.x / dpr), math.ceil(box.y / dpr)
            found += QRect(left, top, int(box.right / dpr) - left, int(box.bottom / dpr) - top)
    return found
