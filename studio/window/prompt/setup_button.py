"""How many pictures of each model, and how large: the small button beside Generate."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from studio.session.desk import Desk
from studio.session.session import Session
from studio.session.step_commands import COUNTS
from studio.window.widget.look import Look


class SetupButton(QPushButton):
    """Shows the number; its menu offers others, and the sizes that the models can be asked for."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self.setProperty("kind", "primary")
        self.setProperty("ringRadius", 6)
        self.setObjectName("setup_button")
        self.setToolTip(session.words.say("run-each-tip"))
        self.setIcon(look.icons.icon("chevron-down", "on_primary", 14))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.setMenu(menu)

    def show_desk(self, new: Desk) -> None:
        """The number in force."""
        text = self._session.words.say("run-each", count=new.experiment.setup.count)
        self.setText(text)
        self.setAccessibleName(f"{text}. {self.toolTip()}")

    def _fill(self, menu: QMenu) -> None:
        """Offer what there is, once somebody looks."""
        menu.clear()
        say, desk, steps = self._session.words.say, self._session.desk, self._session.steps
        counts = QActionGroup(menu)
        for count in COUNTS:
            action = self._add(menu, counts, say("run-count", count=count))
            action.setChecked(count == desk.experiment.setup.count)
            action.triggered.connect(lambda _on=False, count=count: steps.count(count))
        menu.addSeparator()
        sizes = QActionGroup(menu)
        for size in steps.sizes(desk):
            action = self._add(menu, sizes, say("run-size", size=str(size).replace("x", " × ")))
            action.setChecked(size == steps.size_now(desk))
            action.triggered.connect(lambda _on=False, size=size: steps.size(size))

    @staticmethod
    def _add(menu: QMenu, group: QActionGroup, text: str) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        group.addAction(action)
        return action
