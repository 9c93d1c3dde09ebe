"""Where a picture lies: the map from its px to device px, mirrored or not."""

import cmath
from dataclasses import dataclass

from studio.face.anchors import Point


@dataclass(frozen=True)
class Laid:
    """The map `z -> turn * z + shift`, or `turn * conj(z) + shift` where it mirrors.

    Attributes:
        turn: rotation and scale in one number, never 0.
        shift: where the origin lands.
        mirrored: whether left and right change sides.
    """

    turn: complex = 1 + 0j
    shift: complex = 0j
    mirrored: bool = False

    def __call__(self, point: Point) -> Point:
        """Where a point lands."""
        z = complex(point[0], -point[1] if self.mirrored else point[1])
        landed = self.turn * z + self.shift
        return landed.real, landed.imag

    @property
    def scale(self) -> float:
        """How much longer every distance becomes."""
        return abs(self.turn)

    @property
    def angle(self) -> float:
        """Rotation in radians that is seen after any mirroring of left and right; positive turns x towards y."""
        return cmath.phase(-self.turn if self.mirrored else self.turn)

    @property
    def upright(self) -> bool:
        """Whether rows of the picture are rows of the screen, the first one uppermost."""
        return self.turn.imag == 0 and (self.turn.real < 0) == self.mirrored

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """m11, m12, m21, m22, dx, dy: x' = m11 x + m21 y + dx, y' = m12 x + m22 y + dy."""
        a, b = self.turn.real, self.turn.imag
        sign = -1.0 if self.mirrored else 1.0
        return a, b, -b * sign, a * sign, self.shift.real, self.shift.imag

    def inverse(self) -> "Laid":
        """The way back."""
        if not self.mirrored:
            return Laid(1 / self.turn, -self.shift / self.turn)
        back = self.turn.conjugate()
        return Laid(1 / back, -self.shift.conjugate() / back, mirrored=True)

    def moved(self, dx: float, dy: float) -> "Laid":
        """The same, pushed by device px."""
        return Laid(self.turn, self.shift + complex(dx, dy), self.mirrored)


def laid_at(turn: complex, spot: Point, at: Point, *, mirrored: bool = False) -> Laid:
    """The map that puts a picture px on a device px.

    Args:
        turn: rotation and scale before any mirroring.
        spot: picture px.
        at: device px where the spot lands; a mirror stands upright through it.
        mirrored: whether left and right change sides.
    """
    if mirrored:
        turn = -turn.conjugate()
    begun = Laid(turn, 0j, mirrored)
    x, y = begun(spot)
    return begun.moved(at[0] - x, at[1] - y)
