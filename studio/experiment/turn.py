"""The turns of a playbook: each moves one knob and nothing else, by construction."""

from dataclasses import dataclass
from typing import Literal

from studio.prompt.scale import KNOBS, KnobKey

TurnKey = Literal[KnobKey, "intensity"]
INTENSITY: Literal["intensity"] = "intensity"
"""The one control that a turn can move besides the knobs: the slider of the emotion as a whole."""
TURNED: tuple[TurnKey, ...] = (*KNOBS, INTENSITY)
"""Everything a turn can move."""


@dataclass(frozen=True)
class Turn:
    """One place of a playbook after the baseline.

    Attributes:
        knob: the one knob it moves, or the intensity of the emotion.
        step: where to, None for one step up from the baseline (one down from the top).
        optional: tried only if needed.
    """

    knob: TurnKey
    step: int | None = None
    optional: bool = False

    @property
    def key(self) -> str:
        """Names it inside a playbook; two turns with one key are the same turn."""
        return self.knob if self.step is None else f"{self.knob}-{self.step}"


DEFAULT_TURNS: tuple[Turn, ...] = (
    Turn("brow"),
    Turn("mouth"),
    Turn("moisture", optional=True),
    Turn("gaze", optional=True),
)
"""Brows and mouth carry sadness; moisture hides a weak brow, so it and the gaze come only if needed."""


@dataclass(frozen=True)
class Playbook:
    """A named row of turns that a creator keeps for other tests."""

    name: str
    turns: tuple[Turn, ...] = DEFAULT_TURNS


def tidy(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The turns with none of them twice, in order."""
    return tuple({turn.key: turn for turn in turns}.values())


def only_intensity(turns: tuple[Turn, ...]) -> bool:
    """Whether turns are steps of the slider alone, so that they can say how it is followed."""
    return bool(turns) and all(turn.knob == INTENSITY for turn in turns)


def knob_of(place: str) -> KnobKey | None:
    """The knob that a step's place is about; None for the baseline and for free changes."""
    name = place.partition("-")[0]
    return next((knob for knob in KNOBS if knob == name), None)
