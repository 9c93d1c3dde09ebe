"""The sheet that asks before somebody is paid: what it names, and how it is answered."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio.request.ask_first import Charge, Question
from studio.window.frame.consent_page import ConsentPage
from studio.window.main_window import MainWindow
from tests.fakes.window_look import StandIn, dressed
from tests.fakes.window_session import WindowSession, first_desk
from tests.fakes.wired import ALL, BANANA, SEEDREAM, wire

DOLLAR = 1_000_000
FIRST = Question((Charge(ALL[BANANA], 1, 39_000), Charge(ALL[SEEDREAM], 1, 30_000)), ("first",), DOLLAR, held=True)
LARGE = Question((Charge(ALL[BANANA], 30, 39_000),), ("above", "many"), 2 * DOLLAR)
UNKNOWN = Question((Charge(ALL[BANANA], 2, None), Charge(ALL[SEEDREAM], 1, 30_000)), ("unknown",))


def opened(qtbot: QtBot, asked: Question, language: str = "en") -> tuple[WindowSession, MainWindow]:
    session = wire(WindowSession(first_desk(), language))
    window = MainWindow(session.session, dressed(), StandIn, StandIn)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    session.run.consent.ask(asked)
    return session, window


def page_of(window: MainWindow) -> ConsentPage:
    page = window.sheet.page
    assert isinstance(page, ConsentPage)
    return page


def texts(page: ConsentPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_it_names_models_providers_prices_and_who_is_paid(qtbot: QtBot) -> None:
    _session, window = opened(qtbot, FIRST)
    said = texts(page_of(window))
    for part in ("Nano Banana", "Google, one picture", "about $0.039", "Seedream 4.0", "BytePlus, one picture"):
        assert part in said
    assert "about $0.069" in said
    assert "They charge you, not us. Prices as of " in said
    assert page_of(window).generate.text() == "Generate · about $0.069"
    assert "first run" in said


def test_of_many_it_tells_what_one_costs_and_what_they_cost_together(qtbot: QtBot) -> None:
    _session, window = opened(qtbot, LARGE)
    said = texts(page_of(window))
    assert "Google, 30 pictures, $0.039 each" in said
    assert "about $1.17" in said
    assert "$1.00 from which" in said
    assert "30 pictures in one run" in said
    assert "Total" not in said, "one line needs no sum"


def test_an_unknown_price_is_said_and_the_sum_is_the_least(qtbot: QtBot) -> None:
    _session, window = opened(qtbot, UNKNOWN)
    page = page_of(window)
    assert "price unknown" in texts(page)
    assert "at least $0.03" in texts(page)
    assert page.below.isHidden()


def test_spanish(qtbot: QtBot) -> None:
    _session, window = opened(qtbot, FIRST, "es")
    assert "Te cobran ellos, no nosotros." in texts(page_of(window))
    assert "0,069" in page_of(window).generate.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_agrees_and_the_sheet_is_gone(key: Qt.Key, qtbot: QtBot) -> None:
    session, window = opened(qtbot, FIRST)
    assert window.focusWidget() is page_of(window).generate
    QTest.keyClick(page_of(window).generate, key)
    assert session.run.consent.answers == [True]
    assert window.sheet.page is None


def test_esc_the_cross_and_the_button_are_not_now(qtbot: QtBot) -> None:
    session, window = opened(qtbot, FIRST)
    QTest.keyClick(page_of(window).generate, Qt.Key.Key_Escape)
    session.run.consent.ask(FIRST)
    window.sheet.close_page()
    session.run.consent.ask(FIRST)
    page_of(window).not_now.click()
    assert session.run.consent.answers == ["not now"] * 3
    assert window.sheet.page is None


def test_enter_on_not_now_is_not_now(qtbot: QtBot) -> None:
    session, window = opened(qtbot, FIRST)
    page_of(window).not_now.setFocus()
    QTest.keyClick(page_of(window).not_now, Qt.Key.Key_Return)
    assert session.run.consent.answers == ["not now"]


def test_the_key_that_asked_for_the_run_does_not_answer_as_well(qtbot: QtBot) -> None:
    session, window = opened(qtbot, FIRST)
    QTest.keyClick(page_of(window).generate, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.run.consent.answers == []
    assert window.sheet.page is not None


def test_a_double_click_on_what_opened_it_does_not_close_it(qtbot: QtBot) -> None:
    session, window = opened(qtbot, FIRST)
    QTest.mouseDClick(window.sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert session.run.consent.answers == []
    assert window.sheet.page is not None
    QTest.mouseClick(window.sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert session.run.consent.answers == ["not now"]


def test_the_tick_is_handed_on(qtbot: QtBot) -> None:
    session, window = opened(qtbot, FIRST)
    assert page_of(window).below.isChecked()
    page_of(window).below.click()
    page_of(window).generate.click()
    session.run.consent.ask(LARGE)
    assert not page_of(window).below.isChecked()
    page_of(window).generate.click()
    session.run.consent.ask(UNKNOWN)
    page_of(window).generate.click()
    assert session.run.consent.answers == [False, False, None]


def test_the_same_question_again_is_not_opened_twice_and_another_takes_its_place(qtbot: QtBot) -> None:
    session, window = opened(qtbot, FIRST)
    page = page_of(window)
    session.run.consent.ask(FIRST)
    assert page_of(window) is page
    session.run.consent.ask(LARGE)
    assert session.run.consent.answers == []
    assert "30 pictures" in texts(page_of(window))


def test_nothing_below_can_be_reached_while_it_asks(qtbot: QtBot) -> None:
    session, window = opened(qtbot, FIRST)
    QTest.keyClick(page_of(window), Qt.Key.Key_1)
    assert not session.desk.verdicts
    for _ in range(6):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.sheet.isAncestorOf(window.focusWidget())
