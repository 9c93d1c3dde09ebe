"""The clip: how it moves, its shape, where it goes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.post.plan import PostPlan, reformatted
from studio.session.clip_commands import ClipLook
from studio.session.session import Session
from studio.window.post.clip_form import ClipForm
from studio.window.post.clip_view import ClipView
from studio.window.post.save_file import AskPath, ask_path, file_name
from studio.window.widget.look import Look
from studio.window.widget.motion import moves
from studio.window.widget.plain import plain_label, push_button
from studio.words import Sentence, Words

SIDE, EDGE = 320, 16
STOPPED = "clip-stopped"
"""What is said of a clip that the creator gave up; that is no failure."""


class ClipPanel(QWidget):
    """Makes a clip of the first two models of a post.

    Signals:
        left: the creator is done with it.
        said: what happened, and whether it is bad.
        saved: where the clip went.

    Args:
        plan: the post as it is planned now; asked when the panel is shown and when a clip is saved.
        ask: asks for a path.
    """

    left = Signal()
    said = Signal(str, bool)
    saved = Signal(str)

    def __init__(
        self,
        session: Session,
        look: Look,
        plan: Callable[[], PostPlan],
        ask: AskPath = ask_path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._say, self._plan, self._ask = session, session.words.say, plan, ask
        self._filming = False
        self.view = ClipView(look, session.words, moves=moves(session.settings.values.motion))
        self.form = ClipForm(session.words, plan().format)
        self.note = plain_label(role="second", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self._say("clip-title"))
        self.save_button = _button(session.words, "save", "primary", self.save)
        self.cancel_button = _button(session.words, "cancel", "quiet", session.clips.cancel)
        self.back_button = _button(session.words, "back", "quiet", self.leave)
        self.form.moved.connect(self.view.show_kind)
        self.form.shaped.connect(lambda _key: self._look())
        self._lay_out()
        self._rest()

    def save(self) -> None:
        """Ask where to, then film."""
        folder = self._session.settings.values.save_folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.MoviesLocation
        )
        name = file_name(self._session.desk.experiment.name, "mp4", "clip")
        self._ask(self, self._say("clip-save-title"), str(Path(folder) / name), self._film)

    def leave(self) -> None:
        """Go; a clip that is being filmed is given up."""
        self._session.clips.cancel()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives a film up, else leads back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._filming:
            self._session.clips.cancel()
        else:
            self.leave()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the post as it is now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever closed the panel: nobody waits for the clip any more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._session.clips.cancel()
            self._session.clips.leave()

    def _shaped(self) -> PostPlan:
        form = self._session.carousel.plans.places.form(self.form.format)
        return reformatted(self._plan(), form.key, form.size)

    def _look(self) -> None:
        self._session.clips.look(self._shaped(), self._looked)

    def _looked(self, look: ClipLook) -> None:
        if isValid(self):
            why = " ".join(self._session.words.tell(said) for said in look.remarks)
            self.view.show_stills(look.stills, why)
            self._rest(drawn=look.stills is not None)

    def _film(self, path: str) -> None:
        self._session.settings.change(save_folder=str(Path(path).parent))
        self._filming = True
        self._rest()
        self.bar.setRange(0, 0)
        self._tell(self._say("clip-drawing"))
        self.cancel_button.setFocus()
        self._session.clips.clip(
            self._shaped(), self.form.kind, path, lambda said, well: self._done(path, said, well=well), self._progress
        )

    def _progress(self, done: int, total: int) -> None:
        if isValid(self) and self._filming:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self._tell(self._say("clip-filming", percent=100 * done // max(total, 1)))

    def _done(self, path: str, said: Sentence, *, well: bool) -> None:
        if not isValid(self):
            return
        self._filming = False
        self._rest()
        text = self._session.words.tell(said)
        bad = not well and said.key != STOPPED
        self._tell("" if well else text, bad=bad)
        self.said.emit(text, bad)
        if well:
            self.saved.emit(path)
            self.left.emit()
        else:
            self.save_button.setFocus()

    def _tell(self, text: str, *, bad: bool = False) -> None:
        self.note.setText(text)
        self.note.setProperty("role", "error" if bad else "second")
        self.note.style().polish(self.note)

    def _rest(self, *, drawn: bool = True) -> None:
        """Show what can be done now; a missing encoder is said before anybody presses."""
        lack = self._session.clips.lack()
        if lack is not None:
            self._tell(self._session.words.tell(lack))
        self.form.setEnabled(not self._filming)
        self.save_button.setEnabled(lack is None and drawn)
        self.bar.setVisible(self._filming)
        self.cancel_button.setVisible(self._filming)
        self.save_button.setVisible(not self._filming)
        self.back_button.setVisible(not self._filming)

    def _lay_out(self) -> None:
        beside = QWidget()
        beside.setFixedSize(SIDE, self.view.height())
        side = QVBoxLayout(beside)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(EDGE)
        side.addWidget(plain_label(self._say("clip-title"), "dialog"))
        side.addWidget(plain_label(self._say("clip-lead"), wrap=True))
        side.addWidget(self.form)
        side.addWidget(plain_label(self._say("clip-loops"), "second", wrap=True))
        side.addStretch(1)
        for widget in (self.note, self.bar):
            side.addWidget(widget)
        side.addLayout(_row(self.cancel_button, self.back_button, self.save_button))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        whole.setSpacing(EDGE)
        for part in (self.view, beside):
            whole.addWidget(part)
        self.setFocusProxy(self.save_button)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def _button(words: Words, name: str, kind: str, act: Callable[[], object]) -> QPushButton:
    button = push_button(words.say(f"clip-{name}"), kind)
    button.setObjectName(f"clip_{name}_button")
    button.clicked.connect(lambda _on=False: act())
    return button
