"""Says why a locked part does not change, and offers the honest way to change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.window.widget.flow_layout import FlowLayout
from studio.window.widget.plain import plain_label, push_button


class WhyLocked(QFrame):
    """A note below a row: the reason, and two buttons. Hidden until there is something to explain.

    Signals:
        opened: the creator wants the part open.
    """

    opened = Signal()

    def __init__(self, open_text: str, keep_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "coach")
        self.reason = plain_label("", wrap=True)
        self.open_button = push_button(open_text, "link")
        self.keep_button = push_button(keep_text, "link")
        self.open_button.clicked.connect(self.opened)
        self.keep_button.clicked.connect(self.hide)
        buttons = FlowLayout(14, 26)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 4)
        column.setSpacing(0)
        column.addWidget(self.reason)
        column.addLayout(buttons)
        self.hide()

    def explain(self, reason: str) -> None:
        """Say why, and let the keyboard answer."""
        self.reason.setText(reason)
        self.show()
        self.open_button.setFocus()
