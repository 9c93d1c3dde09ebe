"""All panes together, as they stand on screen."""

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
        boxes: places of all panes, device px, left to right.
        panes: the picture in each, None where there is none.
        mouth: where the mouth of the shown faces is, face units.
    """

    boxes: tuple[Box, ...]
    panes: tuple[Pane | None, ...]
    mouth: Point = MOUTH

    @property
    def filled(self) -> tuple[Pane, ...]:
        """The panes with a picture."""
        return tuple(pane for pane in self.panes if pane is not None)

    @property
    def reference(self) -> Pane | None:
        """The pane whose px are meant by "100 %": A, or the first that has a picture."""
        return next(iter(self.filled), None)

    def at(self, point: Point) -> int:
        """Index of the pane under a point; the nearest one in a gutter."""
        return min(range(len(self.boxes)), key=lambda i: abs(self.boxes[i].middle[0] - point[0]))


def boxes(width: int, height: int, count: int, gutter: int) -> tuple[Box, ...]:
    """Panes side by side with whole px, a spare px going to the last."""
    wide = (width - gutter * (count - 1)) // count
    lefts = [i * (wide + gutter) for i in range(count)]
    rights = [left + wide for left in lefts[:-1]] + [width]
    return tuple(Box(left, 0, max(1, right - left), height) for left, right in zip(lefts, rights, strict=True))


def stage(places: Sequence[Box], heads: Sequence[Head | None]) -> Stage:
    """Puts pictures into places.

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
    return Stage(tuple(places), tuple(panes), _mouth(known))


def _mouth(known: Sequence[Head]) -> Point:
    """The marked mouths in one point; assumed as soon as one is unknown."""
    mouths = [mouth for head in known if (mouth := mouth_of(head)) is not None]
    if not known or len(mouths) < len(known):
        return MOUTH
    return sum(x for x, _y in mouths) / len(mouths), sum(y for _x, y in mouths) / len(mouths)
