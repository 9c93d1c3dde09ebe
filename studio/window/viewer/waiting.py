"""A pane whose picture is on its way: seconds, stage, a way out. Never a made-up percentage."""

import time

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from studio.session.desk import Job
from studio.window.widget.look import Look
from studio.window.widget.plain import push_button
from studio.words import Words

STAGES = ("waiting", "sent", "drawing", "saving")
TICK_MS = 200
ROW = 24
TALL = 300
"""Height of everything that is shown, px."""


class Waiting(QWidget):
    """What is going on in one pane.

    Args:
        letter: of the pane.
    """

    def __init__(self, look: Look, words: Words, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self._letter = letter
        self._job: Job | None = None
        self.cancel = push_button(words.say("viewer-cancel", letter=letter))
        self.cancel.setParent(self)
        self.cancel.setObjectName("cancel_button")
        self.cancel.setCursor(Qt.CursorShape.ArrowCursor)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.update)
        self.hide()

    def follow(self, job: Job) -> None:
        """Show how a job stands."""
        self._job = job
        stage = self._words.say(f"viewer-stage-{job.state}")
        self.setAccessibleName(self._words.say("viewer-waiting", letter=self._letter, stage=stage))
        self._tick.start()
        self.update()

    def rest(self) -> None:
        """Nothing to wait for any more."""
        self._job = None
        self._tick.stop()
        self.hide()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """The way out stands under everything."""
        self.cancel.adjustSize()
        top = self._top() + TALL - self.cancel.height()
        self.cancel.move((self.width() - self.cancel.width()) // 2, round(top))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Seconds large, then the sentence, then the four stages."""
        if self._job is None:
            return
        theme, words, top = self._look.theme, self._words, self._top()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), theme.colour("frame"))
            painter.setPen(theme.colour("on_frame"))
            painter.setFont(theme.font("seconds"))
            seconds = max(0, int(time.monotonic() - self._job.since))
            wide = Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(0, top, self.width(), 52), wide, words.say("viewer-seconds", count=seconds))
            painter.setFont(theme.font("base"))
            said = words.say(f"viewer-said-{self._job.state}")
            painter.drawText(QRectF(0, top + 56, self.width(), 22), wide, said)
            for number, stage in enumerate(STAGES):
                self._paint_stage(painter, number, stage, top + 112 + number * ROW)

    def _paint_stage(self, painter: QPainter, number: int, stage: str, y: float) -> None:
        theme = self._look.theme
        now = STAGES.index(self._job.state) if self._job is not None and self._job.state in STAGES else 0
        x = self.width() / 2 - 70
        middle = QPointF(x, y + 10)
        ink = theme.colour("on_frame" if number <= now else "on_frame2")
        if number < now:
            tick = self._look.icons.pixmap("check", 16, "on_frame", self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x - 8, y + 2), tick)
        else:
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(ink if number == now else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 4, 4)
        painter.setPen(ink)
        painter.setFont(theme.font("strong" if number == now else "base"))
        text = self._words.say(f"viewer-stage-{stage}")
        painter.drawText(QRectF(x + 18, y, self.width() / 2, 20), Qt.AlignmentFlag.AlignVCenter, text)

    def _top(self) -> float:
        return max(48.0, (self.height() - TALL) / 2)
