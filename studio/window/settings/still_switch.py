"""Reduce motion."""

from PySide6.QtWidgets import QCheckBox

from studio.session.session import Session
from studio.window.widget.motion import desktop_is_still


def still_switch(session: Session) -> QCheckBox:
    """The switch; what the desktop asks for already cannot be switched off here."""
    desktop = desktop_is_still()
    made = QCheckBox()
    made.setObjectName("settings_still")
    made.setAccessibleName(session.words.say("settings-still"))
    made.setChecked(desktop or not session.settings.values.motion)
    made.setEnabled(not desktop)
    made.toggled.connect(lambda still: session.settings.change(motion=not still))
    return made
