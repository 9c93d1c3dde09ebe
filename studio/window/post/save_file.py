"""Asking where to save. Overwriting asks first; that is the dialog's own doing."""

from collections.abc import Callable
from pathlib import Path, PurePath

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.post.file_names import safe_name

AskPath = Callable[[QWidget, str, str, Callable[[str], None]], None]
"""Asks for a path: parent, title, proposed path, and who hears the answer; silence means no."""
_PARTS = str.maketrans("-_,()", "     ")
"""Signs inside a name that part its words like a space."""
KINDS = {
    "jpg": "JPEG (*.jpg *.jpeg)",
    "png": "PNG (*.png)",
    "mp4": "MP4 (*.mp4)",
    "zip": "ZIP (*.zip)",
    "csv": "CSV, JSON (*.csv *.json)",
}


def ask_path(parent: QWidget, title: str, proposed: str, then: Callable[[str], None]) -> None:
    """Open the system's save dialog without holding up the loop."""
    suffix = PurePath(proposed).suffix.removeprefix(".")
    dialog = QFileDialog(parent, title, proposed, KINDS.get(suffix, ""))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(proposed)
    dialog.fileSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def file_name(name: str, suffix: str, what: str = "cover") -> str:
    """A file name from the name of a test, what it is, and its ending."""
    return f"{_joined(name, what)}.{suffix}"


def ask_folder(parent: QWidget, title: str, proposed: str, then: Callable[[str], None]) -> None:
    """Open the system's dialog for a folder of a post without holding up the loop; a new name makes a new folder."""
    dialog = QFileDialog(parent, title, str(PurePath(proposed).parent))
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(proposed)
    dialog.fileSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def post_folder(save_folder: str, name: str) -> Path:
    """Where the post of a test goes when nobody says otherwise: beside the last one, else among the pictures."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(save_folder or home) / folder_name(name)


def folder_name(name: str) -> str:
    """The name of a folder for a post, from the name of its test."""
    return _joined(name, "post")


def _joined(name: str, what: str) -> str:
    """Words that every system takes in a name, small and joined by hyphens, and what they are the name of."""
    words = safe_name(name.lower(), otherwise="").translate(_PARTS)
    return "-".join([*words.split(), what])
