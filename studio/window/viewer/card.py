"""What stands in a pane without a picture: an invitation, or what went wrong."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

WIDE = 380
_SENTENCE_END = re.compile(r"(?<=[.!?»”])\s+")


def title_and_body(text: str) -> tuple[str, str]:
    """The first sentence, and the rest."""
    head, *rest = _SENTENCE_END.split(text.strip(), maxsplit=1)
    return head, rest[0] if rest else ""


class FaultCard(QFrame):
    """Why there is no new picture, in the pane it concerns.

    Signals:
        open_asked: a picture from the computer instead.
        hidden: the creator has read it.
    """

    open_asked = Signal()
    hidden = Signal()

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("frame", "card")
        self.setObjectName("fault_card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._icon, self._title = QLabel(), plain_label(wrap=True)
        self._icon.setFixedWidth(22)
        self._title.setProperty("role", "dialog")
        self._body = plain_label(role="second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 14)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self._body)
        column.addLayout(self._foot(words))
        self.hide()

    def say(self, text: str, *, grave: bool) -> None:
        """Show a sentence; `grave` marks a failure, anything else is a plain note."""
        title, body = title_and_body(text)
        icon = self._look.icons.pixmap("warning" if grave else "note", 22, "error" if grave else "text2")
        self._icon.setPixmap(icon)
        self._title.setText(title)
        self._body.setText(body)
        self._body.setVisible(bool(body))
        self.setAccessibleName(text)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        return head

    def _foot(self, words: Words) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for key, kind, told in (
            ("viewer-use-file", "", self.open_asked),
            ("viewer-hide", "quiet", self.hidden),
        ):
            button = push_button(words.say(key), kind)
            button.clicked.connect(told.emit)
            foot.addWidget(button)
        foot.addStretch(1)
        return foot


class Invitation(QWidget):
    """An empty pane: two ways to fill it.

    Signals:
        open_asked: a picture from the computer.
        paste_asked: the picture on the clipboard.
    """

    open_asked = Signal()
    paste_asked = Signal()

    def __init__(self, look: Look, words: Words, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#frame {{ background: {look.theme.colour('frame').name()}; }}")
        self._words = words
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        title, self.hint = plain_label(words.say("viewer-empty", letter=letter), wrap=True), plain_label(wrap=True)
        for label, token in ((title, "on_frame"), (self.hint, "on_frame2")):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setStyleSheet(f"color: {look.theme.colour(token).name()};")
            column.addWidget(label)
        self._ways = self._two_ways()
        column.addWidget(self._ways)
        column.addStretch(1)
        self.invite(by_hand=False)
        self.hide()

    def invite(self, *, by_hand: bool) -> None:
        """Say how the pane is filled; one whose picture is made in an app needs its words first."""
        self.hint.setText(self._words.say("hand-ahead" if by_hand else "viewer-empty-drop"))
        self._ways.setVisible(not by_hand)

    def _two_ways(self) -> QWidget:
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for key, told in (("viewer-open", self.open_asked), ("viewer-paste-short", self.paste_asked)):
            button = push_button(self._words.say(key))
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.clicked.connect(told.emit)
            row.addWidget(button)
        row.addStretch(1)
        return ways
