"""Two clicks per picture that say where the eyes are."""

from dataclasses import dataclass, replace

from studio.face.anchors import Anchors, Point


@dataclass(frozen=True)
class Marking:
    """Eyes being marked.

    Attributes:
        slots: pictures to be marked, in order.
        marks: slot and place (fractions of the picture) of every click so far.
    """

    slots: tuple[int, ...]
    marks: tuple[tuple[int, Point], ...] = ()

    @property
    def slot(self) -> int | None:
        """The picture that waits for a click, None when all are marked."""
        return next((slot for slot in self.slots if self.count(slot) < 2), None)

    def count(self, slot: int) -> int:
        """How many eyes of a picture are marked."""
        return sum(1 for at, _point in self.marks if at == slot)

    def marked(self, slot: int, point: Point) -> "Marking":
        """One more click; a third one on a picture, or one on a picture not asked for, changes nothing."""
        if slot not in self.slots or self.count(slot) >= 2:
            return self
        return replace(self, marks=(*self.marks, (slot, point)))

    def moved(self, index: int, point: Point) -> "Marking":
        """A mark dragged to another place."""
        slot = self.marks[index][0]
        return replace(self, marks=(*self.marks[:index], (slot, point), *self.marks[index + 1 :]))

    def anchors(self, slot: int) -> Anchors | None:
        """The eyes of a picture, the viewer's left one first in whatever order they were clicked."""
        points = sorted(point for at, point in self.marks if at == slot)
        return Anchors(points[0], points[1]) if len(points) == 2 else None
