"""Finds faces and their points with mediapipe. For the worker process alone: it loads a library of 150 MB.

Two detectors look at the whole picture, one for near and one for far faces, and where both see nothing at parts of
it. Every face is then cut out at the same size, so that its points do not depend on how large the picture is.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from studio.face.brow_pixels import brow_figures, straightenable
from studio.face.evidence import evidence_of
from studio.face.finding import Look
from studio.face.jitter import JITTERS, Jitter, jittered
from studio.face.points import COUNT, OUTER_EYES, Mesh

Points = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]

ENGINE = "mediapipe"
LEAST_SURE = 0.5
LOOK_AT = 640
"""Longest side in px of what the detectors are shown."""
MARGIN = 1.9
"""Side of the cut round a face, in sizes of its box."""
CUT = 448
"""Side of the cut as the mesh is shown it, px."""
MOST_FACES = 6
SAME_SPOT = 0.35
"""Two finds nearer to each other than this share of a face are one face."""
PARTS = tuple((x / 4, y / 4) for y in (0, 1, 2) for x in (1, 0, 2))
"""Upper left corners of half-sized parts of a picture, as shares of it: upper ones and the middle first."""
UNUSED = ("matplotlib", "matplotlib.pyplot", "sounddevice")
"""What the library loads to draw plots and to listen: neither is done here, and both leave traces on a system."""


@dataclass(frozen=True, eq=False)
class Seen:
    """One face as the engine sees it. Without jittered copies the pixels are not asked: anchors need none.

    Attributes:
        copies: points of the plain picture, then of each jittered copy; px of the picture.
        pixels: what the pixels say under the points of the same copies, by cue.
        evidence: what tells a face in plain view from a covered or painted one, by name.
    """

    copies: tuple[Points, ...]
    pixels: tuple[dict[str, float], ...]
    evidence: dict[str, float]


class FaceEngine:
    """The library, loaded.

    Raises:
        ImportError: it is not installed or cannot be loaded here.
    """

    def __init__(self) -> None:
        for name in UNUSED:
            sys.modules.setdefault(name, ModuleType(name))
        sys.modules["matplotlib"].pyplot = sys.modules["matplotlib.pyplot"]  # type: ignore[attr-defined]
        detection = import_module("mediapipe.python.solutions.face_detection")
        mesh = import_module("mediapipe.python.solutions.face_mesh")
        self.version = str(import_module("mediapipe").__version__)
        self._detectors = [
            detection.FaceDetection(model_selection=reach, min_detection_confidence=LEAST_SURE) for reach in (0, 1)
        ]
        self._mesh = mesh.FaceMesh(static_image_mode=True, max_num_faces=2, refine_landmarks=True)

    def look(self, picture: Image.Image, jitters: int) -> list[Seen]:
        """Every face in a picture, the largest first.

        Args:
            picture: upright, mode RGB.
            jitters: how many jittered copies of each face are looked at as well.
        """
        faces: list[tuple[Box, Points]] = []
        for box in self._boxes(picture):
            if any(_same_box(box, other) for other, _points in faces):
                continue
            points = self._points(picture, box, None)
            if points is not None and not any(_one(points, other) for _box, other in faces):
                faces.append((box, points))
        faces.sort(key=lambda face: -_width(face[1]))
        return [self._seen(picture, points, jitters) for _box, points in faces[:MOST_FACES]]

    def _seen(self, picture: Image.Image, points: Points, jitters: int) -> Seen:
        box = _round(points)
        mirrored = self._mirrored(picture, box)
        if not jitters:
            return Seen((points,), ({},), evidence_of(picture, points, mirrored))
        copies = [self._points(picture, box, jitter) for jitter in (None, *JITTERS[:jitters])]
        found = [copy for copy in copies if copy is not None and _one(copy, points)] or [points]
        square = _square(box)
        around, shrink = straightenable(picture, square, eyes_apart(points))
        corner = np.array((round(square[0]), round(square[1]), 0))
        pixels = tuple(brow_figures(around, (copy - corner) * shrink) for copy in found)
        return Seen(tuple(found), pixels, evidence_of(picture, found[0], mirrored))

    def _boxes(self, picture: Image.Image) -> list[Box]:
        whole = (0.0, 0.0, float(picture.width), float(picture.height))
        found = self._detected(picture, whole)
        for x, y in () if found else PARTS:
            left, top = x * picture.width, y * picture.height
            found += self._detected(picture, (left, top, left + picture.width / 2, top + picture.height / 2))
        return sorted(found, key=lambda box: box[0] - box[2])

    def _detected(self, picture: Image.Image, part: Box) -> list[Box]:
        left, top, right, bottom = part
        shrink = min(1.0, LOOK_AT / max(right - left, bottom - top))
        size = max(1, round((right - left) * shrink)), max(1, round((bottom - top) * shrink))
        pixels = np.asarray(picture.resize(size, Image.Resampling.BILINEAR, box=part, reducing_gap=2.0))
        return [
            (
                left + b[0] * (right - left),
                top + b[1] * (bottom - top),
                left + b[2] * (right - left),
                top + b[3] * (bottom - top),
            )
            for detector in self._detectors
            for b in _relative_boxes(detector.process(pixels))
        ]

    def _points(self, picture: Image.Image, box: Box, jitter: Jitter | None) -> Points | None:
        """Points of the face in a box, px of the picture; None where the mesh sees no face there."""
        cut = _square(box)
        shown, back = jittered(picture, cut, CUT, jitter)
        found = [back(points) for points in self._meshes(shown)]
        middle = np.array([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2])
        return min(found, key=lambda points: float(np.hypot(*(_middle(points) - middle))), default=None)

    def _mirrored(self, picture: Image.Image, box: Box) -> Points | None:
        """Points found in the mirror image, put back without renaming them."""
        shown, back = jittered(picture, _square(box), CUT, None)
        for points in self._meshes(shown.transpose(Image.Transpose.FLIP_LEFT_RIGHT)):
            points[:, 0] = shown.width - points[:, 0]
            return back(points)
        return None

    def _meshes(self, shown: Image.Image) -> Iterator[Points]:
        answer = self._mesh.process(np.asarray(shown))
        width, height = shown.size
        for face in answer.multi_face_landmarks or ():
            spots = np.array([(spot.x, spot.y, spot.z) for spot in face.landmark], np.float64)
            if len(spots) == COUNT:
                yield spots * (width, height, width)


def _relative_boxes(answer: Any) -> Iterator[Box]:  # noqa: ANN401 - the library has no types
    for one in answer.detections or ():
        box = one.location_data.relative_bounding_box
        yield box.xmin, box.ymin, box.xmin + box.width, box.ymin + box.height


def _square(box: Box) -> Box:
    """The square round a box that the mesh is shown."""
    half = max(box[2] - box[0], box[3] - box[1]) * MARGIN / 2
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return x - half, y - half, x + half, y + half


def _round(points: Points) -> Box:
    """The box of a face by its points, which two looks at one picture agree on better than detectors do."""
    low, high = points[:, :2].min(axis=0), points[:, :2].max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def eyes_apart(points: Points) -> float:
    """Distance of the outer eye corners, px."""
    return float(np.hypot(*(points[OUTER_EYES[0], :2] - points[OUTER_EYES[1], :2])))


def _same_box(one: Box, other: Box) -> bool:
    """Whether two detectors mean one face: the middle of each lies well inside the other."""
    apart = max(abs(one[0] + one[2] - other[0] - other[2]), abs(one[1] + one[3] - other[1] - other[3])) / 2
    return apart < SAME_SPOT * min(one[2] - one[0], other[2] - other[0])


def _middle(points: Points) -> npt.NDArray[np.float64]:
    middle: npt.NDArray[np.float64] = points[:, :2].mean(axis=0)
    return middle


def _width(points: Points) -> float:
    return float(np.ptp(points[:, 0]))


def _one(one: Points, other: Points) -> bool:
    """Whether two finds are one face."""
    return float(np.hypot(*(_middle(one) - _middle(other)))) < SAME_SPOT * max(_width(one), _width(other))


def looks_of(faces: Sequence[Seen], scale: float = 1.0) -> list[Look]:
    """What was seen, in plain numbers.

    Args:
        faces: as looked at.
        scale: px of the file that one px of the picture stands for.
    """
    return [
        Look([_mesh(copy * scale) for copy in face.copies], [_plain(one) for one in face.pixels], _plain(face.evidence))
        for face in faces
    ]


def _mesh(points: Points) -> Mesh:
    return [(x, y, z) for x, y, z in points.tolist()]


def _plain(figures: Mapping[str, float]) -> dict[str, float]:
    return {name: float(figure) for name, figure in figures.items()}
