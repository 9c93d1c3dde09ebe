"""One text of a post: proposed, written over, counted, copied, proposed again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studio.window.post.copy_button import CopyButton
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words


class TextBox(QWidget):
    """A text that follows its proposal until the creator writes over it.

    Signals:
        changed: it says something else now.

    Args:
        name: of the object, for tests and screen readers' scripts.
        tall: px of its field.
    """

    changed = Signal()

    def __init__(self, name: str, tall: int, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._proposed = ""
        self._read = ""
        """The proposal as it was when the creator wrote last."""
        self._written: str | None = None
        self.title = plain_label("", "hint")
        self.box = QPlainTextEdit()
        self.box.setObjectName(f"post_text_{name}")
        self.box.setProperty("kind", "lines")
        self.box.setMaximumHeight(tall)
        self.box.setTabChangesFocus(True)
        self.title.setBuddy(self.box)
        self.count = plain_label(role="hint", wrap=True)
        self.remarks = plain_label(role="error", wrap=True)
        self.copy = CopyButton(lambda: self.text, "", words)
        self.stale = plain_label(say("saving-stale"), "second", wrap=True)
        self.again = push_button(say("carousel-again"), "link")
        self.again.setObjectName(f"post_again_{name}")
        self._lay_out()
        self._follow()
        self.box.textChanged.connect(self._type)
        self.again.clicked.connect(self.take_back)

    @property
    def text(self) -> str:
        """As it would be saved."""
        return self._proposed if self._written is None else self._written

    @property
    def own(self) -> bool:
        """Whether the creator wrote it."""
        return self._written is not None

    def name_it(self, title: str) -> None:
        """Say what it is."""
        self.title.setText(title)
        self.box.setAccessibleName(title)
        self.copy.show_title(title)

    def propose(self, text: str) -> None:
        """A new proposal; own words stay, and it is said that what they were written over has changed."""
        self._proposed = text
        if not self.own:
            self._put(text)
        self._follow()

    def take_back(self) -> None:
        """Give the creator's own words up."""
        self._written = None
        self._put(self._proposed)
        self._follow()
        self.box.setFocus()
        self.changed.emit()

    def show_count(self, text: str, remarks: str = "") -> None:
        """How long it is, and what is wrong with that."""
        self.count.setText(text)
        self.remarks.setText(remarks)
        self.remarks.setVisible(bool(remarks))

    def _put(self, text: str) -> None:
        if self.box.toPlainText() != text:
            self.box.blockSignals(True)
            self.box.setPlainText(text)
            self.box.blockSignals(False)

    def _type(self) -> None:
        text = self.box.toPlainText()
        self._written = None if text == self._proposed else text
        self._read = self._proposed
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        self.again.setVisible(self.own)
        self.stale.setVisible(self.own and self._read != self._proposed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.box)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.count, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        for widget in (self.remarks, self.stale, self.again):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is self.again else Qt.AlignmentFlag(0))
        self.remarks.hide()
