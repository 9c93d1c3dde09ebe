"""The arm that holds the camera: from the shoulder, nearer and nearer, out of the lower corner. Body space.

The body draws its skin or its sleeve; here it gets its roundness.
"""

from studio.provider.simulated.brush import MULTIPLY, SCREEN, SOFT_LIGHT, Ramp
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.palette import WHITE, Rgb, mix
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage
from studio.provider.simulated.top import arm_path

BLACK: Rgb = (0, 0, 0)
FOLDS: tuple[tuple[Point, Point, Point], ...] = (
    ((268, 560), (318, 520), (340, 450)),
    ((310, 640), (372, 590), (410, 500)),
    ((372, 740), (440, 668), (476, 570)),
    ((440, 850), (530, 760), (570, 660)),
)


def paint_reaching_arm(stage: Stage, wear: Wear) -> None:
    """Light along its upper side, shade below; folds on a sleeve, the crook of the elbow on skin."""
    brush, wide = stage.brush, stage.person.shoulders

    def at(*points: Point) -> list[Point]:
        return [(x * wide, y) for x, y in points]

    with brush.clipped(arm_path(stage, 1)):
        if wear.cut == "tank":
            nearer = Ramp((250, 420), (390, 540), [(stage.skin.plain, 0.0), (stage.skin.plain, 0.55)])
            brush.gradient(arm_path(stage, 1), nearer)
        shade = stage.skin.deep if wear.cut == "tank" else BLACK
        dark = 0.30 if wear.cut == "tank" else 0.26
        brush.stroke(
            spline(at((250, 470), (290, 610), (350, 720), (430, 850), (530, 1000))), shade, 64, dark, 30, MULTIPLY
        )
        brush.stroke(spline(at((232, 452), (262, 540), (300, 620))), shade, 12, dark * 0.8, 6, MULTIPLY)
        lit = at((290, 420), (360, 480), (440, 570), (540, 680), (640, 790))
        brush.stroke(spline(lit), WHITE, 64, 0.40, 24, SOFT_LIGHT)
        if not wear.sleeved:
            brush.stroke(spline(at((352, 690), (404, 668), (462, 610))), stage.skin.deep, 7, 0.28, 5, MULTIPLY)
            brush.glow(at((410, 590))[0], 70, stage.skin.blush, 0.16)
        for start, middle, end in FOLDS if wear.sleeved else FOLDS[:1] if wear.cut == "tee" else ():
            fold = at(start, middle, end)
            brush.stroke(spline(fold), BLACK, 10, 0.24, 8)
            brush.stroke(
                spline([(x - 14, y - 14) for x, y in fold]), mix(wear.cloth, stage.room.rim, 0.6), 8, 0.2, 7, SCREEN
            )
