"""Lips that turn, press, part and stretch, and the folds they make."""

from studio.face.pose import FacePose
from studio.face.sketch_lips import STEPS, Lips, lips
from studio.face.sketch_stroke import SIDES, Line, Stroke, beyond, ribbon, sided

FOLD, TEETH = 0.3, 0.3
"""From where on a cheek folds, and a smile, stretch or lifted lip shows teeth in an open mouth."""
HALF = tuple(0.28 + 0.5 * (1 - step * step) for step in STEPS)
"""Half the thickness of the line between the lips, from corner to corner."""


def mouth(pose: FacePose) -> tuple[Stroke, ...]:
    """Lips, what opens between them, the folds beside and below."""
    shape = lips(pose)
    return (*_lips(pose, shape), *_corners(pose, shape), *_folds(pose, shape), *_chin(pose, shape))


def _lips(pose: FacePose, shape: Lips) -> tuple[Stroke, ...]:
    above, below, inner = shape.run("above"), shape.run("below"), STEPS[2:-2]
    strokes = [
        Stroke("mouth", (*shape.run("crown"), *reversed(above)), "lip"),
        Stroke("mouth", (*below, *reversed(shape.run("foot"))), "lip"),
    ]
    if shape.gap > 0.5:
        strokes.append(Stroke("mouth", (*above, *reversed(below)), "dark"))
        if max(pose.mouth_corner, pose.lip_stretch, pose.upper_lip) > TEETH:
            strokes.append(Stroke("mouth", (*above, *reversed(_teeth(shape))), "glint"))
        strokes.append(Stroke("mouth", below, width=0.8))
    strokes += [
        Stroke("mouth", ribbon(above, HALF), "shape"),
        Stroke("mouth", shape.run("crown", STEPS[1:-1]), width=0.5),
        Stroke("mouth", shape.run("foot", inner), width=0.7),
    ]
    return tuple(strokes)


def _teeth(shape: Lips) -> Line:
    """The lower edge of the upper row, as far as the mouth is open."""
    share = 0.55
    return tuple(
        (x, y + share * (low - y)) for (x, y), (_x, low) in zip(shape.run("above"), shape.run("below"), strict=True)
    )


def _corners(pose: FacePose, shape: Lips) -> tuple[Stroke, ...]:
    """A tuck at each corner that is turned or pressed; a tick below one that hangs."""
    strokes = []
    for side, y in zip(SIDES, (shape.left, shape.right), strict=True):
        turned = pose.corner(side)
        tuck = beyond(pose.lip_press, 0.2) if turned < FOLD else 0.0
        hang = beyond(-turned, 0.3)
        if tuck:
            tall = 1.4 + 1.6 * tuck
            line = ((0.6, y - tall), (1.9, y - 0.2), (1.0, y + tall * 0.8))
            strokes.append(Stroke("mouth", sided(side, line, shape.wide), width=0.5 + 0.3 * tuck))
        elif hang:
            line = ((0.4, y + 0.8), (1.4, y + 2.4), (1.8, y + 2.8 + 1.4 * hang))
            strokes.append(Stroke("mouth", sided(side, line, shape.wide), width=0.5))
    return tuple(strokes)


def _folds(pose: FacePose, shape: Lips) -> tuple[Stroke, ...]:
    """From the wing of the nose past the corner, where a cheek or the upper lip is pulled up."""
    sneer = max(pose.upper_lip, pose.nose_wrinkle)
    strokes = []
    for side, y in zip(SIDES, (shape.left, shape.right), strict=True):
        turned = pose.corner(side)
        deep = beyond(max(turned, sneer), FOLD)
        if deep:
            x, slack = shape.wide + 4.2, 1 - min(1.0, 2 * deep)
            line = (
                (x - 8.2 + 4 * slack, 70.6 + 4 * slack),
                (x - 2.4, 74.4 + 1.5 * slack),
                (x - 0.4, y - 1.0 + 2.2 * deep),
            )
            strokes.append(Stroke("mouth", sided(side, line), width=0.4 + 0.25 * deep))
    return tuple(strokes)


def _chin(pose: FacePose, shape: Lips) -> tuple[Stroke, ...]:
    """The crease under the lower lip, and the dimples of a chin that is pushed up."""
    push = max(pose.chin_raise, 0.6 * max(0.0, -pose.mouth_corner))
    deep = beyond(push, 0.15)
    if not deep:
        return ()
    y = max(shape.foot(0) + 2.6, 88.0)
    strokes = [Stroke("mouth", ((-4.0 - 2 * deep, y + 1.4), (0, y), (4.0 + 2 * deep, y + 1.4)), width=0.5 + 0.2 * deep)]
    if pose.chin_raise > 0.3:
        dots = ((-2.6, y + 3.4), (0.4, y + 4.4), (2.9, y + 3.2))
        strokes += [Stroke("mouth", ((x, at), (x + 0.5, at + 1.2)), width=0.55) for x, at in dots]
    return tuple(strokes)
