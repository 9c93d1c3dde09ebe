"""The tests of the library as rows of a list: a row costs something when it is looked at, and nothing before."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from studio.session.experiment_commands import Listed
from studio.words import Words

FACTS, PICTURES = (int(Qt.ItemDataRole.UserRole) + n for n in (1, 2))
NOWHERE = QModelIndex()
Place = QModelIndex | QPersistentModelIndex


class TestRows(QAbstractListModel):
    """Name, facts and pictures of each test.

    Args:
        tests: in the order in which they stand in the list.
        words: of the facts.
        now: id of the open test.
    """

    __test__ = False

    def __init__(self, tests: tuple[Listed, ...], words: Words, now: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tests = tests
        self._words = words
        self._now = now
        self._told: Mapping[int, Callable[[Listed], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda test: test.name,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            FACTS: self._facts,
            PICTURES: lambda test: tuple(sorted(test.thumbs)),  # in an order that tells nobody which is of A
        }

    def rowCount(self, parent: Place = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many tests there are; none has any below it."""
        return 0 if parent.isValid() else len(self._tests)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row is, for one role."""
        told = self._told.get(role)
        if told is None or not (index.isValid() and index.row() < len(self._tests)):
            return None
        return told(self._tests[index.row()])

    def key(self, index: Place) -> str:
        """Id of the test in a row, "" where there is none."""
        return self._tests[index.row()].id if index.isValid() else ""

    def open_one(self) -> QModelIndex:
        """Place of the open test, else of the first one; nowhere in an empty list."""
        row = next((row for row, test in enumerate(self._tests) if test.id == self._now), 0)
        return self.index(row, 0)

    def _spoken(self, test: Listed) -> str:
        return self._words.say("tests-row", name=test.name, facts=self._facts(test))

    def _facts(self, test: Listed) -> str:
        facts = facts_line(self._words, test.steps, test.changed)
        return f"{facts}, {self._words.say('tests-now')}" if test.id == self._now else facts


def facts_line(words: Words, steps: int, changed: str) -> str:
    """How many steps and when, the day in the creator's way of writing it."""
    day = QDate.fromString(changed[:10], Qt.DateFormat.ISODate)
    ago = day.daysTo(QDate.currentDate()) if day.isValid() else -1
    if ago == 0:
        when = words.say("tests-today")
    elif ago == 1:
        when = words.say("tests-yesterday")
    else:
        when = QLocale(words.language).toString(day, QLocale.FormatType.ShortFormat) if day.isValid() else changed
    return words.say("tests-facts", steps=steps, when=when)
