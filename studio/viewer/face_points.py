"""The points of a face that can be shown on its picture and put right by hand."""

from dataclasses import replace
from typing import Literal

from studio.face.anchors import Anchors, Point

Name = Literal["left", "right", "mouth", "brow-left", "brow-right", "corner-left", "corner-right"]


def points_of(face: Anchors) -> tuple[tuple[Name, Point], ...]:
    """Every point that is known, the eyes first; fractions of the picture."""
    found: list[tuple[Name, Point]] = [("left", face.left), ("right", face.right)]
    if face.brows is not None:
        found += [("brow-left", face.brows[0]), ("brow-right", face.brows[1])]
    if face.mouth is not None:
        found.append(("mouth", face.mouth))
    if face.corners is not None:
        found += [("corner-left", face.corners[0]), ("corner-right", face.corners[1])]
    return tuple(found)


def with_point(face: Anchors, name: Name, point: Point) -> Anchors:
    """The face with a point put elsewhere by its creator, within the picture.

    Args:
        face: as it was.
        name: of one of its points.
        point: fractions of the picture.
    """
    kept = min(max(point[0], 0.0), 1.0), min(max(point[1], 0.0), 1.0)
    made = _moved(face, name, kept)
    if made.left[0] > made.right[0]:  # the viewer's left eye is the one at the left
        made = replace(made, left=made.right, right=made.left)
    return replace(made, source="hand")


def _moved(face: Anchors, name: Name, point: Point) -> Anchors:
    if name == "left":
        return replace(face, left=point)
    if name == "right":
        return replace(face, right=point)
    if name == "mouth":
        return replace(face, mouth=point)
    at = 0 if name.endswith("left") else 1
    if name.startswith("brow"):
        return replace(face, brows=_put(face.brows, at, point))
    return replace(face, corners=_put(face.corners, at, point))


def _put(pair: tuple[Point, Point] | None, at: int, point: Point) -> tuple[Point, Point] | None:
    if pair is None:
        return None
    return (point, pair[1]) if at == 0 else (pair[0], point)
