"""The cover at the size a phone shows it, and small, as the feed and the profile grid show it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.request.size import Size
from studio.window.widget.look import Look
from studio.words import Words

GRID = 3 / 4
"""Width to height of a tile in the profile grid."""
VEIL = 110


def lost(size: Size) -> tuple[int, int]:
    """Px that the profile grid cuts from each side, and from top and bottom."""
    wide = size.height * GRID
    if size.width > wide:
        return round((size.width - wide) / 2), 0
    return 0, round((size.height - size.width / GRID) / 2)


class CoverView(QWidget):
    """The drawn cover, whole, with what the profile grid cuts off under a light veil."""

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self.image = QImage()
        self._said = ""
        self.setMinimumSize(280, 320)
        self.setAccessibleName(words.say("post-dialog-preview"))

    def show_image(self, image: QImage) -> None:
        """Show another cover."""
        self.image = image
        self.update()

    def say(self, text: str) -> None:
        """Say why there is no picture; "" while one is being drawn."""
        self._said = text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Surround, cover, veil."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.colour("surround"))
            if self.image.isNull():
                painter.setPen(QColor("#EAEAEA"))
                said = self._said or self._words.say("post-dialog-drawing")
                room = self.rect().adjusted(24, 24, -24, -24)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, said)
                return
            box = fitted(self.image.size(), QRectF(self.rect()).adjusted(24, 14, -24, -14))
            paint_image(painter, box, self.image)
            self._paint_veil(painter, box)

    def _paint_veil(self, painter: QPainter, box: QRectF) -> None:
        across, down = lost(Size(self.image.width(), self.image.height()))
        scale = box.width() / self.image.width()
        kept = box.adjusted(across * scale, down * scale, -across * scale, -down * scale)
        veil = QColor(0, 0, 0, VEIL)
        if across:
            painter.fillRect(QRectF(box.left(), box.top(), kept.left() - box.left(), box.height()), veil)
            painter.fillRect(QRectF(kept.right(), box.top(), box.right() - kept.right(), box.height()), veil)
        if down:
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), kept.top() - box.top()), veil)
            painter.fillRect(QRectF(box.left(), kept.bottom(), box.width(), box.bottom() - kept.bottom()), veil)


class SmallViews(QWidget):
    """A phone with the cover in its feed, and the profile grid with its tile at true size (130 px wide)."""

    TILE = QSize(130, 173)
    PHONE = QSize(88, 173)

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._feed, self._grid = words.say("post-dialog-feed"), words.say("post-dialog-grid")
        self._image = QImage()
        self.setFixedHeight(20 + self.PHONE.height())
        self.setAccessibleName(f"{self._feed}, {self._grid}")

    def show_image(self, image: QImage) -> None:
        """Show another cover."""
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Phone at the left, grid at the right, both under their names."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._look.theme.font("meta"))
            painter.setPen(self._look.theme.colour("text3"))
            left = self.PHONE.width() + 16
            painter.drawText(QRectF(0, 0, left - 4, 16), Qt.AlignmentFlag.AlignVCenter, self._feed)
            painter.drawText(QRectF(left, 0, self.width() - left, 16), Qt.AlignmentFlag.AlignVCenter, self._grid)
            self._paint_phone(painter, QRectF(0.5, 20.5, self.PHONE.width() - 1, self.PHONE.height() - 1))
            self._paint_grid(painter, QRectF(left, 20, self.width() - left, self.PHONE.height()))

    def _paint_phone(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("field"))
        painter.drawRoundedRect(box, 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("off"))
        painter.drawEllipse(QRectF(box.x() + 8, box.y() + 8, 10, 10))
        painter.drawRoundedRect(QRectF(box.x() + 22, box.y() + 11, 38, 4), 2, 2)
        room = box.adjusted(2, 26, -2, -26)
        if not self._image.isNull():
            shown = fitted(self._image.size(), room)
            shown.moveTop(room.top())
            paint_image(painter, shown, self._image)
        painter.drawRoundedRect(QRectF(box.x() + 8, box.bottom() - 14, 54, 4), 2, 2)

    def _paint_grid(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        painter.save()
        painter.setClipRect(box)
        wide, tall = self.TILE.width(), self.TILE.height()
        x = box.x() + (box.width() - wide) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for row in range(2):
            for place in (-1, 0, 1):
                cell = QRectF(x + place * (wide + 2), box.y() + row * (tall + 2), wide, tall)
                painter.fillRect(cell, theme.colour("bg3" if (row + place) % 2 else "bg2"))
        if not self._image.isNull():
            across, down = lost(Size(self._image.width(), self._image.height()))
            kept = self._image.copy(across, down, self._image.width() - 2 * across, self._image.height() - 2 * down)
            paint_image(painter, QRectF(x, box.y(), wide, tall), kept)
        painter.restore()


def fitted(size: QSize, room: QRectF) -> QRectF:
    """The largest box of a size's shape inside a room, centred."""
    scale = min(room.width() / size.width(), room.height() / size.height())
    wide, tall = size.width() * scale, size.height() * scale
    return QRectF(room.center().x() - wide / 2, room.center().y() - tall / 2, wide, tall)


def paint_image(painter: QPainter, box: QRectF, image: QImage) -> None:
    """Paint an image into a box, reduced at device pixels; Qt's painter alone sparkles below half size."""
    ratio = painter.device().devicePixelRatioF()
    wanted = QSize(max(1, round(box.width() * ratio)), max(1, round(box.height() * ratio)))
    small = image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter.drawImage(box, small)
