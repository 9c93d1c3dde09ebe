"""Drawing of panes, loupe and eye rings, all of it in device px."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QTransform

from studio.face.anchors import Point
from studio.viewer.box import Box
from studio.viewer.pane import Placement
from studio.window.viewer.pyramid import Level, Pyramid
from studio.window.widget.theme import Theme

RING, GAP = 9.0, 4.0
"""Radius of a ring and half of what a cross leaves free, px of the window."""

SMOOTH = QPainter.RenderHint.SmoothPixmapTransform

_WHOLE = 1e-2


def rect(box: Box) -> QRectF:
    """A box in Qt's terms."""
    return QRectF(box.x, box.y, box.width, box.height)


def outer(box: Box) -> QRect:
    """The whole px that a box touches."""
    return rect(box).toAlignedRect()


def paint_moving(painter: QPainter, placement: Placement, picture: Pyramid, *, plain: bool = False) -> None:
    """The quick way, for every frame of a movement: the next finer level, bilinear, straight to where it belongs.

    Args:
        painter: in device px.
        placement: what is seen where.
        picture: its levels.
        plain: above 100 % every picture px as a square of its own, nothing between them.
    """
    level = picture.finer(placement.scale)
    painter.setRenderHint(SMOOTH, not (plain and placement.scale > 1))
    if placement.turned or placement.laid.mirrored:
        _paint_slanting(painter, placement, level)
        return
    part, target = _share(placement.source, level), rect(placement.target)
    snapped = _snapped(part, target)
    if snapped is not None:
        painter.drawImage(target.topLeft(), level.image, snapped)
    else:
        painter.drawImage(target, level.image, part)


def whole_px(placement: Placement, picture: Pyramid) -> bool:
    """Whether px of a level are px of the screen, so that painting is no more than copying."""
    if placement.turned or placement.laid.mirrored:
        return False
    level = picture.finer(placement.scale)
    return _snapped(_share(placement.source, level), rect(placement.target)) is not None


def paint_exact(painter: QPainter, placement: Placement, image: QImage) -> None:
    """The picture of the pass at rest, px by px; beside a turned picture it is clear."""
    painter.drawImage(QPointF(placement.target.x, placement.target.y), image)


def paint_ring(painter: QPainter, at: Point, theme: Theme, dpr: float) -> None:
    """Where an eye was marked: a ring with a dot, seen on light and dark alike."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = QPointF(*at)
    for colour, wide in (("ring_edge", 4.0), ("ring", 2.0)):
        painter.setPen(QPen(theme.colour(colour), wide * dpr))
        painter.drawEllipse(middle, RING * dpr, RING * dpr)
        painter.drawPoint(middle)


def paint_cross(painter: QPainter, at: Point, theme: Theme, dpr: float) -> None:
    """Where keys aim: a cross with a free middle, so that what is aimed at stays in sight."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    x, y = round(at[0]), round(at[1])
    near, far = round(GAP * dpr), round(2 * RING * dpr)
    for colour, wide in (("ring_edge", 3.0), ("ring", 1.0)):
        half = max(1, round(wide * dpr)) // 2
        for start, end in ((-far, -near), (near, far)):
            across = QRect(x + start - half, y - half, end - start + 2 * half + 1, 2 * half + 1)
            down = QRect(x - half, y + start - half, 2 * half + 1, end - start + 2 * half + 1)
            painter.fillRect(across, theme.colour(colour))
            painter.fillRect(down, theme.colour(colour))


def _share(box: Box, level: Level) -> QRectF:
    """A part of the picture, in px of a level."""
    return QRectF(box.x * level.across, box.y * level.down, box.width * level.across, box.height * level.down)


def _paint_slanting(painter: QPainter, placement: Placement, level: Level) -> None:
    part = _share(placement.source.grown(2 / min(level.across, level.down)), level).toAlignedRect()
    seen = QRectF(part.intersected(level.image.rect()))  # px that cannot be seen would cost as much as others
    painter.save()
    painter.setClipRect(rect(placement.clip), Qt.ClipOperation.IntersectClip)
    painter.setTransform(QTransform(*placement.laid.matrix), True)
    painter.scale(1 / level.across, 1 / level.down)
    painter.drawImage(seen.topLeft(), level.image, seen)
    painter.restore()


def _snapped(part: QRectF, target: QRectF) -> QRectF | None:
    """A part of a level as whole px, where it is that and as large as its place on the screen."""
    snapped = QRectF(round(part.x()), round(part.y()), round(part.width()), round(part.height()))
    return snapped if _same(part, snapped) and snapped.size() == target.size() else None


def _same(a: QRectF, b: QRectF) -> bool:
    return (
        abs(a.x() - b.x()) < _WHOLE
        and abs(a.y() - b.y()) < _WHOLE
        and abs(a.width() - b.width()) < _WHOLE
        and abs(a.height() - b.height()) < _WHOLE
    )
