"""Menu and list of tests, and the new name."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.window.history.rename_page import RenamePage
from studio.window.history.test_list import TestList, facts_line
from studio.window.history.test_menu import TestMenu
from tests.fakes.window_look import dressed, picture
from tests.fakes.window_session import WindowSession, first_desk, load_words


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
    assert page.list.currentRow() == 0
    page.list.setCurrentRow(2)
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
