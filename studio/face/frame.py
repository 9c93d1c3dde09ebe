"""Face units: the coordinates in which every picture of a face can be spoken of alike.

Origin between the eyes, 1 = distance between the eyes, x along the eyes to the viewer's right, y down.
"""

import math
from collections.abc import Sequence

from studio.face.anchors import NOMINAL_EYES, Anchors, Point
from studio.face.similarity import Similarity, fit

Head = tuple[int, int, Anchors | None]
"""Width and height of a picture in px, and the face in it where known."""

EYES = ((-0.5, 0.0), (0.5, 0.0))
"""The eyes in face units."""

NEAREST_EYES = 0.01
"""Eyes nearer to each other than this share of the width are a slip of the hand, not a face."""

MOUTH_WEIGHT = 0.05
"""What a mouth weighs against an eye when one face is laid on another.

Eyes stay where they are while an expression changes, a mouth does not: at full weight a mouth that drops by a
fifth of the eye distance would pass for a face that is a tenth larger. So it steadies, and hardly pulls.
"""

MOUTH_REACH = (0.3, 2.5)
"""A mouth higher or lower than this under the eyes (eye distances) is no help in laying one face on another."""


def frames(heads: Sequence[Head]) -> tuple[Similarity, ...]:
    """From face units to the px of each picture.

    One rule for all of them: as soon as one face is unknown, the eyes are assumed at the same fractions of
    every picture, because mixing marked and assumed eyes would show different parts as the same spot.
    """
    if seen(heads):
        return tuple(_on_eyes(w, h, (face.left, face.right)) for w, h, face in heads if face is not None)
    return tuple(_on_eyes(w, h, NOMINAL_EYES) for w, h, _face in heads)


def laid_frames(heads: Sequence[Head]) -> tuple[Similarity, ...]:
    """From the first face's units to the px of each picture, the mouth helping where all mouths are known.

    The first frame goes by its eyes alone, as in `frames`; every other face is laid on the first one. Pictures
    that differ by a similarity are met exactly either way.

    Args:
        heads: size in px and face of every picture, the one that the others are laid on first.
    """
    by_eyes, mouths = frames(heads), [mouth_of(head) for head in heads]
    there = [mouth for mouth in mouths if mouth is not None and _steady(mouth)]
    if not heads or len(there) < len(heads):
        return by_eyes
    ours, weights = (*EYES, there[0]), (1.0, 1.0, MOUTH_WEIGHT)
    others = zip(by_eyes[1:], there[1:], strict=True)
    return (by_eyes[0], *(fit(ours, [frame(p) for p in (*EYES, mouth)], weights) for frame, mouth in others))


def seen(heads: Sequence[Head]) -> bool:
    """Whether the face in every picture is known and can be believed."""
    return all(_seen(head) for head in heads)


def mouth_of(head: Head) -> Point | None:
    """The mouth in face units, None where it was not marked."""
    width, height, face = head
    if face is None or face.mouth is None or not _seen(head) or not _inside(face.mouth):
        return None
    return _on_eyes(width, height, (face.left, face.right)).inverse()(_px(face.mouth, width, height))


def _seen(head: Head) -> bool:
    width, height, face = head
    if face is None or not (_inside(face.left) and _inside(face.right)):
        return False
    left, right = _px(face.left, width, height), _px(face.right, width, height)
    return abs(complex(*left) - complex(*right)) >= NEAREST_EYES * width


def _inside(point: Point) -> bool:
    """Whether a point lies in its picture; nan lies nowhere."""
    return all(0 <= share <= 1 for share in point)


def _steady(mouth: Point) -> bool:
    return MOUTH_REACH[0] <= mouth[1] <= MOUTH_REACH[1] and math.fabs(mouth[0]) <= 1


def _on_eyes(width: int, height: int, eyes: tuple[Point, Point]) -> Similarity:
    return fit(EYES, [_px(eye, width, height) for eye in eyes])


def _px(fraction: Point, width: int, height: int) -> Point:
    return fraction[0] * width, fraction[1] * height
