"""The table of the feature sheet: a row for each part, a column for each picture, one tab stop for all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from studio.face.frame import Head
from studio.viewer.sheet import ROWS, Cell, sheet
from studio.viewer.sheet_cell import remark
from studio.window.viewer.exact_pass import ExactPass
from studio.window.viewer.feature_cell import CellView
from studio.window.viewer.feature_head import HEAD, ColumnHead
from studio.window.viewer.shown import Shown
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label
from studio.words import Words

SHAPE = 2.6
"""Width to height of a cell: what brows, eyes and mouth need, on average."""
GAP = 8
LEAST = QSize(96, 40)
"""Smallest cell, px."""


@dataclass(frozen=True)
class Column:
    """One picture of the table.

    Attributes:
        letter, name: whose it is.
        simulated: drawn by this program.
        head: its size in px and the face in it where known.
        hidden: what it is called in a sentence while nothing may tell whose it is; then no size is told either.
    """

    letter: str
    name: str
    simulated: bool
    head: Head
    hidden: str = ""


class FeatureTable(QWidget):
    """Cells of equal size, as large as the table allows.

    Args:
        columns: one for each picture, at least one.
        exact: makes the cells exact; nobody else uses its slots.
    """

    def __init__(self, look: Look, words: Words, columns: Sequence[Column], exact: ExactPass) -> None:
        super().__init__()
        self._words = words
        self._columns = tuple(columns)
        self._shown: list[Shown | None] = [None] * len(columns)
        self._broken: set[int] = set()
        exact.ready.connect(self._sharpen)
        self.heads = [_column_head(look, words, column, self) for column in self._columns]
        self.labels = [_row_label(words.say(f"post-{part}"), self) for part in ROWS]
        self._side = max(label.sizeHint().width() for label in self.labels) + 16
        self.cells = [CellView(look, exact, number, self) for number in range(len(ROWS) * len(columns))]
        for number, cell in enumerate(self.cells):
            cell.setObjectName(f"cell_{ROWS[number // len(columns)]}_{columns[number % len(columns)].letter.lower()}")
            cell.stepped.connect(partial(self._step, number))
        self._stop_at(0)
        self.setAccessibleName(words.say("sheet-table"))

    def put(self, column: int, shown: Shown) -> None:
        """A picture has come."""
        self._shown[column] = shown
        self._fill()

    def fail(self, column: int) -> None:
        """A picture cannot be shown; the others go on."""
        self._broken.add(column)
        self._fill()

    def width_at(self, height: int) -> int:
        """The width at which cells have their shape, for a table of a height in px."""
        tall = max(LEAST.height(), (height - HEAD - GAP * len(ROWS)) // len(ROWS))
        return self._side + round(len(self._columns) * (tall * SHAPE + GAP)) - GAP

    def minimumSizeHint(self) -> QSize:
        """Every part can still be told."""
        wide = self._side + len(self._columns) * (LEAST.width() + GAP) - GAP
        return QSize(wide, HEAD + len(ROWS) * (LEAST.height() + GAP))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Other places, and other px in them."""
        wide, tall = self._cell_size()
        for number, head in enumerate(self.heads):
            head.setGeometry(self._side + number * (wide + GAP), 0, wide, HEAD)
        for row, label in enumerate(self.labels):
            label.setGeometry(0, HEAD + GAP + row * (tall + GAP), self._side - 16, tall)
        for number, cell in enumerate(self.cells):
            row, column = divmod(number, len(self._columns))
            cell.setGeometry(self._side + column * (wide + GAP), HEAD + GAP + row * (tall + GAP), wide, tall)
        self._fill()

    def event(self, event: QEvent) -> bool:
        """Another screen has other px."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._fill()
        return super().event(event)

    def _sharpen(self, number: int) -> None:
        self.cells[number].update()

    def _cell_size(self) -> tuple[int, int]:
        count = max(1, len(self._columns))
        wide = (self.width() - self._side - GAP * (count - 1)) // count
        tall = (self.height() - HEAD - GAP * len(ROWS)) // len(ROWS)
        return max(LEAST.width(), wide), max(LEAST.height(), tall)

    def _fill(self) -> None:
        """Give every cell what is known by now."""
        (wide, tall), dpr = self._cell_size(), self.devicePixelRatioF()
        laid = sheet([column.head for column in self._columns], (round(wide * dpr), round(tall * dpr)), 0)
        for number, view in enumerate(self.cells):
            column = number % len(self._columns)
            notes = self._notes(column, laid[number])
            view.put(self._shown[column], laid[number], notes[0] if notes else "")
            view.setAccessibleName(self._cell_words(number, ", ".join(notes)))
            view.setToolTip(notes[0] if notes else "")

    def _notes(self, column: int, cell: Cell) -> list[str]:
        """What is said in a cell, and behind it what only a screen reader says."""
        if column in self._broken:
            return [self._words.say("sheet-broken")]
        if self._shown[column] is None:
            return [self._words.say("sheet-loading")]
        said = remark(cell)
        if self._columns[column].hidden:
            return [self._words.say("sheet-ends")] if not cell.inside else []
        ends = [] if cell.inside else [self._words.say("sheet-ends")]
        return ([self._words.tell(said)] if said is not None else []) + ends

    def _cell_words(self, number: int, note: str) -> str:
        row, at = divmod(number, len(self._columns))
        if self._columns[at].hidden:
            which, key = self._columns[at].hidden, "judge-sheet-cell-noted" if note else "judge-sheet-cell"
            return self._words.say(key, part=self.labels[row].text(), which=which, note=note)
        said = {"part": self.labels[row].text(), "letter": self._columns[at].letter, "name": self._columns[at].name}
        if note:
            return self._words.say("sheet-cell-noted", note=note, **said)
        return self._words.say("sheet-cell", **said)

    def _step(self, number: int, right: int, down: int) -> None:
        row, column = divmod(number, len(self._columns))
        row, column = row + down, column + right
        if 0 <= row < len(ROWS) and 0 <= column < len(self._columns):
            self._stop_at(row * len(self._columns) + column)
            self.cells[row * len(self._columns) + column].setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_at(self, number: int) -> None:
        """The one cell that Tab goes to is the one that was left last."""
        self.setFocusProxy(self.cells[number])
        for at, cell in enumerate(self.cells):
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == number else Qt.FocusPolicy.ClickFocus)


def _column_head(look: Look, words: Words, column: Column, table: QWidget) -> ColumnHead:
    mark = words.say("viewer-simulated") if column.simulated else ""
    size = {"width": str(column.head[0]), "height": str(column.head[1])}
    facts = "" if column.hidden else words.say("sheet-pixels", **size)
    head = ColumnHead(look, (column.letter, column.name), facts, mark)
    key = "sheet-head-simulated" if column.simulated else "sheet-head"
    spoken = words.say(key, letter=column.letter, name=column.name, **size)
    head.setAccessibleName(f"{column.hidden}: {column.name}" if column.hidden else spoken)
    head.setObjectName(f"head_{column.letter.lower()}")
    head.setParent(table)
    return head


def _row_label(text: str, table: QWidget) -> QLabel:
    label = plain_label(text, "title")
    label.setParent(table)
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return label
