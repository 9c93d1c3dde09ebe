"""Small pictures for a list of thousands: made beside the window's thread, kept as far as memory goes."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QObject, QRect, QSize, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPixmap

from studio.window.widget.memory_picture import MemoryPicture

TALL = 256
"""px that a small picture is high on disk: enough for every row at twice the scale."""
QUALITY = 85
THREADS = 2
MOST_BYTES = 64_000_000
"""Memory for small pictures: some 2,000 of a row at the usual scale."""
LOOK_MS = 50
"""How often it is asked whether the last thread has come home."""
REST_MS, TELL_MS = 80, 16
"""After the last movement of the list, and from frame to frame while pictures arrive."""
MOST_WAITING = 120
"""Wishes that are kept: more than that were scrolled past."""


class Source(Protocol):
    """Where pictures come from and go to; asked in other threads than the window's."""

    def small(self, sha256: str) -> bytes | None:
        """A small picture that was made before."""

    def original(self, sha256: str) -> bytes | None:
        """The bytes of an original."""

    def keep_small(self, sha256: str, data: bytes) -> None:
        """Put a small picture by."""


class SmallPictures(QObject):
    """Pictures cut to one size, by their sha256. What was asked for last is made first.

    Signals:
        arrived: more pictures can be painted.

    Args:
        source: originals and what was made of them.
        size: of all pictures, device px.
        most_bytes: memory they may take together.
    """

    arrived = Signal()
    _made = Signal(str, object)

    def __init__(
        self, source: Source, size: QSize, parent: QObject | None = None, *, most_bytes: int = MOST_BYTES
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._size = size
        self._most = max(1, most_bytes // max(1, size.width() * size.height() * 4))
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._waits: OrderedDict[str, None] = OrderedDict()
        self._at_work: set[str] = set()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(THREADS)
        self._left = False
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._go)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.arrived)
        self._tell = QTimer(self, singleShot=True, interval=TELL_MS)
        self._tell.timeout.connect(self.arrived)
        self._made.connect(self._put, Qt.ConnectionType.QueuedConnection)

    @property
    def size_bytes(self) -> int:
        """Memory of all pictures at hand."""
        return sum(one.width() * one.height() * 4 for one in self._kept.values() if one is not None)

    def missing(self, sha256: str) -> bool:
        """Whether it was looked for in vain."""
        return sha256 in self._kept and self._kept[sha256] is None

    def pixmap(self, sha256: str) -> QPixmap | None:
        """The picture, or None until `arrived` tells of it."""
        if sha256 in self._kept:
            self._kept.move_to_end(sha256)
            return self._kept[sha256]
        if sha256 not in self._at_work and not self._rest.isActive():
            self._waits[sha256] = None
            self._waits.move_to_end(sha256)
            if len(self._waits) > MOST_WAITING:
                self._waits.popitem(last=False)
            self._begin()
        return None

    def wait(self) -> None:
        """Begin nothing while the list moves: a thread at work would take the time that frames need.

        What was wished for is forgotten; once the list rests, `arrived` asks for what is in sight then.
        """
        self._waits.clear()
        self._rest.start()

    def leave(self) -> None:
        """Begin nothing more, and go as soon as nothing is at work: whoever closes a page waits for nothing."""
        self._left = True
        self._waits.clear()
        self._look.start()

    def _go(self) -> None:
        if self._pool.waitForDone(0):
            self._look.stop()
            self.deleteLater()

    def _begin(self) -> None:
        while not self._left and self._waits and len(self._at_work) < THREADS:
            sha256, _none = self._waits.popitem()
            self._at_work.add(sha256)
            self._pool.start(self._work(sha256))

    def _work(self, sha256: str) -> Callable[[], None]:
        source, size = self._source, self._size

        def work() -> None:
            self._made.emit(sha256, made(source, sha256, size))

        return work

    def _put(self, sha256: str, image: QImage | None) -> None:
        self._at_work.discard(sha256)
        if self._left:
            return
        self._kept[sha256] = QPixmap.fromImage(image) if image is not None else None
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        self._begin()
        if not self._tell.isActive() and not self._rest.isActive():
            self._tell.start()


def made(source: Source, sha256: str, size: QSize) -> QImage | None:
    """A picture cut to a size in device px; None where there is no original or Qt cannot read it. For any thread."""
    small = _read(source.small(sha256))
    if small is None:
        small = _read(source.original(sha256), TALL)
        if small is None:
            return None
        source.keep_small(sha256, encoded(small))
    return cut(small, size)


def encoded(image: QImage) -> bytes:
    """A picture as JPEG."""
    data = QByteArray()
    # As with reading, the device is one that Qt makes itself. It goes before the bytes it writes to.
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(stream.device(), b"jpeg")
    writer.setQuality(QUALITY)
    writer.write(image)
    del writer, stream
    return bytes(data.data())


def cut(image: QImage, size: QSize) -> QImage:
    """A picture that fills a size: what stands over is cut off, more of it below than above, where faces are not."""
    scaled = image.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    left, top = (scaled.width() - size.width()) // 2, (scaled.height() - size.height()) // 4
    return scaled.copy(QRect(left, top, size.width(), size.height()))


def _read(data: bytes | None, tall: int = 0) -> QImage | None:
    """An opaque picture of bytes, None where there are none or they are no picture."""
    image = MemoryPicture(data).read(tall) if data else QImage()
    if image.isNull():
        return None
    if not image.hasAlphaChannel():
        return image.convertToFormat(QImage.Format.Format_RGB32)
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(QColor(255, 255, 255))
    with QPainter(flat) as painter:
        painter.drawImage(0, 0, image)
    return flat
