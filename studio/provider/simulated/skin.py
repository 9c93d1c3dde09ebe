"""The skin: ears, the big forms of light and shadow, cheeks, pores and rim lights."""

from studio.provider.simulated.brush import MULTIPLY, SCREEN, SOFT_LIGHT, Ramp, Spread
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.outline import edges, face_path
from studio.provider.simulated.palette import WHITE, mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

EAR: tuple[Point, ...] = ((158, -14), (176, -26), (190, -6), (186, 34), (176, 66), (166, 88), (152, 84))
EAR_FOLD: tuple[Point, ...] = ((164, -6), (177, -10), (179, 18), (172, 40), (166, 56))
EAR_HOLLOW: tuple[Point, ...] = ((166, 6), (173, 22), (166, 44))

RIGHT_PLANE: tuple[Point, ...] = (
    (108, -210), (200, -200), (200, 260), (40, 262), (104, 190), (132, 100), (122, 20), (134, -80),
)  # fmt: skip
RIGHT_EDGE: tuple[Point, ...] = (
    (140, -160),
    (210, -160),
    (210, 230),
    (70, 262),
    (128, 160),
    (150, 60),
    (142, -40),
)
LEFT_PLANE: tuple[Point, ...] = ((-200, -100), (-200, 260), (-60, 262), (-112, 196), (-146, 110), (-156, 0))
CHEEK_HOLLOW: tuple[Point, ...] = ((136, 66), (63, 96), (72, 129), (124, 150), (160, 110))
HAIR_SHADOW: tuple[Point, ...] = (
    (-180, -230), (180, -230), (172, -96), (140, -152), (84, -188),
    (0, -204), (-84, -188), (-140, -148), (-172, -90),
)  # fmt: skip
UNDER_JAW: tuple[Point, ...] = ((-110, 214), (0, 246), (110, 214), (60, 268), (-60, 268))

PORES = 2600
FRECKLES = 46


def paint_ears(stage: Stage) -> None:
    """Both ears, behind the face."""
    for side in (-1, 1):
        _ear(stage, side)


def paint_skin(stage: Stage) -> None:
    """The face without its features, inside its outline."""
    brush, skin = stage.brush, stage.skin
    face = face_path(stage)
    lit = mix(skin.plain, skin.light, 0.55)
    ramp = Ramp(
        (-190, -120),
        (200, 130),
        (lit, mix(skin.plain, skin.light, 0.15), mix(skin.plain, skin.half, 0.75)),
        (0, 0.45, 1),
    )
    brush.gradient(face, ramp)
    with brush.clipped(face):
        _planes(stage)
        _forehead(stage)
        for side in (-1, 1):
            _cheek(stage, side)
            _socket(stage, side)
        _chin(stage)


def paint_surface(stage: Stage) -> None:
    """What lies on top of all forms: rim lights, pores, freckles."""
    with stage.brush.clipped(face_path(stage)):
        _rims(stage)
        _pores(stage)
        _freckles(stage)


def _sided(points: tuple[Point, ...], side: int) -> list[Point]:
    return [(side * x, y) for x, y in points]


def _ear(stage: Stage, side: int) -> None:
    brush, skin, room = stage.brush, stage.skin, stage.room
    ear = spline(_sided(EAR, side), closed=True)
    warm = mix(skin.half, skin.blush, 0.4)
    ramp = Ramp((side * 190, -20), (side * 150, 80), (skin.plain if side < 0 else skin.half, warm))
    brush.gradient(ear, ramp)
    with brush.clipped(ear):
        brush.stroke(spline(_sided(EAR_FOLD, side)), skin.deep, 7, 0.45, 3.5, MULTIPLY)
        brush.stroke(spline(_sided(EAR_HOLLOW, side)), skin.deep, 4, 0.4, 2, MULTIPLY)
        brush.glow((side * 162, 30), 20, skin.deep, 0.5, MULTIPLY, Spread(0.7, 1.4))
        brush.glow((side * 172, 74), 11, skin.light, 0.6, SOFT_LIGHT)
        rim = room.neon if side > 0 else room.rim
        brush.stroke(spline(_sided(EAR[1:6], side)), rim, 6, 0.7, 2.5, SCREEN)


def _planes(stage: Stage) -> None:
    """Side planes, jaw and the shadow under the hair: violet, never black."""
    brush, skin, room = stage.brush, stage.skin, stage.room
    brush.fill(spline(RIGHT_PLANE, closed=True), mix(skin.deep, room.mid, 0.2), 0.50, 24, MULTIPLY)
    brush.fill(spline(RIGHT_EDGE, closed=True), mix(skin.deep, room.mid, 0.35), 0.42, 14, MULTIPLY)
    brush.fill(spline(LEFT_PLANE, closed=True), mix(skin.half, room.mid, 0.3), 0.60, 17, MULTIPLY)
    for side, depth in ((-1, 0.30), (1, 0.34)):
        brush.fill(spline(_sided(CHEEK_HOLLOW, side), closed=True), skin.half, depth, 18, MULTIPLY)
    brush.fill(spline(HAIR_SHADOW, closed=True), skin.half, 0.34, 15, MULTIPLY)
    brush.fill(spline(UNDER_JAW, closed=True), mix(skin.deep, room.mid, 0.3), 0.40, 10, MULTIPLY)


def _forehead(stage: Stage) -> None:
    stage.brush.glow(stage.turn.warp(-34, -128), 130, stage.skin.light, 0.62, SOFT_LIGHT, Spread(1.1, 0.62))


def _cheek(stage: Stage, side: int) -> None:
    brush, skin, warp = stage.brush, stage.skin, stage.turn.warp
    blush = 0.20 + 0.42 * stage.pose.blush
    brush.glow(warp(side * 94, 62), 78, skin.blush, blush, None, Spread(1.1, 0.72, side * -18))
    light = 0.75 if side < 0 else 0.3
    brush.glow(warp(side * 104, 44), 52, skin.light, light, SOFT_LIGHT, Spread(1.25, 0.6, side * -24))


def _socket(stage: Stage, side: int) -> None:
    brush, skin, warp = stage.brush, stage.skin, stage.turn.warp
    eye = stage.person.eye_x
    brush.glow(warp(side * eye, -6), 72, mix(skin.deep, skin.half, 0.4), 0.34, MULTIPLY, Spread(1.08, 0.66))
    depth = 0.34 if side < 0 else 0.48
    brush.glow(warp(side * (eye - 36), -24), 38, skin.deep, depth, MULTIPLY, Spread(0.7, 1.0))


def _chin(stage: Stage) -> None:
    at = stage.turn.warp(-4, 208 + stage.person.chin_length * 0.6)
    stage.brush.glow(at, 34, stage.skin.light, 0.62, SOFT_LIGHT, Spread(1.1, 0.8))


def _rims(stage: Stage) -> None:
    """Neon from the right, room light from the left, each once wide and once thin."""
    brush, room = stage.brush, stage.room
    left, right = edges(stage)
    brush.stroke(spline(right), room.neon, 30, 0.62, 12, SCREEN)
    brush.stroke(spline(right), mix(room.neon, WHITE, 0.5), 5, 0.75, 2.0, SCREEN)
    brush.stroke(spline(left), room.rim, 22, 0.30, 11, SCREEN)
    brush.stroke(spline(left), mix(room.rim, WHITE, 0.4), 3, 0.22, 2, SCREEN)


def _pores(stage: Stage) -> None:
    dice, skin = stage.dice("pores"), stage.skin
    pale = mix(skin.light, (255, 240, 230), 0.3)
    for _ in range(int(PORES * stage.look.texture)):
        at = (dice.uniform(-165, 165), dice.uniform(-190, 245))
        dark = dice.random() < 0.55
        stage.brush.dot(at, 0.35 + 0.45 * dice.random(), skin.deep if dark else pale, 0.10 if dark else 0.12)


def _freckles(stage: Stage) -> None:
    dice, skin = stage.dice("freckles"), stage.skin
    brown = mix(skin.deep, (150, 80, 50), 0.5)
    strength = stage.look.texture * min(1.4, stage.person.freckles)
    for _ in range(FRECKLES):
        at = stage.turn.warp(dice.gauss(0, 62), 52 + dice.gauss(0, 15))
        radius = dice.uniform(0.7, 1.5)
        stage.brush.dot(at, radius, brown, dice.uniform(0.10, 0.26) * strength, 0.5)
