"""Instead of plots: why there are none, and what leads to them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.session.follows_commands import Checked
from studio.session.session import Session
from studio.window.widget.plain import plain_label, push_button

EDGE = 24
COUNTS = (1, 3)
"""Pictures of each model at each step that are offered: a hint, and enough for a rule."""


class FollowsBegin(QWidget):
    """Says the state of a check.

    Signals:
        prepared: the slider check is wanted, with so many pictures of each model.
        peeked: the models may be named before the vote.
        setting: the settings are wanted.
    """

    prepared = Signal(int)
    peeked, setting = Signal(), Signal()

    def __init__(self, session: Session, checked: Checked) -> None:
        super().__init__()
        self._session = session
        say = session.words.say
        self.said = plain_label(session.words.tell(checked.said), wrap=True)
        self.count = QComboBox()
        self.count.setObjectName("follows_count")
        self.count.setAccessibleName(say("follows-count"))
        self.count.addItems([say("follows-count-of", count=count) for count in COUNTS])
        self.prepare_button = self._button("prepare", "primary")
        self.prepare_button.clicked.connect(lambda _on=False: self.prepared.emit(COUNTS[self.count.currentIndex()]))
        self.peek_button = self._button("peek", "")
        self.peek_button.clicked.connect(lambda _on=False: self.peeked.emit())
        self.settings_button = self._button("settings", "")
        self.settings_button.clicked.connect(lambda _on=False: self.setting.emit())
        self._lay_out(checked)

    def _lay_out(self, checked: Checked) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 20, EDGE, 20)
        column.setSpacing(16)
        column.addWidget(plain_label(self._session.words.say("follows-note"), "second", wrap=True))
        column.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(8)
        column.addLayout(row)
        column.addStretch(1)
        generates = checked.state == "none" and not self._session.desk.experiment.imported
        for widget, there in (
            (self.prepare_button, generates),
            (self.count, generates),
            (self.peek_button, checked.state == "hidden"),
            (self.settings_button, checked.state == "off"),
        ):
            row.addWidget(widget)
            widget.setVisible(there)
        row.addStretch(1)

    def _button(self, name: str, kind: str) -> QPushButton:
        made = push_button(self._session.words.say(f"follows-{name}"), kind)
        made.setObjectName(f"follows_{name}")
        return made
