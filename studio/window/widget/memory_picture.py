"""Reads pictures that lie in memory, from any thread."""

from PySide6.QtCore import QByteArray, QDataStream, QSize
from PySide6.QtGui import QImage, QImageReader


class MemoryPicture:
    """Bytes of a picture, to be decoded once.

    The device they are read from is one that Qt makes itself. One made in Python would ask for the interpreter while
    Qt holds the lock of its decoders, and a thread that has the interpreter and waits for that lock would wait for
    ever. The device dies with its stream, so the reader never leaves this object.

    Args:
        data: the bytes of a picture.
        form: name of its format; empty lets Qt find out.
    """

    def __init__(self, data: bytes, form: str = "") -> None:
        self._stream = QDataStream(QByteArray(data))
        self._reader = QImageReader(self._stream.device(), form.lower().encode())
        self._reader.setAutoTransform(True)

    def read(self, tall: int = 0) -> QImage:
        """The picture upright, null where Qt cannot read it; `tall` in px, where given, is the most it is high."""
        size = self._reader.size() if tall else QSize()
        if size.isValid() and size.height() > tall:
            self._reader.setScaledSize(QSize(max(1, size.width() * tall // size.height()), tall))
        return self._reader.read()
