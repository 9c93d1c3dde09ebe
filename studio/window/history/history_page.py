"""The history: every test of the library, found while its creator types."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.session.history_commands import Answer, HistoryState
from studio.session.session import Session
from studio.window.history.history_deeds import HistoryDeeds
from studio.window.history.history_empty import HistoryEmpty
from studio.window.history.history_filters import HistoryFilters
from studio.window.history.history_foot import HistoryFoot
from studio.window.history.history_list import HistoryList
from studio.window.history.history_row import Cursor
from studio.window.history.words_page import WordsPage
from studio.window.widget.look import Look
from studio.window.widget.plain import line

WIDEST, TALLEST = 1800, 1340
"""Larger, no eye takes it in at once. Px."""


class HistoryPage(QWidget):
    """Opens as it was left: the same question, the same line, scrolled as far.

    Signals:
        left: it is done with.
        told: what to say about something that was done, and the words and act that undo it (None for none).
    """

    left = Signal()
    told = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.filters = HistoryFilters(session.words)
        self.list = HistoryList(session, look)
        self.empty = HistoryEmpty(session.words)
        self.words = WordsPage(session, look)
        self.foot = HistoryFoot(session, look)
        self.deeds = HistoryDeeds(session, self)
        self._state = session.history.state
        self._restored = False
        self.setProperty("tall", TALLEST)
        self._lay_out()
        self._listen()
        self.filters.put(self._state.query)
        self.ask()

    def sizeHint(self) -> QSize:
        """As large as the window allows."""
        return QSize(WIDEST, min(self.maximumHeight(), TALLEST))

    def ask(self) -> None:
        """Ask again what is asked; the chosen line stays chosen where it is found again."""
        if self._restored:
            self._state = self.state()
        self._session.history.ask(self.filters.query, self._show)
        self.foot.count_trash()

    def state(self) -> HistoryState:
        """How the page stands now."""
        found, run = self.list.found, self.list.run
        test = found.id if found is not None else self._state.test
        step = run.step if run is not None else ""
        return HistoryState(self.filters.query, test, step, self.list.verticalScrollBar().value())

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember how it was left."""
        if self._restored:
            self._session.history.remember(self.state())
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Typing begins at once; only now the list knows how much of it can be seen."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._place)
        self.filters.search.setFocus()

    def compare_words(self, names: tuple[str, str], texts: tuple[str, str]) -> None:
        """Show two prompts one against the other."""
        self.words.compare(names, texts)
        self.body.setCurrentWidget(self.words)
        self.words.setFocus()

    def _show(self, answer: Answer) -> None:
        # The page may be gone by the time the disk has answered.
        if not isValid(self) or answer.query != self.filters.query:
            return
        self.filters.offer(answer.choices)
        self.filters.tell(len(answer.ids))
        self.list.lines.show(answer.ids)
        self._place()
        if not answer.ids:
            self.empty.say(answer.query, self._session.history.folder)
        if self.body.currentWidget() is not self.words:
            self.body.setCurrentWidget(self.list if answer.ids else self.empty)
        self._restored = True

    def _place(self) -> None:
        """Choose the line that was chosen, and scroll to where it was."""
        if not self.list.lines.ids:
            return
        state, again = self._state, self._state.query == self.filters.query
        row = self.list.lines.row_of(state.test)
        self.list.setCurrentIndex(self.list.lines.index(max(row, 0)))
        if again:
            self.list.verticalScrollBar().setValue(state.top)
        else:
            self.list.scrollToTop()
        if row >= 0:
            self._put_cursor(state.run)

    def _put_cursor(self, step: str) -> None:
        """Go back to a run once its line is there."""
        found = self.list.found
        if found is None:
            return
        steps = [run.step for run in found.runs]
        if step in steps:
            self.list.cursor_at = Cursor(steps.index(step))

    def _listen(self) -> None:
        self.filters.changed.connect(lambda _query: self._asked())
        self.filters.search.down.connect(self._into_list)
        self.list.asked.connect(self.deeds.do)
        self.list.menu_wanted.connect(lambda point: self.deeds.menu().popup(point))
        self.empty.cleared.connect(self.filters.clear)
        self.empty.begun.connect(self.deeds.begin)
        self.words.left.connect(self._back)
        self.foot.words_wanted.connect(self.deeds.words)
        self.foot.back_wanted.connect(self.deeds.back)

    def _asked(self) -> None:
        """Whoever asks wants to see tests."""
        if self.body.currentWidget() is self.words:
            self.body.setCurrentWidget(self.list)
        self.ask()

    def _into_list(self) -> None:
        if self.body.currentWidget() is self.list:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _back(self) -> None:
        self.body.setCurrentWidget(self.list)
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.body = QStackedWidget()
        for page in (self.list, self.empty, self.words):
            self.body.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.filters, line()):
            column.addWidget(part)
        column.addWidget(self.body, 1)
        column.addWidget(line())
        column.addWidget(self.foot)
