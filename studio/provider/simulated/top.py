"""The top: its area, cloth, folds and neckline, in body space."""

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, Ramp, Spread
from studio.provider.simulated.clothes import ARM, BENT_ARM, REACHING_ARM, SHORT_SLEEVE, STANDING_ARM, top_outline
from studio.provider.simulated.emblem import paint_collar, paint_jacket, paint_mark
from studio.provider.simulated.palette import Rgb, RoomPalette, mix
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.shape import box, spline
from studio.provider.simulated.stage import Stage

SIDES = (-1, 1)
BLACK: Rgb = (0, 0, 0)
SLEEVE_END = 1092.0
"""Where a long sleeve of a hanging arm ends."""


def arm_path(stage: Stage, side: int) -> skia.Path:
    """One arm: hanging out of the picture, to its wrist or to its elbow, or reaching for the camera."""
    wide = stage.person.shoulders
    line = STANDING_ARM if stage.framing.standing else ARM
    if stage.arms.raised and side < 0:
        line = BENT_ARM
    if stage.arms.reaching and side > 0:
        line = REACHING_ARM
    return spline([(side * x * wide, y) for x, y in line], closed=True)


def top_path(stage: Stage, wear: Wear) -> skia.Path:
    """The area of the top, with its sleeves wherever the arms are."""
    path = spline(top_outline(wear, stage)[0], closed=True)
    if wear.cut == "tank" or not (stage.arms.reaching or (stage.framing.standing and wear.sleeved)):
        return path
    for side in SIDES:
        sleeve = _grown(arm_path(stage, side), 9)
        if wear.sleeved:
            sleeve = skia.Op(sleeve, box(-900, 300, 900, SLEEVE_END), skia.PathOp.kIntersect_PathOp)
        else:
            short = box(-470, 300, 0, 640) if side < 0 else spline(SHORT_SLEEVE, closed=True)
            sleeve = skia.Op(sleeve, short, skia.PathOp.kIntersect_PathOp)
        path = skia.Op(path, sleeve, skia.PathOp.kUnion_PathOp)
    return path


def paint_top(stage: Stage, wear: Wear, body: skia.Path, path: skia.Path) -> None:
    """The top: cloth, folds, neckline; a tank keeps its straps, a tee its sleeves.

    Args:
        stage: the picture, in body space.
        wear: cut and colour.
        body: the skin it lies on.
        path: the area of the top.
    """
    brush, room, cloth = stage.brush, stage.room, wear.cloth
    neckline = top_outline(wear, stage)[1]
    with brush.clipped(body):
        brush.fill(path, (30, 12, 26), 0.5, 9, MULTIPLY)
    if wear.cut == "tank":
        path = skia.Op(path, _grown(body, 3), skia.PathOp.kIntersect_PathOp)
    brush.gradient(path, cloth_ramp(wear, room))
    with brush.clipped(path):
        _paint_folds(stage, wear)
        if wear.cut == "jacket":
            paint_jacket(stage, wear)
        if wear.mark:
            paint_mark(stage, wear)
    if wear.cut == "jacket":
        paint_collar(stage, wear)
        return
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
    round_ = (1.0 if stage.person.shoulders <= 1 else 0.3) * (0.5 if stage.framing.standing else 1.0)
    for x, alpha in ((-104, 0.30), (106, 0.14)):
        brush.glow((x, 590), 96, shine, alpha * round_, SCREEN, Spread(1, 1.1))
        brush.glow((x * 1.05, 690), 120, BLACK, 0.30 * round_, None, Spread(1.0, 0.42))
    for side, alpha in ((-1, 0.26), (1, 0.16)):
        _paint_side_folds(stage, shine, side, alpha * round_)
    if wear.cut != "tank":
        _paint_sleeves(stage, shine, SIDES[:1] if stage.arms.reaching else SIDES)
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


def _paint_sleeves(stage: Stage, shine: Rgb, sides: tuple[int, ...]) -> None:
    brush, wide = stage.brush, stage.person.shoulders
    for side in sides:
        alpha = 0.30 if side < 0 else 0.14
        seam = [(side * x * wide, y) for x, y in ((252, 372), (272, 440), (284, 530), (290, 622))]
        brush.stroke(spline(seam), BLACK, 12, 0.34, 7)
        brush.stroke(spline(seam), BLACK, 2.4, 0.34, 1.2)
        round_ = [(side * x * wide, y) for x, y in ((306, 400), (340, 480), (352, 600), (354, 760))]
        brush.stroke(spline(round_), shine, 24, alpha, 13, SCREEN)
        for y in (520, 556, 700, 742):
            fold = [(side * x * wide, y + dy) for x, dy in ((284, 18), (318, 8), (352, -12))]
            brush.stroke(spline(fold), BLACK, 7, 0.22, 5)
