"""What the program had on its way when it ended, as a card in the corner: it can be read, answered, or left alone."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.experiment.experiment import SLOTS
from studio.session.left_over import LeftOver
from studio.session.session import Session
from studio.window.widget.look import Look
from studio.window.widget.moment import moment_text
from studio.window.widget.plain import icon_button, line, plain_label, push_button
from studio.words import Words

WIDTH, EDGE, ICON = 380, 12, 16
SIGNS = {"saved": ("check", "ok"), "unknown": ("warning", "text"), "lost": ("warning", "text")}
Link = Callable[[str], object]


def open_page(address: str) -> None:
    """Show a page of a provider in the creator's browser."""
    QDesktopServices.openUrl(QUrl(address))


class LeftCard(QFrame):
    """Lies over the upper right corner of a widget, as long as there is something on the list.

    Args:
        over: what it lies on.
        link: shows a page of a provider.
    """

    def __init__(self, session: Session, look: Look, over: QWidget, link: Link = open_page) -> None:
        super().__init__(over)
        self._session, self._look, self._link = session, look, link
        say = session.words.say
        self.setObjectName("left_card")
        self.setProperty("frame", "dialog")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(say("left-title"))
        self.close_button = icon_button(look, "close", say("left-close"))
        self.close_button.setObjectName("left_close")
        self.close_button.clicked.connect(lambda _on=False: session.guard.left.clear())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._shown: tuple[LeftOver, ...] = ()
        self._lay_out()
        self.hide()
        over.installEventFilter(self)
        session.guard.left.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the list as it is now."""
        if not isValid(self):  # the session hears of its end later than Qt
            return
        rows = self._session.guard.left.rows
        if rows == self._shown:
            return
        self._shown = rows
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._rows.addWidget(self._row(row))
        self.setVisible(bool(rows))
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep to the corner whatever the size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the words is not one on what lies below."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nor is the wheel meant for the pictures."""
        event.accept()

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None or self.isHidden():
            return
        self.setFixedWidth(min(WIDTH, over.width() - 2 * EDGE))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.move(over.width() - self.width() - EDGE, EDGE)
        self.raise_()

    def _row(self, row: LeftOver) -> QWidget:
        words = self._session.words
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign(row), 0, Qt.AlignmentFlag.AlignTop)
        said = plain_label(row_words(words, row), "note", wrap=True)
        head.addWidget(said, 1)
        column.addLayout(head)
        acts = self._acts(row)
        if acts:
            foot = QHBoxLayout()
            foot.setContentsMargins(ICON + 8, 0, 0, 0)
            foot.setSpacing(8)
            for button in acts:
                foot.addWidget(button)
            foot.addStretch(1)
            column.addLayout(foot)
        return made

    def _acts(self, row: LeftOver) -> tuple[QPushButton, ...]:
        left = self._session.guard.left
        if row.state == "saved":
            return (self._button("show", row, lambda: left.show(row)),)
        if row.state == "unsent":
            return (
                self._button("put-back", row, lambda: left.put_back(row)),
                self._button("discard", row, lambda: left.discard(row)),
            )
        if row.state == "unknown":
            usage = (self._button("usage", row, lambda: self._link(row.page)),) if row.page else ()
            return (*usage, self._button("looked", row, lambda: left.discard(row)))
        return ()

    def _button(self, act: str, row: LeftOver, do: Callable[[], object]) -> QPushButton:
        say = self._session.words.say
        made = push_button(say(f"left-{act}"))
        made.setObjectName(f"left_{act.replace('-', '_')}")
        made.setAccessibleName(say("left-act", act=made.text(), letter=SLOTS[row.slot], name=row.name))
        made.clicked.connect(lambda _on=False: do())
        return made

    def _sign(self, row: LeftOver) -> QLabel:
        made = QLabel()
        made.setFixedSize(ICON, ICON + 2)
        if row.state in SIGNS:
            icon, token = SIGNS[row.state]
            made.setPixmap(self._look.icons.pixmap(icon, ICON, token, self.devicePixelRatioF()))
        return made

    def _lay_out(self) -> None:
        say = self._session.words.say
        head = QHBoxLayout()
        head.addWidget(plain_label(say("left-title"), "card"), 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 14)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(plain_label(say("left-intro"), "hint", wrap=True))
        column.addWidget(line())
        column.addLayout(self._rows)


def row_words(words: Words, row: LeftOver) -> str:
    """What became of the pictures of one pane."""
    more: dict[str, str | int] = {"count": row.count, "provider": row.provider or row.name}
    key = f"left-{row.state}"
    if row.state == "fetching" and row.share is not None:
        key, more["percent"] = "left-fetching-share", round(100 * row.share)
    if row.state == "unknown":
        more["at"] = _sent_at(words, row.at)
    if row.state == "lost":
        more["why"] = words.tell(row.why) if row.why is not None else ""
    return f"{SLOTS[row.slot]}  {row.name}: {words.say(key, **more)}"


def _sent_at(words: Words, at: str) -> str:
    try:
        return moment_text(words.language, datetime.fromisoformat(at))
    except ValueError:
        return at
