"""Where the lines of the lips are in a pose. Plain numbers, head space."""

from dataclasses import dataclass

from studio.provider.simulated.geometry import Point
from studio.provider.simulated.stage import Stage

LEVEL = 148.5
"""Height of level corners below the eyes, head units."""
DEPTH = 1.25
SMILE = 0.66


@dataclass(frozen=True)
class MouthShape:
    """The mouth.

    Attributes:
        width: half of it.
        left, right: heights of the corners; centre: height of the line between the lips.
        gap: how far the lips stand apart.
        upper, lower: heights of the lips.
    """

    width: float
    left: float
    right: float
    centre: float
    gap: float
    upper: float
    lower: float

    def corner(self, side: int) -> Point:
        """The corner of a side."""
        return side * self.width, self.left if side < 0 else self.right

    def line(self, *, below: bool) -> list[Point]:
        """The line between the lips, or its lower edge when they stand apart."""
        gap = self.gap if below else 0.0
        middle = self.centre + (2 if below else 1.8) + gap
        near = self.centre - (0 if below else 1) + gap
        off = self.centre - (1 if below else 1.5) + gap * 0.8
        return self._arch(26, off, 0.40, 9, near, middle)

    def top(self) -> list[Point]:
        """The upper edge of the upper lip, with its bow."""
        return self._arch(
            29,
            self.centre - self.upper * 0.62,
            0.30,
            11.5,
            self.centre - self.upper,
            self.centre - self.upper * 0.76,
        )

    def bottom(self) -> list[Point]:
        """The lower edge of the lower lip."""
        low = self.centre + self.gap
        return self._arch(30, low + self.lower * 0.66, 0.25, 13, low + self.lower * 0.97, low + self.lower)

    def _arch(self, far: float, off: float, follow: float, near: float, inner: float, middle: float) -> list[Point]:
        """Seven points from corner to corner; the outer ones follow the corners by a share."""
        left, right = (_followed(corner, follow) for corner in (self.left, self.right))
        level = min(0.0, left, right) * 0.22
        return [
            (-self.width, self.left),
            (-far, off + left),
            (-near, inner + level),
            (0, middle + level * 2),
            (near, inner + level),
            (far, off + right),
            (self.width, self.right),
        ]


def mouth_shape(stage: Stage) -> MouthShape:
    """The mouth of the stage's pose.

    Corners fall 8.5 at most: more looks like a cartoon trout. Pushing the chin or the lower lip makes a pout,
    so the chin moves the line by two units only.
    """
    pose, person, lip = stage.pose, stage.person, stage.look.lip
    up, down, press = max(0.0, pose.mouth_corner), max(0.0, -pose.mouth_corner), pose.lip_press
    return MouthShape(
        width=53 * person.mouth_width + 6 * up + 2 * press - 1.5 * down - 2 * pose.lip_part,
        left=_corner(pose.mouth_corner),
        right=_corner(pose.mouth_corner + pose.corner_skew),
        centre=149 + 3.5 * up - 1.7 * down - 2.2 * pose.chin_raise,
        gap=12 * pose.lip_part,
        upper=14.6 * lip * person.lips * (1 - 0.52 * press) * (1 - 0.15 * up),
        lower=19.4 * lip * person.lips * (1 - 0.45 * press) * (1 + 0.05 * pose.chin_raise) * (1 - 0.10 * down),
    )


def mouth_centre(stage: Stage) -> Point:
    """Middle of the line between the lips, turned with the head."""
    mouth = mouth_shape(stage)
    above, below = (mouth.line(below=edge)[3][1] for edge in (False, True))
    return stage.turn.warp(0, (above + below) / 2, DEPTH)


def _followed(corner: float, share: float) -> float:
    """How far a lip goes along with its corner: less upwards, or a smile bends to a V."""
    away = corner - LEVEL
    return away * share * (SMILE if away < 0 else 1)


def _corner(turned: float) -> float:
    return LEVEL - (13 * turned if turned > 0 else max(-1.0, turned) * 8.5)
