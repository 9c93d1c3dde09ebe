"""One family of models: what it is, the ways to it, and the way that is looked at."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLayout, QToolButton, QVBoxLayout, QWidget

from studio.experiment.experiment import SLOTS
from studio.session.session import Session
from studio.window.settings.door_box import DoorBox
from studio.window.settings.model_family import Family
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label
from studio.window.widget.tag import TAG, paint_tag

SIGNS, TITLE, GAP = 40, 190, 12
TICK = 12
INDENT = 10
"""px from the edge of a well to its words."""
PITCH = TAG + 2


class ModelRow(QWidget):
    """A row that follows the connections.

    Attributes:
        ways: buttons by route, where there is more than one.
        box: the way that is looked at.
    """

    def __init__(self, session: Session, look: Look, family: Family) -> None:
        super().__init__()
        self._session, self._look, self._family = session, look, family
        self.title = _title(session, family)
        self.ways: dict[str, QToolButton] = {}
        self.box = DoorBox(session, look)
        self._group = QButtonGroup(self)
        self._settled = False
        self._route = self._first()
        self._lay_out()
        self.follow()
        self._order()

    def follow(self) -> None:
        """Show how it stands now."""
        now, words = self._session.connect.now, self._session.words
        if not self._settled:  # keys in the ring come a moment after the page
            self._route = self._first()
            self._settled = now.ring is not None and all(not now.one(route).busy for route in self._family.routes)
        for route, button in self.ways.items():
            one = now.one(route)
            on = one.connected
            button.setChecked(route == self._route)
            beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonTextOnly
            button.setToolButtonStyle(beside if on else alone)
            key = "connect-route-on" if on else "connect-route"
            button.setAccessibleName(words.say(key, name=self.title, route=one.title))
        one = now.one(self._route)
        self.box.show_route(one, words.tell(self._family.price(self._route)) if self._family.cards else "")

    def _first(self) -> str:
        """The first way that can be used now, else the first of all."""
        connected = self._session.connect.connected
        return next((route for route in self._family.routes if route in connected), self._family.routes[0])

    def _choose(self, route: str) -> None:
        self._route, self._settled = route, True
        self.follow()

    def _order(self) -> None:
        """Tab goes through a row as it is read."""
        stops: list[QWidget] = [*self.ways.values(), self.box.more, *self.box.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 14, 0, 14)
        row.setSpacing(GAP)
        heads = QHBoxLayout()
        heads.setSpacing(0)
        heads.addWidget(SlotSigns(self._session, self._look, self._family), 0, Qt.AlignmentFlag.AlignTop)
        heads.addLayout(self._words())
        row.addLayout(heads)
        row.addLayout(self._middle(), 1)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)

    def _words(self) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.setContentsMargins(0, 4, 0, 0)
        title = plain_label(self.title, "title", wrap=True)
        title.setFixedWidth(TITLE)
        column.addWidget(title)
        for text in self._facts():
            note = plain_label(text, "hint", wrap=True)
            note.setFixedWidth(TITLE)
            column.addWidget(note)
        column.addStretch(1)
        return column

    def _facts(self) -> Sequence[str]:
        family, say = self._family, self._session.words.say
        if not family.maker:
            hosted = self._session.connect.now.one(family.routes[0]).hosted
            return () if hosted else (say("connect-local"),)
        versions = ", ".join(family.versions)
        who = say("connect-maker", maker=family.maker, versions=versions) if versions else family.maker
        return (who, say("connect-up-to", pixels=str(family.largest))) if family.largest else (who,)

    def _middle(self) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        now, words = self._session.connect.now, self._session.words
        if len(self._family.routes) > 1:
            column.addWidget(self._segment(), 0, Qt.AlignmentFlag.AlignLeft)
        else:
            route = self._family.routes[0]
            what = f"connect-what-{route}"
            label = plain_label(words.say(what) if words.knows(what) else now.one(route).title, "second", wrap=True)
            label.setMinimumHeight(28)
            label.setContentsMargins(INDENT, 0, 0, 0)
            column.addWidget(label)
        column.addWidget(self.box.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _segment(self) -> QFrame:
        well = QFrame()
        well.setProperty("frame", "segment")
        well.setFixedHeight(28)
        row = QHBoxLayout(well)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for route in self._family.routes:
            button = QToolButton()
            button.setText(self._session.connect.now.one(route).title)
            button.setCheckable(True)
            button.setIconSize(QSize(TICK, TICK))
            button.setIcon(self._look.icons.icon("check", "text2", TICK))
            button.clicked.connect(lambda _on=False, route=route: self._choose(route))
            self._group.addButton(button)
            self.ways[route] = button
            row.addWidget(button)
        return well


class SlotSigns(QWidget):
    """The signs of those slots of the open test that have a model of the family."""

    def __init__(self, session: Session, look: Look, family: Family) -> None:
        super().__init__()
        self._look = look
        ids = {card.id for card in family.cards}
        models = session.desk.experiment.models
        self.letters = tuple(SLOTS[slot] for slot, model in enumerate(models) if model in ids)
        self.setObjectName("connect_slots")
        self.setFixedSize(SIGNS, 2 * PITCH + 4)
        if self.letters:
            key = "connect-slot" if len(self.letters) == 1 else "connect-slots"
            said = session.words.say(key, letter=self.letters[0], letters=", ".join(self.letters))
            self.setAccessibleName(said)
            self.setToolTip(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Two by two."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, letter in enumerate(self.letters):
                paint_tag(painter, QPointF(1 + place % 2 * PITCH, 4 + place // 2 * PITCH), letter, self._look)


def _title(session: Session, family: Family) -> str:
    """What a row is called; a server of the creator's own in their own language."""
    key = f"connect-own-{family.routes[0]}"
    return session.words.say(key) if not family.maker and session.words.knows(key) else family.title
