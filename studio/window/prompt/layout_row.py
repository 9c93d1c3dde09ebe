"""The layout of the cover as a row: words that are shown and never sent, so there is nothing to lock."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.row_columns import FOLD, NAME, menu_button
from studio.window.prompt.row_menu import Act, RowMenu
from studio.window.prompt.row_words import RowWords
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label

ICON, PLACE = 16, 24


class LayoutRow(QWidget):
    """Like the rows above it, with a ghost where they have a padlock."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session, self._look = session, look
        name = session.words.say("lock-layout")
        self.words = RowWords(name, session.words.say("lock-none"))
        self.field = self.words.field
        self.field.setObjectName("layout_field")
        self.words.edited.connect(self._edited)
        self.menu_button = menu_button(look, session.words.say("recipe-other-words", part=name))
        self.menu_button.setMenu(RowMenu(session, "layout", session.wording.layout, _act, self.menu_button))
        self._lay_out(name)

    def show_desk(self, _old: Desk | None, new: Desk) -> None:
        """Show the words of the draft."""
        self.words.show_words(new.experiment.draft.recipe.layout, locked=False)

    def _lay_out(self, name: str) -> None:
        ghost, label = QLabel(), plain_label(name)
        ghost.setPixmap(self._look.icons.pixmap("ghost", ICON, "text3", self.devicePixelRatioF()))
        ghost.setFixedWidth(PLACE)
        ghost.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setFixedWidth(NAME + FOLD)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (ghost, label):
            widget.setToolTip(self._session.words.say("lock-layout-tip"))
            row.addWidget(widget)
            row.addSpacing(4)
        row.addWidget(self.words, 1)
        row.addSpacing(4)
        row.addWidget(self.menu_button)

    def _edited(self, words: str) -> None:
        self._session.wording.layout(words)
        self.words.restore()


def _act(act: Act) -> None:
    """Nothing about the layout is ever refused."""
    act()
