"""The foot of the history: how to compare, and the trash."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from studio.session.session import Session
from studio.window.history.history_menu import Deleted, trash_menu
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button


class HistoryFoot(QWidget):
    """Says how; `words_wanted` asks for the words of the marked runs, `back_wanted` for a deleted test (id, name)."""

    words_wanted = Signal()
    back_wanted = Signal(str, str)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._deleted: Sequence[Deleted] = ()
        say = session.words.say
        self.hint = plain_label(say("history-hint"), "hint", wrap=True)
        self.words = push_button(say("history-words"))
        self.words.setObjectName("history_words")
        self.words.clicked.connect(lambda _on: self.words_wanted.emit())
        self.trash = push_button("", "quiet")
        self.trash.setObjectName("history_trash_open")
        self.trash.setIcon(look.icons.icon("undo", "text2"))
        self.trash.clicked.connect(lambda _on: self._open())
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.hint, 1)
        row.addWidget(self.words)
        row.addWidget(self.trash)
        self.allow(ready=False)
        self._count(())

    def allow(self, *, ready: bool) -> None:
        """Offer to compare words once two runs are marked."""
        self.words.setEnabled(ready)
        self.words.setToolTip("" if ready else self._session.words.say("history-words-wait"))

    def count_trash(self) -> None:
        """Look how much lies in the trash."""
        self._session.history.trash.all(self._count)

    def _count(self, deleted: Sequence[Deleted]) -> None:
        if not isValid(self):
            return
        self._deleted = deleted
        said = self._session.words.say("history-trash-open", count=len(deleted))
        self.trash.setText(said)
        self.trash.setAccessibleName(said)
        self.trash.setToolTip(self._session.words.say("history-trash-name"))
        self.trash.setEnabled(bool(deleted))

    def _open(self) -> None:
        menu = trash_menu(self._session.words, self._deleted, self.back_wanted.emit, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.trash.mapToGlobal(self.trash.rect().topLeft()))
