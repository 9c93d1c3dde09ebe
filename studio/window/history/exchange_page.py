"""Tests out of the library and into it: files for somebody else, tables, folders of pictures; and what came of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.session.session import Session
from studio.session.taken_in import Came
from studio.window.widget.plain import line, plain_label, push_button

WIDTH = 620
LIST_TALL = 148
COPIED_MS = 1500
OUT = ("test", "judgements")
INTO = ("import", "folder", "votes")


class ExchangePage(QWidget):
    """Buttons for what can go and come, each with a line about it, and below them what came last.

    Args:
        ask: asks for a path and hands it on, by the name of the button.

    Signals:
        left: the page is done with.
    """

    left = Signal()

    def __init__(self, session: Session, ask: Callable[[QWidget, str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._ask = session, ask
        say = session.words.say
        self.buttons = {name: self._button(name) for name in (*OUT, *INTO)}
        self.said = plain_label("", "strong", wrap=True)
        self.list = QPlainTextEdit(readOnly=True)
        self.list.setObjectName("exchange_left_out")
        self.list.setAccessibleName(say("exchange-left-out"))
        self.list.setTabChangesFocus(True)
        self.list.setFixedHeight(LIST_TALL)
        self.open_button = self._act("open", self._open)
        self.copy_button = self._act("copy", self._copy)
        self.stop_button = self._act("stop", session.exchange.stop)
        self._rest = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._rest.timeout.connect(lambda: self.copy_button.setText(say("exchange-copy")))
        self._lay_out()
        self._show(session.exchange.last)
        session.exchange.came.connect(self._show)
        session.exchange.progress.connect(self._progress)
        self.setFocusProxy(self.buttons["test"])

    def _show(self, came: Came | None) -> None:
        if not isValid(self):  # the page may be gone by the time the last picture was looked at
            return
        tell = self._session.words.tell
        self.stop_button.hide()
        remarks = came.remarks if came is not None else ()
        self.said.setText(tell(came.said) if came is not None else "")
        self.said.setVisible(came is not None)
        self.list.setPlainText("\n".join(tell(remark) for remark in remarks))
        self.list.setVisible(bool(remarks))
        self.copy_button.setVisible(bool(remarks))
        self.open_button.setVisible(came is not None and len(came.tests) > 0)

    def _progress(self, done: int, total: int) -> None:
        if not isValid(self):
            return
        self._show(None)
        self.said.setText(self._session.words.say("exchange-looking", done=min(done + 1, total), total=total))
        self.said.show()
        self.stop_button.show()

    def _open(self) -> None:
        last = self._session.exchange.last
        if last is not None and last.tests:
            self._session.tests.open(last.tests[0])
            self.left.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.list.toPlainText())
        self.copy_button.setText(self._session.words.say("exchange-copied"))
        self._rest.start()

    def _button(self, name: str) -> QPushButton:
        button = push_button(self._session.words.say(f"exchange-{name}"))
        button.setObjectName(f"exchange_{name}")
        button.clicked.connect(lambda _on=False: self._ask(self, name))
        return button

    def _act(self, name: str, act: Callable[[], object]) -> QPushButton:
        button = push_button(self._session.words.say(f"exchange-{name}"))
        button.setObjectName(f"exchange_{name}_button")
        button.clicked.connect(lambda _on=False: act())
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        for title, names in (("exchange-out", OUT), ("exchange-into", INTO)):
            column.addWidget(plain_label(self._session.words.say(title), "card"))
            column.addLayout(self._rows(names))
        column.addWidget(line())
        column.addWidget(self.said)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.open_button, self.copy_button, self.stop_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.setFixedWidth(WIDTH)

    def _rows(self, names: tuple[str, ...]) -> QGridLayout:
        """A button and a line about it in each row, all buttons of one width."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        wide = max(button.sizeHint().width() for button in self.buttons.values())
        for at, name in enumerate(names):
            about = plain_label(self._session.words.say(f"exchange-{name}-about"), "second", wrap=True)
            about.setBuddy(self.buttons[name])
            self.buttons[name].setFixedWidth(wide)
            grid.addWidget(self.buttons[name], at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(about, at, 1)
        return grid
