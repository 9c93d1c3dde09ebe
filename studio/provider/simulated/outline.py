"""The outline of the face, which light, beard and glasses' shadow stay inside of."""

import skia

from studio.provider.simulated.geometry import Point
from studio.provider.simulated.shape import spline
from studio.provider.simulated.stage import Stage

DEPTH = 0.55
"""The outline hardly follows a turn of the head."""


def outline(stage: Stage) -> list[Point]:
    """Points round the face: the crown first, then down the left side, the chin, and up the right."""
    jaw, cheek = stage.look.jaw * stage.person.jaw, stage.person.cheek
    drop = stage.pose.lip_part * 5 + stage.person.chin_length
    chin, sag = stage.person.chin_width, 7 * stage.person.age
    left: list[Point] = [
        (-92, -282),
        (-144, -214),
        (-161, -130),
        (-165 * cheek, -58),
        (-162 * cheek, 18),
        (-153 * (jaw + cheek) / 2, 80),
        (-133 * jaw - sag * 0.4, 138),
        (-97 * jaw - sag, 188 + drop * 0.6),
        (-54 * jaw * chin - sag * 0.5, 222 + drop),
        (-24 * chin, 235 + drop),
    ]
    right = [(-x, y) for x, y in reversed(left)]
    return stage.turn.warped([(0, -304), *left, (0, 238 + drop), *right], DEPTH)


def face_path(stage: Stage) -> skia.Path:
    """The area of the face."""
    return spline(outline(stage), closed=True)


def edges(stage: Stage) -> tuple[list[Point], list[Point]]:
    """The left and the right edge below the hair, for rim lights."""
    points = outline(stage)
    middle = len(points) // 2
    left = [point for point in points[1:middle] if point[1] > -150]
    right = [point for point in points[middle + 1 :] if point[1] > -150]
    return left, right
