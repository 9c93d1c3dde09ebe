"""The menu of one row: other words, saved words, reference photos."""

from collections.abc import Callable
from functools import partial
from pathlib import PurePath

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from studio.prompt.recipe import Recipe
from studio.prompt.reference import moved
from studio.session.incoming import Incoming
from studio.session.session import Session
from studio.window.widget.incoming import incoming_of, offers
from studio.window.widget.plain_tip import plain_tip

Act = Callable[[], None]
LONGEST = 72
"""Characters of a wording that a menu shows; its tip has all."""
KINDS = "(*.png *.jpg *.jpeg *.webp)"


class RowMenu(QMenu):
    """What can be done with one part. It is filled when somebody looks: at the start nobody does.

    Args:
        part: a part key or "layout"; a layout has no photos, because it is never sent.
        choose: takes the words that were chosen.
        ask: does something to the recipe, or says why the part does not change.
    """

    def __init__(
        self, session: Session, part: str, choose: Callable[[str], None], ask: Callable[[Act], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._part, self._choose, self._ask = session, part, choose, ask
        self._say = session.words.say
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Build the menu for the words and photos there are now."""
        self.clear()
        for old in self.findChildren(QMenu):
            old.deleteLater()
        recipe = self._session.desk.experiment.draft.recipe
        words = recipe.layout if self._part == "layout" else recipe.text(self._part)
        self._fill_words(words)
        self.addSeparator()
        self._fill_saving(words)
        if self._part != "layout":
            self.addSeparator()
            self._fill_photos(recipe)

    def paste_photo(self) -> None:
        """Add what the clipboard holds."""
        mime = QGuiApplication.clipboard().mimeData()
        found = incoming_of(mime, self._say("lock-photo-pasted")) if offers(mime) else ()
        if found:
            self._ask(partial(self._session.references.add, self._part, *found))
        else:
            self._session.references.none_pasted()

    def choose_photo(self) -> None:
        """Ask for files to add."""
        title = self._say("lock-photo-title", part=self._say(f"part-{self._part}"))
        dialog = QFileDialog(self.parentWidget(), title, "", f"{self._say('lock-photo-kinds')} {KINDS}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.add_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_files(self, paths: list[str]) -> None:
        """Add files by their paths."""
        found = [Incoming(PurePath(path).name, path=path) for path in paths]
        self._ask(partial(self._session.references.add, self._part, *found))

    def _fill_words(self, words: str) -> None:
        saved = self._session.wording.saved(self._part)
        menu = self._session.read.menu
        rungs = menu.words[self._part] if menu.is_ladder(self._part) else ()
        for wording in menu.variations(self._part, words):
            if wording in rungs[:1]:
                self.addAction(self._say("lock-ladder")).setEnabled(False)
            self._word(wording, chosen=wording == words)
        fresh = [wording for wording in saved if wording not in menu.variations(self._part, words)]
        if fresh:
            self.addSeparator()
        for wording in fresh:
            self._word(wording, chosen=False)

    def _word(self, wording: str, *, chosen: bool) -> None:
        action = self._entry(self, wording, lambda: self._choose(wording))
        action.setCheckable(True)
        action.setChecked(chosen)

    def _fill_saving(self, words: str) -> None:
        saved = self._session.wording.saved(self._part)
        known = words in saved or words in self._session.read.menu.words.get(self._part, ())
        keep = self._entry(self, self._say("lock-save"), lambda: self._session.wording.keep(self._part))
        if known or not words.strip():
            keep.setEnabled(False)
            keep.setToolTip(self._say("lock-save-known" if known else "lock-save-empty"))
        if saved:
            forget = self.addMenu(self._say("lock-forget"))
            for wording in saved:
                self._entry(forget, wording, partial(self._session.wording.forget, self._part, wording))

    def _fill_photos(self, recipe: Recipe) -> None:
        self._entry(self, self._say("lock-photo-add"), self.choose_photo)
        self._entry(self, self._say("lock-photo-paste"), self.paste_photo)
        for index, photo in enumerate(recipe.references):
            if photo.part == self._part:
                label = self._say("lock-photo-menu", number=index + 1, name=photo.name)
                self._fill_photo(self.addMenu(_label(label)), recipe, index)

    def _fill_photo(self, menu: QMenu, recipe: Recipe, index: int) -> None:
        photos = self._session.references
        self._entry(menu, self._say("lock-photo-remove"), lambda: self._ask(lambda: photos.remove(index)))
        for name, to in (("earlier", index - 1), ("later", index + 1)):
            act = self._entry(menu, self._say(f"lock-photo-{name}"), self._mover(index, to))
            act.setEnabled(_moves(recipe, index, to))

    def _mover(self, index: int, to: int) -> Act:
        return lambda: self._ask(lambda: self._session.references.move(index, to))

    def _entry(self, menu: QMenu, text: str, act: Act) -> QAction:
        action = menu.addAction(_label(text))
        action.setToolTip(plain_tip(text) if len(text) > LONGEST else "")
        action.triggered.connect(lambda _checked=False: act())
        return action


def _label(text: str) -> str:
    """A text as a menu shows it: "&" would underline a letter, a line too long would widen the menu past the screen."""
    short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")


def _moves(recipe: Recipe, index: int, to: int) -> bool:
    """Whether a photo can go there: not beyond the ends, and not from the person's photos to those of the scene."""
    if not 0 <= to < len(recipe.references):
        return False
    return recipe.with_references(moved(recipe.references, index, to)).references != recipe.references
