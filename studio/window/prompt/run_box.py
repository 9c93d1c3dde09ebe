"""At the foot of the panel: what the fair-test rule says, and the button that sends the words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label, push_button, surface

ICON = 16
WARNING = ("several", "unlocked", "model", "imported", "repeat")
"""Kinds of the rule's answer that are a warning; it has no colour, only a triangle."""
TALL = 40


class RunBox(QWidget):
    """Fair-test line and Generate; while pictures are drawn, how many are saved and Cancel."""

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
        self.generate = push_button("", "primary")
        self.generate.setObjectName("generate_button")
        self.generate.setProperty("ringRadius", 6)
        self.generate.clicked.connect(session.run.generate)
        self.progress = plain_label("", "second")
        self.cancel = push_button(say("recipe-cancel"))
        self.cancel.setObjectName("cancel_button")
        self.cancel.clicked.connect(lambda _on: session.run.cancel())
        self._stack = QStackedWidget()
        self._lay_out()

    def show_desk(self, _old: Desk | None, new: Desk) -> None:
        """The rule's words, and whether there is something to send or to stop."""
        say, read = self._session.words.say, self._session.read
        fair = read.fair(new)
        self.fair.setText(self._session.words.tell(fair.said))
        icon, token = ("warning", "text") if fair.kind in WARNING else ("check", "ok")
        self._icon.setPixmap(self._look.icons.pixmap(icon, ICON, token, self.devicePixelRatioF()))
        ready = self._session.run.ready(new)
        self.generate.setEnabled(ready)
        self.generate.setText(say("recipe-generate"))
        self.generate.setAccessibleName(say("recipe-generate"))
        self.generate.setToolTip(say("recipe-generate-tip" if ready else "recipe-generate-imported"))
        slots = len(new.experiment.models)
        waiting = sum(job.running for job in new.jobs)
        self.progress.setText(say("recipe-progress", done=slots - waiting, total=slots))
        self._stack.setCurrentIndex(1 if new.running else 0)

    def _lay_out(self) -> None:
        rule = QHBoxLayout()
        rule.setContentsMargins(0, 0, 0, 0)
        rule.setSpacing(0)
        rule.addWidget(self._icon)
        rule.addWidget(self.fair, 1)
        running = QWidget()
        row = QHBoxLayout(running)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self._stack.addWidget(self.generate)
        self._stack.addWidget(running)
        self._stack.setFixedHeight(TALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        column.addWidget(line())
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 8, 12, 0)
        inner.setSpacing(8)
        inner.addLayout(rule)
        inner.addWidget(self._stack)
        column.addLayout(inner)
