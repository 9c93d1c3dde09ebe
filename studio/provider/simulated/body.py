"""Neck, shoulders, arms and the top, in body space. The neck turns with the head and stands still at the collar."""

import math

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, SOFT_LIGHT, Ramp, Spread
from studio.provider.simulated.clothes import ARM, TRUNK, both_sides, top_outline, widened
from studio.provider.simulated.framing import NECK_Y
from studio.provider.simulated.geometry import Point, between
from studio.provider.simulated.palette import WHITE, Rgb, RoomPalette, mix
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

SIDES = (-1, 1)
BLACK: Rgb = (0, 0, 0)


def paint_body(stage: Stage, wear: Wear) -> None:
    """Everything below the head but the hand on the desk."""
    trunk = _placed(stage, both_sides(widened(TRUNK, stage.person.neck, stage.person.shoulders)))
    shape = spline(trunk, closed=True)
    for side in SIDES:
        shape = skia.Op(shape, arm_path(stage, side), skia.PathOp.kUnion_PathOp)
    _paint_skin(stage, shape)
    with stage.brush.clipped(shape):
        _paint_neck(stage)
        for side in SIDES:
            _paint_collar(stage, side)
            _paint_arm(stage, side)
        _paint_chest(stage)
    paint_top(stage, wear, shape)
    outline = shape if wear.cut == "tank" else skia.Op(shape, _top_path(stage, wear), skia.PathOp.kUnion_PathOp)
    with stage.brush.clipped(outline):
        _paint_rims(stage, wear)


def arm_path(stage: Stage, side: int) -> skia.Path:
    """One arm, hanging."""
    wide = stage.person.shoulders
    return spline([(side * x * wide, y) for x, y in ARM], closed=True)


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


def _top_path(stage: Stage, wear: Wear) -> skia.Path:
    return spline(top_outline(wear, stage.person.shoulders)[0], closed=True)


def paint_top(stage: Stage, wear: Wear, body: skia.Path) -> None:
    """The top: cloth, folds, neckline; a tank keeps its straps, a tee its sleeves."""
    brush, room, cloth = stage.brush, stage.room, wear.cloth
    path, neckline = _top_path(stage, wear), top_outline(wear, stage.person.shoulders)[1]
    with brush.clipped(body):
        brush.fill(path, (30, 12, 26), 0.5, 9, MULTIPLY)
    if wear.cut == "tank":
        path = skia.Op(path, _grown(body, 3), skia.PathOp.kIntersect_PathOp)
    brush.gradient(path, cloth_ramp(wear, room))
    with brush.clipped(path):
        _paint_folds(stage, wear)
    edge = spline(neckline)
    brush.stroke(edge, BLACK, 4, 0.35, 2.4)
    brush.stroke(edge, mix(cloth, room.rim, 0.5), 1.8, 0.34, 0.7)
    if wear.cut != "tank":
        collar = spline([(x * 1.10, y + 13 - abs(x) * 0.06) for x, y in neckline])
        brush.stroke(collar, BLACK, 2.2, 0.30, 1.2)


def cloth_ramp(wear: Wear, room: RoomPalette) -> Ramp:
    """The light across a top, from the lit shoulder to the far side."""
    tints = [mix(wear.cloth, room.ambient, 0.22), wear.cloth, mix(wear.cloth, BLACK, 0.35)]
    return Ramp((-300, 340), (320, 640), tints, [0, 0.45, 1])


def _grown(path: skia.Path, by: float) -> skia.Path:
    edge = skia.Path()
    skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=2 * by).getFillPath(path, edge)
    return skia.Op(path, edge, skia.PathOp.kUnion_PathOp)


def _paint_folds(stage: Stage, wear: Wear) -> None:
    """Cloth over the chest: broad soft light, a few long folds to the waist and out of the armpits."""
    brush, room, cloth = stage.brush, stage.room, wear.cloth
    shine = mix(cloth, room.rim, 0.55)
    round_ = 1.0 if stage.person.shoulders <= 1 else 0.3
    for x, alpha in ((-104, 0.30), (106, 0.14)):
        brush.glow((x, 590), 96, shine, alpha * round_, SCREEN, Spread(1, 1.1))
        brush.glow((x * 1.05, 690), 120, BLACK, 0.30 * round_, None, Spread(1.0, 0.42))
    for side, alpha in ((-1, 0.26), (1, 0.16)):
        _paint_side_folds(stage, shine, side, alpha * round_)
    if wear.cut != "tank":
        _paint_sleeves(stage, shine)
    brush.glow((-110, 600), 140, room.ambient, 0.14, SCREEN, Spread(1, 1.1))
    brush.glow((120, 610), 130, room.neon, 0.07, SCREEN)


def _paint_side_folds(stage: Stage, shine: Rgb, side: int, strength: float) -> None:
    """One fold out of the armpit, three long ones to the waist."""
    brush = stage.brush
    out = [(side * 264, 560), (side * 206, 590), (side * 150, 596)]
    brush.stroke(spline(out), shine, 8, strength, 6, SCREEN)
    brush.stroke(spline([(x, y + 14) for x, y in out]), BLACK, 10, 0.10 + strength, 8)
    for start, end in (((170, 690), (216, 900)), ((90, 720), (110, 980)), ((228, 640), (246, 860))):
        fold = [(side * start[0], start[1]), (side * (start[0] + end[0]) / 2 + 8, 800), (side * end[0], end[1])]
        brush.stroke(spline(fold), BLACK, 11, 0.20, 8)
        brush.stroke(spline([(x - 12, y) for x, y in fold]), shine, 7, strength * 0.6, 6, SCREEN)


def _paint_sleeves(stage: Stage, shine: Rgb) -> None:
    brush, wide = stage.brush, stage.person.shoulders
    for side, alpha in ((-1, 0.30), (1, 0.14)):
        seam = [(side * x * wide, y) for x, y in ((252, 372), (272, 440), (284, 530), (290, 622))]
        brush.stroke(spline(seam), BLACK, 12, 0.34, 7)
        brush.stroke(spline(seam), BLACK, 2.4, 0.34, 1.2)
        round_ = [(side * x * wide, y) for x, y in ((306, 400), (340, 480), (352, 600), (354, 760))]
        brush.stroke(spline(round_), shine, 24, alpha, 13, SCREEN)
        for y in (520, 556, 700, 742):
            fold = [(side * x * wide, y + dy) for x, dy in ((284, 18), (318, 8), (352, -12))]
            brush.stroke(spline(fold), BLACK, 7, 0.22, 5)


def _paint_rims(stage: Stage, wear: Wear) -> None:
    """Neon from the right and the room from the left, along neck, shoulder and arm."""
    brush, room, person = stage.brush, stage.room, stage.person
    neck = _neck(stage, list(TRUNK[:6]))
    outside = [(x * person.shoulders, y) for x, y in ((214, 367), (288, 386), *_outer(wear))]
    right = [*neck[:5], *outside]
    left = _neck(stage, [(-x, y) for x, y in TRUNK[:5]]) + [(-x, y) for x, y in outside]
    brush.stroke(spline(right), room.neon, 26, 0.60, 12, SCREEN)
    brush.stroke(spline(right), mix(room.neon, WHITE, 0.45), 5, 0.75, 2.2, SCREEN)
    brush.stroke(spline(left), room.rim, 26, 0.42, 13, SCREEN)
    brush.stroke(spline(left), mix(room.rim, WHITE, 0.5), 4, 0.5, 2, SCREEN)


def _outer(wear: Wear) -> tuple[Point, ...]:
    if wear.cut == "tank":
        return ((336, 430), (364, 496), (377, 570), (382, 650), (380, 730), (384, 820), (388, 1500))
    return ((334, 403), (373, 474), (390, 566), (397, 660), (394, 730), (394, 820), (398, 1500))
