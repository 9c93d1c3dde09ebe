"""Opens the pages and file dialogs of recipes, characters, scenes and pasted words."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from studio.session.kept_words import Kind
from studio.session.session import Session
from studio.window.frame.sheet import Sheet
from studio.window.frame.toast import Toast
from studio.window.widget.look import Look

ENDING = "toml"


class RecipeSheets:
    """One method per page; a page's module is loaded when it is first opened, not when the window starts."""

    def __init__(self, session: Session, look: Look, sheet: Sheet, toast: Toast) -> None:
        self._session = session
        self._look = look
        self._sheet = sheet
        self._toast = toast
        self._say = session.words.say

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What menus ask for, by name."""
        return {
            "recipes": self.recipes,
            "paste_prompt": self.paste,
            "save_character": partial(self.save, "characters"),
            "save_scene": partial(self.save, "scenes"),
            "save_recipe": partial(self.save, "recipes"),
            "open_recipe": self.open_file,
            "write_recipe": self.write_file,
        }

    def recipes(self) -> None:
        """All scenes and recipes."""
        from studio.window.prompt.recipes_page import RecipesPage  # noqa: PLC0415 - not needed at the start

        page = RecipesPage(self._session, self._look)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, self._say("recipes-title"))

    def paste(self, text: str = "") -> None:
        """Words from elsewhere, sorted into parts."""
        from studio.window.prompt.paste_page import PastePage  # noqa: PLC0415 - not needed at the start

        page = PastePage(self._session, self._look, text)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, self._say("recipes-paste-title"))

    def save(self, kind: Kind) -> None:
        """A name to keep a character, a scene or a recipe under."""
        from studio.window.prompt.save_page import SavePage  # noqa: PLC0415 - not needed at the start

        page = SavePage(self._session, kind)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, self._say(f"recipes-save-title-{kind}"))

    def offer(self, text: str, name: str) -> None:
        """Offer the words that a picture carries."""
        use = (self._say("recipes-found-use"), lambda: self.paste(text))
        self._toast.say(self._say("recipes-found", name=name), (use,))

    def open_file(self) -> None:
        """Choose a file of words."""
        dialog = self._dialog("recipes-file-open-title")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._session.recipes.open_file)
        dialog.open()

    def write_file(self) -> None:
        """Choose where the recipe is written."""
        dialog = self._dialog("recipes-file-write-title")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING)
        dialog.selectFile(f"{_file_name(self._session.desk.experiment.name)}.{ENDING}")
        dialog.fileSelected.connect(self._session.recipes.write_file)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        window: QWidget | None = self._sheet.parentWidget()
        dialog = QFileDialog(window, self._say(title), "", f"{self._say('recipes-file-kinds')} (*.{ENDING})")
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def _file_name(name: str) -> str:
    """The name of a test as that of a file: no part of it is a folder."""
    return Path("".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in name)).name.strip() or "recipe"
