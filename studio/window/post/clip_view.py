"""The clip as it will move, small."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from studio.post.clip_kind import FPS, ClipKind, shares
from studio.window.post.cover_view import fitted, paint_image
from studio.window.widget.look import Look
from studio.words import Words

if TYPE_CHECKING:
    from studio.post.clip_frames import Stills

SIZE = 292, 500
AT_REST: dict[ClipKind, float] = {"wipe": 0.5, "flip": 0.0}
"""How much of B is seen where nothing may move by itself."""


class ClipView(QWidget):
    """Plays the stills of a clip while it is seen.

    Args:
        moves: whether anything may move by itself.
    """

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None, *, moves: bool = True) -> None:
        super().__init__(parent)
        self._look, self._words, self._moves = look, words, moves
        self._stills: Stills | None = None
        self._kind: ClipKind = "wipe"
        self.said = words.say("clip-drawing")
        self.number = 0
        self.image = QImage()
        self._clock = QTimer(self, interval=round(1000 / FPS))
        self._clock.setTimerType(Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self.step)
        self.setFixedSize(*SIZE)
        self.setAccessibleName(words.say("clip-preview"))

    @property
    def playing(self) -> bool:
        """Whether it moves now."""
        return self._clock.isActive()

    def show_stills(self, stills: "Stills | None", said: str = "") -> None:
        """Play another clip; None for none, and why."""
        self._stills, self.said = stills, said
        self._begin()

    def show_kind(self, kind: ClipKind) -> None:
        """Play it from the beginning in another way."""
        self._kind = kind
        self._begin()

    def step(self) -> None:
        """Go on by one frame."""
        self.number = (self.number + 1) % len(shares(self._kind))
        self._paint_frame(shares(self._kind)[self.number])

    def showEvent(self, event: QShowEvent) -> None:
        """Begin."""
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._clock.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Surround and frame, or why there is none."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.colour("surround"))
            if not self.image.isNull():
                paint_image(
                    painter, fitted(self.image.size(), QRectF(self.rect()).adjusted(10, 10, -10, -10)), self.image
                )
                return
            painter.setPen(QColor("#EAEAEA"))
            room = self.rect().adjusted(24, 24, -24, -24)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.said)

    def _begin(self) -> None:
        self.number = 0
        self._paint_frame(0.0 if self._moves else AT_REST[self._kind])
        if self._stills is not None and self._moves and self.isVisible():
            self._clock.start()
        else:
            self._clock.stop()

    def _paint_frame(self, share: float) -> None:
        self.image = QImage()
        if self._stills is not None:
            pixels = self._stills.frame(share)
            tall, wide = pixels.shape[:2]
            self.image = QImage(pixels.tobytes(), wide, tall, 3 * wide, QImage.Format.Format_RGB888).copy()
        self.update()
