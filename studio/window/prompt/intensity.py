"""How much of the emotion: the slider with its named steps and the word it stands at; the side where it has one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.prompt.names import step_name
from studio.prompt.scale import STEPS
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.side_toggle import SideToggle
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label
from studio.window.widget.step_slider import StepSlider
from studio.window.widget.tip_line import TipLine

FIRST_TIP = 0


class Intensity(QWidget):
    """Title, value, slider, and the first coach line under it."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        say = session.words.say
        self._steps = tuple(session.words.tell(step_name(number)) for number in range(len(STEPS)))
        self._was, self._now = QLabel(), QLabel()
        self._was.setTextFormat(Qt.TextFormat.PlainText)
        self._now.setFont(look.theme.font("strong"))
        self.slider = StepSlider(look, self._steps)
        self.slider.setObjectName("intensity_slider")
        self.slider.name(say("recipe-intensity"))
        self.slider.turned.connect(self._turned)
        self.slider.settled.connect(session.expression.settle)
        self.tip = TipLine(say("coach-skip"))
        self.tip.skipped.connect(session.look.skip_tips)
        self.side = SideToggle(session)
        self._lay_out(say("recipe-intensity"))

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(plain_label(title))
        head.addStretch(1)
        head.addWidget(self._was)
        head.addWidget(self._now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.slider)
        column.addWidget(self.side)
        column.addWidget(self.tip)

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Step, step of the baseline, side, coach line."""
        if old is None or old.experiment.draft.expression != new.experiment.draft.expression:
            self.side.show_draft()
        step = new.experiment.draft.expression.intensity
        before = self._session.read.baseline(new)
        baseline = before.expression.intensity if before is not None else None
        self.slider.show_step(step, baseline)
        moved = baseline is not None and baseline != step
        self._was.setText(f"{self._steps[baseline]} → " if moved and baseline is not None else "")
        self._now.setText(self._steps[step])
        if old is None or old.tip != new.tip:
            self.tip.say(self._session.words.say("coach-intensity") if new.tip == FIRST_TIP else "")

    def _turned(self, step: int) -> None:
        self._session.expression.intensity(step)
        self._session.look.tip_done(FIRST_TIP)
