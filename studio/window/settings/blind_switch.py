"""Judge blind."""

from PySide6.QtWidgets import QCheckBox

from studio.session.session import Session


def blind_switch(session: Session) -> QCheckBox:
    """The switch. Turned off it shows the names of the pictures on screen, so their vote is no longer blind."""
    made = QCheckBox()
    made.setObjectName("settings_blind")
    made.setAccessibleName(session.words.say("settings-blind"))
    made.setChecked(session.settings.values.blind)

    def turn(on: bool) -> None:
        if not on:
            session.judge.veil.reveal()
        session.settings.change(blind=on)

    made.toggled.connect(turn)
    return made
