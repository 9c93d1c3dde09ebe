"""The full screen on which other people vote: one after another, by key, without a name, and without a network."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from studio.session.session import Session
from studio.verdict.verdict import CHOICES, Choice
from studio.window.verdict.audience_pair import AudiencePair
from studio.window.verdict.audience_result import AudienceResult
from studio.window.verdict.vote_button import VoteButton
from studio.window.widget.focus_ring import FocusRing
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button

SIDES = {"a": "left", "b": "right"}
COVER, PICTURES, RESULT = range(3)
"""What is on the screen: the next voter is asked for, the pictures, the tally."""
PASSING = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_Tab}
    | {Qt.Key.Key_Backtab, Qt.Key.Key_CapsLock}
)
"""Keys that change or walk, and answer nothing."""
FOOT = 56
LARGE = 'QLabel { font-family: "Manrope"; font-weight: 600; font-size: 32px; }'
"""Read from a step away."""


class AudienceStage(QWidget):
    """A window of its own over the program's. Every vote is kept as it is given.

    Signals:
        left: it is closed.
    """

    left = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        say = session.words.say
        self.setObjectName("audience_stage")
        self.setWindowTitle(say("audience-title"))
        self.setAccessibleName(say("audience-title"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pictures = tuple(shot.picture.sha256 for shot in session.audience.pair(session.desk))
        self.pair = AudiencePair(look, session.pictures.fetch, pictures, say("audience-pictures"))
        self.result = AudienceResult(session, look)
        self.voter = plain_label("", "dialog")
        self.buttons = {choice: self._answer(look, choice) for choice in CHOICES}
        self.count = plain_label("", "second")
        self.undo_button = self._act("undo", "quiet", self._undo)
        self.result_button = self._act("result", "quiet", self._toggle_result)
        self.end_button = self._act("end", "quiet", self.close)
        self.state = COVER
        self._lay_out()
        self.ring = FocusRing(self, look.theme)
        self._show(COVER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends; 1 to 4 vote on pictures that are shown; any other key uncovers them."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat() or key in PASSING:
            return
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_Backspace or (key == Qt.Key.Key_Z and event.modifiers() & _CONTROL):
            self._undo()
        elif self.state == COVER:
            self._show(PICTURES)
        elif self.state == PICTURES and event.text() in ("1", "2", "3", "4"):
            self._vote(CHOICES[int(event.text()) - 1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the buttons uncovers as a key does."""
        super().mousePressEvent(event)
        if self.state == COVER:
            self._show(PICTURES)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was given stays."""
        super().closeEvent(event)
        self.left.emit()

    def _vote(self, choice: Choice) -> None:
        if self.state == PICTURES:
            self._session.audience.press(choice)
            self._show(COVER)

    def _undo(self) -> None:
        """The voter before has the screen again."""
        self._session.audience.undo()
        self._show(COVER)

    def _toggle_result(self) -> None:
        if self.state != RESULT:
            self._session.judge.veil.reveal()  # who sees the tally sees the names
        self._show(COVER if self.state == RESULT else RESULT)

    def _show(self, state: int) -> None:
        self.state = state
        audience, say = self._session.audience, self._session.words.say
        record = audience.record(self._session.desk)
        given = len(record.votes)
        self.pair.show_order(audience.order(self._session.desk), covered=state != PICTURES)
        self._stack.setCurrentIndex(state)
        self.voter.setText(say("audience-voter", number=given + 1))
        self.count.setText(say("audience-given", n=given))
        self.undo_button.setEnabled(bool(given))
        self.result_button.setEnabled(bool(given) or state == RESULT)
        self.result_button.setText(say("audience-back" if state == RESULT else "audience-result"))
        for button in self.buttons.values():
            button.setVisible(state == PICTURES)
        if state == RESULT:
            self.result.show_record(record)
        self.setFocus()

    def _answer(self, look: Look, choice: Choice) -> VoteButton:
        say = self._session.words.say
        words = say(f"audience-{SIDES[choice]}" if choice in SIDES else f"verdict-bar-{choice}")
        made = VoteButton(look, str(CHOICES.index(choice) + 1), "", words)
        made.setObjectName(f"audience_{choice}")
        made.clicked.connect(lambda: self._vote(choice))
        return made

    def _act(self, name: str, kind: str, act: Callable[[], object]) -> QPushButton:
        made = push_button(self._session.words.say(f"audience-{name}"), kind)
        made.setObjectName(f"audience_{name}")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda _on=False: act())
        return made

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        for page in (self._cover(), self.pair, self.result):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        asked = self._session.words.tell(self._session.read.question(self._session.desk))
        self.question: QLabel = plain_label(asked, "dialog", wrap=True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.question.setContentsMargins(24, 16, 24, 16)
        column.addWidget(self.question)
        column.addLayout(self._stack, 1)
        answers = QHBoxLayout()
        answers.setSpacing(12)
        answers.addStretch(1)
        for button in self.buttons.values():
            answers.addWidget(button)
        answers.addStretch(1)
        answers.addStrut(FOOT)
        column.addLayout(answers)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.count, 1)
        for act in (self.undo_button, self.result_button, self.end_button):
            foot.addWidget(act)
        column.addLayout(foot)

    def _cover(self) -> QWidget:
        """What the next voter is asked; nothing of the pictures can be seen."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setSpacing(12)
        column.addStretch(1)
        say = self._session.words.say
        asked = plain_label(say("audience-next"))
        asked.setStyleSheet(LARGE)
        for label in (asked, self.voter, plain_label(say("audience-any-key"), "second")):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
        return made


_CONTROL = Qt.KeyboardModifier.ControlModifier
