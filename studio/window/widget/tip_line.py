"""A coach line: one sentence that shows the way, and the way to be rid of all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from studio.window.widget.plain import plain_label, push_button

HEIGHT = 30


class TipLine(QFrame):
    """Hidden until it has something to say; takes no focus by itself."""

    skipped = Signal()

    def __init__(self, skip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "coach")
        self.setFixedHeight(HEIGHT)
        self._label = plain_label()
        self.skip_button = push_button(skip, "link")
        self.skip_button.clicked.connect(self.skipped)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(14)
        row.addWidget(self._label)
        row.addWidget(self.skip_button)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence, or nothing where it is empty."""
        self._label.setText(text)
        self.setVisible(bool(text))

    @property
    def text(self) -> str:
        """What is said now, empty while hidden."""
        return self._label.text() if not self.isHidden() else ""
