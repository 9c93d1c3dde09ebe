"""One way to a model: key or address first, how it stands, what a picture costs; the other line on demand."""

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.session.connection import Connection
from studio.session.session import Session
from studio.window.settings.door_lines import AddressLine, KeyLine
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button

WIDTH = 404
FOLD = 14
ROLES = {"plain": "second", "ok": "ok", "error": "error"}


def open_page(address: str) -> None:
    """Show a page of a provider in the creator's browser."""
    QDesktopServices.openUrl(QUrl(address))


class DoorBox(QWidget):
    """Follows the route it was last given.

    Attributes:
        more: the button that brings the second line; it stands wherever the row has room.
        keep: whether a pasted key goes into the ring.
    """

    linked = Signal(str)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._now: Connection | None = None
        self.keep = True
        self.key, self.address = KeyLine(session.words, look), AddressLine(session.words, look)
        self.said = plain_label(role="second", wrap=True)
        self.said.setObjectName("connect_said")
        self.price = plain_label(role="hint")
        self.more = push_button("", "quiet")
        self.more.setIconSize(QSize(FOLD, FOLD))
        self.more.setCheckable(True)
        self.more.setObjectName("connect_more")
        self.more.toggled.connect(lambda _on: self._arrange())
        self.key.taken.connect(self._put)
        self.address.taken.connect(self._base)
        for line in (self.key, self.address):
            line.asked.connect(self._asked)
        self._column = self._lay_out()

    def show_route(self, now: Connection, price: str) -> None:
        """Show another route, or the same as it is now."""
        fresh = self._now is None or self._now.route != now.route
        self._now = now
        say = self._session.words.say
        if fresh:
            for line in (self.key, self.address):
                line.reset()
            self._order(hosted=now.hosted)
            self.more.setChecked(now.hosted and now.address.own)
        self.key.show_connection(now, first=now.hosted)
        self.address.show_connection(now, first=not now.hosted)
        self.price.setText(price)
        self._tell(now)
        key = "address" if now.hosted else "key"
        self.more.setText(say("connect-address" if now.hosted else "connect-key-more"))
        self.more.setAccessibleName(say(f"connect-{key}-toggle", name=now.title))
        self.more.setVisible(now.hosted or bool(now.variable))
        self._arrange()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab visits, in order."""
        lines = (self.key, self.address) if self._now is None or self._now.hosted else (self.address, self.key)
        return (*lines[0].stops(), *lines[1].stops())

    def _tell(self, now: Connection) -> None:
        self.price.setVisible(now.said.mood != "error")  # what went wrong needs the room
        text = self._session.words.tell(now.said.sentence)
        if self.said.property("role") != ROLES[now.said.mood]:
            self.said.setProperty("role", ROLES[now.said.mood])
            self.said.style().polish(self.said)
        if self.said.text() != text:
            self.said.setText(text)

    def _asked(self, name: str) -> None:
        now, connect = self._now, self._session.connect
        if now is None:
            return
        if name == "where":
            self.linked.emit(now.keys_page)
        elif name == "check":
            connect.check(now.route)
        elif name == "remove":
            self.key.field.setFocus()  # the button goes with the key
            connect.remove(now.route)
        else:
            self.address.field.setFocus()
            connect.base(now.route, "")

    def _put(self, text: str) -> None:
        if self._now is not None and self._session.connect.put(self._now.route, text, keep=self.keep):
            self.key.reset()

    def _base(self, text: str) -> None:
        if self._now is not None:
            self._session.connect.base(self._now.route, text.strip() or self._now.usual)

    def _order(self, *, hosted: bool) -> None:
        """The line that the route needs comes first."""
        first, last = (self.key, self.address) if hosted else (self.address, self.key)
        self._column.removeWidget(first)
        self._column.removeWidget(last)
        self._column.insertWidget(0, first)
        self._column.addWidget(last)

    def _arrange(self) -> None:
        if self._now is not None:
            hosted = self._now.hosted
            fold = "chevron-down" if self.more.isChecked() else "chevron-right"
            self.more.setIcon(self._look.icons.icon(fold, "text2", FOLD))
            self.key.setVisible(hosted or self.more.isChecked())
            self.address.setVisible(not hosted or self.more.isChecked())

    def _lay_out(self) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.said, 1, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.price, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)
        self.setFixedWidth(WIDTH)
        return column
