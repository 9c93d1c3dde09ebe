"""The page of a whole post: slides at the left, the chosen one in the middle, its texts and its look at the right."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.post.formats import Limits
from studio.session.post_record import PostTexts
from studio.session.session import Session
from studio.window.post.choice import Choice
from studio.window.post.plan_form import PlanForm
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.post.post_foot import PostFoot
from studio.window.post.save_file import AskPath, ask_folder, folder_name
from studio.window.post.series_line import SeriesLine
from studio.window.post.slide_form import SlideForm
from studio.window.post.slide_list import SlideList
from studio.window.post.slide_stage import SlideStage
from studio.window.post.texts_form import TextsForm
from studio.window.widget.look import Look
from studio.window.widget.plain import line
from studio.words import Sentence

WIDTH, HEIGHT, LIST, SIDE = 1180, 720, 276, 320
REST_MS = 700
"""The list and the texts follow a change after this long a rest."""
PARTS = ("slide", "look", "texts")


class CarouselPage(QWidget):
    """Makes a whole post of the test.

    Signals:
        saved: where it went.
        left: it is done with.
        other: the quick way is wanted ("").

    Args:
        preset: order of slides to begin with.
        ask: asks for a folder.
    """

    saved = Signal(str)
    left = Signal()
    other = Signal(str)

    def __init__(
        self, session: Session, look: Look, preset: str, parent: QWidget | None = None, ask: AskPath = ask_folder
    ) -> None:
        super().__init__(parent)
        self._session, self._ask = session, ask
        words, plans = session.words, session.carousel.plans
        self.keeper = PlanKeeper(plans.plan(session.desk, preset), self)
        subject = plans.subject(self.keeper.plan)
        names = tuple(subject.name(slot) for slot in subject.slots)
        self.slides = SlideList(self.keeper, plans, look, words)
        self.stage = SlideStage(session, self.keeper, look)
        self.series = SeriesLine(session)
        self.slide_form = SlideForm(self.keeper, plans, words)
        self.plan_form = PlanForm(self.keeper, session.carousel, names, words)
        self.texts_form = TextsForm(words, self._limits())
        self.foot = PostFoot(session)
        presets = tuple((one.key, words.say(f"plan-preset-{one.key}")) for one in plans.places.presets.all)
        self.preset = Choice(presets, words.say("carousel-preset"))
        self.preset.choose(preset)
        self.part = Choice(tuple((part, words.say(f"carousel-{part}")) for part in PARTS), words.say("carousel-parts"))
        self.part.choose("slide")
        self._stack = QStackedWidget()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._lay_out()
        self._listen()
        self._choose(self.slides.key)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z goes one step back within the post."""
        if event.matches(QKeySequence.StandardKey.Undo) and self.keeper.back():
            return
        super().keyPressEvent(event)

    def save(self) -> None:
        """Ask for a folder and write the post there."""
        values = self._session.settings.values
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        proposed = Path(values.save_folder or home) / folder_name(self._session.desk.experiment.name)
        self._ask(self, self._session.words.say("carousel-save-title"), str(proposed), self._write)

    def leave(self) -> None:
        """Go."""
        self._put_away()
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever closed the page: what was chosen is remembered."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._put_away()

    def _put_away(self) -> None:
        """Remember how the post was made and give its pictures up."""
        self._session.carousel.plans.remember(self.keeper.plan)
        self._session.carousel.leave()

    def _write(self, folder: str) -> None:
        self._session.settings.change(save_folder=str(Path(folder).parent))
        self.foot.write(self.keeper.plan, self.texts_form.texts, folder)

    def _written(self, said: Sentence, well: bool, folder: str) -> None:
        if well:
            self.saved.emit(folder)
            self.leave()
        else:
            self.foot.remark(self._session.words.tell(said), bad=True)

    def _choose(self, key: str) -> None:
        slide = self.keeper.plan.slide(key)
        self.series.show_kind(slide.kind if slide is not None else "")
        self.slide_form.show_slide(key)
        self.stage.show_slide(key)

    def _preset(self, key: str) -> None:
        if key == "quick":
            self.leave()
            self.other.emit("")
        else:
            self.keeper.take(self._session.carousel.plans.preset_again(self.keeper.plan, key))

    def _refresh(self) -> None:
        self._session.carousel.thumbs(self.keeper.plan, self.slides.show_thumb)
        self._session.carousel.texts(self.keeper.plan, self._show_texts)

    def _show_texts(self, texts: PostTexts) -> None:
        if isValid(self):
            self.texts_form.show_texts(texts, self._limits())

    def _limits(self) -> Limits:
        return self._session.carousel.plans.places.form(self.keeper.plan.format).limits

    def _listen(self) -> None:
        self.keeper.changed.connect(lambda _old, new: self.preset.choose(new.preset))
        self.keeper.changed.connect(lambda _old, _new: self._rest.start())
        self.keeper.refused.connect(lambda said: self.foot.remark(self._session.words.tell(said), bad=True))
        self.slides.chosen.connect(self._choose)
        self.stage.remarked.connect(lambda text, bad: self.foot.remark(text, bad=bad))
        self.stage.sharp.connect(self.foot.copy_button.setEnabled)
        self.preset.chosen.connect(self._preset)
        self.part.chosen.connect(lambda part: self._stack.setCurrentIndex(PARTS.index(part)))
        self._rest.timeout.connect(self._refresh)
        self.series.prepared.connect(self.leave)
        self.foot.copied.connect(self.stage.copy)
        self.foot.asked.connect(self.save)
        self.foot.cancelled.connect(self.leave)
        self.foot.saving.finished.connect(self._written)

    def _lay_out(self) -> None:
        for forms in ((self.series, self.slide_form), (self.plan_form,), (self.texts_form,)):
            self._stack.addWidget(_scrolling(forms))
        left, right = _column(self.preset, self.slides), _column(self.part, self._stack)
        left.setFixedWidth(LIST)
        right.setFixedWidth(SIDE)
        body = QHBoxLayout()
        body.setSpacing(0)
        for widget, stretch in (
            (left, 0),
            (line(upright=True), 0),
            (self.stage, 1),
            (line(upright=True), 0),
            (right, 0),
        ):
            body.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(line())
        column.addWidget(self.foot)
        self.setFixedWidth(WIDTH)
        self.setProperty("tall", HEIGHT)
        self.setFocusProxy(self.slides.list)


def _column(head: QWidget, body: QWidget) -> QWidget:
    """What is chosen from over what is chosen."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(12, 12, 0, 0)
    column.setSpacing(8)
    column.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(body, 1)
    return whole


def _scrolling(forms: tuple[QWidget, ...]) -> QScrollArea:
    """Forms that may be higher than their place."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 16, 12)
    for form in forms:
        column.addWidget(form)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inside)
    return scroll
