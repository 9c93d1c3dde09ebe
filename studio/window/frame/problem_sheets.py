"""What this program is, and what to do when it fails."""

from abc import ABC, abstractmethod

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio import __version__
from studio.session.session import Session
from studio.window.frame.sheet import Sheet
from studio.window.frame.toast import Action
from studio.window.post.save_file import ask_path
from studio.window.widget.plain import plain_label, push_button

ABOUT_WIDTH = 440


class ProblemSheets(ABC):
    """The page about the program, and the one that reports a problem; part of what opens all pages.

    It is a part by inheritance: two objects that hold each other would keep a closed window alive.
    """

    def __init__(self, session: Session, sheet: Sheet) -> None:
        self._session = session
        self._sheet = sheet

    @abstractmethod
    def saved(self, path: str) -> None:
        """Tell where a file went."""

    def about(self) -> None:
        """What this is and which version."""
        say = self._session.words.say
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 20)
        for text in (say("window-about-body", version=__version__), say("window-about-offline")):
            column.addWidget(plain_label(text, "second", wrap=True))
        report = push_button(say("report-open"), "link")
        report.setObjectName("about_report")
        report.clicked.connect(lambda _on: self.report())
        column.addWidget(report, 0, Qt.AlignmentFlag.AlignLeft)
        page.setFixedWidth(ABOUT_WIDTH)
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheet.open(page, say("window-name"))

    def report(self) -> None:
        """Everything that a report of a problem contains."""
        from studio.window.settings.report_page import ReportPage  # noqa: PLC0415 - nobody opens it at the start

        page = ReportPage(self._session, ask_path)
        page.left.connect(self._sheet.close_page)
        page.saved.connect(self.saved)
        self._sheet.open(page, self._session.words.say("report-title"))

    def crashed(self) -> tuple[str, tuple[Action, ...]]:
        """What a start after a crash has to say, and what can be done; "" and nothing after any other."""
        if not self._session.problems.crashed:
            return "", ()
        say = self._session.words.say
        return say("report-crashed"), ((say("report-open"), self.report),)
