"""The prompt with its three views, its length, own words, remarks, and the button that copies it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QTabBar, QVBoxLayout, QWidget

from studio.session.desk import Desk
from studio.session.session import Session
from studio.session.word_limit import grouped, word_limit
from studio.window.prompt.prompt_text import PromptText, View
from studio.window.prompt.remarks import Remarks
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, plain_label, push_button

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
        self.count = plain_label("", "hint")
        self.count.setObjectName("prompt_count")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.remarks = Remarks(session, look)
        self.sign = icon_button(look, "warning", "")
        self.sign.setObjectName("remarks_sign")
        self.sign.clicked.connect(self._show_remarks)
        self.free = self._free_field()
        self.copy = self._copy_button(look)
        self._lay_out()

    def show_desk(self, old: Desk | None, new: Desk) -> None:
        """Redraw when the words or what they are compared with changed."""
        if old is not None and old.experiment == new.experiment:
            return
        self._redraw()
        if self.free.text() != new.experiment.draft.free:
            self.free.setText(new.experiment.draft.free)
        self.remarks.show_desk(new)
        self._sign()
        self.count.setText(self._length(new))

    def _free_field(self) -> QLineEdit:
        session = self._session
        field = QLineEdit()
        field.setPlaceholderText(session.words.say("recipe-free"))
        field.setAccessibleName(session.words.say("recipe-free"))
        field.textEdited.connect(session.expression.free)
        field.editingFinished.connect(session.expression.settle)
        return field

    def _copy_button(self, look: Look) -> QPushButton:
        say = self._session.words.say
        button = push_button(say("recipe-copy"), "quiet")
        button.setObjectName("copy_words_button")
        button.setIcon(look.icons.icon("copy", size=16))
        button.setToolTip(say("recipe-copy-tip"))
        button.clicked.connect(self._copy)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self.copy)
        head.addStretch(1)
        head.addWidget(self.sign)
        head.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addWidget(self.count)
        column.addWidget(self.remarks)
        column.addWidget(self.free)
        self.text.setMinimumHeight(96)

    def _sign(self) -> None:
        """In a low window the remarks are further down than the panel shows; how many there are is seen at once."""
        count = self.remarks.count
        self.sign.setAccessibleName(self._session.words.say("emotions-remarks", count=count))
        self.sign.setToolTip(self.sign.accessibleName())
        self.sign.setVisible(count > 0)

    def _show_remarks(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self.free)
            area.ensureWidgetVisible(self.remarks)

    def _length(self, desk: Desk) -> str:
        """How long the words are, and how long the tightest model lets them be."""
        words, read = self._session.words, self._session.read
        have = grouped(len(read.prompt(desk).text), words.language)
        limit = word_limit(desk.experiment, read.cards)
        if limit is None:
            return words.say("emotions-count", have=have)
        return words.say("emotions-count-of", have=have, most=grouped(limit.most, words.language))

    def _redraw(self) -> None:
        self.text.show_view(VIEWS[self.tabs.currentIndex()], self._session.desk)

    def _copy(self) -> None:
        """The exact prompt, for use in a maker's app."""
        QGuiApplication.clipboard().setText(self._session.read.prompt(self._session.desk).text)
        self._session.run.copied()
