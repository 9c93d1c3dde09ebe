"""Scenes and recipes as a list in groups."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from studio.prompt.recipe_notes import Offer
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label
from studio.words import Words

WIDTH, HEAD = 256, 32
EDGE = 16
"""px that a wrapped note keeps free of the list's sides, both together."""
OFFER = int(Qt.ItemDataRole.UserRole)
Groups = Sequence[tuple[str, tuple[Offer, ...]]]
"""Heading of each group and what stands below it."""


class OfferList(QListWidget):
    """Headings that cannot be chosen, and offers that can. `chosen` tells which one is."""

    chosen = Signal(object)

    def __init__(self, words: Words, look: Look) -> None:
        super().__init__()
        self._words, self._look = words, look
        self.setObjectName("recipe_list")
        self.setAccessibleName(words.say("recipes-title"))
        self.setFixedWidth(WIDTH)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)

    def fill(self, groups: Groups, empty: str) -> None:
        """List the groups; the choice stays where it was, else it is the first.

        Args:
            groups: what there is.
            empty: said below a heading without offers.
        """
        before = self.offer()
        self.clear()
        for heading, offers in groups:
            self._head(heading)
            for offer in offers:
                self._add(offer, before)
            if not offers:
                self._note(empty)
        if self.offer() is None:
            self.setCurrentRow(1)

    def offer(self) -> Offer | None:
        """The offer that is chosen."""
        found = self.currentIndex().data(OFFER)
        return found if isinstance(found, Offer) else None

    def _tell(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None and isinstance(found := item.data(OFFER), Offer):
            self.chosen.emit(found)

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._look.theme.font("meta_strong"))
        item.setForeground(QBrush(self._look.theme.colour("text3")))
        item.setSizeHint(QSize(WIDTH - 20, HEAD))
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)

    def _note(self, text: str) -> None:
        item = QListWidgetItem(self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        label = plain_label(text, "hint", wrap=True)
        label.setContentsMargins(8, 4, 8, 4)
        label.setFixedWidth(WIDTH - EDGE)
        item.setSizeHint(QSize(WIDTH - 20, label.heightForWidth(WIDTH - EDGE)))
        self.setItemWidget(item, label)

    def _add(self, offer: Offer, before: Offer | None) -> None:
        name = self._words.tell(offer.name)
        item = QListWidgetItem(name, self)
        item.setData(OFFER, offer)
        spoken = f"{name}, {self._words.say(f'recipes-kind-{offer.kind}')}"
        item.setData(int(Qt.ItemDataRole.AccessibleTextRole), spoken)
        if before is not None and (offer.kind, offer.key, offer.own) == (before.kind, before.key, before.own):
            self.setCurrentItem(item)
