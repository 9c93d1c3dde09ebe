"""Closing the window while something paid for is on its way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio.session.leaving import Coming
from studio.window.frame.leaving_page import LeavingPage, lines
from studio.window.main_window import MainWindow
from tests.fakes.window_look import StandIn, dressed
from tests.fakes.window_session import WindowSession, first_desk, load_words

QUEUED, AT_ONCE = Coming(1, "Seedream 4.0", "fal", "fetched"), Coming(0, "Nano Banana", "Google", "unsure")


def opened(qtbot: QtBot, *coming: Coming) -> tuple[WindowSession, MainWindow, list[int]]:
    session = WindowSession(first_desk())
    window = MainWindow(session.session, dressed(), StandIn, StandIn)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    session.guard.leaving.see(*coming)
    closed: list[int] = []
    window.closing.connect(lambda: closed.append(1))
    return session, window, closed


def page_of(window: MainWindow) -> LeavingPage:
    page = window.sheet.page
    assert isinstance(page, LeavingPage)
    return page


def press(window: MainWindow, name: str) -> None:
    getattr(page_of(window), name).click()


def test_nothing_paid_for_closes_at_once(qtbot: QtBot) -> None:
    _session, window, closed = opened(qtbot)
    window.close()
    assert (closed, window.isVisible()) == ([1], False)


@pytest.mark.parametrize("way", ["button", "key", "menu"])
def test_every_way_to_close_says_what_would_become_of_it(way: str, qtbot: QtBot) -> None:
    _session, window, closed = opened(qtbot, AT_ONCE, QUEUED)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=2000)
    if way == "button":
        window.close()
    elif way == "key":
        QTest.keyClick(window.viewer, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    else:
        window.acts["quit"]()
    said = "\n".join(label.text() for label in page_of(window).findChildren(QLabel))
    assert "may be charged and lost" in said
    assert "the next start fetches it" in said
    assert (closed, window.isVisible()) == ([], True)


def test_leave_closes_now(qtbot: QtBot) -> None:
    _session, window, closed = opened(qtbot, QUEUED)
    window.close()
    press(window, "leave")
    assert (closed, window.isVisible()) == ([1], False)


def test_wait_closes_by_itself_and_shows_how_far_it_is(qtbot: QtBot) -> None:
    session, window, closed = opened(qtbot, AT_ONCE, QUEUED)
    window.close()
    QTest.keyClick(page_of(window).wait, Qt.Key.Key_Return)
    page = page_of(window)
    assert (page.bar.isVisible(), page.progress.text()) == (True, "0 of 2 done")
    assert window.focusWidget() is page.stay
    session.guard.leaving.see(QUEUED)
    assert (page.progress.text(), page.bar.value(), closed) == ("1 of 2 done", 1, [])
    session.guard.leaving.see()
    assert (closed, window.isVisible()) == ([1], False)


@pytest.mark.parametrize("way", ["stay", "escape"])
def test_keep_open_undoes_it(way: str, qtbot: QtBot) -> None:
    session, window, closed = opened(qtbot, QUEUED)
    window.close()
    press(window, "wait")
    if way == "stay":
        press(window, "stay")
    else:
        QTest.keyClick(page_of(window).stay, Qt.Key.Key_Escape)
    assert window.sheet.page is None
    session.guard.leaving.see()
    assert (closed, window.isVisible()) == ([], True)
    window.close()
    assert closed == [1]


def test_closing_again_while_it_asks_asks_once(qtbot: QtBot) -> None:
    _session, window, closed = opened(qtbot, QUEUED)
    window.close()
    page = page_of(window)
    window.close()
    assert page_of(window) is page
    assert closed == []


def test_what_came_before_there_was_an_answer_needs_none(qtbot: QtBot) -> None:
    session, window, closed = opened(qtbot, QUEUED)
    window.close()
    session.guard.leaving.see()
    assert (window.sheet.page, closed) == (None, [])


def test_a_new_window_goes_on_waiting(qtbot: QtBot) -> None:
    session, before, _closed = opened(qtbot, QUEUED)
    before.close()
    press(before, "wait")
    window = MainWindow(session.session, dressed(), StandIn, StandIn)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.sheet.page is not None, timeout=2000)
    assert window.focusWidget() is page_of(window).stay


@pytest.mark.parametrize("language", ["en", "es"])
def test_pictures_of_a_pane_are_told_together(language: str) -> None:
    words = load_words(language)
    told = lines(words, (QUEUED, AT_ONCE, QUEUED))
    assert len(told) == 2
    assert told[0].startswith("A  Nano Banana: ")
    assert told[1].startswith("B  Seedream 4.0: ")
    assert "2" in told[1]
