"""On which side of the picture a one-sided expression shows."""

from typing import get_args

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget

from studio.prompt.scale import Side
from studio.session.session import Session
from studio.window.widget.plain import plain_label

SIDES: tuple[Side, ...] = get_args(Side)


class SideToggle(QWidget):
    """Left or right, as the viewer sees it; there only for expressions that have a side."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        say = session.words.say
        well = QFrame()
        well.setObjectName("side_toggle")
        well.setAccessibleName(say("emotions-side"))
        well.setProperty("frame", "segment")
        row = QHBoxLayout(well)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self.buttons = {side: self._button(side) for side in SIDES}
        for button in self.buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 2, 0, 2)
        outer.addWidget(plain_label(say("emotions-side")))
        outer.addStretch(1)
        outer.addWidget(well)
        self.hide()

    def _button(self, side: Side) -> QToolButton:
        say = self._session.words.say
        button = QToolButton()
        button.setText(say(f"emotions-side-{side}"))
        button.setAccessibleName(f"{say('emotions-side')}: {button.text()}")
        button.setCheckable(True)
        button.clicked.connect(lambda _on=False: self._session.emotions.side(side))
        return button

    def show_draft(self) -> None:
        """Come and go with the emotion; the chosen side is raised."""
        expression = self._session.desk.experiment.draft.expression
        self.buttons[expression.side].setChecked(True)
        self.setVisible(self._session.read.catalogue.emotion_of(expression).one_sided)
