"""What lies on the clipboard of a screen: `python -m tests.journeys.clipboard`, as another program would paste it."""

import json
import sys

from PySide6.QtGui import QGuiApplication


def main() -> None:
    """Print text and size of the picture as JSON; an empty text and zeros where there is none."""
    application = QGuiApplication([])
    board = application.clipboard()
    image = board.image()
    json.dump({"text": board.text(), "image": (image.width(), image.height())}, sys.stdout)


if __name__ == "__main__":
    main()
