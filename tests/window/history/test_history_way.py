"""The history in the real window: a test found and opened, a picture that visits, and the window whole after it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from studio.window.frame.keys import EVERYWHERE
from studio.window.history.history_page import HistoryPage
from studio.window.widget.flow_layout import FlowLayout
from tests.window.loops import InWindow, walk


async def drawn(at: InWindow, name: str) -> str:
    """Pictures in the open test, which gets a name; its id."""
    at.session.tests.rename(name)
    await at.drawn()
    return at.experiment.id


async def history(at: InWindow) -> HistoryPage:
    """The page, opened and filled."""
    assert ("Ctrl+H", "history") in EVERYWHERE
    at.window.acts["history"]()
    page = at.window.sheet.page
    assert isinstance(page, HistoryPage)
    await at.seen(lambda: page.list.found is not None)
    return page


def test_search_compare_vote_and_open(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        first = await drawn(at, "First test")
        at.session.tests.new()
        await drawn(at, "Second test")
        at.session.judge.press("a")
        page = await history(at)
        page.filters.search.setText("first")
        await at.seen(lambda: page.list.lines.ids == (first,) and page.list.found is not None)
        page.list.setFocus()
        QTest.keyClick(page.list, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
        guest = at.session.history.guest
        await at.seen(lambda: guest.visit is not None and at.window.sheet.page is None)
        assert not at.window.verdict.isEnabled()
        before = dict(at.desk.verdicts)
        at.window.acts["vote_b"]()
        assert guest.visit is None
        assert at.desk.verdicts == before
        assert at.window.verdict.isEnabled()
        page = await history(at)
        assert page.filters.search.text() == "first"
        page.list.setFocus()
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        await at.seen(lambda: at.experiment.id == first)

    walk(qapp, tmp_path, journey)


def test_a_page_that_was_walked_by_tab_takes_nothing_of_the_window_along(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await drawn(at, "One")
        await history(at)
        for _ in range(5):
            at.window.sheet.focusNextPrevChild(True)
        frame = at.window.sheet.frame
        at.window.sheet.close_page()
        await at.seen(lambda: not isValid(frame))
        rows = at.window.findChildren(FlowLayout)
        assert rows
        assert all(isValid(row.itemAt(number)) for row in rows for number in range(row.count()))

    walk(qapp, tmp_path, journey)
