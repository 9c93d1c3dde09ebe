"""What there is to know about a slide and its post, line by line, with the way to mend it where there is one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

GAP = 6


class Remarks(QScrollArea):
    """Lists remarks.

    Signals:
        eyes_wanted: somebody wants to show where the eyes are.
    """

    eyes_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("post_remarks")
        self.setAccessibleName(words.say("dialog-remarks"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines: list[QLabel] = []
        self.eyes_button = push_button(words.say("post-dialog-eyes"), "quiet")
        self.eyes_button.setObjectName("post_eyes_button")
        self.eyes_button.clicked.connect(self.eyes_wanted)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(GAP)
        # First, so that it is seen without scrolling.
        self._column.addWidget(self.eyes_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.show_lines((), eyes=False)

    def show_lines(self, said: tuple[str, ...], *, eyes: bool) -> None:
        """Say other things.

        Args:
            said: whole sentences, the most important first.
            eyes: whether eyes can be shown that nobody has marked yet.
        """
        for old in self.lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = [plain_label(text, "second", wrap=True) for text in said]
        for row, label in enumerate(self.lines, 1):
            self._column.insertWidget(row, label)
        self.eyes_button.setVisible(eyes)
        self.setAccessibleDescription(" ".join(said))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if said else Qt.FocusPolicy.NoFocus)
