"""The sketch beside the knobs: what the words ask for, over a ghost of the baseline."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.face.pose import FacePose
from studio.face.sketch import ghost, sketch
from studio.face.sketch_stroke import HEIGHT, WIDTH, Ink, Region, Stroke
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.widget.look import Look

SIZE = (116, 136)
MARGIN, LABEL, RADIUS = 4, 18, 6
PLAIN, VARIED, GHOST = 1.55, 2.2, 1.2
"""Line widths in px."""
FAINT = 0.8
"""How much of the token "off" is in a ghost."""
REGION: dict[str, Region] = {"brow": "brow", "mouth": "mouth", "moisture": "eyes", "gaze": "eyes"}
TONES: dict[Ink, float] = {"skin": 0.15, "hair": 0.46, "lip": 0.5, "white": 0.06}
"""How much of the token "border" is in what has a tone of its own."""

Drawing = tuple[tuple[Stroke, QPainterPath], ...]


class SketchView(QWidget):
    """Paints two poses; the part that varies is drawn stronger."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._label = session.words.say("recipe-sketch-label")
        self._varied: frozenset[Region] = frozenset()
        self._poses: tuple[FacePose, FacePose] | None = None
        # Painted in a turn of the loop of its own: it takes as long as all the rest that a slider moves.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.update)
        self._drawn: tuple[FacePose, FacePose] | None = None
        self._ghost: Drawing = ()
        self._face: Drawing = ()
        self.setFixedSize(*SIZE)
        self.setAccessibleName(session.words.say("recipe-sketch"))
        self.setToolTip(session.words.say("recipe-sketch-tip"))
        self.show_poses(FacePose())

    def show_desk(self, new: Desk) -> None:
        """Read both poses off the words."""
        read = self._session.read
        varied = frozenset(REGION[key] for key in read.fair(new).changes if key in REGION)
        before = read.baseline(new)
        now = read.pose(new.experiment.draft)
        self.show_poses(now, read.pose(before) if before is not None else None, varied)

    def show_poses(
        self, now: FacePose, before: FacePose | None = None, varied: frozenset[Region] = frozenset()
    ) -> None:
        """Draw a pose over the ghost of an earlier one; `varied` parts are drawn stronger."""
        poses = (now if before is None else before, now)
        if poses == self._poses and varied == self._varied:
            return
        self._poses, self._varied = poses, varied
        self._soon.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and label, then the head over its ghost, then the features over theirs."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("field"))
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
            self._write(painter)
            painter.translate((self.width() - WIDTH * self._scale()) / 2, MARGIN)
            painter.scale(self._scale(), self._scale())
            below, above = self._drawings()
            for head in (True, False):
                self._draw(painter, _layer(below, head=head), faint=True)
                self._draw(painter, _layer(above, head=head))

    def _drawings(self) -> tuple[Drawing, Drawing]:
        """Ghost and face, made only now that they are painted: a turn of a slider should be over soon."""
        if self._poses is not None and self._drawn != self._poses:
            before, now = self._poses
            self._ghost, self._face = _drawing(ghost(before, now)), _drawing(sketch(now))
            self._drawn = self._poses
        return self._ghost, self._face

    def _scale(self) -> float:
        room = self.height() - LABEL - MARGIN
        return min((self.width() - 2 * MARGIN) / WIDTH, room / HEIGHT)

    def _write(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.colour("text3"))
        below = QRectF(0, self.height() - LABEL, self.width(), LABEL - 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._label)

    def _draw(self, painter: QPainter, drawing: Drawing, *, faint: bool = False) -> None:
        """A ghost is its lines and brows only; a second set of tones would hide the first."""
        for stroke, path in drawing:
            if stroke.ink == "line":
                painter.strokePath(path, self._pen(stroke, faint=faint))
            elif not faint or stroke.ink == "shape":
                painter.fillPath(path, self._colour(stroke, faint=faint))
                if stroke.ink == "shape" and stroke.region in self._varied and not faint:
                    painter.strokePath(path, QPen(self._colour(stroke, faint=faint), (VARIED - PLAIN) / self._scale()))

    def _pen(self, stroke: Stroke, *, faint: bool) -> QPen:
        width = GHOST if faint else VARIED if stroke.region in self._varied else PLAIN
        pen = QPen(self._colour(stroke, faint=faint), stroke.width * width / self._scale())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _colour(self, stroke: Stroke, *, faint: bool) -> QColor:
        """Where no single part varies, all of the face is as strong as one that does."""
        theme = self._look.theme
        if faint:
            return _mixed(theme.colour("field"), theme.colour("off"), FAINT)
        if stroke.ink in TONES:
            return _mixed(theme.colour("field"), theme.colour("border"), TONES[stroke.ink])
        ends = sorted((theme.colour("field"), theme.colour("text")), key=QColor.lightness)
        if stroke.ink in ("dark", "glint"):
            return ends[stroke.ink == "glint"]
        strong = stroke.region in self._varied or not self._varied
        return theme.colour("text" if strong else "text3")


def _layer(drawing: Drawing, *, head: bool) -> Drawing:
    return tuple(part for part in drawing if (part[0].region == "head") is head)


def _mixed(ground: QColor, tone: QColor, share: float) -> QColor:
    """An opaque grey between two."""
    ends = ((ground.red(), tone.red()), (ground.green(), tone.green()), (ground.blue(), tone.blue()))
    return QColor(*(round(one + (other - one) * share) for one, other in ends))


def _drawing(strokes: tuple[Stroke, ...]) -> Drawing:
    """Paths are made once for a pose, not once for a paint."""
    return tuple((stroke, _path(stroke)) for stroke in strokes)


def _path(stroke: Stroke) -> QPainterPath:
    """The smooth (Catmull-Rom) line through the points of a stroke."""
    points, closed = stroke.points, stroke.closed
    count = len(points)
    path = QPainterPath()
    path.moveTo(*points[0])
    for at in range(count if closed else count - 1):
        x0, y0 = points[at - 1] if closed or at else points[at]
        (x1, y1), (x2, y2) = points[at], points[(at + 1) % count]
        x3, y3 = points[(at + 2) % count] if closed or at + 2 < count else (x2, y2)
        path.cubicTo(x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6, x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2)
    return path
