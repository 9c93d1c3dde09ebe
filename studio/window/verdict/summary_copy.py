"""A link that puts the sentence for the caption on the clipboard and says so for a moment."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from studio.words import Words

COPIED_MS = 1500


class SummaryCopy(QPushButton):
    """Copies a text when it is pressed; as wide as either of its words, so that nothing moves."""

    def __init__(self, text: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._sentence = text
        self.setObjectName("summary_copy")
        self.setProperty("kind", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wide = 0
        for key in ("carousel-copied", "carousel-copy-text"):
            self.setText(words.say(key))
            wide = max(wide, self.sizeHint().width())
        self.setMinimumWidth(wide)
        self.setAccessibleName(f"{self.text()}: {words.say('summary-caption-head')}")
        self._rest = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._rest.timeout.connect(lambda: self.setText(words.say("carousel-copy-text")))
        self.clicked.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._sentence)
        self.setText(self._words.say("carousel-copied"))
        self._rest.start()
