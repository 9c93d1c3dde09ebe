"""An emotion as its visible signs, with the exact words of every step."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from studio.prompt.scale import KnobKey

Region = Literal["brow", "eyes", "mouth", "gaze"]
REGIONS: tuple[Region, ...] = ("brow", "eyes", "mouth", "gaze")
"""Regions of a face in the order in which they are spoken; gaze includes the head."""

KNOB_REGION: dict[KnobKey, Region] = {"brow": "brow", "mouth": "mouth", "moisture": "eyes", "gaze": "gaze"}
"""The region whose cue a knob replaces."""

Evidence = Literal["S", "R", "X", "own"]
SIDE = "{side}"
"""Place in a cue's words that is filled with the viewer's "left" or "right"."""


@dataclass(frozen=True)
class Cue:
    """One visible sign in one region of the face.

    Attributes:
        knob: the knob that turns it, None where only an emotion does.
        units: FACS action units, joined by "+"; empty where there is none (tears, blush).
        words: what is said at each of the six named steps.
    """

    key: str
    region: Region
    knob: KnobKey | None
    units: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Course:
    """How a cue grows with the intensity: one cue step for each step of intensity."""

    cue: Cue
    steps: tuple[int, ...]


@dataclass(frozen=True)
class Emotion:
    """A conventional depiction of an emotion.

    Attributes:
        adjective, noun: English words; the adjective is the one that is sent.
        units: FACS action units it is built from.
        core: regions without which it is not read.
        evidence: S a study states it, R secondary table, X own extrapolation, own of the creator's making.
        source: where it is stated.
        courses: cues in order of the regions; of two in a region the later one above none speaks.
        chip: whether it is one of the few offered at first sight.
    """

    key: str
    adjective: str
    noun: str
    units: str
    core: tuple[Region, ...]
    evidence: Evidence
    source: str
    courses: tuple[Course, ...]
    chip: bool = False

    @property
    def one_sided(self) -> bool:
        """Whether any of its words name a side of the face."""
        return any(SIDE in words for course in self.courses for words in course.cue.words)

    def cue(self, region: Region, intensity: int) -> tuple[Cue, int] | None:
        """The cue this emotion shows in a region and its step, None where it shows none."""
        spoken = [
            (course.cue, course.steps[intensity])
            for course in self.courses
            if course.cue.region == region and course.steps[intensity] > 0
        ]
        return spoken[-1] if spoken else None

    def knob_step(self, key: KnobKey, intensity: int) -> int:
        """How far the emotion itself turns a knob at an intensity, 0 where it leaves it alone."""
        own = self.cue(KNOB_REGION[key], intensity)
        return own[1] if own is not None and own[0].knob == key else 0

    def knob_cue(self, key: KnobKey, otherwise: Sequence[Cue]) -> Cue:
        """The cue a knob turns under this emotion: its own where it has one, else the first in `otherwise`."""
        own = (course.cue for course in self.courses if course.cue.knob == key)
        return next(own, None) or next(cue for cue in otherwise if cue.knob == key)
