"""What stands in a pane whose picture is made in a maker's app: what to do there, and how it comes back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.session.hand_commands import Found, Lookout
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Words

GAP, ROW = 8, 6
NUMBER = 18
"""Column of the numbers, px."""


class HandCard(QFrame):
    """Three short steps and their buttons; below them what the watched folder offers.

    Signals:
        asked: "copy", "paste" or "use-file".
        use: an offered picture is taken (Found).
        refuse: an offered picture is not wanted (Found).

    Args:
        letter: of the pane.
    """

    asked = Signal(str)
    use = Signal(object)
    refuse = Signal(object)

    def __init__(self, words: Words, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._letter = words, letter
        self._offer: Found | None = None
        self.setProperty("frame", "card")
        self.setObjectName(f"hand_card_{letter.lower()}")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(words.say("hand-title", letter=letter))
        self.steps = [plain_label(role="second", wrap=True) for _ in range(3)]
        self._numbers = [plain_label(role="strong") for _ in self.steps]
        self.folder = plain_label(role="hint", wrap=True)
        self.offered = plain_label(wrap=True)
        self._line = line()
        self._use, self._refuse = self._button("use"), self._button("refuse", "quiet")
        self._use.clicked.connect(lambda: self.use.emit(self._offer))
        self._refuse.clicked.connect(lambda: self.refuse.emit(self._offer))
        self._lay_out()
        self.instruct(())
        self.watch(Lookout())
        self.hide()

    def instruct(self, photos: Sequence[str]) -> None:
        """Say what to do in the app; `photos` are the names of the reference photos in their order."""
        say, names = self._words.say, ", ".join(photos)
        attach = say("hand-step-photos", count=len(photos), names=names) if photos else ""
        told = [text for text in (say("hand-step-copy"), attach, say("hand-step-bring")) if text]
        for at, (number, step) in enumerate(zip(self._numbers, self.steps, strict=True)):
            there = at < len(told)
            number.setText(str(at + 1))
            step.setText(told[at] if there else "")
            number.setVisible(there)
            step.setVisible(there)

    def watch(self, lookout: Lookout) -> None:
        """Say what is watched, what has come, or why nothing can be seen."""
        say, offer = self._words.say, lookout.offer
        self._offer = offer
        if lookout.trouble is not None:
            self.folder.setText(self._words.tell(lookout.trouble))
        else:
            self.folder.setText(say("hand-watching", folder=lookout.folder))
        self._line.setVisible(bool(lookout.folder))
        self.folder.setVisible(bool(lookout.folder) and offer is None)
        for part in (self.offered, self._use, self._refuse):
            part.setVisible(offer is not None)
        if offer is not None:
            self.offered.setText(say("hand-offer", name=offer.name))
            self._use.setAccessibleName(say("hand-use-for", name=offer.name, letter=self._letter))
            self._refuse.setAccessibleName(say("hand-refuse-for", name=offer.name))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 18)
        column.setSpacing(12)
        column.addWidget(plain_label(self._words.say("hand-title", letter=self._letter), "dialog", wrap=True))
        steps = QGridLayout()
        steps.setHorizontalSpacing(0)
        steps.setVerticalSpacing(ROW)
        steps.setColumnMinimumWidth(0, NUMBER)
        steps.setColumnStretch(1, 1)
        for row, (number, step) in enumerate(zip(self._numbers, self.steps, strict=True)):
            steps.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            steps.addWidget(step, row, 1)
        column.addLayout(steps)
        column.addLayout(self._acts())
        # Straight in the column: what lies in a widget of its own tells its height a turn of the loop later.
        for part in (self._line, self.folder, self.offered):
            column.addWidget(part)
        column.addLayout(_row(self._use, self._refuse))

    def _acts(self) -> QHBoxLayout:
        buttons = []
        for name, act in (("copy", "copy"), ("paste", "paste"), ("open", "use-file")):
            button = self._button(name)
            button.clicked.connect(lambda _on=False, act=act: self.asked.emit(act))
            buttons.append(button)
        return _row(*buttons)

    def _button(self, name: str, kind: str = "") -> QPushButton:
        made = push_button(self._words.say(f"hand-{name}"), kind)
        made.setObjectName(f"hand_{name}_{self._letter.lower()}")
        if name in ("copy", "paste", "open"):
            made.setAccessibleName(self._words.say(f"hand-{name}-for", letter=self._letter))
        return made


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
