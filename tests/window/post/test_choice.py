"""A few choices side by side, of which only those are shown that make a difference."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from studio.post.cover import LAYOUTS
from studio.window.post.choice import Choice


def choice_of(qtbot: QtBot) -> Choice:
    made = Choice(tuple((value, value.title()) for value in LAYOUTS), "Layout")
    qtbot.addWidget(made)
    made.show()
    return made


def checked(made: Choice) -> list[str]:
    return [button.text() for button in made.findChildren(QToolButton) if button.isChecked()]


def test_a_click_tells_and_a_command_does_not(qtbot: QtBot) -> None:
    made = choice_of(qtbot)
    told: list[str] = []
    made.chosen.connect(told.append)
    made.choose("side")
    assert (made.value, told) == ("side", [])
    QTest.mouseClick(made.findChildren(QToolButton)[1], Qt.MouseButton.LeftButton)
    assert (made.value, told) == (LAYOUTS[1], [LAYOUTS[1]])
    made.choose("nowhere")
    assert made.value == LAYOUTS[1]


def test_what_is_not_on_offer_comes_back_with_its_offer(qtbot: QtBot) -> None:
    made = choice_of(qtbot)
    told: list[str] = []
    made.chosen.connect(told.append)
    made.choose("stacked")
    made.offer(("side", "split"))
    assert made.offered == ("side", "split")
    assert checked(made) == ["Side"]
    assert made.value == "stacked"
    made.offer(LAYOUTS)
    assert checked(made) == ["Stacked"]
    assert told == []


def test_nothing_is_chosen_before_anybody_chose(qtbot: QtBot) -> None:
    made = choice_of(qtbot)
    made.offer(("side",))
    assert (made.value, checked(made)) == ("", [])
