"""One text of a slide: its name, the field, and the way back to what is proposed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from studio.post.proposal import Field
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, plain_label
from studio.words import Words

LONG = 44
"""Letters from which a text gets several lines."""
TALL, HEAD = 72, 28


class SlideField(QWidget):
    """Writes over one text.

    Signals:
        typed: what it says now.
        taken_back: the proposal is wanted.

    Attributes:
        box: the field itself; again: the way back, there only where the text is the creator's own.
    """

    typed = Signal(str)
    taken_back = Signal()

    def __init__(self, field: Field, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed = field.proposed
        label = plain_label(words.tell(field.label), "hint", wrap=True)
        self.box = self._new_box(field)
        self.box.setObjectName(f"post_field_{field.name.replace('.', '_').replace('-', '_')}")
        self.box.setAccessibleName(label.text())
        label.setBuddy(self.box)
        self.again = icon_button(look, "undo", words.say("dialog-again", field=label.text()))
        self.again.setObjectName(f"{self.box.objectName()}_again")
        self.again.clicked.connect(self.taken_back)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(label, 1)
        head.addWidget(self.again)
        # The way back comes and goes without moving what is below.
        head.addStrut(HEAD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.box)
        self._follow(field.text)
        self.typed.connect(self._follow)

    @property
    def own(self) -> bool:
        """Whether it says something else than the proposal."""
        return self._own

    def _follow(self, text: str) -> None:
        self._own = text != self._proposed
        if not self._own and self.again.hasFocus():
            self.box.setFocus()
        self.again.setVisible(self._own)

    def _new_box(self, field: Field) -> QWidget:
        if field.choices:
            choice = QComboBox()
            choice.addItems(list(field.choices))
            choice.setCurrentText(field.text)
            choice.currentTextChanged.connect(self.typed)
            return choice
        if max(len(field.text), len(field.proposed)) > LONG or "\n" in field.text:
            lines = QPlainTextEdit(field.text)
            lines.setProperty("kind", "lines")
            lines.setMaximumHeight(TALL)
            lines.setTabChangesFocus(True)
            lines.textChanged.connect(lambda: self.typed.emit(lines.toPlainText()))
            return lines
        line = QLineEdit(field.text)
        line.setCursorPosition(0)
        line.textEdited.connect(self.typed)
        return line
