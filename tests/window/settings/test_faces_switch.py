"""Faces are found unless somebody does not want it, and where nothing finds them it is said how to get it."""

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from studio.window.settings.faces_switch import faces_note, faces_switch
from studio.words import LANGUAGES
from tests.fakes.window_session import WindowSession, first_desk


def switch_of(qtbot: QtBot, session: WindowSession) -> QCheckBox:
    made = faces_switch(session.session)
    qtbot.addWidget(made)
    return made


def test_it_is_on_and_can_be_switched_off(qtbot: QtBot) -> None:
    session = WindowSession(first_desk())
    switch = switch_of(qtbot, session)
    assert switch.isChecked()
    assert switch.isEnabled()
    switch.setChecked(False)
    assert not session.settings.values.faces
    assert "no picture leaves it" in faces_note(session.session)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("lacks", "told"), [("missing", "packaging/run.sh --faces"), ("too-new", "3.12")])
def test_what_is_missing_is_said_in_one_line_and_nothing_can_be_switched(
    qtbot: QtBot, lacks: str, told: str, language: str
) -> None:
    session = WindowSession(first_desk(), language)
    session.faces.lacking, session.faces.works = lacks, False
    switch = switch_of(qtbot, session)
    assert not switch.isEnabled()
    assert not switch.isChecked()
    assert told in faces_note(session.session)
    assert len(faces_note(session.session)) < 120
    assert session.settings.values.faces
