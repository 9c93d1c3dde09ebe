"""Where the lines of the lips are in a pose. Plain numbers, head space."""

from dataclasses import dataclass

from studio.face.pose import FacePose
from studio.provider.simulated.geometry import Point, between, lerp
from studio.provider.simulated.stage import Stage

LEVEL = 148.5
"""Height of level corners below the eyes, head units."""
DEPTH = 1.25
SMILE = 0.66
AJAR, DROPPED = 12.0, 18.0
"""Gap for each unit of parted lips, and what a dropping jaw adds to it from `JAW` on."""
JAW = 0.7
SNEER, BARED = 9.0, 0.2
"""How far a lifted upper lip rises, and how much of it the lip takes up before teeth show."""


@dataclass(frozen=True)
class MouthShape:
    """The mouth.

    Attributes:
        width: half of it.
        left, right: heights of the corners; centre: height of the line between the lips.
        gap: how far the lower lip hangs below that line.
        upper, lower: heights of the lips.
        rise: how far the upper lip is lifted off that line.
        square: 0 an opening that narrows towards the corners .. 1 one as high there as in the middle.
    """

    width: float
    left: float
    right: float
    centre: float
    gap: float
    upper: float
    lower: float
    rise: float = 0.0
    square: float = 0.0

    @property
    def opening(self) -> float:
        """How far the lips stand apart in the middle."""
        return self.gap + self.rise

    def corner(self, side: int) -> Point:
        """The corner of a side."""
        return side * self.width, self.left if side < 0 else self.right

    def line(self, *, below: bool) -> list[Point]:
        """The line between the lips, or its lower edge when they stand apart."""
        gap = self.gap if below else -self.rise
        middle = self.centre + (2 if below else 1.8) + gap
        near = self.centre - (0 if below else 1) + gap
        off = self.centre - (1 if below else 1.5) + gap * self._aside()
        return self._arch(26, off, 0.40, 9, near, middle)

    def top(self) -> list[Point]:
        """The upper edge of the upper lip, with its bow."""
        low = self.centre - self.rise
        return self._arch(29, low - self.upper * 0.62, 0.30, 11.5, low - self.upper, low - self.upper * 0.76)

    def bottom(self) -> list[Point]:
        """The lower edge of the lower lip."""
        low = self.centre + self.gap
        off = low - self.gap * max(0.0, 0.8 - self._aside()) + self.lower * 0.66
        return self._arch(30, off, 0.25, 13, low + self.lower * 0.97, low + self.lower)

    def _aside(self) -> float:
        """Share of the opening that is left half-way to the corners: a dropped jaw makes it round."""
        return lerp(lerp(0.8, 0.66, between(0.0, (self.gap - 8) / 18, 1.0)), 1.0, self.square)

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
    so the chin moves the line by two units only. A dropped jaw takes the corners in and down with it, or the mouth
    would open like a letter box.
    """
    pose, person, lip = stage.pose, stage.person, stage.look.lip
    up, down, press = max(0.0, pose.both_corners), max(0.0, -pose.both_corners), pose.lip_press
    jaw, stretch = max(0.0, pose.lip_part - JAW), pose.lip_stretch
    gap = AJAR * pose.lip_part + DROPPED * jaw
    sink = 15 * jaw * (1 - up) * (1 - stretch) + (2.5 + 0.45 * gap) * stretch
    return MouthShape(
        width=53 * person.mouth_width
        + (6 * up + 2 * press - 1.5 * down - 2 * pose.lip_part - 13 * jaw * (1 - up) * (1 - stretch) + 11 * stretch),
        left=_corner(pose.corner(-1)) + sink,
        right=_corner(pose.corner(1)) + sink,
        centre=149 + 3.5 * up - 1.7 * down - 2.2 * pose.chin_raise,
        gap=gap,
        upper=14.6 * lip * person.lips * (1 - 0.52 * press) * (1 - 0.15 * up) * _thinned(pose),
        lower=19.4
        * (lip * person.lips * (1 - 0.45 * press) * (1 + 0.05 * pose.chin_raise) * (1 - 0.10 * down) * _thinned(pose)),
        rise=SNEER * max(0.0, pose.upper_lip - BARED) * (1 - 0.7 * press),
        square=max(stretch, pose.upper_lip),
    )


def mouth_centre(stage: Stage) -> Point:
    """Middle of the line between the lips, turned with the head."""
    mouth = mouth_shape(stage)
    above, below = (mouth.line(below=edge)[3][1] for edge in (False, True))
    return stage.turn.warp(0, (above + below) / 2, DEPTH)


def _thinned(pose: FacePose) -> float:
    """What is left of the lips' height when they are stretched, or when the jaw drops."""
    return (1 - 0.28 * pose.lip_stretch) * (1 - 0.28 * max(0.0, pose.lip_part - JAW))


def _followed(corner: float, share: float) -> float:
    """How far a lip goes along with its corner: less upwards, or a smile bends to a V."""
    away = corner - LEVEL
    return away * share * (SMILE if away < 0 else 1)


def _corner(turned: float) -> float:
    return LEVEL - (13 * turned if turned > 0 else max(-1.0, turned) * 8.5)
