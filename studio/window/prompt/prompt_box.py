"""The prompt with its three views, own words, hints, and the button that copies it."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabBar, QVBoxLayout, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.window.prompt.prompt_text import PromptText, View
from studio.window.widget.look import Look
from studio.window.widget.plain import plain_label, push_button

VIEWS: tuple[View, ...] = ("changes", "plain", "sent")


class PromptBox(QWidget):
    """Shows the words live while controls turn."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        say = session.words.say
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(say("recipe-view"))
        for view in VIEWS:
            self.tabs.addTab(say(f"recipe-view-{view}"))
        self.tabs.currentChanged.connect(lambda _at: self._redraw())
        self.text = PromptText(session, look)
        self.hint = plain_label("", "hint", wrap=True)
        self.free = QLineEdit()
        self.free.setPlaceholderText(say("recipe-free"))
        self.free.setAccessibleName(say("recipe-free"))
        self.free.textEdited.connect(session.expression.free)
        self.free.editingFinished.connect(session.expression.settle)
        self.copy = push_button(say("recipe-copy"), "quiet")
        self.copy.setObjectName("copy_words_button")
        self.copy.setIcon(look.icons.icon("copy", size=16))
        self.copy.setToolTip(say("recipe-copy-tip"))
        self.copy.clicked.connect(self._copy)
        self._lay_out()

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Redraw when the words or what they are compared with changed."""
        if old is not None and old.experiment == new.experiment:
            return
        self._redraw()
        if self.free.text() != new.experiment.draft.free:
            self.free.setText(new.experiment.draft.free)
        remarks = self._session.read.warnings(new)
        self.hint.setText(self._session.words.tell(remarks[0]) if remarks else "")
        self.hint.setVisible(bool(remarks))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self.copy)
        head.addStretch(1)
        head.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addWidget(self.hint)
        column.addWidget(self.free)
        self.text.setMinimumHeight(96)

    def _redraw(self) -> None:
        self.text.show_view(VIEWS[self.tabs.currentIndex()], self._session.desk)

    def _copy(self) -> None:
        """The exact prompt, for use in a maker's app."""
        QGuiApplication.clipboard().setText(self._session.read.prompt(self._session.desk).text)
        self._session.run.copied()
