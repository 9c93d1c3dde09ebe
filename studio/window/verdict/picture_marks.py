"""What was noticed in one picture, as chips: criteria, what went wrong, beside the baseline, picked or rejected."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.experiment.question import asked_feeling
from studio.session.desk import Desk
from studio.session.session import Session
from studio.verdict.verdict import AGAINST, CRITERIA, FAULTS, Against, Criterion, Fault, Marks
from studio.window.widget.flow_layout import FlowLayout
from studio.window.widget.plain import plain_label, push_button
from studio.words import Sentence, sentence

GAP, ROW, CHIP = 6, 28, 24
"""Between chips, from line to line, and height of a chip, px."""
SIDES = 16
"""Edge and air of a chip at both sides, px."""
Change = Callable[[Marks], Marks]


class PictureMarks(QWidget):
    """The chips of one place, left or right; which model stands there is the session's to know.

    Args:
        place: 0 for the left one; names the chips.
    """

    def __init__(self, session: Session, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = place
        self._slot = place
        self.setObjectName(f"marks_{place}")
        self.title = plain_label(role="title")
        self.criteria = {one: self._chip(one, _criterion(one)) for one in CRITERIA}
        self.faults = {one: self._chip(f"fault-{one}", _fault(one)) for one in FAULTS}
        self.against = {one: self._chip(one, _against(one)) for one in AGAINST}
        self.pick = self._button("pick", lambda: session.judge.noting.pick(self._slot))
        self.reject = self._button("reject", lambda: session.judge.noting.reject(self._slot))
        self._lay_out()

    def show_desk(self, desk: Desk, slot: int, which: Sentence) -> None:
        """Show what was said of a slot's picture.

        Args:
            desk: the state.
            slot: whose picture stands here.
            which: what the picture is called now: its letter, or only its side.
        """
        self._slot = slot
        said, step = self._session.judge.noting.marks(desk, slot) or Marks("", slot), desk.step
        self.title.setText(self._session.words.tell(which))
        for one, chip in self.criteria.items():
            self._show(chip, self._criterion_words(desk, one), which, on=one in said.criteria)
        for fault, chip in self.faults.items():
            self._show(chip, self._session.words.say(f"judge-fault-{fault}"), which, on=fault in said.faults)
        for how, chip in self.against.items():
            self._show(chip, self._session.words.say(f"judge-{how}"), which, on=said.against == how)
        base = desk.experiment.baseline
        self._beside.setVisible(step is not None and base is not None and step.id != base)
        picked, rejected = (step.picked, step.rejected) if step is not None else ((), ())
        self._show(self.pick, self._session.words.say("judge-pick"), which, on=said.shot in picked)
        self._show(self.reject, self._session.words.say("judge-reject"), which, on=said.shot in rejected)
        for row in self._rows:
            row.fit()

    def _criterion_words(self, desk: Desk, criterion: Criterion) -> str:
        words = self._session.words
        if criterion != "reads":
            return words.say(f"judge-{criterion}")
        asked = asked_feeling(desk.step)
        return words.say("judge-reads", emotion=asked) if asked is not None else words.say("judge-reads-open")

    def _show(self, chip: QPushButton, text: str, which: Sentence, *, on: bool) -> None:
        chip.setText(text.replace("&", "&&"))
        chip.ensurePolished()
        ticked = QFont(chip.font())
        ticked.setWeight(QFont.Weight.DemiBold)
        chip.setFixedWidth(QFontMetrics(ticked).horizontalAdvance(text) + SIDES)  # nothing moves when it is ticked
        chip.setAccessibleName(self._session.words.say("judge-of", words=text, which=which))
        chip.setChecked(on)

    def _chip(self, name: str, change: Change) -> QPushButton:
        return self._button(name, lambda: self._session.judge.noting.mark(self._slot, change))

    def _button(self, name: str, act: Callable[[], None]) -> QPushButton:
        made = push_button("", "chip")
        made.setObjectName(f"mark_{name.replace('-', '_')}_{self._place}")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda _on=False: act())
        return made

    def _lay_out(self) -> None:
        say = self._session.words.say
        self.pick.setToolTip(say("judge-pick-tip"))
        self.reject.setToolTip(say("judge-reject-tip"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        wrong, beside = (plain_label(say(f"judge-{key}"), "hint") for key in ("faults", "against"))
        for label in (self.title, wrong, beside):
            label.setFixedHeight(CHIP)  # its words stand in the line of the chips
        self._beside = _Row(beside, *self.against.values())
        self._rows = (
            _Row(self.title, self.pick, self.reject),
            _Row(*self.criteria.values()),
            _Row(wrong, *self.faults.values()),
            self._beside,
        )
        for row in self._rows:
            column.addWidget(row)
        column.addStretch(1)


def side_sentence(side: str | None, letter: str) -> Sentence:
    """What a picture is called: by its side while it is hidden whose it is, else by its letter."""
    return sentence(f"judge-head-{side}") if side is not None else sentence("judge-letter", letter=letter)


def _criterion(one: Criterion) -> Change:
    return lambda marks: marks.with_criterion(one)


def _fault(one: Fault) -> Change:
    return lambda marks: marks.with_fault(one)


def _against(one: Against) -> Change:
    return lambda marks: marks.with_against(one)


class _Row(QWidget):
    """Chips in as many lines as they need; always just as tall as these."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._flow = FlowLayout(GAP, ROW, self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self._flow.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need other lines."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as tall as the lines are."""
        self.setFixedHeight(self._flow.heightForWidth(self.width()))
