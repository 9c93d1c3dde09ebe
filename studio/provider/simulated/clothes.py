"""The outline of trunk, arms and top as points; body space, right half (viewer's), from above to below."""

from collections.abc import Sequence

from studio.provider.simulated.geometry import Point, lerp
from studio.provider.simulated.scene import Wear
from studio.provider.simulated.stage import Stage

TRUNK: tuple[Point, ...] = (
    (57, 120), (54, 190), (54, 246), (60, 290), (84, 322), (130, 345), (206, 366), (262, 392), (292, 440),
    (292, 520), (282, 610), (266, 720), (260, 820), (276, 1000), (296, 1500),
)  # fmt: skip
"""Side of the neck, shoulder, side of the chest, waist."""

ARM: tuple[Point, ...] = (
    (214, 372), (286, 390), (336, 430), (364, 496), (377, 570), (382, 650), (380, 730), (384, 820), (388, 1500),
    (308, 1500), (300, 820), (296, 730), (288, 650), (276, 570), (262, 500), (236, 440),
)  # fmt: skip
"""Closed: down the outside, up the inside."""

STANDING_TRUNK: tuple[Point, ...] = (
    *TRUNK[:10], (270, 620), (236, 740), (214, 850), (222, 940), (248, 1020), (236, 1060), (0, 1066),
)  # fmt: skip
"""The same down to the chest, then waist and hips."""

STANDING_ARM: tuple[Point, ...] = (
    *ARM[:5], (386, 650), (394, 740), (404, 810), (412, 880), (412, 960), (406, 1050), (402, 1110), (402, 1196),
    (348, 1196), (348, 1110), (342, 1050), (332, 960), (322, 880), (312, 810), (300, 730), *ARM[12:],
)  # fmt: skip
"""Down to the wrist and back."""

BENT_ARM: tuple[Point, ...] = (
    *ARM[:5], (386, 650), (395, 740), (404, 810), (398, 858), (356, 882), (318, 862), (304, 810), (298, 730), *ARM[12:],
)  # fmt: skip
"""Down to the elbow, from where another drawing goes on."""

REACHING_ARM: tuple[Point, ...] = (
    (214, 372), (286, 388), (344, 416), (404, 468), (474, 540), (566, 636), (720, 800),
    (520, 1000), (416, 830), (346, 706), (292, 612), (262, 546), (248, 490), (236, 440),
)  # fmt: skip
"""From the shoulder to the camera, nearer and wider, and back to the armpit."""

TANK: tuple[Point, ...] = (
    (150, 344), (204, 360), (226, 430), (252, 512), (284, 590), (272, 720), (264, 820), (282, 1000), (300, 1500),
)  # fmt: skip
SHORT_SLEEVE: tuple[Point, ...] = ((200, 300), (520, 330), (500, 500), (410, 590), (330, 690), (200, 640))
"""What a short sleeve covers of the reaching arm."""

TANK_NECK: tuple[Point, ...] = ((0, 536), (66, 522), (116, 478), (140, 412), (150, 344))
TEE: tuple[Point, ...] = (
    (112, 330), (190, 346), (264, 368), (332, 404), (372, 474), (390, 560), (400, 648), (350, 664), (298, 660),
    (290, 622), (274, 720), (266, 820), (284, 1000), (302, 1500),
)  # fmt: skip
LONG: tuple[Point, ...] = (
    (106, 322), (190, 342), (266, 364), (336, 402), (374, 474), (390, 570), (396, 700), (402, 1500), (300, 1500),
)  # fmt: skip
STANDING_TANK: tuple[Point, ...] = (
    *TANK[:4], (278, 596), (246, 730), (224, 850), (234, 950), (276, 1080), (292, 1146), (290, 1156),
    (150, 1170), (0, 1174),
)  # fmt: skip
STANDING_TEE: tuple[Point, ...] = (
    *TEE[:10], (270, 730), (242, 860), (250, 970), (288, 1090), (300, 1158), (297, 1168), (150, 1182), (0, 1186),
)  # fmt: skip
STANDING_LONG: tuple[Point, ...] = (
    *LONG[:3], (312, 396), (304, 520), (290, 640), (262, 780), (250, 880), (264, 980), (294, 1090), (304, 1170),
    (286, 1196), (150, 1200), (0, 1202),
)  # fmt: skip
"""Without its sleeves, which go their own way."""

CREW_NECK: tuple[Point, ...] = ((0, 418), (58, 406), (98, 374), (112, 330))
JACKET_NECK: tuple[Point, ...] = ((0, 452), (30, 418), (66, 372), (96, 330), (104, 306))
HIGH_NECK: tuple[Point, ...] = ((0, 392), (54, 384), (92, 358), (106, 322))


NECKS = {"tank": TANK_NECK, "tee": CREW_NECK, "long": HIGH_NECK, "jacket": JACKET_NECK}
SIDES = {"tank": TANK, "tee": TEE, "long": LONG, "jacket": LONG}
STANDING_SIDES = {"tank": STANDING_TANK, "tee": STANDING_TEE, "long": STANDING_LONG, "jacket": STANDING_LONG}


def widened(points: Sequence[Point], neck: float, shoulders: float) -> list[Point]:
    """The points on a person's own neck and shoulders: neck above y 270, shoulders below 330."""
    return [(x * lerp(shoulders, neck, max(0.0, min(1.0, (330 - y) / 60))), y) for x, y in points]


def straightened(points: Sequence[Point], shoulders: float) -> list[Point]:
    """A standing side on a person's own build: broad shoulders go with a straight waist and narrow hips."""
    share = max(0.0, min(1.0, (shoulders - 1) / 0.1))

    def moved(x: float, y: float) -> Point:
        straight = lerp(300, 268, min(1.0, max(0.0, (y - 560) / 540)))
        return lerp(x, straight, share if y > 560 and x > 200 else 0.0), y

    return [moved(x, y) for x, y in points]


def both_sides(points: list[Point]) -> list[Point]:
    """A closed outline from its right half, which runs from the top down."""
    return [(-x, y) for x, y in points] + points[::-1]


def top_outline(wear: Wear, stage: Stage) -> tuple[list[Point], list[Point]]:
    """The whole outline of a top, and its neckline from left to right.

    A standing figure's ends in a hem. Sleeves are part of it only where the arms hang down out of the picture;
    elsewhere they are as the arms are.
    """
    shoulders, sides = stage.person.shoulders, STANDING_SIDES if stage.framing.standing else SIDES
    side, neck = list(sides[wear.cut]), NECKS[wear.cut]
    if stage.arms.reaching and wear.cut != "tank":
        side = [neck[-1], *STANDING_LONG[1:]]
    if stage.framing.standing:
        sleeve = 9 if wear.cut == "tee" else 0
        side = [*side[:sleeve], *straightened(side[sleeve:], shoulders)]
    right = [(x * shoulders, y) for x, y in side]
    line = [(x * shoulders, y) for x, y in neck]
    neckline = [(-x, y) for x, y in line[:0:-1]] + line
    left = [(-x, y) for x, y in right]
    return [*left[1:], *right[:0:-1], *neckline[::-1]], neckline
