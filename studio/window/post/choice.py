"""A few choices side by side in one well, one of them chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget


class Choice(QFrame):
    """Chooses one of a few values; `chosen` tells of a change made by the creator.

    Args:
        values: (value, words) from left to right.
        name: what the group is called aloud.
    """

    chosen = Signal(str)

    def __init__(self, values: tuple[tuple[str, str], ...], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "segment")
        self.setAccessibleName(name)
        self.setFixedHeight(28)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for value, words in values:
            button = QToolButton()
            button.setText(words)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            button.clicked.connect(lambda _on, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self._buttons[value] = button
            row.addWidget(button)

    @property
    def value(self) -> str:
        """What is chosen now."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, value: str) -> None:
        """Set the choice without telling."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)
