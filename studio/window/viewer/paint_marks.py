"""What is drawn beside and on the pictures: ground, edges, thirds, rings, the line of the wipe."""

import math
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studio.face.anchors import Point
from studio.viewer.ruling import Segment, thirds
from studio.viewer.view import Surround
from studio.viewer.wipe import Line
from studio.window.viewer.paint import outer, paint_cross, paint_ring
from studio.window.viewer.scene import Scene, ring_places
from studio.window.widget.theme import Theme

GROUNDS: MappingProxyType[Surround, str] = MappingProxyType(
    {"dark": "surround", "judge": "judge", "black": "scrim", "white": "ring"}
)
"""Token of each ground. It is not part of the theme: a picture looks the same in the dark and in the light one."""

EDGE = 2.0
"""px of the white line round pictures on the judging ground."""
HANDLE = 15.0
"""Radius in px of what the line of the wipe is dragged by."""
FOOT = 34.0
"""So many px before the end of the line it sits: below the face, which is what is looked at."""


def handle(line: Line, dpr: float) -> Point:
    """The middle of the handle, device px."""
    x, y = line.end
    return (x - FOOT * dpr, y) if line.lying else (x, y - FOOT * dpr)


def grabs(line: Line, at: Point, dpr: float) -> bool:
    """Whether a press at a device px takes hold of the line: near it, or on its handle."""
    return line.near(at, HANDLE / 2 * dpr) or math.dist(handle(line, dpr), at) <= HANDLE * dpr


def ground(scene: Scene, theme: Theme) -> QColor:
    """What is beside the pictures."""
    return theme.colour(GROUNDS[scene.view.surround])


def paint_marks(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """All that lies on the pictures but the loupe, in device px."""
    if scene.view.surround == "judge":
        _edges(painter, scene, theme)
    if scene.view.grid:
        _thirds(painter, scene, theme)
    for slot, place in ring_places(scene):
        painter.save()
        painter.setClipRect(outer(scene.stage.boxes[slot]), Qt.ClipOperation.IntersectClip)
        paint_ring(painter, place, theme, scene.dpr)
        painter.restore()
    if scene.aim is not None and (aimed := scene.spot_place(*scene.aim)) is not None:
        paint_cross(painter, aimed, theme, scene.dpr)
    if scene.line is not None:
        _line(painter, scene.line, scene, theme)


def _edges(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """A white line outside every picture, so that it covers none of its px."""
    wide = EDGE * scene.dpr
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for slot in scene.stage.painted:
        pane = scene.stage.panes[slot]
        if pane is None:
            continue
        laid = pane.drawn(scene.view)
        corners = [laid(corner) for corner in ((0, 0), (pane.width, 0), (pane.width, pane.height), (0, pane.height))]
        outline = QPolygonF([QPointF(*corner) for corner in corners])
        painter.save()
        painter.setClipRect(outer(pane.clip.grown(wide)), Qt.ClipOperation.IntersectClip)
        if laid.upright:
            box = QRectF(outline.boundingRect().toRect())
            _frame(painter, box, wide, theme.colour("ring"))
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("ring"), wide))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(outline)
        painter.restore()


def _frame(painter: QPainter, box: QRectF, wide: float, colour: QColor) -> None:
    around = box.adjusted(-wide, -wide, wide, wide)
    for side in (
        QRectF(around.left(), around.top(), around.width(), wide),
        QRectF(around.left(), box.bottom(), around.width(), wide),
        QRectF(around.left(), around.top(), wide, around.height()),
        QRectF(box.right(), around.top(), wide, around.height()),
    ):
        painter.fillRect(side, colour)


def _thirds(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Over pictures that lie on each other, those of the lowest one: two sets would say nothing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    apart = scene.view.mode in ("side", "wipe")
    for slot in scene.stage.painted if apart else scene.stage.painted[:1]:
        pane, placed = scene.stage.panes[slot], scene.placed(slot)
        if pane is None or placed is None:
            continue
        painter.save()
        painter.setClipRect(outer(placed.target), Qt.ClipOperation.IntersectClip)
        _lines(painter, thirds(scene.view, pane), theme, scene.dpr)
        painter.restore()


def _lines(painter: QPainter, lines: tuple[Segment, ...], theme: Theme, dpr: float) -> None:
    """Dark under light, so that they are seen on hair and skin alike."""
    drawn = [QLineF(QPointF(*start), QPointF(*end)) for start, end in lines]
    for token, wide, strength in (("ring_edge", 3.0, 70), ("ring", 1.0, 190)):
        colour = QColor(theme.colour(token))
        colour.setAlpha(strength)
        painter.setPen(QPen(colour, wide * dpr))
        painter.drawLines(drawn)


def _line(painter: QPainter, line: Line, scene: Scene, theme: Theme) -> None:
    """The line with its handle; the handle is filled while it can be taken hold of."""
    dpr, light, dark = scene.dpr, theme.colour("ring"), theme.colour("ring_edge")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    ends = QLineF(QPointF(*line.start), QPointF(*line.end))
    for colour, wide in ((dark, 4.0), (light, 2.0)):
        painter.setPen(QPen(colour, wide * dpr, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(ends)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(*handle(line, dpr))
    painter.setBrush(light if scene.lit else dark)
    for colour, wide in ((dark, 4.0), (light, 2.0)):
        painter.setPen(QPen(colour, wide * dpr))
        painter.drawEllipse(middle, HANDLE * dpr, HANDLE * dpr)
    painter.setPen(QPen(dark if scene.lit else light, 2.0 * dpr))
    _arrows(painter, middle, dpr, lying=line.lying)


def _arrows(painter: QPainter, middle: QPointF, dpr: float, *, lying: bool) -> None:
    """Two small angles that point away from each other."""
    for side in (-1, 1):
        angle = [(side * 3.5, -4.0), (side * 7.5, 0.0), (side * 3.5, 4.0)]
        places = [QPointF(y, x) if lying else QPointF(x, y) for x, y in angle]
        painter.drawPolyline([middle + place * dpr for place in places])
