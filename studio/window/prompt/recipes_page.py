"""All scenes and recipes in one list, each told at the right before it is used."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.prompt.recipe_notes import Offer
from studio.session.kept_words import Kind
from studio.session.session import Session
from studio.window.prompt.offer_list import OfferList
from studio.window.prompt.recipe_card import RecipeCard
from studio.window.prompt.remove_row import RemoveRow
from studio.window.widget.look import Look
from studio.window.widget.plain import line, push_button

WIDTH, HEIGHT = 880, 628
KIND: dict[str, Kind] = {"character": "characters", "scene": "scenes", "recipe": "recipes"}


class RecipesPage(QWidget):
    """A list in groups and the choice in full. `left` tells that it is done with.

    Attributes:
        card: the choice in full, None before there is one.
    """

    left = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.card: RecipeCard | None = None
        self.list = OfferList(session.words, look)
        self.list.chosen.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self.use())
        self._area = _area()
        self.use_button = push_button("", "primary")
        self.use_button.setObjectName("recipe_use")
        self.use_button.clicked.connect(lambda _on: self.use())
        self.close_button = push_button(session.words.say("recipes-close"))
        self.close_button.clicked.connect(lambda _on: self.left.emit())
        self.remove = RemoveRow(session.words)
        self.remove.removed.connect(self._remove)
        self._lay_out()
        self._fill(())
        self._load()

    def use(self) -> None:
        """Use the choice, if it can be used as it stands."""
        if self.card is not None and self.card.valid:
            self.card.use()
            self.left.emit()

    def _load(self) -> None:
        self._session.recipes.own(self._fill)

    def _fill(self, own: tuple[Offer, ...]) -> None:
        # The page may be gone by the time the disk has answered.
        if not isValid(self):
            return
        ready, say = self._session.recipes.ready, self._session.words.say
        groups = (("scene", ready.scenes), ("transfer", ready.transfers), ("own", own))
        headed = [(say(f"recipes-group-{name}"), offers) for name, offers in groups]
        self.list.fill(headed, say("recipes-group-none"))

    def _show(self, offer: Offer) -> None:
        self.card = RecipeCard(self._session, offer)
        self.card.checked.connect(self.use_button.setEnabled)
        self._area.setWidget(self.card)
        text = self._session.words.say(f"recipes-use-{offer.kind}")
        self.use_button.setText(text)
        self.use_button.setAccessibleName(text)
        self.use_button.setEnabled(self.card.valid)
        self.remove.offer(self._session.words.tell(offer.name) if offer.own else None)

    def _remove(self) -> None:
        offer = self.list.offer()
        if offer is not None and offer.own:
            self._session.recipes.remove(KIND[offer.kind], offer.key, self._load)

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(8, 4, 0, 0)
        body.setSpacing(8)
        body.addWidget(self.list)
        body.addWidget(line(upright=True))
        body.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 12, 12)
        foot.setSpacing(12)
        foot.addWidget(self.remove, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.use_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(line())
        column.addLayout(foot)
        self.setFixedWidth(WIDTH)
        self.setProperty("tall", HEIGHT)
        self.setFocusProxy(self.list)


def _area() -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
