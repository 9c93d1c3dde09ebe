"""What a pane's menu and buttons do with files and clipboard."""

from pathlib import PurePath
from typing import Literal

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.experiment.experiment import SLOTS
from studio.session.incoming import Incoming
from studio.window.viewer.needs import ViewerSession
from studio.window.widget.incoming import incoming_of

KINDS = "(*.png *.jpg *.jpeg *.webp)"


class PaneActs:
    """Brings a picture into one pane, and words out of it.

    Args:
        session: takes the pictures.
        parent: what dialogs belong to.
    """

    def __init__(self, session: ViewerSession, parent: QWidget) -> None:
        self._session = session
        self._parent = parent

    def open_picture(self, slot: int) -> None:
        """Choose a file for a pane."""
        say = self._session.words.say
        title = say("viewer-open-title", letter=SLOTS[slot])
        dialog = QFileDialog(self._parent, title, "", f"{say('viewer-kinds')} {KINDS}")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.bring_file(slot, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def bring_file(self, slot: int, path: str) -> None:
        """Hand a chosen file to the session."""
        self._session.pictures.bring([Incoming(PurePath(path).name, path=path)], slot)

    def paste(self, slot: int) -> None:
        """Put the picture on the clipboard into a pane; what is no picture is refused in words."""
        name = self._session.words.say("viewer-clipboard")
        found = incoming_of(QGuiApplication.clipboard().mimeData(), name) or (Incoming(name),)
        self._session.pictures.bring(found[:1], slot)

    def cancel(self, slot: int) -> None:
        """Stop a pane; one whose picture is there already, though nobody may see it yet, stands for those that wait."""
        job = self._session.desk.job(slot)
        self._session.run.cancel(slot if job is not None and job.running else None)

    def open_page(self, slot: int, page: Literal["billing", "usage"]) -> None:
        """Show a page of the slot's provider in the browser."""
        QDesktopServices.openUrl(QUrl(self._session.run.page(slot, page)))

    def copy_words(self, slot: int) -> None:
        """The words of the picture shown or awaited, or those of the controls, for use in a maker's app."""
        QGuiApplication.clipboard().setText(self._words_of(slot))
        self._session.run.copied()

    def _words_of(self, slot: int) -> str:
        desk = self._session.desk
        step = desk.step
        shot = step.shot(slot) if step is not None else None
        if step is not None and self._session.judge.veil.hidden(desk, slot):
            return step.text  # as it was sent to both: what one maker needs differently would tell
        if shot is not None and shot.words:
            return shot.words
        if step is not None and step.waits_by_hand(slot):
            return step.text
        return self._session.read.prompt(desk).text
