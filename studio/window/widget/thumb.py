"""Small pictures of originals, fetched once each and cut to the face."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from studio.window.widget.memory_picture import MemoryPicture

Fetch = Callable[[str, Callable[[bytes], None]], None]
TALL = 384
"""Height in px that is kept of each picture; enough for every thumb at twice the scale."""
FACE = QRectF(0.26, 0.14, 0.50, 0.50)
"""Part of a portrait that a thumb shows, as fractions of its size."""


class Thumbs(QObject):
    """Asks for originals by their sha256 and keeps them small.

    Args:
        fetch: hands out the bytes of an original later, on this thread.
    """

    arrived = Signal()

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._kept: dict[str, QPixmap] = {}
        self._asked: set[str] = set()

    def pixmap(self, sha256: str) -> QPixmap | None:
        """The small picture, or None until `arrived` tells of it."""
        if sha256 not in self._asked:
            self._asked.add(sha256)
            self._fetch(sha256, lambda data: self._keep(sha256, data))
        return self._kept.get(sha256)

    def _keep(self, sha256: str, data: bytes) -> None:
        image = small(data)
        if not image.isNull():
            self._kept[sha256] = QPixmap.fromImage(image)
            self.arrived.emit()


def small(data: bytes, tall: int = TALL) -> QImage:
    """Decode checked bytes no larger than needed; a null image where Qt cannot read them."""
    return MemoryPicture(data).read(tall)


def paint_thumb(painter: QPainter, box: QRectF, pixmap: QPixmap, radius: float = 3, part: QRectF = FACE) -> None:
    """Paint a part of a picture into a rounded box, filling it, smooth at device pixels."""
    ratio = painter.device().devicePixelRatioF()
    source = QRectF(
        pixmap.width() * part.x(),
        pixmap.height() * part.y(),
        pixmap.width() * part.width(),
        pixmap.height() * part.height(),
    )
    wanted = QSize(round(box.width() * ratio), round(box.height() * ratio))
    cut = pixmap.copy(source.toRect()).scaled(
        wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    across, down = (cut.width() - wanted.width()) // 2, (cut.height() - wanted.height()) // 2
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.save()
    painter.setClipPath(path)
    painter.drawPixmap(box, cut, QRectF(across, down, wanted.width(), wanted.height()))
    painter.restore()
