"""A short list under a title with two buttons, the second of which asks before it does anything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from studio.window.widget.plain import plain_label, push_button
from studio.words import Words

TALL, LINE = 106, 30


@dataclass(frozen=True)
class Row:
    """A line.

    Attributes:
        text: of it.
        usable: whether the second button can do anything with it.
    """

    text: str
    usable: bool = True


class KeptList(QWidget):
    """Keeps what is chosen over a change of its lines.

    Args:
        name: "backups" or "trash"; the words begin with it.
        acts: word keys of the buttons.
        ask: what is asked before the second one does its work, and the words of the button that then does it.

    Attributes:
        chosen: the second button was pressed for a line, and that was meant.
    """

    chosen = Signal(int)

    def __init__(self, words: Words, name: str, acts: tuple[str, str], ask: Callable[[int], tuple[str, str]]) -> None:
        super().__init__()
        self._words, self._ask = words, ask
        self._rows: tuple[Row, ...] = ()
        self.note = plain_label("", "hint", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName(f"shelf_{name}_list")
        self.list.setAccessibleName(words.say(f"shelf-{name}"))
        self.list.currentRowChanged.connect(lambda _at: self._follow())
        self.first, self.second = (push_button(words.say(f"shelf-{act}")) for act in acts)
        self.first.setObjectName(f"shelf_{acts[0].replace('-', '_')}")
        self.second.setObjectName(f"shelf_{acts[1].replace('-', '_')}")
        self.question = plain_label("", wrap=True)
        self.yes, self.no = push_button(""), push_button(words.say("shelf-no"))
        self.yes.setObjectName(f"shelf_{name}_yes")
        self.no.setObjectName(f"shelf_{name}_no")
        self._foot = QStackedWidget()
        self._needs_line = name != "backups"
        self._connect()
        self._lay_out(words.say(f"shelf-{name}"))

    @property
    def at(self) -> int:
        """Place of the chosen line, -1 for none."""
        return self.list.currentRow()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other lines."""
        if tuple(rows) != self._rows:
            at, self._rows = max(0, self.at), tuple(rows)
            self._fill()
            self.list.setCurrentRow(min(at, self.list.count() - 1))
        self.list.setVisible(bool(self._rows))
        self.list.setFixedHeight(min(TALL, LINE * len(self._rows) + 8))
        self._follow()

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            self.list.addItem(QListWidgetItem(row.text))
        self.list.blockSignals(False)

    def _follow(self) -> None:
        usable = 0 <= self.at < len(self._rows) and self._rows[self.at].usable
        self.second.setEnabled(usable)
        if self._needs_line:
            self.first.setEnabled(usable)
        if not usable and self._foot.currentIndex():
            self._back()

    def _connect(self) -> None:
        self.second.clicked.connect(lambda _on=False: self._begin())
        self.yes.clicked.connect(lambda _on=False: self._do())
        self.no.clicked.connect(lambda _on=False: self._back())

    def _begin(self) -> None:
        asked, act = self._ask(self.at)
        self.question.setText(asked)
        self.yes.setText(act)
        self.yes.setAccessibleName(act)
        self._foot.setCurrentIndex(1)
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self) -> None:
        at = self.at
        self._back()
        self.chosen.emit(at)

    def _back(self) -> None:
        self._foot.setCurrentIndex(0)
        self.second.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, title: str) -> None:
        acts, asks = QWidget(), QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.first)
        row.addWidget(self.second)
        row.addStretch(1)
        asking = QHBoxLayout(asks)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.addWidget(self.question, 1)
        asking.addWidget(self.no)
        asking.addWidget(self.yes)
        self._foot.addWidget(acts)
        self._foot.addWidget(asks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain_label(title, "title"))
        column.addWidget(self.note)
        column.addWidget(self.list)
        column.addSpacing(2)
        column.addWidget(self._foot)
