"""Theme and icons in one hand, as every widget takes them; and the scheme the desktop asks for."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints

from studio.window.widget.icon import Icons
from studio.window.widget.theme import Resource, Scheme, Theme


@dataclass(frozen=True)
class Look:
    """What a widget needs to paint itself. A window is rebuilt with another look when the scheme changes."""

    theme: Theme
    icons: Icons

    @staticmethod
    def of(resource: Resource, scheme: Scheme) -> "Look":
        """The look of one scheme, from the texts of resources/."""
        theme = Theme(resource, scheme)
        return Look(theme, Icons(theme, resource))


class DesktopScheme(QObject):
    """Follows whether the desktop is dark or light.

    Args:
        hints: the application's style hints; kept here, because a dropped wrapper takes its connections
            with it.
    """

    changed = Signal(str)

    def __init__(self, hints: QStyleHints, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = hints
        hints.colorSchemeChanged.connect(self._tell)

    @property
    def scheme(self) -> Scheme:
        """What the desktop asks for; dark where it does not say, because grey surrounds suit picture work."""
        return "light" if self._hints.colorScheme() == Qt.ColorScheme.Light else "dark"

    def _tell(self, _scheme: Qt.ColorScheme) -> None:
        self.changed.emit(self.scheme)
