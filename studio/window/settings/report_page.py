"""Everything that a report of a problem contains, to be read before it is given to anybody. Nothing is sent."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.session.problem_commands import FILE_NAME
from studio.session.session import Session
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Sentence

WIDTH, TALL = 760, 612
COPIED_MS = 1500
AskPath = Callable[[QWidget, str, str, Callable[[str], None]], None]
"""Asks for a path: parent, title, proposed name, and who hears the answer."""


class ReportPage(QWidget):
    """The text, and two ways to take it along.

    Args:
        ask: asks where to save.

    Attributes:
        left: the page is done with.
        saved: the report was written to this path.
    """

    left = Signal()
    saved = Signal(str)

    def __init__(self, session: Session, ask: AskPath, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._ask = session, ask
        say = session.words.say
        self.text = QPlainTextEdit(say("report-wait"))
        self.text.setObjectName("report_text")
        self.text.setAccessibleName(say("report-text"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        self.text.setStyleSheet(f'QPlainTextEdit {{ font-family: "{fixed}"; font-size: 12px; }}')
        self.note = plain_label("", "error", wrap=True)
        self.note.hide()
        self.copy = push_button(say("report-copy"))
        self.save = push_button(say("report-save"))
        self.done = push_button(say("report-done"), "primary")
        self._rest = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._rest.timeout.connect(lambda: self.copy.setText(say("report-copy")))
        self._begin()
        self._lay_out()
        session.problems.report(window_facts(session.words.language), self._show)

    def _begin(self) -> None:
        for name in ("copy", "save", "done"):
            getattr(self, name).setObjectName(f"report_{name}")
        self.copy.clicked.connect(lambda _on: self._copy())
        self.save.clicked.connect(lambda _on: self._choose())
        self.done.clicked.connect(self.left)
        for button in (self.copy, self.save):
            button.setEnabled(False)

    def _show(self, text: str) -> None:
        # The page may be gone by the time the disk has answered.
        if isValid(self):
            self.text.setPlainText(text)
            self.copy.setEnabled(True)
            self.save.setEnabled(True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(self._session.words.say("report-copied"))
        self._rest.start()

    def _choose(self) -> None:
        self._ask(self, self._session.words.say("report-save-title"), FILE_NAME, self._save)

    def _save(self, path: str) -> None:
        def told(said: Sentence, works: bool) -> None:
            if not isValid(self):
                return
            self.note.setVisible(not works)
            self.note.setText("" if works else self._session.words.tell(said))
            if works:
                self.saved.emit(path)

        self._session.problems.save(self.text.toPlainText(), path, told)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(12)
        column.addWidget(plain_label(self._session.words.say("report-intro"), "second", wrap=True))
        column.addWidget(self.text, 1)
        column.addWidget(self.note)
        column.addWidget(line())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(self.done)
        column.addLayout(row)
        self.setFixedWidth(WIDTH)
        self.setProperty("tall", TALL)
        self.setFocusProxy(self.text)


def window_facts(language: str) -> dict[str, str]:
    """What only the window knows of the machine, by word key."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size()
    shown = f"{size.width()}x{size.height()} px, {round(screen.devicePixelRatio() * 100)} %"
    qt = f"{qVersion()}, {QGuiApplication.platformName()}"
    return {"report-qt": qt, "report-screen": shown, "report-language": language}
