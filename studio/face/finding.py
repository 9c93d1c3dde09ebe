"""What the engine found in one picture, as one of a few outcomes that a creator can be told in a sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from studio.face.anchors import Anchors, Point
from studio.face.doubt import Doubt, Refused, Standing, doubts, refused, standing
from studio.face.measure import Reading, measured, reading_of
from studio.face.points import (
    BROWS,
    COUNT,
    INNER_EYES,
    INNER_LIPS,
    LOWER_LIDS,
    MOUTH_CORNERS,
    OUTER_EYES,
    UPPER_LIDS,
    Mesh,
    Spot,
    mean,
)
from studio.words import Sentence, sentence

Kind = Literal["found", "none", "two-people", "several", "too-small", "turned", "covered", "not-measured"]
Why = Literal["", "missing", "too-new", "died", "late", "unreadable"]

FOREGROUND = 0.4
"""A face smaller than this share of the largest stands in the background and is not asked about."""
ALIKE = 1.6
"""Two faces of which one is at most this much larger, and which stand side by side, are two people."""
LID_SHARE = 0.3
"""What the lids count against the corners of an eye when its centre is sought."""
DROOP, OPEN = 0.25, 0.44
"""A lid that comes down takes the mesh's eye with it: below this opening, by this share of an eye distance."""


@dataclass(frozen=True)
class FoundFace:
    """One face.

    Attributes:
        box: left, top, right, bottom as fractions of the picture.
        anchors: eyes, mouth, brows.
        standing: its size in px and how the head is turned.
        refused: why it gives no figures, "" where it does.
        doubts: signs that it may be no photo of a person.
        reading: its figures, None where it was refused.
    """

    box: tuple[float, float, float, float]
    anchors: Anchors
    standing: Standing
    refused: Refused = ""
    doubts: tuple[Doubt, ...] = ()
    reading: Reading | None = None


@dataclass(frozen=True)
class Finding:
    """The outcome for one picture.

    Attributes:
        kind: what was found.
        faces: all of them, the largest first; for "several" and "two-people" those to choose from.
        why: for "not-measured", what went wrong.
    """

    kind: Kind
    faces: tuple[FoundFace, ...] = ()
    why: Why = ""

    @property
    def anchors(self) -> Anchors | None:
        """Where the one face is; None where there is none, or several, or one that is not to be trusted."""
        return self.faces[0].anchors if self.kind == "found" else None

    @property
    def reading(self) -> Reading | None:
        """The figures of the one face."""
        return self.faces[0].reading if self.kind == "found" else None

    @property
    def said(self) -> Sentence:
        """What a creator is told."""
        if self.kind == "not-measured":
            return sentence(f"faces-not-measured-{self.why or 'died'}")
        return sentence(f"faces-{self.kind}", count=len(self.faces))

    @property
    def warned(self) -> tuple[Sentence, ...]:
        """Doubts about the one face."""
        return tuple(sentence(f"faces-doubt-{doubt}") for doubt in self.faces[0].doubts) if self.anchors else ()


@dataclass(frozen=True)
class Look:
    """One face as the engine hands it over.

    Attributes:
        copies: the mesh of the plain picture, then of its jittered copies.
        pixels: what the pixels say under each, by cue.
        evidence: what the pixels say about whether it is in plain view.
    """

    copies: Sequence[Mesh]
    pixels: Sequence[Mapping[str, float]]
    evidence: Mapping[str, float]


def finding_of(looks: Sequence[Look], size: tuple[int, int], engine: str, version: str) -> Finding:
    """The outcome for a picture of some faces.

    Args:
        looks: the largest face first.
        size: of the picture in px.
        engine: what looked.
        version: of it.

    Raises:
        ValueError: points that are no face.
    """
    faces = tuple(_face(look, size, engine, version) for look in looks)
    ahead = tuple(face for face in faces if face.standing.eyes >= FOREGROUND * faces[0].standing.eyes)
    if not ahead:
        return Finding("none")
    if len(ahead) > 1:
        return Finding("two-people" if _side_by_side(ahead, size) else "several", ahead)
    return Finding(ahead[0].refused or "found", ahead)


def anchors_of(mesh: Mesh, size: tuple[int, int]) -> Anchors:
    """Eyes, mouth and brows of a mesh as fractions of its picture.

    An eye's centre is that of its opening at rest, wherever it looks and however far its lid is down.
    """
    width, height = size

    def share(spot: Spot) -> Point:
        return spot[0] / width, spot[1] / height

    left, right = (share(eye) for eye in _eyes(mesh))
    brows = share(mean(mesh, BROWS[0])), share(mean(mesh, BROWS[1]))
    corners = share(mesh[MOUTH_CORNERS[0]]), share(mesh[MOUTH_CORNERS[1]])
    return Anchors(left, right, share(mean(mesh, INNER_LIPS)), "found", brows, corners)


def _face(look: Look, size: tuple[int, int], engine: str, version: str) -> FoundFace:
    mesh, how = _averaged(look.copies), standing(look.copies[0])
    why = refused(how, look.evidence)
    jittered = slice(1, None) if len(look.copies) > 1 else slice(None)
    reading = None if why else reading_of(look.copies[jittered], look.pixels[jittered], engine, version)
    return FoundFace(_box(mesh, size), anchors_of(mesh, size), how, why, doubts(look.evidence), reading)


def _averaged(copies: Sequence[Mesh]) -> Mesh:
    if not copies or any(len(copy) != COUNT for copy in copies):
        raise ValueError("a face has more points than these")
    many = len(copies)
    spots = ([sum(spot[axis] for spot in same) / many for axis in range(3)] for same in zip(*copies, strict=True))
    return [(x, y, z) for x, y, z in spots]


def _eyes(mesh: Mesh) -> tuple[Spot, Spot]:
    middles = []
    for outer, inner, uppers, lowers in zip(OUTER_EYES, INNER_EYES, UPPER_LIDS, LOWER_LIDS, strict=True):
        ends, whole = mean(mesh, (outer, inner)), mean(mesh, (outer, inner, *uppers, *lowers))
        middles.append([end + (all_ - end) * LID_SHARE for end, all_ in zip(ends, whole, strict=True)])
    (lx, ly, lz), (rx, ry, rz) = middles
    lift = DROOP * max(0.0, OPEN - measured(mesh)["lids"])
    up = (ry - ly) * lift, (lx - rx) * lift
    return (lx + up[0], ly + up[1], lz), (rx + up[0], ry + up[1], rz)


def _box(mesh: Mesh, size: tuple[int, int]) -> tuple[float, float, float, float]:
    across, down = [spot[0] / size[0] for spot in mesh], [spot[1] / size[1] for spot in mesh]
    return max(0.0, min(across)), max(0.0, min(down)), min(1.0, max(across)), min(1.0, max(down))


def _side_by_side(faces: Sequence[FoundFace], size: tuple[int, int]) -> bool:
    """Two faces of about one size and height."""
    if len(faces) != 2:
        return False
    one, other = faces
    tall = (one.box[3] - one.box[1]) * size[1]
    drop = abs(one.box[1] + one.box[3] - other.box[1] - other.box[3]) / 2 * size[1]
    return one.standing.eyes <= ALIKE * other.standing.eyes and drop < tall
