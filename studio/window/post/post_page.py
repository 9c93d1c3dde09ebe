"""The page of the post dialog: the cover at the left, its choices at the right, Save below."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.experiment.experiment import SLOTS
from studio.face.anchors import Anchors
from studio.post.formats import offered
from studio.session.cover_plan import CoverPlan
from studio.session.post_commands import Failed, Ready
from studio.session.post_record import PostTexts
from studio.session.session import Session
from studio.window.post.cover_foot import CoverFoot
from studio.window.post.cover_form import CoverForm
from studio.window.post.cover_view import CoverView, SmallViews
from studio.window.post.eye_sheet import EyeSheet, Sitter
from studio.window.post.found_eyes import FoundEyes
from studio.window.post.panel_way import PanelWay, to_phone
from studio.window.post.preview import Preview
from studio.window.post.save_file import AskPath, ask_path, file_name
from studio.window.widget.look import Look
from studio.window.widget.plain import line
from studio.window.widget.thumb import small
from studio.words import Sentence

WIDTH, HEIGHT, FORM = 960, 700, 312
WHOLE = "lesson"
"""The preset that follows the cover."""
SHARP = 1024
"""Height in px of the pictures on which eyes are shown."""


class PostPage(QWidget):
    """Makes a cover of the step shown.

    Signals:
        saved: where it went.
        left: it is done with.
        other: a whole post is wanted (its preset, and the plan it begins with).
    """

    saved = Signal(str)
    left = Signal()
    other = Signal(str, object)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None, ask: AskPath = ask_path) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._ask = ask
        self._say = session.words.say
        self._language = session.words.language
        self.form = CoverForm(
            session.post.proposal(session.desk),
            session.pictures.names(),
            offered(session.carousel.plans.places.formats, cover_only=True),
            session.words,
        )
        self.view = CoverView(look, session.words)
        self.small = SmallViews(look, session.words)
        self.preview = Preview(session, self.form, (self.view, self.small))
        self.found = FoundEyes(session, self.form)
        self.foot = CoverFoot(self.preview.note, session.words)
        self.save_button, self.eyes_button = self.foot.save_button, self.foot.eyes_button
        self.eyes_button.setVisible(bool(_sitters(self.form.plan)))
        self.eyes = EyeSheet(_sitters(self.form.plan), look, session.words)
        self._stage = QStackedWidget()
        front = QWidget()
        self.way = PanelWay(front, {"phone": to_phone(session, self._pack)})
        self._lay_out(front)
        self._listen()
        self.preview.draw()
        if self.eyes_button.isVisibleTo(self) and self.found.asks:
            self.show_eyes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves from wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.way.is_open:
            self.save()
        else:
            super().keyPressEvent(event)

    def show_eyes(self) -> None:
        """Ask for the eyes in place of the cover."""
        for sitter in _sitters(self.form.plan):
            self._session.pictures.fetch(sitter.sha256, _taker(self.eyes, sitter.sha256))
        self.eyes.restart()
        self._stage.setCurrentWidget(self.eyes)
        self.eyes_button.setText(self._say("post-dialog-eyes-skip"))
        self.eyes.setFocus()

    def show_cover(self) -> None:
        """Back to the cover, with the eyes as they are known now."""
        self._stage.setCurrentWidget(self.view)
        self.eyes_button.setText(self._say("post-dialog-eyes"))
        self.save_button.setFocus()

    def save(self) -> None:
        """Ask where to, then write the cover."""
        folder = self._session.settings.values.save_folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.PicturesLocation
        )
        name = file_name(self._session.desk.experiment.name, self.form.file.value)
        self._ask(self, self._say("post-dialog-save-title"), str(Path(folder) / name), self._write)

    def _write(self, path: str) -> None:
        plan = self.form.plan
        kept: dict[str, Any] = {
            "save_folder": str(Path(path).parent),
            "handle": plan.handle,
            "post_theme": plan.theme,
        }
        self._session.settings.change(**kept)
        for panel in plan.panels:
            if not panel.simulated:
                self._session.pictures.rename(SLOTS.index(panel.letter), panel.name)
        self.save_button.setEnabled(False)
        self.save_button.setText(self._say("post-dialog-saving"))
        self._session.post.save(plan, path, lambda said, well: self._written(path, said, well=well))

    def _written(self, path: str, said: Sentence, *, well: bool) -> None:
        if not isValid(self):
            return
        self.save_button.setEnabled(True)
        self.save_button.setText(self._say("post-dialog-save"))
        if well:
            self.saved.emit(path)
            self.left.emit()
        else:
            self.preview.remark(self._session.words.tell(said), bad=True)

    def _reworded(self, language: str) -> None:
        """The fixed words and the proposal in the other language; what was typed by hand is kept."""
        session, now = self._session, self.form.plan
        before = session.post.proposal(session.desk, self._language)
        after = session.post.proposal(session.desk, language)
        self._language = language
        if now.headline == before.headline:
            self.form.headline.setText(after.headline)
        if now.foot == before.foot:
            self.form.foot.setText(after.foot)
        self.preview.soon()

    def _marked(self, slot: int, anchors: Anchors) -> None:
        self._session.pictures.anchors(slot, anchors)
        self.form.set_anchors(SLOTS[slot], anchors)
        self.preview.soon()

    def _pack(self, ready: Ready, failed: Failed) -> None:
        """The cover for the phone, with the caption that is proposed for it."""
        quick = self._session.carousel.plans.plan(self._session.desk, "quick", self.form.plan.language)

        def captioned(texts: PostTexts) -> None:
            if isValid(self):
                self._session.post.parcel(self.form.plan, texts.caption, ready, failed)

        self._session.carousel.texts(quick, captioned)

    def _whole(self) -> None:
        """The whole post begins with what was decided about its cover."""
        from studio.session.cover_taken import taken_over  # noqa: PLC0415 - nobody wants it at the start

        session, cover = self._session, self.form.plan
        plan = session.carousel.plans.plan(session.desk, WHOLE, cover.language)
        proposed = session.post.proposal(session.desk, cover.language)
        self.other.emit(WHOLE, taken_over(plan, cover, proposed, self.form.chosen_place))

    def _toggle_eyes(self) -> None:
        if self._stage.currentWidget() is self.eyes:
            self.show_cover()
        else:
            self.show_eyes()

    def _listen(self) -> None:
        foot = self.foot
        for button, act in (
            (foot.save_button, self.save),
            (foot.eyes_button, self._toggle_eyes),
            (foot.copy_button, self.preview.copy),
            (foot.phone_button, lambda: self.way.open("phone")),
            (foot.whole_button, self._whole),
            (foot.cancel_button, self.left.emit),
        ):
            button.clicked.connect(_plain(act))
        self.preview.drawn.connect(self.save_button.setEnabled)
        self.preview.drawn.connect(foot.phone_button.setEnabled)
        self.preview.sharp.connect(foot.copy_button.setEnabled)
        self.form.changed.connect(self.preview.soon)
        self.form.reworded.connect(self._reworded)
        self.found.known.connect(self.preview.soon)
        self.found.wanting.connect(self.show_eyes)
        self.eyes.marked.connect(self._marked)
        self.eyes.finished.connect(self.show_cover)

    def _lay_out(self, front: QWidget) -> None:
        self._stage.addWidget(self.view)
        self._stage.addWidget(self.eyes)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._stage, 1)
        body.addWidget(line(upright=True))
        body.addWidget(self._side())
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(line())
        column.addWidget(self.foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.way)
        self.setFixedWidth(WIDTH)
        self.setProperty("tall", HEIGHT)
        self.setFocusProxy(self.save_button)

    def _side(self) -> QScrollArea:
        inside = QWidget()
        side = QVBoxLayout(inside)
        side.setContentsMargins(16, 12, 16, 12)
        side.setSpacing(12)
        side.addWidget(self.form)
        side.addWidget(line())
        side.addWidget(self.small)
        side.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(FORM)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        return scroll


def _plain(act: Callable[[], object]) -> Callable[[bool], object]:
    """An act for a button, which tells whether it is down."""
    return lambda _down: act()


def _sitters(plan: CoverPlan) -> tuple[Sitter, ...]:
    return tuple(Sitter(SLOTS.index(p.letter), p.letter, p.sha256) for p in plan.panels if not p.simulated)


def _taker(eyes: EyeSheet, sha256: str) -> Callable[[bytes], None]:
    """Hands a picture that was read to the sheet, unless the sheet is gone by then."""

    def take(data: bytes) -> None:
        if isValid(eyes):
            eyes.show_image(sha256, small(data, SHARP))

    return take
