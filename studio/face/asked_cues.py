"""What words ask of each measured cue, in the figures of the drawn face: so much less, so much more, or nothing."""

from collections.abc import Mapping
from types import MappingProxyType

from studio.face.measure import CUES, Cue
from studio.face.pose import NEUTRAL, REACH, FacePose

BEHIND: Mapping[Cue, tuple[str, ...]] = MappingProxyType(
    {
        "corners": ("mouth_corner",),
        "lips": ("lip_part",),
        "lids": ("lid_open",),
        "brows": ("brow_outer_left", "brow_outer_right"),
        "frown": ("brow_knit",),
        "gaze-side": ("gaze_x",),
        "gaze-down": ("gaze_y",),
        "turn": ("yaw",),
        "bow": ("pitch",),
        "tilt": ("head_tilt",),
    }
)
"""Parts of the pose that a measured cue shows. Inner brow ends are none of them: they can't be measured alone."""
WORTH = 0.05
"""Share of its reach below which a part counts as not asked for."""


def asked_cues(pose: FacePose) -> Mapping[Cue, float]:
    """How far from rest a pose wants each cue, as a share of its reach, -1..1; 0 where the words leave it alone."""
    return MappingProxyType({cue: _asked(pose, BEHIND[cue]) for cue in CUES})


def _asked(pose: FacePose, parts: tuple[str, ...]) -> float:
    shares = [(getattr(pose, part) - NEUTRAL.get(part, 0.0)) / _reach(part) for part in parts]
    whole = sum(shares) / len(shares)
    return whole if abs(whole) >= WORTH else 0.0


def _reach(part: str) -> float:
    low, high = REACH[part]
    rest = NEUTRAL.get(part, 0.0)
    return max(high - rest, rest - low)
