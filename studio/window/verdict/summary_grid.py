"""Step by step: for each model, how its pictures do beside the baseline, as a whole and by criterion."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from studio.experiment.experiment import SLOTS
from studio.session.desk import Desk
from studio.verdict.summary import Cell
from studio.verdict.summary_steps import StepRow, step_rows
from studio.verdict.summary_wording import cell_sentence
from studio.verdict.verdict import CRITERIA
from studio.window.verdict.card import title_of
from studio.window.verdict.summary_tag import SummaryTag
from studio.window.verdict.tally_paint import SIGN, cell_width, paint_cell
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label
from studio.words import Words

NAME, COLUMN, ROW = 170, 104, 22
"""Width of a step's name and of a column of signs, height of a row; px."""


class SummarySigns(QWidget):
    """One cell: its signs, and in words what they say."""

    def __init__(self, look: Look, cell: Cell, name: str) -> None:
        super().__init__()
        self._look = look
        self.cell = cell
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedHeight(ROW)

    def sizeHint(self) -> QSize:
        """As wide as its signs."""
        return QSize(round(cell_width(self.cell)) + 2, ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The signs."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_cell(painter, QPointF(0, (ROW - SIGN) / 2), self.cell, self._look)


class SummaryGrid(QWidget):
    """One row for each step and model."""

    def __init__(self, look: Look, words: Words, desk: Desk) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.rows = step_rows(desk.experiment, desk.verdicts)
        self.signs: list[SummarySigns] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, NAME)
        for column, key in enumerate(("whole", *CRITERIA)):
            head: QLabel = plain_label(words.say(f"summary-by-{key}"), "hint")
            head.setToolTip(words.say(f"summary-by-{key}-tip"))
            self._grid.addWidget(head, 0, column + 2)
            self._grid.setColumnMinimumWidth(column + 2, COLUMN)
        self._grid.setColumnStretch(len(CRITERIA) + 3, 1)
        for row in self.rows:
            self._add(row)

    def _add(self, row: StepRow) -> None:
        title = self._words.tell(title_of(row.step.place))
        for slot, whole in enumerate(row.whole):
            at = self._grid.rowCount()
            if slot == 0:
                self._grid.setRowMinimumHeight(at, ROW + 4)
                note = "" if row.fair else f" ({self._words.say('summary-unfair')})"
                self._grid.addWidget(plain_label(title + note), at, 0)
            self._grid.addWidget(SummaryTag(self._look, SLOTS[slot]), at, 1)
            for column, (key, cell) in enumerate((("whole", whole), *((one, row.by[one][slot]) for one in CRITERIA))):
                self._grid.addWidget(self._sign(title, slot, key, cell), at, column + 2)

    def _sign(self, title: str, slot: int, key: str, cell: Cell) -> SummarySigns:
        by, said = self._words.say(f"summary-by-{key}"), self._words.tell(cell_sentence(cell))
        name = self._words.say("summary-sign", step=title, letter=SLOTS[slot], by=by, said=said)
        made = SummarySigns(self._look, cell, name)
        self.signs.append(made)
        return made
