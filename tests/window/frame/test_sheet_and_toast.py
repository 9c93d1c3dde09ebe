"""What lies over the window."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.window.frame.sheet import Sheet
from studio.window.frame.toast import Toast
from tests.fakes.window_look import dressed


def page_with(*fields: QLineEdit) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for field in fields:
        column.addWidget(field)
    return page


def sheet_over(qtbot: QtBot) -> tuple[QWidget, Sheet]:
    window = QWidget()
    window.resize(1100, 700)
    qtbot.addWidget(window)
    sheet = Sheet(dressed(), window, "Close")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=2000)
    return window, sheet


def test_a_click_on_the_veil_closes_and_one_on_the_page_does_not(qtbot: QtBot) -> None:
    _window, sheet = sheet_over(qtbot)
    sheet.open(page_with(QLineEdit()), "Title")
    assert sheet.frame is not None
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, none, sheet.frame.geometry().center())
    assert sheet.isVisible()
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, none, QPoint(3, 3))
    assert not sheet.isVisible()


def test_it_covers_the_window_at_every_size(qtbot: QtBot) -> None:
    window, sheet = sheet_over(qtbot)
    sheet.open(page_with(QLineEdit()), "Title")
    window.resize(1500, 900)
    assert sheet.size() == window.size()


def test_a_tall_page_takes_what_the_window_has(qtbot: QtBot) -> None:
    window, sheet = sheet_over(qtbot)
    page = page_with(QLineEdit())
    page.setProperty("tall", 2000)
    sheet.open(page, "Title")
    assert page.minimumHeight() < window.height()


def test_the_first_field_has_the_focus_and_tab_goes_round(qtbot: QtBot) -> None:
    _window, sheet = sheet_over(qtbot)
    first, second = QLineEdit(), QLineEdit()
    page = page_with(first, second)
    page.setFocusProxy(first)
    sheet.open(page, "Title")
    assert first.hasFocus()
    seen = set()
    for _ in range(4):
        sheet.focusNextPrevChild(True)
        seen.add(sheet.focusWidget())
    assert {first, second} <= seen
    assert all(sheet.isAncestorOf(widget) for widget in seen)


def test_another_page_takes_the_place_of_the_one_before(qtbot: QtBot) -> None:
    _window, sheet = sheet_over(qtbot)
    first, second = page_with(QLineEdit()), page_with(QLineEdit())
    sheet.open(first, "One")
    sheet.open(second, "Two")
    assert sheet.page is second
    assert not first.isVisible()


def test_a_toast_stands_at_the_lower_left_and_the_newest_wins(qtbot: QtBot) -> None:
    over = QWidget()
    over.resize(600, 400)
    qtbot.addWidget(over)
    dressed()
    toast = Toast(over)
    over.show()
    done: list[str] = []
    toast.say("first", (("Undo", lambda: done.append("undo")),))
    toast.say("second <b>x</b>", (("Show", lambda: done.append("show")),))
    assert toast.text == "second <b>x</b>"
    assert (toast.x(), toast.geometry().bottom()) == (12, 387)
    shown = [button for button in toast.findChildren(QAbstractButton) if button.isVisible()]
    assert [button.text() for button in shown] == ["Show"]
    shown[0].click()
    assert done == ["show"]


def test_a_long_toast_stays_inside(qtbot: QtBot) -> None:
    over = QWidget()
    over.resize(400, 400)
    qtbot.addWidget(over)
    dressed()
    toast = Toast(over)
    over.show()
    toast.say("a sentence that is much too long for one line " * 4, (("Undo", lambda: None),))
    assert over.rect().contains(toast.geometry())


def test_a_toast_can_lie_on_what_would_hide_it_and_goes_back(qtbot: QtBot) -> None:
    over, dialog = QWidget(), QWidget()
    for widget in (over, dialog):
        qtbot.addWidget(widget)
        widget.resize(600, 400)
        widget.show()
    toast = Toast(over)
    toast.lie_on(dialog)
    assert toast.text == "", "moving says nothing"
    toast.go_back()
    toast.say("saved", (("Show", lambda: None),))
    toast.lie_on(dialog)
    assert (toast.parentWidget(), toast.text) == (dialog, "saved")
    assert dialog.rect().contains(toast.geometry())
    toast.go_back()
    assert (toast.parentWidget(), toast.text) == (over, "saved")
    assert toast.isVisible()
    toast.lie_on(dialog)
    toast.say("something newer")
    assert toast.parentWidget() is over
