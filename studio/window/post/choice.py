"""A few choices side by side in one well, one of them chosen."""

from collections.abc import Sequence

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
        self._wished = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for value, words in values:
            button = QToolButton()
            button.setText(words)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            button.clicked.connect(lambda _on, value=value: self._click(value))
            self._group.addButton(button)
            self._buttons[value] = button
            row.addWidget(button)

    @property
    def value(self) -> str:
        """What was chosen, even while it makes no difference and is not on offer."""
        return self._wished

    @property
    def offered(self) -> tuple[str, ...]:
        """The values that can be chosen now."""
        return tuple(value for value, button in self._buttons.items() if not button.isHidden())

    def choose(self, value: str) -> None:
        """Set the choice without telling."""
        if value in self._buttons:
            self._wished = value
            self._show_wished()

    def offer(self, values: Sequence[str]) -> None:
        """Show only some of the values; a chosen one that is not among them comes back with them."""
        for value, button in self._buttons.items():
            button.setVisible(value in values)
        self._show_wished()

    def _click(self, value: str) -> None:
        self._wished = value
        self.chosen.emit(value)

    def _show_wished(self) -> None:
        there = self.offered
        shown = self._wished if self._wished in there else next(iter(there), "")
        if shown and self._wished:
            self._buttons[shown].setChecked(True)
