"""One of the four answers under the panes: its key, its tag, its words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from studio.window.widget.look import Look
from studio.window.widget.tag import TAG, paint_tag

HEIGHT = 28
LEAST = 64
CAP = TAG
"""Edge of a key cap, px: that of the tag beside it."""
EDGE, BEHIND_CAP, BEHIND_TAG, END = 8, 8, 6, 12


class VoteButton(QAbstractButton):
    """A key cap, then a model's tag or words. Chosen is a filled button; nothing moves when it changes.

    Args:
        key: the digit that does the same.
        letter: "A" or "B" to show a model's tag, empty to show the words instead.
        words: what a screen reader says, and what is shown without a letter.
    """

    def __init__(self, look: Look, key: str, letter: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self._letter = letter
        self._shown = "" if letter else words
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(self.sizeHint())

    def say(self, letter: str, words: str, shown: str = "") -> None:
        """Stand for something else: a model's tag where there is a letter, else what is shown.

        Args:
            letter: of the tag, empty for none.
            words: what a screen reader says.
            shown: short words to show instead of a tag; `words` where empty.
        """
        self._letter = letter
        self._shown = "" if letter else shown or words
        self.setText(words)
        self.setAccessibleName(words)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for its words, at least 64 px."""
        return QSize(max(LEAST, round(self._content())), HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill, cap, tag or words, centred."""
        ink = "off" if not self.isEnabled() else "on_primary" if self.isChecked() else "text"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.colour(self._ground()))
            painter.drawRoundedRect(self.rect(), 5, 5)
            x = (self.width() - self._content()) / 2 + EDGE
            self._paint_cap(painter, x, ink)
            x += CAP + BEHIND_CAP
            if self._letter:
                self._paint_tag(painter, x)
            painter.setFont(self._look.theme.font("strong"))
            painter.setPen(self._look.theme.colour(ink))
            painter.drawText(QRectF(x, 0, self.width() - x, HEIGHT), Qt.AlignmentFlag.AlignVCenter, self._shown)

    def _content(self) -> float:
        inner = CAP if self._letter else QFontMetricsF(self._look.theme.font("strong")).horizontalAdvance(self._shown)
        return EDGE + CAP + BEHIND_CAP + inner + END

    def _ground(self) -> str:
        if not self.isEnabled():
            return "bg1"
        if self.isChecked():
            return "primary_press" if self.isDown() else "primary"
        if self.isDown():
            return "press"
        return "bg3" if self.underMouse() else "bg2"

    def _paint_cap(self, painter: QPainter, x: float, ink: str) -> None:
        theme = self._look.theme
        box = QRectF(x, (HEIGHT - CAP) / 2, CAP, CAP)
        painter.setBrush(theme.colour("primary_press" if self.isChecked() else "bg1"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(theme.font("meta_strong"))
        painter.setPen(theme.colour("text2" if ink == "text" else ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _paint_tag(self, painter: QPainter, x: float) -> None:
        paint_tag(painter, QPointF(x, (HEIGHT - CAP) / 2), self._letter, self._look)
