"""Whether two pictures frame a face alike: how much closer, where, and how tilted, each in a word and a figure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from studio.face.anchors import Anchors, Point
from studio.face.frame import Head, frames, seen
from studio.words import Sentence, sentence

SAME_SCALE = 0.03
SAME_SPOT = 0.02
SAME_ANGLE = 3.0
"""Within these two crops are the same to an eye: share of the eye distance, of the width, and degrees."""
FACE = (-1.35, -1.6, 1.35, 2.35)
"""The face with its hair in face units: what is left out where light and colour are compared."""

Back = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Crop:
    """How the face of one picture sits against that of another.

    Attributes:
        closer: how much larger it is, as a share: .06 stands 6 % closer.
        right, down: how far its middle of the eyes lies from there, as shares of the width.
        tilt: degrees, to the right is positive.
    """

    closer: float
    right: float
    down: float
    tilt: float

    @property
    def same(self) -> bool:
        """Whether this is the same crop."""
        return not (self.scaled or self.shifted or self.tilted)

    @property
    def scaled(self) -> bool:
        """Whether one stands closer."""
        return abs(self.closer) > SAME_SCALE

    @property
    def shifted(self) -> bool:
        """Whether the face sits elsewhere."""
        return max(abs(self.right), abs(self.down)) > SAME_SPOT

    @property
    def tilted(self) -> bool:
        """Whether the head is tilted otherwise."""
        return abs(self.tilt) > SAME_ANGLE

    def said(self, name: str) -> tuple[Sentence, ...]:
        """The differences that can be seen, or that there is none.

        Args:
            name: of the picture that is compared, e.g. its letter.
        """
        if self.same:
            return (sentence("faces-crop-same"),)
        told = []
        if self.scaled:
            key = "closer" if self.closer > 0 else "farther"
            told.append(sentence(f"faces-crop-{key}", name=name, percent=max(1, round(abs(self.closer) * 100))))
        if self.shifted:
            told.append(self._shift_said(name))
        if self.tilted:
            side = "right" if self.tilt > 0 else "left"
            told.append(sentence(f"faces-crop-tilt-{side}", name=name, degrees=round(abs(self.tilt))))
        return tuple(told)

    def _shift_said(self, name: str) -> Sentence:
        sideways = abs(self.right) >= abs(self.down)
        way = ("right" if self.right > 0 else "left") if sideways else ("lower" if self.down > 0 else "higher")
        far = abs(self.right if sideways else self.down)
        return sentence(f"faces-crop-{way}", name=name, percent=max(1, round(far * 100)))


def crop_against(head: Head, first: Head) -> Crop | None:
    """How a picture frames its face against a first one; None while a face is unknown."""
    if not seen([head, first]):
        return None
    mine, theirs = (_framed(one) for one in (head, first))
    closer = mine.size / theirs.size - 1
    turned = math.degrees(mine.angle - theirs.angle)
    return Crop(closer, mine.at[0] - theirs.at[0], mine.at[1] - theirs.at[1], (turned + 180) % 360 - 180)


def way_over(first: Head, head: Head) -> Back | None:
    """From a place of the first picture to the same place about the face in another, in fractions of each.

    None while a face is unknown.
    """
    if not seen([first, head]):
        return None
    there, here = frames([head, first])
    whole = there.after(here.inverse())
    wide, tall, w, h = float(first[0]), float(first[1]), float(head[0]), float(head[1])
    cos, sin = whole.turn.real, whole.turn.imag
    return (
        *(cos * wide / w, -sin * tall / w, whole.shift.real / w),
        *(sin * wide / h, cos * tall / h, whole.shift.imag / h),
    )


def face_oval(head: Head) -> tuple[float, float, float, float] | None:
    """The upright oval round a face and its hair, in fractions of the picture; None while the face is unknown."""
    if not seen([head]):
        return None
    (frame,) = frames([head])
    left, top, right, bottom = FACE
    corners = [frame(point) for point in ((left, top), (right, top), (right, bottom), (left, bottom))]
    across, down = [x / head[0] for x, _y in corners], [y / head[1] for _x, y in corners]
    return min(across), min(down), max(across), max(down)


@dataclass(frozen=True)
class _Framed:
    """A face in widths of its picture."""

    size: float
    at: Point
    angle: float


def _framed(head: Head) -> _Framed:
    width, height, face = head
    left, right = _widths(face, width, height) if face is not None else ((0.0, 0.0), (1.0, 0.0))
    step = right[0] - left[0], right[1] - left[1]
    middle = (left[0] + right[0]) / 2, (left[1] + right[1]) / 2
    return _Framed(math.hypot(*step), middle, math.atan2(step[1], step[0]))


def _widths(face: Anchors, width: int, height: int) -> Sequence[Point]:
    return [(eye[0], eye[1] * height / width) for eye in (face.left, face.right)]
