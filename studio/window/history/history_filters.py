"""The head of the history: what is looked for, in which order, and how many were found."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.prompt.names import knob_name
from studio.session.history_commands import NO_VOTE, SORTS, Choices, Query
from studio.verdict.verdict import CHOICES
from studio.window.history.row_words import emotion_words
from studio.window.widget.plain import plain_label
from studio.words import Words

PAUSE_MS = 40
"""Letters that follow each other more quickly are one question."""
LONGEST = 200
KINDS = ("emotion", "model", "label", "winner", "knob")
WIDE, SEARCH_WIDE, SORT_WIDE = 164, 340, 150


class SearchBox(QLineEdit):
    """The field. Arrow down goes into the list, Esc takes the words away first and closes the page after."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See above; everything else is typed."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class HistoryFilters(QWidget):
    """Tells `changed` with the new question, a moment after the last letter and at once for everything else."""

    changed = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._query = Query()
        self.search = SearchBox()
        self.search.setObjectName("search_box")
        self.search.setPlaceholderText(words.say("history-find"))
        self.search.setAccessibleName(words.say("history-find-name"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(LONGEST)
        self.search.setFixedWidth(SEARCH_WIDE)
        self.boxes = {kind: self._box(f"history_{kind}", f"history-{kind}") for kind in KINDS}
        self.sort = self._box("history_sort", "history-sort", SORT_WIDE)
        for one in SORTS:
            self.sort.addItem(words.say(f"history-sort-{one}"), one)
        self.picked = QCheckBox(words.say("history-picked"))
        self.picked.setObjectName("history_picked")
        self.picked.setToolTip(words.say("history-picked-tip"))
        self.count = plain_label(role="meta")
        self.count.setObjectName("history_count")
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._listen()
        self._lay_out()
        self.offer(Choices())

    @property
    def query(self) -> Query:
        """What the controls ask for."""
        emotion, model, label, winner, knob = (str(self.boxes[kind].currentData() or "") for kind in KINDS)
        return Query(
            words=self.search.text(),
            emotion=emotion,
            model=model,
            label=label,
            winner=winner,
            knob=knob,
            picked=self.picked.isChecked(),
            sort=self.sort.currentData() or "newest",
        )

    def put(self, query: Query) -> None:
        """Let the controls ask this, without telling anybody."""
        self._query = query
        blocked = [QSignalBlocker(one) for one in (self.search, self.picked, self.sort)]
        self.search.setText(query.words)
        self.picked.setChecked(query.picked)
        self.sort.setCurrentIndex(max(0, self.sort.findData(query.sort)))
        for kind, box in self.boxes.items():
            _choose(box, str(getattr(query, kind)))
        for one in blocked:
            one.unblock()

    def clear(self) -> None:
        """Ask for everything, in the same order."""
        self.put(replace(Query(), sort=self.query.sort))
        self.changed.emit(self.query)

    def offer(self, choices: Choices) -> None:
        """Offer what the library has; what is chosen stays chosen."""
        for kind, box in self.boxes.items():
            values = self._values(kind, choices)
            if [box.itemData(at) for at in range(1, box.count())] == [value for value, _name in values] and box.count():
                continue
            chosen, blocked = str(box.currentData() or getattr(self._query, kind)), QSignalBlocker(box)
            box.clear()
            box.addItem(self._words.say(f"history-{kind}-all"), "")
            for value, name in values:
                box.addItem(name, value)
            _choose(box, chosen)
            blocked.unblock()

    def tell(self, tests: int) -> None:
        """Say how many were found."""
        self.count.setText(self._words.say("history-count", tests=tests))

    def _values(self, kind: str, choices: Choices) -> list[tuple[str, str]]:
        """Values of a filter and what they are called, by name."""
        values: Sequence[str] = getattr(choices, kind)
        named = [(value, self._name(kind, value)) for value in values]
        if kind != "winner":
            return sorted(named, key=lambda one: one[1].casefold()) if kind != "knob" else named
        fixed = [*CHOICES, NO_VOTE]
        first = [one for value in fixed for one in named if one[0] == value]
        return first + [one for one in named if one[0] not in fixed]

    def _name(self, kind: str, value: str) -> str:
        say: Callable[[str], str] = self._words.say
        if kind == "emotion":
            return emotion_words(value, self._words)
        if kind == "knob":
            return self._words.tell(knob_name(value))
        if kind == "winner" and value in (*CHOICES, NO_VOTE):
            return say(f"history-winner-{value}")
        return value

    def _box(self, name: str, said: str, wide: int = WIDE) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(self._words.say(said))
        box.setFixedWidth(wide)
        box.setMaxVisibleItems(16)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _listen(self) -> None:
        self.search.textChanged.connect(lambda _text: self._soon.start())
        self._soon.timeout.connect(self._tell_changed)
        self.picked.toggled.connect(lambda _on: self._tell_changed())
        for box in (*self.boxes.values(), self.sort):
            box.currentIndexChanged.connect(lambda _at: self._tell_changed())

    def _tell_changed(self) -> None:
        self._soon.stop()
        self._query = self.query
        self.changed.emit(self._query)

    def _lay_out(self) -> None:
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self.search)
        upper.addStretch(1)
        upper.addWidget(self.count)
        upper.addSpacing(8)
        upper.addWidget(self.sort)
        for box in self.boxes.values():
            lower.addWidget(box)
        lower.addSpacing(8)
        lower.addWidget(self.picked)
        lower.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        for row in (upper, lower):
            row.setSpacing(8)
            column.addLayout(row)


def _choose(box: QComboBox, value: str) -> None:
    """Choose a value; one that the library has no more stays in sight, so that nobody wonders why nothing is found."""
    blocked = QSignalBlocker(box)
    at = box.findData(value) if value else 0
    if at < 0:
        box.addItem(value, value)
        at = box.count() - 1
    box.setCurrentIndex(at)
    blocked.unblock()
