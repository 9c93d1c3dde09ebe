"""The outline of trunk, arms and top as points; body space, right half (viewer's), from above to below."""

from studio.provider.simulated.geometry import Point, lerp
from studio.provider.simulated.scene import Wear

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

TANK: tuple[Point, ...] = (
    (150, 344), (204, 360), (226, 430), (252, 512), (284, 590), (272, 720), (264, 820), (282, 1000), (300, 1500),
)  # fmt: skip
TANK_NECK: tuple[Point, ...] = ((0, 536), (66, 522), (116, 478), (140, 412), (150, 344))
TEE: tuple[Point, ...] = (
    (112, 330), (190, 346), (264, 368), (332, 404), (372, 474), (390, 560), (400, 648), (350, 664), (298, 660),
    (290, 622), (274, 720), (266, 820), (284, 1000), (302, 1500),
)  # fmt: skip
LONG: tuple[Point, ...] = (
    (106, 322), (190, 342), (266, 364), (336, 402), (374, 474), (390, 570), (396, 700), (402, 1500), (300, 1500),
)  # fmt: skip
CREW_NECK: tuple[Point, ...] = ((0, 418), (58, 406), (98, 374), (112, 330))
HIGH_NECK: tuple[Point, ...] = ((0, 392), (54, 384), (92, 358), (106, 322))


def widened(points: tuple[Point, ...], neck: float, shoulders: float) -> list[Point]:
    """The points on a person's own neck and shoulders: neck above y 270, shoulders below 330."""
    return [(x * lerp(shoulders, neck, max(0.0, min(1.0, (330 - y) / 60))), y) for x, y in points]


def both_sides(points: list[Point]) -> list[Point]:
    """A closed outline from its right half, which runs from the top down."""
    return [(-x, y) for x, y in points] + points[::-1]


def top_outline(wear: Wear, shoulders: float) -> tuple[list[Point], list[Point]]:
    """The whole outline of a top, and its neckline from left to right."""
    side, neck = {"tank": (TANK, TANK_NECK), "tee": (TEE, CREW_NECK), "long": (LONG, HIGH_NECK)}[wear.cut]
    right = [(x * shoulders, y) for x, y in side]
    line = [(x * shoulders, y) for x, y in neck]
    neckline = [(-x, y) for x, y in line[:0:-1]] + line
    left = [(-x, y) for x, y in right]
    return [*left[1:], *right[:0:-1], *neckline[::-1]], neckline
