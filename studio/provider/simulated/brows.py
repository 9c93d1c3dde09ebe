"""The brows: where their three points go in a pose, and their hairs."""

import math
from dataclasses import dataclass

from studio.provider.simulated.brush import MULTIPLY
from studio.provider.simulated.geometry import Point, lerp, through_three
from studio.provider.simulated.palette import Rgb, mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

HAIRS = 270
FIRST = 0.09
"""Where the solid part of a brow begins; before that there are only hairs."""


@dataclass(frozen=True)
class Brow:
    """The spine of one brow in head space, drawn on the right side and mirrored.

    A sad brow has its inner end as the *highest* point: up 35, tail down 12, the arch almost still. An inner end
    that only rises to the height of the arch reads bored.

    Attributes:
        inner, arch, tail: points of the spine.
        thickness: factor.
        flat: 0 arched .. 1 low and straight.
    """

    inner: Point
    arch: Point
    tail: Point
    thickness: float
    flat: float

    def spine(self, share: float) -> Point:
        """Point of the spine at 0 (inner) .. 1 (tail)."""
        x = through_three(self.inner[0], self.arch[0] - 2, self.tail[0], share)
        y = through_three(self.inner[1], self.arch[1] + 3 + 3 * self.flat, self.tail[1] - 2 * self.flat, share)
        return x, y + 3 * self.flat

    def half_width(self, share: float) -> float:
        """Half the brow's thickness at a point of its spine."""
        wide = through_three(8.6 * self.thickness, 7.6 * self.thickness, 1.2, share)
        return wide * (1 if share > 0.06 else 0.75 + 4 * share)


def brow_of(stage: Stage, side: int) -> Brow:
    """The brow of a side (-1 left, 1 right) in the pose of the stage."""
    pose = stage.pose
    outer = pose.brow_outer_left if side < 0 else pose.brow_outer_right
    lift, knit = pose.brow_inner_raise, pose.brow_knit
    move = stage.person.eye_x - 80
    inner = (
        35 + move - 8 * knit - lift,
        -62 - 35 * lift + 8 * knit * (1 - 0.8 * lift) - 2.5 * max(0.0, outer) + 6 * pose.nose_wrinkle,
    )
    arch = (90 + move - 3 * knit, -83 + 2 * lift + 4 * knit * (1 - lift) - 25 * outer)
    tail = (139 + move - lift, -64 + 12 * lift + 2 * knit - 13 * outer)
    return Brow(inner, arch, tail, stage.person.brow, stage.person.brow_flat)


def paint_brow(stage: Stage, side: int) -> None:
    """Soft shadow, soft body, then hairs."""
    brow = brow_of(stage, side)
    shares = [lerp(FIRST, 1, i / 8) for i in range(9)]
    top = [_placed(stage, brow, side, share, -1) for share in shares]
    bottom = [_placed(stage, brow, side, share, 1) for share in reversed(shares)]
    body = spline([*top, *bottom], closed=True)
    colour = _colour(stage)
    stage.brush.fill(body, stage.skin.deep, 0.30, 6, MULTIPLY)
    stage.brush.fill(body, colour, 0.40, 3.2)
    _hairs(stage, brow, side, colour)


def _colour(stage: Stage) -> Rgb:
    """A glossy look fills its brows darker."""
    own = stage.person.brow_colour
    return mix(own, (20, 8, 16), 0.25) if stage.look.gloss >= 0.5 else own


def _placed(stage: Stage, brow: Brow, side: int, share: float, aside: float) -> Point:
    x, y = brow.spine(share)
    left, top = stage.turn.warp(side * x, y)
    return left, top + aside * brow.half_width(share)


def _hairs(stage: Stage, brow: Brow, side: int, colour: Rgb) -> None:
    dice = stage.dice("brow")
    pale = mix(colour, (112, 78, 66), 0.5)
    for _ in range(HAIRS):
        share, across = dice.random() ** 0.96, dice.uniform(-1, 1)
        x, y = _placed(stage, brow, side, share, across * 0.92)
        ahead = brow.spine(min(1.0, share + 0.06))
        here = brow.spine(share)
        along = math.atan2(ahead[1] - here[1], ahead[0] - here[0] + 1e-6)
        angle = along - _lean(share, across)
        length = lerp(13, 15, share) * dice.uniform(0.65, 1.05) * (1 if share < 0.8 else 0.8)
        end = (x + side * math.cos(angle) * length, y + math.sin(angle) * length)
        knee = (x + side * math.cos(along) * length * 0.3, y + math.sin(angle) * length * 0.45)
        late = (lerp(knee[0], end[0], 0.6) + side * 1.2, lerp(knee[1], end[1], 0.6))
        rgb = mix(colour, pale, dice.random())
        alpha = dice.uniform(0.4, 0.85) * min(1.0, 0.45 + 5 * share)
        stage.brush.strand(((x, y), knee, late, (end[0] + side * 1.5, end[1])), (0.55, 0.48), rgb, alpha)


def _lean(share: float, across: float) -> float:
    """How far a hair stands off the spine, radians: upright at the inner end, lying at the tail."""
    lean = lerp(1.25, 0.12, min(1.0, share * 1.7)) * (1 if across > -0.2 else 0.55)
    return lean - (0.25 if across < 0 and share > 0.45 else 0)
