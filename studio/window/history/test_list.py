"""All tests of the library, newest first, each with its newest pair."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.session.session import Session
from studio.window.history.test_rows import FACTS, PICTURES, TestRows
from studio.window.widget.look import Look
from studio.window.widget.plain import line, plain_label, push_button
from studio.window.widget.theme import Role
from studio.window.widget.thumb import Thumbs, paint_thumb

ROW, THUMB_WIDE, THUMB_TALL, EDGE = 76, 45, 60, 8
WIDTH, HEIGHT = 560, 460
MOST_THUMBS = 120
"""Small pictures that are kept; far more than are seen at once, far fewer than there may be."""


class TestList(QWidget):
    """Opens a test by double click, Enter or its button. `left` tells that one was opened."""

    __test__ = False
    left = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        say = session.words.say
        thumbs = Thumbs(session.pictures.fetch, self, most=MOST_THUMBS)
        self.rows = TestRows(session.tests.all(), session.words, session.desk.experiment.id, self)
        self.list = QListView()
        self.list.setObjectName("history_list")
        self.list.setAccessibleName(say("tests-title"))
        self.list.setItemDelegate(_Row(look, thumbs, self.list))
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.rows)
        self.list.setCurrentIndex(self.rows.open_one())
        self.list.activated.connect(lambda _index: self.open())
        thumbs.arrived.connect(self.list.viewport().update)
        self.open_button = push_button(say("tests-open"), "primary")
        self.open_button.clicked.connect(self.open)
        self.open_button.setEnabled(self.rows.rowCount() > 0)
        self._lay_out()

    def open(self) -> None:
        """Open the chosen test."""
        key = self.rows.key(self.list.currentIndex())
        if key:
            self._session.tests.open(key)
            self.left.emit()

    def _lay_out(self) -> None:
        say = self._session.words.say
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 12, 12)
        foot.addWidget(plain_label(say("tests-note"), "hint"), 1)
        foot.addWidget(self.open_button)
        body = QVBoxLayout()
        body.setContentsMargins(8, 8, 8, 8)
        body.addWidget(self.list if self.rows.rowCount() else plain_label(say("tests-empty"), "second"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(line())
        column.addLayout(foot)
        self.setFixedWidth(WIDTH)
        self.setProperty("tall", HEIGHT)
        self.setFocusProxy(self.list)


class _Row(QStyledItemDelegate):
    """Two thumbs, the name, the facts."""

    def __init__(self, look: Look, thumbs: Thumbs, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._thumbs = thumbs

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are equal."""
        return QSize(WIDTH - 40, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        theme = self._look.theme
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setBrush(theme.colour("select" if state & QStyle.StateFlag.State_Selected else "bg2"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 6, 6)
        x = box.x() + EDGE
        pictures = index.data(PICTURES) or ()
        for place in range(2):
            cell = QRectF(x, box.y() + (ROW - THUMB_TALL) / 2, THUMB_WIDE, THUMB_TALL)
            pixmap = self._thumbs.pixmap(pictures[place]) if place < len(pictures) else None
            if pixmap is not None:
                paint_thumb(painter, cell, pixmap)
            else:
                painter.setBrush(theme.colour("bg3"))
                painter.drawRoundedRect(cell, 3, 3)
            x += THUMB_WIDE + 2
        x += 12
        room = box.right() - x - EDGE
        self._text(painter, QRectF(x, box.y() + 17, room, 20), str(index.data()), "strong", "text")
        self._text(painter, QRectF(x, box.y() + 38, room, 18), str(index.data(FACTS)), "meta", "text")
        painter.restore()

    def _text(self, painter: QPainter, box: QRectF, text: str, role: Role, token: str) -> None:
        font = self._look.theme.font(role)
        painter.setFont(font)
        painter.setPen(self._look.theme.colour(token))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
