"""Ready-made expressions: a nuance that is an emotion, a step, and sometimes a knob or two."""

import tomllib
from dataclasses import dataclass
from typing import Any, cast

from studio.prompt.catalogue import Catalogue
from studio.prompt.expression import Expression
from studio.prompt.scale import KNOBS, MOST, KnobKey
from studio.words import StudioError


@dataclass(frozen=True)
class Preset:
    """One nuance.

    Attributes:
        key: names it in the word files as "preset-" and the key.
        expression: what it sets.
    """

    key: str
    expression: Expression


def parse_presets(text: str, catalogue: Catalogue) -> tuple[Preset, ...]:
    """The presets from the TOML of resources/presets.toml.

    Raises:
        ValueError: not TOML, an unknown emotion or knob, a step outside 0..5, a key that is there twice.
        KeyError: a field is missing.
    """
    made = tuple(_preset(row, catalogue) for row in tomllib.loads(text)["preset"])
    if len({preset.key for preset in made}) < len(made):
        raise ValueError([preset.key for preset in made])
    return made


def _preset(row: dict[str, Any], catalogue: Catalogue) -> Preset:
    key, emotion, knobs = row["key"], row["emotion"], row.get("knobs", {})
    try:
        catalogue.emotion(emotion)
    except StudioError as problem:
        raise ValueError(key) from problem
    if not set(knobs) <= set(KNOBS) or any(not _is_step(step) for step in (row["intensity"], *knobs.values())):
        raise ValueError(key)
    expression = Expression(emotion, row["intensity"])
    for knob, step in knobs.items():
        expression = expression.with_knob(cast("KnobKey", knob), step)
    return Preset(key, expression)


def _is_step(value: object) -> bool:
    return isinstance(value, int) and 0 <= value <= MOST
