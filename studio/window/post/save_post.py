"""Writing a post into a folder: asking before anything is replaced, progress, and the way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from studio.post.plan import PostPlan
from studio.session.post_record import PostTexts
from studio.session.session import Session
from studio.window.widget.plain import plain_label, push_button
from studio.words import Sentence

NAMED = 3
"""Files that the question names; the rest is counted."""


class SavePost(QWidget):
    """A line that is there only while a post is written or a question is open.

    Signals:
        finished: what happened, whether it worked, the folder.
        given_up: the creator does not want the files replaced.
    """

    finished = Signal(object, bool, str)
    given_up = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._say = session, session.words.say
        self._order: tuple[PostPlan, PostTexts, str] | None = None
        self.label = plain_label(role="second", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(140, 6)
        self.replace = self._button("replace", self._replace)
        self.keep = self._button("keep", self._keep)
        self.stop = self._button("stop", session.carousel.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.label, 1)
        for widget in (self.bar, self.replace, self.keep, self.stop):
            row.addWidget(widget)
        self._show()

    def begin(self, plan: PostPlan, texts: PostTexts, folder: str) -> None:
        """Write a post; where its files would replace others, ask first."""
        self._order = plan, texts, folder
        self._session.carousel.occupied(folder, self._occupied)

    def _occupied(self, names: tuple[str, ...]) -> None:
        if not isValid(self):
            return
        if not names:
            self._write(agreed=False)
            return
        named = ", ".join(names[:NAMED])
        self.label.setText(self._say("carousel-occupied", names=named, more=max(0, len(names) - NAMED)))
        self._show(self.label, self.replace, self.keep)
        self.replace.setFocus()

    def _replace(self) -> None:
        self._write(agreed=True)

    def _keep(self) -> None:
        self._show()
        self.given_up.emit()

    def _write(self, *, agreed: bool) -> None:
        if self._order is None:
            return
        plan, texts, folder = self._order
        self.label.setText(self._say("carousel-writing", done=0, total=0))
        self.bar.setRange(0, 0)
        self._show(self.label, self.bar, self.stop)
        self._session.carousel.save(plan, texts, folder, self._done, self._progress, agreed=agreed)

    def _progress(self, done: int, total: int) -> None:
        if isValid(self):
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.label.setText(self._say("carousel-writing", done=done, total=total))

    def _done(self, said: Sentence, well: bool) -> None:
        if isValid(self) and self._order is not None:
            self._show()
            self.finished.emit(said, well, self._order[2])

    def _show(self, *widgets: QWidget) -> None:
        for widget in (self.label, self.bar, self.replace, self.keep, self.stop):
            widget.setVisible(widget in widgets)

    def _button(self, name: str, act: object) -> QPushButton:
        button = push_button(self._say(f"carousel-{name}"), "quiet")
        button.setObjectName(f"post_{name}_button")
        button.clicked.connect(act)
        return button
