"""The strip under the panes: what has been tried, what is on screen, what comes next."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from studio.experiment.turn import only_intensity
from studio.session.desk import Desk
from studio.session.session import Session
from studio.verdict.blind_order import PAIR
from studio.window.verdict.card import Card, cards
from studio.window.verdict.step_card import StepCard
from studio.window.verdict.summary_card import SummaryCard
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, surface
from studio.window.widget.thumb import Thumbs

HEIGHT, WIDE_HEIGHT = 88, 116
THUMB, WIDE_THUMB = 56, 84
ARROW = 14
END = 8
LEAST_WORDS = 92
"""Room for words below which they say nothing any more, px."""
"""The gap before the summary and the button below it, px."""


class PlaybookStrip(QFrame):
    """A row of cards. A click on a step with pictures shows it; the next one is prepared, never generated.

    `wanted` names what the creator asked for: "steps" is the page on which the playbook is changed, "summary" the one
    that says what it comes to, "follows" the plots of a slider check.
    """

    wanted = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._tall = THUMB
        self.edit = self._button("pencil", "strip-edit", "steps")
        self.edit.setObjectName("edit_steps_button")
        self.follows = self._button("slider", "strip-follows", "follows")
        self.summary = SummaryCard(session.words, look)
        self.summary.clicked.connect(lambda _on=False: self.wanted.emit("summary"))
        self._thumbs = Thumbs(session.pictures.fetch, self)
        self._shown: tuple[Card, ...] = ()
        surface(self, "strip")
        self.setAccessibleName(session.words.say("strip-region"))
        self.setFixedHeight(HEIGHT)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(8, 6, 8, 6)
        outer.setSpacing(8)
        # The design's object name belongs to the row of cards; the ground is the strip's own.
        self.row = QWidget(self)
        self.row.setObjectName("playbook_strip")
        self._cards = QHBoxLayout(self.row)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(2)
        outer.addWidget(self.row, 1)
        outer.addLayout(_stacked(self.summary, self.follows, self.edit))
        self.show_desk(None, session.desk)

    def _button(self, icon: str, name: str, wanted: str) -> QToolButton:
        made = icon_button(self._look, icon, self._session.words.say(name))
        made.setObjectName(f"{wanted}_button")
        made.clicked.connect(lambda _on=False: self.wanted.emit(wanted))
        return made

    def set_wide(self, *, wide: bool) -> None:
        """Take the larger measures of a large window, or the usual ones."""
        tall = WIDE_THUMB if wide else THUMB
        if tall != self._tall:
            self._tall = tall
            self.setFixedHeight(WIDE_HEIGHT if wide else HEIGHT)
            self._lay_out(0)
            self._shown = ()
            self.show_desk(None, self._session.desk)

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Follow the desk; cards are laid out again only when one of them differs."""
        if old is not None and _shown_of(old) == _shown_of(new):
            return
        self.edit.setVisible(not new.experiment.imported)
        self.follows.setVisible(only_intensity(new.experiment.playbook) and not new.experiment.imported)
        self.summary.show_desk(new)
        wanted = tuple(self._dealt(new, card) for card in cards(new, self._session.read.playbook(new)))
        if len(wanted) != len(self._shown):
            self._lay_out(len(wanted))
        for number, (widget, card) in enumerate(zip(self.cards(), wanted, strict=True)):
            widget.show_card(card)
            self._cards.setStretch(2 * number, 2 if card.state == "shown" else 1)
        self._shown = wanted
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._fit()

    @property
    def shown(self) -> tuple[Card, ...]:
        """What the cards say now."""
        return self._shown

    def _dealt(self, desk: Desk, card: Card) -> Card:
        """The card with its small pictures in the order of the panes, or they would tell which is A's."""
        step = desk.experiment.step(card.step_id)
        if step is not None and step.id == desk.shown and desk.running and self._session.judge.veil.covers(desk):
            return replace(card, thumbs=())  # who is first is as good as a name
        if step is None or self._session.judge.veil.order(desk, step) == PAIR:
            return card
        return replace(card, thumbs=card.thumbs[::-1])

    def cards(self) -> list[StepCard]:
        """The cards from left to right."""
        items = (self._cards.itemAt(place) for place in range(self._cards.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, StepCard)]

    def _fit(self) -> None:
        """Cards are as wide as their words while all fit; else those that come later give up words first.

        The last of them show their number alone before any shows a few letters.
        """
        found = self.cards()
        for card in found:
            card.be_terse(terse=False)
        for card in reversed([card for card in found if card.later]):
            if self._over(found) <= sum(max(0, one.words_width() - LEAST_WORDS) for one in found):
                break
            card.be_terse(terse=True)
        over = self._over(found)
        for later in (True, False):
            giving = [card for card in found if card.later is later]
            words = sum(card.words_width() for card in giving)
            taken = min(over, words * 2 // 3)
            over -= taken
            for card in giving:
                card.setMinimumWidth(card.sizeHint().width() - taken * card.words_width() // max(1, words))

    def _over(self, found: list[StepCard]) -> int:
        """How much wider the cards would like to be than there is room, px."""
        room = self.width() - 16 - END - self.summary.sizeHint().width() - (ARROW + 4) * max(0, len(found) - 1)
        return max(0, sum(card.sizeHint().width() for card in found) - room)

    def _lay_out(self, count: int) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number in range(count):
            if number:
                arrow = QLabel()
                arrow.setFixedWidth(ARROW)
                arrow.setPixmap(self._look.icons.pixmap("chevron-right", ARROW, "off", self.devicePixelRatioF()))
                self._cards.addWidget(arrow)
            card = StepCard(self._look, self._session.words, self._thumbs, self._tall)
            card.clicked.connect(lambda _on=False, number=number: self._clicked(number))
            self._cards.addWidget(card)

    def _clicked(self, number: int) -> None:
        card = self._shown[number]
        if card.state == "next":
            self._session.run.next_step()
        elif card.step_id is not None:
            self._session.look.show_step(card.step_id)


def _stacked(card: QWidget, *buttons: QWidget) -> QVBoxLayout:
    """What stands at the end of the strip: a card, and under it buttons side by side."""
    made = QVBoxLayout()
    made.setSpacing(4)
    made.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
    row = QHBoxLayout()
    row.setSpacing(2)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    made.addLayout(row)
    return made


def _shown_of(desk: Desk) -> tuple[object, ...]:
    """What the cards are made of."""
    return desk.experiment, desk.verdicts, desk.judging, desk.shown, desk.jobs
