"""Hips, legs and shoes of a standing figure, in body space; the top hangs over the waistband."""

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, SOFT_LIGHT, Ramp
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.limb import Limb, paint_bare_limb, paint_edge_lights
from studio.provider.simulated.palette import WHITE, Rgb, mix
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

SIDES = (1, -1)
BLACK: Rgb = (0, 0, 0)
SOLE = 2860.0
"""Body y on which the figure stands."""

TROUSER = (
    (142, 1190, 150),
    (149, 1330, 148),
    (148, 1500, 138),
    (146, 1700, 120),
    (146, 2020, 100),
    (150, 2360, 90),
    (152, 2692, 88),
)
SHORT = ((142, 1190, 150), (149, 1330, 150), (152, 1500, 146), (154, 1640, 141), (155, 1680, 138))
BARE = (
    (146, 1250, 134), (147, 1500, 122), (146, 1800, 94), (145, 1990, 76), (146, 2090, 72), (151, 2240, 80),
    (152, 2420, 66), (151, 2620, 44), (151, 2760, 46),
)  # fmt: skip
HIPS: tuple[Point, ...] = (
    (190, 1010),
    (236, 1056),
    (284, 1130),
    (293, 1220),
    (291, 1290),
    (226, 1366),
    (120, 1390),
    (0, 1356),
)
TONGUE: tuple[Point, ...] = ((124, 2660), (122, 2740), (156, 2772), (198, 2742), (190, 2660))
SOLE_EDGE: tuple[Point, ...] = (
    (74, 2822), (96, 2842), (150, 2852), (222, 2846), (256, 2818), (258, 2836), (226, SOLE), (140, SOLE), (82, 2848),
)  # fmt: skip
SKIRT: tuple[Point, ...] = (
    (220, 960), (254, 1040), (288, 1140), (308, 1290), (334, 1560), (360, 1860), (352, 1902), (180, 1926), (0, 1932),
)  # fmt: skip
UPPER: tuple[Point, ...] = (
    (92, 2640), (92, 2700), (78, 2760), (74, 2806), (92, 2840), (150, 2852), (222, 2844), (254, 2812), (250, 2766),
    (226, 2706), (216, 2640), (152, 2664),
)  # fmt: skip
"""A plain trainer from the front, turned out a little; the ankle goes into its collar."""


def paint_legs(stage: Stage, wear: Wear) -> None:
    """Shoes, legs and what is worn on them, far leg first."""
    covered = wear.legs in ("trousers", "jeans")
    for side in SIDES:
        if covered:
            _paint_shoe(stage, side)
        else:
            paint_bare_limb(stage, _leg(side, BARE))
            _paint_knee(stage, side)
            _paint_shoe(stage, side)
    if wear.legs == "skirt":
        _paint_skirt(stage, wear)
    else:
        _paint_trousers(stage, wear, TROUSER if covered else SHORT)


def _leg(side: int, line: tuple[tuple[float, float, float], ...]) -> Limb:
    return Limb([(side * x, y, half) for x, y, half in line])


def _mirrored(points: tuple[Point, ...]) -> list[Point]:
    return [(-x, y) for x, y in points] + [point for point in reversed(points) if point[0] > 0]


def _paint_trousers(stage: Stage, wear: Wear, line: tuple[tuple[float, float, float], ...]) -> None:
    """Hips and both legs as one piece of cloth, then each leg's roundness."""
    brush, cloth = stage.brush, wear.leg_cloth
    legs = [_leg(side, line) for side in SIDES]
    whole = spline(_mirrored(HIPS), closed=True)
    for leg in legs:
        whole = skia.Op(whole, leg.path(), skia.PathOp.kUnion_PathOp)
    brush.fill(whole, (10, 4, 18), 0.36, 12, MULTIPLY)
    tints = [mix(cloth, stage.room.ambient, 0.22), cloth, mix(cloth, BLACK, 0.30)]
    brush.gradient(whole, Ramp((-280, 1100), (280, 1300), tints, [0, 0.45, 1]))
    with brush.clipped(whole):
        for side, leg in zip(SIDES, legs, strict=True):
            _paint_roundness(stage, leg, cloth)
            _paint_folds(stage, side)
        _paint_hips(stage)


def _paint_roundness(stage: Stage, leg: Limb, cloth: Rgb) -> None:
    """Shade along the right of a leg, light along its left; weak where it leaves the hips."""
    brush = stage.brush
    lit = mix(cloth, stage.room.rim, 0.55)
    with brush.layer(), brush.clipped(leg.path()):
        brush.stroke(spline(leg.edge(1)), BLACK, 88, 0.42, 28)
        brush.stroke(spline(leg.edge(-1, 0.42)), lit, 52, 0.20, 26)
        brush.stroke(spline(leg.edge(-1)), mix(stage.room.rim, cloth, 0.3), 12, 0.40, 7)
        brush.stroke(spline(leg.edge(1)), stage.room.neon, 12, 0.40, 7)
        brush.fade((0, 1300), (0, 1620))


def _paint_folds(stage: Stage, side: int) -> None:
    """Out of the crotch, behind the knee, over the shoe."""
    for x, y, reach, rise in (
        (150, 1960, 60, 24), (150, 2040, 70, 24), (150, 2110, 54, 30), (152, 2560, 60, 22), (152, 2620, 76, 26),
        (90, 1350, 60, 26), (110, 1420, 70, 40),
    ):  # fmt: skip
        fold = [(side * (x - reach), y + rise), (side * x, y), (side * (x + reach), y - rise)]
        stage.brush.stroke(spline(fold), BLACK, 12, 0.22, 9)


def _paint_hips(stage: Stage) -> None:
    """Fly, pockets, the shadow of the top, the light of the room on both sides."""
    brush = stage.brush
    brush.stroke(spline([(0, 1000), (3, 1220), (0, 1372)]), BLACK, 6, 0.34, 3)
    for side in SIDES:
        pocket = [(side * 262, 1110), (side * 226, 1166), (side * 216, 1250)]
        brush.stroke(spline(pocket), BLACK, 5, 0.36, 2.4)
    brush.stroke(spline([(-250, 1150), (0, 1162), (250, 1150)]), BLACK, 60, 0.36, 30)
    outside: list[Point] = [(286, 1130), (298, 1230), (297, 1340), (290, 1500), (268, 1700)]
    brush.stroke(spline(outside), stage.room.neon, 12, 0.42, 7, SCREEN)
    brush.stroke(spline([(-x, y) for x, y in outside]), stage.room.rim, 12, 0.34, 7, SCREEN)


def _paint_skirt(stage: Stage, wear: Wear) -> None:
    brush, cloth, room = stage.brush, wear.leg_cloth, stage.room
    skirt = spline(_mirrored(SKIRT), closed=True)
    brush.fill(skirt, (10, 4, 18), 0.4, 14, MULTIPLY)
    tints = [mix(cloth, room.ambient, 0.24), cloth, mix(cloth, BLACK, 0.4)]
    brush.gradient(skirt, Ramp((-320, 1200), (320, 1500), tints, [0, 0.45, 1]))
    with brush.clipped(skirt):
        for x in (-270, -180, -84, 20, 118, 204, 288):
            fold = [(x * 0.62, 1090), (x * 0.86, 1420), (x * 1.06, 1940)]
            brush.stroke(spline(fold), BLACK, 20, 0.26, 13)
            brush.stroke(spline([(px - 24, py) for px, py in fold]), mix(cloth, room.rim, 0.5), 12, 0.2, 10, SCREEN)
        paint_edge_lights(stage, Limb([(0, y, half) for half, y in SKIRT[:6]]))


def _paint_knee(stage: Stage, side: int) -> None:
    brush, skin = stage.brush, stage.skin
    brush.glow((side * 146 - 6, 2000), 52, skin.light, 0.5, SOFT_LIGHT)
    brush.glow((side * 146, 2030), 50, skin.blush, 0.18)
    brush.stroke(spline([(side * 146 - 34, 2070), (side * 146, 2084), (side * 146 + 34, 2068)]), skin.deep, 8, 0.24, 6)


def _paint_shoe(stage: Stage, side: int) -> None:
    """White trainer: collar, tongue, laces, toe cap, sole."""
    brush, room = stage.brush, stage.room

    def at(*points: Point) -> list[Point]:
        return [(side * x, y) for x, y in points]

    white = mix((226, 228, 236), room.ambient, 0.16)
    shoe = spline(at(*UPPER), closed=True)
    brush.gradient(shoe, Ramp((side * 152, 2650), (side * 152, 2850), [mix(white, BLACK, 0.42), white, white]))
    with brush.clipped(shoe):
        brush.fill(spline(at(*TONGUE), closed=True), mix(white, BLACK, 0.12))
        for y, reach in ((2704, 32), (2728, 35), (2752, 38)):
            brush.stroke(spline(at((156 - reach, y), (158, y + 6), (160 + reach, y))), WHITE, 8, 0.95, 1)
            brush.stroke(spline(at((156 - reach, y + 6), (158, y + 12), (160 + reach, y + 6))), BLACK, 3, 0.3, 2)
        brush.stroke(spline(at((80, 2826), (104, 2790), (164, 2774), (222, 2786), (254, 2822))), BLACK, 4, 0.24, 2.4)
        brush.stroke(spline(at((232, 2690), (262, 2790), (240, 2840))), BLACK, 26, 0.3, 14)
        light = room.neon if side > 0 else room.rim
        brush.stroke(spline(at((222, 2650), (232, 2710), (256, 2780), (256, 2820))), light, 12, 0.6, 5, SCREEN)
    sole = spline(at(*SOLE_EDGE), closed=True)
    brush.fill(sole, mix(white, WHITE, 0.5))
    brush.stroke(spline(at((76, 2842), (140, SOLE), (226, SOLE - 2), (256, 2836))), BLACK, 4, 0.4, 2)
