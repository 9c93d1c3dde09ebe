"""The tests that were found, as Qt's lists want them: ids at once, what a line shows when it comes into view."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from shiboken6 import isValid

from studio.session.history_commands import Found

PAGE, PAGES = 24, 16
"""Lines that are fetched together, and how many times that are kept."""
FOUND = int(Qt.ItemDataRole.UserRole)
Lines = Callable[[Sequence[str], Callable[[tuple[Found, ...]], None]], None]
Speak = Callable[[Found], str]
_ROOT = QModelIndex()


class HistoryModel(QAbstractListModel):
    """One row for each test; a row that was not fetched yet has no facts.

    Signals:
        came: more rows have facts. Qt's own signal would have the list lay out all of its rows anew.

    Args:
        lines: hands out what a list shows of some tests, later.
        speak: a line as it is read aloud.
    """

    came = Signal()

    def __init__(self, lines: Lines, speak: Speak, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._speak = speak
        self._ids: tuple[str, ...] = ()
        self._pages: OrderedDict[int, tuple[Found | None, ...] | None] = OrderedDict()
        self._turn = 0

    @property
    def ids(self) -> tuple[str, ...]:
        """Of all tests, in order."""
        return self._ids

    def show(self, ids: tuple[str, ...]) -> None:
        """Show other tests, or the same ones with what they are now."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._turn += 1
        self.endResetModel()

    def row_of(self, test: str) -> int:
        """The row of a test, -1 where it is not among them."""
        return self._ids.index(test) if test in self._ids else -1

    def found(self, row: int) -> Found | None:
        """What a row shows; None until it was fetched, which this begins."""
        if not 0 <= row < len(self._ids):
            return None
        page, at = divmod(row, PAGE)
        if page not in self._pages:
            self._fetch(page)
        else:
            self._pages.move_to_end(page)
        lines = self._pages.get(page)
        return lines[at] if lines is not None else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:  # noqa: N802 - Qt's name
        """How many tests."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """What a row shows, and what is read aloud of it."""
        if role == FOUND:
            return self.found(index.row())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            found = self.found(index.row())
            return "" if found is None else self._speak(found)
        return None

    def _fetch(self, page: int) -> None:
        self._pages[page] = None
        if len(self._pages) > PAGES:
            self._pages.popitem(last=False)
        wanted, turn = self._ids[page * PAGE : (page + 1) * PAGE], self._turn
        self._lines(wanted, lambda lines: self._put(page, turn, wanted, lines))

    def _put(self, page: int, turn: int, wanted: tuple[str, ...], lines: tuple[Found, ...]) -> None:
        # By the time the disk has answered the page may be gone, or something else may have been asked.
        if not isValid(self) or turn != self._turn:
            return
        there = {line.id: line for line in lines}
        self._pages[page] = tuple(there.get(one) for one in wanted)
        self.came.emit()
