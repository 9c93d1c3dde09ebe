"""What stands on the page of a slider check: the words, the plots, the figures, and what none of them can say."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.experiment.experiment import SLOTS
from studio.face.follows import CueLines, Follows
from studio.face.follows_chart import chart_of
from studio.prompt.names import step_name
from studio.window.verdict.follows_plot import FollowsMark, FollowsPlot
from studio.window.verdict.follows_told import headlines, limits, plot_told, reason_of, table, title_of, word_of
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label
from studio.words import Sentence, Words

EDGE, WORDS = 24, 250
"""Outer edge, and width of the words beside a plot; px."""


class FollowsBody(QWidget):
    """A check that was measured whole.

    Args:
        names: of the models, by slot.
        unread: pictures without figures, each with why.
        simulated: whether this program drew the pictures; it is said then.
    """

    def __init__(
        self, look: Look, words: Words, found: Follows, names: Sequence[str], unread: Sequence[Sentence]
    ) -> None:
        super().__init__()
        self._look, self._words, self._found = look, words, found
        self.plots: list[FollowsPlot] = []
        self.figures = self._figures()
        self.figures.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, 16, EDGE, 20)
        self._column.setSpacing(8)
        for text in headlines(found, words):
            self._column.addWidget(plain_label(text, "dialog", wrap=True))
        self._column.addWidget(plain_label(words.say("follows-note"), "second", wrap=True))
        self._column.addWidget(self._key(names))
        for one in found.drawn:
            self._add(one)
        if found.drawn:
            self._column.addWidget(plain_label(words.say("follows-axis"), "hint", wrap=True))
        self._column.addWidget(self.figures)
        self._limits(unread)
        self._column.addStretch(1)

    def _key(self, names: Sequence[str]) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(6)
        for slot, name in enumerate(names):
            row.addWidget(FollowsMark(self._look, slot))
            row.addWidget(plain_label(f"{SLOTS[slot]}  {name}", "strong"))
            row.addSpacing(18)
        row.addStretch(1)
        return made

    def _add(self, one: CueLines) -> None:
        tell = self._words.tell
        self._column.addWidget(line())
        title = tell(title_of(one))
        self._column.addWidget(plain_label(f"{title[:1].upper()}{title[1:]}", "title"))
        levels = [tell(step_name(step)) for step in self._found.steps]
        plot = FollowsPlot(self._look, chart_of(one), levels, plot_told(one, self._words))
        self.plots.append(plot)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(plot, 1)
        row.addWidget(self._said(one))
        self._column.addLayout(row)

    def _said(self, one: CueLines) -> QWidget:
        made = QWidget()
        made.setFixedWidth(WORDS)
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for slot, each in enumerate(one.lines):
            grid.addWidget(FollowsMark(self._look, slot), 2 * slot, 0)
            grid.addWidget(plain_label(self._words.tell(word_of(each, slot)), "strong", wrap=True), 2 * slot, 1)
            reason = plain_label(self._words.tell(reason_of(each)), "hint", wrap=True)
            reason.setContentsMargins(0, 0, 0, 8)
            grid.addWidget(reason, 2 * slot + 1, 1)
        grid.setRowStretch(2 * len(one.lines), 1)
        return made

    def _figures(self) -> QWidget:
        made = QFrame()
        made.setObjectName("follows_figures")
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        for number, row in enumerate(table(self._found, self._words)):
            for place, text in enumerate(row):
                cell = plain_label(text, "second" if number == 0 else "")
                cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                grid.addWidget(cell, number, place)
        note = plain_label(self._words.say("follows-table-note"), "hint", wrap=True)
        grid.addWidget(note, grid.rowCount(), 0, 1, max(1, grid.columnCount()))
        grid.setColumnStretch(grid.columnCount(), 1)
        return made

    def _limits(self, unread: Sequence[Sentence]) -> None:
        self._column.addWidget(line())
        told = "\n".join(limits(self._found, self._words))
        self._column.addWidget(plain_label(told, "second", wrap=True))
        if unread:
            self._column.addWidget(plain_label(self._words.say("follows-unread-head"), "title"))
            self._column.addWidget(plain_label("\n".join(map(self._words.tell, unread)), "second", wrap=True))
