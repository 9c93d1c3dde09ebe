"""Opens the history of all tests, and says there what was done."""

from studio.window.frame.summary_sheets import SummarySheets
from studio.window.frame.toast import Action


class HistorySheets(SummarySheets):
    """Part of what opens all pages, by inheritance, for the reason that `ProblemSheets` gives."""

    def history(self) -> None:
        """Every test of the library, searched."""
        from studio.window.history.history_page import HistoryPage  # noqa: PLC0415 - nobody opens it at the start

        page = HistoryPage(self._session, self._look)
        page.left.connect(self._sheet.close_page)
        page.told.connect(self.done)
        self._sheet.open(page, self._session.words.say("history-title"))

    def done(self, said: str, undo: Action | None) -> None:
        """Say what was done, on the page that is open, with what undoes it; that can be chosen once."""
        actions: tuple[Action, ...] = ()
        if undo is not None:
            words, act = undo

            def once() -> None:
                self._toast.hide()
                act()

            actions = ((words, once),)
        self._toast.say(said, actions)
        self.lie_on_page()

    def lie_on_page(self) -> None:
        """Let the toast lie on the page that is open, which would hide it."""
        if self._sheet.frame is not None:
            self._toast.lie_on(self._sheet.frame)
