"""Look, pictures and stand-in panels for window tests."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.store.resource import resource
from studio.window.widget.look import Look
from studio.window.widget.theme import Scheme


def dressed(scheme: Scheme = "dark") -> Look:
    """A real look, worn by the application under test."""
    look = Look.of(resource, scheme)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look.theme.apply(application)
    return look


def picture(width: int = 80, height: int = 100, colour: str = "#884422") -> bytes:
    """A small PNG of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


class StandIn(QWidget):
    """A panel that only notes what it was shown; everything right of its middle is pane B."""

    def __init__(self, session: Session, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: list[Desk] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        self.shown.append(new)

    def slot_at(self, place: QPoint) -> int | None:
        return int(place.x() > self.width() // 2)
