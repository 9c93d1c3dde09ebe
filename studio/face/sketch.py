"""A face in a few dozen strokes, drawn from the same pose that the simulated pair paints."""

from functools import lru_cache

from studio.face.pose import FacePose
from studio.face.sketch_brows import brows
from studio.face.sketch_eyes import eyes
from studio.face.sketch_head import Turn, blush, head, neck, nose
from studio.face.sketch_mouth import mouth
from studio.face.sketch_stroke import MIDDLE, Line, Stroke


@lru_cache(maxsize=8)
def sketch(pose: FacePose) -> tuple[Stroke, ...]:
    """The strokes of a face in a box of `WIDTH` x `HEIGHT`, y down, in the order in which they are laid down."""
    turn = Turn.of(pose)
    face = (*head(pose), *blush(pose), *nose(pose), *mouth(pose), *eyes(pose), *brows(pose))
    return tuple(
        [_placed(stroke, stroke.points) for stroke in neck()]
        + [_placed(stroke, turn.line(stroke.points)) for stroke in face]
    )


def ghost(before: FacePose, now: FacePose) -> tuple[Stroke, ...]:
    """The strokes of an earlier pose that the pose of now draws otherwise; none where nothing differs."""
    if before == now:
        return ()
    kept = frozenset(sketch(now))
    return tuple(stroke for stroke in sketch(before) if stroke not in kept)


def _placed(stroke: Stroke, points: Line) -> Stroke:
    return Stroke(stroke.region, tuple([(MIDDLE + x, y) for x, y in points]), stroke.ink, stroke.width)
