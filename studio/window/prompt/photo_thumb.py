"""The reference photos of one part, as a small picture at the right of its row."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from studio.prompt.reference import Reference
from studio.window.widget.look import Look
from studio.window.widget.plain_tip import plain_tip
from studio.window.widget.thumb import Thumbs, paint_thumb
from studio.words import Words

EDGE, RADIUS, TALL = 20, 3, 28
BEHIND = 3
"""Px by which the second photo of a stack looks out."""
COUNT = 10
"""Px for the number of photos behind a stack."""
WHOLE = QRectF(0, 0, 1, 1)


class PhotoThumb(QAbstractButton):
    """One photo, or a stack with its count; hidden without any.

    Args:
        thumbs: fetches and keeps the small pictures.
    """

    def __init__(self, words: Words, look: Look, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._look, self._thumbs = words, look, thumbs
        self._shown: tuple[Reference, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        thumbs.arrived.connect(self.update)

    def show_photos(self, photos: Sequence[Reference], part: str) -> None:
        """Show the photos of a part, named by their places among all photos."""
        own = [(number, photo) for number, photo in enumerate(photos, 1) if photo.part == part]
        self._shown = tuple(photo for _number, photo in own)
        said = "\n".join(
            self._words.say("lock-photo", number=number, total=len(photos), name=photo.name) for number, photo in own
        )
        self.setToolTip(plain_tip(said))
        self.setAccessibleName(said)
        self.setFixedSize(self.sizeHint())
        self.setVisible(bool(own))
        self.update()

    def sizeHint(self) -> QSize:
        """The picture, and beside a stack its count."""
        return QSize(EDGE + BEHIND + COUNT if len(self._shown) > 1 else EDGE, TALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the first photo, what looks out behind it, and the count."""
        if not self._shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, (self.height() - EDGE) / 2, EDGE, EDGE)
        if len(self._shown) > 1:
            self._ground(painter, box.translated(BEHIND, 0).adjusted(0, BEHIND, 0, -BEHIND))
            painter.setFont(self._look.theme.font("meta_strong"))
            painter.setPen(self._look.theme.colour("text"))
            place = QRectF(QPointF(EDGE + BEHIND, 0), QSize(COUNT, self.height()))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(len(self._shown)))
        self._ground(painter, box)
        pixmap = self._thumbs.pixmap(self._shown[0].sha256)
        if pixmap is not None:
            paint_thumb(painter, box, pixmap, RADIUS, WHOLE)

    def _ground(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(self._look.theme.colour("border"), 1))
        painter.setBrush(self._look.theme.colour("bg3"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
