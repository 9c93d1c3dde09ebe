"""The question under the panes, its four answers, and what was noticed besides."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.session.watch import awaited
from studio.verdict.verdict import CHOICES, Choice
from studio.window.verdict.card import keepable
from studio.window.verdict.notice_panel import NoticePanel
from studio.window.verdict.sample_line import SampleLine
from studio.window.verdict.vote_button import VoteButton
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button, surface
from studio.window.widget.tip_line import TipLine

HEIGHT, WIDE_HEIGHT = 40, 44
SIDES = {"a": "left", "b": "right"}
TIPS = {1: "coach-generate", 2: "coach-close", 3: "coach-vote"}
"""Coach lines that stand here, beside what they speak of; the others stand elsewhere."""


class VerdictBar(QFrame):
    """Asks about the pictures shown, and takes the vote.

    While it is hidden which model made which, the first two answers mean the left and the right picture.
    """

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        surface(self, "verdict")
        self.setAccessibleName(session.words.say("verdict-bar-region"))
        self.question = plain_label(role="strong")
        self.buttons: dict[Choice, VoteButton] = {choice: self._button(look, choice) for choice in CHOICES}
        self.samples = SampleLine(session, look)
        self.keep_button = self._act("keep_button", "strip-keep", session.run.keep)
        self.back_button = self._act("back_button", "strip-back", session.steps.back, "quiet")
        self.peek_button = self._act("peek_button", "judge-peek", session.judge.veil.peek, "quiet")
        self.details_button = self._act("details_button", "judge-details", self._toggle, "quiet")
        self.details_button.setCheckable(True)
        self.details = NoticePanel(session)
        self.details.hide()
        self.tip = TipLine(session.words.say("coach-skip"))
        self.tip.skipped.connect(session.look.skip_tips)
        self._lay_out()
        self.show_desk(None, session.desk)

    def show_desk(self, _old: Desk | None, new: Desk) -> None:
        """Follow the desk: question of the pictures shown, the vote on them, the coach line."""
        ready = self._session.post.ready(new) and (not new.running or new.shown in new.verdicts)
        covers = ready and self._session.judge.veil.covers(new)
        self.question.setText(self._asked(new, ready=ready))
        self._show_answers(new, ready=ready, covers=covers)
        self.samples.show_desk(new, ready=ready)
        self.peek_button.setVisible(covers)
        if self.details_button.isChecked():
            self.details.show_desk(new)
        self.details.setVisible(ready and self.details_button.isChecked())
        for act in (self.back_button, self.keep_button):
            act.setVisible(ready and not covers and keepable(new))
        self._show_tip(new, ready=ready)

    def set_wide(self, *, wide: bool) -> None:
        """Take the larger measures of a large window, or the usual ones."""
        self._row.setFixedHeight(WIDE_HEIGHT if wide else HEIGHT)

    def _show_tip(self, desk: Desk, *, ready: bool) -> None:
        """The coach line, which takes the room of what is not needed at first."""
        due = desk.tip is not None and (ready or desk.tip == 1) and not self.details_button.isChecked()
        key = TIPS.get(desk.tip) if due and desk.tip is not None else None
        self.tip.say(self._session.words.say(key) if key is not None else "")
        self.samples.setVisible(key is None)
        self.details_button.setVisible(ready and key is None)

    def _show_answers(self, desk: Desk, *, ready: bool, covers: bool) -> None:
        chosen = self.samples.chosen(desk)
        for choice, button in self.buttons.items():
            button.setVisible(ready and self.samples.open(desk))
            button.setChecked(chosen == choice)
            if covers and choice in SIDES:
                words = self._session.words.say(f"judge-{SIDES[choice]}")
                button.say("", words, self._session.words.say(f"judge-{SIDES[choice]}-short"))
            else:
                button.say(choice.upper() if choice in SIDES else "", self._words(choice, chosen=chosen))
            button.setToolTip(button.accessibleName())

    def _words(self, choice: Choice, *, chosen: Choice | None) -> str:
        words = self._session.words.say(f"verdict-bar-{choice}")
        return self._session.words.say("verdict-bar-again", choice=words) if chosen == choice else words

    def _lay_out(self) -> None:
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self.question)
        row.addSpacing(4)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addSpacing(4)
        row.addWidget(self.samples)
        row.addStretch(1)
        for act in (self.peek_button, self.details_button, self.back_button, self.keep_button):
            row.addWidget(act)
        row.addWidget(self.tip, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self.details)
        self.set_wide(wide=False)

    def _button(self, look: Look, choice: Choice) -> VoteButton:
        letter = choice.upper() if choice in SIDES else ""
        key = str(CHOICES.index(choice) + 1)
        button = VoteButton(look, key, letter, self._session.words.say(f"verdict-bar-{choice}"))
        button.setObjectName(f"verdict_{choice}")
        button.clicked.connect(lambda: self._vote(choice))
        return button

    def _act(self, name: str, key: str, act: Callable[[], object], kind: str = "") -> QPushButton:
        made = push_button(self._session.words.say(key), kind)
        made.setObjectName(name)
        made.setToolTip(self._session.words.say(f"{key}-tip"))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda _on=False: act())
        return made

    def _vote(self, choice: Choice) -> None:
        self._session.judge.press(choice)
        self.show_desk(None, self._session.desk)

    def _toggle(self) -> None:
        self.show_desk(None, self._session.desk)

    def _asked(self, desk: Desk, *, ready: bool) -> str:
        if ready:
            asked = self._session.read.question(desk)
            return self._session.words.tell(asked)
        waiting = desk.running or (desk.step is not None and bool(desk.step.shots or awaited(desk.step)))
        return self._session.words.say("verdict-bar-wait" if waiting else "verdict-bar-empty")
