"""Emotions as data: which visible signs carry them, and the exact words of every step."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from studio.prompt.expression import KNOBS, STEPS, KnobKey
from studio.words import StudioError, sentence

Region = Literal["brow", "eyes", "mouth", "gaze"]
REGIONS: tuple[Region, ...] = ("brow", "eyes", "mouth", "gaze")
"""Regions of a face in the order in which they are spoken; gaze includes the head."""

KNOB_REGION: dict[KnobKey, Region] = {"brow": "brow", "mouth": "mouth", "moisture": "eyes", "gaze": "gaze"}
"""The region whose cue a knob replaces."""

Evidence = Literal["S", "R", "X"]
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
        evidence: S a study states it, R secondary table, X own extrapolation.
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


@dataclass(frozen=True)
class Caution:
    """Words that deserve a warning, lower case.

    Attributes:
        overacting: turn an expression into theatre.
        blank: empty the face.
        drift: change age or person along with the mood.
        misread: are read as another emotion.
        negation: say what should be absent.
        wide: make the face small.
    """

    overacting: tuple[str, ...]
    blank: tuple[str, ...]
    drift: tuple[str, ...]
    misread: tuple[str, ...]
    negation: tuple[str, ...]
    wide: tuple[str, ...]


@dataclass(frozen=True)
class Catalogue:
    """All emotions, all cues, and the words around them.

    Attributes:
        neutral: the clause that stands for intensity none.
        noun: what the adjective describes in the first clause ("expression").
        degrees: how much, in front of the adjective, one for each step.
        restraint: closing clause of the expression for each step, empty where there is none.
    """

    emotions: tuple[Emotion, ...]
    cues: tuple[Cue, ...]
    neutral: str
    noun: str
    degrees: tuple[str, ...]
    restraint: tuple[str, ...]
    caution: Caution
    checked: str

    def emotion(self, key: str) -> Emotion:
        """The emotion of a key.

        Raises:
            StudioError: there is none; the sentence lists those there are.
        """
        for emotion in self.emotions:
            if emotion.key == key:
                return emotion
        known = ", ".join(emotion.key for emotion in self.emotions)
        raise StudioError(sentence("prompt-emotion-unknown", emotion=key, known=known))

    def knob_cue(self, emotion: Emotion, key: KnobKey) -> Cue:
        """The cue a knob turns under an emotion: the emotion's own where it has one."""
        own = (course.cue for course in emotion.courses if course.cue.knob == key)
        return next(own, None) or next(cue for cue in self.cues if cue.knob == key)


def parse_emotions(text: str) -> Catalogue:
    """The catalogue from the TOML of resources/emotions.toml.

    Raises:
        ValueError: not TOML, a cue without six words, an unknown region or knob.
        KeyError: a field is missing or a cue is not defined.
    """
    table = tomllib.loads(text)
    cues = {row["key"]: _cue(row) for row in table["cue"]}
    return Catalogue(
        emotions=tuple(_emotion(row, cues) for row in table["emotion"]),
        cues=tuple(cues.values()),
        neutral=table["lead"]["neutral"],
        noun=table["lead"]["noun"],
        degrees=_six(table["lead"]["degrees"], "lead"),
        restraint=_six(table["restraint"]["words"], "restraint"),
        caution=Caution(**{name: tuple(words) for name, words in table["caution"].items()}),
        checked=table["checked"],
    )


def _cue(row: Mapping[str, Any]) -> Cue:
    region, knob = row["region"], row.get("knob")
    if region not in REGIONS or knob not in (None, *KNOBS):
        raise ValueError(row["key"])
    return Cue(row["key"], region, knob, row["units"], _six(row["words"], row["key"]))


def _emotion(row: Mapping[str, Any], cues: Mapping[str, Cue]) -> Emotion:
    return Emotion(
        key=row["key"],
        adjective=row["adjective"],
        noun=row["noun"],
        units=row["units"],
        core=tuple(cast("list[Region]", row["core"])),
        evidence=row["evidence"],
        source=row["source"],
        courses=tuple(
            Course(cues[course["cue"]], _six(course["steps"], row["key"]))
            for region in REGIONS
            for course in row[region]
        ),
        chip=row.get("chip", False),
    )


def _six(values: list[Any], where: str) -> tuple[Any, ...]:
    if len(values) != len(STEPS):
        raise ValueError(where)
    return tuple(values)
