"""A battle over the window: rounds by models, a dry run before the first click, and everything done to it."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QListWidget, QMenu, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.experiment.battle import with_count
from studio.session.battle_shelf import ENDING, ListedBattle
from studio.session.session import Session
from studio.window.battle.battle_foot import BattleFoot
from studio.window.battle.battle_head import BattleHead
from studio.window.battle.battle_intro import BattleIntro
from studio.window.battle.battle_menus import BattleMenus
from studio.window.battle.battle_rows import BattleRows
from studio.window.battle.battle_table import BattleTable
from studio.window.battle.battle_words import plan_rows
from studio.window.widget.look import Look
from studio.window.widget.plain import line
from studio.window.widget.thumb import Thumbs

WIDTH, HEIGHT = 1000, 620
SOON_MS = 40
"""Many pictures may come at once; the page is drawn once for all of them."""
MOST_THUMBS = 400
ASKED = {"open": "file-open", "share": "share", "pack": "pack"}
"""What the dialog for a file is called, by what it is asked for."""


class BattlePage(QWidget):
    """Follows the open battle.

    Signals:
        left: it is done with.
        wanted: names another page.
        posted: the post of the battle is to be made.
    """

    left = Signal()
    wanted = Signal(str)
    posted = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._battles = session.battles
        self._trashed: tuple[ListedBattle, ...] = ()
        words = session.words
        self.rows = BattleRows(words, blind=session.settings.values.blind, parent=self)
        self.table = BattleTable(self.rows, look, Thumbs(session.pictures.fetch, self, most=MOST_THUMBS))
        self.table.setAccessibleName(words.say("battle-table"))
        self.plan = QListWidget()
        self.plan.setObjectName("battle_requests")
        self.plan.setAccessibleName(words.say("battle-plan-list"))
        self.intro = BattleIntro(words, self._battles.shelf.character.name)
        self.head, self.foot = BattleHead(words, look), BattleFoot(words)
        self.menus = BattleMenus(session, self)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._lay_out()
        self._connect()
        self.show_battle()
        self._battles.shelf.last()
        self._battles.shelf.list(self._offer)

    def show_battle(self) -> None:
        """Show how the open battle stands."""
        view = self._battles.read.view()
        self.rows.show(view)
        self.body.setCurrentIndex(0 if view is None else 2 if self.foot.shown else 1)
        self.head.setVisible(view is not None)
        self.foot.setVisible(view is not None)
        if view is None:
            return
        self.foot.show_view(view)
        self.head.show_count(view.battle.setup.count)
        if self.foot.shown:
            self.plan.clear()
            self.plan.addItems(list(plan_rows(self._session.words, view)))
        if not self.head.knows(view.battle.id):
            self._battles.shelf.list(self._offer)

    def _connect(self) -> None:
        battles = self._battles
        battles.changed.connect(self._changed)
        self._soon.timeout.connect(self.show_battle)
        self.intro.begun.connect(battles.shelf.seven)
        self.intro.file_wanted.connect(lambda: self._ask_file("open"))
        self.head.chosen.connect(battles.shelf.open)
        self.head.posted.connect(self.posted)
        self.head.counted.connect(lambda count: battles.alter(lambda now: with_count(now, count)))
        self.head.menu.aboutToShow.connect(self._fill_more)
        self.foot.ran.connect(battles.run)
        self.foot.paused.connect(battles.pause)
        self.foot.listed.connect(lambda _on: self.show_battle())
        self.foot.menu.aboutToShow.connect(self._fill_models)
        self.menus.left.connect(self.left)
        self.menus.file_wanted.connect(self._ask_file)
        self.menus.connect_wanted.connect(lambda: self.wanted.emit("connect_models"))
        self.table.asked.connect(self._ask_cell)
        self.table.opened.connect(self._open_row)

    def _changed(self) -> None:
        if isValid(self) and not self._soon.isActive():
            self._soon.start()

    def _offer(self, listed: tuple[ListedBattle, ...], trashed: tuple[ListedBattle, ...]) -> None:
        if not isValid(self):
            return
        self._trashed = trashed
        battle = self._battles.read.battle
        self.head.offer(listed, battle.id if battle is not None else "")

    def _fill_models(self) -> None:
        self.foot.menu.clear()
        view = self._battles.read.view()
        if view is not None:
            self.menus.models(self.foot.menu, view)

    def _fill_more(self) -> None:
        self.head.menu.clear()
        self.menus.more(self.head.menu, self._battles.read.view(), self._trashed)

    def _ask_cell(self, index: QModelIndex, place: QPoint) -> None:
        """The menu of a cell; how its last order ended is said beside it."""
        view = self._battles.read.view()
        if view is None:
            return
        spot = self.rows.spot(index)
        said = self._battles.read.said(spot) if spot is not None else None
        if said is not None:
            self._session.means.live.notice(said)
        menu = QMenu(self)
        menu.setObjectName("battle_cell_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menus.cell(menu, view, self.rows.key(index.row()), spot)
        menu.popup(place)

    def _open_row(self, row: int) -> None:
        if self._battles.open_round(self.rows.key(row)):
            self.left.emit()

    def _ask_file(self, what: str) -> None:
        say, shelf = self._session.words.say, self._battles.shelf
        kinds = "ZIP (*.zip)" if what == "pack" else f"{say('battle-file-kinds')} (*.toml)"
        dialog = QFileDialog(self.window(), say(f"battle-{ASKED[what]}-title"), "", kinds)
        dialog.finished.connect(dialog.deleteLater)
        battle = self._battles.read.battle
        if what != "open" and battle is not None:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix("zip" if what == "pack" else "")
            dialog.selectFile(f"{_file_name(battle.name)}{'.zip' if what == 'pack' else ENDING}")
            pack = partial(self._session.exchange.pack, battle=battle)
            dialog.fileSelected.connect(pack if what == "pack" else shelf.share)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.fileSelected.connect(shelf.open_file)
        dialog.open()

    def _lay_out(self) -> None:
        requests = QWidget()
        inset = QVBoxLayout(requests)
        inset.setContentsMargins(8, 0, 8, 8)
        inset.addWidget(self.plan)
        self.body = QStackedWidget()
        for page in (self.intro, self.table, requests):
            self.body.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.body, 1)
        column.addWidget(line())
        column.addWidget(self.foot)
        self.setFixedWidth(WIDTH)
        self.setProperty("tall", HEIGHT)


def _file_name(name: str) -> str:
    """The name of a battle as that of a file: no part of it is a folder."""
    return "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in name).strip() or "battle"
