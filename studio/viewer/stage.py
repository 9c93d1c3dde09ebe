"""All panes together, as they stand on screen."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from studio.face.anchors import Point
from studio.face.frame import Head, frames, mouth_of
from studio.viewer.box import Box
from studio.viewer.pane import Pane

MOUTH = (0.0, 1.05)
"""Where a mouth is assumed, face units."""


@dataclass(frozen=True)
class Stage:
    """Every pane, empty ones included.

    Attributes:
        boxes: places of all panes, device px, by slot.
        panes: the picture in each, None where there is none.
        mouth: where the mouth of the shown faces is, face units.
        seen: slots that are painted, from the lowest to the uppermost; None for all of them.
        known: whether the face in every picture is known, so that "the same spot" is more than a guess.
        lead: the slot that the others are laid on.
    """

    boxes: tuple[Box, ...]
    panes: tuple[Pane | None, ...]
    mouth: Point = MOUTH
    seen: tuple[int, ...] | None = None
    known: bool = False
    lead: int = 0

    @property
    def filled(self) -> tuple[Pane, ...]:
        """The panes with a picture."""
        return tuple(pane for pane in self.panes if pane is not None)

    @property
    def reference(self) -> Pane | None:
        """The pane whose px are meant by "100 %": the lead, or the first that has a picture."""
        lead = self.panes[self.lead] if 0 <= self.lead < len(self.panes) else None
        return lead or next(iter(self.filled), None)

    @property
    def painted(self) -> tuple[int, ...]:
        """Slots that are painted, from the lowest to the uppermost."""
        return tuple(range(len(self.boxes))) if self.seen is None else self.seen

    def at(self, point: Point) -> int:
        """The slot seen at a device px; the nearest one in a gutter."""
        slots = self.painted[::-1] or tuple(range(len(self.boxes)))
        return min(slots, key=lambda slot: _distance(self._place(slot), point))

    def _place(self, slot: int) -> Box:
        pane = self.panes[slot]
        return self.boxes[slot] if pane is None else pane.clip


def boxes(width: int, height: int, count: int, gutter: int) -> tuple[Box, ...]:
    """Panes side by side with whole px, a spare px going to the last."""
    wide = (width - gutter * (count - 1)) // count
    lefts = [i * (wide + gutter) for i in range(count)]
    rights = [left + wide for left in lefts[:-1]] + [width]
    return tuple(Box(left, 0, max(1, right - left), height) for left, right in zip(lefts, rights, strict=True))


def stage(places: Sequence[Box], heads: Sequence[Head | None]) -> Stage:
    """Puts pictures into places, upright and each at its own fit.

    Args:
        places: one box per pane, device px.
        heads: the picture of each pane, None for an empty one.
    """
    known = [head for head in heads if head is not None]
    made = iter(zip(known, frames(known), strict=True))
    panes: list[Pane | None] = []
    for place, head in zip(places, heads, strict=True):
        if head is None:
            panes.append(None)
            continue
        (width, height, _face), frame = next(made)
        panes.append(Pane(width, height, frame, place))
    return Stage(tuple(places), tuple(panes), mouth_between(known))


def mouth_between(known: Sequence[Head]) -> Point:
    """The marked mouths in one point; assumed as soon as one is unknown.

    Args:
        known: size in px and face of every picture shown.
    """
    mouths = [mouth for head in known if (mouth := mouth_of(head)) is not None]
    if not known or len(mouths) < len(known):
        return MOUTH
    return sum(x for x, _y in mouths) / len(mouths), sum(y for _x, y in mouths) / len(mouths)


def _distance(box: Box, point: Point) -> float:
    dx = max(box.x - point[0], 0.0, point[0] - box.right)
    dy = max(box.y - point[1], 0.0, point[1] - box.bottom)
    return math.hypot(dx, dy)
