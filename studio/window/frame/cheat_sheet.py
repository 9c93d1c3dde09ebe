"""Every key that works, on one sheet."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label
from studio.words import Words

Keys = tuple[tuple[str, str], ...]
CAPS = 104
"""Room for the widest key, px; the rest is for what it does."""
WIDE = 840
LEFT: tuple[tuple[str, Keys], ...] = (
    (
        "look",
        (
            ("Z", "zoom"),
            ("+  −", "wheel"),
            ("Ctrl+0 1 2 4", "scales"),
            ("Q W E R T", "face"),
            ("← → ↑ ↓", "nudge"),
            ("Space", "drag"),
            ("L", "loupe"),
            ("[  ]", "glass"),
            ("Ctrl+wheel", "factor"),
            ("G", "ground"),
            ("H", "labels"),
            ("F", "screen"),
        ),
    ),
    (
        "move",
        (
            ("F6", "region"),
            ("F8", "panels"),
            ("Ctrl+N", "new"),
            ("Ctrl+O", "open"),
            ("Ctrl+V", "paste"),
            ("Ctrl+H", "history"),
            ("Ctrl+Shift+E", "post"),
            ("Ctrl+J", "summary"),
            ("Ctrl+Shift+J", "audience"),
            ("?", "help"),
        ),
    ),
)
RIGHT: tuple[tuple[str, Keys], ...] = (
    (
        "compare",
        (
            ("S", "side"),
            ("Y  Shift+Y", "wipe"),
            ("B  \\", "blink"),
            ("Shift+B", "slow"),
            ("D  O", "modes"),
            (",  .", "strength"),
            ("/  M", "sides"),
            ("K", "align"),
            ("Alt+← → ↑ ↓", "alone"),
            ("Alt+0", "together"),
            ("C", "reference"),
            ("Shift+W", "features"),
            ("Backspace", "unmark"),
            ("Enter", "skip"),
        ),
    ),
    (
        "run",
        (
            ("1  2  3  4", "vote"),
            ("P  X", "pick"),
            ("Shift+I", "peek"),
            ("N", "next"),
            ("Ctrl+Enter", "generate"),
            ("Esc", "stop"),
            ("Ctrl+Z", "undo"),
            ("Ctrl+Shift+Z", "redo"),
        ),
    ),
)
NAMED = {"Shift": "shift", "Space": "space", "Backspace": "backspace", "Enter": "enter", "wheel": "wheel-name"}
"""Parts of keys that have another name on another keyboard."""


class CheatSheet(QWidget):
    """Two columns of keys with what they do."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._look = look
        self.setAccessibleName(words.say("window-keys-title"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 12, 24, 16)
        outer.setSpacing(6)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        for side in (LEFT, RIGHT):
            column = QVBoxLayout()
            column.setSpacing(6)
            for name, keys in side:
                column.addWidget(plain_label(words.say(f"window-keys-{name}"), "title"))
                column.addLayout(self._table(keys))
                column.addSpacing(8)
            column.addStretch(1)
            columns.addLayout(column, 1)
        outer.addLayout(columns)
        note = plain_label(words.say("window-keys-note"), "hint", wrap=True)
        outer.addWidget(note)
        self.setFixedWidth(WIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _table(self, keys: Keys) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(16)
        table.setVerticalSpacing(2)
        table.setColumnMinimumWidth(0, CAPS)
        table.setColumnStretch(1, 1)
        for row, (key, name) in enumerate(keys):
            table.addLayout(self._caps(key), row, 0)
            table.addWidget(plain_label(self._words.say(f"window-keys-{name}"), "second"), row, 1)
        return table

    def _caps(self, keys: str) -> QHBoxLayout:
        """A cap for each of the keys; two spaces part them."""
        row = QHBoxLayout()
        row.setSpacing(4)
        for key in keys.split("  "):
            row.addWidget(self._cap(key))
        row.addStretch(1)
        return row

    def _cap(self, key: str) -> QLabel:
        theme = self._look.theme
        cap = plain_label(key_words(key, self._words))
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cap.setFixedHeight(20)
        ground, edge, ink = (theme.colour(token).name() for token in ("field", "line", "text2"))
        cap.setStyleSheet(
            f"background: {ground}; border: 1px solid {edge}; border-radius: 3px; padding: 0 6px;"
            f" font-size: 12px; font-weight: 600; color: {ink}"
        )
        return cap


def key_words(key: str, words: Words) -> str:
    """A key as it is called on keyboards of the creator's language."""
    parts = re.split(r"([A-Za-z]+)", key)
    return "".join(words.say(f"window-keys-{NAMED[part]}") if part in NAMED else part for part in parts)
