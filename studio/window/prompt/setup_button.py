"""How many pictures of each model, and how large: the small button beside Generate."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from studio.request.parity import parity
from studio.request.price import money
from studio.session.desk import Desk
from studio.session.session import Session
from studio.session.step_commands import COUNTS
from studio.window.prompt.size_offers import size_offers
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
        self._fill_counts(menu)
        menu.addSeparator()
        self._fill_sizes(menu)

    def _fill_counts(self, menu: QMenu) -> None:
        words, desk, steps = self._session.words, self._session.desk, self._session.steps
        now, price = desk.experiment.setup.count, self._session.read.price(desk)
        group = QActionGroup(menu)
        for count in COUNTS:
            cost = f"\t{words.say('run-about', price=money(price // now * count))}" if price else ""
            action = self._add(menu, group, words.say("run-count", count=count) + cost)
            action.setChecked(count == now)
            action.triggered.connect(lambda _on=False, count=count: steps.count(count))

    def _fill_sizes(self, menu: QMenu) -> None:
        """Sizes that all models make in the same proportions; where there are none, that is said over them."""
        words, desk, steps, read = self._session.words, self._session.desk, self._session.steps, self._session.read
        cards = [read.cards[model] for model in desk.experiment.models if model in read.cards]
        offers = size_offers(cards, steps.sizes(desk))
        now = tuple(request.size for request in read.trial(desk).requests)
        told = next((parity(cards, offer.size) for offer in offers if offer.apart), None)
        if told is not None:
            note = menu.addAction(words.tell(told))
            note.setEnabled(False)
        group = QActionGroup(menu)
        for offer in offers:
            action = self._add(menu, group, offer.text(words))
            action.setChecked(offer.gets == now)
            action.triggered.connect(lambda _on=False, size=offer.size: steps.size(size))

    @staticmethod
    def _add(menu: QMenu, group: QActionGroup, text: str) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        group.addAction(action)
        return action
