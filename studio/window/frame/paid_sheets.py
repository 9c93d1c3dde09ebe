"""Opens the pages about money and about the library."""

from collections.abc import Callable, Mapping

from shiboken6 import isValid

from studio.request.ask_first import Question
from studio.session.session import Session
from studio.window.frame.sheet import Sheet
from studio.window.widget.look import Look


class PaidSheets:
    """Follows what is asked before somebody is paid; a page's module is loaded when it is first opened."""

    def __init__(self, session: Session, look: Look, sheet: Sheet) -> None:
        self._session = session
        self._look = look
        self._sheet = sheet
        self._shown: Question | None = None
        session.run.consent.changed.connect(self.follow)
        sheet.closed.connect(self._closed)

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What menus ask for, by name."""
        return {"library": self.library}

    def follow(self, asked: Question | None) -> None:
        """Show the question that is open, or take its page away."""
        if not isValid(self._sheet):  # the session hears of its end later than Qt
            return
        if asked == self._shown:
            return
        self._shown = None  # what is taken away now was answered, or has given way to another question
        if asked is None:
            self._sheet.close_page()
            return
        from studio.window.frame.consent_page import ConsentPage  # noqa: PLC0415 - not needed at the start

        self._sheet.open(ConsentPage(self._session, asked), self._session.words.say("consent-title", count=asked.count))
        self._shown = asked

    def library(self) -> None:
        """What the library holds, and how it is kept."""
        from studio.window.settings.library_page import LibraryPage  # noqa: PLC0415 - nobody opens it at the start

        page = LibraryPage(self._session)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, self._session.words.say("shelf-title"))

    def _closed(self) -> None:
        """A page that is left is an answer as well."""
        if self._shown is not None:
            self._shown = None
            self._session.run.consent.decline()
