"""Where the window stands, as text that fits into the settings."""

import base64

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget


def place_text(window: QWidget) -> str:
    """Size and place of a window."""
    return base64.b64encode(window.saveGeometry().data()).decode()


def put_in_place(window: QWidget, text: str) -> bool:
    """Put a window where a text says; False where the text says nothing usable."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return False
    return bool(data) and window.restoreGeometry(QByteArray(data))
