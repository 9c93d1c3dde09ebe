"""The eyes: lid skin, ball, iris, catch lights. Everything inside the opening is clipped to it."""

import math
import random

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, SOFT_LIGHT, Ramp, Spread
from studio.provider.simulated.eye_shape import EyeShape, eye_shape
from studio.provider.simulated.geometry import Point, lerp, on_cubic
from studio.provider.simulated.lashes import paint_lashes
from studio.provider.simulated.palette import WHITE, mix
from studio.provider.simulated.shape import box, circle, cubic, lens, spline
from studio.provider.simulated.stage import Stage
from studio.provider.simulated.water import paint_water

FIBRES = 120
VESSELS = 12


def paint_eye(stage: Stage, side: int) -> None:
    """One eye from the lid skin to the lashes."""
    eye = eye_shape(stage, side)
    _lid(stage, eye)
    opening = lens(eye.upper, eye.lower)
    with stage.brush.clipped(opening):
        _ball(stage, eye, opening)
        _iris(stage, eye)
        _lid_shadow(stage, eye)
        _rims(stage, eye)
        paint_water(stage, eye)
        _catch_lights(stage, eye)
    paint_lashes(stage, eye)


def _lid(stage: Stage, eye: EyeShape) -> None:
    brush, skin, pose = stage.brush, stage.skin, stage.pose
    depth = (0.32 if stage.look.gloss < 0.5 else 0.5) * min(1.0, 0.35 + 0.65 * stage.person.lash)
    brush.fill(lens(eye.upper, eye.crease), mix(skin.deep, skin.blush, 0.25), depth, 4, MULTIPLY)
    x, y = on_cubic(eye.upper, 0.45)
    brush.glow((x, y - 8), 20, skin.light, 0.45, SOFT_LIGHT, Spread(1.3, 0.5))
    brush.stroke(cubic(eye.crease), skin.deep, 5, 0.38, 3.2, MULTIPLY)
    back = (eye.crease[3], eye.crease[2], eye.crease[1], eye.crease[0])
    brush.strand(back, (0.5, 1.3), mix(skin.deep, (40, 10, 20), 0.4), 0.75)
    fold = 0.24 + 0.15 * pose.squint + 0.20 * pose.brow_inner_raise
    brush.stroke(cubic(eye.fold), skin.deep, 4, fold, 3, MULTIPLY)


def _ball(stage: Stage, eye: EyeShape, opening: skia.Path) -> None:
    brush, scale = stage.brush, stage.eye_scale
    x, y = stage.turn.warp(eye.side * stage.person.eye_x, 1)
    ramp = Ramp(
        (x, y - 30 * scale),
        (x, y + 24 * scale),
        ((176, 178, 204), (232, 230, 238), (222, 214, 224)),
        (0, 0.55, 1),
    )
    brush.gradient(opening, ramp)
    for corner in (0.02, 0.98):
        at = on_cubic(eye.lower, corner)
        brush.glow(at, 24, (150, 96, 118), 0.55 + 0.2 * stage.pose.moisture, MULTIPLY)
    _vessels(stage, eye)


def _vessels(stage: Stage, eye: EyeShape) -> None:
    wet = stage.pose.moisture
    if wet <= 0.2:
        return
    dice = stage.dice("vessels")
    for _ in range(VESSELS):
        corner, inward = dice.choice(((eye.lower[0], 1), (eye.lower[3], -1)))
        run = [(corner[0] + eye.side * inward * k * 6, corner[1] - 4 + dice.uniform(-4, 5)) for k in range(4)]
        stage.brush.stroke(spline(run), (200, 60, 70), 0.6, 0.35 * wet, 0.4)


def _iris(stage: Stage, eye: EyeShape) -> None:
    brush, (x, y), radius = stage.brush, eye.iris, eye.radius
    dark, middle, light = stage.person.iris
    brush.glow(eye.iris, radius * 1.32, (70, 60, 90), 0.5, MULTIPLY)
    rings = ((0.25, mix(middle, light, 0.5)), (0.55, middle), (0.84, mix(middle, dark, 0.5)), (1.0, dark))
    disc = circle(eye.iris, radius)
    brush.radial(disc, eye.iris, radius, rings)
    with brush.clipped(disc):
        _fibres(stage, eye)
        brush.ring(eye.iris, radius * 0.47, light, 2.2, 0.35, 1.4)
        brush.glow((x + 4, y + radius * 0.58), radius * 0.8, (255, 190, 110), 0.62, SCREEN, Spread(1.1, 0.6))
        brush.glow((x - radius * 0.55, y + radius * 0.2), radius * 0.6, stage.room.ambient, 0.4, SCREEN)
        brush.ring(eye.iris, radius * 0.97, (22, 12, 20), 2.4, 0.8, 1.3)
        brush.dot(eye.iris, radius * 0.40, (10, 6, 10), 1, 0.7)


def _fibres(stage: Stage, eye: EyeShape) -> None:
    dice = stage.dice(f"iris {eye.side}")
    dark, _middle, light = stage.person.iris
    for number in range(FIBRES):
        angle = number / FIBRES * math.tau + dice.uniform(-0.03, 0.03)
        curve = _fibre(dice, eye, angle)
        bright = dice.random() < 0.62
        rgb = mix(light, (255, 214, 150), dice.random()) if bright else dark
        stage.brush.strand(curve, (0.45, 0.35), rgb, dice.uniform(0.25, 0.7))


def _fibre(dice: random.Random, eye: EyeShape, angle: float) -> tuple[Point, Point, Point, Point]:
    (x, y), radius = eye.iris, eye.radius
    start, end = radius * dice.uniform(0.36, 0.46), radius * dice.uniform(0.66, 0.96)
    sway = dice.uniform(-0.07, 0.07)

    def at(turn: float, reach: float) -> Point:
        return x + math.cos(turn) * reach, y + math.sin(turn) * reach

    one, two = at(angle + sway, lerp(start, end, 0.33)), at(angle - sway, lerp(start, end, 0.66))
    return at(angle, start), one, two, at(angle, end)


def _lid_shadow(stage: Stage, eye: EyeShape) -> None:
    upper = cubic(eye.upper)
    stage.brush.stroke(upper, (44, 24, 52), 17 * stage.eye_scale, 0.72, 5, MULTIPLY)
    stage.brush.stroke(upper, (30, 14, 30), 6, 0.6, 2, MULTIPLY)


def _rims(stage: Stage, eye: EyeShape) -> None:
    """The inner corner and the wet edge of the lower lid."""
    brush, skin, wet = stage.brush, stage.skin, stage.pose.moisture
    x, y = on_cubic(eye.lower, 0.03)
    brush.glow((x + eye.side * 2, y), 9, (226, 120, 120), 0.95, None, Spread(1.1, 0.8))
    brush.glow((x + eye.side, y - 2), 2.4, (255, 240, 240), 0.9)
    lower = cubic(eye.lower)
    brush.stroke(lower, mix(skin.blush, (200, 60, 70), wet * 0.6), 5.5, 0.5 + 0.4 * wet, 1.2)
    brush.stroke(lower, mix(skin.light, (255, 190, 190), 0.35 + 0.5 * wet), 2.4, 0.8, 0.7)


def _catch_lights(stage: Stage, eye: EyeShape) -> None:
    """The window, the neon, and for a glossy look or wet eyes a third light."""
    brush, (x, y), radius = stage.brush, eye.iris, eye.radius
    size = 1 + (0.35 if stage.look.gloss > 0.5 else 0) + 0.2 * stage.pose.moisture
    place = skia.Matrix()
    place.setRotate(-8)
    place.postTranslate(x - radius * 0.36, y - radius * 0.36)
    with brush.moved(place):
        brush.fill(box(-4.6 * size, -5.6 * size, 4.4 * size, 4.8 * size, 2), (236, 246, 255), 0.96, 0.5)
        brush.stroke(spline([(0, -5.5 * size), (0, 5 * size)]), (120, 140, 190), 0.9, 0.6, 0.3)
    neon = mix(stage.room.neon, WHITE, 0.6)
    brush.dot((x + radius * 0.46, y + radius * 0.34), 2.1 * size, neon, 0.85, 0.7)
    if stage.look.gloss > 0.5 or stage.pose.moisture > 0.45:
        brush.dot((x + radius * 0.15, y + radius * 0.62), 2.6, WHITE, 0.7, 0.7)
