"""What the history does with the test and the run under its cursor."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QUrl, SignalInstance
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from studio.session.history_commands import Found, Run
from studio.session.session import Session
from studio.window.history.history_foot import HistoryFoot
from studio.window.history.history_list import HistoryList
from studio.window.history.history_menu import OF_RUNS, run_menu
from studio.window.history.marks import Marked
from studio.window.history.row_words import place_words

OF_WORDS = ("baseline", "copy", "mark")
"""What needs the words of a run; pictures brought in have none."""


class Page(Protocol):
    """What shows the history.

    Attributes:
        list: the tests, with a cursor.
        foot: what lies below them.
        left: tells that it is done with.
        told: tells what was done, and what undoes it.
    """

    list: HistoryList
    foot: HistoryFoot

    @property
    def left(self) -> SignalInstance:
        """See above."""

    @property
    def told(self) -> SignalInstance:
        """See above."""

    def ask(self) -> None:
        """Ask again what is asked."""

    def compare_words(self, names: tuple[str, str], texts: tuple[str, str]) -> None:
        """Show two prompts one against the other."""


class HistoryDeeds:
    """Commands the session, and tells the page what became of it.

    Args:
        session: what is commanded.
        page: what shows it.
    """

    def __init__(self, session: Session, page: Page) -> None:
        self._session = session
        self._page = page
        self._say = session.words.say

    def do(self, act: str) -> None:
        """Do something with what is under the cursor, as far as that can be done now."""
        found, run = self._page.list.found, self._page.list.run
        if found is None or act in self.refused():
            return
        session = self._session.history.acts
        step = run.step if run is not None else ""
        away: dict[str, Callable[[], None]] = {
            # The test as it was left, or at the run that the creator went to.
            "open": lambda: session.open(found.id, step if self._page.list.chose else ""),
            "duplicate": lambda: session.duplicate(found.id),
            "baseline": lambda: session.baseline(found.id, step),
        }
        here: dict[str, Callable[[Found, Run], None]] = {
            "compare": self._compare,
            "mark": self._mark,
            "copy": self._copy,
            "file": self._file,
        }
        if act in away:
            away[act]()
            self._page.left.emit()
        elif act == "trash":
            self._trash(found)
        elif run is not None:
            here[act](found, run)

    def refused(self) -> dict[str, str]:
        """What cannot be done with what is under the cursor, and why."""
        found, run = self._page.list.found, self._page.list.run
        if found is None or run is None:
            return dict.fromkeys(OF_RUNS, "")
        why: dict[str, str] = {}
        if found.imported:
            why = dict.fromkeys(OF_WORDS, self._say("history-no-words", name=found.name))
        if self._session.history.hides(found, run):
            why["file"] = self._say("history-file-wait")
        if not run.shots[self._page.list.slot]:
            why |= {"compare": self._say("history-missing"), "file": self._say("history-missing")}
        return why

    def menu(self) -> QMenu:
        """Everything that can be done with what is under the cursor."""
        menu = run_menu(self._session.words, self.do, self.refused(), self._page.list)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def begin(self) -> None:
        """Start a new test."""
        self._session.tests.new()
        self._page.left.emit()

    def words(self) -> None:
        """Compare the words of the marked runs."""
        marked = self._page.list.marks.all
        if len(marked) < 2:
            return
        first, second = marked
        self._session.history.acts.text(
            first.test,
            first.step,
            lambda was: self._session.history.acts.text(
                second.test, second.step, lambda now: self._compared((first.said, second.said), (was, now))
            ),
        )

    def back(self, test: str, name: str) -> None:
        """Take a test out of the trash."""
        self._session.history.trash.back(test, lambda: self._done(self._say("history-back", name=name)))

    def _compared(self, names: tuple[str, str], texts: tuple[str, str]) -> None:
        if isValid(self._page):
            self._page.compare_words(names, texts)

    def _compare(self, found: Found, run: Run) -> None:
        def seen() -> None:
            if isValid(self._page):
                self._page.left.emit()

        self._session.history.acts.compare(found.id, run.shots[self._page.list.slot], seen)

    def _mark(self, found: Found, run: Run) -> None:
        said = self._say("history-words-run", test=found.name, place=place_words(run, self._session.words))
        marks = self._page.list.marks
        marks.turn(Marked(found.id, run.step, said))
        self._page.foot.allow(ready=marks.full)
        self._page.list.refresh()
        self._page.list.announce()

    def _copy(self, found: Found, run: Run) -> None:
        self._session.history.acts.text(found.id, run.step, self._copied)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        if isValid(self._page):
            self._page.told.emit(self._say("history-copied"), None)

    def _file(self, _found: Found, run: Run) -> None:
        path = self._session.history.file(run.thumbs[self._page.list.slot])
        if path:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))
        else:
            self._page.told.emit(self._say("history-file-gone"), None)

    def _trash(self, found: Found) -> None:
        undo = self._say("history-undo"), lambda: self.back(found.id, found.name)
        said = self._say("history-trashed", name=found.name)
        self._session.history.trash.put(found.id, lambda: self._done(said, undo))

    def _done(self, said: str, undo: tuple[str, Callable[[], None]] | None = None) -> None:
        if isValid(self._page):
            self._page.told.emit(said, undo)
            self._page.ask()
