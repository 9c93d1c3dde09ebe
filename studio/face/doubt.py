"""Whether figures of a found face may be shown at all: the rules that refuse, and the signs that only warn.

Limits come from tests with pictures of known truth; they are starting values and stand here alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from studio.face.points import Mesh, head_axes, turns

Refused = Literal["", "too-small", "turned", "covered"]
Doubt = Literal["one-colour", "flat"]

LEAST_EYES = 60.0
"""px between the outer eye corners; below it figures drift by about their own noise."""
MOST_TURNS = (25.0, 20.0, 60.0)
"""Yaw, pitch and roll in degrees."""
LEVEL_PITCH = -6.5
"""Pitch that the mesh gives a face that looks straight ahead."""
MOST_MIRROR = 0.032
"""Distance of the meshes of a picture and its mirror image in units; whole faces had up to .024, half ones .027."""
LEAST_EYE, LEAST_FAINT, LEAST_MOUTH = 0.55, 9.0, 9.0
"""The weaker eye against the other, its contrast, and that of the mouth; half of the least seen on whole faces."""
LEAST_COLOUR = 9.0
MOST_FLAT = 0.45


@dataclass(frozen=True)
class Standing:
    """How a face stands in its picture.

    Attributes:
        eyes: distance of the outer eye corners, px.
        yaw, pitch, roll: degrees, pitch counted from a face that looks straight ahead.
    """

    eyes: float
    yaw: float
    pitch: float
    roll: float


def standing(mesh: Mesh) -> Standing:
    """How the face of a mesh stands.

    Raises:
        ValueError: the points lie on each other.
    """
    axes = head_axes(mesh)
    yaw, pitch, roll = turns(axes)
    return Standing(axes.unit, yaw, pitch - LEVEL_PITCH, roll)


def refused(how: Standing, evidence: Mapping[str, float]) -> Refused:
    """Why a face gives no figures; "" where it does.

    Args:
        how: it stands.
        evidence: as `studio.face.evidence` measured it; what is missing refuses nothing.
    """
    if how.eyes < LEAST_EYES:
        return "too-small"
    if any(abs(turn) > most for turn, most in zip((how.yaw, how.pitch, how.roll), MOST_TURNS, strict=True)):
        return "turned"
    hidden = (
        evidence.get("mirror", 0.0) > MOST_MIRROR
        or evidence.get("eye", 1.0) < LEAST_EYE
        or evidence.get("faint", 99.0) < LEAST_FAINT
        or evidence.get("mouth", 99.0) < LEAST_MOUTH
    )
    return "covered" if hidden else ""


def doubts(evidence: Mapping[str, float]) -> tuple[Doubt, ...]:
    """Signs that this may be no photo of a person: figures are given, and the doubt with them."""
    said: list[Doubt] = []
    if evidence.get("colour", 99.0) < LEAST_COLOUR:
        said.append("one-colour")
    if evidence.get("flat", 0.0) > MOST_FLAT:
        said.append("flat")
    return tuple(said)
