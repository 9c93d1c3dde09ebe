"""The last card of the strip: it opens the summary, and says how many steps were judged."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from studio.session.desk import Desk
from studio.window.widget.look import Look
from studio.window.widget.theme import Role
from studio.words import Words

EDGE, TALL = 10, 44
"""Inner edge and height, px."""


class SummaryCard(QAbstractButton):
    """Two lines like those of the other cards; there once anything was drawn."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self._note = ""
        self.setText(words.say("summary-title"))
        self.setObjectName("summary_card")
        self.setProperty("ringRadius", 6)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_desk(self, desk: Desk) -> None:
        """Follow the desk."""
        drawn = [step for step in desk.experiment.steps if step.shots or step.refusals]
        done = sum(step.id in desk.verdicts for step in drawn)
        say = self._words.say
        self._note = say("summary-card-short", done=done, all=len(drawn))
        said = say("summary-card-some", done=done, all=len(drawn)) if done else say("summary-card-none")
        name = f"{say('summary-card')}: {said}"
        self.setAccessibleName(name)
        self.setToolTip(f"{name} (Ctrl+J)")
        self.setVisible(bool(drawn))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        theme = self._look.theme
        title = QFontMetricsF(theme.font("strong")).horizontalAdvance(self.text())
        note = QFontMetricsF(theme.font("meta")).horizontalAdvance(self._note)
        return QSize(round(max(title, note)) + 2 * EDGE + 2, TALL)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover fill."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and two lines."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("press" if self.isDown() else "bg3" if self.underMouse() else "bg2"))
            painter.drawRoundedRect(self.rect(), 6, 6)
            y = self.height() / 2 - 20
            self._line(painter, y, self.text(), ("strong", "text"))
            self._line(painter, y + 20, self._note, ("meta", "text2"))

    def _line(self, painter: QPainter, top: float, text: str, style: tuple[Role, str]) -> None:
        painter.setFont(self._look.theme.font(style[0]))
        painter.setPen(self._look.theme.colour(style[1]))
        painter.drawText(QRectF(EDGE, top, self.width() - EDGE, 20), Qt.AlignmentFlag.AlignVCenter, text)
