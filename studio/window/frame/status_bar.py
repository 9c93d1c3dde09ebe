"""The line at the foot of the window: what the pictures shown are, and where the keys are explained."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from studio.experiment.experiment import Label, Step
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.widget.plain import plain_label, push_button, surface
from studio.words import Sentence

HEIGHT = 24
LABELS: dict[Label, Sentence] = {
    "FAIR": Sentence("window-status-label-fair"),
    "EXPLORATION": Sentence("window-status-label-exploration"),
    "REPEAT": Sentence("window-status-label-repeat"),
    "FAIR (BY HAND)": Sentence("window-status-label-fair-by-hand"),
    "IMPORTED": Sentence("window-status-label-imported"),
}


class StatusBar(QFrame):
    """Says only what helps to read the screen; nothing about disks and backups while they are well."""

    help_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        surface(self, "statusbar")
        self.setFixedHeight(HEIGHT)
        self.left = plain_label(role="hint")
        keys = push_button(session.words.say("window-keys-title") + "  ?", "link")
        keys.setStyleSheet(
            "QPushButton { font-size: 12px; min-height: 22px; max-height: 22px; text-decoration: none; }"
        )
        keys.setObjectName("keys_link")
        keys.clicked.connect(self.help_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.left)
        row.addStretch(1)
        row.addWidget(keys)
        self.show_desk(None, session.desk)

    def show_desk(self, _old: Desk | None, new: Desk) -> None:
        """Say what kind of test is shown."""
        self.left.setText(self._session.words.tell(_kind(new.step)) if new.step is not None else "")


def _kind(step: Step) -> Sentence:
    """A fair step says that one thing changed; in a baseline nothing has."""
    if step.place == "baseline" and step.label in ("FAIR", "FAIR (BY HAND)"):
        return Sentence("window-status-label-baseline")
    return LABELS[step.label]
