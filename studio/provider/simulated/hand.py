"""The arm that lies on the desk, in body space: sleeve, forearm, back of the hand and thumb."""

from collections.abc import Sequence
from itertools import pairwise

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, SOFT_LIGHT, Ramp, Spread
from studio.provider.simulated.finger import Finger, paint_finger
from studio.provider.simulated.geometry import Point, between
from studio.provider.simulated.palette import WHITE, mix
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.shape import box, spline
from studio.provider.simulated.stage import Stage
from studio.provider.simulated.top import cloth_ramp

FOREARM: tuple[Point, ...] = (
    (366, 480), (376, 540), (388, 596), (404, 644), (398, 692), (352, 716), (286, 714), (214, 702), (140, 690),
    (84, 692), (34, 697), (2, 690), (-20, 668), (-24, 642), (-8, 622), (34, 611), (84, 612), (134, 620),
    (196, 618), (246, 608), (280, 586), (288, 540), (276, 480),
)  # fmt: skip
"""Upper arm, round the elbow, along the underside to the knuckles, and back over the wrist."""

SHADOW: tuple[Point, ...] = (
    (424, 690), (300, 712), (120, 694), (40, 690), (-120, 696), (-190, 706), (-60, 722), (200, 732), (400, 728),
)  # fmt: skip
THUMB: tuple[Point, ...] = (
    (96, 616), (62, 602), (26, 597), (-10, 601), (-36, 611), (-47, 622), (-40, 631), (-16, 630), (16, 628), (66, 634),
)  # fmt: skip
TEE_SLEEVE: tuple[Point, ...] = (
    (240, 440), (470, 440), (470, 626), (396, 634), (340, 628), (292, 612), (262, 590),
)  # fmt: skip
"""What a short sleeve covers."""


FINGERS = (
    Finger(((26, 628), (-46, 616), (-106, 628), (-152, 664)), 14.6),
    Finger(((24, 644), (-52, 634), (-120, 644), (-176, 680)), 15.4),
    Finger(((26, 662), (-46, 658), (-106, 664), (-158, 694)), 14.6),
    Finger(((34, 680), (-20, 680), (-66, 686), (-108, 704)), 12.4),
)
"""Index to little finger, far to near."""


def paint_arm_on_desk(stage: Stage, wear: Wear) -> None:
    """The whole arm. The upper end fades into the shoulder that the body has drawn."""
    canvas = stage.brush.canvas
    arm = spline(_shouldered(stage, FOREARM), closed=True)
    stage.brush.fill(spline(SHADOW, closed=True), (4, 6, 18), 0.75, 10)
    broad = between(1.0, 1.0 + (stage.person.neck - 1) * 0.35, 1.16)
    for finger in FINGERS[::-1]:
        paint_finger(stage, Finger(finger.line, finger.width * broad))
    canvas.saveLayer(None, None)
    _paint_forearm(stage, arm)
    with stage.brush.clipped(arm):
        _paint_back_of_hand(stage)
    _paint_sleeve(stage, wear, arm)
    _fade_shoulder(stage)
    canvas.restore()
    _paint_thumb(stage)
    _paint_rims(stage, wear)


def _shouldered(stage: Stage, points: Sequence[Point]) -> list[Point]:
    """Points near the shoulder moved out on broad people; the hand stays where it is."""
    broad = stage.person.shoulders - 1
    return [(x * (1 + broad * between(0.0, (x - 150) / 130, 1.0)), y) for x, y in points]


def _paint_forearm(stage: Stage, arm: skia.Path) -> None:
    brush, skin, room = stage.brush, stage.skin, stage.room
    tints = [mix(skin.plain, skin.light, 0.4), skin.plain, mix(skin.half, skin.deep, 0.35)]
    brush.gradient(arm, Ramp((60, 585), (90, 712), tints, [0, 0.4, 1]))
    with brush.clipped(arm):
        under = spline([(412, 650), (390, 704), (290, 720), (210, 704), (90, 694), (20, 700)])
        brush.stroke(under, skin.deep, 30, 0.5, 12, MULTIPLY)
        brush.stroke(spline([(286, 530), (280, 584), (240, 616)]), skin.deep, 22, 0.42, 10, MULTIPLY)
        brush.stroke(spline([(280, 626), (200, 640), (120, 638)]), skin.light, 18, 0.5, 10, SOFT_LIGHT)
        brush.glow((376, 664), 40, skin.blush, 0.22)
        brush.glow((366, 636), 44, skin.light, 0.35, SOFT_LIGHT)
        brush.glow((400, 640), 150, room.neon, 0.30, SCREEN)


def _paint_back_of_hand(stage: Stage) -> None:
    """Wrist, tendons that fan out to the knuckles, light and a shadow on each of them."""
    brush, skin = stage.brush, stage.skin
    brush.stroke(spline([(128, 622), (120, 650), (126, 686)]), skin.deep, 12, 0.22, 7, MULTIPLY)
    brush.glow((112, 640), 15, skin.light, 0.45, SOFT_LIGHT)
    for number, finger in enumerate(FINGERS):
        x, y = finger.line[0]
        knuckle = (x - 22, y - 2)
        tendon = spline([(104, 636 + 10 * number), (60, (y + 640 + 8 * number) / 2), knuckle])
        brush.stroke(tendon, skin.light, 5, 0.34, 3, SOFT_LIGHT)
        brush.stroke(spline([(100, 642 + 10 * number), (x + 8, y + 8)]), skin.deep, 4, 0.16, 3, MULTIPLY)
        brush.glow(knuckle, 15, skin.blush, 0.26)
        brush.glow((knuckle[0] + 3, knuckle[1] - 4), 11, skin.light, 0.62, SOFT_LIGHT, Spread(1.2, 0.8))
        brush.stroke(spline([(x - 34, y - 7), (x - 38, y + 1), (x - 33, y + 9)]), skin.deep, 3, 0.26, 2, MULTIPLY)
    for one, other in pairwise(FINGERS):
        y = (one.line[0][1] + other.line[0][1]) / 2
        brush.stroke(spline([(10, y), (-14, y - 2), (-40, y - 3)]), skin.deep, 3.4, 0.45, 2.2, MULTIPLY)


def _paint_thumb(stage: Stage) -> None:
    """Tucked along the hand, on the far side."""
    brush, skin = stage.brush, stage.skin
    thumb = spline(THUMB, closed=True)
    brush.stroke(spline([(60, 634), (10, 633), (-38, 634)]), skin.deep, 6, 0.45, 3, MULTIPLY)
    brush.gradient(thumb, Ramp((0, 595), (0, 634), [mix(skin.plain, skin.light, 0.6), skin.plain, skin.half]))
    with brush.clipped(thumb):
        brush.glow((-30, 616), 20, skin.blush, 0.28)
        brush.glow((86, 620), 34, mix(skin.plain, skin.light, 0.25), 0.8)


def _paint_sleeve(stage: Stage, wear: Wear, arm: skia.Path) -> None:
    """Cloth over the arm: to above the elbow for a tee, to the wrist for a long sleeve."""
    if wear.cut == "tank":
        return
    brush, room = stage.brush, stage.room
    region = spline(_shouldered(stage, TEE_SLEEVE), closed=True) if not wear.sleeved else box(112, 440, 470, 760)
    cover = skia.Op(arm, region, skia.PathOp.kIntersect_PathOp)
    grown = skia.Path()
    skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=12).getFillPath(cover, grown)
    sleeve = skia.Op(cover, grown, skia.PathOp.kUnion_PathOp)
    brush.fill(sleeve, (20, 8, 20), 0.4, 5, MULTIPLY)
    brush.gradient(sleeve, cloth_ramp(wear, room))
    with brush.clipped(sleeve):
        for x in (150, 186, 240, 300, 352) if wear.sleeved else ():
            brush.stroke(spline([(x, 600), (x + 16, 650), (x + 6, 712)]), (0, 0, 0), 8, 0.20, 6)
        brush.stroke(
            spline(_shouldered(stage, ((352, 480), (354, 600), (350, 690)))),
            mix(wear.cloth, room.rim, 0.55),
            24,
            0.12,
            13,
            SCREEN,
        )
        under = [(300, 600), (340, 660), (390, 700)] if wear.sleeved else [(270, 596), (300, 620), (350, 632)]
        brush.stroke(spline(_shouldered(stage, under)), (0, 0, 0), 22, 0.32, 11)
        edge = ((386, 580), (402, 646), (394, 692), (350, 716))
        brush.stroke(spline(_shouldered(stage, edge)), room.neon, 16, 0.5, 8, SCREEN)


def _fade_shoulder(stage: Stage) -> None:
    """Lets the upper end go over into the arm that is already there."""
    paint = skia.Paint(BlendMode=skia.BlendMode.kDstIn)
    clear, full = skia.Color(0, 0, 0, 0), skia.Color(0, 0, 0, 255)
    paint.setShader(skia.GradientShader.MakeLinear([(0, 496), (0, 566)], [clear, full]))
    stage.brush.canvas.drawRect(skia.Rect(-600, 300, 900, 1500), paint)


def _paint_rims(stage: Stage, wear: Wear) -> None:
    brush, room = stage.brush, stage.room
    top = [(240, 608), (190, 619), (130, 619), (84, 610), (56, 600), (20, 597), (-20, 603)]
    if not wear.sleeved:
        brush.stroke(spline(top), room.rim, 4, 0.45, 2.2, SCREEN)
    outside = _shouldered(stage, ((378, 560), (388, 600), (402, 646), (396, 690), (352, 714)))
    brush.stroke(spline(outside), room.neon, 10, 0.5, 5, SCREEN)
    brush.stroke(spline(outside), mix(room.neon, WHITE, 0.45), 3, 0.6, 1.6, SCREEN)
    brush.stroke(
        spline([(-172, 692), (-150, 702), (-100, 710), (0, 700), (90, 694), (300, 716)]), room.neon, 4, 0.3, 3, SCREEN
    )
