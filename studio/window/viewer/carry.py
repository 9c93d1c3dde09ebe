"""What one frame of a movement carries over to the next: px that only moved are copied, not resampled again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from studio.viewer.placement import Placement, placement
from studio.window.viewer.paint import outer, paint_exact, paint_moving, whole_px
from studio.window.viewer.pyramid import Pyramid

AHEAD = 48
"""Device px round the pane that are drawn as well: a narrow strip costs nearly as much as one of this width."""
_WHOLE = 1e-3
"""A push that is so near to whole device px moves every px of the screen to another one."""


@dataclass(frozen=True)
class Pose:
    """A picture as one pane shows it.

    Attributes:
        placement: what is seen where.
        picture: its px.
        plain: its px are shown as squares.
        ground: what is beside a turned picture.
    """

    placement: Placement
    picture: Pyramid
    plain: bool
    ground: QColor

    @property
    def turned(self) -> bool:
        """Whether the picture does not fill an upright box, so that its ground is carried with it."""
        return self.placement.turned

    @property
    def area(self) -> QRect:
        """The device px that are painted."""
        return outer(self.placement.clip if self.turned else self.placement.target)

    @property
    def clip(self) -> QRect:
        """Where it may be seen, device px."""
        return outer(self.placement.clip)

    @property
    def wide(self) -> "Pose":
        """The same with more of its surroundings."""
        size, clip = (self.picture.width, self.picture.height), self.placement.clip.grown(AHEAD)
        placed = placement(size, self.placement.laid, clip)
        return replace(self, placement=placed) if placed is not None else self

    def pushed_from(self, other: "Pose") -> QPoint | None:
        """How many whole device px it is from another one; None where it differs in more than that."""
        here, there = self.placement.laid, other.placement.laid
        same = here.turn == there.turn and here.mirrored == there.mirrored and self.clip == other.clip
        if not same or self.picture != other.picture or (self.plain, self.ground) != (other.plain, other.ground):
            return None
        step = here.shift - there.shift
        x, y = round(step.real), round(step.imag)
        return QPoint(x, y) if abs(step - complex(x, y)) < _WHOLE else None

    def paint(self, painter: QPainter) -> None:
        """The quick way, within the clip the painter has."""
        if self.turned:
            painter.fillRect(self.area, self.ground)
        paint_moving(painter, self.placement, self.picture, plain=self.plain)


class Carried:
    """The film of one pane: a little larger than it, and wound instead of copied when the picture is pushed.

    A px of the screen lies on the film at its place less how far the picture was pushed, counted round the edges.
    So a push writes nothing but the strips that have come into view.
    """

    def __init__(self) -> None:
        self._film: QImage | None = None
        self._seen = QRect()
        self._pushed = QPoint()
        self._first: Pose | None = None
        self._last: Pose | None = None
        self._sharp: QImage | None = None

    def rest(self, pose: Pose, sharp: QImage) -> None:
        """The pane was painted exactly: the next push begins with these px."""
        self._film, self._last, self._sharp = None, pose, sharp

    def paint(self, painter: QPainter, pose: Pose) -> None:
        """Paint a pane that moves, within the clip the painter has."""
        pushed = pose.pushed_from(self._last) if self._last is not None else None
        if pushed is None or whole_px(pose.placement, pose.picture):
            self._film, self._last, self._sharp = None, pose, None
            pose.paint(painter)
        elif pushed.isNull() and self._film is None and self._sharp is None:  # seen again: a film would stop this frame
            pose.paint(painter)
        else:
            film = self._wound(pose, pushed)
            for part, away in _pieces(pose.area, _room(pose), self._pushed):
                painter.drawImage(QPointF(part.topLeft()), film, part.translated(away))

    def _wound(self, pose: Pose, pushed: QPoint) -> QImage:
        """The film brought to another place of the picture: only what comes into view is drawn."""
        far = pose.pushed_from(self._first) if self._first is not None else None
        if self._film is None or far is None:
            self._film, self._first = self._begun(pose)
            far = pose.pushed_from(self._first) or QPoint()
        self._last, self._pushed = pose, far
        self._seen = self._seen.translated(pushed) & _room(pose)
        if not self._seen.contains(pose.area):
            self._draw(self._film, pose.wide, _room(pose))
        return self._film

    def _draw(self, film: QImage, wide: Pose, room: QRect) -> None:
        """Draw what is not on the film yet, the surroundings too."""
        fresh = cast("Iterable[QRect]", QRegion(wide.area) - QRegion(self._seen))
        with QPainter(film) as painter:
            for part, away in (piece for area in fresh for piece in _pieces(area, room, self._pushed)):
                painter.save()
                painter.setClipRect(part.translated(away))
                painter.translate(away)
                wide.paint(painter)
                painter.restore()
        self._seen = wide.area

    def _begun(self, pose: Pose) -> tuple[QImage, Pose]:
        """A new film, with the exact px on it where there are some, and the pose it counts from."""
        film = QImage(_room(pose).size(), QImage.Format.Format_RGB32)
        last, sharp = self._last, self._sharp
        self._seen, self._sharp = QRect(), None
        if last is None or sharp is None:
            return film, pose
        self._seen = last.area
        with QPainter(film) as painter:
            painter.translate(-_room(last).topLeft())
            if last.turned:
                painter.fillRect(last.area, last.ground)
            paint_exact(painter, last.placement, sharp)
        return film, last


def _room(pose: Pose) -> QRect:
    """What of the screen and round it the film has place for."""
    return outer(pose.placement.clip.grown(AHEAD))


def _pieces(area: QRect, room: QRect, pushed: QPoint) -> Iterator[tuple[QRect, QPoint]]:
    """Parts of the screen that lie in one piece on a film, and the way there.

    Args:
        area: the part asked for.
        room: what the film has place for.
        pushed: how far the picture was pushed since the film was begun.
    """
    for left, x in _halves(room.left(), room.width(), pushed.x()):
        for top, y in _halves(room.top(), room.height(), pushed.y()):
            part = QRect(left, top, room.width(), room.height()) & room & area
            if not part.isEmpty():
                yield part, QPoint(x, y)


def _halves(start: int, length: int, pushed: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the two windings of a film begin on the screen along one side, and the way from screen to film."""
    seam = start + pushed % length
    return (seam - length, length - seam), (seam, -seam)
