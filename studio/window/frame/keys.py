"""The window's keys. Single letters and digits work at pictures, vote and strip, never in a field."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

EVERYWHERE: tuple[tuple[str, str], ...] = (
    ("Ctrl+Return", "generate"),
    ("Ctrl+Enter", "generate"),
    ("Ctrl+Z", "undo"),
    ("Ctrl+Shift+Z", "redo"),
    ("Ctrl+Y", "redo"),
    ("Ctrl+N", "new"),
    ("Ctrl+O", "pictures"),
    ("Ctrl+V", "paste"),
    ("Ctrl+H", "history"),
    ("Ctrl+Shift+E", "post"),
    ("Ctrl+J", "summary"),
    ("Ctrl+Shift+J", "audience"),
    ("Ctrl+Q", "quit"),
    ("F1", "keys"),
    ("F6", "region"),
    ("Shift+F6", "region_back"),
    ("F8", "panels"),
    ("Esc", "stop"),
)
AT_PICTURES: tuple[tuple[str, str], ...] = (
    ("1", "vote_a"),
    ("2", "vote_b"),
    ("3", "vote_tie"),
    ("4", "vote_neither"),
    ("P", "pick"),
    ("X", "reject"),
    ("Shift+I", "peek"),
    ("N", "next"),
    ("F", "screen"),
    ("?", "keys"),
)


class Keys:
    """Binds keys to acts by name.

    Args:
        window: where the keys of `EVERYWHERE` work.
        pictures: the part in which single letters work.
        acts: what each name does.
    """

    def __init__(self, window: QWidget, pictures: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        self._all: dict[str, QShortcut] = {}
        for keys, owner, context in (
            (EVERYWHERE, window, Qt.ShortcutContext.WindowShortcut),
            (AT_PICTURES, pictures, Qt.ShortcutContext.WidgetWithChildrenShortcut),
        ):
            for key, name in keys:
                shortcut = QShortcut(QKeySequence(key), owner)
                shortcut.setContext(context)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(acts[name])
                self._all[key] = shortcut

    def enable(self, *, on: bool) -> None:
        """Switch all keys, for as long as something lies over the window."""
        for key, shortcut in self._all.items():
            shortcut.setEnabled(on and key != "Esc")

    def enable_stop(self, *, on: bool) -> None:
        """Esc belongs to fields and menus while there is nothing to stop."""
        self._all["Esc"].setEnabled(on)
