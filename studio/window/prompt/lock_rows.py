"""What is held still: five rows, of which three unfold a second part."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.prompt.recipe import LOCK_ROWS
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.lock_row import LockRow
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button


class LockRows(QWidget):
    """The recipe as rows under its title."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self.rows: dict[str, LockRow] = {}
        self.count = QLabel()
        self.count.setProperty("role", "second")
        self.lock_all: QPushButton = push_button(session.words.say("recipe-lock-all"), "link")
        self.lock_all.clicked.connect(session.recipe.lock_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        for parts in LOCK_ROWS:
            for number, part in enumerate(parts):
                row = LockRow(session, look, part, folds=number == 0 and len(parts) > 1)
                self.rows[part] = row
                column.addWidget(row)
                row.setVisible(number == 0)
            if len(parts) > 1:
                self.rows[parts[0]].unfold.connect(lambda parts=parts: self._unfold(parts))

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Show every part; an open second part shows itself."""
        recipe = new.experiment.draft.recipe
        if old is not None and old.experiment.draft.recipe == recipe:
            return
        for row in self.rows.values():
            row.show_desk(old, new)
        for parts in LOCK_ROWS:
            if len(parts) > 1 and parts[1] not in recipe.locked:
                self.rows[parts[1]].show()
        locked = recipe.locked_rows
        self.count.setText(self._session.words.say("recipe-locked-count", count=locked, total=len(LOCK_ROWS)))
        self.lock_all.setVisible(locked < len(LOCK_ROWS))
        self.count.setVisible(locked == len(LOCK_ROWS))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 2, 2, 2)
        head.addWidget(plain_label(self._session.words.say("recipe-title"), "title"))
        head.addStretch(1)
        head.addWidget(self.count)
        head.addWidget(self.lock_all)
        return head

    def _unfold(self, parts: tuple[str, ...]) -> None:
        row, more = self.rows[parts[0]], self.rows[parts[1]]
        more.setVisible(more.isHidden())
        icon = "chevron-right" if more.isHidden() else "chevron-down"
        row.fold_button.setIcon(self._look.icons.icon(icon, size=18))
