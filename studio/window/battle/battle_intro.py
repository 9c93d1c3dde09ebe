"""What the page of battles shows while there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

EDGE = 120


class BattleIntro(QWidget):
    """Says what a battle is.

    Signals:
        begun: the seven challenges are wanted.
        file_wanted: a battle file is to be opened.
    """

    begun = Signal()
    file_wanted = Signal()

    def __init__(self, words: Words, character: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seven = _button(words, "seven", "battle-seven", "primary")
        self.seven.clicked.connect(lambda _on=False: self.begun.emit())
        file = _button(words, "file", "battle-file-open", "")
        file.clicked.connect(lambda _on=False: self.file_wanted.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 40, EDGE, 40)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(plain_label(words.say("battle-intro"), "card", wrap=True))
        if character:
            column.addWidget(plain_label(words.say("battle-seven-for", name=character), "second"))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.seven)
        row.addWidget(file)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)


def _button(words: Words, name: str, key: str, kind: str) -> QPushButton:
    made = push_button(words.say(key), kind)
    made.setObjectName(f"battle_{name}")
    return made
