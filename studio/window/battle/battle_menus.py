"""The menus of the page of battles: of a cell, of the models, of the battle itself."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studio.experiment.battle import Spot
from studio.session.battle_commands import BattleCommands
from studio.session.battle_shelf import ListedBattle
from studio.session.battle_view import BattleView
from studio.session.session import Session
from studio.window.battle.battle_words import cell_state, plan_price, price_text
from studio.window.widget.menu_heading import add_heading

ASKABLE = ("failed", "refused", "unknown")
"""States from which one picture is asked for again."""


class BattleMenus(QObject):
    """Fills menus from what the battle is now.

    Signals:
        left: a round was opened, so the page is done with.
        file_wanted: "open", "share" or "pack": a place on the disk is to be chosen.
        connect_wanted: models are to be connected.
    """

    left = Signal()
    file_wanted = Signal(str)
    connect_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._battles: BattleCommands = session.battles
        self._say = session.words.say

    def cell(self, menu: QMenu, view: BattleView, key: str, spot: Spot | None) -> None:
        """What can be done to a cell, or to a whole round.

        Args:
            menu: to be filled.
            view: of the battle.
            key: of the round.
            spot: of the cell, None for the round.
        """
        if view.evidence(key).test is not None:
            self._add(menu, "open_round", self._say("battle-open-round"), lambda: self._open(key))
        if spot is not None:
            self._add_spot(menu, view, spot)
        row = tuple(Spot(key, slot) for slot in range(len(view.battle.models)))
        off = set(row) <= set(view.battle.skipped)
        said = self._say("battle-unskip-round" if off else "battle-skip-round")
        self._add(menu, "skip_round", said, lambda: self._battles.skip(row))

    def models(self, menu: QMenu, view: BattleView) -> None:
        """Models that could come in, each with what its column costs; and those that could go."""
        for card in self._battles.read.models():
            plan = self._battles.read.plan_with(card.id)
            price, count = plan_price(self._session.words, plan), len(plan.orders)
            said = self._say("battle-add-priced", name=card.name, count=count, price=price)
            self._add(menu, f"add_{card.id}", said, partial(self._battles.add_model, card.id))
        if menu.isEmpty():
            add_heading(menu, self._say("battle-add-none"))
        self._add(menu, "connect", self._say("battle-add-connect"), self.connect_wanted.emit)
        menu.addSeparator()
        for slot, name in enumerate(view.battle.names):
            if slot not in view.battle.retired:
                said = self._say("battle-remove-model", name=name)
                self._add(menu, f"remove_{slot}", said, partial(self._battles.remove_model, slot))

    def more(self, menu: QMenu, view: BattleView | None, trashed: tuple[ListedBattle, ...]) -> None:
        """New battles, files, and the trash."""
        shelf = self._battles.shelf
        self._add(menu, "new", self._say("battle-new"), shelf.seven)
        self._add(menu, "file_open", self._say("battle-file-open"), lambda: self.file_wanted.emit("open"))
        if view is not None:
            self._add(menu, "share", self._say("battle-share"), lambda: self.file_wanted.emit("share"))
            if view.battle.begun:
                self._add(menu, "pack", self._say("battle-pack"), lambda: self.file_wanted.emit("pack"))
            menu.addSeparator()
            if not view.battle.begun:
                name = shelf.character.name
                said = self._say("battle-my-character", name=name) if name else self._say("battle-my-character-none")
                self._add(menu, "character", said, shelf.use_character)
            self._add(menu, "trash", self._say("battle-remove"), shelf.trash)
        if trashed:
            menu.addSeparator()
        for one in trashed:
            said = self._say("battle-take-back", name=one.name)
            self._add(menu, f"back_{one.id}", said, partial(shelf.take_back, one.id))

    def _add_spot(self, menu: QMenu, view: BattleView, spot: Spot) -> None:
        cells = view.cells(spot)
        state = cell_state(cells)
        order = self._battles.read.order(spot)
        if state in ASKABLE and order is not None:
            price = price_text(self._session.words, order.price or 0, int(order.price is None), 1)
            said = self._say("battle-again-unknown" if state == "unknown" else "battle-again", price=price)
            number = next(cell.number for cell in cells if cell.state == state)
            self._add(menu, "again", said, lambda: self._battles.again(spot, number))
        if spot.slot in view.battle.retired:
            model, name = view.battle.models[spot.slot], view.battle.names[spot.slot]
            said = self._say("battle-return-model", name=name)
            self._add(menu, "return", said, lambda: self._battles.add_model(model))
            return
        off = spot in view.battle.skipped
        said = self._say("battle-unskip-cell" if off else "battle-skip-cell")
        self._add(menu, "skip", said, lambda: self._battles.skip((spot,)))

    def _open(self, key: str) -> None:
        if self._battles.open_round(key):
            self.left.emit()

    def _add(self, menu: QMenu, name: str, text: str, act: Callable[[], object]) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setObjectName(f"battle_{name}")
        action.triggered.connect(lambda _on=False: act())
        return action
