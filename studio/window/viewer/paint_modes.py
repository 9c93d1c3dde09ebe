"""The pictures as a mode lays them: beside each other, over each other, or what differs between two."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF, QTransform, qRgb

from studio.viewer.box import Box
from studio.viewer.pane import Placement
from studio.window.viewer.carry import Carried, Pose
from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.paint import SMOOTH, outer, paint_exact, paint_moving, rect
from studio.window.viewer.pyramid import Pyramid
from studio.window.viewer.scene import Scene


@dataclass(frozen=True)
class Layer:
    """One picture as it lies now.

    Attributes:
        placement: what is seen where.
        picture: its px.
        sharp: the picture of the pass at rest, None while there is none.
        plain: its px are shown as squares.
    """

    placement: Placement
    picture: Pyramid
    sharp: QImage | None
    plain: bool

    @property
    def squared(self) -> bool:
        """Whether a mirrored picture is shown in squares, which Qt's quick way would blend."""
        return self.plain and self.placement.laid.mirrored and not self.placement.turned

    def paint(self, painter: QPainter) -> None:
        """Exactly where that is made, else the quick way."""
        if self.sharp is not None:
            paint_exact(painter, self.placement, self.sharp)
        elif self.squared:
            _paint_squares(painter, self.placement, self.picture)
        else:
            paint_moving(painter, self.placement, self.picture, plain=self.plain)


def layer(scene: Scene, slot: int, exact: ExactPass) -> Layer | None:
    """The picture of a slot, None when nothing of it is seen."""
    picture, placed = scene.shown[slot], scene.placed(slot)
    if picture is None or placed is None:
        return None
    wanted = scene.exact(slot)
    sharp = exact.get(slot, wanted) if wanted is not None else None
    return Layer(placed, picture.pyramid, sharp, scene.plain)


class Modes:
    """Paints the pictures of a scene; keeps what was dear to make: the last difference, films of panes that move."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._kept: QImage | None = None
        self._carried: dict[int, Carried] = {}

    def paint(self, painter: QPainter, scene: Scene, exact: ExactPass, ground: QColor) -> None:
        """Draws in device px, from the lowest picture to the uppermost.

        Args:
            painter: in device px.
            scene: what is to be seen.
            exact: what is made exact already.
            ground: what is beside the pictures.
        """
        layers = {slot: found for slot in scene.stage.painted if (found := layer(scene, slot, exact)) is not None}
        self._carried = {slot: carried for slot, carried in self._carried.items() if slot in layers}
        if scene.view.mode == "difference":
            self._difference(painter, scene, list(layers.values()))
        elif scene.view.mode == "onion":
            _over_each_other(painter, list(layers.values()), scene.view.onion)
        else:
            for slot, one in layers.items():
                self._alone(painter, slot, one, ground)

    def _alone(self, painter: QPainter, slot: int, one: Layer, ground: QColor) -> None:
        """A picture that has its place to itself. Within one rectangle Qt copies rows, within more it copies spans."""
        carried = self._carried.setdefault(slot, Carried())
        pose = Pose(one.placement, one.picture, one.plain, ground)
        painter.save()
        painter.setClipRect(outer(one.placement.clip), Qt.ClipOperation.IntersectClip)
        if one.sharp is not None or one.squared:
            one.paint(painter)
            if one.sharp is not None:
                carried.rest(pose, one.sharp)
        else:
            carried.paint(painter, pose)
        painter.restore()

    def _difference(self, painter: QPainter, scene: Scene, layers: list[Layer]) -> None:
        if len(layers) < 2:
            return
        box, gain = scene.stage.boxes[0], scene.view.gain
        key = (box, gain, *(part for one in layers for part in (one.placement, one.picture, _key(one.sharp))))
        if self._kept is None or key != self._key:
            self._key, self._kept = key, difference(layers[0], layers[1], box, gain)
        painter.save()
        painter.setClipPath(_shared(layers), Qt.ClipOperation.IntersectClip)
        painter.drawImage(QPointF(box.x, box.y), self._kept)
        painter.restore()


def difference(one: Layer, other: Layer, box: Box, gain: int) -> QImage:
    """How far two pictures are apart, black where they are the same.

    Apart per channel, then as one grey: coloured differences would be read as colours of a picture.

    Args:
        one: a picture.
        other: another one.
        box: the part of the screen that is asked for, device px.
        gain: how much it is strengthened.
    """
    area = outer(box)
    both = QImage(area.size(), QImage.Format.Format_RGB32)
    both.fill(Qt.GlobalColor.black)
    with QPainter(both) as painter:
        painter.translate(-area.topLeft())
        one.paint(painter)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        other.paint(painter)
    grey = both.convertToFormat(QImage.Format.Format_Grayscale8)
    grey.reinterpretAsFormat(QImage.Format.Format_Indexed8)
    grey.setColorTable([qRgb(*(min(255, gain * step),) * 3) for step in range(256)])
    return grey.convertToFormat(QImage.Format.Format_RGB32)


def _paint_squares(painter: QPainter, placement: Placement, picture: Pyramid) -> None:
    """A mirrored picture px by px: with a filter even one device px per px would come out blended."""
    part = rect(placement.source).toAlignedRect()
    painter.save()
    painter.setRenderHint(SMOOTH, False)
    painter.setClipRect(rect(placement.target), Qt.ClipOperation.IntersectClip)
    painter.setTransform(QTransform(*placement.laid.matrix), True)
    painter.drawImage(part.topLeft(), picture.full, part)
    painter.restore()


def _over_each_other(painter: QPainter, layers: list[Layer], strength: float) -> None:
    """Onion skin: what lies over the lowest picture is let through."""
    for at, one in enumerate(layers):
        painter.setOpacity(strength if at else 1.0)
        one.paint(painter)
    painter.setOpacity(1.0)


def _shared(layers: list[Layer]) -> QPainterPath:
    """Where both pictures are: beside one of them there is nothing to compare."""
    paths = [QPainterPath() for _one in layers]
    for path, one in zip(paths, layers, strict=True):
        path.addPolygon(QPolygonF([QPointF(*corner) for corner in one.placement.polygon]))
        path.closeSubpath()
    return paths[0].intersected(paths[1])


def _key(sharp: QImage | None) -> int:
    return sharp.cacheKey() if sharp is not None else 0
