"""The title over the emotions, with the way to one of one's own and to what stands behind the words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.session.session import Session
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, plain_label, push_button

ICON = 16


class ExpressionHead(QWidget):
    """`wanted` names the page that was asked for."""

    wanted = Signal(str)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        say = session.words.say
        self.custom = push_button(say("emotions-custom"), "quiet")
        self.custom.setObjectName("custom_emotion")
        self.custom.setIcon(look.icons.icon("plus", "text2", ICON))
        self.custom.setToolTip(say("emotions-custom-tip"))
        self.custom.setAccessibleName(say("emotions-custom-tip"))
        self.custom.clicked.connect(lambda: self.wanted.emit("own_emotion"))
        self.about = icon_button(look, "info", say("about-cue-tip"))
        self.about.setObjectName("about_cue")
        self.about.clicked.connect(lambda: self.wanted.emit("about_cue"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(plain_label(say("recipe-expression"), "title"))
        row.addStretch(1)
        row.addWidget(self.custom)
        row.addWidget(self.about)
