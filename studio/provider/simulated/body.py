"""Neck, shoulders, arms and the top, in body space. The neck turns with the head and stands still at the collar."""

import math

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, SOFT_LIGHT, Ramp, Spread
from studio.provider.simulated.clothes import (
    REACHING_ARM,
    STANDING_ARM,
    STANDING_TRUNK,
    TRUNK,
    both_sides,
    straightened,
    widened,
)
from studio.provider.simulated.framing import NECK_Y
from studio.provider.simulated.geometry import Point, between
from studio.provider.simulated.palette import WHITE, mix
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage
from studio.provider.simulated.top import SIDES, arm_path, paint_top, top_path


def paint_body(stage: Stage, wear: Wear) -> None:
    """Everything below the head but the legs, and forearms and hands that do something."""
    half = list(TRUNK)
    if stage.framing.standing:
        half = [*straightened(STANDING_TRUNK[:-3], stage.person.shoulders), *STANDING_TRUNK[-3:]]
    trunk = _placed(stage, both_sides(widened(half, stage.person.neck, stage.person.shoulders)))
    shape = spline(trunk, closed=True)
    for side in SIDES:
        shape = skia.Op(shape, arm_path(stage, side), skia.PathOp.kUnion_PathOp)
    _paint_skin(stage, shape)
    with stage.brush.clipped(shape):
        _paint_neck(stage)
        for side in SIDES:
            _paint_collar(stage, side)
            if not (stage.arms.reaching and side > 0):
                _paint_arm(stage, side)
        _paint_chest(stage)
    top = top_path(stage, wear)
    paint_top(stage, wear, shape, top)
    outline = shape if wear.cut == "tank" else skia.Op(shape, top, skia.PathOp.kUnion_PathOp)
    with stage.brush.clipped(outline):
        _paint_rims(stage, wear)


def _placed(stage: Stage, points: list[Point]) -> list[Point]:
    """Points turned with the head: fully above the collar bones, not at all below."""
    tilt = math.radians(stage.pose.head_tilt)

    def turned(x: float, y: float) -> Point:
        angle = tilt * between(0.0, (372 - y) / 150, 1.0)
        dy = y - NECK_Y
        return x * math.cos(angle) - dy * math.sin(angle), NECK_Y + x * math.sin(angle) + dy * math.cos(angle)

    return [turned(x, y) for x, y in points]


def _neck(stage: Stage, points: list[Point]) -> list[Point]:
    return _placed(stage, widened(tuple(points), stage.person.neck, stage.person.shoulders))


def _paint_skin(stage: Stage, shape: skia.Path) -> None:
    skin = stage.skin
    tints = [mix(skin.plain, skin.light, 0.35), skin.plain, mix(skin.half, skin.deep, 0.20)]
    stage.brush.gradient(shape, Ramp((-330, 300), (330, 560), tints, [0, 0.5, 1]))


def _paint_neck(stage: Stage) -> None:
    """The shadow of the jaw, curved as the chin is, the muscles to the notch, the windpipe."""
    brush, skin, room = stage.brush, stage.skin, stage.room
    soft, hard = mix(skin.deep, room.mid, 0.25), mix(skin.deep, room.mid, 0.4)
    wide = [(-80, 130), (80, 130), (76, 262), (44, 296), (4, 308), (-34, 290), (-70, 250)]
    tight = [(-76, 150), (80, 150), (70, 244), (2, 272), (-60, 240)]
    right = [(26, 170), (100, 150), (104, 352), (50, 372)]
    for points, tint, alpha, blur in ((wide, soft, 0.62, 15), (tight, hard, 0.62, 11), (right, soft, 0.40, 17)):
        brush.fill(
            spline(_neck(stage, [(float(x), float(y)) for x, y in points]), closed=True), tint, alpha, blur, MULTIPLY
        )
    for side in SIDES:
        _paint_muscle(stage, side)
    brush.stroke(spline(_neck(stage, [(-7, 318), (-6, 380)])), skin.light, 9, 0.26, 6, SOFT_LIGHT)
    brush.stroke(spline(_neck(stage, [(9, 306), (8, 384)])), skin.deep, 8, 0.16, 6, MULTIPLY)


def _paint_muscle(stage: Stage, side: int) -> None:
    """From behind the jaw to the notch: a shadow line, a light line, the hollow beside it."""
    brush, skin = stage.brush, stage.skin
    muscle = _neck(stage, [(side * 50, 236), (side * 42, 292), (side * 28, 350), (side * 13, 398)])
    brush.stroke(spline([(x - 7 * side, y) for x, y in muscle]), skin.deep, 11, 0.26, 7, MULTIPLY)
    lit = spline([(x + 5 * side, y) for x, y in muscle[1:]])
    brush.stroke(lit, skin.light, 8, 0.50 if side < 0 else 0.22, 4.5, SOFT_LIGHT)
    hollow = [(side * 50, 318), (side * 92, 348), (side * 116, 372), (side * 64, 380), (side * 32, 374)]
    path = spline(_neck(stage, [(float(x), float(y)) for x, y in hollow]), closed=True)
    brush.fill(path, skin.deep, 0.26 if side < 0 else 0.34, 11, MULTIPLY)


def _paint_collar(stage: Stage, side: int) -> None:
    """The collar bone: shadow under it, light on it, and the round of the shoulder's muscle."""
    brush, skin, wide = stage.brush, stage.skin, stage.person.shoulders
    lit = 0.55 if side < 0 else 0.28
    under = [(side * x * wide, y) for x, y in ((26, 412), (84, 403), (150, 387), (222, 380))]
    bone = [(side * x * wide, y) for x, y in ((20, 400), (84, 389), (150, 373), (210, 368))]
    brush.stroke(spline(under), skin.half, 12, 0.44, 6, MULTIPLY)
    brush.stroke(spline(bone), skin.light, 8, lit, 5, SOFT_LIGHT)
    brush.glow((side * 296 * wide, 432), 74, skin.light, lit * 0.9, SOFT_LIGHT, Spread(0.8, 1.2))


def _paint_arm(stage: Stage, side: int) -> None:
    """Roundness of an upper arm: light on its front, shade to the inside and below the shoulder muscle, the armpit."""
    brush, skin, wide = stage.brush, stage.skin, stage.person.shoulders

    def at(*points: Point) -> skia.Path:
        return spline([(side * x * wide, y) for x, y in points])

    near = 0.5 if side < 0 else 0.22
    brush.stroke(at((330, 440), (340, 540), (340, 700), (344, 900)), skin.light, 34, near, 16, SOFT_LIGHT)
    brush.stroke(at((288, 560), (298, 660), (306, 800), (310, 1000)), skin.deep, 26, 0.42, 12, MULTIPLY)
    brush.stroke(at((252, 470), (270, 540), (284, 600)), skin.deep, 8, 0.40, 4.2, MULTIPLY)
    brush.stroke(at((240, 452), (232, 486), (214, 512)), skin.deep, 7, 0.34, 5, MULTIPLY)
    brush.stroke(at((352, 506), (330, 530), (306, 540)), skin.half, 14, 0.34, 9, MULTIPLY)
    if side > 0:
        brush.stroke(at((376, 470), (384, 600), (386, 800)), skin.deep, 30, 0.34, 14, MULTIPLY)


def _paint_chest(stage: Stage) -> None:
    brush, skin = stage.brush, stage.skin
    brush.glow((0, 404), 22, skin.deep, 0.30, MULTIPLY, Spread(1, 0.8))
    brush.glow((0, 500), 120, skin.half, 0.34, MULTIPLY, Spread(0.34, 1))
    for x, radius, alpha in ((-96, 90, 0.4), (90, 80, 0.2)):
        brush.glow((x, 470), radius, skin.light, alpha, SOFT_LIGHT)
    brush.glow((-60, 450), 140, skin.light, 0.25, SOFT_LIGHT)


def _paint_rims(stage: Stage, wear: Wear) -> None:
    """Neon from the right and the room from the left, along neck, shoulder and arm."""
    brush, room, person = stage.brush, stage.room, stage.person
    neck = _neck(stage, list(TRUNK[:6]))
    outside = [(x * person.shoulders, y) for x, y in ((214, 367), (288, 386), *_outer(wear, stage))]
    right = [*neck[:5], *outside]
    hanging = [(x * person.shoulders, y) for x, y in ((214, 367), (288, 386), *_outer(wear, stage, reaching=False))]
    left = _neck(stage, [(-x, y) for x, y in TRUNK[:5]]) + [(-x, y) for x, y in hanging]
    brush.stroke(spline(right), room.neon, 26, 0.60, 12, SCREEN)
    brush.stroke(spline(right), mix(room.neon, WHITE, 0.45), 5, 0.75, 2.2, SCREEN)
    brush.stroke(spline(left), room.rim, 26, 0.42, 13, SCREEN)
    brush.stroke(spline(left), mix(room.rim, WHITE, 0.5), 4, 0.5, 2, SCREEN)


def _outer(wear: Wear, stage: Stage, *, reaching: bool = True) -> tuple[Point, ...]:
    if reaching and stage.arms.reaching:
        return REACHING_ARM[2:7]
    if stage.framing.standing:
        return STANDING_ARM[2:13]
    if wear.cut == "tank":
        return ((336, 430), (364, 496), (377, 570), (382, 650), (380, 730), (384, 820), (388, 1500))
    return ((334, 403), (373, 474), (390, 566), (397, 660), (394, 730), (394, 820), (398, 1500))
