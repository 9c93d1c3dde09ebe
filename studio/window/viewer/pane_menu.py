"""The menu behind a pane's name."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from studio.words import Words

ACTS = ("use-file", "paste", "mark", "rename", "copy")
OWN = ("mark", "rename")
"""What a simulated picture does not need: it knows its eyes and its name."""


class PaneMenu(QObject):
    """What can be done with the picture of one pane.

    Signals:
        asked: one of `ACTS`.
    """

    asked = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._menu = QMenu(parent)
        self._acts = {name: self._menu.addAction(words.say(f"viewer-{name}")) for name in ACTS}
        for name, act in self._acts.items():
            act.triggered.connect(lambda _checked=False, it=name: self.asked.emit(it))

    @property
    def acts(self) -> Mapping[str, object]:
        """The entries by name."""
        return self._acts

    def allow(self, *, picture: bool, simulated: bool) -> None:
        """Offer only what works on the picture shown."""
        for name in OWN:
            self._acts[name].setVisible(picture and not simulated)

    def open(self, beside: QWidget) -> None:
        """Show it under a widget."""
        self._menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))
