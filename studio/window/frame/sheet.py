"""A dialog that lies over the window: the window stays in sight, dimmed, and keeps its place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, line, plain_label

HEAD = 48
ROOM = 24
"""px kept free around the dialog."""
TALL = "tall"
"""Property of a page: the height in px that it takes where there is room."""
SCRIM = 140
"""Alpha of the veil over the window, 55 %."""


class Sheet(QWidget):
    """Holds one page at a time; Esc or a click beside it closes it, Tab stays inside.

    Args:
        over: the window it covers.
        close_name: what the closing cross is called.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, look: Look, over: QWidget, close_name: str) -> None:
        super().__init__(over)
        self._look = look
        self._close_name = close_name
        self.frame: QFrame | None = None
        self.page: QWidget | None = None
        self._before: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        over.installEventFilter(self)
        self.hide()

    def open(self, page: QWidget, title: str, note: str = "") -> None:
        """Show a page under a title, and give it the focus."""
        self.close_page()
        window = self.parentWidget()
        self._before = window.focusWidget() if window is not None else None
        self.page = page
        page.setAccessibleName(page.accessibleName() or title)
        self.frame = self._framed(page, title, note)
        self._layout.addWidget(self.frame, 0, Qt.AlignmentFlag.AlignCenter)
        if window is not None:
            self._cover(window)
        self.show()
        self.raise_()
        self.opened.emit()
        page.setFocus()
        if self.focusWidget() is None or not self.isAncestorOf(self.focusWidget()):
            self.focusNextPrevChild(True)

    def close_page(self) -> None:
        """Take the page away and give the focus back; nothing happens while none is open."""
        if self.frame is None:
            return
        frame, self.frame, self.page = self.frame, None, None
        self.hide()
        frame.hide()
        self._layout.removeWidget(frame)
        frame.deleteLater()
        # What had the focus may have gone meanwhile, with the round or the test it belonged to.
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self.closed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - the name is Qt's
        """Tab walks round inside the page and never leaves it."""
        stops = [
            w for w in self._chain() if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled() and w.isVisible()
        ]
        if not stops:
            return True
        now = self.focusWidget()
        place = stops.index(now) if now in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(place + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no other key reaches the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_page()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the veil closes."""
        if self.frame is not None and not self.frame.geometry().contains(event.position().toPoint()):
            self.close_page()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click on what opened the page is no answer to it."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The veil."""
        veil = QColor(self._look.theme.colour("scrim"))
        veil.setAlpha(SCRIM)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window whatever its size."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._cover(watched)
        return False

    def _cover(self, window: QWidget) -> None:
        self.setGeometry(window.rect())
        if self.page is not None:
            # Qt sizes a page with wrapped text by its width alone; one that wants to be tall has to say so.
            room = window.height() - 2 * ROOM - HEAD - 3
            wanted = self.page.property(TALL)
            self.page.setMaximumHeight(room)
            self.page.setMinimumHeight(min(int(wanted), room) if wanted else 0)

    def _chain(self) -> list[QWidget]:
        """Widgets of the frame in the order in which Tab visits them: as they were put in.

        Qt's own chain is not asked. In Qt for Python a widget that is reached in it counts as a part of the one before,
        so that with the last of the page the rest of the window would be let go of.
        """
        return [self.frame, *self.frame.findChildren(QWidget)] if self.frame is not None else []

    def _framed(self, page: QWidget, title: str, note: str) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("frame", "dialog")
        frame.setAccessibleName(title)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(12)
        row.addWidget(plain_label(title, "dialog"))
        row.addWidget(plain_label(note, "second"))
        row.addStretch(1)
        cross = icon_button(self._look, "close", self._close_name)
        cross.setObjectName("sheet_close")
        cross.clicked.connect(self.close_page)
        row.addWidget(cross)
        column.addWidget(head)
        column.addWidget(line())
        column.addWidget(page)
        return frame
