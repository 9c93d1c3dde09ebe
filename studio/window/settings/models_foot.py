"""Below the models: what a day may cost, how old the prices are, whether keys are kept."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from studio.session.connection import ring_words
from studio.session.session import Session
from studio.window.settings.money_field import MoneyField
from studio.window.widget.plain import plain_label, push_button

SIDE = 16


class ModelsFoot(QWidget):
    """Changes the settings at once. `left` tells that the page is done with."""

    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._say = session.words.say
        values, change = session.settings.values, session.settings.change
        self.cap = MoneyField(session.words, "cap", values.cap, lambda micro: change(cap=micro))
        self.ask = MoneyField(session.words, "ask", values.ask_above, lambda micro: change(ask_above=micro))
        self.checked = plain_label(self._months(), "hint")
        self.keep = QCheckBox()
        self.keep.setObjectName("connect_keep")
        self.keep.setChecked(True)
        self._lay_out()

    def follow(self) -> None:
        """Keys can be kept where there is a ring."""
        ring = self._session.connect.now.ring
        self.keep.setVisible(bool(ring))
        self.keep.setText(self._say("connect-keep", ring=ring_words(ring or "")))

    def _months(self) -> str:
        """Since when the oldest of the prices shown has not been looked up again."""
        months = sorted(card.checked for one in self._session.connect.now.all for card in one.models if card.checked)
        if not months:
            return ""
        year, _, month = months[0].partition("-")
        name = QLocale(self._session.words.language).monthName(int(month), QLocale.FormatType.ShortFormat)
        return self._say("connect-checked", month=f"{name} {year}")

    def _lay_out(self) -> None:
        sums = QHBoxLayout()
        sums.setSpacing(10)
        for key, field in (("connect-cap", self.cap), ("connect-ask", self.ask)):
            label = plain_label(self._say(key))
            label.setBuddy(field)
            sums.addWidget(label)
            sums.addWidget(field)
            sums.addSpacing(14)
        sums.addStretch(1)
        sums.addWidget(self.checked)
        done = push_button(self._say("settings-close"), "primary")
        done.setObjectName("connect_done")
        done.clicked.connect(self.left)
        last = QHBoxLayout()
        last.addWidget(self.keep)
        last.addStretch(1)
        last.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 12, SIDE, 12)
        column.setSpacing(8)
        column.addLayout(sums)
        column.addLayout(last)
