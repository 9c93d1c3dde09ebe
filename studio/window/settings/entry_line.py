"""A field and what can be done about what it holds; while something is typed, one button takes it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from studio.window.widget.look import Look

FIELD = 196
GAP = 6


@dataclass(frozen=True)
class Entry:
    """What a field shows.

    Attributes:
        name: read aloud.
        text: that it holds while nothing is typed.
        hint: seen while it is empty.
        known: the hint stands for something that is there, so it is as bright as text.
        fixed: nothing can be typed.
    """

    name: str
    text: str = ""
    hint: str = ""
    known: bool = False
    fixed: bool = False


class EntryLine(QWidget):
    """`taken` tells what was typed when the creator wants it taken, by Enter or by the button.

    Args:
        take: the button for what was typed.
        others: buttons for what is there.
        secret: what is typed is shown as dots, and cannot be copied out.
    """

    taken = Signal(str)

    def __init__(self, look: Look, take: QPushButton, others: Sequence[QPushButton], *, secret: bool = False) -> None:
        super().__init__()
        self._look = look
        self.take, self._others = take, others
        self._entry = Entry("")
        self._offered: tuple[QPushButton, ...] = ()
        self._always = False
        self.field = QLineEdit()
        self.field.setFixedWidth(FIELD)
        if secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textChanged.connect(lambda _text: self._follow())
        self.field.returnPressed.connect(self._ask)
        take.clicked.connect(lambda _on=False: self._ask())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for widget in (self.field, take, *others):
            row.addWidget(widget)
        row.addStretch(1)

    @property
    def typed(self) -> bool:
        """Whether the field holds something that was not taken yet."""
        return self.field.text().strip() != self._entry.text

    def show_entry(self, entry: Entry, offered: Collection[QPushButton], *, always: bool = False) -> None:
        """Show what is there; what was typed meanwhile stays.

        Args:
            entry: what the field shows.
            offered: those of the other buttons that make sense now.
            always: whether what is there can be taken without typing.
        """
        keep = self.typed and entry.text == self._entry.text
        self._entry, self._offered, self._always = entry, tuple(offered), always
        self.field.setAccessibleName(entry.name)
        self.field.setPlaceholderText(entry.hint)
        self.field.setReadOnly(entry.fixed)
        self.field.setToolTip(entry.text)
        palette = QPalette(self.field.palette())
        palette.setColor(
            QPalette.ColorRole.PlaceholderText, self._look.theme.colour("text" if entry.known else "text3")
        )
        self.field.setPalette(palette)
        if not keep:
            self.reset()
        self._follow()

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab visits, in order."""
        return (self.field, self.take, *self._others)

    def reset(self) -> None:
        """Forget what was typed."""
        self.field.setText(self._entry.text)
        self.field.setCursorPosition(0)

    def _ask(self) -> None:
        if self.typed or self._always:
            self.field.setFocus()  # the button goes once it has done its work
            self.taken.emit(self.field.text())

    def _follow(self) -> None:
        typed = self.typed
        self.take.setVisible(typed or self._always)
        for button in self._others:
            button.setVisible(button in self._offered and not typed)
