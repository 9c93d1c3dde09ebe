"""The opening of an eye: where its lids, crease and iris are in a pose. Plain numbers."""

from dataclasses import dataclass

from studio.provider.simulated.geometry import Cubic, Point, lerp
from studio.provider.simulated.stage import Stage

IRIS = 23.0
"""Radius of the iris before `Stage.eye_scale`: its diameter is .59 of the eye's width."""
SHUT = 0.3
"""Lids asked lower than this are really closing."""
LOW = 0.7
"""Below this opening a drooping lid sinks a third as much."""
LEAST = 0.34
"""An eye that is not asked to close stays open this far."""
NARROWEST = 3.0
"""A lower lid that rises stops this short of the upper one."""


@dataclass(frozen=True)
class EyeShape:
    """One eye in head space.

    Attributes:
        upper, lower: lid edges from the inner to the outer corner.
        crease: fold of the upper lid, inner to outer.
        fold: soft fold under the lower lid.
        iris: centre of the iris; radius of it.
        open: how far the lid stands open, 0..1.3.
        down: how far the eye looks down, 0..1.
        wing: end of the upper liner.
    """

    side: int
    upper: Cubic
    lower: Cubic
    crease: Cubic
    fold: Cubic
    iris: Point
    radius: float
    open: float
    down: float
    wing: Point


def eye_shape(stage: Stage, side: int) -> EyeShape:
    """The eye of a side (-1 left, 1 right).

    Eyes cast down: the opening falls by .44 gaze + .22 gaze squared and the outer corner drops, but the lower
    lid relaxes, so that the face looks down and never asleep.
    """
    pose = stage.pose
    down = max(0.0, pose.gaze_y)
    opening = _opening(stage, down)
    slant = 1.22 * pose.brow_inner_raise * (1 - 0.6 * down)
    at = _Place(stage, side)
    inner, outer = 7 - 2 * slant, -4 + 4 * slant + 4 * down - stage.person.eye_lift
    inner_bow = lerp(17, -28, opening) - 5 * slant
    outer_bow = lerp(18, -30, opening) + 9 * slant
    squeeze = min(_squeeze(stage) * (1 - 0.7 * down), (43 - inner_bow - outer_bow) / 2 - NARROWEST)
    lash = min(1.0, stage.person.lash)
    crease = 13 + 5 * (1 - min(1.0, opening))
    return EyeShape(
        side=side,
        upper=(at(-38, inner), at(-24, inner_bow), at(19, outer_bow), at(40, outer)),
        lower=(at(-38, inner), at(-22, 21 - squeeze), at(22, 22 - squeeze), at(40, outer)),
        crease=(
            at(-37, inner - 9),
            at(-24, min(inner_bow, -20) - crease + 2),
            at(20, min(outer_bow, -19) - crease),
            at(47, outer - 7),
        ),
        fold=(at(-34, 18), at(-18, 32 - squeeze), at(16, 33 - squeeze), at(36, 17)),
        iris=_iris(stage, side, down),
        radius=IRIS * stage.eye_scale,
        open=opening,
        down=down,
        wing=at(lerp(41, 47, lash), outer - 5 * lash + 6 * slant + 9 * down),
    )


def eye_centre(stage: Stage, side: int) -> Point:
    """Centre of an eye in head space, wherever it looks: the point pictures are aligned on."""
    return stage.turn.warp(side * stage.person.eye_x, 0)


class _Place:
    """Turns eye space (from the pupil, outwards and down) into head space."""

    def __init__(self, stage: Stage, side: int) -> None:
        self._turn, self._side = stage.turn, side
        self._x, self._scale = stage.person.eye_x, stage.eye_scale

    def __call__(self, x: float, y: float) -> Point:
        return self._turn.warp(self._side * (self._x + x * self._scale), y * self._scale + 1)


def _opening(stage: Stage, down: float) -> float:
    """How far the lid stands open: lids that droop and a gaze that falls add up, but never to sleep.

    A gaze cast down takes the lid all the way with it, or it would not be seen; drooping alone slows down.
    """
    pose = stage.pose
    fall, droop = 0.44 * down + 0.22 * down * down, max(0.0, 1 - pose.lid_open)
    asked = pose.lid_open - fall + 0.1 * max(0.0, -pose.gaze_y)
    if pose.lid_open < SHUT:
        return max(0.06, asked)
    follows = lerp(0.38, 1.0, (fall / (fall + droop)) ** 2) if fall else 0.38
    awake = asked if asked >= LOW else max(LEAST, LOW - (LOW - asked) * follows)
    return awake * (1.03 if stage.eye_scale > 1.1 else 1.0)


def _squeeze(stage: Stage) -> float:
    """How far the lower lid stands up: a smile, a wrinkled nose and lifted brows do it too."""
    pose = stage.pose
    smile = 5 * max(0.0, pose.both_corners)
    return 8 * pose.squint + smile + 3.2 * pose.brow_inner_raise + 3.5 * pose.nose_wrinkle


def _iris(stage: Stage, side: int, down: float) -> Point:
    pose = stage.pose
    x, y = stage.turn.warp(side * stage.person.eye_x, -3.5 + pose.gaze_y * 11 + 4 * down * down)
    return x + pose.gaze_x * 13, y
