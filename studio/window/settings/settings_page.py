"""The settings. Each takes effect when it is chosen; only the library folder waits for the next start."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.session.session import Session
from studio.window.settings.blind_switch import blind_switch
from studio.window.settings.faces_switch import faces_note, faces_switch
from studio.window.settings.still_switch import still_switch
from studio.window.settings.watched_row import AskFolder, WatchedRow, ask_folder
from studio.window.widget.plain import line, plain_label, push_button

LANGUAGES: tuple[tuple[Literal["en", "es"], str], ...] = (("en", "English"), ("es", "Español"))
"""Languages in their own words."""
THEMES: tuple[Literal["dark", "light", "system"], ...] = ("dark", "light", "system")


class SettingsPage(QWidget):
    """The settings with one line each on what they do. `left` tells that it is done with.

    Attributes:
        models: the button that leads to the page of the models.
        report: the one that leads to the report of a problem.
    """

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None, ask: AskFolder = ask_folder) -> None:
        super().__init__(parent)
        self._session = session
        self._say = session.words.say
        self._ask = ask
        values = session.settings.values
        self.language = self._combo("language", [words for _key, words in LANGUAGES])
        self.language.setCurrentIndex([str(key) for key, _words in LANGUAGES].index(session.words.language))
        self.language.activated.connect(lambda at: session.settings.change(language=LANGUAGES[at][0]))
        self.theme = self._combo("theme", [self._say(f"settings-{theme}") for theme in THEMES])
        self.theme.setCurrentIndex(THEMES.index(values.theme))
        self.theme.activated.connect(lambda at: session.settings.change(theme=THEMES[at]))
        self.library = plain_label(values.library, "second", wrap=True)
        self.library_note = plain_label(self._say("settings-library-note"), "hint", wrap=True)
        self.choose = self._button("choose_library", "settings-choose", self._choose)
        self.watched = WatchedRow(session, ask)
        self.tips = self._button("tips_again", "settings-tips-again", self._tips_again)
        self._show_tips()
        self.models = push_button(self._say("settings-models-open"))
        self.models.setObjectName("connect_models")
        self.models.setAccessibleName(self._say("connect-title"))
        self.report = push_button(self._say("report-open"), "link")
        self.report.setObjectName("settings_report")
        self.blind, self.still, self.faces = blind_switch(session), still_switch(session), faces_switch(session)
        self._lay_out()

    def _choose(self) -> None:
        self._ask(self, self._say("settings-choose-title"), self._session.settings.values.library, self._chosen)

    def _chosen(self, folder: str) -> None:
        self._session.settings.change(library=folder)
        self.library.setText(folder)
        self.library.show()
        self.library_note.setText(self._say("settings-library-next"))

    def _tips_again(self) -> None:
        self._session.settings.change(tips=True)
        self._session.look.show_tips()
        self._show_tips()

    def _show_tips(self) -> None:
        on = self._session.desk.tip is not None
        self.tips.setEnabled(not on)
        self.tips.setText(self._say("settings-tips-on" if on else "settings-tips-again"))

    def _button(self, name: str, key: str, act: Callable[[], object]) -> QPushButton:
        made = push_button(self._say(key))
        made.setObjectName(name)
        made.clicked.connect(lambda _on=False: act())
        return made

    def _combo(self, name: str, items: list[str]) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(f"settings_{name}")
        combo.setAccessibleName(self._say(f"settings-{name}"))
        combo.addItems(items)
        combo.setFixedWidth(200)
        return combo

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 12, 12)
        column.setSpacing(12)
        self._row(
            column,
            "language",
            self.language,
            plain_label(self._say("settings-language-note"), "hint", wrap=True),
        )
        column.addWidget(line())
        self._row(column, "theme", self.theme, None)
        column.addWidget(line())
        self._row(column, "models", self.models, plain_label(self._say("settings-models-note"), "hint", wrap=True))
        column.addWidget(line())
        self._row(column, "blind", self.blind, plain_label(self._say("settings-blind-note"), "hint", wrap=True))
        column.addWidget(line())
        self._row(column, "faces", self.faces, plain_label(faces_note(self._session), "hint", wrap=True))
        column.addWidget(line())
        self._lay_out_still(column)
        self._row(column, "library", self.choose, self.library_note)
        self.library.setVisible(bool(self.library.text()))
        column.addWidget(self.library)
        column.addWidget(line())
        column.addWidget(self.watched)
        column.addWidget(line())
        self._row(column, "tips", self.tips, plain_label(self._say("settings-tips-note"), "hint", wrap=True))
        column.addWidget(line())
        column.addLayout(self._foot())
        self.setFixedWidth(520)
        self.setFocusProxy(self.language)

    def _foot(self) -> QHBoxLayout:
        done = push_button(self._say("settings-close"), "primary")
        done.setObjectName("settings_done")
        done.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.addWidget(self.report)
        foot.addStretch(1)
        foot.addWidget(done)
        return foot

    def _lay_out_still(self, column: QVBoxLayout) -> None:
        note = "settings-still-note" if self.still.isEnabled() else "settings-still-desktop"
        self._row(column, "still", self.still, plain_label(self._say(note), "hint", wrap=True))
        column.addWidget(line())

    def _row(self, column: QVBoxLayout, name: str, control: QWidget, note: QLabel | None) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(2)
        title = plain_label(self._say(f"settings-{name}"), "title")
        title.setBuddy(control)
        words.addWidget(title)
        if note is not None:
            words.addWidget(note)
        row.addLayout(words, 1)
        row.addWidget(control)
        column.addLayout(row)
