"""The table of a battle as Qt reads it: one row a round, one column a model, and the pick behind them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studio.experiment.battle import Spot
from studio.session.battle_view import BattleView
from studio.window.battle.battle_words import cell_state, cell_text, model_name, pick_text, spoken
from studio.words import Words

Index = QModelIndex | QPersistentModelIndex
STATE, THUMB = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
TITLE_COLUMN = 0


class BattleRows(QAbstractTableModel):
    """Shows a view of a battle; another one of the same shape changes cells and moves nothing.

    Args:
        words: of the creator's language.
        blind: pictures of rounds that were not judged are not shown beside the names of their models.
    """

    def __init__(self, words: Words, *, blind: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._blind = blind
        self.view: BattleView | None = None

    def show(self, view: BattleView | None) -> None:
        """Show another state."""
        old, shape = self.view, _shape(view)
        if shape != _shape(old):
            self.beginResetModel()
            self.view = view
            self.endResetModel()
            return
        self.view = view
        if view is not None:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - the name and default are Qt's
        """Rounds."""
        return len(self.view.battle.rounds) if self.view is not None else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - the name and default are Qt's
        """Title, models, pick."""
        return len(self.view.battle.models) + 2 if self.view is not None else 0

    def key(self, row: int) -> str:
        """The challenge of a row."""
        return self.view.battle.rounds[row].key if self.view is not None and 0 <= row < self.rowCount() else ""

    def spot(self, index: Index) -> Spot | None:
        """Round and model of a cell, None for title and pick."""
        slot = index.column() - 1
        inside = self.view is not None and index.isValid() and 0 <= slot < len(self.view.battle.models)
        return Spot(self.key(index.row()), slot) if inside else None

    def hides(self, key: str) -> bool:
        """Whether the pictures of a round would betray their models before the vote."""
        return self._blind and self.view is not None and not self.view.evidence(key).choice

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802 - Qt's
        """Names of the models."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        if self.view is None or not across or section == TITLE_COLUMN:
            return None
        if section <= len(self.view.battle.models):
            return model_name(self._words, self.view, section - 1)
        return self._words.say("battle-pick-column")

    def data(self, index: Index, role: int = 0) -> object:
        """What a cell says, how it stands, and its picture."""
        if self.view is None or not index.isValid():
            return None
        spot = self.spot(index)
        if spot is not None:
            return self._of_spot(self.view, spot, role)
        title = self.view.battle.rounds[index.row()].challenge.title(self._words.language)
        if index.column() == TITLE_COLUMN:
            said = title if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None
            return title if role == Qt.ItemDataRole.AccessibleTextRole else said
        choice = pick_text(self._words, self.view, self.key(index.row()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.say("battle-pick-spoken", round=title, choice=choice)
        return choice if role == Qt.ItemDataRole.DisplayRole else None

    def _of_spot(self, view: BattleView, spot: Spot, role: int) -> object:
        hidden = self.hides(spot.key)
        cells = view.cells(spot)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(self._words, cells, hidden=hidden)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(self._words, view, spot, hidden=hidden)
        if role == STATE:
            return cell_state(cells)
        if role == THUMB and not hidden:
            step = view.evidence(spot.key).step
            shot = step.shot(spot.slot) if step is not None else None
            return shot.picture.sha256 if shot is not None else None
        return None


def _shape(view: BattleView | None) -> tuple[object, ...]:
    if view is None:
        return ()
    keys = tuple(one.key for one in view.battle.rounds)
    return (view.battle.id, keys, view.battle.models, view.battle.retired)
