"""What the history says when there is nothing to show."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.session.history_commands import Query
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words


class HistoryEmpty(QWidget):
    """A sentence, and where something was asked for, what can be done about it.

    Signals:
        cleared: everything shall be shown.
        begun: a new test is wanted.
    """

    cleared = Signal()
    begun = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.said = plain_label(words.say("history-waits"), "second")
        self.said.setObjectName("history_nothing")
        self.clear = push_button(words.say("history-clear"))
        self.clear.setObjectName("history_clear")
        self.clear.clicked.connect(lambda _on: self.cleared.emit())
        self.begin = push_button(words.say("history-begin"))
        self.begin.setObjectName("history_begin")
        self.begin.clicked.connect(lambda _on: self.begun.emit())
        for button in (self.clear, self.begin):
            button.hide()
        self._lay_out()

    def say(self, query: Query, folder: str) -> None:
        """Say why nothing is there.

        Args:
            query: what was asked.
            folder: where the files of the library are.
        """
        words = query.words.strip()
        if query.everything:
            text = self._words.say("history-empty", path=shown_path(folder))
        else:
            text = self._words.say("history-nothing" if words else "history-nothing-filter", words=words)
        self.said.setText(text)
        self.clear.setVisible(not query.everything)
        self.begin.show()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.clear)
        buttons.addWidget(self.begin)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self.said, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch(3)


def shown_path(folder: str) -> str:
    """A folder as creators know it: with "~" for their home."""
    place, home = Path(folder), Path.home()
    return f"~/{place.relative_to(home).as_posix()}" if place.is_relative_to(home) else str(place)
