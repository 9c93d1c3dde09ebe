"""An emotion of the creator's own as a small TOML file: its name and one phrase for each region."""

import tomllib
from typing import Any

import tomli_w

from studio.prompt.emotion import REGIONS, Emotion, Region
from studio.prompt.own_emotion import own_emotion, phrases_of
from studio.words import StudioError, sentence

FIELDS: tuple[str, ...] = ("name", *REGIONS)
LARGEST = 16 * 1024
"""Characters; five short fields never need more."""


def format_emotion(emotion: Emotion) -> str:
    """The file of an emotion; `parse_emotion` makes an equal one of it."""
    phrases = phrases_of(emotion)
    said = {str(region): phrases[region] for region in REGIONS if region in phrases}
    return tomli_w.dumps({"name": emotion.adjective, **said})


def parse_emotion(text: str) -> Emotion:
    """The emotion of a file.

    Raises:
        StudioError: not such a file, or one with a field too many, of the wrong kind or too long.
    """
    table = _table(text)
    for field, value in table.items():
        if field not in FIELDS:
            raise StudioError(sentence("emotions-file-unknown", field=field[:40], known=", ".join(FIELDS)))
        if not isinstance(value, str):
            raise StudioError(sentence("emotions-file-field", field=field))
    phrases: dict[Region, str] = {region: table[region] for region in REGIONS if region in table}
    return own_emotion(table.get("name", ""), phrases)


def _table(text: str) -> dict[str, Any]:
    if len(text) > LARGEST:
        raise StudioError(sentence("emotions-file-long"))
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        raise StudioError(sentence("emotions-file-unreadable")) from problem
