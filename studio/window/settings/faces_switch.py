"""Find faces."""

from PySide6.QtWidgets import QCheckBox

from studio.session.session import Session


def faces_switch(session: Session) -> QCheckBox:
    """The switch; where there is nothing that finds faces, there is nothing to switch."""
    made = QCheckBox()
    made.setObjectName("settings_faces")
    made.setAccessibleName(session.words.say("settings-faces"))
    made.setEnabled(not session.faces.lacking)
    made.setChecked(session.faces.works)
    made.toggled.connect(lambda on: session.settings.change(faces=on))
    return made


def faces_note(session: Session) -> str:
    """What it does, or what is missing for it and how to get that."""
    lacks = session.faces.lacking
    return session.words.say(f"settings-faces-{lacks}" if lacks else "settings-faces-note")
