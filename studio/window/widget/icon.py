"""Stroke icons in token colours, sharp at every screen scale."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studio.window.widget.theme import Resource, Theme

PLAIN = "text"
"""Colour token of icons that stand beside plain text."""


class Icons:
    """Draws the icons of resources/look/icons; each shape is read once and tinted for every use.

    Args:
        theme: gives the colours.
        resource: gives the SVG texts.
    """

    def __init__(self, theme: Theme, resource: Resource) -> None:
        self._theme = theme
        self._resource = resource
        self._shapes: dict[tuple[str, int, float], QPixmap] = {}
        self._tinted: dict[tuple[str, int, str, float], QPixmap] = {}

    def icon(self, name: str, token: str = PLAIN, size: int = 18) -> QIcon:
        """An icon for buttons and menus, with its own disabled look.

        Args:
            name: file name in resources/look/icons without ".svg".
            token: colour token of the normal state.
            size: edge in px at 100 % scale at which it will be shown.
        """
        app = QGuiApplication.instance()
        dpr = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        made = QIcon()
        made.addPixmap(self.pixmap(name, size, token, dpr), QIcon.Mode.Normal)
        # Qt would grey the disabled state by itself, too faintly to tell from the normal one.
        made.addPixmap(self.pixmap(name, size, "off", dpr), QIcon.Mode.Disabled)
        return made

    def pixmap(self, name: str, size: int = 16, token: str = PLAIN, dpr: float = 1.0) -> QPixmap:
        """An icon as pixels: `size` px square at 100 % scale, drawn at `dpr` device pixels each."""
        key = (name, size, token, dpr)
        if key not in self._tinted:
            made = QPixmap(self._shape(name, size, dpr))
            with QPainter(made) as painter:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
                painter.fillRect(made.rect(), self._theme.colour(token))
            made.setDevicePixelRatio(dpr)
            self._tinted[key] = made
        return self._tinted[key]

    def _shape(self, name: str, size: int, dpr: float) -> QPixmap:
        key = (name, size, dpr)
        if key not in self._shapes:
            edge = round(size * dpr)
            made = QPixmap(edge, edge)
            made.fill(Qt.GlobalColor.transparent)
            text = self._resource(f"look/icons/{name}.svg").replace("currentColor", "#000000")
            with QPainter(made) as painter:
                QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, edge, edge))
            self._shapes[key] = made
        return self._shapes[key]
