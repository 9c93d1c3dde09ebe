"""The hands of a standing figure, hanging beside the thighs; body space."""

import skia

from studio.provider.simulated.brush import MULTIPLY, SOFT_LIGHT
from studio.provider.simulated.emblem import cuff_colour
from studio.provider.simulated.finger import Finger, paint_finger
from studio.provider.simulated.geometry import Cubic, Point
from studio.provider.simulated.limb import Limb, paint_bare_limb, paint_clothed_limb
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

PALM = ((376, 1092, 27), (375, 1132, 28), (372, 1172, 36), (369, 1216, 40), (367, 1256, 40), (366, 1290, 38))
THUMB: Cubic = ((344, 1152), (326, 1188), (319, 1220), (326, 1252))
FINGERS: tuple[Cubic, ...] = (
    ((340, 1238), (334, 1280), (336, 1316), (343, 1350)),
    ((356, 1248), (352, 1294), (354, 1334), (357, 1370)),
    ((374, 1248), (373, 1294), (372, 1328), (371, 1360)),
    ((392, 1238), (394, 1272), (392, 1302), (386, 1330)),
)
"""Index to little finger, slightly curled."""


def paint_hanging_hands(stage: Stage, wear: Wear) -> None:
    """Hands at the ends of the hanging arms; only the right one where the other is raised."""
    for side in (1,) if stage.arms.raised else (-1, 1):
        _paint_hand(stage, side)
        if wear.sleeved:
            wide = side * stage.person.shoulders
            cuff = Limb([(wide * 374, 1050, 43), (wide * 375, 1100, 39)])
            paint_clothed_limb(stage, cuff, cuff_colour(wear))


def _paint_hand(stage: Stage, side: int) -> None:
    wide = side * stage.person.shoulders

    def at(points: Cubic) -> Cubic:
        a, b, c, d = ((wide * x, y) for x, y in points)
        return a, b, c, d

    for finger in FINGERS:
        paint_finger(stage, Finger(at(finger), 11.5))
    palm = Limb([(wide * x, y, half) for x, y, half in PALM])
    with stage.brush.layer():
        paint_bare_limb(stage, palm)
        stage.brush.fade((0, 1100), (0, 1176))
        stage.brush.fade((0, 1272), (0, 1226))
    paint_finger(stage, Finger(at(THUMB), 12.5))
    with stage.brush.clipped(_hand_area(wide)):
        stage.brush.glow((wide * 368, 1226), 46, stage.skin.blush, 0.20)
        stage.brush.glow((wide * 372, 1190), 40, stage.skin.light, 0.34, SOFT_LIGHT)
        stage.brush.stroke(spline([(wide * 354, 1216), (wide * 380, 1220)]), stage.skin.deep, 6, 0.16, 5, MULTIPLY)


def _hand_area(wide: float) -> skia.Path:
    corners: list[Point] = [(wide * 320, 1080), (wide * 420, 1080), (wide * 420, 1264), (wide * 320, 1264)]
    return spline(corners, closed=True)
