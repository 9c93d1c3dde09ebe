"""A whole post from a test and a plan: every slide that the test has something for, numbered, in one look."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, replace

from studio.post.album import Album
from studio.post.canvas import Canvas
from studio.post.cover import check_size
from studio.post.kinds import MAKERS
from studio.post.making import Card, Making, Texts
from studio.post.plan import PostPlan, SlidePlan
from studio.post.proposal import posted, shots_of, texts_of
from studio.post.proposed import Proposal
from studio.post.render import Rendered, finished, readable, theme_of
from studio.post.result_wording import guess_texts
from studio.post.slide.inner import Page
from studio.post.subject import Subject
from studio.post.systems import System
from studio.post.theme import Theme

TOGETHER = 2
"""Slides drawn at a time: cutting and encoding leave the interpreter free for a second one."""


@dataclass(frozen=True)
class Slide:
    """One slide of a post.

    Attributes:
        key: of its plan; further cards of the same plan have "/2", "/3" behind it.
        name: of its file without number and ending, "cover".
        rendered: the slide; alt: its description.
    """

    key: str
    name: str
    rendered: Rendered
    alt: str


@dataclass(frozen=True)
class Sheet:
    """A slide that is ready to be drawn.

    Attributes:
        key, name: as of `Slide`.
        page: its number, and its running head.
        systems: the programs that made its pictures, by their published names.
        sent: the words its pictures were asked with, where the creator wants them in the file.
    """

    key: str
    name: str
    card: Card
    page: Page
    systems: tuple[System, ...] = ()
    sent: str = ""

    @property
    def alt(self) -> str:
        """Its description."""
        return self.card.alt


@dataclass(frozen=True)
class Carousel:
    """A post whose slides can be drawn, all or one by one, in any order and in several threads.

    Attributes:
        sheets: the slides in order.
        theme: the colours of all.
    """

    sheets: tuple[Sheet, ...]
    theme: Theme
    making: Making

    def sheet(self, key: str) -> Sheet | None:
        """The slide of a key."""
        return next((sheet for sheet in self.sheets if sheet.key == key), None)

    def draw(self, sheet: Sheet) -> Slide:
        """Draw one slide.

        Raises:
            StudioError: a picture cannot be read.
        """
        clean, notes = readable(sheet.card.cover)
        canvas = Canvas(clean.size, self.theme, self.making.subject.words)
        sheet.card.draw(canvas, clean, sheet.page)
        rendered = finished(canvas, clean, sheet.alt, notes, sheet.systems).worded(sheet.sent)
        return Slide(sheet.key, sheet.name, rendered, sheet.alt)

    def slides(self) -> Iterator[Slide]:
        """Draw all slides, two at a time, and hand them out in order.

        Raises:
            StudioError: a picture cannot be read.
        """
        # Fonts of the system are lent to the caller's thread; each worker takes what the caller has.
        contexts = [copy_context() for _sheet in self.sheets]
        with ThreadPoolExecutor(TOGETHER, "slide") as pool:
            yield from pool.map(lambda context, sheet: context.run(self.draw, sheet), contexts, self.sheets)


def prepare(subject: Subject, plan: PostPlan, pictures: Mapping[str, bytes], album: Album | None = None) -> Carousel:
    """Lay out a post; nothing is drawn yet.

    Args:
        subject: the test and the words.
        plan: what the creator decided.
        pictures: bytes of the originals by sha256, see `shots_of`.
        album: pictures that are decoded already.

    Raises:
        StudioError: a picture cannot be read, or no slide of the plan's size can be laid out.
    """
    check_size(plan.size)
    making = Making(subject, plan, pictures, album or Album())
    found = posted(subject, plan)
    dealt = [_cards(making, slide, proposal, texts_of(slide, proposal)) for slide, proposal in found]
    answer = _answer(found, dealt)
    for at, (slide, proposal) in enumerate(found):
        if slide.kind == "guess" and answer is not None:
            dealt[at] = _cards(making, slide, proposal, _answered(subject, slide, proposal, answer))
    sheets = [sheet for cards in dealt for sheet in cards]
    numbered = (replace(one, page=replace(one.page, number=n, total=len(sheets))) for n, one in enumerate(sheets, 1))
    return Carousel(tuple(numbered), _theme(subject, plan, making), making)


def carousel(
    subject: Subject, plan: PostPlan, pictures: Mapping[str, bytes], album: Album | None = None
) -> tuple[Slide, ...]:
    """Draw a whole post; empty where the test has nothing for any slide of the plan.

    Raises:
        StudioError: a picture cannot be read, or no slide of the plan's size can be laid out.
    """
    return tuple(prepare(subject, plan, pictures, album).slides())


def _cards(making: Making, slide: SlidePlan, proposal: Proposal, texts: Texts) -> list[Sheet]:
    """The cards of one slide, not yet numbered."""
    cards = MAKERS[slide.kind](making, proposal, texts)
    keys = [slide.key if number == 1 else f"{slide.key}/{number}" for number in range(1, len(cards) + 1)]
    page, systems = Page(0, 0, texts.get("over", "")), making.systems(proposal.shots)
    if slide.kind == "guess":  # the order of the pictures would be the answer
        systems = tuple(sorted(systems, key=lambda system: system.name))
    sent = _sent(proposal) if making.plan.words_inside else ""
    return [Sheet(key, proposal.name, card, page, systems, sent) for key, card in zip(keys, cards, strict=True)]


def _sent(proposal: Proposal) -> str:
    """The words of all pictures of a slide, each once; in the order of letters, so that it tells no riddle's answer."""
    return "\n\n".join(sorted({shot.words.strip() for shot in proposal.shots} - {""}))


def _answer(found: Sequence[tuple[SlidePlan, Proposal]], dealt: Sequence[Sequence[Sheet]]) -> int | None:
    """Number of the slide that answers a riddle: known once it is known how many cards the others take."""
    kinds = [slide.kind for slide, _proposal in found]
    return 1 + sum(map(len, dealt[: kinds.index("reveal")])) if "reveal" in kinds else None


def _answered(subject: Subject, slide: SlidePlan, proposal: Proposal, answer: int) -> Texts:
    """The texts of a riddle with the number of its answer, unless the creator wrote otherwise."""
    where = {"answer": guess_texts(answer, subject.words)[1]}
    return {**texts_of(slide, proposal), **{name: text for name, text in where.items() if name not in slide.texts}}


def _theme(subject: Subject, plan: PostPlan, making: Making) -> Theme:
    """One theme for all slides; its tint comes from all pictures of the post, whichever slide is drawn."""
    found = (making.pictures.get(shot.picture.sha256) for shot in shots_of(subject, plan))
    return theme_of(plan.theme, tuple(dict.fromkeys(data for data in found if data)), making.album)
