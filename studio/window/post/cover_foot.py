"""The foot of the page of a cover: what there is to remark, and what can be done with it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from studio.window.widget.plain import push_button
from studio.words import Words

TALL = 60


class CoverFoot(QWidget):
    """The remark at the left, the buttons at the right.

    Args:
        note: the remark.
    """

    def __init__(self, note: QLabel, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.eyes_button = self._button("eyes", "post-dialog-eyes")
        self.copy_button = self._button("copy", "saving-copy-cover")
        self.phone_button = self._button("phone", "saving-phone")
        self.whole_button = self._button("whole", "post-dialog-whole")
        self.cancel_button = self._button("cancel", "post-dialog-cancel")
        self.save_button = self._button("save", "post-dialog-save", "primary")
        for button in (self.copy_button, self.phone_button):
            button.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(note, 1)
        for button in (
            self.eyes_button,
            self.copy_button,
            self.phone_button,
            self.whole_button,
            self.cancel_button,
            self.save_button,
        ):
            row.addWidget(button)
        self.setFixedHeight(TALL)

    def _button(self, name: str, key: str, kind: str = "quiet") -> QPushButton:
        button = push_button(self._words.say(key), kind)
        button.setObjectName(f"post_{name}_button")
        return button
