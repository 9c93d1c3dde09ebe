"""Connecting models: one row for each family, and what a day may cost."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.session.connection import ring_words
from studio.session.session import Session
from studio.window.settings.door_box import open_page
from studio.window.settings.model_family import alone, families
from studio.window.settings.model_row import INDENT, SIGNS, TITLE, ModelRow
from studio.window.settings.models_foot import SIDE, ModelsFoot
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label

WIDTH, TOP = 1052, 14
BAR = 10
"""Width of the scroll bar."""
REACH = 40
"""px around what has the focus that come into sight as well."""


class ModelsPage(QWidget):
    """Follows the connections while it is open. `left` tells that it is done with.

    Args:
        link: shows a page of a provider.
    """

    left = Signal()

    def __init__(self, session: Session, look: Look, link: Callable[[str], object] = open_page) -> None:
        super().__init__()
        self._session = session
        self._say = session.words.say
        now = session.connect.now.all
        own = tuple(alone(one) for one in now if not one.hosted)
        self.rows = [ModelRow(session, look, family) for family in (*families(now), *own)]
        for row in self.rows:
            row.box.linked.connect(link)
        self.intro = plain_label(role="second", wrap=True)
        self.alone = self._notice(look)
        self.foot = ModelsFoot(session)
        self.foot.left.connect(self.left)
        self.foot.keep.toggled.connect(self._keep)
        self._area, self._body = _area(), self._make_body()
        self._lay_out()
        session.connect.changed.connect(self.follow)
        session.connect.look()
        self.follow()
        self.setProperty("tall", self._body.heightForWidth(WIDTH) + self.foot.sizeHint().height() + 1)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._reveal)

    def follow(self) -> None:
        """Show how everything stands now."""
        if not isValid(self):  # the session hears of its end later than Qt
            return
        ring = self._session.connect.now.ring
        named = {"ring": ring_words(ring or "")}
        self.intro.setText(self._say("connect-intro-alone") if ring == "" else self._say("connect-intro", **named))
        self.alone.setVisible(ring == "")
        self.foot.follow()
        for row in self.rows:
            row.follow()

    def _keep(self, on: bool) -> None:
        for row in self.rows:
            row.box.keep = on

    def _notice(self, look: Look) -> QWidget:
        made = QWidget()
        made.setObjectName("connect_no_ring")
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        sign = QLabel()
        sign.setPixmap(look.icons.icon("warning", "text").pixmap(16, 16))
        sign.setFixedWidth(18)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain_label(self._say("connect-no-ring"), wrap=True), 1)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area.setWidget(self._body)
        self._area.verticalScrollBar().rangeChanged.connect(self._make_room)
        column.addWidget(self._area, 1)
        column.addWidget(line())
        column.addWidget(self.foot)
        self.setFixedWidth(WIDTH)
        if self.rows:
            self.setFocusProxy(self.rows[0].box.stops()[0])

    def _reveal(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whatever Tab reaches comes into sight."""
        if isValid(self) and now is not None and self._body.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, REACH)

    def _make_room(self, _least: int, most: int) -> None:
        """The scroll bar stands in the margin, so that its coming moves nothing."""
        if (layout := self._body.layout()) is not None:
            layout.setContentsMargins(SIDE, TOP, SIDE - BAR if most else SIDE, 0)

    def _make_body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("body")
        column = QVBoxLayout(body)
        column.setContentsMargins(SIDE, TOP, SIDE, 0)
        column.setSpacing(0)
        column.addWidget(self.intro)
        column.addWidget(self.alone)
        column.addSpacing(14)
        for row in self.rows:
            column.addWidget(line())
            column.addWidget(row)
        for route in self._session.connect.now.added:
            column.addWidget(line())
            column.addWidget(self._still(route, "", "connect-what-added", "connect-ready"))
        column.addWidget(line())
        column.addWidget(
            self._still(self._say("connect-sim"), "connect-sim-note", "connect-sim-what", "connect-sim-works")
        )
        column.addStretch(1)
        return body

    def _still(self, title: str, note: str, what: str, works: str) -> QWidget:
        """A row that has nothing to connect."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(SIGNS, 14, 0, 14)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(plain_label(title, "title"))
        if note:
            words.addWidget(plain_label(self._say(note), "hint"))
        head = QWidget()
        head.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        head.setFixedWidth(TITLE)
        row.addWidget(head)
        told = plain_label(self._say(what), "second")
        told.setContentsMargins(INDENT, 0, 0, 0)
        row.addWidget(told, 1)
        row.addWidget(plain_label(self._say(works), "ok"))
        return made


def _area() -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
