"""Scale, turn and shift of the plane: what lays one face on another without changing its expression."""

import cmath
from collections.abc import Sequence
from dataclasses import dataclass

from studio.face.anchors import Point


@dataclass(frozen=True)
class Similarity:
    """The map `z -> turn * z + shift`, points taken as complex numbers.

    Attributes:
        turn: rotation and scale in one number, never 0.
        shift: where the origin lands.
    """

    turn: complex = 1 + 0j
    shift: complex = 0j

    def __call__(self, point: Point) -> Point:
        """Where a point lands."""
        landed = self.turn * complex(*point) + self.shift
        return landed.real, landed.imag

    @property
    def scale(self) -> float:
        """How much longer every distance becomes."""
        return abs(self.turn)

    @property
    def angle(self) -> float:
        """Rotation in radians; positive turns x towards y."""
        return cmath.phase(self.turn)

    def inverse(self) -> "Similarity":
        """The way back."""
        return Similarity(1 / self.turn, -self.shift / self.turn)

    def after(self, first: "Similarity") -> "Similarity":
        """One map for `first`, then this one."""
        return Similarity(self.turn * first.turn, self.turn * first.shift + self.shift)


def fit(source: Sequence[Point], target: Sequence[Point], weights: Sequence[float] | None = None) -> Similarity:
    """The similarity that lays source points on target points with the least squared distance.

    Closed form of Umeyama (1991), "Least-squares estimation of transformation parameters between two point
    patterns", IEEE PAMI 13(4). In the plane and without mirroring it is the slope of a complex regression, so
    two points are met exactly and any further ones are averaged.

    Args:
        source: at least two points, not all the same.
        target: as many points, in the same order, not all the same.
        weights: how much each point counts, all above 0; None for all alike.

    Raises:
        ValueError: too few points, different counts, or points that give no direction.
    """
    if len(source) != len(target) or len(source) < 2:
        raise ValueError("a similarity needs the same two or more points on both sides")
    shares = weights if weights is not None else [1.0] * len(source)
    starts = [complex(*point) for point in source]
    ends = [complex(*point) for point in target]
    start, end = _mean(starts, shares), _mean(ends, shares)
    spread = sum(w * abs(z - start) ** 2 for w, z in zip(shares, starts, strict=True))
    pairs = zip(shares, starts, ends, strict=True)
    along = sum(w * (z - start).conjugate() * (to - end) for w, z, to in pairs)
    if spread == 0 or along == 0:
        raise ValueError("the points give no direction")
    turn = along / spread
    return Similarity(turn, end - turn * start)


def _mean(points: Sequence[complex], shares: Sequence[float]) -> complex:
    return sum(w * z for w, z in zip(shares, points, strict=True)) / sum(shares)
