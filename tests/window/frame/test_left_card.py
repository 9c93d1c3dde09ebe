"""The card of what was left: it says what became of everything, and does not stand in anybody's way."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from studio.session.left_over import LeftOver, LeftState
from studio.window.frame.left_card import row_words
from studio.window.main_window import MainWindow
from studio.words import sentence
from tests.fakes.window_look import StandIn, dressed
from tests.fakes.window_session import WindowSession, first_desk, load_words

SENT = datetime.now(UTC).isoformat(timespec="seconds")
PAGE = "https://example.org/usage"


def row(state: LeftState, slot: int = 0, count: int = 1, share: float | None = None) -> LeftOver:
    why = sentence("wire-expired", name="Google") if state == "lost" else None
    return LeftOver("e1", "s1", slot, "Nano Banana", "Google", PAGE, state, count, share, SENT, why)


def opened(qtbot: QtBot, *rows: LeftOver) -> tuple[WindowSession, MainWindow]:
    session = WindowSession(first_desk())
    window = MainWindow(session.session, dressed(), StandIn, StandIn)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    session.guard.left.tell(*rows)
    return session, window


def press(window: MainWindow, name: str) -> None:
    button = window.left.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_nothing_left_shows_nothing(qtbot: QtBot) -> None:
    session, window = opened(qtbot)
    assert window.left.isHidden()
    session.guard.left.tell(row("saved"))
    assert window.left.isVisible()
    session.guard.left.tell()
    assert window.left.isHidden()


def test_it_says_what_became_of_each(qtbot: QtBot) -> None:
    _session, window = opened(qtbot, row("fetching", 1, share=0.4), row("unknown"), row("unsent", 2, 3))
    said = [label.text() for label in window.left.findChildren(QLabel)]
    assert any("B  Nano Banana: paid for, fetching now, 40 %" in text for text in said)
    assert any("It may have been charged: look at Google's usage page" in text for text in said)
    assert any("C  Nano Banana: 3 not sent, nothing charged" in text for text in said)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("state", ["saved", "fetching", "owed", "lost", "unknown", "unsent"])
@pytest.mark.parametrize("count", [1, 777])
def test_every_line_is_whole_in_both_languages(language: str, state: LeftState, count: int) -> None:
    words = load_words(language)
    for share in (None, 0.4):
        said = row_words(words, row(state, 1, count, share))
        assert said.startswith("B  Nano Banana: ")
        assert "{" not in said
        assert ("777" in said) is (count == 777)


def test_each_line_has_what_can_be_done_about_it(qtbot: QtBot) -> None:
    session, window = opened(qtbot, row("saved"), row("unsent", 1), row("unknown", 2))
    shown: list[str] = []
    window.left._link = shown.append
    for name in ("left_show", "left_put_back", "left_usage", "left_looked", "left_discard"):
        press(window, name)
    assert shown == [PAGE]
    assert session.guard.left.done == [
        "show Nano Banana",
        "put back Nano Banana",
        "discard Nano Banana",
        "discard Nano Banana",
    ]
    assert [one.state for one in session.guard.left.rows] == ["saved"]
    window.left.close_button.click()
    assert window.left.isHidden()


def test_the_window_works_all_the_while(qtbot: QtBot) -> None:
    session, window = opened(qtbot, row("unknown"))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=2000)
    window.viewer.setFocus()
    QTest.keyClick(window.viewer, Qt.Key.Key_1)
    assert session.desk.verdicts
    assert window.sheet.page is None
    assert window.focusWidget() is window.viewer


def test_the_keyboard_reaches_it_and_readers_hear_whose_line_it_is(qtbot: QtBot) -> None:
    _session, window = opened(qtbot, row("unsent", 1))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=2000)
    window.viewer.setFocus()
    QTest.keyClick(window.viewer, Qt.Key.Key_F6)
    focused = window.focusWidget()
    assert focused is not None
    assert window.left.isAncestorOf(focused)
    button = window.left.findChild(QPushButton, "left_put_back")
    assert isinstance(button, QPushButton)
    assert button.accessibleName() == "Put back in queue: B, Nano Banana"


def test_it_keeps_to_the_corner_and_inside(qtbot: QtBot) -> None:
    _session, window = opened(qtbot, *(row(state) for state in ("saved", "unknown", "lost", "owed")))
    for width, height in ((1100, 700), (1600, 1000)):
        window.resize(width, height)
        QTest.qWait(0)
        card = window.left
        assert card.geometry().right() < window.viewer.width()
        assert card.x() > window.viewer.width() // 3
        assert window.viewer.rect().contains(card.geometry())
