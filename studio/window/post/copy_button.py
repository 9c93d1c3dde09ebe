"""A link that puts a text on the clipboard and says so for a moment."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from studio.words import Words

COPIED_MS = 1500


class CopyButton(QPushButton):
    """Copies what a text says when it is pressed; it is as wide as either of its words, so that nothing moves.

    Args:
        text: hands the text out.
        title: what is copied, for a screen reader.
    """

    def __init__(self, text: Callable[[], str], title: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._words = text, words
        self.setProperty("kind", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wide = 0
        for key in ("carousel-copied", "carousel-copy-text"):
            self.setText(words.say(key))
            wide = max(wide, self.sizeHint().width())
        self.setMinimumWidth(wide)
        self.show_title(title)
        self._rest = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._rest.timeout.connect(lambda: self.setText(words.say("carousel-copy-text")))
        self.clicked.connect(self._copy)

    def show_title(self, title: str) -> None:
        """Another name for what is copied."""
        self.setAccessibleName(f"{self._words.say('carousel-copy-text')}: {title}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self.setText(self._words.say("carousel-copied"))
        self._rest.start()
