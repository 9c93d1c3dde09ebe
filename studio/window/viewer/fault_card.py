"""Why a pane has no new picture: what happened, what it cost, and what can be done about it here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from studio.window.viewer.fault_said import Said, breakable, charge_of, details_of, suspects_of, title_and_body
from studio.window.viewer.sent_words import SentWords
from studio.window.widget.flow_layout import FlowLayout
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, line, plain_label, push_button
from studio.words import Words

WIDE = 380
ICON = 22
BUTTONS = ("connect", "billing", "look", "show-words", "usage", "again", "use-file")
GAP, ROW = 8, 36
"""Between two buttons, and from one row of them to the next, px."""


class FaultCard(QFrame):
    """A card over the pane it concerns.

    Signals:
        acted: one of its buttons was pressed: "look", "again", "connect", "billing", "usage", "use-file".
        hidden: the creator has read it.
        grown: it is taller or shorter now.
    """

    acted = Signal(str)
    hidden = Signal()
    grown = Signal()

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self._details = ""
        self._unfolded = self._words_shown = False
        self.setProperty("frame", "card")
        self.setObjectName("fault_card")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._icon, self._title = QLabel(), plain_label(role="card", wrap=True)
        self._icon.setFixedSize(ICON, ICON)
        self._body, self._told = plain_label(wrap=True), plain_label(role="meta", wrap=True)
        self._charge, self._cost = plain_label(words.say("fault-charge"), "second"), plain_label(role="strong")
        self._line, self._safe = line(), plain_label(role="hint", wrap=True)
        self.buttons = {act: self._button(act) for act in BUTTONS}
        self.suspects, self.sent = plain_label(wrap=True), SentWords(look, words, self)
        self.details = push_button(words.say("fault-details"), "quiet")
        self.details.setObjectName("fault_details_button")
        self.copy = push_button(words.say("fault-copy"), "link")
        self.copy.setObjectName("fault_copy_button")
        self._close = self._close_button()
        self._lay_out()
        self.buttons["show-words"].clicked.disconnect()
        self.buttons["show-words"].clicked.connect(lambda: self._show_words(on=not self._words_shown))
        self.details.clicked.connect(lambda: self._unfold(on=not self._unfolded))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._details))
        self.hide()

    @property
    def told(self) -> str:
        """The details, as far as they are unfolded."""
        return self._details if self._unfolded else ""

    def say(self, said: Said) -> None:
        """Show what happened."""
        title, body = title_and_body(said.text)
        icon, token = said.icon
        self._icon.setPixmap(self._look.icons.pixmap(icon, ICON, token, self.devicePixelRatioF()))
        self._title.setText(title)
        self._body.setText(body)
        self._cost.setText(charge_of(said.fault, self._words))
        self._safe.setText(said.safe)
        self._say_words(said)
        self.setAccessibleName(said.text)
        for act, button in self.buttons.items():
            button.setVisible(act in said.acts)
        again = said.again or self._words.say("fault-again")
        self.buttons["again"].setText(again)
        self.buttons["again"].setAccessibleName(again)
        details = details_of(said.fault, self._words)
        if details != self._details:
            self._details, self._unfolded = details, False
        self._told.setText(breakable(details))
        self._show_parts()

    def fit(self, wide: int, wished: int, most: int) -> int:
        """How tall it is at a width; what is least needed gives way where room is short.

        Args:
            wide: its width, px.
            wished: how tall it should be at most, px; the sentences are not given up for that.
            most: how tall it can be, px.
        """
        self._show_parts()
        tall = self._tall(wide)
        small = ((self._safe,), (self._line,), (self._charge, self._cost), (self.suspects,))
        for parts, room in (*((one, wished) for one in small), ((self._body,), most)):
            if tall > room:
                for part in parts:
                    part.hide()
                tall = self._tall(wide)
        return min(tall, most)

    def _tall(self, wide: int) -> int:
        """Its height at a width with what is seen now; rows remember theirs until they are told."""
        for row in self.findChildren(QLayout):
            row.invalidate()
        return self.heightForWidth(wide)

    def _show_parts(self) -> None:
        """What there is to say is seen, all else leaves no gap."""
        there: tuple[tuple[QWidget, str], ...] = (
            (self._body, self._body.text()),
            *((part, self._cost.text()) for part in (self._charge, self._cost, self._line)),
            (self._safe, self._safe.text()),
            (self.suspects, self.suspects.text()),
            (self.sent, self.sent.toPlainText() if self._words_shown else ""),
            (self.details, self._details),
            *((part, self._details if self._unfolded else "") for part in (self._told, self.copy)),
        )
        for part, text in there:
            part.setVisible(bool(text))
        icon = "chevron-down" if self._unfolded else "chevron-right"
        self.details.setIcon(self._look.icons.icon(icon, "text2", 16))

    def _say_words(self, said: Said) -> None:
        """The words that were refused, and which of them may have been why."""
        if said.sent != self.sent.toPlainText() or not said.sent:
            self._words_shown = False
        self.sent.say(said.sent, said.suspects)
        self.suspects.setText(suspects_of(said, self._words))
        told = self._words.say("fault-show-words" if said.suspects else "fault-show-prompt")
        self.buttons["show-words"].setText(told)
        self.buttons["show-words"].setAccessibleName(told)
        self.buttons["show-words"].setVisible("show-words" in said.acts and bool(said.sent))

    def _show_words(self, *, on: bool) -> None:
        self._words_shown = on
        self._show_parts()
        self.grown.emit()

    def _unfold(self, *, on: bool) -> None:
        self._unfolded = on
        self._show_parts()
        self.grown.emit()

    def _button(self, act: str) -> QPushButton:
        made = push_button(self._words.say(f"fault-{act}"))
        made.setObjectName(f"fault_{act.replace('-', '_')}_button")
        made.clicked.connect(lambda: self.acted.emit(act))
        return made

    def _close_button(self) -> QToolButton:
        made = icon_button(self._look, "close", self._words.say("viewer-hide"))
        made.setProperty("kind", "small")
        made.setObjectName("fault_hide_button")
        made.clicked.connect(self.hidden.emit)
        return made

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._title.setAlignment(top)
        head, charge, foot = _row(10), _row(8), _row(12)
        for part, stretch in ((self._icon, 0), (self._title, 1), (self._close, 0)):
            head.addWidget(part, stretch, top)
        charge.addWidget(self._charge, 1)
        charge.addWidget(self._cost)
        acts = FlowLayout(GAP, ROW)
        for button in self.buttons.values():
            acts.addWidget(button)
        foot.addWidget(self.details)
        foot.addWidget(self._safe, 1)
        self._safe.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._body)
        column.addWidget(self.suspects)
        column.addLayout(charge)
        column.addWidget(self._line)
        column.addLayout(acts)
        column.addWidget(self.sent)
        column.addLayout(foot)
        column.addWidget(self._told)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)


def _row(gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    return row
