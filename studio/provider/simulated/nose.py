"""The nose and the groove under it."""

from studio.provider.simulated.brush import MULTIPLY, SOFT_LIGHT, Spread
from studio.provider.simulated.geometry import Point, bow, shifted
from studio.provider.simulated.palette import mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

DEPTH = 1.5
"""The nose stands out most, so it follows a turn of the head furthest."""
BRIDGE, TIP = -40, 100
"""Where a longer nose begins and has grown to its full length, head units."""

SHADOW_SIDE: tuple[Point, ...] = ((14, -40), (20, 0), (20, 44), (30, 84), (22, 100), (10, 60), (9, 0))
LIT_SIDE: tuple[Point, ...] = ((-16, -36), (-19, 10), (-20, 50), (-28, 86), (-20, 92), (-13, 50), (-11, 0))
RIDGE: tuple[Point, ...] = ((-3, -34), (-4, 10), (-3, 52), (-2, 70))
GLEAM: tuple[Point, ...] = ((-3, -20), (-4, 20), (-3, 56))
UNDERSIDE: tuple[Point, ...] = (
    (-27, 95),
    (-12, 99),
    (0, 104),
    (13, 99),
    (28, 95),
    (20, 112),
    (0, 116),
    (-20, 112),
)
WING: tuple[Point, ...] = ((22, 77), (30, 86), (28.5, 96), (22, 99))
ROOT: tuple[Point, ...] = ((-17, -35), (-6, -31), (6, -31), (17, -35))
"""The crease across the root of a wrinkled nose."""
WRINKLES: tuple[tuple[Point, ...], ...] = (
    ((6, -22), (14, -22), (26, -15)),
    ((11, -9), (18, -5), (28, 3)),
    ((12, 6), (16, 8), (20, 13)),
)
"""Lines at the side of a wrinkled nose, the upper ones longer and deeper."""
FLARE, WING_LIFT = 0.07, 6.0
NOSTRIL: tuple[Point, ...] = ((9, 101), (14, 97.5), (21, 98), (22.5, 101), (16, 103))


def paint_nose(stage: Stage) -> None:
    """Bridge, tip, wings, nostrils, and the groove between nose and lip; wrinkles where the pose has them."""
    _bridge(stage)
    _wrinkles(stage)
    _tip(stage)
    for side in (-1, 1):
        _wing(stage, side)
    _groove(stage)


def _placed(stage: Stage, points: tuple[Point, ...], side: int = 1) -> list[Point]:
    """Points of the nose on this person: as wide and as long as theirs, turned with the head.

    A wrinkled nose is shorter and its wings are wider.
    """
    wrinkle = stage.pose.nose_wrinkle
    wide = stage.person.nose_width * (1 + FLARE * wrinkle)
    longer = stage.person.nose_length - WING_LIFT * wrinkle
    grown = [
        (side * x * (wide if y > 70 else 1.0), y + longer * max(0.0, (y - BRIDGE) / (TIP - BRIDGE))) for x, y in points
    ]
    return stage.turn.warped(grown, DEPTH)


def _bridge(stage: Stage) -> None:
    brush, skin = stage.brush, stage.skin
    brush.fill(spline(_placed(stage, SHADOW_SIDE), closed=True), skin.deep, 0.34, 8, MULTIPLY)
    brush.fill(spline(_placed(stage, LIT_SIDE), closed=True), skin.half, 0.30, 7, MULTIPLY)
    brush.stroke(spline(_placed(stage, RIDGE)), skin.light, 13, 0.50, 7, SOFT_LIGHT)
    brush.stroke(spline(_placed(stage, GLEAM)), (255, 244, 236), 4, 0.30 + 0.2 * stage.look.gloss, 3.5)


def _wrinkles(stage: Stage) -> None:
    """Short folds: a soft shadow, a thin line in it, and light on the skin that bulges below."""
    much, brush, skin = stage.pose.nose_wrinkle, stage.brush, stage.skin
    if much <= 0.02:
        return
    root = _placed(stage, ROOT)
    brush.stroke(spline(root), skin.deep, 6, 0.42 * much, 3, MULTIPLY)
    brush.stroke(spline(root), skin.deep, 1.6, 0.40 * much, 1, MULTIPLY)
    for side in (-1, 1):
        for number, points in enumerate(WRINKLES):
            line, depth = _placed(stage, points, side), much * (1 - 0.2 * number)
            brush.stroke(spline(line), skin.deep, 6, 0.42 * depth, 3, MULTIPLY)
            brush.strand(bow(line), (0.2, 1.5), skin.deep, 0.30 * depth, 1.4, MULTIPLY)
            brush.stroke(spline(shifted(line, 0, 5)), skin.light, 4, 0.5 * depth, 2.4, SOFT_LIGHT)


def _tip(stage: Stage) -> None:
    brush, skin, pose = stage.brush, stage.skin, stage.pose
    ((x, y),) = _placed(stage, ((0, 84),))
    brush.glow((x, y), 30, skin.blush, 0.16 + 0.14 * pose.moisture + 0.15 * pose.blush)
    shine = mix(skin.light, (255, 248, 242), 0.6)
    brush.glow((x - 4, y - 6), 12, shine, 0.46 + 0.30 * stage.look.gloss, None, Spread(1, 0.8))
    brush.fill(spline(_placed(stage, UNDERSIDE), closed=True), skin.deep, 0.40, 6, MULTIPLY)


def _wing(stage: Stage, side: int) -> None:
    brush, skin = stage.brush, stage.skin
    brush.stroke(spline(_placed(stage, WING, side)), skin.deep, 2.6, 0.42, 1.6, MULTIPLY)
    brush.fill(spline(_placed(stage, NOSTRIL, side), closed=True), (70, 24, 36), 0.78, 1.3)
    ((x, y),) = _placed(stage, ((23, 86),), side)
    brush.glow((x, y), 8, skin.light, 0.5 if side < 0 else 0.2, SOFT_LIGHT)


def _groove(stage: Stage) -> None:
    brush, skin, warped = stage.brush, stage.skin, stage.turn.warped
    top = 108 + stage.person.nose_length * 0.8
    brush.stroke(spline(warped([(0, top), (0, 130)], 1.2)), skin.deep, 7, 0.20, 4, MULTIPLY)
    for side in (-1, 1):
        line = spline(warped([(side * 7, top + 2), (side * 10, 131)], 1.2))
        brush.stroke(line, skin.light, 4, 0.35, 3, SOFT_LIGHT)
