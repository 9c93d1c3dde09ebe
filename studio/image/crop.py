"""Where to cut pictures so that the same face spot stands in the same place of every panel.

Plain arithmetic: no pixels are touched here. Coordinates are px of the upright source unless said otherwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

STEPS = 40
"""A tight picture moves the framing closer for all panels, in steps of 1 %, at most this often."""
MOUTH_DROP = 1.0
"""Eyes to mouth in eye distances, where nobody has shown the mouth."""


@dataclass(frozen=True)
class Face:
    """A face in a picture of `width` x `height` px.

    Attributes:
        x, y: the point between the eyes.
        gap: distance between the eye centres, above 0.
        mouth: centre of the mouth.
    """

    width: int
    height: int
    x: float
    y: float
    gap: float
    mouth: tuple[float, float]


def face(size: tuple[int, int], left: tuple[float, float], right: tuple[float, float]) -> Face:
    """The face of a picture of `size` px from its eye centres (fractions), the mouth where it usually is.

    Eyes that coincide are taken as 1 px apart, so that nothing divides by zero.
    """
    width, height = size
    ax, ay, bx, by = left[0] * width, left[1] * height, right[0] * width, right[1] * height
    gap = max(1.0, ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5)
    x, y = (ax + bx) / 2, (ay + by) / 2
    return Face(width, height, x, y, gap, (x, y + MOUTH_DROP * gap))


@dataclass(frozen=True)
class Framing:
    """Where a face stands in a panel.

    Attributes:
        distance: eye distance / panel width.
        line: height of the focus / panel height, from the top; beyond 0..1 it lies outside the panel.
        focus: what stands on the line.
        shift: middle of the panel, in eye distances to the right of the point between the eyes.
    """

    distance: float
    line: float
    focus: Literal["eyes", "mouth"] = "eyes"
    shift: float = 0.0


@dataclass(frozen=True)
class Crops:
    """The parts of the pictures to show.

    Attributes:
        boxes: one per face, each inside its picture and of the panel's proportions.
        equal: whether all faces came out equally large and equally high.
        enlarged: the greatest factor by which a source pixel grows; at most 1 when nothing is enlarged.
    """

    boxes: tuple[Box, ...]
    equal: bool
    enlarged: float

    def part(self, number: int) -> "Crops":
        """One of the parts, for a place of its own."""
        return replace(self, boxes=self.boxes[number : number + 1])


def crops(faces: Sequence[Face], size: tuple[float, float], framing: Framing) -> Crops:
    """Cut one part per face for panels of `size`, all with one framing.

    When a picture is too small for the wish, all panels move closer together; only when +40 % does not help
    is the short picture moved (or shown smaller) alone, and `equal` says so.
    """
    for step in range(STEPS + 1):
        boxes = tuple(_wish(face, size, framing, 1 + step / 100) for face in faces)
        if all(_inside(box, face) for box, face in zip(boxes, faces, strict=True)):
            break
    kept = tuple(_pushed(box, face) for box, face in zip(boxes, faces, strict=True))
    enlarged = max(size[0] / (right - left) for left, _top, right, _bottom in kept)
    return Crops(kept, _equal(kept, faces, framing), enlarged)


def _wish(face: Face, size: tuple[float, float], framing: Framing, grow: float) -> Box:
    width, height = size
    scale = face.gap / (framing.distance * grow * width)
    line = face.mouth[1] if framing.focus == "mouth" else face.y
    left = face.x + framing.shift * face.gap - width * scale / 2
    top = line - framing.line * height * scale
    return left, top, left + width * scale, top + height * scale


def _inside(box: Box, face: Face) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= face.width and box[3] <= face.height


def _pushed(box: Box, face: Face) -> Box:
    """The box moved into its picture, and shrunk in proportion where it is larger than the picture."""
    if _inside(box, face):
        return box
    wide, tall = box[2] - box[0], box[3] - box[1]
    shrink = min(1.0, face.width / wide, face.height / tall)
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    wide, tall = wide * shrink, tall * shrink
    left = max(0.0, min(middle[0] - wide / 2, face.width - wide))
    top = max(0.0, min(middle[1] - tall / 2, face.height - tall))
    return left, top, min(left + wide, face.width), min(top + tall, face.height)


def _equal(boxes: Sequence[Box], faces: Sequence[Face], framing: Framing) -> bool:
    """Within 1.5 % of size, and 1 % of the panel's height and width in place."""
    sizes, heights, places = [], [], []
    for (left, top, right, bottom), face in zip(boxes, faces, strict=True):
        line = face.mouth[1] if framing.focus == "mouth" else face.y
        sizes.append(face.gap / (right - left))
        heights.append((line - top) / (bottom - top))
        places.append((face.x - left) / (right - left))
    level = max(heights) - min(heights) <= 0.01 and max(places) - min(places) <= 0.01
    return max(sizes) / min(sizes) <= 1.015 and level
