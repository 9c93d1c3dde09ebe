"""What stands on the page of a summary, section by section. Nothing is made up: what nobody judged says so."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.session.session import Session
from studio.verdict.summary_votes import Votes, votes_sentences
from studio.verdict.summary_wording import summary_sentence
from studio.window.verdict.audience_box import AudienceBox
from studio.window.verdict.summary_copy import SummaryCopy
from studio.window.verdict.summary_grid import SummaryGrid
from studio.window.verdict.summary_table import SummaryTable
from studio.window.verdict.summary_told import knob_lines, refusals
from studio.window.verdict.tally_bar import TallyBar
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label
from studio.words import Sentence, sentence

EDGE = 24


class SummaryBody(QWidget):
    """The test on the desk, as it was when the page was opened.

    Signals:
        opened: a step is to be looked at (its id).
        voting: the full screen for other people is wanted.

    Args:
        names: of the models, by slot.
        votes: that count.
    """

    opened, voting = Signal(str), Signal()

    def __init__(self, session: Session, look: Look, names: Sequence[str], votes: Votes) -> None:
        super().__init__()
        self._session, self._look, self._desk = session, look, session.desk
        self._say, self._tell = session.words.say, session.words.tell
        self.question = self._tell(session.read.question(self._desk))
        self.bar = TallyBar(look, session.words)
        self.bar.show_tally(votes.tally)
        self.table = SummaryTable(look, session.words, self._desk, names)
        self.table.opened.connect(self.opened)
        self.grid = SummaryGrid(look, session.words, self._desk)
        said = summary_sentence(self.table.rows)
        self.caption = f"{self._tell(said)}." if said is not None else ""
        self.copy = SummaryCopy(self.caption, session.words)
        self.audience: AudienceBox | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, 16, EDGE, 20)
        self._column.setSpacing(8)
        self._add_votes(votes)
        self._add_knobs()
        self._add_steps()
        self._add_caption()
        self._add_audience()
        self._column.addStretch(1)

    def _add_votes(self, votes: Votes) -> None:
        self._column.addWidget(plain_label(self.question, "dialog", wrap=True))
        self._column.addSpacing(4)
        self._column.addWidget(self.bar)
        self._words(*votes_sentences(votes))

    def _add_knobs(self) -> None:
        self._section("summary-knobs-head")
        self._column.addWidget(self.table)
        self.table.setVisible(bool(self.table.rows))
        self._words(*(knob_lines(self._desk) if self.table.rows else [sentence("summary-no-knobs")]))

    def _add_steps(self) -> None:
        told, rows = refusals(self._desk), self.grid.rows
        if rows or told:
            self._section("summary-steps-head")
        self._column.addWidget(self.grid)
        self.grid.setVisible(bool(rows))
        if rows:
            self._column.addWidget(plain_label(self._say("summary-legend"), "hint"))
        self._words(*told)

    def _add_caption(self) -> None:
        self._section("summary-caption-head")
        row = QHBoxLayout()
        row.setSpacing(12)
        text = plain_label(self.caption or self._say("summary-caption-none"), "" if self.caption else "hint", wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(text, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        self.copy.setVisible(bool(self.caption))
        self._column.addLayout(row)

    def _add_audience(self) -> None:
        """Others vote on the step shown; without a pair there is nothing to vote on."""
        if self._desk.shown is None or not self._session.audience.ready(self._desk):
            return
        self._column.addSpacing(8)
        self._column.addWidget(line())
        self.audience = AudienceBox(self._session, self._look, self._desk.shown)
        self.audience.wanted.connect(self.voting)
        self._column.addWidget(self.audience)

    def _section(self, key: str) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(line())
        self._column.addWidget(plain_label(self._say(key), "title"))

    def _words(self, *told: Sentence) -> None:
        if told:
            self._column.addWidget(plain_label("\n".join(map(self._tell, told)), "second", wrap=True))
