"""The folder in which new pictures are looked for while one is awaited."""

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.session.session import Session
from studio.window.widget.plain import plain_label, push_button

AskFolder = Callable[[QWidget, str, str, Callable[[str], None]], None]


def ask_folder(parent: QWidget, title: str, now: str, then: Callable[[str], None]) -> None:
    """Open the system's folder dialog without holding up the loop."""
    dialog = QFileDialog(parent, title, now)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class WatchedRow(QWidget):
    """Off until a folder is chosen, and can be turned off again."""

    def __init__(self, session: Session, ask: AskFolder) -> None:
        super().__init__()
        self._session = session
        self._say = session.words.say
        self._ask = ask
        self.folder = plain_label(role="second", wrap=True)
        self.choose = self._button("choose_watched", "hand-folder-choose", self._choose)
        self.choose.setAccessibleName(self._say("hand-folder-choose-name"))
        self.off = self._button("watched_off", "hand-folder-off", lambda: self._watch(""))
        self._lay_out()
        self._show()

    def _choose(self) -> None:
        self._ask(self, self._say("hand-folder-title"), self._session.settings.values.watched, self._watch)

    def _watch(self, folder: str) -> None:
        self._session.settings.change(watched=folder)
        self._show()

    def _show(self) -> None:
        folder = self._session.settings.values.watched
        if not folder and self.off.hasFocus():
            self.choose.setFocus()
        self.off.setVisible(bool(folder))
        self.folder.setText(folder)
        self.folder.setVisible(bool(folder))

    def _button(self, name: str, key: str, act: Callable[[], object]) -> QPushButton:
        made = push_button(self._say(key))
        made.setObjectName(name)
        made.clicked.connect(lambda _on=False: act())
        return made

    def _lay_out(self) -> None:
        title = plain_label(self._say("hand-folder"), "title")
        title.setBuddy(self.choose)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(plain_label(self._say("hand-folder-note"), "hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addSpacing(8)
        row.addWidget(self.off)
        row.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.folder)
