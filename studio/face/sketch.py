"""A face in a dozen lines, drawn from the same pose that the simulated pair paints."""

from dataclasses import dataclass
from typing import Literal

from studio.face.pose import FacePose

Line = tuple[tuple[float, float], ...]
Region = Literal["outline", "brow", "eyes", "mouth"]

WIDTH, HEIGHT = 100.0, 124.0
"""The box that all lines stay in."""
MIDDLE = 50.0
EYE = 19.0
"""Half the distance between the eyes."""


@dataclass(frozen=True)
class Stroke:
    """One smooth line through its points, and the part of the face it belongs to."""

    region: Region
    points: Line
    closed: bool = False


def sketch(pose: FacePose) -> tuple[Stroke, ...]:
    """The strokes of a face in a box of `WIDTH` x `HEIGHT`, y down."""
    return (
        _outline(),
        *(_brow(pose, side) for side in (-1, 1)),
        *(stroke for side in (-1, 1) for stroke in _eye(pose, side)),
        _nose(),
        *_mouth(pose),
        *_tear(pose),
    )


def _outline() -> Stroke:
    left = [(-22, 9), (-36, 26), (-40, 50), (-35, 78), (-21, 104), (0, 117)]
    right = [(-x, y) for x, y in reversed(left[:-1])]
    return Stroke("outline", tuple((MIDDLE + x, float(y)) for x, y in (*left, *right, (0, 5))), closed=True)


def _nose() -> Stroke:
    return Stroke("outline", ((48.0, 62.0), (46.0, 74.0), (50.0, 77.0), (54.0, 75.0)))


def _brow(pose: FacePose, side: int) -> Stroke:
    """Sad, not angry: lifted inner ends become the highest points and the tails fall."""
    outer = pose.brow_outer_left if side < 0 else pose.brow_outer_right
    lift, knit = pose.brow_inner_raise, pose.brow_knit
    inner = (9 - 2.6 * knit, 41 - 11 * lift + 3.4 * knit * (1 - lift) - max(0.0, outer))
    arch = (20, 37 - 0.5 * lift + 1.5 * knit * (1 - lift) - 6 * outer)
    tail = (32, 40 + 4.5 * lift + 1.2 * knit - 3.5 * outer)
    return Stroke("brow", tuple((MIDDLE + side * x, y) for x, y in (inner, arch, tail)))


def _eye(pose: FacePose, side: int) -> tuple[Stroke, ...]:
    down = max(0.0, pose.gaze_y)
    opening = max(0.12, pose.lid_open - 0.45 * down)
    middle, slant = MIDDLE + side * EYE, 1.6 * pose.brow_inner_raise
    upper = ((-9, 53.0 - slant), (-1, 53 - 6.5 * opening), (9, 53 + slant + down))
    low = 57.0 - 2.2 * pose.squint
    lower = ((-9, 53.0 - slant), (0, low), (9, 53 + slant + down))
    centre = (middle + 3.2 * pose.gaze_x, 53.4 + 2.4 * pose.gaze_y)
    radius = 2.7
    iris = ((0, -radius), (radius, 0), (0, radius), (-radius, 0))
    return (
        Stroke("eyes", tuple((middle + side * x, y) for x, y in upper)),
        Stroke("eyes", tuple((middle + side * x, y) for x, y in lower)),
        Stroke("eyes", tuple((centre[0] + x, centre[1] + y) for x, y in iris), closed=True),
    )


def _mouth(pose: FacePose) -> tuple[Stroke, ...]:
    def corner(turned: float) -> float:
        return 92 - (4.5 if turned > 0 else 5.5) * turned

    left, right = corner(pose.mouth_corner), corner(pose.mouth_corner + pose.corner_skew)
    middle = 91.5 + 2.4 * max(0.0, pose.mouth_corner) - 1.6 * max(0.0, -pose.mouth_corner) - pose.chin_raise
    wide = 14 + 1.5 * max(0.0, pose.mouth_corner)
    gap = 4.5 * pose.lip_part
    full = 5.5 * (1 - 0.7 * pose.lip_press)
    line = ((-wide, left), (-5, middle), (5, middle), (wide, right))
    under = ((-7, middle + gap + full), (0, middle + gap + full + 1), (7, middle + gap + full))
    strokes = [Stroke("mouth", _placed(line)), Stroke("mouth", _placed(under))]
    if gap > 0.4:
        open_ = ((-wide, left), (-5, middle + gap), (5, middle + gap), (wide, right))
        strokes.append(Stroke("mouth", _placed(open_)))
    return tuple(strokes)


def _tear(pose: FacePose) -> tuple[Stroke, ...]:
    """Water along the lids from a hint on, one tear at the top."""
    if pose.moisture < 0.1:
        return ()
    shine = 5 * min(1.0, pose.moisture / 0.6)
    lids = tuple(
        Stroke("eyes", ((eye - shine, 59.5), (eye, 60.4), (eye + shine, 59.5))) for eye in (MIDDLE - EYE, MIDDLE + EYE)
    )
    if pose.moisture < 0.78:
        return lids
    x = MIDDLE - EYE - 1
    drop = ((x, 66.0), (x + 2.2, 71.0), (x, 74.0), (x - 2.2, 71.0))
    return (*lids, Stroke("eyes", drop, closed=True))


def _placed(points: tuple[tuple[float, float], ...]) -> Line:
    return tuple((MIDDLE + x, y) for x, y in points)
