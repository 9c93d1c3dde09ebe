"""The hand that holds a can up, at the chest or beside the cheek; in body space, on the viewer's left."""

from dataclasses import dataclass, replace
from itertools import pairwise

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, SOFT_LIGHT, Ramp
from studio.provider.simulated.can import OWN, paint_can
from studio.provider.simulated.emblem import cuff_colour
from studio.provider.simulated.finger import Finger, paint_finger
from studio.provider.simulated.framing import Framing
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.limb import Limb, paint_bare_limb, paint_clothed_limb
from studio.provider.simulated.palette import Rgb, mix
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

FINGERS = (
    Finger(((-84, -2), (-44, -20), (6, -14), (40, 2)), 18.5),
    Finger(((-88, 34), (-44, 20), (10, 24), (46, 38)), 19.5),
    Finger(((-86, 70), (-44, 58), (6, 60), (40, 74)), 18.5),
    Finger(((-80, 104), (-44, 94), (-2, 96), (28, 106)), 15.5),
)
"""Index to little finger, across the front of the can."""

BACK: tuple[Point, ...] = (
    (-58, 122), (-58, -12), (-78, -24), (-102, -16), (-126, 16), (-146, 66), (-166, 130), (-182, 192),
    (-120, 232), (-92, 176),
)  # fmt: skip
"""The back of the hand, from the little finger round the knuckles to the wrist."""

THUMB: tuple[Point, ...] = (
    (-108, 30), (-104, -26), (-92, -70), (-76, -104), (-60, -116), (-44, -104), (-44, -60), (-50, 10),
)  # fmt: skip
WRIST: Point = (-148, 208)
PALM: Point = (-112, 96)
HALF_CAN = 158.0


@dataclass(frozen=True)
class Hold:
    """Where the can is and where its arm comes from, body units.

    Attributes:
        at: middle of the can.
        turn, hand: degrees the can and the hand on it are turned, to the right positive.
        elbow: of the arm.
    """

    at: Point
    turn: float
    hand: float
    elbow: Point


HOLDS = {"chest": Hold((-52, 540), 6, 14, (-366, 846)), "cheek": Hold((-226, 158), -8, -4, (-388, 790))}
EDGE = 70.0
"""In a near crop a can at the chest is held higher, so that this much stays clear below it, and further aside."""


def placed_hold(key: str, framing: Framing, bottom: float) -> Hold:
    """Where the can of this hold is in this crop.

    Args:
        key: "chest" or "cheek".
        framing: the crop.
        bottom: canvas y below which nothing is seen: the edge of the picture, or of a desk.
    """
    hold = HOLDS[key]
    lowest = (bottom - framing.y) / framing.zoom - HALF_CAN - EDGE
    if key == "cheek" or hold.at[1] <= lowest:
        return hold
    up = hold.at[1] - lowest
    aside = max(hold.at[0] - up * 0.58, HOLDS["cheek"].at[0])
    return replace(hold, at=(aside, lowest), elbow=(hold.elbow[0], hold.elbow[1] - up * 0.3))


def paint_product(stage: Stage, wear: Wear, hold: Hold, tint: Rgb | None) -> None:
    """Arm, thumb, can, hand and fingers, back to front."""
    brush = stage.brush
    place, grasp = skia.Matrix.Translate(*hold.at), skia.Matrix.Translate(*hold.at)
    place.preRotate(hold.turn)
    grasp.preRotate(hold.hand)
    wrist, palm = grasp.mapXY(*WRIST), grasp.mapXY(*PALM)
    with brush.moved(grasp):
        _paint_thumb(stage)
    _paint_forearm(stage, wear, hold.elbow, ((wrist.x(), wrist.y()), (palm.x(), palm.y())))
    with brush.moved(place):
        paint_can(stage, tint or OWN)
    with brush.moved(grasp):
        _paint_back(stage)
        brush.fill(spline([(-62, -6), (40, 4), (48, 110), (-62, 126)], closed=True), (16, 4, 20), 0.34, 9, MULTIPLY)
        for finger in FINGERS[::-1]:
            with brush.layer():
                paint_finger(stage, finger)
                brush.fade((-88, 0), (-52, 0))
        _paint_knuckles(stage)


def _paint_forearm(stage: Stage, wear: Wear, elbow: Point, ends: tuple[Point, Point]) -> None:
    """From the elbow over the wrist into the hand, in its sleeve where there is one."""
    (ax, ay), ((bx, by), palm) = elbow, ends

    def at(share: float, half: float) -> tuple[float, float, float]:
        bow = 12 * share * (1 - share) * 4
        return ax + (bx - ax) * share - bow, ay + (by - ay) * share, half

    bare = Limb([at(-0.12, 34), at(0.06, 52), at(0.3, 56), at(0.7, 45), at(1.0, 37), (*palm, 36)])
    paint_bare_limb(stage, bare)
    if wear.sleeved:
        sleeve = Limb([at(-0.14, 40), at(0.06, 62), at(0.34, 66), at(0.66, 56), at(0.84, 50)])
        paint_clothed_limb(stage, sleeve, wear.cloth)
        cuff = Limb([at(0.78, 50), at(0.92, 46)])
        paint_clothed_limb(stage, cuff, cuff_colour(wear))


def _paint_thumb(stage: Stage) -> None:
    """Behind the can, seen along its edge."""
    brush, skin = stage.brush, stage.skin
    thumb = spline(THUMB, closed=True)
    brush.gradient(thumb, Ramp((-110, 0), (-50, 0), [mix(skin.plain, skin.light, 0.4), skin.plain, skin.half]))
    with brush.clipped(thumb):
        brush.stroke(spline([(-52, -110), (-56, 20)]), skin.deep, 16, 0.5, 7, MULTIPLY)
        brush.glow((-72, -92), 22, skin.blush, 0.25)
        brush.stroke(spline([(-110, 10), (-100, -50), (-76, -100)]), stage.room.rim, 6, 0.5, 3, SCREEN)


def _paint_back(stage: Stage) -> None:
    brush, back = stage.brush, spline(BACK, closed=True)
    with brush.layer():
        _paint_back_of_hand(stage, back)
        brush.fade((-148, 200), (-118, 116))


def _paint_back_of_hand(stage: Stage, back: skia.Path) -> None:
    brush, skin, room = stage.brush, stage.skin, stage.room
    tints = [mix(skin.plain, skin.light, 0.55), skin.plain, mix(skin.half, skin.deep, 0.22)]
    brush.gradient(back, Ramp((-150, 0), (-70, 200), tints, [0, 0.5, 1]))
    with brush.clipped(back):
        brush.stroke(spline([(-58, 130), (-96, 178), (-118, 230)]), skin.deep, 34, 0.42, 14, MULTIPLY)
        brush.glow((-118, 70), 54, skin.light, 0.42, SOFT_LIGHT)
        for finger in FINGERS:
            x, y = finger.line[0]
            tendon = [(x - 12, y + 2), (x - 40, y + 44), (-140, 176)]
            brush.stroke(spline(tendon), skin.light, 7, 0.28, 5, SOFT_LIGHT)
        brush.stroke(spline([(-78, -24), (-126, 16), (-166, 130), (-184, 196)]), room.rim, 12, 0.4, 6, SCREEN)


def _paint_knuckles(stage: Stage) -> None:
    """The root of each finger goes over into the back of the hand."""
    brush, skin = stage.brush, stage.skin
    for finger in FINGERS:
        x, y = finger.line[0]
        brush.glow((x + 2, y), finger.width * 1.5, mix(skin.plain, skin.light, 0.25), 0.9)
        brush.glow((x - 2, y), finger.width * 1.1, skin.blush, 0.20)
        brush.glow((x - 3, y - 6), finger.width * 0.9, skin.light, 0.5, SOFT_LIGHT)
    for one, other in pairwise(FINGERS):
        (ax, ay), (_, by) = one.line[0], other.line[0]
        brush.stroke(spline([(ax + 4, (ay + by) / 2), (ax + 30, (ay + by) / 2 - 8)]), skin.deep, 4, 0.4, 3, MULTIPLY)
