"""The line of the wipe: A on one side of it, B on the other."""

import math
from dataclasses import dataclass, replace

from studio.face.anchors import Point
from studio.viewer.box import Box
from studio.viewer.limit import within
from studio.viewer.view import View


@dataclass(frozen=True)
class Line:
    """Where the line stands.

    Attributes:
        start, end: its ends, device px; it lies between two whole px.
        lying: it goes across instead of down.
    """

    start: Point
    end: Point
    lying: bool

    @property
    def middle(self) -> Point:
        """Where its handle sits."""
        return (self.start[0] + self.end[0]) / 2, (self.start[1] + self.end[1]) / 2

    def near(self, at: Point, reach: float) -> bool:
        """Whether a device px is no farther from the line than `reach`."""
        axis = 1 if self.lying else 0
        along = 1 - axis
        return abs(at[axis] - self.start[axis]) <= reach and self.start[along] <= at[along] <= self.end[along]


def line(view: View, box: Box) -> Line:
    """The line in a box, device px."""
    share = within(view.wipe, 0.0, 1.0, 0.5)
    if view.lying:
        y = box.y + round(share * box.height)
        return Line((box.x, y), (box.right, y), lying=True)
    x = box.x + round(share * box.width)
    return Line((x, box.y), (x, box.bottom), lying=False)


def sides(view: View, box: Box) -> tuple[Box, Box]:
    """What is before the line (left of it, or above) and what is behind it; together the whole box."""
    cut = line(view, box).start
    if view.lying:
        return Box(box.x, box.y, box.width, cut[1] - box.y), Box(box.x, cut[1], box.width, box.bottom - cut[1])
    return Box(box.x, box.y, cut[0] - box.x, box.height), Box(cut[0], box.y, box.right - cut[0], box.height)


def wiped(view: View, share: float) -> View:
    """The view with the line at a share of the box; beyond the box it stands at the edge."""
    return replace(view, wipe=within(share, 0.0, 1.0, view.wipe))


def wiped_to(view: View, box: Box, at: Point) -> View:
    """The view with the line dragged to a device px."""
    share = (at[1] - box.y) / box.height if view.lying else (at[0] - box.x) / box.width
    return wiped(view, share) if math.isfinite(share) else view


def wiped_by(view: View, share: float) -> View:
    """The view with the line pushed by a share of the box, as the arrow keys do."""
    return wiped(view, view.wipe + share)


def laid_down(view: View) -> View:
    """The view with the line turned by 90 degrees."""
    return replace(view, lying=not view.lying)
