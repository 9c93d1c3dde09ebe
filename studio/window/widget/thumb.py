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
        most: how many are kept, those that were wanted last; 0 for all. Must be more than are seen at once.
    """

    arrived = Signal()

    def __init__(self, fetch: Fetch, parent: QObject | None = None, *, most: int = 0) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._most = most
        self._kept: dict[str, QPixmap] = {}
        self._asked: set[str] = set()

    def pixmap(self, sha256: str) -> QPixmap | None:
        """The small picture, or None until `arrived` tells of it."""
        if sha256 not in self._asked:
            self._asked.add(sha256)
            self._fetch(sha256, lambda data: self._keep(sha256, data))
        found = self._kept.pop(sha256, None)
        if found is not None:
            self._kept[sha256] = found  # at the end: it was wanted last
        return found

    def _keep(self, sha256: str, data: bytes) -> None:
        image = small(data)
        if not image.isNull():
            self._kept[sha256] = QPixmap.fromImage(image)
            self._let_go()
            self.arrived.emit()

    def _let_go(self) -> None:
        """Forget what was wanted longest ago; it is fetched once more when it is wanted again."""
        while self._most and len(self._kept) > self._most:
            oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._asked.discard(oldest)


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
