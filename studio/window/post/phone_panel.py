"""Send to phone: off until it is asked for, then a page for the phone, then off again."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.phone.parcel import Parcel
from studio.session.phone_commands import Sending
from studio.session.session import Session
from studio.window.post.open_page import OpenPage
from studio.window.widget.plain import plain_label, push_button
from studio.words import Sentence

WIDTH, EDGE = 560, 24

Pack = Callable[[Callable[[Parcel], object], Callable[[Sentence], object]], object]
"""Draws what is sent and hands it to its first argument, or says to the second one why not; now or later."""


class PhonePanel(QWidget):
    """Nothing is open until `begin`; Stop, Escape and whatever hides the panel end it.

    Signals:
        left: the creator is done with it.

    Args:
        pack: draws what is sent.
        titled: whether it says what it is; a page under a title of its own does not need that.
    """

    left = Signal()

    def __init__(self, session: Session, pack: Pack, parent: QWidget | None = None, *, titled: bool = True) -> None:
        super().__init__(parent)
        self._session, self._say, self._pack = session, session.words.say, pack
        self._number = 0
        self._before = Sending()
        self.said = plain_label(self._say("phone-lead"), wrap=True)
        self.begin_button = push_button(self._say("phone-begin"), "primary")
        self.back_button = push_button(self._say("phone-back"), "quiet")
        for button, name, act in ((self.begin_button, "begin", self.begin), (self.back_button, "back", self.leave)):
            button.setObjectName(f"phone_{name}_button")
            button.clicked.connect(act)
        self.open_page = OpenPage(session.words)
        self.open_page.stopped.connect(self.stop)
        self._pages = QStackedWidget()
        self.title = plain_label(self._say("phone-title"), "dialog")
        if not titled:
            self.title.hide()
        self._lay_out()
        session.phone.changed.connect(self._told)

    def begin(self) -> None:
        """Have everything drawn, then open the page."""
        self._number += 1
        number = self._number
        self.back_button.setFocus()
        self.begin_button.setEnabled(False)
        self._tell(self._say("phone-drawing"))
        self._pack(lambda parcel: self._packed(number, parcel), lambda said: self._failed(number, said))

    def stop(self) -> None:
        """Close the page."""
        self._end()
        self._off(self._say("phone-ended"))
        self.begin_button.setFocus()

    def leave(self) -> None:
        """Close the page and go."""
        self._rest()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends it."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees the code any more, so nobody may use it. A window that is only minimised goes on."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._rest()

    def _rest(self) -> None:
        self._end()
        self._off(self._say("phone-lead"))

    def _end(self) -> None:
        self._number += 1  # what is still being drawn comes too late
        self._session.phone.stop()

    def _packed(self, number: int, parcel: Parcel) -> None:
        if isValid(self) and number == self._number:
            self._session.phone.send(parcel)

    def _failed(self, number: int, said: Sentence) -> None:
        if isValid(self) and number == self._number:
            self._off(self._session.words.tell(said), bad=True)

    def _told(self, now: Sending) -> None:
        if not isValid(self):
            return
        before, self._before = self._before, now
        if now.address:
            self._on(before, now)
        elif now.said is not None:
            self._off(self._session.words.tell(now.said), bad=not before.address)

    def _on(self, before: Sending, now: Sending) -> None:
        came = self.open_page.show_sending(now)
        if now.address != before.address:
            self._pages.setCurrentWidget(self.open_page)
            self.open_page.setFocus()
        elif (now.opened, now.arrived) != (before.opened, before.arrived):
            _aloud(self, came)

    def _off(self, said: str, *, bad: bool = False) -> None:
        """There is no page: say why, and offer one."""
        self._before = Sending()
        self.open_page.clear()
        name = self._say("phone-begin" if said == self._say("phone-lead") else "phone-again")
        self.begin_button.setText(name)
        self.begin_button.setAccessibleName(name)
        self.begin_button.setEnabled(True)
        self._pages.setCurrentIndex(0)
        self._tell(said, bad=bad)

    def _tell(self, text: str, *, bad: bool = False) -> None:
        self.said.setText(text)
        self.said.setProperty("role", "error" if bad else "")
        self.said.style().polish(self.said)
        if self.isVisible():
            _aloud(self, text)

    def _lay_out(self) -> None:
        off = QWidget()
        column = _column(off, 8)
        column.addWidget(self.said)
        for key in ("phone-same", "phone-own"):
            column.addWidget(plain_label(self._say(key), "second", wrap=True))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.begin_button)
        row.addWidget(self.back_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._pages.addWidget(off)
        self._pages.addWidget(self.open_page)
        whole = _column(self, 16, EDGE)
        whole.addWidget(self.title)
        whole.addWidget(self._pages)
        whole.addStretch(1)
        self.setMinimumWidth(WIDTH)
        self.setFocusProxy(self.begin_button)


def _aloud(panel: QWidget, text: str) -> None:
    """Let a screen reader say what a creator waits for, wherever the focus is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(panel, text))


def _column(of: QWidget, spacing: int, edge: int = 0) -> QVBoxLayout:
    column = QVBoxLayout(of)
    column.setContentsMargins(edge, edge, edge, edge)
    column.setSpacing(spacing)
    return column
