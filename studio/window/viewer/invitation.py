"""What stands in a pane without a picture: an invitation."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words


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
