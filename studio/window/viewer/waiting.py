"""A pane whose picture is on its way: seconds, stage, a way out. Never a made-up percentage."""

import time

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from studio.session.desk import Job
from studio.window.viewer.waiting_paint import EDGE, WaitingPaint
from studio.window.viewer.waiting_place import SAID, SECONDS, WaitingPlace, waiting_place
from studio.window.viewer.waiting_words import Expected, Rows, row_reached, rows_of, said_of
from studio.window.widget.look import Look
from studio.window.widget.plain import push_button
from studio.words import Words

TICK_MS = 200
GAP = 8
"""Between two buttons, px."""
LINE = 300
"""Longest line of the sentence, px: two even lines read better than a long and a short one."""


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
        self._expected = Expected()
        self.now = self._button("viewer-try-now", "try_now_button")
        self.cancel = self._button("viewer-cancel", "cancel_button")
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.update)
        self.hide()

    @property
    def said(self) -> str:
        """The sentence under the seconds."""
        return said_of(self._job, self._expected, self._words, time.monotonic()) if self._job is not None else ""

    @property
    def rows(self) -> Rows:
        """Stages from the first to the last, and what is said of each."""
        return rows_of(self._job, self._expected, self._words) if self._job is not None else ()

    @property
    def place(self) -> WaitingPlace:
        """Where things stand."""
        return waiting_place(self.height(), len(self.rows), usual=self._expected.usual is not None)

    @property
    def line(self) -> QRectF:
        """Room of the sentence, px."""
        wide = min(LINE, self.width() - 2 * EDGE)
        return QRectF((self.width() - wide) / 2, self.place.said + 4, wide, SAID - 4)

    def follow(self, job: Job, expected: Expected | None = None) -> None:
        """Show how a job stands."""
        self._job, self._expected = job, expected or Expected()
        stage = self._words.say(f"viewer-stage-{job.state}")
        hidden, letter = self._expected.hidden, self._letter
        told = self._words.say("judge-waiting" if hidden else "viewer-waiting", letter=letter, stage=stage)
        self.setAccessibleName(told)
        slowed = job.state == "slowed"
        self.now.setVisible(slowed)
        otherwise = "viewer-stop-waiting" if slowed else "viewer-cancel"
        self._name(self.cancel, "judge-cancel" if hidden else otherwise)
        self._tick.start()
        self._put_buttons()
        self.update()

    def rest(self) -> None:
        """Nothing to wait for any more."""
        self._job = None
        self._tick.stop()
        self.hide()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """What can be done stands under everything."""
        self._put_buttons()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Seconds large, then the sentence and the usual range, then the stages."""
        if self._job is None:
            return
        place, usual = self.place, self._expected.usual
        gone = max(0.0, time.monotonic() - self._job.since)
        paint = WaitingPaint(self._look, self.width(), self.devicePixelRatioF())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self._look.theme.colour("frame"))
            self._paint_words(painter, place, int(gone))
            if usual is not None and place.bar is not None:
                paint.range(painter, usual, gone, place.bar)
            if place.rows is not None:
                left = paint.rows_left(self.rows, with_bar=place.bar is not None)
                paint.rows(painter, self.rows, row_reached(self._job, self.rows), QPointF(left, place.rows))

    def _paint_words(self, painter: QPainter, place: WaitingPlace, seconds: int) -> None:
        theme = self._look.theme
        painter.setPen(theme.colour("on_frame"))
        painter.setFont(theme.font("seconds"))
        room = QRectF(0, place.seconds, self.width(), SECONDS)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._words.say("viewer-seconds", count=seconds))
        painter.setFont(theme.font("base"))
        painter.drawText(self.line, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self.said)

    def _button(self, key: str, name: str) -> QPushButton:
        made = push_button("")
        made.setParent(self)
        made.setObjectName(name)
        made.setCursor(Qt.CursorShape.ArrowCursor)
        self._name(made, key)
        return made

    def _name(self, button: QPushButton, key: str) -> None:
        text = self._words.say(key, letter=self._letter)
        button.setText(text)
        button.setAccessibleName(text)

    def _put_buttons(self) -> None:
        """Side by side in the middle."""
        shown = [one for one in (self.now, self.cancel) if not one.isHidden()]
        for button in shown:
            button.adjustSize()
        left = (self.width() - sum(one.width() for one in shown) - GAP * (len(shown) - 1)) // 2
        for button in shown:
            button.move(left, round(self.place.cancel))
            left += button.width() + GAP
