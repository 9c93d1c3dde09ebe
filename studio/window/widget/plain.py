"""The small pieces of every panel: labels, buttons, separators. Text is never read as markup."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget

from studio.window.widget.look import Look

ICON = 18
"""Icon edge in an icon button, px."""


def plain_label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label in a role of the style sheet: "", "title", "dialog", "second", "hint", "error" or "ok"."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if wrap:
        made.setMinimumWidth(1)
    return made


def push_button(text: str, kind: str = "") -> QPushButton:
    """A button; kinds are "", "quiet", "primary", "link", "chip"."""
    made = QPushButton(text.replace("&", "&&"))
    made.setProperty("kind", kind)
    made.setAccessibleName(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
    return made


def icon_button(look: Look, icon: str, name: str, parent: QWidget | None = None) -> QToolButton:
    """A 28 px button that shows an icon; its name is read aloud and shown as a tip."""
    made = QToolButton(parent)
    made.setProperty("kind", "icon")
    made.setIcon(look.icons.icon(icon, size=ICON))
    made.setIconSize(QSize(ICON, ICON))
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def line(*, upright: bool = False, length: int = 0) -> QFrame:
    """A separator of 1 px, as long as its place or `length` px."""
    made = QFrame()
    made.setProperty("frame", "line")
    if upright:
        made.setFixedWidth(1)
        if length:
            made.setFixedHeight(length)
    else:
        made.setFixedHeight(1)
    return made


def surface(widget: QWidget, name: str) -> None:
    """Let a plain widget take the ground that the style sheet has for an object name."""
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
