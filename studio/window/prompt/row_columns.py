"""What stands in the same column of every row: padlock, name, the sign that unfolds, the sign of the menu."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from studio.window.prompt.row_words import ROW
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button

NAME, FOLD = 68, 20
"""Px of the name and of the sign behind it that unfolds the row; a name without that sign has both."""
SLIM, PADLOCK = 20, 16


def padlock_button(look: Look, part: str, name: str) -> QToolButton:
    """The padlock at the left end of a row."""
    made = icon_button(look, "lock", name)
    made.setObjectName(f"lock_{part}")
    made.setCheckable(True)
    made.setIconSize(QSize(PADLOCK, PADLOCK))
    made.setProperty("kind", "padlock")
    return made


def menu_button(look: Look, name: str) -> QToolButton:
    """The sign at the right end of a row that opens its menu."""
    made = icon_button(look, "chevron-down", name)
    made.setProperty("kind", "slim")
    made.setFixedSize(SLIM, ROW)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
