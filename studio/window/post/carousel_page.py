"""The page of a whole post: slides at the left, the chosen one in the middle, its texts and its look at the right."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from studio.post.plan import PostPlan
from studio.session.post_commands import Failed, Ready
from studio.session.session import Session
from studio.window.post.choice import Choice
from studio.window.post.followers import Followers
from studio.window.post.panel_way import PanelWay, to_clip, to_phone
from studio.window.post.plan_form import PlanForm
from studio.window.post.plan_keeper import PlanKeeper
from studio.window.post.post_foot import PostFoot
from studio.window.post.save_file import AskPath, ask_folder, ask_path, post_folder
from studio.window.post.series_line import SeriesLine
from studio.window.post.slide_form import SlideForm
from studio.window.post.slide_list import SlideList
from studio.window.post.slide_stage import SlideStage
from studio.window.post.texts_form import TextsForm
from studio.window.widget.look import Look
from studio.window.widget.plain import line
from studio.words import Sentence, Words

WIDTH, HEIGHT, LIST, SIDE = 1180, 720, 276, 320
PARTS = ("slide", "look", "texts")


class CarouselPage(QWidget):
    """Makes a whole post of the test.

    Signals:
        saved: where it went.
        left: it is done with.
        other: the quick way is wanted ("").

    Args:
        plan: the post to begin with.
        ask, ask_clip: ask for a folder and for the file of a clip.
    """

    saved = Signal(str)
    left = Signal()
    other = Signal(str)

    def __init__(
        self,
        session: Session,
        look: Look,
        plan: PostPlan,
        ask: AskPath = ask_folder,
        ask_clip: AskPath = ask_path,
    ) -> None:
        super().__init__()
        self._session, self._ask = session, ask
        words, plans = session.words, session.carousel.plans
        self.keeper = PlanKeeper(plan, self)
        subject = plans.subject(self.keeper.plan)
        names = tuple(subject.name(slot) for slot in subject.slots)
        self.slides = SlideList(self.keeper, plans, look, words)
        self.stage = SlideStage(session, self.keeper, look)
        self.series = SeriesLine(session)
        self.slide_form = SlideForm(self.keeper, plans, look, words)
        self.plan_form = PlanForm(self.keeper, session.carousel, names, words)
        self.texts_form = TextsForm(words, plans.places.form(self.keeper.plan.format).limits)
        self.followers = Followers(session, self.keeper, self.slides, self.texts_form)
        self.foot = PostFoot(session)
        presets = tuple(one.key for one in plans.presets)
        self.preset = _choice(presets, plan.preset, words, ("carousel-preset", "plan-preset"))
        self.part = _choice(PARTS, "slide", words, ("carousel-parts", "carousel"))
        self._stack = QStackedWidget()
        front = QWidget()
        clip = to_clip(session, look, lambda: self.keeper.plan, self._clip_saved, ask_clip)
        self.way = PanelWay(front, {"phone": to_phone(session, self._pack), "clip": clip})
        self._lay_out(front)
        self._listen()
        self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z goes one step back within the post, not while a panel hides it."""
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.way.is_open
        if not (undo and self.keeper.back()):
            super().keyPressEvent(event)

    def save(self) -> None:
        """Ask for a folder and write the post there."""
        self._ask(self, self._session.words.say("carousel-save-title"), _proposed(self._session), self._write)

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
        self.foot.hold()
        self.followers.with_texts(lambda texts: self.foot.write(self.keeper.plan, texts, folder))

    def _pack(self, ready: Ready, failed: Failed) -> None:
        """The whole post for the phone."""
        parcels = self._session.carousel.parcels
        self.followers.with_texts(lambda texts: parcels.pack(self.keeper.plan, texts, ready, failed))

    def _written(self, said: Sentence, well: bool, folder: str) -> None:
        if well:
            self.saved.emit(folder)
            self.leave()
        else:
            self.foot.remark(self._session.words.tell(said), bad=True)

    def _clip_saved(self, path: str) -> None:
        """The page stays, with all that was written on it; a post may follow."""
        self.foot.show_place(_last_place(self._session))
        self.foot.remark("", bad=False)
        self.saved.emit(path)

    def _begin(self) -> None:
        self._choose(self.slides.key)
        self.foot.offer_clip(self.keeper.plan)
        self.foot.show_place(_last_place(self._session))
        self.followers.follow()

    def _choose(self, key: str) -> None:
        slide = self.keeper.plan.slide(key)
        self.foot.remark("", bad=False)
        self.series.show_kind(slide.kind if slide is not None else "")
        self.slide_form.show_slide(key)
        self.stage.show_slide(key)

    def _preset(self, key: str) -> None:
        if key == "quick":
            self.leave()
            self.other.emit("")
        else:
            self.keeper.take(self._session.carousel.plans.preset_again(self.keeper.plan, key))

    def _listen(self) -> None:
        self.keeper.changed.connect(lambda _old, new: self.preset.choose(new.preset))
        self.keeper.changed.connect(lambda _old, _new: self.foot.remark("", bad=False))
        self.keeper.changed.connect(lambda _old, new: self.foot.offer_clip(new))
        self.keeper.refused.connect(lambda said: self.foot.remark(self._session.words.tell(said), bad=True))
        self.slides.chosen.connect(self._choose)
        self.stage.marked.connect(self.followers.follow)
        self.stage.sharp.connect(self.foot.copy_button.setEnabled)
        self.preset.chosen.connect(self._preset)
        self.part.chosen.connect(lambda part: self._stack.setCurrentIndex(PARTS.index(part)))
        self.series.prepared.connect(self.leave)
        self.foot.copied.connect(self.stage.copy)
        self.foot.asked.connect(self.save)
        self.foot.again.connect(lambda: self._write(_proposed(self._session)))
        self.foot.sent.connect(lambda: self.way.open("phone"))
        self.foot.filmed.connect(lambda: self.way.open("clip"))
        self.foot.cancelled.connect(self.leave)
        self.foot.saving.finished.connect(self._written)

    def _lay_out(self, front: QWidget) -> None:
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
        self.setFocusProxy(self.slides.list)


def _proposed(session: Session) -> str:
    """The folder that the post becomes when nobody says otherwise."""
    return str(post_folder(session.settings.values.save_folder, session.carousel.plans.desk.experiment.name))


def _last_place(session: Session) -> str:
    """The same beside what was saved last, "" where nothing was."""
    return _proposed(session) if session.settings.values.save_folder else ""


def _choice(keys: tuple[str, ...], chosen: str, words: Words, named: tuple[str, str]) -> Choice:
    """One of several, under the word keys of its title and of what the others begin with."""
    title, start = named
    made = Choice(tuple((key, words.say(f"{start}-{key}")) for key in keys), words.say(title))
    made.choose(chosen)
    return made


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
