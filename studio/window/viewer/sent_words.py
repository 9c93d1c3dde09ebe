"""A prompt that was refused, with the words marked that no other prompt had from which the model drew."""

from PySide6.QtGui import QFontMetrics, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from studio.experiment.suspects import places_of
from studio.window.widget.look import Look
from studio.words import Words

LINES = 4
"""That are seen; a longer prompt is scrolled."""


class SentWords(QTextEdit):
    """Read-only, never read as markup."""

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self.setObjectName("refused_words")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "prompt")
        self.document().setDocumentMargin(0)
        self.setFixedHeight(LINES * QFontMetrics(look.theme.font("base")).lineSpacing() + 2)

    def say(self, text: str, marked: tuple[str, ...]) -> None:
        """Show a prompt.

        Args:
            text: as it was sent.
            marked: words of it that are marked, wherever they stand.
        """
        self.setPlainText(text)
        pen, sign = QTextCursor(self.document()), self._sign()
        places = places_of(text, marked)
        for start, end in places:
            pen.setPosition(_units(text, start))
            pen.setPosition(_units(text, end), QTextCursor.MoveMode.KeepAnchor)
            pen.mergeCharFormat(sign)
        self.setAccessibleName(self._words.say("fault-sent-words", text=text))
        pen.setPosition(_units(text, places[0][0] if places else 0))
        self.setTextCursor(pen)  # the first of them is seen

    def _sign(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._look.theme.font("strong"))
        made.setFontUnderline(True)
        made.setBackground(self._look.theme.colour("add"))
        return made


def _units(text: str, place: int) -> int:
    """A place in a text as Qt counts: characters beyond the first plane are two."""
    return len(text[:place].encode("utf-16-le")) // 2
