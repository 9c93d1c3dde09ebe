"""Closing while something paid for is on its way: what becomes of it, and three ways to go on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.experiment.experiment import SLOTS
from studio.session.leaving import Coming, Fate
from studio.session.session import Session
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Words

WIDTH = 520


class LeavingPage(QWidget):
    """Follows what is on its way while it is open.

    Attributes:
        left: the window stays open, and the page is done with.
        leaves: it closes now.
    """

    left = Signal()
    leaves = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._leaving = session.guard.leaving
        say = session.words.say
        self._lines: list[str] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.progress, self.bar = plain_label("", "second"), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("leaving-waiting"))
        self.note = plain_label(say("leaving-waiting"), "second", wrap=True)
        self.leave = self._button("leave", "leaving-leave", self.leaves.emit)
        self.stay = self._button("stay", "leaving-stay", self._stay)
        self.wait = self._button("wait", "leaving-wait", self._leaving.wait, "primary")
        self._lay_out()
        self._leaving.changed.connect(self.follow)
        self.follow()
        self.setFocusProxy(self.stay if self._leaving.waiting else self.wait)

    def follow(self) -> None:
        """Show how it stands now."""
        if not isValid(self):  # the session hears of its end later than Qt
            return
        waiting, coming = self._leaving.waiting, self._leaving.coming
        if not (waiting or coming):  # all of it came before there was an answer
            self.left.emit()
            return
        self._say(lines(self._session.words, coming))
        done, total = self._leaving.asked - len(coming), max(self._leaving.asked, 1)
        self.progress.setText(self._session.words.say("leaving-progress", done=done, total=total))
        self.bar.setRange(0, total)
        self.bar.setValue(max(0, done))
        for part in (self.progress, self.bar, self.note):
            part.setVisible(waiting)
        if waiting and self.focusWidget() is self.wait:
            self.stay.setFocus()
        self.wait.setVisible(not waiting)
        self.leave.setText(self._session.words.say("leaving-leave-now" if waiting else "leaving-leave"))
        self.leave.setAccessibleName(self.leave.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def _say(self, told: list[str]) -> None:
        """One label for each line."""
        if told == self._lines:
            return
        self._lines = told
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in told:
            self._rows.addWidget(plain_label(one, wrap=True))

    def _stay(self) -> None:
        self._leaving.stay()
        self.left.emit()

    def _button(self, name: str, key: str, act: Callable[[], object], kind: str = "") -> QPushButton:
        made = push_button(self._session.words.say(key), kind)
        made.setObjectName(f"leaving_{name}")
        made.clicked.connect(lambda _on=False: act())
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 12, 12)
        column.setSpacing(10)
        column.addLayout(self._rows)
        column.addWidget(self.note)
        column.addWidget(self.bar)
        column.addWidget(self.progress)
        column.addWidget(line())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.stay)
        row.addWidget(self.wait)
        column.addLayout(row)
        self.setObjectName("leaving_page")
        self.setFixedWidth(WIDTH)


def lines(words: Words, coming: tuple[Coming, ...]) -> list[str]:
    """What becomes of everything, one line for each pane and fate."""
    counts: dict[tuple[int, str, Fate], int] = {}
    for one in coming:
        key = (one.slot, one.name, one.fate)
        counts[key] = counts.get(key, 0) + 1
    return [
        words.say(f"leaving-{fate}", name=f"{SLOTS[slot]}  {name}", count=count)
        for (slot, name, fate), count in sorted(counts.items())
    ]
