"""What a creator decides about a post: slides in their order, edited texts, format, look. No pixels, no proposals."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, get_args

from studio.post.cover import FEED, Layout, ThemeName
from studio.request.size import Size
from studio.words import StudioError, sentence

Kind = Literal[
    "cover",
    "features",
    "step",
    "playbook",
    "prompt",
    "knobs",
    "verdict",
    "refusal",
    "guess",
    "reveal",
    "ladder",
    "follows",
    "expressions",
    "asked",
    "next",
    "round",
    "scoreboard",
    "question",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
MOST_SLIDES = 20
"""Slides of a post that are not hidden; the largest number that any place to publish takes."""
NO_TEXTS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class SlidePlan:
    """One slide as planned.

    Attributes:
        key: names it inside its plan.
        step: id of the step it shows, "" for the test's baseline.
        texts: what the creator wrote in place of a proposal, by field.
        hidden: kept in the plan and left out of the post.
    """

    key: str
    kind: Kind
    step: str = ""
    texts: Mapping[str, str] = field(default_factory=lambda: NO_TEXTS)
    hidden: bool = False


@dataclass(frozen=True)
class PostPlan:
    """A post as planned; everything in it can be edited until it is drawn.

    Attributes:
        slides: in the order of the post.
        format: key of the place it is made for; size: px of every slide.
        layout: of the cover.
        language: of proposals and fixed words.
        handle, keyword, opening, closing, emoji: the creator's own, "" where there is none.
        logo: sha256 of the creator's logo, "" for none.
        names: model names as published, by slot; "" or absent for the name of the pictures.
        preset: key of the preset it began as.
        masters: whether a PNG without loss is written beside every JPEG.
        words_inside: whether the files carry the words that were sent; off until the creator asks for it.
    """

    slides: tuple[SlidePlan, ...]
    format: str = "instagram-4x5"
    size: Size = FEED
    layout: Layout = "side"
    theme: ThemeName = "tinted"
    language: str = "en"
    handle: str = ""
    keyword: str = ""
    opening: str = ""
    closing: str = ""
    emoji: str = ""
    logo: str = ""
    names: tuple[str, ...] = ()
    preset: str = ""
    masters: bool = False
    words_inside: bool = False

    @property
    def visible(self) -> tuple[SlidePlan, ...]:
        """The slides that are not hidden."""
        return tuple(slide for slide in self.slides if not slide.hidden)

    def slide(self, key: str) -> SlidePlan | None:
        """The slide of a key; of a further card ("prompt/2") the slide it belongs to."""
        whole = key.partition("/")[0]
        return next((slide for slide in self.slides if slide.key == whole), None)


def planned(slides: Iterable[tuple[Kind, str]], plan: PostPlan | None = None) -> PostPlan:
    """A plan of slides by kind and step, each with a key of its own; from the twenty-first on they are hidden.

    Args:
        slides: kind and id of the step.
        plan: what everything else is taken from.
    """
    made: list[SlidePlan] = []
    for kind, step in slides:
        made.append(SlidePlan(_free_key(kind, made), kind, step, hidden=len(made) >= MOST_SLIDES))
    return replace(plan or PostPlan(()), slides=tuple(made))


def moved(plan: PostPlan, key: str, to: int) -> PostPlan:
    """A slide at another place, counted from 0. No slide is put before a cover that leads: the cover itself can go."""
    slide = plan.slide(key)
    if slide is None:
        return plan
    rest = [other for other in plan.slides if other.key != slide.key]
    led = plan.slides[0].kind == "cover" and slide is not plan.slides[0]
    at = max(1 if led else 0, min(to, len(rest)))
    return replace(plan, slides=(*rest[:at], slide, *rest[at:]))


def hidden(plan: PostPlan, key: str) -> PostPlan:
    """A slide left out of the post, with its texts kept."""
    return _altered(plan, key, lambda slide: replace(slide, hidden=True))


def shown(plan: PostPlan, key: str) -> PostPlan:
    """A hidden slide back in the post.

    Raises:
        StudioError: the post is full.
    """
    slide = plan.slide(key)
    if slide is None or not slide.hidden:
        return plan
    _check_room(plan)
    return _altered(plan, key, lambda slide: replace(slide, hidden=False))


def duplicated(plan: PostPlan, key: str) -> PostPlan:
    """A copy of a slide right after it, with the same texts.

    Raises:
        StudioError: the post is full.
    """
    slide = plan.slide(key)
    if slide is None:
        return plan
    _check_room(plan)
    at = plan.slides.index(slide) + 1
    copy = replace(slide, key=_free_key(slide.kind, plan.slides), hidden=False)
    return replace(plan, slides=(*plan.slides[:at], copy, *plan.slides[at:]))


def added(plan: PostPlan, kind: Kind, step: str = "") -> PostPlan:
    """A slide more, at the end.

    Raises:
        StudioError: the post is full.
    """
    _check_room(plan)
    return replace(plan, slides=(*plan.slides, SlidePlan(_free_key(kind, plan.slides), kind, step)))


def removed(plan: PostPlan, key: str) -> PostPlan:
    """The plan without a slide; the last one stays."""
    slide = plan.slide(key)
    kept = tuple(other for other in plan.slides if other is not slide)
    return replace(plan, slides=kept) if kept else plan


def edited(plan: PostPlan, key: str, name: str, text: str) -> PostPlan:
    """A text of a slide in the creator's own words; an empty text leaves its place free."""
    return _altered(plan, key, lambda slide: replace(slide, texts=MappingProxyType({**slide.texts, name: text})))


def proposed_again(plan: PostPlan, key: str, name: str = "") -> PostPlan:
    """A text of a slide as it is proposed, or all of them where no field is named."""

    def back(slide: SlidePlan) -> SlidePlan:
        kept = {other: text for other, text in slide.texts.items() if name and other != name}
        return replace(slide, texts=MappingProxyType(kept))

    return _altered(plan, key, back)


def reformatted(plan: PostPlan, format_key: str, size: Size) -> PostPlan:
    """The plan for another place to publish: every slide takes its size."""
    return replace(plan, format=format_key, size=size)


def renamed(plan: PostPlan, slot: int, name: str) -> PostPlan:
    """The plan with another published name for the model of a slot."""
    names = [*plan.names, *[""] * (slot + 1 - len(plan.names))]
    names[slot] = " ".join(name.split())
    return replace(plan, names=tuple(names))


def _altered(plan: PostPlan, key: str, change: Callable[[SlidePlan], SlidePlan]) -> PostPlan:
    wanted = plan.slide(key)
    return replace(plan, slides=tuple(change(slide) if slide is wanted else slide for slide in plan.slides))


def _check_room(plan: PostPlan) -> None:
    if len(plan.visible) >= MOST_SLIDES:
        raise StudioError(sentence("plan-full", most=MOST_SLIDES))


def _free_key(kind: Kind, slides: Iterable[SlidePlan]) -> str:
    """The kind, or the kind with the first number that is free."""
    taken = {slide.key for slide in slides}
    names = (kind if number == 1 else f"{kind}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)
