"""At the foot of the panel: what the fair-test rule says, and the button that sends the words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.offer_row import OfferRow
from studio.window.prompt.run_words import by_hand, fair_text, progress_text, run_text
from studio.window.prompt.setup_button import SetupButton
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label, push_button, surface

ICON = 16
WARNING = ("several", "unlocked", "model", "asked", "apart", "imported", "repeat")
"""Kinds of the rule's answer that are a warning; it has no colour, only a triangle."""
TALL = 40


class RunBox(QWidget):
    """Fair-test line, what can be done about it, and Generate; while pictures are drawn, how many are saved."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        surface(self, "panel")
        self._session, self._look = session, look
        say = session.words.say
        self._icon = QLabel()
        self._icon.setFixedSize(ICON + 8, ICON + 4)
        self.fair = plain_label("", wrap=True)
        self.fair.setObjectName("fair_test_line")
        self.fair.setMinimumHeight(38)
        self.fair.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.offers = OfferRow(session)
        self.generate = self._generate_button()
        self.setup = SetupButton(session, look)
        self.progress = plain_label("", "second")
        self.cancel = push_button(say("recipe-cancel"))
        self.cancel.setObjectName("cancel_button")
        self.cancel.clicked.connect(lambda _on: session.run.cancel())
        self._stack = QStackedWidget()
        self._lay_out()

    def show_desk(self, _old: Desk | None, new: Desk) -> None:
        """The rule's words, and whether there is something to send or to stop."""
        fair = self._session.read.fair(new)
        self.fair.setText(fair_text(self._session, new))
        icon, token = ("warning", "text") if fair.kind in WARNING or fair.label == "EXPLORATION" else ("check", "ok")
        self._icon.setPixmap(self._look.icons.pixmap(icon, ICON, token, self.devicePixelRatioF()))
        self.offers.show_offers(() if new.running else fair.offers)
        self._show_generate(new)
        self.setup.show_desk(new)
        self.progress.setText(progress_text(self._session.words, new))
        self._stack.setCurrentIndex(1 if new.running else 0)

    def run(self) -> None:
        """Send the words; for a slot made by hand they go to the clipboard, and its pane waits."""
        desk = self._session.desk
        if not self._session.run.ready(desk):
            return
        if by_hand(self._session, desk):
            QGuiApplication.clipboard().setText(self._session.read.prompt(desk).text)
            self._session.run.copied()
        self._session.run.generate()

    def _show_generate(self, desk: Desk) -> None:
        say = self._session.words.say
        ready = self._session.run.ready(desk)
        text = run_text(self._session, desk)
        tip = "run-hand-tip" if by_hand(self._session, desk) else "recipe-generate-tip"
        self.generate.setEnabled(ready)
        self.generate.setText(text)
        self.generate.setAccessibleName(text)
        self.generate.setToolTip(say(tip if ready else "recipe-generate-imported"))
        self.setup.setEnabled(ready)

    def _generate_button(self) -> QPushButton:
        made = push_button("", "primary")
        made.setObjectName("generate_button")
        made.setProperty("ringRadius", 6)
        made.clicked.connect(self.run)
        return made

    def _lay_out(self) -> None:
        rule = QHBoxLayout()
        rule.setContentsMargins(0, 0, 0, 0)
        rule.setSpacing(0)
        rule.addWidget(self._icon)
        rule.addWidget(self.fair, 1)
        self._stack.addWidget(_row(self.generate, self.setup))
        self._stack.addWidget(_row(self.progress, self.cancel))
        self._stack.setFixedHeight(TALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        column.addWidget(line())
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 8, 12, 0)
        inner.setSpacing(8)
        inner.addLayout(rule)
        inner.addWidget(self.offers)
        inner.addWidget(self._stack)
        column.addLayout(inner)


def _row(wide: QWidget, end: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(wide, 1)
    row.addWidget(end)
    return made
