"""A new name for the open test."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.session.session import Session
from studio.window.widget.plain import plain_label, push_button

LONGEST = 80


class RenamePage(QWidget):
    """One field; Enter or the button gives the name. `left` tells that it is done with."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        say = session.words.say
        self.field = QLineEdit(session.desk.experiment.name)
        self.field.setObjectName("rename_field")
        self.field.setAccessibleName(say("tests-rename-label"))
        self.field.setMaxLength(LONGEST)
        self.field.selectAll()
        button = push_button(say("tests-rename"), "primary")
        button.clicked.connect(self.rename)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 12, 12)
        column.setSpacing(2)
        label = plain_label(say("tests-rename-label"), "hint")
        label.setBuddy(self.field)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addSpacing(16)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button)
        column.addLayout(row)
        self.setFixedWidth(400)
        self.setFocusProxy(self.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives the name."""
        if event.text() in ("\r", "\n"):
            self.rename()
        else:
            super().keyPressEvent(event)

    def rename(self) -> None:
        """Give the name; an empty one leaves the old."""
        self._session.tests.rename(self.field.text())
        self.left.emit()
