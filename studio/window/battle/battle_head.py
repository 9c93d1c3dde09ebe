"""The head of the page of battles: which battle, how many pictures of each model, and the menu of the rest."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QWidget

from studio.experiment.battle import MOST_PICTURES
from studio.session.battle_shelf import ListedBattle
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, plain_label, push_button
from studio.words import Words

COUNTS = (1, 2, 3, 5, 10, MOST_PICTURES)
"""Pictures of each model that are offered."""


class BattleHead(QWidget):
    """Choices and a menu.

    Signals:
        chosen: id of another battle.
        counted: another number of pictures of each model.
        posted: its post is to be made.
    """

    chosen = Signal(str)
    counted = Signal(int)
    posted = Signal()

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._listed: tuple[ListedBattle, ...] = ()
        self.choice = _box("choice", say("battle-choose"))
        self.choice.activated.connect(lambda at: self.chosen.emit(self._listed[at].id))
        self.count = _box("count", say("battle-count"))
        self.count.activated.connect(lambda at: self.counted.emit(int(self.count.itemData(at))))
        self.post = push_button(say("battle-post"))
        self.post.setObjectName("battle_post")
        self.post.clicked.connect(lambda _on=False: self.posted.emit())
        more = icon_button(look, "more", say("battle-more"))
        more.setObjectName("battle_more")
        more.setPopupMode(more.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(more)
        self.menu.setObjectName("battle_more_menu")
        more.setMenu(self.menu)
        self._lay_out(more, say("battle-count"))

    def offer(self, listed: tuple[ListedBattle, ...], now: str) -> None:
        """List the battles there are, the open one chosen."""
        self._listed = listed
        self.choice.clear()
        self.choice.addItems([one.name for one in listed])
        self.choice.setCurrentIndex(next((at for at, one in enumerate(listed) if one.id == now), -1))

    def knows(self, key: str) -> bool:
        """Whether a battle is among those that are listed."""
        return any(one.id == key for one in self._listed)

    def show_count(self, count: int) -> None:
        """The number that is chosen, among the usual ones."""
        offered = sorted({*COUNTS, count})
        if [self.count.itemData(at) for at in range(self.count.count())] != offered:
            self.count.clear()
            for one in offered:
                self.count.addItem(str(one), one)
        self.count.setCurrentIndex(offered.index(count))

    def _lay_out(self, more: QWidget, counted: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        row.addWidget(self.choice, 1)
        row.addSpacing(8)
        row.addWidget(plain_label(counted, "second"))
        row.addWidget(self.count)
        row.addSpacing(8)
        row.addWidget(self.post)
        row.addWidget(more)


def _box(name: str, spoken: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(f"battle_{name}")
    made.setAccessibleName(spoken)
    return made
