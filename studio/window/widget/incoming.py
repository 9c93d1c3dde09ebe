"""What a drop or the clipboard holds, as pictures offered to the session. Nothing is decoded here."""

from pathlib import PurePath

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage, QImageWriter

from studio.session.incoming import Incoming

RAW = ("image/png", "image/jpeg", "image/webp")
"""Kinds whose bytes can be taken as they are, best first."""


def offers(mime: QMimeData) -> bool:
    """Whether there is anything that could be a picture."""
    return mime.hasUrls() or mime.hasImage() or any(mime.hasFormat(kind) for kind in RAW)


def incoming_of(mime: QMimeData, fallback: str) -> tuple[Incoming, ...]:
    """Local files by path; else the picture a browser sent along; else what it is, so that it can be refused.

    Args:
        mime: what was dropped or pasted.
        fallback: what a picture without a name is called.
    """
    urls = mime.urls()
    files = tuple(_file(url) for url in urls if url.isLocalFile())
    if files:
        return files
    name = urls[0].fileName() or urls[0].host() if urls else fallback
    data = _bytes(mime)
    if data is not None or urls:
        return (Incoming(name or fallback, data=data),)
    return ()


def _file(url: QUrl) -> Incoming:
    path = url.toLocalFile()
    return Incoming(PurePath(path).name or path, path=path)


def _bytes(mime: QMimeData) -> bytes | None:
    for kind in RAW:
        if mime.hasFormat(kind):
            return bytes(mime.data(kind).data())
    image = mime.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # "PNG" loses nothing of what the clipboard holds.
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
