"""A field with its buttons: what was typed is never lost by itself, and asked for once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio.window.settings.entry_line import Entry, EntryLine
from studio.window.widget.look import Look
from tests.fakes.window_look import dressed


@pytest.fixture(autouse=True)
def look(qapp: object) -> Look:
    """The pictures that the style sheet names live as long as the look does."""
    return dressed()


def line_of(qtbot: QtBot, look: Look, *, secret: bool = False) -> tuple[EntryLine, list[str]]:
    line = EntryLine(look, QPushButton("take"), (QPushButton("test"), QPushButton("off")), secret=secret)
    qtbot.addWidget(line)
    line.show()
    taken: list[str] = []
    line.taken.connect(taken.append)
    return line, taken


def offered(line: EntryLine) -> list[str]:
    return [stop.text() for stop in line.stops()[1:] if isinstance(stop, QPushButton) and stop.isVisible()]


def test_only_what_makes_sense_is_offered(qtbot: QtBot, look: Look) -> None:
    line, _taken = line_of(qtbot, look)
    _field, _take, test, off = line.stops()
    assert isinstance(test, QPushButton)
    assert isinstance(off, QPushButton)
    line.show_entry(Entry("Address", "http://one"), [test])
    assert offered(line) == ["test"]
    line.field.setText("http://two")
    assert offered(line) == ["take"]
    line.reset()
    assert offered(line) == ["test"]
    line.show_entry(Entry("Address"), [off])
    assert offered(line) == ["off"]
    line.show_entry(Entry("Address"), [], always=True)
    assert offered(line) == ["take"]


def test_what_is_typed_outlives_news_of_the_same_thing(qtbot: QtBot, look: Look) -> None:
    line, _taken = line_of(qtbot, look)
    line.show_entry(Entry("Address", "http://one"), [])
    line.field.setText("http://two")
    line.show_entry(Entry("Address", "http://one", "usual"), [])
    assert line.field.text() == "http://two"
    line.show_entry(Entry("Address", "http://two"), [])
    assert (line.field.text(), line.typed) == ("http://two", False)


def test_enter_takes_what_was_typed_and_nothing_else(qtbot: QtBot, look: Look) -> None:
    line, taken = line_of(qtbot, look)
    line.show_entry(Entry("Address", "http://one"), [])
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert taken == []
    line.field.setText("http://two")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    line.take.click()
    assert taken == ["http://two", "http://two"]


def test_a_fixed_entry_takes_no_letters(qtbot: QtBot, look: Look) -> None:
    line, taken = line_of(qtbot, look)
    line.show_entry(Entry("Address", "http://one", fixed=True), [])
    QTest.keyClicks(line.field, "xyz")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert (line.field.text(), taken) == ("http://one", [])


def test_a_secret_is_seen_by_nobody(qtbot: QtBot, look: Look) -> None:
    line, _taken = line_of(qtbot, look, secret=True)
    line.show_entry(Entry("Key", hint="••••x4Q", known=True), [])
    QTest.keyClicks(line.field, "secret")
    assert line.field.echoMode() is QLineEdit.EchoMode.Password
    assert "s" not in line.field.displayText()
    line.field.selectAll()
    line.field.copy()
    assert line.field.text() == "secret"
