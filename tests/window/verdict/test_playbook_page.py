"""The steps of the playbook can be changed, kept and used; each row moves one knob."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.experiment.turn import DEFAULT_TURNS, Playbook, Turn
from studio.window.verdict.playbook_page import MOST_TURNS, PlaybookPage
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, first_desk


def page_of(qtbot: QtBot, session: WindowSession) -> PlaybookPage:
    page = PlaybookPage(session.session, dressed())
    qtbot.addWidget(page)
    page.show()
    return page


def test_it_opens_with_the_steps_of_the_test(qtbot: QtBot) -> None:
    page = page_of(qtbot, WindowSession(first_desk()))
    assert page.turns() == DEFAULT_TURNS
    assert [row.optional.isChecked() for row in page.rows] == [False, False, True, True]


def test_a_row_is_changed_and_used(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = page_of(qtbot, session)
    page.rows[0].knob.setCurrentIndex(3)
    page.rows[0].step.setCurrentIndex(5)
    with qtbot.waitSignal(page.left):
        QTest.mouseClick(page.use_button, Qt.MouseButton.LeftButton)
    assert session.desk.experiment.playbook == (Turn("gaze", 4), *DEFAULT_TURNS[1:])
    session.controls.undo()
    assert session.desk.experiment.playbook == DEFAULT_TURNS


def test_rows_are_added_moved_and_removed_by_keyboard(qtbot: QtBot) -> None:
    page = page_of(qtbot, WindowSession(first_desk()))
    QTest.keyClick(page.add_button, Qt.Key.Key_Space)
    assert page.turns() == (*DEFAULT_TURNS, Turn("gaze"))
    QTest.keyClick(page.rows[4]._earlier, Qt.Key.Key_Space)
    assert page.turns()[3] == Turn("gaze")
    assert page.focusWidget() is page.rows[3]._earlier
    QTest.keyClick(page.rows[0]._remove, Qt.Key.Key_Space)
    assert page.turns()[0] == Turn("mouth")
    assert not page.rows[0]._earlier.isEnabled()
    assert not page.rows[-1]._later.isEnabled()


def test_without_a_row_there_is_nothing_to_use(qtbot: QtBot) -> None:
    page = page_of(qtbot, WindowSession(first_desk()))
    for _ in DEFAULT_TURNS:
        page.rows[0]._remove.click()
    assert page.turns() == ()
    assert not page.use_button.isEnabled()
    for _ in range(MOST_TURNS):
        page.add_button.click()
    assert not page.add_button.isEnabled()


def test_steps_are_kept_under_a_name_and_come_back(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = page_of(qtbot, session)
    assert not page.save_button.isEnabled()
    page.rows[1].step.setCurrentIndex(6)
    page.name.setText("  Mouth first ")
    QTest.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    assert session.playbooks.kept["Mouth first"].turns[1] == Turn("mouth", 5)
    other = page_of(qtbot, session)
    offered = [other.saved.itemText(n) for n in range(other.saved.count())]
    assert offered[1:] == ["Usual steps", "Slider check", "Mouth first"]
    other.saved.setCurrentIndex(3)
    other.saved.activated.emit(3)
    assert other.turns()[1] == Turn("mouth", 5)
    other.saved.activated.emit(1)
    assert other.turns() == DEFAULT_TURNS


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_control_has_a_name_that_says_its_row(qtbot: QtBot, language: str) -> None:
    session = WindowSession(first_desk(), language)
    session.playbooks.kept["x"] = Playbook("x")
    page = page_of(qtbot, session)
    names = [w.accessibleName() for row in page.rows for w in (row.knob, row.step, row.optional, row._remove)]
    assert len(set(names)) == len(names)
    assert all("1" in name for name in names[:4])
    assert page.minimumSizeHint().width() <= page.width()
