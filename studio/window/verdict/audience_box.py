"""Votes of other people on one step: a bar for those at this screen, two fields for those counted elsewhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.session.session import Session
from studio.verdict.audience import MOST_ELSEWHERE
from studio.verdict.summary_votes import tally_sentences
from studio.window.verdict.card import title_of
from studio.window.verdict.summary_tag import SummaryTag
from studio.window.verdict.tally_bar import TallyBar
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button

FIELD = 84
"""Width of a number field, px."""


class AudienceBox(QWidget):
    """Shows and takes what others said of a step; `wanted` asks for the full screen on which they vote.

    Args:
        step_id: of the step.
    """

    wanted = Signal()

    def __init__(self, session: Session, look: Look, step_id: str) -> None:
        super().__init__()
        self._session, self._step = session, step_id
        say = session.words.say
        step = session.desk.experiment.step(step_id)
        title = session.words.tell(title_of(step.place)) if step is not None else ""
        self.title = plain_label(say("audience-head", step=title), "title")
        self.here = TallyBar(look, session.words)
        self.said = plain_label("", "second", wrap=True)
        self.fields = tuple(self._field(letter) for letter in "AB")
        self.open_button = push_button(say("audience-open"))
        self.open_button.setObjectName("audience_open")
        self.open_button.setToolTip(say("audience-open-tip"))
        self.open_button.clicked.connect(lambda _on=False: self.wanted.emit())
        self._lay_out(look)
        self.show_record()
        for field in self.fields:
            field.textEdited.connect(self._counted)

    def show_record(self) -> None:
        """Show what is kept now."""
        record = self._session.audience.record(self._session.desk, self._step)
        tell, votes = self._session.words.tell, record.tally
        self.here.setVisible(bool(votes.votes))
        self.here.show_tally(votes)
        lines = [tell(one) for one in tally_sentences(votes)] if votes.votes else []
        self.said.setText("\n".join(lines) or self._session.words.say("audience-none"))
        for field, count in zip(self.fields, record.elsewhere, strict=True):
            field.setText(str(count) if count else "")

    def _counted(self, _text: str) -> None:
        """Take both numbers; whatever in them is no digit counts for nothing."""
        a, b = (number_of(field.text()) for field in self.fields)
        self._session.audience.elsewhere(self._step, a, b)

    def _field(self, letter: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(f"audience_elsewhere_{letter.lower()}")
        made.setAccessibleName(self._session.words.say("audience-elsewhere-of", letter=letter))
        made.setMaxLength(len(str(MOST_ELSEWHERE)))
        made.setPlaceholderText("0")
        made.setFixedWidth(FIELD)
        return made

    def _lay_out(self, look: Look) -> None:
        say = self._session.words.say
        elsewhere = QHBoxLayout()
        elsewhere.setSpacing(8)
        elsewhere.addWidget(plain_label(say("audience-elsewhere"), "second"))
        for letter, field in zip("AB", self.fields, strict=True):
            elsewhere.addSpacing(8)
            elsewhere.addWidget(SummaryTag(look, letter))
            elsewhere.addWidget(field)
        elsewhere.addStretch(1)
        elsewhere.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.title, self.here, self.said):
            column.addWidget(widget)
        column.addLayout(elsewhere)
        column.addWidget(plain_label(say("audience-elsewhere-note"), "hint", wrap=True))


def number_of(text: str) -> int:
    """The whole number that a text holds, 0 where it holds none."""
    digits = "".join(sign for sign in text if sign.isdecimal())
    return int(digits) if digits else 0
