"""How one slide stands in the list of a post: small picture, number and name, why it is left out, the eye."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QIcon, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.window.post.cover_view import fitted
from studio.window.widget.look import Look
from studio.window.widget.theme import Role

THUMB = QSize(48, 60)
"""px of a slide in the list."""
EDGE, GAP, EYE, BAR, FULL = 8, 10, 18, 10, 100_000
KEY, WHY, SEEN = (int(Qt.ItemDataRole.UserRole) + number for number in range(3))
"""A slide's key, why the test has nothing for it, and whether it is shown (None where that makes no difference)."""
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class SlideRow(QStyledItemDelegate):
    """Paints rows, and hears clicks on their eyes.

    Signals:
        toggled: the eye of a slide was clicked (its key).
    """

    toggled = Signal(str)

    def __init__(self, look: Look, rows: QListWidget) -> None:
        super().__init__(rows)
        self._look, self._rows = look, rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the small picture, or as the words."""
        wide = self._rows.width() - BAR
        name, why = self._tall(index, wide)
        return QSize(wide, max(THUMB.height() + EDGE, round(name + why) + 2 * EDGE))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click on the eye."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
            and index.data(SEEN) is not None
            and eye_box(QRectF(option.rect)).contains(event.position())
        ):
            self.toggled.emit(str(index.data(KEY)))
            return True
        return super().editorEvent(event, model, option, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.colour("select" if chosen else "bg2"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        self._paint_thumb(painter, box, index)
        self._paint_words(painter, box, index, chosen=chosen)
        if index.data(SEEN) is not None:
            self._paint_eye(painter, box, seen=bool(index.data(SEEN)))
        painter.restore()

    def _paint_thumb(self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        room = QRectF(box.x() + EDGE, box.center().y() - THUMB.height() / 2, THUMB.width(), THUMB.height())
        icon: QIcon = index.data(int(Qt.ItemDataRole.DecorationRole))
        kept = icon.availableSizes()
        if not kept:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.theme.colour("line"), 1))
            painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            return
        shown = fitted(kept[0], room)
        painter.setOpacity(0.35 if index.data(SEEN) is False else 1.0)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(shown.toRect(), icon.pixmap(shown.size().toSize(), ratio))
        painter.setOpacity(1.0)

    def _paint_words(
        self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, *, chosen: bool
    ) -> None:
        name, why = self._tall(index, round(box.width()))
        room = _words_box(box, index)
        room.setTop(box.center().y() - (name + why) / 2)
        room.setHeight(name)
        grey = bool(index.data(WHY)) or index.data(SEEN) is False
        # On the ground of the chosen row the fainter greys cannot be read.
        token = "text" if chosen else "text3" if grey else "text"
        self._write(painter, room, str(index.data()), "strong" if chosen else "base", token)
        if why:
            room = QRectF(room.x(), room.bottom(), room.width(), why)
            self._write(painter, room, str(index.data(WHY)), "meta", "text" if chosen else "text3")

    def _paint_eye(self, painter: QPainter, box: QRectF, *, seen: bool) -> None:
        at = eye_box(box).center()
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._look.icons.pixmap("eyes", EYE, "text2" if seen else "text3", ratio)
        painter.drawPixmap(round(at.x() - EYE / 2), round(at.y() - EYE / 2), pixmap)
        if not seen:
            painter.setPen(QPen(self._look.theme.colour("text3"), 1.5))
            half = EYE / 2 - 2
            painter.drawLine(round(at.x() - half), round(at.y() + half), round(at.x() + half), round(at.y() - half))

    def _write(self, painter: QPainter, box: QRectF, text: str, role: Role, token: str) -> None:
        painter.setFont(self._look.theme.font(role))
        painter.setPen(self._look.theme.colour(token))
        painter.drawText(box, WRAPPED, text)

    def _tall(self, index: QModelIndex | QPersistentModelIndex, wide: int) -> tuple[float, float]:
        """Heights that the name and the reason need in a row of a width, px."""
        room = QRectF(0, 0, _words_box(QRectF(0, 0, wide, 0), index).width(), FULL)
        texts: tuple[tuple[str, Role], ...] = ((str(index.data()), "strong"), (str(index.data(WHY)), "meta"))
        name, why = (
            QFontMetricsF(self._look.theme.font(role)).boundingRect(room, WRAPPED, text).height() if text else 0.0
            for text, role in texts
        )
        return name, why


def eye_box(box: QRectF) -> QRectF:
    """Where the eye of a row can be clicked; as wide as a finger needs it."""
    return QRectF(box.right() - EYE - 2 * EDGE, box.center().y() - EYE, EYE + 2 * EDGE, 2 * EYE)


def _words_box(box: QRectF, index: QModelIndex | QPersistentModelIndex) -> QRectF:
    """The part of a row that the words have for themselves."""
    left = box.x() + EDGE + THUMB.width() + GAP
    right = eye_box(box).left() if index.data(SEEN) is not None else box.right() - EDGE
    return QRectF(left, box.y(), right - left, box.height())
