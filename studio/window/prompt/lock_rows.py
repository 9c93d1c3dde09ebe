"""What is held still: five rows, of which three unfold more parts, and what becomes of the photos."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.prompt.recipe import LOCK_ROWS, PartKey, Recipe
from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.layout_row import LayoutRow
from studio.window.prompt.lock_row import LockRow
from studio.window.prompt.recipe_menu import RecipeTitle
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button
from studio.window.widget.thumb import Thumbs

FOLDING: dict[PartKey, tuple[PartKey, ...]] = {parts[0]: parts[1:] for parts in LOCK_ROWS if len(parts) > 1}
"""The parts that each folding row hides, by the part it shows."""
LAYOUT_BEHIND: PartKey = "crop"
"""The layout unfolds with the row that says what the picture holds."""


class LockRows(QWidget):
    """The recipe as rows under its title."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        self.rows: dict[str, LockRow] = {}
        self._unfolded: set[PartKey] = set()
        self._thumbs = Thumbs(session.pictures.fetch, self)
        self.layout_row = LayoutRow(session, look)
        self.photo_note = plain_label("", "hint", wrap=True)
        self.photo_note.setObjectName("photo_note")
        self.count = QLabel()
        self.count.setProperty("role", "second")
        self.lock_all: QPushButton = push_button(session.words.say("recipe-lock-all"), "link")
        self.lock_all.clicked.connect(session.recipe.lock_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.title = RecipeTitle(session, look)
        column.addLayout(self._head())
        for parts in LOCK_ROWS:
            self._add_rows(parts, column)
        column.addWidget(self.layout_row)
        column.addWidget(self.photo_note)
        self.photo_note.hide()
        session.wording.load()

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Show every part; a part that is open shows itself, and so does one that got a photo."""
        recipe = new.experiment.draft.recipe
        before = old.experiment.draft.recipe if old is not None else None
        if old is None or old.experiment.models != new.experiment.models or before != recipe:
            self._say_note(new)
        if before == recipe:
            return
        for row in self.rows.values():
            row.show_desk(old, new)
        self.layout_row.show_desk(old, new)
        self._unfold_photos(before, recipe)
        self._show_folds(recipe)
        locked = recipe.locked_rows
        self.count.setText(self._session.words.say("recipe-locked-count", count=locked, total=len(LOCK_ROWS)))
        self.lock_all.setVisible(locked < len(LOCK_ROWS))
        self.count.setVisible(locked == len(LOCK_ROWS))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 2, 2, 2)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.count)
        head.addWidget(self.lock_all)
        return head

    def _add_rows(self, parts: tuple[PartKey, ...], column: QVBoxLayout) -> None:
        for part in parts:
            self.rows[part] = LockRow(self._session, self._look, part, self._thumbs, folds=part in FOLDING)
            column.addWidget(self.rows[part])
            self.rows[part].setVisible(part == parts[0])
        self.rows[parts[0]].unfold.connect(lambda: self._unfold(parts[0]))

    def _unfold(self, lead: PartKey) -> None:
        """The other way round from now on."""
        self._unfolded ^= {lead}
        self._show_folds(self._session.desk.experiment.draft.recipe)

    def _unfold_photos(self, before: Recipe | None, now: Recipe) -> None:
        """A photo that nobody sees would be sent unseen."""
        known = before.references if before is not None else ()
        fresh = {photo.part for photo in now.references if photo not in known}
        self._unfolded |= {lead for lead, others in FOLDING.items() if fresh.intersection(others)}

    def _show_folds(self, recipe: Recipe) -> None:
        for lead, others in FOLDING.items():
            stays = any(part not in recipe.locked for part in others)
            if stays:
                self._unfolded.add(lead)
            for part in others:
                self.rows[part].setVisible(lead in self._unfolded)
            self.rows[lead].show_fold(unfolded=lead in self._unfolded, stays=stays)
        self.layout_row.setVisible(LAYOUT_BEHIND in self._unfolded)

    def _say_note(self, desk: Desk) -> None:
        """What the models do with the photos, before anything is sent."""
        said = self._session.read.photo_note(desk)
        self.photo_note.setText(self._session.words.tell(said) if said is not None else "")
        self.photo_note.setVisible(said is not None)
