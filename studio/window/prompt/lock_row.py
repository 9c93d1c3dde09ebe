"""One part of the recipe: padlock, name, words, other words to choose from."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.why_locked import WhyLocked
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, plain_label

NAME_WIDTH = 80
ROW = 28


class LockRow(QWidget):
    """A part that is held still, or open and editable.

    A locked part cannot be edited: a click on its words, or a choice from its menu, says why and offers a new
    baseline.
    """

    unfold = Signal()

    def __init__(self, session: Session, look: Look, part: str, *, folds: bool = False) -> None:
        super().__init__()
        self._session, self._look, self.part = session, look, part
        self._text, self._wanted = "", ""
        say = session.words.say
        self._name = say(f"part-{part}")
        self.padlock = self._padlock()
        self.words_button = QPushButton()
        self.words_button.setProperty("kind", "words")
        self.words_button.clicked.connect(lambda _on: self._why(""))
        self.field = QLineEdit()
        self.field.setAccessibleName(self._name)
        self.field.editingFinished.connect(lambda: session.recipe.edit(part, self.field.text()))
        self.menu_button = self._menu_button(say("recipe-other-words", part=self._name))
        self.fold_button = icon_button(look, "chevron-right", say("recipe-more", part=self._name))
        self.fold_button.setProperty("kind", "slim")
        self.fold_button.setFixedSize(20, ROW)
        self.fold_button.clicked.connect(self.unfold)
        self._folds = folds
        self.why = WhyLocked("", say("recipe-open-baseline"), say("recipe-keep-locked"))
        self.why.opened.connect(self._open)
        self.why.kept.connect(self.why.hide)
        self.why.hide()
        self._lay_out()

    def show_desk(self, _old: Desk | None, new: Desk) -> None:
        """Show words and lock of the draft."""
        recipe = new.experiment.draft.recipe
        locked = self.part in recipe.locked
        self._text = recipe.text(self.part)
        self.padlock.setChecked(locked)
        self.padlock.setIcon(self._look.icons.icon("lock" if locked else "unlock", "text" if locked else "text3", 16))
        key = "recipe-locked" if locked else "recipe-open"
        self.padlock.setAccessibleName(self._session.words.say(key, part=self._name))
        self.padlock.setToolTip(self.padlock.accessibleName())
        self._middle.setCurrentWidget(self.words_button if locked else self.field)
        if not self.field.hasFocus():
            self.field.setText(self._text)
            self.field.setCursorPosition(0)
        if not locked:
            self.why.hide()
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the words as there is room for."""
        super().resizeEvent(event)
        self._elide()

    def _padlock(self) -> QToolButton:
        made = icon_button(self._look, "lock", self._name)
        made.setObjectName(f"lock_{self.part}")
        made.setCheckable(True)
        made.setIconSize(QSize(16, 16))
        made.setProperty("kind", "padlock")
        made.clicked.connect(self._toggle)
        return made

    def _menu_button(self, name: str) -> QToolButton:
        made = icon_button(self._look, "chevron-down", name)
        made.setProperty("kind", "slim")
        made.setFixedSize(20, ROW)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        made.setMenu(menu)
        return made

    def _fill(self, menu: QMenu) -> None:
        """Offer other words, once somebody looks: at the start nobody does."""
        menu.clear()
        for words in self._session.read.recipe_file.variations(self.part):
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self._choose, words))

    def _lay_out(self) -> None:
        name = plain_label(self._name)
        name.setFixedWidth(NAME_WIDTH)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.words_button)
        self._middle.addWidget(self.field)
        self._middle.setFixedHeight(ROW)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.padlock, name, self._middle, self.fold_button, self.menu_button):
            row.addWidget(widget, 1 if widget is self._middle else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.why)
        # Shown only now that it has a parent; before, it would flash up as a window.
        self.fold_button.setVisible(self._folds)

    def _elide(self) -> None:
        room = max(0, self._middle.width() - 6)
        metrics = QFontMetrics(self.words_button.font())
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.words_button.setText(shown.replace("&", "&&"))
        self.words_button.setToolTip(self._text)
        self.words_button.setAccessibleName(f"{self._name}: {self._text}")

    def _toggle(self) -> None:
        if self.padlock.isChecked():
            self._session.recipe.lock(self.part)
        else:
            self.padlock.setChecked(True)
            self._why("")

    def _choose(self, words: str, _on: object = None) -> None:
        if self.part in self._session.desk.experiment.draft.recipe.locked:
            self._why(words)
        else:
            self._session.recipe.edit(self.part, words)

    def _why(self, wanted: str) -> None:
        self._wanted = wanted
        self.why.reason.setText(self._session.words.say("recipe-why-locked", part=self._name))
        self.why.show()
        self.why.open_button.setFocus()

    def _open(self) -> None:
        self.why.hide()
        self._session.recipe.unlock(self.part)
        if self._wanted:
            self._session.recipe.edit(self.part, self._wanted)
        else:
            self.field.setFocus()
