"""Menu and list of tests, and the new name."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from studio.store.library import Listed
from studio.window.history.rename_page import RenamePage
from studio.window.history.test_list import MOST_THUMBS, TestList, _Row
from studio.window.history.test_menu import TestMenu
from studio.window.history.test_rows import Place, TestRows, facts_line
from tests.fakes.provider import png
from tests.fakes.window_look import dressed, picture
from tests.fakes.window_session import FakeTests, WindowSession, first_desk, load_words


def test_the_menu_lists_the_newest_tests_and_ticks_the_open_one(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    menu = TestMenu(session.session)
    qtbot.addWidget(menu)
    menu.fill()
    names = [action.text() for action in menu.actions() if action.isCheckable()]
    assert names == ["Aria demo", "Embarrassed, café", "Nervous at the desk"]
    assert [action.isChecked() for action in menu.actions() if action.isCheckable()] == [True, False, False]
    menu.actions()[1].trigger()
    assert session.tests.done == ["open e2"]


def test_the_menu_asks_for_the_rest(qtbot: QtBot) -> None:
    menu = TestMenu(WindowSession(first_desk()).session)
    qtbot.addWidget(menu)
    menu.fill()
    heard: list[str] = []
    menu.wanted.connect(heard.append)
    for action in menu.actions():
        if action.objectName():
            action.trigger()
    assert heard == ["new", "rename", "duplicate", "open"]


def test_enter_in_the_list_opens_the_chosen_test(qtbot: QtBot) -> None:
    session = WindowSession(first_desk(), picture=picture())
    page = TestList(session.session, dressed())
    qtbot.addWidget(page)
    page.show()
    assert page.list.currentIndex().row() == 0
    page.list.setCurrentIndex(page.rows.index(2, 0))
    with qtbot.waitSignal(page.left, timeout=1000):
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert session.tests.done == ["open e3"]
    assert not page.grab().isNull()


def test_facts_speak_of_today_and_of_days() -> None:
    words = load_words("en")
    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    assert facts_line(words, 1, today) == "1 step, today"
    assert facts_line(words, 4, "2020-02-01").startswith("4 steps, ")
    assert facts_line(load_words("es"), 0, today) == "sin imágenes aún, hoy"


def test_a_new_name_is_given_with_enter(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = RenamePage(session.session)
    qtbot.addWidget(page)
    page.field.setText("Sad, <b>four</b> steps")
    with qtbot.waitSignal(page.left, timeout=1000):
        QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert session.desk.experiment.name == "Sad, <b>four</b> steps"


def many(count: int) -> tuple[Listed, ...]:
    """Tests with two pictures each."""
    pair = [(f"{2 * number:064x}", f"{2 * number + 1:064x}") for number in range(count)]
    return tuple(Listed(f"e{n}", f"Test {n}", "sad", n, pair[n], "2026-10-12") for n in range(count))


class Big(FakeTests):
    """A library of any size."""

    def __init__(self, count: int) -> None:
        self._all = many(count)

    def all(self) -> tuple[Listed, ...]:
        return self._all


class Fetched:
    """Hands out one picture for every sha256, and counts."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def fetch(self, sha256: str, then: Callable[[bytes], None]) -> None:
        self.asked.append(sha256)
        then(png())


def shown(qtbot: QtBot, count: int) -> tuple[TestList, Fetched, list[int]]:
    """A page on a library of so many tests, what it fetched, and the rows it asked for."""
    session, fetched, rows = WindowSession(first_desk()), Fetched(), []
    session.tests, session.pictures = Big(count), fetched  # type: ignore[assignment]
    plain = TestRows.data

    class Counting(TestRows):
        def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
            rows.append(index.row())
            return plain(self, index, role)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("studio.window.history.test_list.TestRows", Counting)
        page = TestList(session.session, dressed())
    qtbot.addWidget(page)
    page.resize(560, 460)
    page.show()
    page.grab()
    return page, fetched, rows


def test_d13_a_library_of_thousands_costs_no_more_to_open_than_one_of_ten(qtbot: QtBot) -> None:
    _few, few_fetched, few_rows = shown(qtbot, 10)
    page, fetched, rows = shown(qtbot, 5_000)
    assert page.rows.rowCount() == 5_000
    assert set(rows) <= set(few_rows)
    assert fetched.asked == few_fetched.asked


def test_small_pictures_of_a_long_list_do_not_pile_up(qtbot: QtBot) -> None:
    page, fetched, _rows = shown(qtbot, 400)
    for row in (*range(0, 400, 4), 0):
        page.list.scrollTo(page.rows.index(row, 0), QListView.ScrollHint.PositionAtTop)
        page.grab()
    delegate = page.list.itemDelegate()
    assert isinstance(delegate, _Row)
    assert len(delegate._thumbs._kept) <= MOST_THUMBS
    assert fetched.asked.count(f"{0:064x}") == 2, "what was let go is fetched once more"


def test_typing_finds_a_name_and_what_is_read_aloud_has_its_facts(qtbot: QtBot) -> None:
    page, _fetched, _rows = shown(qtbot, 30)
    QTest.keyClicks(page.list, "Test 21")
    place = page.list.currentIndex()
    assert place.data() == "Test 21"
    assert str(place.data(int(Qt.ItemDataRole.AccessibleTextRole))).startswith("Test 21, 21 steps")


def test_an_empty_library_opens_nothing(qtbot: QtBot) -> None:
    page, _fetched, _rows = shown(qtbot, 0)
    assert not page.open_button.isEnabled()
    page.open()
    assert not page.rows.open_one().isValid()
