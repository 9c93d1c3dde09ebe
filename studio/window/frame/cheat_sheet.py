"""Every key that works, on one sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label
from studio.words import Words

Keys = tuple[tuple[str, str], ...]
CAPS = (64, 96)
"""Room for the widest key of the left and the right side, px; the rest is for what it does."""
LEFT: tuple[tuple[str, Keys], ...] = (
    (
        "look",
        (
            ("Z", "zoom"),
            ("+  −", "wheel"),
            ("Ctrl+0", "fit"),
            ("Ctrl+1", "full"),
            ("Ctrl+2", "double"),
            ("Q W E R", "face"),
            ("← → ↑ ↓", "nudge"),
            ("L", "loupe"),
            ("H", "labels"),
            ("F", "screen"),
        ),
    ),
    ("judge", (("1", "a"), ("2", "b"), ("3", "tie"), ("4", "neither"))),
)
RIGHT: tuple[tuple[str, Keys], ...] = (
    (
        "run",
        (
            ("Ctrl+Enter", "generate"),
            ("Esc", "stop"),
            ("N", "next"),
            ("Ctrl+Z", "undo"),
            ("Ctrl+Shift+Z", "redo"),
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
            ("Ctrl+Shift+E", "post"),
            ("?", "help"),
        ),
    ),
)


class CheatSheet(QWidget):
    """Two columns of keys with what they do."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._look = look
        self.setAccessibleName(words.say("window-keys-title"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 20)
        outer.setSpacing(16)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        for side, caps in zip((LEFT, RIGHT), CAPS, strict=True):
            column = QVBoxLayout()
            column.setSpacing(8)
            for name, keys in side:
                column.addWidget(plain_label(words.say(f"window-keys-{name}"), "title"))
                column.addLayout(self._table(keys, caps))
                column.addSpacing(8)
            column.addStretch(1)
            columns.addLayout(column)
        outer.addLayout(columns)
        note = plain_label(words.say("window-keys-note"), "hint", wrap=True)
        outer.addWidget(note)
        self.setFixedWidth(640)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _table(self, keys: Keys, caps: int) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(16)
        table.setVerticalSpacing(6)
        table.setColumnMinimumWidth(0, caps)
        table.setColumnStretch(1, 1)
        for row, (key, name) in enumerate(keys):
            table.addWidget(self._cap(key), row, 0, Qt.AlignmentFlag.AlignLeft)
            table.addWidget(plain_label(self._words.say(f"window-keys-{name}"), "second"), row, 1)
        return table

    def _cap(self, key: str) -> QLabel:
        theme = self._look.theme
        cap = plain_label(key)
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cap.setFixedHeight(20)
        ground, edge, ink = (theme.colour(token).name() for token in ("field", "line", "text2"))
        cap.setStyleSheet(
            f"background: {ground}; border: 1px solid {edge}; border-radius: 3px; padding: 0 6px;"
            f" font-size: 12px; font-weight: 600; color: {ink}"
        )
        return cap
