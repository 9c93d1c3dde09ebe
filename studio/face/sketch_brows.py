"""Brows with weight, and what they do to the skin between and above them."""

from studio.face.pose import FacePose
from studio.face.sketch_stroke import SIDES, Line, Stroke, beyond, ribbon, sided, through

HALF = (0.9, 1.6, 1.85, 1.85, 1.6, 1.1, 0.3)
"""Half the thickness of a brow from its inner end to its tail."""
FURROW, CREASE = 0.22, 0.3
"""Knit and lift from which the skin folds."""


def brow_line(pose: FacePose, side: int) -> Line:
    """The middle of one brow, inner end first, outwards from the middle line.

    Sad, not angry: lifted inner ends become the highest points and the tails fall; knitted ones that are not lifted
    come down and together, the more so where the whole brow is lowered.
    """
    outer = pose.brow_outer_left if side < 0 else pose.brow_outer_right
    lift, knit = pose.brow_inner_raise, pose.brow_knit
    up, down = max(0.0, outer), max(0.0, -outer)
    pressed = knit * (1 - lift) * (1 - 0.7 * up)
    inner = (7.2 - 2.6 * knit, 41.4 - 8.8 * lift + 2.6 * pressed - 2.2 * up + 4.6 * down)
    arch = (16.2 - 1.0 * knit, 38.0 + 0.4 * lift + 2.0 * pressed - 5.4 * up * (1 - 0.4 * knit) + 2.6 * down)
    tail = (26.4 - 0.6 * knit, 41.2 + 3.4 * lift - 1.2 * pressed - 3.4 * up + 0.6 * down)
    return through(inner, arch, tail, len(HALF))


def brows(pose: FacePose) -> tuple[Stroke, ...]:
    """Both brows, frown lines between them, a crease across a lifted forehead."""
    shapes = tuple(Stroke("brow", sided(side, ribbon(brow_line(pose, side), HALF)), "shape") for side in SIDES)
    return (*shapes, *_furrows(pose), *_creases(pose))


def _furrows(pose: FacePose) -> tuple[Stroke, ...]:
    """Upright lines at the inner ends; they lean with the brows."""
    deep = beyond(pose.brow_knit, FURROW)
    if not deep:
        return ()
    top = 42.6 - 5.6 * pose.brow_inner_raise
    lean = 1 - 2 * pose.brow_inner_raise
    line = ((2.5 + 0.7 * lean, top - 1.4 * deep), (2.2, top + 1.2), (2.5 - 0.6 * lean, top + 2.0 + 2.4 * deep))
    return tuple(Stroke("brow", sided(side, line), width=0.4 + 0.25 * deep) for side in SIDES)


def _creases(pose: FacePose) -> tuple[Stroke, ...]:
    """Short where only the inner ends rise, over the whole brow where all of it does, one-sided where one does."""
    lift = beyond(pose.brow_inner_raise, CREASE)
    strokes = []
    if lift:
        y = 30.4 - 2.2 * lift
        strokes.append(Stroke("brow", ((-5.6 - 2 * lift, y + 0.9), (0, y), (5.6 + 2 * lift, y + 0.9)), width=0.5))
    for side, outer in zip(SIDES, (pose.brow_outer_left, pose.brow_outer_right), strict=True):
        high = beyond(outer, CREASE)
        if high:
            line = ((11.6, 30.4 - 1.2 * high), (16.8, 29.2 - 1.6 * high), (21.6, 30.4 - 1.2 * high))
            strokes.append(Stroke("brow", sided(side, line), width=0.5))
    return tuple(strokes)
