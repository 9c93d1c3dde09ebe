"""Which of the faces found in a picture is meant, and what is taken of it into the picture's record."""

from studio.experiment.experiment import Shot
from studio.face.anchors import Anchors
from studio.face.finding import Finding, FoundFace
from studio.face.measure import Reading


def anchors_with(shot: Shot, finding: Finding) -> Anchors | None:
    """Where the face of a shot is, now that the engine has looked: what was known before is never moved."""
    if finding.anchors is None or shot.anchors is None:
        return shot.anchors or finding.anchors
    return shot.anchors.completed(finding.anchors, _aspect(shot))


def face_of(shot: Shot, finding: Finding) -> FoundFace | None:
    """The found face that a shot's record means; None where several are there and none was chosen."""
    if shot.anchors is None:
        return finding.faces[0] if finding.kind == "found" else None
    known = shot.anchors
    return next((face for face in finding.faces if known.same_face(face.anchors, _aspect(shot))), None)


def reading_of(shot: Shot, finding: Finding) -> Reading | None:
    """The figures of the face that is meant."""
    face = face_of(shot, finding)
    return face.reading if face is not None else None


def _aspect(shot: Shot) -> float:
    return shot.picture.height / max(1, shot.picture.width)
