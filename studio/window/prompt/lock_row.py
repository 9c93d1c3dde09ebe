"""One part of the recipe: padlock, name, words, photos, and a menu of what else it could be."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.photo_thumb import PhotoThumb
from studio.window.prompt.row_columns import FOLD, NAME, menu_button, padlock_button
from studio.window.prompt.row_menu import Act, RowMenu
from studio.window.prompt.row_words import ROW, RowWords
from studio.window.prompt.why_locked import WhyLocked
from studio.window.widget.incoming import incoming_of, offers
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, plain_label
from studio.window.widget.thumb import Thumbs


class LockRow(QWidget):
    """A part that is held still, or open and editable.

    A locked part cannot be changed: a click on its words, a choice from its menu or a photo dropped on it says why
    and offers a new baseline.

    Signals:
        unfold: the sign behind the name was pressed.
    """

    unfold = Signal()

    def __init__(self, session: Session, look: Look, part: str, thumbs: Thumbs, *, folds: bool = False) -> None:
        super().__init__()
        self._session, self._look, self.part = session, look, part
        self._wanted: Act | None = None
        self._under_drop = False
        say = session.words.say
        self._name = say(f"part-{part}")
        self.setAcceptDrops(True)
        self.padlock = padlock_button(look, part, self._name)
        self.padlock.clicked.connect(self._toggle)
        self.words = RowWords(self._name, say("lock-none"))
        self.words_button, self.field = self.words.button, self.words.field
        self.words.asked.connect(lambda: self._why(None))
        self.words.edited.connect(self._edited)
        self.thumb = PhotoThumb(session.words, look, thumbs)
        self.menu_button = menu_button(look, say("recipe-other-words", part=self._name))
        self.menu_button.setObjectName(f"menu_{part}")
        self.menu_button.setMenu(RowMenu(session, part, self._choose, self.ask, self.menu_button))
        self.thumb.clicked.connect(self.menu_button.showMenu)
        self.fold_button = icon_button(look, "chevron-right", say("recipe-more", part=self._name))
        self.fold_button.setProperty("kind", "slim")
        self.fold_button.setFixedSize(FOLD, ROW)
        self.fold_button.clicked.connect(self.unfold)
        self.why = WhyLocked(say("recipe-open-baseline"), say("recipe-keep-locked"))
        self.why.opened.connect(self._open)
        self._lay_out(folds=folds)

    def show_desk(self, _old: Desk | None, new: Desk) -> None:
        """Show words, photos and lock of the draft."""
        recipe = new.experiment.draft.recipe
        locked = self.part in recipe.locked
        self.padlock.setChecked(locked)
        self.padlock.setIcon(self._look.icons.icon("lock" if locked else "unlock", "text" if locked else "text3", 16))
        key = "recipe-locked" if locked else "recipe-open"
        self.padlock.setAccessibleName(self._session.words.say(key, part=self._name))
        self.padlock.setToolTip(self.padlock.accessibleName())
        self.words.show_words(recipe.text(self.part), locked=locked)
        self.thumb.show_photos(recipe.references, self.part)
        if not locked:
            self.why.hide()

    def show_fold(self, *, unfolded: bool, stays: bool) -> None:
        """Show whether the parts behind this one are seen, and whether that can be changed."""
        self.fold_button.setIcon(self._look.icons.icon("chevron-down" if unfolded else "chevron-right", "text2", 14))
        name = self._session.words.say("lock-fold" if unfolded else "recipe-more", part=self._name)
        self.fold_button.setAccessibleName(name)
        self.fold_button.setToolTip(self._session.words.say("lock-fold-stays") if stays else name)
        self.fold_button.setEnabled(not stays)

    def ask(self, act: Act) -> None:
        """Do something to the part; where it is locked, say why not, and do it once the creator opens it."""
        if self.part in self._session.desk.experiment.draft.recipe.locked:
            self._why(act)
        else:
            act()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take whatever could be a photo; a recipe file is for the window behind."""
        if offers(event.mimeData()) and not _recipe_file(event.mimeData()):
            event.acceptProposedAction()
            self._mark(under_drop=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """The photo goes elsewhere."""
        self._mark(under_drop=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Photos of this part."""
        self._mark(under_drop=False)
        event.acceptProposedAction()
        found = incoming_of(event.mimeData(), self._session.words.say("lock-photo-pasted"))
        self.ask(partial(self._session.references.add, self.part, *found))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """An outline while a photo hangs over the row."""
        if self._under_drop:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.theme.colour("border"), 1))
            painter.drawRoundedRect(QRectF(0.5, 0.5, self.width() - 1, ROW - 1), 5, 5)

    def _lay_out(self, *, folds: bool) -> None:
        name = plain_label(self._name)
        name.setFixedWidth(NAME if folds else NAME + FOLD)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.padlock)
        row.addSpacing(4)
        row.addWidget(name)
        row.addWidget(self.fold_button)
        row.addSpacing(4)
        row.addWidget(self.words, 1)
        row.addSpacing(4)
        row.addWidget(self.thumb)
        row.addWidget(self.menu_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.why)
        # Shown only now that it has a parent; before, it would flash up as a window.
        self.fold_button.setVisible(folds)

    def _mark(self, *, under_drop: bool) -> None:
        self._under_drop = under_drop
        self.update()

    def _toggle(self) -> None:
        if self.padlock.isChecked():
            self._session.recipe.lock(self.part)
        else:
            self.padlock.setChecked(True)
            self._why(None)

    def _choose(self, words: str) -> None:
        self.ask(lambda: self._session.recipe.edit(self.part, words))

    def _edited(self, words: str) -> None:
        self._session.recipe.edit(self.part, words)
        self.words.restore()

    def _why(self, wanted: Callable[[], None] | None) -> None:
        self._wanted = wanted
        self.why.explain(self._session.words.say("recipe-why-locked", part=self._name))

    def _open(self) -> None:
        self.why.hide()
        self._session.recipe.unlock(self.part)
        if self._wanted is not None:
            self._wanted()
        else:
            self.field.setFocus()


def _recipe_file(mime: QMimeData) -> bool:
    return any(url.fileName().lower().endswith(".toml") for url in mime.urls())
