"""Pictures from outside: chosen in a dialog, pasted, dropped, or named on the command line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.session.incoming import Incoming
from studio.session.session import Session
from studio.window.frame.toast import Toast
from studio.window.widget.incoming import incoming_of

KINDS = "(*.png *.jpg *.jpeg *.webp)"


class Intake:
    """Hands pictures to the session; says so where there is none."""

    def __init__(self, session: Session, window: QWidget, toast: Toast) -> None:
        self._session = session
        self._window = window
        self._toast = toast

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
        self._session.pictures.bring([Incoming(Path(path).name, path=path) for path in paths])

    def paste(self) -> None:
        """Take what the clipboard holds."""
        self.bring(QGuiApplication.clipboard().mimeData())

    def bring(self, mime: QMimeData | None, slot: int | None = None) -> None:
        """Hand on what a drop or the clipboard holds."""
        fallback = self._session.words.say("window-pictures-kinds")
        found = incoming_of(mime, fallback) if mime is not None else ()
        if found:
            self._session.pictures.bring(found, slot)
        else:
            self._toast.say(self._session.words.say("window-paste-empty"))
