"""What carries the face: neck, ears, hair, jaw, nose, cheeks; and how a turned head moves it all."""

import math
from dataclasses import dataclass

from studio.face.pose import NEUTRAL, FacePose
from studio.face.sketch_lips import jaw_drop
from studio.face.sketch_stroke import SIDES, Line, Point, Stroke, beyond, sided

PIVOT = 74.0
"""Height about which the head tilts: the top of the neck would swing the crown off the paper."""
TURN, BOW = 4.6, 4.2
"""How far the middle of the face moves when the head is turned or bowed all the way."""
JAW = ((31.4, 34.0), (32.8, 46.0), (32.5, 60.0), (30.2, 73.0), (26.2, 84.4), (18.8, 94.4), (9.4, 100.6))
HATCH = (0.12, 0.3, 0.5)
"""Blush beyond rest from which one more stroke is drawn on each cheek."""


def head(pose: FacePose) -> tuple[Stroke, ...]:
    """Ears, face and hair, the lower layers first."""
    drop = 1.6 * pose.lip_part + 4.4 * jaw_drop(pose)
    low = [(x, y + drop * max(0.0, (y - 64) / 38)) for x, y in JAW]
    chin = (0.0, 101.6 + drop)
    face = (*sided(-1, low), chin, *reversed(sided(1, low)))
    return (
        *_ears(),
        Stroke("head", (*face, (24.0, 20.0), (0.0, 13.0), (-24.0, 20.0)), "skin"),
        Stroke("head", face),
        *_hair(),
    )


def neck() -> tuple[Stroke, ...]:
    """Two short lines that stay where they are when the head moves."""
    line = ((14.5, 92.0), (14.6, 101.0), (18.0, 108.0))
    return tuple(Stroke("head", sided(side, line), width=0.8) for side in SIDES)


def _ears() -> tuple[Stroke, ...]:
    ear = ((32.4, 49.0), (36.2, 47.6), (37.6, 52.0), (36.0, 59.6), (33.6, 63.6), (32.0, 62.0))
    inside = ((34.2, 51.4), (35.4, 54.0), (34.2, 58.6))
    return tuple(
        stroke
        for side in SIDES
        for stroke in (
            Stroke("head", sided(side, ear), "skin"),
            Stroke("head", sided(side, ear), width=0.8),
            Stroke("head", sided(side, inside), width=0.45),
        )
    )


def _hair() -> tuple[Stroke, ...]:
    """Short, parted at one side, open at the temples: a hairline rather than a haircut."""
    crown = ((-33.2, 50.0), (-35.8, 39.0), (-35.6, 24.0), (-28.6, 11.6), (-13.0, 3.9), (4.0, 2.4), (21.0, 6.4))
    outer = (*crown, (32.6, 15.8), (36.4, 29.0), (35.6, 40.0), (33.2, 50.0))
    parting = ((31.6, 45.0), (29.2, 34.0), (23.0, 26.4), (9.0, 23.8), (-6.0, 19.6), (-12.6, 14.6), (-17.4, 22.0))
    inner = (*parting, (-27.2, 30.6), (-31.6, 45.0))
    strands = (((-12.2, 14.8), (-5.0, 10.2), (6.0, 8.4)), ((0.0, 18.6), (14.0, 16.6), (27.6, 23.0)))
    return (
        Stroke("head", (*outer, *inner), "hair"),
        Stroke("head", outer),
        Stroke("head", inner, width=0.7),
        *(Stroke("head", strand, width=0.5) for strand in strands),
    )


def nose(pose: FacePose) -> tuple[Stroke, ...]:
    """Its tip and wings; wrinkled, the wings rise and the bridge folds."""
    wrinkle = pose.nose_wrinkle
    up = 1.8 * wrinkle
    tip = ((-2.4, 71.6 - up), (0.0, 72.6 - up), (2.4, 71.6 - up))
    wing = ((4.0, 71.4 - up), (5.4 + 0.5 * wrinkle, 69.6 - 1.3 * up), (4.4 + 0.5 * wrinkle, 67.2 - 1.5 * up))
    strokes = [Stroke("nose", tip, width=0.75)]
    strokes += [Stroke("nose", sided(side, wing), width=0.65) for side in SIDES]
    folded = beyond(wrinkle, 0.2)
    if folded:
        for number in range(2 if folded < 0.7 else 3):
            y = 52.6 + 3.4 * number
            fold = ((1.3, y + 0.5), (2.8, y), (3.8 + 0.7 * number, y - 1.2 * folded))
            strokes += [Stroke("nose", sided(side, fold), width=0.5 + 0.2 * folded) for side in SIDES]
    return tuple(strokes)


def blush(pose: FacePose) -> tuple[Stroke, ...]:
    """Up to three short strokes on each cheek."""
    warm = beyond(pose.blush, NEUTRAL["blush"])
    count = sum(warm > least for least in HATCH)
    starts = (18.4, 21.8, 25.2)[:count]
    return tuple(
        Stroke("cheek", sided(side, ((x + 1.4, 64.6), (x, 68.8))), width=0.6) for side in SIDES for x in starts
    )


@dataclass(frozen=True)
class Turn:
    """How far a head is turned, bowed and tilted; the middle of the face moves furthest.

    Attributes:
        across, down: shift of the very middle, in units of the box.
        angle: about `PIVOT`, in radians, clockwise.
    """

    across: float
    down: float
    angle: float

    @staticmethod
    def of(pose: FacePose) -> "Turn":
        """From a head that looks straight ahead at rest, whatever turn its portrait has."""
        return Turn(TURN * (pose.yaw - NEUTRAL["yaw"]), BOW * pose.pitch, math.radians(pose.head_tilt))

    def line(self, points: Line) -> Line:
        """The points on the turned head."""
        if not (self.across or self.down or self.angle):
            return points
        cos, sin = math.cos(self.angle), math.sin(self.angle)

        def moved(point: Point) -> Point:
            near = max(0.0, 1 - (point[0] / 38) ** 2) * max(0.0, 1 - ((point[1] - 56) / 54) ** 2) ** 0.5
            x, y = point[0] + self.across * near, point[1] + self.down * near - PIVOT
            return x * cos - y * sin, PIVOT + x * sin + y * cos

        return tuple(moved(point) for point in points)
