"""The question under the panes and its four answers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.session.watch import awaited
from studio.verdict.verdict import CHOICES, Choice
from studio.window.verdict.card import keepable
from studio.window.verdict.vote_button import VoteButton
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button, surface
from studio.window.widget.tip_line import TipLine

HEIGHT = 40
TAGGED = ("a", "b")
TIPS = {1: "coach-generate", 2: "coach-close", 3: "coach-vote"}
"""Coach lines that stand here, beside what they speak of; the others stand elsewhere."""


class VerdictBar(QFrame):
    """Asks about the pictures shown, and takes the vote."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        say = session.words.say
        surface(self, "verdict")
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(say("verdict-bar-region"))
        self.question = plain_label(role="strong")
        self.buttons: dict[Choice, VoteButton] = {choice: self._button(look, choice) for choice in CHOICES}
        self.keep_button = push_button(say("strip-keep"))
        self.keep_button.setObjectName("keep_button")
        self.keep_button.setToolTip(say("strip-keep-tip"))
        self.keep_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.keep_button.clicked.connect(session.run.keep)
        self.back_button = push_button(say("strip-back"), "quiet")
        self.back_button.setObjectName("back_button")
        self.back_button.setToolTip(say("strip-back-tip"))
        self.back_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back_button.clicked.connect(session.steps.back)
        self.tip = TipLine(say("coach-skip"))
        self.tip.skipped.connect(session.look.skip_tips)
        self._lay_out()
        self.show_desk(None, session.desk)

    def show_desk(self, _old: Desk | None, new: Desk) -> None:
        """Follow the desk: question of the pictures shown, the vote on them, the coach line."""
        ready = self._session.post.ready(new)
        self.question.setText(self._asked(new, ready=ready))
        chosen = new.verdicts.get(new.shown or "")
        for choice, button in self.buttons.items():
            button.setVisible(ready)
            button.setChecked(chosen is not None and chosen.choice == choice)
            self._describe(button, choice)
        for act in (self.back_button, self.keep_button):
            act.setVisible(ready and keepable(new))
        key = TIPS.get(new.tip) if new.tip is not None else None
        self.tip.say(self._session.words.say(key) if key and (ready or new.tip == 1) else "")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self.question)
        row.addSpacing(4)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.keep_button)
        row.addWidget(self.tip, 0, Qt.AlignmentFlag.AlignVCenter)

    def _button(self, look: Look, choice: Choice) -> VoteButton:
        letter = choice.upper() if choice in TAGGED else ""
        key = str(CHOICES.index(choice) + 1)
        button = VoteButton(look, key, letter, self._session.words.say(f"verdict-bar-{choice}"))
        button.setObjectName(f"verdict_{choice}")
        button.clicked.connect(lambda: self._vote(choice))
        return button

    def _vote(self, choice: Choice) -> None:
        self._session.judge.vote(choice)
        self.show_desk(None, self._session.desk)

    def _asked(self, desk: Desk, *, ready: bool) -> str:
        if ready:
            asked = self._session.read.question(desk)
            return self._session.words.tell(asked)
        waiting = desk.running or (desk.step is not None and bool(desk.step.shots or awaited(desk.step)))
        return self._session.words.say("verdict-bar-wait" if waiting else "verdict-bar-empty")

    def _describe(self, button: VoteButton, choice: Choice) -> None:
        words = self._session.words.say(f"verdict-bar-{choice}")
        if button.isChecked():
            words = self._session.words.say("verdict-bar-again", choice=words)
        button.setToolTip(words)
        button.setAccessibleName(words)
