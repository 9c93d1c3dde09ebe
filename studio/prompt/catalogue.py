"""All emotions and cues as data, and the words around them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from studio.prompt.emotion import REGIONS, Course, Cue, Emotion, Region
from studio.prompt.expression import Expression
from studio.prompt.scale import KNOBS, STEPS, KnobKey
from studio.words import StudioError, sentence


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
        moods: other words for the mood of an emotion, lower case, by its key.
    """

    emotions: tuple[Emotion, ...]
    cues: tuple[Cue, ...]
    neutral: str
    noun: str
    degrees: tuple[str, ...]
    restraint: tuple[str, ...]
    caution: Caution
    checked: str
    moods: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

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

    def emotion_of(self, expression: Expression) -> Emotion:
        """The emotion an expression asks for: the creator's own, which it carries along, or one of these.

        Raises:
            StudioError: it names one that does not exist.
        """
        return expression.own or self.emotion(expression.emotion)

    def knob_cue(self, emotion: Emotion, key: KnobKey) -> Cue:
        """The cue a knob turns under an emotion: the emotion's own where it has one."""
        return emotion.knob_cue(key, self.cues)


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
        moods={key: tuple(words) for key, words in table.get("moods", {}).items()},
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
