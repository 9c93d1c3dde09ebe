"""The clipboard as a picture offered to the session."""

from pathlib import PurePath

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from studio.session.incoming import Incoming


def pasted(mime: QMimeData, name: str) -> Incoming:
    """A copied file, else a copied picture as PNG, else nothing but its name, so that it can be refused.

    Args:
        mime: what the clipboard holds.
        name: what a picture without a name is called.
    """
    path = next((url.toLocalFile() for url in mime.urls() if url.isLocalFile()), "")
    if path:
        return Incoming(PurePath(path).name, path=path)
    image = mime.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return Incoming(name)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return Incoming(name, data=bytes(buffer.data().data()))
