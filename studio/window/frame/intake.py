"""Pictures from outside: chosen in a dialog, pasted, dropped, or named on the command line."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.session.incoming import Incoming
from studio.session.recipe_files import is_recipe
from studio.session.session import Session
from studio.window.frame.toast import Toast
from studio.window.widget.incoming import incoming_of

KINDS = "(*.png *.jpg *.jpeg *.webp)"


class Intake:
    """Hands pictures and files of words to the session; says so where there are none.

    Args:
        offer: told of the words that a picture carries, and of its name.
        bring_in: told of a folder, or of a test that was exported.
    """

    def __init__(
        self,
        session: Session,
        window: QWidget,
        toast: Toast,
        offer: Callable[[str, str], None],
        bring_in: Callable[[str], None],
    ) -> None:
        self._session = session
        self._window = window
        self._toast = toast
        self._offer = offer
        self._bring_in = bring_in

    def choose(self) -> None:
        """Choose picture files; two fill both panes."""
        say = self._session.words.say
        dialog = QFileDialog(self._window, say("window-pictures-title"), "", f"{say('window-pictures-kinds')} {KINDS}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.bring_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def bring_files(self, paths: Sequence[str]) -> None:
        """Hand files to the session."""
        self._take(tuple(Incoming(Path(path).name, path=path) for path in paths), None)

    def paste(self) -> None:
        """Take what the clipboard holds."""
        self.bring(QGuiApplication.clipboard().mimeData())

    def bring(self, mime: QMimeData | None, slot: int | None = None) -> None:
        """Hand on what a drop or the clipboard holds."""
        fallback = self._session.words.say("window-pictures-kinds")
        found = incoming_of(mime, fallback) if mime is not None else ()
        if found:
            self._take(found, slot)
        else:
            self._toast.say(self._session.words.say("window-paste-empty"))

    def _take(self, found: tuple[Incoming, ...], slot: int | None) -> None:
        """A file of words is opened; pictures come in, and the words they carry are offered; folders become tests."""
        paths = [item.path for item in found if item.path is not None]
        words, whole = [path for path in paths if is_recipe(path)], [path for path in paths if _is_whole(path)]
        for path in words[:1]:
            self._session.recipes.open_file(path)
        for path in whole:
            self._bring_in(path)
        pictures = tuple(item for item in found if item.path not in (*words, *whole))
        if pictures:
            self._session.pictures.bring(pictures, slot)
            self._session.recipes.pasted.in_pictures(pictures, self._offer)


def _is_whole(path: str) -> bool:
    """Whether something is taken in as a whole: a folder of pictures, or a test that was exported."""
    return path.lower().endswith(".zip") or Path(path).is_dir()
