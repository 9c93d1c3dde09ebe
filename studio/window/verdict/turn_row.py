"""One step of a playbook as a row: its knob, where it goes, whether it is only if needed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from studio.experiment.turn import TURNED, Turn
from studio.prompt.names import step_name
from studio.prompt.scale import STEPS
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, plain_label
from studio.words import Words

NUMBER, KNOB, STEP = 24, 190, 150
"""Widths in px."""


class TurnRow(QWidget):
    """Signals tell what the creator wants done with it: moved (-1 earlier, 1 later) or removed."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, words: Words, look: Look, turn: Turn) -> None:
        super().__init__()
        self._words = words
        self._number = plain_label("", "second")
        self._number.setFixedWidth(NUMBER)
        self.knob = QComboBox()
        self.knob.addItems([words.say(f"strip-{key}") for key in TURNED])
        self.knob.setCurrentIndex(TURNED.index(turn.knob))
        self.knob.setFixedWidth(KNOB)
        self.step = QComboBox()
        self.step.addItems([words.say("playbook-one-up"), *(words.tell(step_name(n)) for n in range(len(STEPS)))])
        self.step.setCurrentIndex(0 if turn.step is None else turn.step + 1)
        self.step.setFixedWidth(STEP)
        self.optional = QCheckBox(words.say("playbook-optional"))
        self.optional.setChecked(turn.optional)
        self._earlier = icon_button(look, "chevron-up", "")
        self._later = icon_button(look, "chevron-down", "")
        self._remove = icon_button(look, "close", "")
        self._earlier.clicked.connect(lambda: self.moved.emit(-1))
        self._later.clicked.connect(lambda: self.moved.emit(1))
        self._remove.clicked.connect(self.removed)
        self._lay_out()

    def turn(self) -> Turn:
        """What the row says."""
        at = self.step.currentIndex()
        return Turn(TURNED[self.knob.currentIndex()], None if at == 0 else at - 1, self.optional.isChecked())

    def show_number(self, number: int, *, last: bool) -> None:
        """Its place in the playbook."""
        say = self._words.say
        self._number.setText(str(number))
        row = say("playbook-row", number=number)
        for widget, key in ((self.knob, "knob"), (self.step, "step"), (self.optional, "optional")):
            widget.setAccessibleName(f"{row}, {say(f'playbook-{key}')}")
        for button, key in ((self._earlier, "earlier"), (self._later, "later"), (self._remove, "remove")):
            button.setAccessibleName(say(f"playbook-{key}", number=number))
            button.setToolTip(button.accessibleName())
        self._earlier.setEnabled(number > 1)
        self._later.setEnabled(not last)

    def focus_way(self, way: int) -> None:
        """Keep the focus on the arrow that moved the row, or on its other one at the end."""
        wanted, other = (self._earlier, self._later) if way < 0 else (self._later, self._earlier)
        (wanted if wanted.isEnabled() else other).setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._number, self.knob, self.step, self.optional):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self._earlier, self._later, self._remove):
            row.addWidget(button)
