"""Pasted words, sorted before the creator's eyes, then put on the controls."""

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from studio.prompt.sorting import TEXT_MOST, Sorted
from studio.session.session import Session
from studio.window.prompt.clause_list import ClauseList
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Sentence, StudioError, sentence

WIDTH, HEIGHT, FIELD = 760, 612, 132
PAUSE_MS = 120
"""Typing is sorted once it pauses."""


class PastePage(QWidget):
    """A field, and below it where each clause goes. `left` tells that it is done with.

    Args:
        text: what the field begins with.
    """

    left = Signal()

    def __init__(self, session: Session, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found = Sorted(())
        say = session.words.say
        self.field = PasteField(say("recipes-paste-label"), say("recipes-paste-hint"))
        self.list = ClauseList(session.words, look)
        self.note = plain_label("", "hint", wrap=True)
        self.note.setObjectName("paste_note")
        self.keep = QRadioButton(say("recipes-paste-keep"))
        self.only = QRadioButton(say("recipes-paste-only"))
        self.keep.setChecked(True)
        self._choice = QButtonGroup(self)
        for button in (self.keep, self.only):
            self._choice.addButton(button)
        self.use_button = push_button(say("recipes-paste-use"), "primary")
        self.use_button.setObjectName("paste_use")
        self.use_button.clicked.connect(lambda _on: self.use())
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self.sort)
        self._lay_out(self._foot())
        self.field.setPlainText(text)
        self.field.textChanged.connect(self._soon.start)
        self.field.refused.connect(self._say)
        self.sort()

    def sort(self) -> None:
        """Show where each clause of the field goes, or why nothing goes anywhere."""
        self._soon.stop()
        self._found = Sorted(())
        try:
            self._found = self._session.recipes.pasted.sort(self.field.toPlainText())
            self.note.setText("" if self._found.pieces else self._session.words.say("recipes-paste-nothing"))
        except StudioError as error:
            self._say(error.sentence)
        self.list.show_clauses(self._found)
        self.note.setVisible(bool(self.note.text()))
        self.use_button.setEnabled(bool(self._found.pieces))

    def use(self) -> None:
        """Put the words on the controls."""
        self.sort()
        if self._found.pieces:
            self._session.recipes.pasted.use(self._found, keep=self.keep.isChecked())
            self.left.emit()

    def _say(self, said: Sentence) -> None:
        self.note.setText(self._session.words.tell(said))
        self.note.show()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 12, 12)
        foot.setSpacing(20)
        foot.addWidget(self.keep)
        foot.addWidget(self.only)
        foot.addStretch(1)
        foot.addWidget(self.use_button)
        return foot

    def _lay_out(self, foot: QHBoxLayout) -> None:
        say = self._session.words.say
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 8)
        top.setSpacing(4)
        label = plain_label(say("recipes-paste-label"), "title")
        label.setBuddy(self.field)
        top.addWidget(label)
        top.addWidget(self.field)
        top.addSpacing(8)
        top.addWidget(plain_label(say("recipes-paste-goes"), "title"))
        top.addWidget(self.note)
        top.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top, 1)
        column.addWidget(line())
        column.addLayout(foot)
        self.setFixedWidth(WIDTH)
        self.setProperty("tall", HEIGHT)
        self.setFocusProxy(self.field)


class PasteField(QPlainTextEdit):
    """A field that does not take what is far too long: it would stand still, and what was there would be gone."""

    refused = Signal(object)

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setObjectName("paste_field")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(FIELD)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Take pasted text unless it is too long."""
        have = len(source.text())
        if have > TEXT_MOST:
            self.refused.emit(sentence("sorting-too-long", most=TEXT_MOST, have=have))
            return
        self.insertPlainText(source.text())
