"""A table of words: one column for each region or knob, one row for each step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from studio.window.widget.plain import plain_label

STEP_WIDTH = 64


class StepTable(QWidget):
    """Reads like a page: wrapped words, no lines.

    Args:
        corner: what the steps are called together.
        columns: titles.
        steps: names of the rows.
    """

    def __init__(self, corner: str, columns: Sequence[str], steps: Sequence[str]) -> None:
        super().__init__()
        self._steps = steps
        self._cells: list[list[QLabel]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(plain_label(corner, "hint"), 0, 0, top)
        for column, title in enumerate(columns, start=1):
            grid.addWidget(plain_label(title, "strong"), 0, column, top)
            grid.setColumnStretch(column, 1)
        for row, step in enumerate(steps, start=1):
            name = plain_label(step, "second")
            name.setMinimumWidth(STEP_WIDTH)
            grid.addWidget(name, row, 0, top)
            cells = [plain_label("", "", wrap=True) for _column in columns]
            for column, cell in enumerate(cells, start=1):
                cell.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                grid.addWidget(cell, row, column, top)
            self._cells.append(cells)

    def fill(self, columns: Sequence[Sequence[str]], nothing: str) -> None:
        """Show the words of each column from the first step to the last; `nothing` stands where there are none."""
        for at, words in enumerate(columns):
            for row, said in enumerate(words):
                self._cells[row][at].setText(said or nothing)

    def words(self, row: int) -> tuple[str, ...]:
        """What a row says."""
        return tuple(cell.text() for cell in self._cells[row])
