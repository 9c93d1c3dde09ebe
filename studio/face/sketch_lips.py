"""The shape of the lips: one line between two corners, and the four edges round it."""

import math
from dataclasses import dataclass
from typing import Literal

from studio.face.pose import FacePose
from studio.face.sketch_stroke import Line

LEVEL = 81.0
"""Height of the line between the lips at rest."""
SMILE = 0.7
"""How much higher the corners stand at rest, so that a calm face looks pleasant."""
GAP, YAWN = 8.4, 6.0
"""How far the lips are apart before the jaw drops, and how much its drop adds for each unit."""
STEPS = tuple(number / 6 for number in range(-6, 7))
Edge = Literal["above", "below", "crown", "foot"]


@dataclass(frozen=True)
class Lips:
    """Where the lips are; across is -1 at the left corner .. 1 at the right one.

    Attributes:
        wide: half the width.
        left, right: heights of the corners.
        middle: height of the line between the lips.
        gap: how far they are apart in the middle.
        upper, lower: fullness of the lips.
        raised: how far the upper lip is pulled up.
        dip: how far the line between the lips hangs in its very middle; a smile flattens it.
    """

    wide: float
    left: float
    right: float
    middle: float
    gap: float
    upper: float
    lower: float
    raised: float
    dip: float

    def above(self, across: float) -> float:
        """The lower edge of the upper lip."""
        bow = 1 - across * across
        return self._line(across) - (0.28 * self.gap + 0.4 * self.raised) * math.pow(bow, 0.7)

    def below(self, across: float) -> float:
        """The upper edge of the lower lip."""
        return self._line(across) + 0.72 * self.gap * math.pow(max(0.0, 1 - across * across), 0.6)

    def crown(self, across: float) -> float:
        """The contour of the upper lip, with the dip in its middle."""
        far = abs(across)
        bow = 0.72 + far if far < 0.28 else (1 - far) / 0.72
        return self.above(across) - (self.upper + 0.6 * self.raised) * bow

    def foot(self, across: float) -> float:
        """The contour of the lower lip."""
        return self.below(across) + self.lower * math.pow(max(0.0, 1 - across * across), 0.65)

    def _line(self, across: float) -> float:
        corner = self.left if across < 0 else self.right
        dip = self.dip * max(0.0, 1 - abs(across) / 0.25)
        return self.middle + (corner - self.middle) * math.pow(abs(across), 1.9) + dip

    def run(self, edge: Edge, steps: tuple[float, ...] = STEPS) -> Line:
        """One of the four edges as points."""
        at = {"above": self.above, "below": self.below, "crown": self.crown, "foot": self.foot}[edge]
        return tuple((self.wide * step, at(step)) for step in steps)


def lips(pose: FacePose) -> Lips:
    """Where the lips of a pose are."""
    up, down = max(0.0, pose.mouth_corner), max(0.0, -pose.mouth_corner)
    stretch, raised = pose.lip_stretch, pose.upper_lip
    thin = 1 - 0.85 * pose.lip_press
    return Lips(
        wide=13.2 + 2.6 * up + 3.6 * stretch - 2.4 * min(1.0, pose.lip_part) * (1 - up) * (1 - stretch) - 0.6 * down,
        left=_corner(pose.corner(-1)) + 0.8 * stretch,
        right=_corner(pose.corner(1)) + 0.8 * stretch,
        middle=LEVEL + 1.6 * up - 1.2 * down - 1.8 * pose.chin_raise,
        gap=GAP * min(1.0, pose.lip_part) + YAWN * jaw_drop(pose),
        upper=2.6 * thin * (1 - 0.3 * stretch) * (1 - 0.3 * down - 0.4 * up),
        lower=(3.9 + 0.8 * pose.chin_raise) * thin * (1 - 0.3 * stretch - 0.3 * up),
        raised=2.4 * raised,
        dip=0.5 - 0.9 * up,
    )


def jaw_drop(pose: FacePose) -> float:
    """How far the lips are apart beyond what they do without the jaw."""
    return max(0.0, pose.lip_part - 1)


def _corner(turned: float) -> float:
    return LEVEL - SMILE - (5.2 if turned > 0 else 5.0) * max(-1.0, min(1.4, turned))
