"""The window: panels in their places, keys and drops, and the sheets that lie over it."""

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.frame.acts import Act, acts
from studio.window.frame.battle_sheets import BattleSheets
from studio.window.frame.closing import Closing
from studio.window.frame.following import Following, Part
from studio.window.frame.intake import Intake
from studio.window.frame.keys import Keys
from studio.window.frame.left_card import LeftCard
from studio.window.frame.paid_sheets import PaidSheets
from studio.window.frame.place import place_text, put_in_place
from studio.window.frame.recipe_sheets import RecipeSheets
from studio.window.frame.sheet import Sheet
from studio.window.frame.sheets import Sheets
from studio.window.frame.status_bar import StatusBar
from studio.window.frame.tips import Tips
from studio.window.frame.toast import Toast
from studio.window.frame.top_bar import TopBar
from studio.window.frame.veiled import Veiled
from studio.window.frame.visitor import Visitor
from studio.window.history.test_menu import TestMenu
from studio.window.verdict.playbook_strip import PlaybookStrip
from studio.window.verdict.verdict_bar import VerdictBar
from studio.window.widget.focus_ring import FocusRing
from studio.window.widget.incoming import offers
from studio.window.widget.look import Look
from studio.window.widget.plain import line

SMALLEST, FIRST = QSize(1100, 700), QSize(1280, 800)
WIDE_FROM = 1900
"""Width in px from which the larger measures are used."""
SIDE, WIDE_SIDE = 352, 400
SETTLE_MS = 600
"""The window's place is remembered once it has stopped moving."""


Make = Callable[[Session, Look, QWidget], QWidget]
"""Makes a panel; what it makes is a `Part` too."""


class MainWindow(QMainWindow):
    """Everything on screen. It decides nothing: keys and buttons become commands of the session.

    Args:
        recipe: makes the panel at the left.
        viewer: makes the panes; may have `slot_at(QPoint) -> int | None`, which names the pane at a place.
    """

    closing = Signal()

    def __init__(self, session: Session, look: Look, recipe: Make, viewer: Make) -> None:
        super().__init__()
        self.session = session
        self.look = look
        self.setWindowTitle(session.words.say("window-name"))
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.body = QWidget()
        tests = TestMenu(session, self)
        self.top = TopBar(session, look, tests)
        self.recipe, self.viewer = recipe(session, look, self.body), viewer(session, look, self.body)
        self.verdict, self.strip = VerdictBar(session, look), PlaybookStrip(session, look)
        self.status = StatusBar(session)
        self._lay_out()
        self.toast, self.sheet = Toast(self.viewer), Sheet(look, self, session.words.say("window-close"))
        self.sheets = Sheets(session, look, self.sheet, self.toast)
        self.ring = FocusRing(self, look.theme)
        self._tips = Tips(session, self)
        self.recipes = RecipeSheets(session, look, self.sheet, self.toast)
        self.paid = PaidSheets(session, look, self.sheet)
        self.intake = Intake(session, self, self.toast, self.recipes.offer, self.sheets.bring_in)
        self.regions: tuple[QWidget, ...] = (self.top, self.recipe, self.viewer, self.left, self.verdict, self.strip)
        self.acts = _every_act(self)
        self.keys = Keys(self, self.centre, self.acts)
        self._settled = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._begin(tests)

    def show_desk(self, old: Desk, new: Desk) -> None:
        """Hand a change to every part; when pictures arrive, the keys of the viewer work at once."""
        self.following.follow(old, new)
        self._tips.show_desk(old, new)
        self._follow_stop(new)
        if _arrived(old, new) and not _typing(self) and self.sheet.page is None:
            self.viewer.setFocus()

    def _followers(self) -> Following:
        """The parts in the order in which they follow the desk."""
        first = getattr(self.recipe, "first", (self.recipe,))
        panes = Veiled(cast("Part", self.viewer), self.session.judge.veil, self.session.history.guest.over)
        Visitor(self.session, panes, self.verdict)
        panes.show_desk(None, self.session.desk)
        later = (*getattr(self.recipe, "later", ()), panes, self.top, self.verdict, self.strip, self.status)
        return Following(cast("tuple[Part, ...]", first), cast("tuple[Part, ...]", later), self.session.desk, self)

    def stop(self) -> None:
        """Leave the full screen, else stop drawing."""
        if self.isFullScreen():
            self.toggle_screen()
        else:
            self.session.run.cancel()

    def toggle_panels(self) -> None:
        """Hide or show everything but pictures and vote."""
        panels = not self.session.settings.values.panels
        self.session.settings.change(panels=panels)
        self._arrange()
        if not panels:
            self.toast.say(self.session.words.say("window-panels-hidden"))

    def toggle_screen(self) -> None:
        """Nothing but the pictures on the whole screen, or back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._arrange()
        self._follow_stop(self.session.desk)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take whatever could be a picture."""
        if offers(event.mimeData()) and self.sheet.page is None:
            event.acceptProposedAction()
            self.toast.say(self.session.words.say("window-drop"))

    def dropEvent(self, event: QDropEvent) -> None:
        """One picture goes into the pane it falls on, two go into A and B."""
        event.acceptProposedAction()
        self.toast.hide()
        slot_at = getattr(self.viewer, "slot_at", None)
        place = self.viewer.mapFrom(self, event.position().toPoint())
        one = len(event.mimeData().urls()) < 2
        self.intake.bring(event.mimeData(), cast("int | None", slot_at(place)) if slot_at is not None and one else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Larger measures in a large window."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE_FROM
        self.recipe.setFixedWidth(WIDE_SIDE if wide else SIDE)
        self.strip.set_wide(wide=wide)
        self.top.setFixedHeight(48 if wide else 44)
        self.verdict.set_wide(wide=wide)
        self.status.setFixedHeight(28 if wide else 24)
        QTimer.singleShot(0, self.toast, self.toast.place)
        self._settled.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask to be closed; the window goes when everything is written, and stays while that would cost something."""
        event.ignore()
        if self._closing.held():
            return
        self._remember()
        self.hide()
        self.closing.emit()

    def _lay_out(self) -> None:
        self.left = LeftCard(self.session, self.look, getattr(self.viewer, "canvas", self.viewer))
        self.centre = QWidget()
        column = QVBoxLayout(self.centre)
        column.addWidget(self.viewer, 1)
        column.addWidget(self.verdict)
        column.addWidget(self.strip)
        self._side_line = line(upright=True)
        middle = QHBoxLayout()
        for part in (self.recipe, self._side_line):
            middle.addWidget(part)
        middle.addWidget(self.centre, 1)
        outer = QVBoxLayout(self.body)
        outer.addWidget(self.top)
        outer.addLayout(middle, 1)
        outer.addWidget(self.status)
        for box in (column, middle, outer):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        self.setCentralWidget(self.body)
        self.recipe.setFixedWidth(SIDE)

    def _arrange(self) -> None:
        full, panels = self.isFullScreen(), self.session.settings.values.panels
        for part in (self.recipe, self._side_line, self.strip):
            part.setVisible(panels and not full)
        for part in (self.top, self.verdict, self.status):
            part.setVisible(not full)

    def _begin(self, tests: TestMenu) -> None:
        session = self.session
        self._closing = Closing(session, self.sheet, self)
        self.following = self._followers()
        session.changed.connect(self.show_desk)
        session.noticed.connect(self.sheets.notice)
        tests.wanted.connect(lambda name: self.acts[name]())
        for asking in (self.top, self.strip, self.recipe, self.viewer):
            if isinstance(wanted := getattr(asking, "wanted", None), SignalInstance):
                wanted.connect(lambda name: self.acts[name]())
        self.status.help_wanted.connect(self.sheets.keys)
        self.sheet.opened.connect(lambda: self.keys.enable(on=False))
        self.sheet.closed.connect(lambda: self.keys.enable(on=True))
        self.sheet.closed.connect(lambda: self._follow_stop(session.desk))
        self._settled.timeout.connect(self._remember)
        self._closing.decided.connect(self.close)
        if not put_in_place(self, session.settings.values.geometry):
            self.resize(FIRST)
        self._arrange()
        self._follow_stop(session.desk)

    def _follow_stop(self, desk: Desk) -> None:
        """Esc is the window's only while there is something to stop or to leave."""
        self.keys.enable_stop(on=self.sheet.page is None and (desk.running or self.isFullScreen()))

    def _remember(self) -> None:
        if self.isVisible() and not self.isFullScreen():
            self.session.settings.change(geometry=place_text(self))


def _every_act(window: MainWindow) -> Mapping[str, Act]:
    """What keys and menus do, by name."""
    battles = BattleSheets(window.session, window.look, window.sheet, window.sheets)
    pages = {**window.recipes.acts(), **window.paid.acts(), **battles.acts()}
    return {**acts(window.session, window.sheets, window.intake, window), **pages}


def _arrived(old: Desk, new: Desk) -> bool:
    """Whether pictures came into the panes."""
    before = old.step.shots if old.step is not None else ()
    after = new.step.shots if new.step is not None else ()
    return bool(after) and {shot.id for shot in after} != {shot.id for shot in before}


def _typing(window: QWidget) -> bool:
    return isinstance(window.focusWidget(), QLineEdit | QPlainTextEdit)
