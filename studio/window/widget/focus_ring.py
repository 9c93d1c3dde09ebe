"""The keyboard's place in the window: a ring around what has the focus, seen on every ground."""

from typing import NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from studio.window.widget.theme import Theme

GAP = 3
"""px between a widget and the ring."""
REACH = GAP + 3
"""px that ring and outer edge need around a widget."""

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)
"""Their style sheet draws a border inside; a ring as well would be one too many."""
_WALKS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_F6)
"""Keys that move the focus; a key that votes or zooms must not put a frame around the pictures."""
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class RingBox(NamedTuple):
    """Part of a widget that the ring surrounds, in the widget's coordinates, and its corner radius in px."""

    rect: QRect
    radius: float


@runtime_checkable
class RingShaped(Protocol):
    """A widget of which only a part takes the ring, such as a slider's handle."""

    def ring_box(self) -> RingBox:
        """The part to surround."""


class FocusRing(QWidget):
    """One overlay per window. It shows after keys only, moves nothing and takes no mouse.

    A widget sets its corner with `setProperty("ringRadius", px)`, or is `RingShaped`; otherwise 5 px.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self._keys = False
        self._radius = 5.0
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._place)
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self.hide()

    @property
    def around(self) -> QWidget | None:
        """The widget that is surrounded now, None while no ring shows."""
        return self._around if self.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See keys, clicks and moves of the focused widget and of what it lies in; never eats an event."""
        kind = event.type()
        if kind in _MOVES or (kind == QEvent.Type.Paint and watched is self._around):
            self._soon.start()
        elif kind in _KEYS and isinstance(event, QKeyEvent) and event.key() in _WALKS:
            self._keys = True
            self._soon.start()
        elif kind == QEvent.Type.MouseButtonPress:
            self._keys = False
            self._soon.start()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A 2 px line with a 1 px contrasting edge on both sides."""
        with QPainter(self) as painter:
            draw_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._radius + GAP, self._theme)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._keys = False
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        inside = now is not None and now is not self.window() and now.window() is self.window()
        self._watched = _chain(now, self.window()) if now is not None and inside else []
        for widget in self._watched:
            widget.installEventFilter(self)
        self._around = now if inside and not isinstance(now, _FIELDS) else None
        self._place()

    def _place(self) -> None:
        around = self._around
        if around is None or not isValid(around) or not self._keys or not around.isVisible():
            self.hide()
            return
        box = around.ring_box() if isinstance(around, RingShaped) else _plain_box(around)
        self._radius = box.radius
        origin = around.mapTo(self.window(), QPoint(0, 0))
        self.setGeometry(box.rect.translated(origin).adjusted(-REACH + 1, -REACH + 1, REACH - 1, REACH - 1))
        self._clip(around)
        self.raise_()
        self.show()

    def _clip(self, around: QWidget) -> None:
        """Keep the ring of a half scrolled-out widget off what is pinned beside the scroll area."""
        clip = self.rect()
        for parent in _chain(around, self.window())[1:]:
            if isinstance(parent, QAbstractScrollArea) and parent.viewport() is not around:
                view = parent.viewport()
                seen = QRect(view.mapTo(self.window(), QPoint(0, 0)), view.size()).adjusted(-REACH, 0, REACH, 0)
                clip &= seen.translated(-self.pos())
        self.setMask(clip)


def draw_ring(painter: QPainter, box: QRectF, radius: float, theme: Theme) -> None:
    """Draw the ring's lines centred on a rounded box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for token, width in (("focus_edge", 4), ("focus", 2)):
        painter.setPen(QPen(theme.colour(token), width))
        painter.drawRoundedRect(box, radius, radius)


def _plain_box(widget: QWidget) -> RingBox:
    radius = widget.property("ringRadius")
    return RingBox(widget.rect(), float(radius) if radius is not None else 5.0)


def _chain(widget: QWidget, window: QWidget) -> list[QWidget]:
    """The widget and everything it lies in, without the window."""
    found = []
    at: QWidget | None = widget
    while at is not None and at is not window:
        found.append(at)
        at = at.parentWidget()
    return found
