"""Hoop earrings. They hang straight down whatever the head does."""

import skia

from studio.provider.simulated.brush import MULTIPLY, Ramp
from studio.provider.simulated.palette import WHITE, Rgb, mix
from studio.provider.simulated.shape import oval
from studio.provider.simulated.stage import Stage

EAR_X, EAR_Y = 172, 84
HALF_WIDTH, HEIGHT = 25, 66
GOLD: tuple[Rgb, ...] = ((255, 236, 186), (206, 150, 76), (120, 76, 44), (255, 214, 150))
COUNTER_TURN = 1.08
"""A little more than the head's own tilt: they swing."""


def paint_hoops(stage: Stage) -> None:
    """Both hoops, in head space."""
    for side in (-1, 1):
        x = side * EAR_X
        turn = skia.Matrix()
        turn.setRotate(-stage.pose.head_tilt * COUNTER_TURN, x, EAR_Y)
        with stage.brush.moved(turn):
            _paint_hoop(stage, x, side)


def _paint_hoop(stage: Stage, x: float, side: int) -> None:
    brush = stage.brush
    left, right, bottom = x - HALF_WIDTH, x + HALF_WIDTH, EAR_Y + HEIGHT
    ring = oval(left, EAR_Y, right, bottom)
    shadow = skia.Path(ring)
    shadow.offset(side * -5, 6)
    brush.stroke(shadow, (20, 6, 20), 5, 0.4, 4, MULTIPLY)
    brush.stroke(ring, (104, 66, 34), 5.4)
    brush.gradient_stroke(ring, Ramp((left, EAR_Y), (right, bottom), GOLD, [0, 0.35, 0.7, 1]), 4.2)
    brush.stroke(_arc(left, right, 150, 60), (255, 252, 238), 1.8, 0.95, 0.5)
    brush.stroke(_arc(left, right, 10, 70), mix(stage.room.neon, WHITE, 0.4), 2, 0.9, 0.8)
    brush.dot((x, EAR_Y), 3.4, (255, 232, 180))


def _arc(left: float, right: float, start: float, sweep: float) -> skia.Path:
    arc = skia.Path()
    arc.addArc(skia.Rect(left, EAR_Y, right, EAR_Y + HEIGHT), start, sweep)
    return arc
