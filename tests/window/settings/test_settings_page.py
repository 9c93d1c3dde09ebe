"""Settings take effect when they are chosen."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from studio.window.settings import still_switch as switches
from studio.window.settings.settings_page import SettingsPage
from studio.window.widget.look import Look
from tests.fakes.window_look import dressed
from tests.fakes.window_session import WindowSession, first_desk


@pytest.fixture(autouse=True)
def look(qapp: object) -> Look:
    """The pictures that the style sheet names live as long as the look does."""
    return dressed()


def answer(folder: str) -> Callable[[QWidget, str, str, Callable[[str], None]], None]:
    return lambda _parent, _title, _now, then: then(folder)


def page_of(qtbot: QtBot, session: WindowSession, folder: str = "/srv/studio") -> SettingsPage:
    page = SettingsPage(session.session, ask=answer(folder))
    qtbot.addWidget(page)
    return page


def test_language_and_theme_are_changed_at_once(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = page_of(qtbot, session)
    assert page.language.currentText() == "English"
    page.language.activated.emit(1)
    page.theme.activated.emit(2)
    assert (session.settings.values.language, session.settings.values.theme) == ("es", "system")


def test_another_library_says_when_it_takes_effect(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = page_of(qtbot, session)
    page.choose.click()
    assert session.settings.values.library == "/srv/studio"
    assert page.library.text() == "/srv/studio"
    assert "next time" in page.library_note.text()


def test_tips_come_again(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = page_of(qtbot, session)
    page.tips.click()
    assert session.desk.tip == 0
    assert session.settings.values.tips
    assert not page.tips.isEnabled()


def test_the_watched_folder_is_off_until_chosen_and_can_be_turned_off(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    page = page_of(qtbot, session, "/srv/Descargas")
    row = page.watched
    page.show()
    assert not row.off.isVisible()
    assert not row.folder.isVisible()
    row.choose.click()
    assert session.settings.values.watched == "/srv/Descargas"
    assert row.folder.text() == "/srv/Descargas"
    assert row.off.isVisible()
    row.off.click()
    assert session.settings.values.watched == ""
    assert not row.off.isVisible()
    assert session.settings.values.library == ""


def still_switch(page: SettingsPage) -> QCheckBox:
    found = page.findChild(QCheckBox, "settings_still")
    assert found is not None
    return found


def test_motion_is_reduced_and_allowed_again(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    switch = still_switch(page_of(qtbot, session))
    assert (switch.isChecked(), session.settings.values.motion) == (False, True)
    switch.click()
    assert not session.settings.values.motion
    assert still_switch(page_of(qtbot, session)).isChecked()
    switch.click()
    assert session.settings.values.motion


def test_what_the_desktop_asks_for_cannot_be_switched_off_here(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(switches, "desktop_is_still", lambda: True)
    session = WindowSession(first_desk())
    switch = still_switch(page_of(qtbot, session))
    assert switch.isChecked()
    assert not switch.isEnabled()
    assert session.settings.values.motion


def test_judging_openly_shows_the_names_of_what_is_on_screen_for_good(qtbot: QtBot) -> None:
    session = WindowSession(first_desk(), blind=True)
    switch = page_of(qtbot, session).blind
    states = []
    for _click in range(3):
        states.append((switch.isChecked(), session.settings.values.blind, session.judge.veil.covers(session.desk)))
        switch.click()
    assert states == [(True, True, True), (False, False, False), (True, True, False)]
    session.settings.change(blind=True)
    session.judge.vote("a")
    assert not session.desk.verdicts["s1"].blind, "the names were on the screen meanwhile"
