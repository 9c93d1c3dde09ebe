"""The quiet line that asks for a face."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from studio.viewer.marking import Marking
from studio.window.viewer.eye_marks import EyeMarks
from studio.window.viewer.pane_labels import PaneLabels
from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

QUESTIONS = {"eye": "viewer-mark-first", "other_eye": "viewer-mark-second", "mouth": "viewer-mark-mouth"}


class MarkLine(QFrame):
    """Says which click is wanted next; never in the way of looking.

    Attributes:
        labels: what the panes are called.
        why: why a picture (its slot) is asked about at all, where that is known.
    """

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._marks: EyeMarks | None = None
        self.labels = PaneLabels()
        self.why: Mapping[int, str] = {}
        self.setObjectName("mark_line")
        self.setProperty("frame", "coach")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._label = plain_label()
        self.undo = self._button("mark_undo", "viewer-mark-undo")
        self.skip = self._button("mark_skip", "viewer-mark-skip")
        self.end = self._button("mark_end", "viewer-mark-close")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.setSpacing(16)
        for widget in (self._label, self.undo, self.skip, self.end):
            row.addWidget(widget)
        self.hide()

    def serve(self, marks: EyeMarks) -> None:
        """Let the buttons do what the keys do."""
        self._marks = marks
        self.undo.clicked.connect(marks.undo)
        self.skip.clicked.connect(marks.skip)
        self.end.clicked.connect(marks.end)

    def ask(self, marking: Marking) -> None:
        """The next thing to do, or why the last click was refused."""
        refused = self._marks.refused if self._marks is not None else None
        text = self._words.tell(refused) if refused is not None else self._question(marking)
        self._label.setText(text)
        self.setAccessibleName(text)
        keys = self._words.say("viewer-mark-keys") if marking.slot is not None else ""
        self.setAccessibleDescription(keys)
        self.setToolTip(keys)
        self.undo.setVisible(bool(marking.marks or marking.skips))
        self.skip.setVisible(marking.slot is not None)
        mouth = marking.wanted == "mouth"
        self._name(self.skip, "viewer-mark-skip-mouth" if mouth else "viewer-mark-skip")
        self.adjustSize()

    def _question(self, marking: Marking) -> str:
        slot, wanted = marking.slot, marking.wanted
        if slot is None or wanted is None:
            return self._words.say("viewer-mark-done")
        text = self._words.say(QUESTIONS[wanted], letter=self.labels.called(slot, self._words))
        why = self.why.get(slot, "") if wanted == "eye" else ""
        return f"{why} {text}" if why else text

    def _button(self, name: str, key: str) -> QPushButton:
        made = push_button("", "link")
        made.setObjectName(name)
        self._name(made, key)
        return made

    def _name(self, button: QPushButton, key: str) -> None:
        text = self._words.say(key)
        button.setText(text)
        button.setAccessibleName(text)
