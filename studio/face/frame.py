"""Face units: the coordinates in which every picture of a face can be spoken of alike.

Origin between the eyes, 1 = distance between the eyes, x along the eyes to the viewer's right, y down.
"""

from collections.abc import Sequence

from studio.face.anchors import NOMINAL_EYES, Anchors, Point
from studio.face.similarity import Similarity, fit

Head = tuple[int, int, Anchors | None]
"""Width and height of a picture in px, and the face in it where known."""

EYES = ((-0.5, 0.0), (0.5, 0.0))
"""The eyes in face units."""

NEAREST_EYES = 0.01
"""Eyes nearer to each other than this share of the width are a slip of the hand, not a face."""


def frames(heads: Sequence[Head]) -> tuple[Similarity, ...]:
    """From face units to the px of each picture.

    One rule for all of them: as soon as one face is unknown, the eyes are assumed at the same fractions of
    every picture, because mixing marked and assumed eyes would show different parts as the same spot.
    """
    if all(_seen(head) for head in heads):
        return tuple(_on_eyes(w, h, (face.left, face.right)) for w, h, face in heads if face is not None)
    return tuple(_on_eyes(w, h, NOMINAL_EYES) for w, h, _face in heads)


def mouth_of(head: Head) -> Point | None:
    """The mouth in face units, None where it was not marked."""
    width, height, face = head
    if face is None or face.mouth is None or not _seen(head):
        return None
    return _on_eyes(width, height, (face.left, face.right)).inverse()(_px(face.mouth, width, height))


def _seen(head: Head) -> bool:
    width, height, face = head
    if face is None:
        return False
    left, right = _px(face.left, width, height), _px(face.right, width, height)
    return abs(complex(*left) - complex(*right)) >= NEAREST_EYES * width


def _on_eyes(width: int, height: int, eyes: tuple[Point, Point]) -> Similarity:
    return fit(EYES, [_px(eye, width, height) for eye in eyes])


def _px(fraction: Point, width: int, height: int) -> Point:
    return fraction[0] * width, fraction[1] * height
