"""What every slide of a post is made with, and the record of a slide that is ready to be drawn."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from studio.experiment.experiment import SLOTS, Shot, Step
from studio.post.album import Album, Shown
from studio.post.canvas import Canvas
from studio.post.cover import Cover, Panel
from studio.post.drawable import drawable, left_out
from studio.post.plan import PostPlan
from studio.post.slide.inner import Page
from studio.post.subject import Subject
from studio.post.systems import System, systems_of
from studio.post.wording import short_title
from studio.words import StudioError, sentence

Record = TypeVar("Record")
Drawing = Callable[[Canvas, Cover, Page], None]
Texts = Mapping[str, str]


@dataclass(frozen=True)
class Card:
    """One slide, ready to be drawn: its pictures are fetched when it is.

    Attributes:
        cover: what its heads and foot are drawn from.
        alt: its description.
    """

    cover: Cover
    draw: Drawing
    alt: str


@dataclass(frozen=True)
class Making:
    """What slides are made with.

    Attributes:
        pictures: bytes of the originals by sha256.
        album: decodes them.
    """

    subject: Subject
    plan: PostPlan
    pictures: Mapping[str, bytes]
    album: Album

    def cover(self, step: Step) -> Cover:
        """What heads and foot of a slide about a step are drawn from: names and marks, no pictures."""
        plan, words = self.plan, self.subject.words
        return Cover(
            panels=tuple(self._head(step, slot) for slot in self.subject.slots),
            headline="",
            label=step.label,
            handle=plan.handle,
            size=plan.size,
            theme=plan.theme,
            layout=plan.layout,
            language=words.language,
            short=short_title(step.draft, words) if step.draft is not None else "",
        )

    def panel(self, step: Step, slot: int) -> Panel:
        """The panel of a picture.

        Raises:
            StudioError: nobody handed the original over, or the step has no picture there.
        """
        shot, head = step.shot(slot), self._head(step, slot)
        found = self.pictures.get(shot.picture.sha256) if shot is not None else None
        if found is None:
            raise StudioError(sentence("post-picture-unreadable"))
        return replace(head, data=found)

    def _head(self, step: Step, slot: int) -> Panel:
        shot = step.shot(slot)
        if shot is None:
            return Panel(b"", None, self.name(slot), SLOTS[slot])
        return Panel(b"", shot.anchors, self.name(slot, shot), SLOTS[slot], shot.simulated)

    def name(self, slot: int, shot: Shot | None = None) -> str:
        """The published name of a model: the creator's, else the picture's."""
        own = self.plan.names[slot] if slot < len(self.plan.names) else ""
        return own or (shot.name if shot is not None else self.subject.name(slot))

    def systems(self, shots: Sequence[Shot]) -> tuple[System, ...]:
        """The programs that made some pictures, by their published names."""
        return systems_of(replace(shot, name=self.name(shot.slot, shot)) for shot in shots)

    def shown(self, *steps: Step) -> tuple[tuple[Shown, ...], ...]:
        """The pictures of steps that have them all, in rows; one unknown face makes all of them unknown."""
        panels = [self.panel(step, slot) for step in steps for slot in self.subject.slots]
        found = iter(self.album.shown(panels))
        return tuple(tuple(next(found) for _slot in self.subject.slots) for _step in steps)

    def shown_known(self, *steps: Step) -> tuple[tuple[Shown | None, ...], ...]:
        """The pictures of steps in rows, None where one is missing."""
        there = [(step, slot) for step in steps for slot in self.subject.slots if step.shot(slot) is not None]
        found = dict(zip(there, self.album.shown([self.panel(*place) for place in there]), strict=True))
        return tuple(tuple(found.get((step, slot)) for slot in self.subject.slots) for step in steps)


def sheet(build: Callable[[], Record], draw: Callable[[Canvas, Cover, Record, Page], None]) -> Drawing:
    """Draw a record that is built when it is needed, with the texts that the fonts can draw."""

    def at(canvas: Canvas, cover: Cover, page: Page) -> None:
        record, lost = drawable(build())
        canvas.notes += left_out(lost)
        draw(canvas, cover, record, page)

    return at
