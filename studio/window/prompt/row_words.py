"""The words of one row: to be read while it is locked, to be written while it is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QStackedWidget

from studio.window.widget.plain_tip import plain_tip

ROW = 28
AIR = 6
"""Px that the button keeps beside its words."""


class RowWords(QStackedWidget):
    """A button with as many of the words as there is room for, or a field.

    Signals:
        asked: the locked words were pressed.
        edited: other words were typed and are finished.

    Args:
        name: what the words are of, for those who cannot see the row.
        none: what is shown where there are no words.
    """

    asked = Signal()
    edited = Signal(str)

    def __init__(self, name: str, none: str) -> None:
        super().__init__()
        self._name, self._none, self._text = name, none, ""
        self.button = QPushButton()
        self.button.setProperty("kind", "words")
        self.button.clicked.connect(self.asked)
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(none)
        # A photo dropped on the field is meant for the row, not as the words of its path.
        self.field.setAcceptDrops(False)
        self.field.editingFinished.connect(lambda: self.edited.emit(self.field.text()))
        self.addWidget(self.button)
        self.addWidget(self.field)
        self.setFixedHeight(ROW)
        # Words never widen the panel, nor does their length say how wide the row wants to be: eliding while the
        # row is resized would else ask for another size, and so on.
        for widget in (self.button, self.field, self):
            widget.setMinimumWidth(1)
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str, *, locked: bool) -> None:
        """Show words; what is being typed stays as it is."""
        self._text = text
        self.setCurrentWidget(self.button if locked else self.field)
        if not self.field.hasFocus():
            self.restore()
        self._elide()

    def restore(self) -> None:
        """Let the field say what the recipe says, whatever was typed."""
        if self.field.text() != self._text:
            self.field.setText(self._text)
        if not self.field.hasFocus():
            self.field.setCursorPosition(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the words as there is room for."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        said = self._text or self._none
        room = max(0, self.width() - AIR)
        shown = QFontMetrics(self.button.font()).elidedText(said, Qt.TextElideMode.ElideRight, room)
        self.button.setText(shown.replace("&", "&&"))
        self.button.setToolTip(plain_tip(self._text))
        self.button.setAccessibleName(f"{self._name}: {said}")
