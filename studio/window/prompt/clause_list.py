"""Where each clause of a pasted prompt goes, and the words that decided."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from studio.prompt.names import part_name
from studio.prompt.sorting import Piece, Sorted, why
from studio.window.widget.look import Look
from studio.window.widget.plain_tip import plain_tip
from studio.words import Words

PART, WHY, ROW = 132, 232, 24
"""Widths of the first and the last column, and height of a row, px."""


class ClauseList(QTreeWidget):
    """Three columns: the part, the clause, why. What is left out or never sent stands in the colour of hints."""

    def __init__(self, words: Words, look: Look) -> None:
        super().__init__()
        self._words, self._look = words, look
        self.setObjectName("clause_list")
        self.setAccessibleName(words.say("recipes-paste-goes"))
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, PART)
        self.setColumnWidth(2, WHY)

    def show_clauses(self, found: Sorted) -> None:
        """List the clauses in their order."""
        self.clear()
        self.addTopLevelItems([self._row(piece) for piece in found.pieces])

    def place(self, piece: Piece) -> str:
        """Where a clause goes, in words."""
        if piece.reason == "aside":
            return self._words.say("recipes-paste-aside")
        if piece.part in ("free", "layout"):
            return self._words.say(f"recipes-paste-{piece.part}")
        return self._words.tell(part_name(piece.part))

    def _why(self, piece: Piece) -> str:
        if piece.reason == "aside":
            return self._words.say("recipes-paste-aside-why", words=piece.rule)
        return self._words.tell(why(piece))

    def _row(self, piece: Piece) -> QTreeWidgetItem:
        place, reason = self.place(piece), self._why(piece)
        text = " ".join(piece.text.split())
        item = QTreeWidgetItem([place, text, reason])
        item.setSizeHint(0, QSize(PART, ROW))
        item.setFont(0, self._look.theme.font("strong"))
        item.setFont(2, self._look.theme.font("meta"))
        item.setForeground(2, QBrush(self._look.theme.colour("text2")))
        if piece.reason == "aside" or piece.part == "layout":
            for column in (0, 1):
                item.setForeground(column, QBrush(self._look.theme.colour("text3")))
        item.setToolTip(1, plain_tip(text))
        item.setToolTip(2, plain_tip(reason))
        said = self._words.say("recipes-paste-row", part=place, text=text, why=reason)
        item.setData(0, int(Qt.ItemDataRole.AccessibleTextRole), said)
        return item
