"""Holds the window open while something paid for is on its way, until the creator has said what to do."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from studio.session.session import Session
from studio.window.frame.sheet import Sheet


class Closing(QObject):
    """Asked by whatever closes the window.

    Attributes:
        decided: it is to be closed now, and is not held any more.
    """

    decided = Signal()

    def __init__(self, session: Session, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._sheet = session, sheet
        self._free = self._open = False
        session.guard.leaving.over.connect(self._go)
        sheet.closed.connect(self._closed)
        if session.guard.leaving.waiting:  # it was waited for in a window that has given way to this one
            QTimer.singleShot(0, self, self.ask)

    def held(self) -> bool:
        """Whether the window stays open for now; then the page that asks is over it."""
        if self._free or not self._session.guard.leaving.coming or _logging_out():
            return False
        if not self._open:
            self.ask()
        return True

    def ask(self) -> None:
        """Say what closing would cut off."""
        from studio.window.frame.leaving_page import LeavingPage  # noqa: PLC0415 - nobody opens it at the start

        page = LeavingPage(self._session)
        page.left.connect(self._sheet.close_page)
        page.leaves.connect(self._go)
        count = len(self._session.guard.leaving.coming)
        self._sheet.open(page, self._session.words.say("leaving-title", count=count))
        self._open = True

    def _go(self) -> None:
        if isValid(self):  # the session hears of its end later than Qt
            self._free = True
            self.decided.emit()

    def _closed(self) -> None:
        if self._open:
            self._open = False
            self._session.guard.leaving.stay()


def _logging_out() -> bool:
    """Whether the desktop ends everything: then nobody is there to be asked."""
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
