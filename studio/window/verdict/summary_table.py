"""The table of knobs: one row for each knob, one cell for each model. A cell opens the step it tells of."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from studio.experiment.experiment import SLOTS
from studio.prompt.names import knob_name
from studio.session.desk import Desk
from studio.verdict.summary import Row, knob_table
from studio.verdict.summary_steps import step_behind
from studio.verdict.summary_wording import cell_sentence
from studio.window.verdict.summary_cell import SummaryCell
from studio.window.verdict.summary_tag import SummaryTag
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label
from studio.words import Words

KNOB = 170
"""Least width of the names of the knobs, px."""


class SummaryTable(QWidget):
    """Draws the table of a test; `opened` tells the id of the step behind a cell."""

    opened = Signal(str)

    def __init__(self, look: Look, words: Words, desk: Desk, names: Sequence[str]) -> None:
        super().__init__()
        self._look, self._words, self._desk = look, words, desk
        self.rows = knob_table(desk.experiment, desk.verdicts)
        self.cells: dict[tuple[str, int], SummaryCell] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, KNOB)
        for slot, name in enumerate(names):
            self._grid.addWidget(self._head(slot, name), 0, slot + 1)
            self._grid.setColumnStretch(slot + 1, 1)
        for number, row in enumerate(self.rows, start=1):
            self._add(number, row)

    def _head(self, slot: int, name: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(10, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(SummaryTag(self._look, SLOTS[slot]))
        row.addWidget(plain_label(name, "second"), 1)
        return made

    def _add(self, number: int, row: Row) -> None:
        knob = self._words.tell(knob_name(row.knob))
        self._grid.addWidget(plain_label(knob, "strong"), number, 0)
        for slot, cell in enumerate(row.cells):
            counts = {"better": cell.better, "same": cell.same, "worse": cell.worse}
            short = self._words.tell(cell_sentence(cell))
            said = f"{short} ({self._words.say('summary-cell-counts', **counts)})" if cell.n else short
            name = self._words.say("summary-cell-name", knob=knob, letter=SLOTS[slot], said=said)
            made = SummaryCell(self._look, self._words, cell, name)
            made.setObjectName(f"summary_cell_{row.knob}_{SLOTS[slot].lower()}")
            step = step_behind(self._desk.experiment, self._desk.verdicts, row.knob, slot)
            made.clicked.connect(partial(self._open, step or ""))
            self.cells[row.knob, slot] = made
            self._grid.addWidget(made, number, slot + 1)

    def _open(self, step: str) -> None:
        self.opened.emit(step)
