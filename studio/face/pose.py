"""What a drawn face is asked to do: one frozen record, shared by the sketch and the simulated pair.

Degrees of muscle movement, not pixels: 0 is rest, 1 is as far as a drawn face goes. Left and right are the
viewer's.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace

NEUTRAL: Mapping[str, float] = {"lid_open": 1.0, "yaw": 0.25, "blush": 0.25}
"""Resting value of the cues that do not rest at 0."""

REACH: Mapping[str, tuple[float, float]] = {
    "brow_inner_raise": (0.0, 1.0),
    "brow_knit": (0.0, 1.0),
    "brow_outer_left": (-1.0, 1.0),
    "brow_outer_right": (-1.0, 1.0),
    "lid_open": (0.0, 1.25),
    "squint": (0.0, 1.0),
    "gaze_x": (-1.0, 1.0),
    "gaze_y": (-1.0, 1.0),
    "moisture": (0.0, 1.0),
    "mouth_corner": (-1.0, 1.0),
    "corner_skew": (-1.0, 1.0),
    "lip_press": (0.0, 1.0),
    "lip_part": (0.0, 1.6),
    "chin_raise": (0.0, 1.0),
    "head_tilt": (-9.0, 9.0),
    "yaw": (-1.0, 1.0),
    "pitch": (-1.0, 1.0),
    "blush": (0.0, 1.0),
    "nose_wrinkle": (0.0, 1.0),
    "upper_lip": (0.0, 1.0),
    "lip_stretch": (0.0, 1.0),
}
"""How far each cue may go before the drawing stops being a face."""


@dataclass(frozen=True)
class FacePose:
    """Every movable part of a drawn face.

    Attributes:
        brow_inner_raise: inner brow ends up, 0..1.
        brow_knit: brows together (and down while they are not lifted), 0..1.
        brow_outer_left, brow_outer_right: arch and tail of one brow, -1 low .. 1 high.
        lid_open: upper lids, 1 at rest, 0 closed, 1.25 staring.
        squint: lower lids up, 0..1.
        gaze_x, gaze_y: where the eyes look, -1 left/up .. 1 right/down.
        moisture: 0 dry, .4 a water line, from .78 one tear, 1 a long tear.
        mouth_corner: -1 down .. 1 up.
        corner_skew: what the right corner does on top of that.
        lip_press, chin_raise: lips thin, chin pushed up, 0..1.
        lip_part: 0 closed, up to 1 lips apart, beyond that the jaw drops, 1.6 wide open.
        head_tilt: degrees, positive to the right.
        yaw, pitch: head turned right and bowed, -1..1; the slight turn at rest keeps a portrait alive.
        blush: 0..1.
        nose_wrinkle: the bridge of the nose in folds and its wings up, 0..1.
        upper_lip: the upper lip pulled up off the teeth, 0..1.
        lip_stretch: the lips pulled flat and wide, 0..1.
    """

    brow_inner_raise: float = 0.0
    brow_knit: float = 0.0
    brow_outer_left: float = 0.0
    brow_outer_right: float = 0.0
    lid_open: float = NEUTRAL["lid_open"]
    squint: float = 0.0
    gaze_x: float = 0.0
    gaze_y: float = 0.0
    moisture: float = 0.0
    mouth_corner: float = 0.0
    corner_skew: float = 0.0
    lip_press: float = 0.0
    lip_part: float = 0.0
    chin_raise: float = 0.0
    head_tilt: float = 0.0
    yaw: float = NEUTRAL["yaw"]
    pitch: float = 0.0
    blush: float = NEUTRAL["blush"]
    nose_wrinkle: float = 0.0
    upper_lip: float = 0.0
    lip_stretch: float = 0.0

    def corner(self, side: int) -> float:
        """How far one mouth corner is turned, about -1 down .. 1 up, for a side of -1 (left) or 1 (right)."""
        return self.mouth_corner + (self.corner_skew if side > 0 else 0.0)

    @property
    def both_corners(self) -> float:
        """How far the corners are turned alike; what only one of them is lifted on top is left out."""
        return min(self.corner(-1), self.corner(1))

    def moved(self, by: Mapping[str, float]) -> "FacePose":
        """The pose with cues shifted from where they are and kept within `REACH`.

        Raises:
            KeyError: a name is no cue.
        """
        here = asdict(self)
        return replace(self, **{cue: within_reach(cue, here[cue] + shift) for cue, shift in by.items()})

    def departure(self) -> dict[str, float]:
        """How far every cue is from rest, by name."""
        return {cue: getattr(self, cue) - NEUTRAL.get(cue, 0.0) for cue in CUES}

    def amplified(self, gain: Mapping[str, float]) -> "FacePose":
        """The pose as somebody plays it who overdoes (gain above 1) or holds back (below 1).

        An overdone cue slows down before the end of its reach, so that more asked is always more shown.

        Args:
            gain: factor on the distance from rest, by cue; cues that are absent stay as they are.

        Raises:
            KeyError: a name is no cue.
        """
        away = self.departure()
        return replace(self, **{cue: _overdone(cue, away[cue], factor) for cue, factor in gain.items()})


KNEE = 0.75
"""Share of its reach from which an overdone cue slows down."""


def _overdone(cue: str, away: float, factor: float) -> float:
    """Value of a cue whose distance from rest is multiplied; a full distance stays full."""
    rest = NEUTRAL.get(cue, 0.0)
    low, high = REACH[cue]
    room = high - rest if away > 0 else rest - low
    share = abs(away) / room * factor if room else 0.0
    if share > KNEE and factor > 1:
        share = KNEE + (1 - KNEE) * (share - KNEE) / (factor - KNEE)
    return within_reach(cue, rest + share * room * (1 if away > 0 else -1))


def within_reach(cue: str, value: float) -> float:
    """The value, held inside `REACH` of its cue."""
    low, high = REACH[cue]
    return min(high, max(low, value))


CUES: tuple[str, ...] = tuple(field.name for field in fields(FacePose))
"""Names of all cues in the order of the record."""
