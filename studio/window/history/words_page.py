"""The words of two runs, one against the other."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from studio.prompt.difference import Change, difference
from studio.prompt.expression import Prompt, Span
from studio.session.session import Session
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button

SPACE, WIDE = 24, 820
"""Air at the sides, and how wide lines may be that are to be read, px."""


class WordsPage(QWidget):
    """Shows what came and what went from the first run to the second; `left` tells that it was read."""

    left = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self.first, self.second = plain_label(role="second"), plain_label(role="second")
        self.count = plain_label(role="strong")
        self.text = QTextEdit()
        self.text.setObjectName("words_compared")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("kind", "prompt")
        self.text.setMaximumWidth(WIDE)
        self.text.document().setDocumentMargin(0)
        self.back = push_button(session.words.say("history-words-back"))
        self.back.setObjectName("words_back")
        self.back.clicked.connect(lambda _on: self.left.emit())
        self._lay_out()
        self.setFocusProxy(self.text)

    def compare(self, names: tuple[str, str], texts: tuple[str, str]) -> None:
        """Show the way from one text to another.

        Args:
            names: what the runs are called.
            texts: their words as they were sent.
        """
        say = self._session.words.say
        self.first.setText(say("history-words-first", run=names[0]))
        self.second.setText(say("history-words-second", run=names[1]))
        changes = difference(plain_prompt(texts[0]), plain_prompt(texts[1]))
        added, removed = (_words_in(changes, kind) for kind in ("added", "removed"))
        same = not added and not removed
        self.count.setText(
            say("history-words-same") if same else say("history-words-count", added=added, removed=removed)
        )
        self._fill(changes)
        self.text.setAccessibleName(say("history-words-title"))
        self.text.setAccessibleDescription(self._spoken(changes) or self.count.text())

    def _fill(self, changes: tuple[Change, ...]) -> None:
        self.text.clear()
        pen = QTextCursor(self.text.document())
        for change in changes:
            text = change.text.rstrip()
            space = change.text[len(text) :]
            sign = {"added": "+", "removed": "−"}.get(change.kind, "")
            if sign == "−":
                pen.insertText(sign, self._format("same", "text3"))
                sign = ""
            pen.insertText(sign + text, self._format(change.kind))
            pen.insertText(space or (" " if change.kind == "removed" else ""), self._format("same"))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, kind: str, token: str = "") -> QTextCharFormat:
        theme, made = self._look.theme, QTextCharFormat()
        made.setFont(theme.font("strong" if kind == "added" else "base"))
        made.setForeground(theme.colour(token or ("text3" if kind == "removed" else "text")))
        if kind == "added":
            made.setFontUnderline(True)
            made.setBackground(theme.colour("add"))
        made.setFontStrikeOut(kind == "removed")
        return made

    def _spoken(self, changes: tuple[Change, ...]) -> str:
        say = self._session.words.say
        told = [say(f"history-words-{one.kind}", text=one.text.strip()) for one in changes if one.kind != "same"]
        return "; ".join(told)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 16, SPACE, 12)
        column.setSpacing(4)
        column.addWidget(self.first)
        column.addWidget(self.second)
        column.addSpacing(8)
        column.addWidget(self.text, 1)
        column.addLayout(foot)


def plain_prompt(text: str) -> Prompt:
    """Words of which nobody knows any more which control wrote them."""
    return Prompt(text, (Span(0, len(text), text, "free"),) if text else ())


def _words_in(changes: tuple[Change, ...], kind: str) -> int:
    """How many words came or went."""
    said = " ".join(change.text for change in changes if change.kind == kind)
    return sum(any(sign.isalnum() for sign in word) for word in said.split())
