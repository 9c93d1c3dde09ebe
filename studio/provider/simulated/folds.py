"""Folds that an expression makes: between and over the brows, round mouth and chin, reddened lids."""

from studio.provider.simulated.brush import MULTIPLY, SOFT_LIGHT, Spread
from studio.provider.simulated.geometry import bow, shifted
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

FROWN_LINES = ((-9.0, 26.0, 0.62), (8.0, 22.0, 0.5))
"""The two lines of a knit brow: place, height, depth; never the same."""
CREASES = ((-24, -122, 34, -3), (20, -126, 40, 3), (-4, -145, 46, 1), (34, -150, 20, 2))
"""Short broken creases over lifted inner brows: x, y, length, slope. A stack of waves would look drawn."""
CROW_FEET = ((0.0, -12.0), (6.0, 3.0), (12.0, 19.0))
"""Where a line at the outer corner of an eye begins and ends, below the eye line."""
APPLE = ((-34.0, 34.0), (-8.0, 43.0), (24.0, 38.0), (42.0, 26.0))
"""The fold under the lower lid over a cheek that is pushed up, from the pupil."""
WET_RED = (226, 80, 96)


def paint_folds(stage: Stage) -> None:
    """All folds of the pose; a face at rest has none."""
    _frown(stage)
    _forehead(stage)
    _pinch(stage)
    _arched(stage)
    for side in (-1, 1):
        _corner(stage, side)
    _sneer(stage)
    _stretched(stage)
    _crow_feet(stage)
    _chin(stage)
    _red_lids(stage)


def _frown(stage: Stage) -> None:
    knit, brush, skin = stage.pose.brow_knit, stage.brush, stage.skin
    if knit <= 0.02:
        return
    for x, height, depth in FROWN_LINES:
        top = -38 - height - 6 * stage.pose.brow_inner_raise
        line = stage.turn.warped([(x * 1.15, -38), (x * 0.8, -52), (x, top)])
        brush.stroke(spline(line), skin.deep, 6, depth * knit * 0.55, 4, MULTIPLY)
        brush.strand(bow(line), (0.2, 1.1), skin.deep, depth * knit * 0.6, 0.7, MULTIPLY)
        brush.stroke(spline(shifted(line, -5, 0)), skin.light, 4, 0.4 * knit, 2.5, SOFT_LIGHT)
    for side in (-1, 1):
        brush.glow(stage.turn.warp(side * 26, -50), 30, skin.deep, 0.36 * knit, MULTIPLY)


def _forehead(stage: Stage) -> None:
    lifted, brush, skin = stage.pose.brow_inner_raise - 0.3, stage.brush, stage.skin
    if lifted <= 0:
        return
    dice = stage.dice("forehead")
    for x, y, length, slope in CREASES:
        depth = lifted * (1 if y > -130 else 0.7)
        ends = [(x - length / 2, y + slope * 0.5 + 2), (x - length * 0.1, y - 1.5 + dice.uniform(-1, 1))]
        line = stage.turn.warped([*ends, (x + length / 2, y - slope * 0.5 + 1.5)])
        brush.strand(bow(line), (0.2, 3.4), skin.deep, 0.26 * depth, 2.8, MULTIPLY)
        brush.strand(bow(line), (0.1, 1.1), skin.deep, 0.07 * depth, 1.1, MULTIPLY)
        brush.stroke(spline(shifted(line, 0, 5)), skin.light, 4, 0.24 * depth, 2.8, SOFT_LIGHT)


def _pinch(stage: Stage) -> None:
    """The skin that gathers above inner ends that are lifted and drawn together."""
    pose, brush, warp = stage.pose, stage.brush, stage.turn.warp
    pinch = pose.brow_knit * pose.brow_inner_raise
    if pinch <= 0.03:
        return
    for side in (-1, 1):
        at = warp(side * 27, -104 - 6 * pose.brow_inner_raise)
        brush.glow(at, 24, stage.skin.light, 0.5 * pinch, SOFT_LIGHT, Spread(1.1, 0.6, side * 24))
        brush.glow(warp(side * 52, -100), 22, stage.skin.deep, 0.30 * pinch, MULTIPLY, Spread(1.3, 0.5, side * 26))


def _arched(stage: Stage) -> None:
    pose = stage.pose
    for side, raised in ((-1, pose.brow_outer_left), (1, pose.brow_outer_right)):
        if raised <= 0.3:
            continue
        for y in (-112, -128):
            line = stage.turn.warped([(side * 50, y + 2), (side * 90, y - 6), (side * 128, y + 4)])
            stage.brush.stroke(spline(line), stage.skin.deep, 5, 0.26 * (raised - 0.2), 3.4, MULTIPLY)


def _corner(stage: Stage, side: int) -> None:
    turned = stage.pose.corner(side)
    if turned < -0.05:
        _turned_down(stage, side, -turned)
    if turned > 0.05:
        _turned_up(stage, side, turned)


def _turned_down(stage: Stage, side: int, much: float) -> None:
    brush, deep, warped = stage.brush, stage.skin.deep, stage.turn.warped
    long = warped([(side * 54, 160 + 6 * much), (side * 60, 174), (side * 61, 186)])
    brush.stroke(spline(long), deep, 8, 0.19 * much, 6, MULTIPLY)
    drop = 8 * much
    short = warped([(side * 52, 152 + drop), (side * 57, 159 + drop), (side * 60, 168 + drop)])
    brush.stroke(spline(short), deep, 2.4, 0.26 * much, 1.8, MULTIPLY)


def _turned_up(stage: Stage, side: int, much: float) -> None:
    brush, skin, warped = stage.brush, stage.skin, stage.turn.warped
    smile = warped([(side * 34, 98), (side * 54, 118), (side * 64, 142 - 8 * much)])
    brush.stroke(spline(smile), skin.deep, 7, 0.36 * much, 4.5, MULTIPLY)
    brush.glow(stage.turn.warp(side * 86, 78), 44, skin.light, 0.5 * much, SOFT_LIGHT)
    lift = 12 * much
    dimple = warped([(side * 56, 140 - lift), (side * 61, 148 - lift), (side * 57, 157 - lift)])
    brush.stroke(spline(dimple), skin.deep, 4, 0.45 * much, 2.2, MULTIPLY)


def _sneer(stage: Stage) -> None:
    """The groove from the wing of the nose down beside the mouth, and the cheek that is pushed up outside it."""
    much, brush, skin = max(stage.pose.nose_wrinkle * 0.8, stage.pose.upper_lip), stage.brush, stage.skin
    if much <= 0.05:
        return
    for side in (-1, 1):
        groove = stage.turn.warped([(side * 33, 82), (side * 45, 94), (side * 57, 116), (side * 62, 136)])
        brush.stroke(spline(groove), skin.deep, 8, 0.42 * much, 4.5, MULTIPLY)
        brush.stroke(spline(groove[:3]), skin.deep, 2, 0.40 * much, 1.2, MULTIPLY)
        brush.glow(stage.turn.warp(side * 66, 84), 34, skin.light, 0.5 * much, SOFT_LIGHT, Spread(1.1, 0.8))


def _stretched(stage: Stage) -> None:
    """Upright brackets beside lips that are pulled wide."""
    much, brush, skin = stage.pose.lip_stretch, stage.brush, stage.skin
    if much <= 0.05:
        return
    for side in (-1, 1):
        bracket = stage.turn.warped([(side * 60, 134), (side * 67, 147), (side * 68, 161), (side * 62, 175)])
        brush.stroke(spline(bracket), skin.deep, 7, 0.36 * much, 4, MULTIPLY)
        brush.stroke(spline(bracket[1:]), skin.deep, 1.8, 0.20 * much, 1.6, MULTIPLY)


def _crow_feet(stage: Stage) -> None:
    """Fine lines at the outer corners of eyes that a smile narrows: what tells joy from a polite smile."""
    much = max(0.0, stage.pose.both_corners) * stage.pose.squint
    if much <= 0.05:
        return
    outer = stage.person.eye_x + 46
    for side in (-1, 1):
        for start, end in CROW_FEET:
            line = [(side * (outer + x), y) for x, y in ((0, start), (9, (start + end) / 2 + 1), (19, end))]
            stage.brush.strand(bow(stage.turn.warped(line)), (0.3, 1.2), stage.skin.deep, 0.9 * much, 0.8, MULTIPLY)
        cheek = stage.turn.warped([(side * (stage.person.eye_x + x), y) for x, y in APPLE])
        stage.brush.stroke(spline(cheek), stage.skin.deep, 8, 0.26 * much, 6, MULTIPLY)


def _chin(stage: Stage) -> None:
    raised, brush, skin = stage.pose.chin_raise, stage.brush, stage.skin
    if raised <= 0.05:
        return
    brush.glow(stage.turn.warp(0, 200), 30, skin.light, 0.4 * raised, SOFT_LIGHT, Spread(1.2, 0.6))
    fold = stage.turn.warped([(-26, 206), (-12, 213), (0, 211), (12, 213), (26, 206)])
    brush.stroke(spline(fold), skin.deep, 5, 0.22 * raised, 3.5, MULTIPLY)


def _red_lids(stage: Stage) -> None:
    wet = stage.pose.moisture
    if wet <= 0.1:
        return
    for side in (-1, 1):
        at = stage.turn.warp(side * (stage.person.eye_x + 2), 20)
        stage.brush.glow(at, 46, WET_RED, 0.30 * wet, None, Spread(1.1, 0.5))
