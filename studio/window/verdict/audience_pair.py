"""Two pictures side by side, as large as they fit, without a name, a letter or a size; or covered."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from studio.window.widget.look import Look
from studio.window.widget.memory_picture import MemoryPicture

TALL = 1600
"""Height in px that is kept of each picture; no screen shows voters more."""
BETWEEN, FRAME = 48, 2
"""Between the pictures, and the white line around each; px."""
Fetch = Callable[[str, Callable[[bytes], None]], None]


class AudiencePair(QWidget):
    """Shows the pictures of two slots in an order; covered it shows nothing.

    Args:
        fetch: hands out the bytes of an original later, on this thread.
        shown: sha256 of the two pictures, by slot.
        words: what a screen reader says of them.
    """

    def __init__(
        self, look: Look, fetch: Fetch, shown: tuple[str, ...], words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._images: dict[int, QImage] = {}
        self.order: tuple[int, ...] = (0, 1)
        self.covered = True
        self.setAccessibleName(words)
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Expanding)
        for slot, sha256 in enumerate(shown):
            fetch(sha256, lambda data, slot=slot: self._arrived(slot, data))  # type: ignore[misc]

    def show_order(self, order: tuple[int, ...], *, covered: bool) -> None:
        """Show the pictures from left to right in an order of slots, or cover them."""
        self.order, self.covered = order, covered
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Small windows still show both."""
        return QSize(320, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground for judging and the pictures on it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), self._look.theme.colour("judge"))
            if self.covered:
                return
            for box, slot in zip(self.boxes(), self.order, strict=True):
                self._paint(painter, box, self._images.get(slot))

    def boxes(self) -> tuple[QRectF, QRectF]:
        """The places of the left and of the right picture, px: equal, whatever the pictures."""
        room = QRectF(self.rect()).adjusted(BETWEEN, BETWEEN / 2, -BETWEEN, -BETWEEN / 2)
        wide = (room.width() - BETWEEN) / 2
        left = QRectF(room.x(), room.y(), wide, room.height())
        return left, left.translated(wide + BETWEEN, 0)

    def _paint(self, painter: QPainter, box: QRectF, image: QImage | None) -> None:
        if image is None or image.isNull():
            painter.fillRect(box, self._look.theme.colour("frame"))
            return
        size = image.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(box.center())
        painter.fillRect(place.adjusted(-FRAME, -FRAME, FRAME, FRAME), Qt.GlobalColor.white)
        ratio = self.devicePixelRatioF()
        exact = image.scaled(
            round(size.width() * ratio),
            round(size.height() * ratio),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(place, exact)

    def _arrived(self, slot: int, data: bytes) -> None:
        if isValid(self):
            self._images[slot] = MemoryPicture(data).read(TALL)
            self.update()
