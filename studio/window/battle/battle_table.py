"""Rounds by models: thumbs, states, the pick; keyboard and mouse ask for the menu of a cell."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from studio.window.battle.battle_rows import STATE, THUMB, TITLE_COLUMN, BattleRows
from studio.window.widget.look import Look
from studio.window.widget.theme import Role
from studio.window.widget.thumb import Thumbs, paint_thumb

ROW, THUMB_WIDE, THUMB_TALL, EDGE = 68, 42, 52, 10
FIRST_EDGE = 16
TITLE_WIDE, CELL_LEAST, PICK_WIDE = 236, 132, 132
HEAD = 34
WHOLE = QRectF(0, 0, 1, 1)
"""The scene is the challenge, so a thumb shows all of it."""
TOKENS = {"failed": "error", "unknown": "error", "done": "text", "running": "text", "refused": "text"}


class BattleTable(QTableView):
    """One cell is current; `asked` tells that its menu is wanted and where.

    Signals:
        asked: (index, place on the screen).
        opened: row of the round that is to be opened.
    """

    asked = Signal(QModelIndex, QPoint)
    opened = Signal(int)

    def __init__(self, rows: BattleRows, look: Look, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.setObjectName("battle_table")
        self.setModel(rows)
        self.setItemDelegate(_Cell(look, thumbs, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu_at)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        thumbs.arrived.connect(self.viewport().update)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setFixedHeight(HEAD)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        rows.modelReset.connect(self._arrange)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, space and the menu key open the menu of the cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu):
            self._ask(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if self.rows.spot(index) is not None:
            self._ask(index)

    def _menu_at(self, place: QPoint) -> None:
        index = self.indexAt(place)
        self._ask(index if index.isValid() else self.currentIndex())

    def _ask(self, index: QModelIndex) -> None:
        if index.isValid():
            self.asked.emit(index, self.viewport().mapToGlobal(self.visualRect(index).center()))

    def _arrange(self) -> None:
        """Title and pick keep their width, models share the rest."""
        head = self.horizontalHeader()
        last = self.rows.columnCount() - 1
        head.setMinimumSectionSize(CELL_LEAST)
        for column in range(last + 1):
            edge = column in (TITLE_COLUMN, last)
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed if edge else QHeaderView.ResizeMode.Stretch)
        if last > 0:
            self.setColumnWidth(TITLE_COLUMN, TITLE_WIDE)
            self.setColumnWidth(last, PICK_WIDE)
            self.setCurrentIndex(self.rows.index(0, 1))


class _Cell(QStyledItemDelegate):
    """A thumb and what there is to say."""

    def __init__(self, look: Look, thumbs: Thumbs, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._thumbs = thumbs

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are equal."""
        return QSize(CELL_LEAST, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        theme, box = self._look.theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.colour("select"))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 6, 6)
        painter.setBrush(theme.colour("line"))
        painter.drawRect(QRectF(box.left(), box.bottom(), box.width(), 1))
        x = box.left() + (FIRST_EDGE if index.column() == TITLE_COLUMN else EDGE)
        state = index.data(STATE)
        if state is not None:
            self._picture(painter, QRectF(x, box.y() + (ROW - THUMB_TALL) / 2, THUMB_WIDE, THUMB_TALL), index, state)
            x += THUMB_WIDE + EDGE
        role: Role = "strong" if index.column() == TITLE_COLUMN else "base"
        token = TOKENS.get(str(state), "text2") if state is not None else "text"
        self._text(painter, QRectF(x, box.y(), box.right() - x - EDGE, box.height()), str(index.data()), role, token)
        painter.restore()

    def _picture(self, painter: QPainter, cell: QRectF, index: QModelIndex | QPersistentModelIndex, state: str) -> None:
        sha256 = index.data(THUMB)
        pixmap = self._thumbs.pixmap(str(sha256)) if sha256 else None
        if pixmap is not None:
            paint_thumb(painter, cell, pixmap, part=WHOLE)
            return
        painter.setBrush(self._look.theme.colour("bg3" if state in ("done", "running") else "bg2"))
        painter.drawRoundedRect(cell, 3, 3)

    def _text(self, painter: QPainter, box: QRectF, text: str, role: Role, token: str) -> None:
        """One line, or two where one is too short for it."""
        font = self._look.theme.font(role)
        painter.setFont(font)
        painter.setPen(self._look.theme.colour(token))
        metrics = QFontMetricsF(font)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        if metrics.boundingRect(box, int(flags), text).height() > box.height():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 2 * box.width())
        painter.drawText(box, int(flags), text)
