"""Clicks that say where a face is: both eyes, and the mouth for those who want it exact."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from studio.face.anchors import NOMINAL_EYES, Anchors, Point
from studio.face.frame import Head, mouth_of, seen
from studio.words import Sentence, sentence

Wanted = Literal["eye", "other_eye", "mouth"]

MOUTH_DROP = 0.84
"""From the eyes to the mouth, eye distances in fractions of a 4:5 picture (1.05 in its px)."""

_ORDER: tuple[Wanted, ...] = ("eye", "other_eye", "mouth")


@dataclass(frozen=True)
class Marking:
    """A face being marked in some pictures.

    The first two clicks on a picture are its eyes, in whatever order; a third one is the mouth.

    Attributes:
        slots: pictures to be marked, in order.
        marks: slot and place (fractions of the picture) of every click so far.
        clicks: how many clicks a picture gets, 2 for the eyes alone or 3.
        skips: slots that were left as they are, and how many clicks there were by then.
    """

    slots: tuple[int, ...]
    marks: tuple[tuple[int, Point], ...] = ()
    clicks: int = 2
    skips: tuple[tuple[int, int], ...] = ()

    @property
    def slot(self) -> int | None:
        """The picture that waits for a click, None when all are marked or skipped."""
        left = {slot for slot, _after in self.skips}
        return next((slot for slot in self.slots if slot not in left and self.count(slot) < self.clicks), None)

    @property
    def wanted(self) -> Wanted | None:
        """What the next click should be on."""
        return None if self.slot is None else _ORDER[self.count(self.slot)]

    @property
    def likely(self) -> Point | None:
        """Where what is wanted usually is (fractions of its picture): where aiming by keys begins."""
        if self.slot is None:
            return None
        points = self.points(self.slot)
        (left, line), (right, _line) = NOMINAL_EYES
        if not points:
            return left, line
        x, y = points[0]
        if len(points) == 1:
            return x + (right - left if x < 1 / 2 else left - right), y
        gap = abs(points[1][0] - x)
        return (x + points[1][0]) / 2, min((y + points[1][1]) / 2 + MOUTH_DROP * gap, 1.0)

    def count(self, slot: int) -> int:
        """How many points of a picture are marked."""
        return len(self.points(slot))

    def points(self, slot: int) -> tuple[Point, ...]:
        """The marks of a picture in the order they were set."""
        return tuple(point for at, point in self.marks if at == slot)

    def marked(self, slot: int, point: Point) -> "Marking":
        """One more click; one too many on a picture, or one on a picture not asked for, changes nothing."""
        if slot not in self.slots or self.count(slot) >= self.clicks:
            return self
        return replace(self, marks=(*self.marks, (slot, point)))

    def moved(self, index: int, point: Point) -> "Marking":
        """A mark dragged to another place."""
        slot = self.marks[index][0]
        return replace(self, marks=(*self.marks[:index], (slot, point), *self.marks[index + 1 :]))

    def skipped(self) -> "Marking":
        """On to the next picture: without a mouth if both eyes are marked, else without a face."""
        return self if self.slot is None else replace(self, skips=(*self.skips, (self.slot, len(self.marks))))

    def undone(self) -> "Marking":
        """Without the last click, or the last skip; nothing to take back changes nothing."""
        if self.skips and self.skips[-1][1] >= len(self.marks):
            return replace(self, skips=self.skips[:-1])
        return replace(self, marks=self.marks[:-1])

    def anchors(self, slot: int) -> Anchors | None:
        """The face of a picture, the viewer's left eye first; None until both eyes are marked."""
        points = self.points(slot)
        if len(points) < 2:
            return None
        left, right = sorted(points[:2])
        return Anchors(left, right, points[2] if len(points) > 2 else None)

    def refusal(self, slot: int, size: tuple[int, int]) -> Sentence | None:
        """Why the marks of a picture cannot be a face, None when they can.

        Ask it of the marking after a click or a drag, and keep the one before where it objects.

        Args:
            slot: the picture.
            size: its width and height, px.
        """
        points, face = self.points(slot), self.anchors(slot)
        if not all(0 <= share <= 1 for point in points for share in point):
            return sentence("viewer-mark-outside")
        if face is None:
            return None
        if not seen([(*size, face)]):
            return sentence("viewer-mark-same")
        mouth = mouth_of((*size, face))
        # A face that stands on its head cannot be told from a slip: the eyes are sorted by where they are.
        return sentence("viewer-mark-above") if mouth is not None and mouth[1] <= 0 else None


def to_ask(heads: Sequence[Head | None], asked: Collection[int]) -> tuple[int, ...]:
    """Slots whose picture shows a face that nobody has pointed out, and whose creator was not asked yet.

    Args:
        heads: size in px and face of the picture of every slot, None for an empty one.
        asked: slots for whose picture the question was put before, whatever the answer.
    """
    unknown = (slot for slot, head in enumerate(heads) if head is not None and not seen([head]))
    return tuple(slot for slot in unknown if slot not in asked)
