"""A sentence said once at the foot of the pictures, with what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from studio.window.widget.plain import plain_label, push_button

HEIGHT = 36
STAYS_MS = 10_000
EDGE = 12
Action = tuple[str, Callable[[], None]]


class Toast(QFrame):
    """Lies over a widget at its lower left; a newer sentence takes the older one's place.

    Args:
        over: what it lies on.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._home = over
        self.setObjectName("toast")
        self.setProperty("frame", "coach")
        self.setMinimumHeight(HEIGHT)
        self._label = plain_label(wrap=False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 12, 4)
        self._row.setSpacing(16)
        self._row.addWidget(self._label)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now, empty while hidden."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, text: str, actions: tuple[Action, ...] = ()) -> None:
        """Show a sentence for ten seconds."""
        self.lie_on(self._home)
        while self._row.count() > 1:
            item = self._row.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, act in actions:
            button = push_button(words, "link")
            button.clicked.connect(act)
            self._row.addWidget(button)
            # Shown now, so that the toast is measured with it.
            button.show()
        over = self.parentWidget()
        room = over.width() - 2 * EDGE if over is not None else 600
        self._label.setText(text)
        self._label.setWordWrap(self._label.sizeHint().width() + 120 * len(actions) > room)
        self.setAccessibleName(text)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def lie_on(self, over: QWidget) -> None:
        """Lie on another widget, with what is said now, until `go_back` or the next sentence."""
        if self.parentWidget() is over:
            return
        shown = not self.isHidden()
        self.setParent(over)
        self.setVisible(shown)
        self.place()
        self.raise_()

    def go_back(self) -> None:
        """Lie where it belongs."""
        self.lie_on(self._home)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the words is not one on what lies below."""
        event.accept()

    def place(self) -> None:
        """Go to the lower left corner of what it lies on."""
        over = self.parentWidget()
        if over is None:
            return
        self.setMaximumWidth(over.width() - 2 * EDGE)
        self.adjustSize()
        self.move(EDGE, over.height() - self.height() - EDGE)
