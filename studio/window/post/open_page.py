"""A page that is open for the phone: the code to scan, the address to type, how long, what came back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.session.phone_commands import Sending
from studio.window.post.code_view import CodeView
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

GAP = 24
LAST = 3
"""Arrivals that are listed; the window shows the pictures anyway."""
COPIED_MS = 2000


class OpenPage(QWidget):
    """Shows a `Sending` that has an address.

    Signals:
        stopped: the creator wants it closed.
    """

    stopped = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = words.say
        self.code = CodeView(words)
        self.minutes = plain_label("", "strong", wrap=True)
        self.arrivals = plain_label("", wrap=True)
        self.address = QLineEdit(readOnly=True)
        self.address.setObjectName("phone_address")
        self.address.setAccessibleName(self._say("phone-address"))
        self.copy_button = self._button("copy", self._copy)
        self.stop_button = self._button("stop", self.stopped.emit)
        self._keep_width()
        self._lay_out()
        self.setFocusProxy(self.address)

    def show_sending(self, now: Sending) -> str:
        """Show how it stands; returns the line about the phone that is there now, empty while it did nothing."""
        self.minutes.setText(self._say("phone-left", count=now.minutes))
        came = [self._say("phone-arrived", letter=slot.letter) for slot in now.arrived]
        if now.opened and not came:
            came = [self._say("phone-opened")]
        self.arrivals.setText("\n".join(came[-LAST:]))
        if now.address != self.address.text():
            self.code.show_address(now.address)
            self.address.setText(now.address)
            self.address.setCursorPosition(0)
        return came[-1] if came else ""

    def clear(self) -> None:
        """Forget the address."""
        self.show_sending(Sending())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self.copy_button.setText(self._say("phone-copied"))
        QTimer.singleShot(COPIED_MS, self.copy_button, lambda: self.copy_button.setText(self._say("phone-copy")))

    def _keep_width(self) -> None:
        """The copy button is as wide as either of its texts, so that nothing moves when it has worked."""
        wide = 0
        for key in ("phone-copied", "phone-copy"):
            self.copy_button.setText(self._say(key))
            wide = max(wide, self.copy_button.sizeHint().width())
        self.copy_button.setMinimumWidth(wide)

    def _button(self, name: str, act: Callable[[], object]) -> QPushButton:
        button = push_button(self._say(f"phone-{name}"))
        button.setObjectName(f"phone_{name}_button")
        button.clicked.connect(lambda _on=False: act())
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self._beside(), 1)
        typed = plain_label(self._say("phone-type"), "hint")
        typed.setBuddy(self.address)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.address, 1)
        line.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(typed)
        column.addLayout(line)
        column.addSpacing(8)
        column.addWidget(plain_label(self._say("phone-own"), "hint", wrap=True))

    def _beside(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(plain_label(self._say("phone-scan"), "card", wrap=True))
        column.addWidget(plain_label(self._say("phone-same"), "second", wrap=True))
        column.addWidget(self.minutes)
        column.addWidget(self.arrivals)
        column.addStretch(1)
        column.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        return column
