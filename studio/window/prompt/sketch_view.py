"""The sketch beside the knobs: what the words ask for, over a ghost of the baseline."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.face.pose import FacePose
from studio.face.sketch import HEIGHT, WIDTH, Stroke, sketch
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.widget.look import Look

SIZE = (116, 136)
MARGIN = 8
PLAIN, VARIED, GHOST = 1.8, 2.6, 1.4
REGION = {"brow": "brow", "mouth": "mouth", "moisture": "eyes", "gaze": "eyes"}


class SketchView(QWidget):
    """Paints two poses; the part that varies is drawn stronger."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._now, self._before = FacePose(), FacePose()
        self._varied: frozenset[str] = frozenset()
        self.setFixedSize(*SIZE)
        self.setAccessibleName(session.words.say("recipe-sketch"))
        self.setToolTip(session.words.say("recipe-sketch-tip"))

    def show_desk(self, new: Desk) -> None:
        """Read both poses off the words."""
        read = self._session.read
        self._now = read.pose(new)
        self._before = read.baseline_pose(new) or self._now
        self._varied = frozenset(REGION[key] for key in read.fair(new).changes if key in REGION)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, ghost, face."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("field"))
            painter.drawRoundedRect(self.rect(), 6, 6)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.translate((self.width() - WIDTH * self._scale()) / 2, (self.height() - HEIGHT * self._scale()) / 2)
            painter.scale(self._scale(), self._scale())
            if self._before != self._now:
                self._draw(painter, self._before, ghost=True)
            self._draw(painter, self._now, ghost=False)

    def _scale(self) -> float:
        return min((self.width() - 2 * MARGIN) / WIDTH, (self.height() - 2 * MARGIN) / HEIGHT)

    def _draw(self, painter: QPainter, pose: FacePose, *, ghost: bool) -> None:
        theme = self._look.theme
        for stroke in sketch(pose):
            if ghost and stroke.region == "outline":
                continue
            strong = stroke.region in self._varied
            token = "bg3" if ghost else "text" if strong or not self._varied else "text3"
            width = GHOST if ghost else VARIED if strong else PLAIN
            pen = QPen(theme.colour(token), width / self._scale())
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPath(_path(stroke))


def _path(stroke: Stroke) -> QPainterPath:
    """The smooth (Catmull-Rom) line through the points of a stroke."""
    points = [QPointF(*point) for point in stroke.points]
    count = len(points)
    path = QPainterPath(points[0])
    for at in range(count if stroke.closed else count - 1):
        before = points[(at - 1) % count] if stroke.closed or at else points[at]
        here, there = points[at], points[(at + 1) % count]
        after = points[(at + 2) % count] if stroke.closed or at + 2 < count else there
        path.cubicTo(here + (there - before) / 6, there - (after - here) / 6, there)
    return path
