"""The buttons of the toolbar, and the wells they stand in."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from studio.window.widget.look import Look
from studio.words import Words

SEGMENT = 28
"""Height of a well, px."""


def tool(look: Look, words: Words, act: str, icon: str) -> QToolButton:
    """A checkable button of a segment, named and explained by the words of its act."""
    button = QToolButton()
    text = words.say(f"viewer-{act}")
    button.setText(f" {text}" if icon else text)
    button.setAccessibleName(text)
    button.setToolTip(words.say(f"viewer-{act}-tip"))
    button.setCheckable(True)
    if icon:
        button.setIcon(look.icons.icon(icon, size=16))
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


def segment(buttons: list[QToolButton]) -> QFrame:
    """Buttons in one well, as one of them is chosen."""
    frame = QFrame()
    frame.setProperty("frame", "segment")
    frame.setFixedHeight(SEGMENT)
    row = QHBoxLayout(frame)
    row.setContentsMargins(2, 2, 2, 2)
    row.setSpacing(0)
    for button in buttons:
        row.addWidget(button)
    return frame
