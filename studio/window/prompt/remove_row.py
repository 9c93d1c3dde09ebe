"""Takes one of the creator's own off the list, after asking in the same place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.window.widget.plain import plain_label, push_button
from studio.words import Words


class RemoveRow(QWidget):
    """A quiet button; pressed, it becomes a question with two answers. `removed` tells of a yes."""

    removed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._name: str | None = None
        self.question = plain_label("", wrap=True)
        self.button = push_button(words.say("recipes-remove"), "quiet")
        self.button.setObjectName("recipe_remove")
        self.button.clicked.connect(lambda _on: self._ask(on=True))
        self.yes_button = push_button(words.say("recipes-remove-yes"), "link")
        self.yes_button.clicked.connect(lambda _on: self.removed.emit())
        self.no_button = push_button(words.say("recipes-remove-no"), "link")
        self.no_button.clicked.connect(lambda _on: self._ask(on=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.button)
        row.addWidget(self.question, 1)
        row.addWidget(self.yes_button)
        row.addWidget(self.no_button)
        self.offer(None)

    def offer(self, name: str | None) -> None:
        """Offer to remove what is called so; None where there is nothing to remove."""
        self._name = name
        self.question.setText(self._words.say("recipes-remove-sure", name=name or ""))
        self._ask(on=False)

    def _ask(self, *, on: bool) -> None:
        for widget in (self.question, self.yes_button, self.no_button):
            widget.setVisible(on)
        self.button.setVisible(self._name is not None and not on)
        if on:
            self.no_button.setFocus()
