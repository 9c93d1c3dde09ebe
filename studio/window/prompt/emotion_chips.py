"""The emotions as chips; one of them is asked for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from studio.prompt.names import emotion_name
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.widget.flow_layout import FlowLayout
from studio.window.widget.plain import push_button

GAP, ROW = 4, 28


class EmotionChips(QWidget):
    """Chips in rows; arrows walk through them, one Tab stop in all."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("emotion_picker")
        self.setAccessibleName(session.words.say("recipe-emotion"))
        self._session = session
        self._group = QButtonGroup(self)
        self.chips: dict[str, QPushButton] = {}
        flow = FlowLayout(GAP, ROW, self)
        flow.setContentsMargins(0, 0, 0, 0)
        for emotion in (emotion for emotion in session.read.catalogue.emotions if emotion.chip):
            chip = push_button("", "chip")
            chip.setCheckable(True)
            chip.setProperty("ringRadius", 12)
            chip.clicked.connect(lambda _on, key=emotion.key: session.expression.emotion(key))
            self._group.addButton(chip)
            flow.addWidget(chip)
            self.chips[emotion.key] = chip

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Names by the subject's gender, the chosen one filled."""
        draft = new.experiment.draft
        if old is None or old.experiment.draft.recipe.gender != draft.recipe.gender:
            for key, chip in self.chips.items():
                name = self._session.words.tell(emotion_name(key, draft.recipe.gender))
                chip.setText(name)
                chip.setAccessibleName(name)
                self._widen(chip)
        for key, chip in self.chips.items():
            chosen = key == draft.expression.emotion
            chip.setChecked(chosen)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the neighbour."""
        way = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        keys = list(self.chips)
        at = keys.index(self._session.desk.experiment.draft.expression.emotion)
        chosen = keys[(at + way) % len(keys)]
        self._session.expression.emotion(chosen)
        self.chips[chosen].setFocus(Qt.FocusReason.TabFocusReason)

    def _widen(self, chip: QPushButton) -> None:
        """As wide as the chosen, bolder word needs, so that nothing moves."""
        chip.ensurePolished()
        bold = QFont(chip.font())
        bold.setWeight(QFont.Weight.DemiBold)
        chip.setFixedWidth(QFontMetrics(bold).horizontalAdvance(chip.text()) + 16)
