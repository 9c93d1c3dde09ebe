"""The title over the lock rows: a menu of characters, scenes, recipes and their files."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from studio.session.recipe_shelf import recent_characters
from studio.session.session import Session
from studio.window.widget.look import Look
from studio.window.widget.menu_heading import add_heading

ENTRIES = (
    ("recipes", "recipes-list"),
    ("paste_prompt", "recipes-paste"),
    ("", ""),
    ("save_character", "recipes-save-character"),
    ("save_scene", "recipes-save-scene"),
    ("save_recipe", "recipes-save-recipe"),
    ("", ""),
    ("open_recipe", "recipes-open-file"),
    ("write_recipe", "recipes-write-file"),
)
"""What can be asked for, and its words; an empty name is a separator."""
STYLE = """
QPushButton { background: transparent; color: palette(window-text); text-align: left; padding: 0 4px 0 0; }
QPushButton { font-family: "Manrope"; font-weight: 600; font-size: 13px; min-height: 24px; max-height: 24px; }
"""


class RecipeTitle(QPushButton):
    """The word "Recipe" with a chevron; `wanted` names what was asked for, in the words of `ENTRIES`."""

    wanted = Signal(str)

    def __init__(self, session: Session, look: Look) -> None:
        say = session.words.say
        super().__init__(say("recipe-title"))
        self._session = session
        self.setObjectName("recipe_menu_button")
        self.setProperty("kind", "quiet")
        self.setAccessibleName(say("recipes-menu"))
        self.setFont(look.theme.font("title"))
        self.setStyleSheet(STYLE)
        self.setIcon(look.icons.icon("chevron-down", "text2", 16))
        self.setIconSize(QSize(16, 16))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        menu = QMenu(self)
        menu.setObjectName("recipe_menu")
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(lambda: self.fill(menu))
        self.setMenu(menu)

    def fill(self, menu: QMenu) -> None:
        """List the last characters and everything that can be asked for."""
        say = self._session.words.say
        menu.clear()
        now = self._session.desk.experiment.id
        recent = recent_characters(self._session.tests.all())
        if recent:
            add_heading(menu, say("recipes-recent"))
        for test in recent:
            action = menu.addAction(test.character.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(test.id == now)
            action.triggered.connect(lambda _on=False, key=test.id: self._session.tests.open(key))
        menu.addSeparator()
        for name, key in ENTRIES:
            if not name:
                menu.addSeparator()
                continue
            action = menu.addAction(say(key))
            action.setObjectName(name)
            action.triggered.connect(lambda _on=False, name=name: self.wanted.emit(name))
