"""The menu behind a pane's name: whose picture it shall be, and what can be done with the one there is."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from studio.window.viewer.model_offers import ModelGroup, ModelList, ModelOffer
from studio.words import Words

ACTS = ("use-file", "paste", "mark", "rename", "copy")
OWN = ("mark", "rename")
"""What a simulated picture does not need: it knows its eyes and its name."""


class PaneMenu(QObject):
    """What can be done with one pane.

    Signals:
        asked: one of `ACTS`, or "connect".
        chosen: another model for the slot (its card's id).
    """

    asked = Signal(str)
    chosen = Signal(str)

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

    def allow(self, *, picture: bool, simulated: bool) -> None:
        """Offer only what works on the picture shown."""
        for name in OWN:
            self._acts[name].setVisible(picture and not simulated)

    def offer(self, models: ModelList, now: str) -> None:
        """List the models that the slot can have, the present one ticked."""
        self._clear()
        self._models = QActionGroup(self)
        for group in models.groups(self._words):
            if group.title:
                self._add_provider(group, now)
                continue
            for offer in group.offers:
                self.menu.insertAction(self._connect, self._entry(offer, now))

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
            made.addAction(self._entry(offer, now))
        self._providers.append(made)
        head = self.menu.insertMenu(self._connect, made)
        holds = any(offer.id == now for offer in group.offers)
        head.setCheckable(holds)
        head.setChecked(holds)

    def _entry(self, offer: ModelOffer, now: str) -> QAction:
        text = f"{_plain(offer.text)}\t{offer.price}" if offer.price else _plain(offer.text)
        act = QAction(text, self._models)
        act.setCheckable(True)
        act.setChecked(offer.id == now)
        act.triggered.connect(lambda _checked=False, it=offer.id: self.chosen.emit(it))
        return act

    def _clear(self) -> None:
        for made in self._providers:
            self.menu.removeAction(made.menuAction())
            made.deleteLater()
        self._providers = []
        for act in self.models:
            self.menu.removeAction(act)
        if self._models is not None:
            self._models.deleteLater()


def _plain(text: str) -> str:
    """A name in which nothing is a key."""
    return text.replace("&", "&&")
