"""The panel at the left: what is held still, what is felt, the words, and the run box below them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.emotion_chips import EmotionChips
from studio.window.prompt.expression_head import ExpressionHead
from studio.window.prompt.intensity import Intensity
from studio.window.prompt.knobs import Knobs
from studio.window.prompt.lock_rows import LockRows
from studio.window.prompt.prompt_box import PromptBox
from studio.window.prompt.run_box import RunBox
from studio.window.widget.look import Look
from studio.window.widget.plain import line, surface


class RecipePanel(QWidget):
    """Scrolls when the window is low; the run box stays. `wanted` names a page that was asked for."""

    wanted = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "panel")
        self.locks = LockRows(session, look)
        self.head = ExpressionHead(session, look)
        self.emotions = EmotionChips(session, look)
        self.intensity = Intensity(session, look)
        self.knobs = Knobs(session, look)
        self.prompt = PromptBox(session, look)
        self.run = RunBox(session, look)
        # What is under the hand follows a turn at once, the rule and the words a moment later.
        self.first = (self.locks, self.emotions, self.intensity, self.knobs)
        self.later = (self.run, self.prompt)
        self._lay_out()
        for asking in (self.locks.title, self.head, self.emotions, self.knobs):
            asking.wanted.connect(self.wanted)
        self.show_desk(None, session.desk)

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Hand the change to every part."""
        for part in (*self.first, *self.later):
            part.show_desk(old, new)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 4, 2, 4)
        column.setSpacing(2)
        for widget in (
            self.locks,
            line(),
            self.head,
            self.emotions,
            self.intensity,
            self.knobs,
            line(),
        ):
            column.addWidget(widget)
        column.addWidget(self.prompt, 1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        # Always there, in the panel's right margin: its coming and going would move everything.
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self.run)
