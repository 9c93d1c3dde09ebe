"""The menu behind a pane's name: whose picture it shall be, and what can be done with the one there is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from studio.experiment.experiment import SLOTS
from studio.window.viewer.model_offers import ModelGroup, ModelList, ModelOffer
from studio.words import Words

ACTS = ("use-file", "paste", "mark", "rename", "copy")
OWN = ("mark", "rename")
"""What a simulated picture does not need: it knows its eyes and its name."""
BLIND = ("mark", "copy")
"""What tells nothing about the model."""


class PaneMenu(QObject):
    """What can be done with one pane.

    Signals:
        asked: one of `ACTS`, or "connect".
        chosen: another model for the slot (its card's id).
        chosen_for: another model for any slot (its number, the card's id).
    """

    asked = Signal(str)
    chosen = Signal(str)
    chosen_for = Signal(int, str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.menu = QMenu(parent)
        self._title = self.menu.addAction(words.say("hand-models"))
        self._title.setEnabled(False)
        self._models: QActionGroup | None = None
        self._providers: list[QMenu] = []
        self._connect = self._act("connect", words.say("fault-connect"))
        self.menu.addSeparator()
        self._acts = {name: self._act(name, words.say(f"viewer-{name}")) for name in ACTS}

    @property
    def acts(self) -> Mapping[str, QAction]:
        """The entries by name."""
        return {**self._acts, "connect": self._connect}

    @property
    def models(self) -> list[QAction]:
        """The entries that choose a model."""
        return self._models.actions() if self._models is not None else []

    @property
    def providers(self) -> list[QMenu]:
        """The menus of single providers."""
        return self._providers

    def allow(self, *, picture: bool, simulated: bool, hidden: bool = False) -> None:
        """Offer only what works on the picture shown, and nothing that tells whose it is while that is hidden."""
        own = picture and not simulated
        for name, act in self._acts.items():
            act.setVisible((own or name not in OWN) and not (hidden and name not in BLIND))
        self._title.setText(self._words.say("judge-menu" if hidden else "hand-models"))

    def offer(self, models: ModelList, now: str) -> None:
        """List the models that the slot can have, the present one ticked."""
        self._clear()
        self._models = QActionGroup(self)
        for group in models.groups(self._words):
            if group.title:
                self._add_provider(group, now)
                continue
            for offer in group.offers:
                self.menu.insertAction(self._connect, self._entry(offer, now, self._models))

    def offer_all(self, models: Sequence[ModelList], now: Sequence[str]) -> None:
        """While it is hidden whose pane this is: models of every slot, a menu for each, the same behind every pane."""
        self._clear()
        for slot, (listed, card_id) in enumerate(zip(models, now, strict=True)):
            made = QMenu(self._words.say("judge-next-models", letter=SLOTS[slot]), self.menu)
            ticks = QActionGroup(made)
            for group in listed.groups(self._words):
                menu = made.addMenu(_plain(group.title)) if group.title else made
                for offer in group.offers:
                    menu.addAction(self._entry(offer, card_id, ticks, slot))
            self._providers.append(made)
            self.menu.insertMenu(self._connect, made)

    def open(self, beside: QWidget) -> None:
        """Show it under a widget."""
        self.menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def _act(self, name: str, text: str) -> QAction:
        act = self.menu.addAction(text)
        act.triggered.connect(lambda _checked=False: self.asked.emit(name))
        return act

    def _add_provider(self, group: ModelGroup, now: str) -> None:
        """A menu of its own; it is ticked itself where the present model is in it."""
        made = QMenu(_plain(group.title), self.menu)
        for offer in group.offers:
            made.addAction(self._entry(offer, now, self._models))
        self._providers.append(made)
        head = self.menu.insertMenu(self._connect, made)
        holds = any(offer.id == now for offer in group.offers)
        head.setCheckable(holds)
        head.setChecked(holds)

    def _entry(self, offer: ModelOffer, now: str, ticks: QActionGroup | None, slot: int | None = None) -> QAction:
        text = f"{_plain(offer.text)}\t{offer.price}" if offer.price else _plain(offer.text)
        act = QAction(text, ticks)
        act.setCheckable(True)
        act.setChecked(offer.id == now)
        act.triggered.connect(lambda _checked=False: self._choose(slot, offer.id))
        return act

    def _choose(self, slot: int | None, card_id: str) -> None:
        if slot is None:
            self.chosen.emit(card_id)
        else:
            self.chosen_for.emit(slot, card_id)

    def _clear(self) -> None:
        models, self._models = self._models, None
        for made in self._providers:
            self.menu.removeAction(made.menuAction())
            made.deleteLater()
        self._providers = []
        if models is not None:
            for act in models.actions():
                self.menu.removeAction(act)
            models.deleteLater()


def _plain(text: str) -> str:
    """A name in which nothing is a key."""
    return text.replace("&", "&&")
