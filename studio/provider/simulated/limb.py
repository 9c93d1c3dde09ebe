"""A limb: a round, tapering tube along a line, bare or in cloth. Arms, legs and fingers' neighbours are made of it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import skia

from studio.provider.simulated.brush import MULTIPLY, SCREEN, SOFT_LIGHT, Ramp
from studio.provider.simulated.geometry import Point
from studio.provider.simulated.palette import WHITE, Rgb, mix
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

BLACK: Rgb = (0, 0, 0)


@dataclass(frozen=True)
class Limb:
    """A tube.

    Attributes:
        line: (x, y, half width) from the trunk outwards, body units.
    """

    line: Sequence[tuple[float, float, float]]

    def edge(self, side: int, share: float = 1.0) -> list[Point]:
        """The line along the left (-1) or the right (1) edge; share 0 is the middle."""
        return [
            (x + side * share * half * across[0], y + side * share * half * across[1])
            for (x, y, half), across in zip(self.line, self._across(), strict=True)
        ]

    def path(self, grown: float = 0.0) -> skia.Path:
        """The area of the tube, `grown` units wider on each side."""
        wide = Limb([(x, y, half + grown) for x, y, half in self.line])
        return spline([*wide.edge(-1), *reversed(wide.edge(1))], closed=True)

    def _across(self) -> list[Point]:
        """The unit vector to the right edge at every point, whichever way the limb runs."""
        points = [(x, y) for x, y, _ in self.line]
        found = []
        for number in range(len(points)):
            (ax, ay), (bx, by) = points[max(0, number - 1)], points[min(len(points) - 1, number + 1)]
            length = math.hypot(bx - ax, by - ay) or 1.0
            found.append(((by - ay) / length, (ax - bx) / length))
        right = 1 if sum(x for x, _ in found) >= 0 else -1
        return [(x * right, y * right) for x, y in found]

    def ramp(self, tints: Sequence[Rgb]) -> Ramp:
        """A colour ramp from the left edge to the right edge half way along."""
        middle = len(self.line) // 2
        return Ramp(self.edge(-1)[middle], self.edge(1)[middle], tints, [0, 0.42, 1])


def paint_bare_limb(stage: Stage, limb: Limb) -> None:
    """Skin: lit on the left, plain, shaded on the right, with the light of the room on both edges."""
    brush, skin, path = stage.brush, stage.skin, limb.path()
    brush.fill(path, (24, 8, 26), 0.30, 9, MULTIPLY)
    brush.gradient(path, limb.ramp([mix(skin.plain, skin.light, 0.45), skin.plain, mix(skin.half, skin.deep, 0.25)]))
    with brush.clipped(path):
        width = max(half for _, _, half in limb.line)
        brush.stroke(spline(limb.edge(1)), skin.deep, width * 0.62, 0.42, width * 0.22, MULTIPLY)
        brush.stroke(spline(limb.edge(-1, 0.36)), skin.light, width * 0.5, 0.42, width * 0.2, SOFT_LIGHT)
        paint_edge_lights(stage, limb)


def paint_clothed_limb(stage: Stage, limb: Limb, cloth: Rgb) -> None:
    """Cloth over a limb, with a soft fold of light and a shade along its far side."""
    brush, room, path = stage.brush, stage.room, limb.path()
    brush.fill(path, (10, 4, 18), 0.36, 9, MULTIPLY)
    brush.gradient(path, limb.ramp([mix(cloth, room.ambient, 0.22), cloth, mix(cloth, BLACK, 0.38)]))
    with brush.clipped(path):
        width = max(half for _, _, half in limb.line)
        brush.stroke(spline(limb.edge(1)), BLACK, width * 0.7, 0.34, width * 0.26)
        brush.stroke(spline(limb.edge(-1, 0.4)), mix(cloth, room.rim, 0.6), width * 0.5, 0.26, width * 0.24, SCREEN)
        paint_edge_lights(stage, limb)


def paint_edge_lights(stage: Stage, limb: Limb) -> None:
    """The room from the left and the neon from the right; call it clipped to the limb."""
    brush, room = stage.brush, stage.room
    for edge, light, strength in ((limb.edge(-1), room.rim, 0.34), (limb.edge(1), room.neon, 0.46)):
        brush.stroke(spline(edge), light, 18, strength, 9, SCREEN)
        brush.stroke(spline(edge), mix(light, WHITE, 0.5), 4, strength, 2, SCREEN)
