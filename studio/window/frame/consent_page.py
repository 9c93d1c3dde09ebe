"""What a run would cost and who is paid, before it is sent: Enter agrees, Esc does not."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.request.ask_first import Charge, Question, Reason
from studio.request.price import money
from studio.session.session import Session
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Words

WIDTH = 480


class ConsentPage(QWidget):
    """Shows one question and answers it. Whoever opened it takes it away once no question is open.

    Args:
        asked: the question.
    """

    def __init__(self, session: Session, asked: Question) -> None:
        super().__init__()
        self._session, self._asked = session, asked
        say = session.words.say
        self.below = QCheckBox(say("consent-below", limit=money(asked.limit or 0)))
        self.below.setObjectName("consent_below")
        self.below.setChecked(asked.held)
        self.below.setVisible(asked.limit is not None)
        self.not_now = push_button(say("consent-not-now"))
        self.not_now.setObjectName("consent_not_now")
        self.not_now.clicked.connect(lambda _on=False: self._decline())
        self.generate = push_button(self._act(), "primary")
        self.generate.setObjectName("consent_generate")
        self.generate.clicked.connect(lambda _on=False: self._agree())
        self._lay_out()
        self.setObjectName("consent_page")
        self.setFocusProxy(self.generate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter agrees, alone and pressed anew: the key that asked for the run may still be held."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        event.accept()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.isAutoRepeat() or held != Qt.KeyboardModifier.NoModifier:
            return
        if self.focusWidget() is self.not_now:
            self._decline()
        else:
            self._agree()

    def _agree(self) -> None:
        unasked = self.below.isChecked() if self._asked.limit is not None else None
        self._session.run.consent.agree(unasked_below=unasked)

    def _decline(self) -> None:
        self._session.run.consent.decline()

    def _act(self) -> str:
        say = self._session.words.say
        return say("run-priced", act=say("consent-generate"), price=total_words(self._session.words, self._asked))

    def _lay_out(self) -> None:
        words = self._session.words
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 12, 12)
        column.setSpacing(10)
        said = " ".join(reason_words(words, self._asked, self._session.settings.values.ask_above))
        column.addWidget(plain_label(said, "second", wrap=True))
        column.addSpacing(2)
        column.addLayout(self._table())
        column.addSpacing(2)
        column.addWidget(plain_label(note_words(words, self._asked), "hint", wrap=True))
        column.addWidget(self.below)
        column.addWidget(line())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.not_now)
        row.addWidget(self.generate)
        column.addLayout(row)
        self.setFixedWidth(WIDTH)

    def _table(self) -> QGridLayout:
        words = self._session.words
        table = QGridLayout()
        table.setHorizontalSpacing(16)
        table.setVerticalSpacing(2)
        table.setColumnStretch(0, 1)
        for number, charge in enumerate(self._asked.charges):
            at = 3 * number
            table.addWidget(plain_label(charge.card.name, "title", wrap=True), at, 0)
            table.addWidget(plain_label(charge_words(words, charge)), at, 1, Qt.AlignmentFlag.AlignRight)
            provider = self._session.run.provider(charge.card) or charge.card.maker
            table.addWidget(plain_label(pictures_words(words, charge, provider), "hint", wrap=True), at + 1, 0)
            table.setRowMinimumHeight(at + 2, 4)
        last = 3 * len(self._asked.charges)
        if len(self._asked.charges) > 1:
            table.addWidget(line(), last, 0, 1, 2)
            table.setRowMinimumHeight(last + 1, 2)
            table.addWidget(plain_label(words.say("consent-total"), "title"), last + 2, 0)
            total = plain_label(total_words(words, self._asked), "strong")
            table.addWidget(total, last + 2, 1, Qt.AlignmentFlag.AlignRight)
        return table


def reason_words(words: Words, asked: Question, ask_above: int) -> list[str]:
    """Why it is asked, one sentence each. Of a first run that is enough, whatever it costs."""
    said: dict[Reason, str] = {
        "first": words.say("consent-first"),
        "above": words.say("consent-above", limit=money(ask_above)),
        "many": words.say("consent-many", count=asked.count),
        "unknown": words.say("consent-unknown"),
    }
    return [said[reason] for reason in asked.reasons]


def pictures_words(words: Words, charge: Charge, provider: str) -> str:
    """How many pictures a provider is asked for, and what one of several costs."""
    if charge.count > 1 and charge.each is not None:
        return words.say("consent-pictures-each", provider=provider, count=charge.count, each=money(charge.each))
    return words.say("consent-pictures", provider=provider, count=charge.count)


def charge_words(words: Words, charge: Charge) -> str:
    """What the pictures of a model cost."""
    if charge.each is None:
        return words.say("consent-price-unknown")
    return words.say("consent-about", price=money(charge.each * charge.count))


def total_words(words: Words, asked: Question) -> str:
    """What all of it costs, as far as that is known."""
    if "unknown" not in asked.reasons:
        return words.say("consent-about", price=money(asked.total))
    known = asked.total > 0
    return words.say("consent-at-least", price=money(asked.total)) if known else words.say("consent-price-unknown")


def note_words(words: Words, asked: Question) -> str:
    """Who charges, and how old the prices are."""
    year, _, month = asked.checked.partition("-")
    if not month.isdecimal():
        return words.say("consent-note")
    name = QLocale(words.language).monthName(int(month), QLocale.FormatType.ShortFormat)
    return words.say("consent-note-month", month=f"{name} {year}")
