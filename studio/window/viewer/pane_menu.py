"""The menu behind a pane's name: whose picture it shall be, and what can be done with the one there is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from studio.experiment.experiment import BY_HAND
from studio.request.model_card import ModelCard
from studio.words import Words

ACTS = ("use-file", "paste", "mark", "rename", "copy")
OWN = ("mark", "rename")
"""What a simulated picture does not need: it knows its eyes and its name."""


class PaneMenu(QObject):
    """What can be done with one pane.

    Signals:
        asked: one of `ACTS`.
        chosen: another model for the slot (its card's id).
    """

    asked = Signal(str)
    chosen = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._menu = QMenu(parent)
        self._title = self._menu.addAction(words.say("hand-models"))
        self._title.setEnabled(False)
        self._end = self._menu.addSeparator()
        self._models: QActionGroup | None = None
        self._acts = {name: self._menu.addAction(words.say(f"viewer-{name}")) for name in ACTS}
        for name, act in self._acts.items():
            act.triggered.connect(lambda _checked=False, it=name: self.asked.emit(it))

    @property
    def acts(self) -> Mapping[str, QAction]:
        """The entries by name."""
        return self._acts

    @property
    def models(self) -> list[QAction]:
        """The entries that choose a model."""
        return self._models.actions() if self._models is not None else []

    def allow(self, *, picture: bool, simulated: bool) -> None:
        """Offer only what works on the picture shown."""
        for name in OWN:
            self._acts[name].setVisible(picture and not simulated)

    def offer(self, cards: Sequence[ModelCard], now: str) -> None:
        """List the models that the slot can have, the present one ticked."""
        if self._models is not None:
            for act in self._models.actions():
                self._menu.removeAction(act)
            self._models.deleteLater()
        self._models = QActionGroup(self)
        for card in cards:
            act = QAction(model_label(card, cards, self._words).replace("&", "&&"), self._models)
            act.setCheckable(True)
            act.setChecked(card.id == now)
            act.triggered.connect(lambda _checked=False, it=card.id: self.chosen.emit(it))
            self._menu.insertAction(self._end, act)

    def open(self, beside: QWidget) -> None:
        """Show it under a widget."""
        self._menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))


def model_label(card: ModelCard, cards: Sequence[ModelCard], words: Words) -> str:
    """A model as it is offered: with its version where another card has the same name."""
    if card.id == BY_HAND:
        return words.say("hand-model")
    if card.version and sum(other.name == card.name for other in cards) > 1:
        return words.say("hand-model-version", name=card.name, version=card.version)
    return card.name
