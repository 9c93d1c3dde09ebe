"""Reads the TOML of recipe files strictly: nothing is guessed, nothing unknown is passed over in silence."""

import re
import tomllib
from collections.abc import Collection, Mapping
from typing import Any

from studio.prompt.reference import MOST_REFERENCES, Reference
from studio.prompt.secrets import looks_like_key
from studio.words import StudioError, sentence

LARGEST_BYTES = 64 * 2**10
"""Of one file; the longest recipe worth the name is a tenth of it."""
Table = Mapping[str, Any]

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of reading: what is seen would not be what is sent."""
_LINE = re.compile(r"at line (\d+)")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_table(text: str) -> Table:
    """The table of a file.

    Raises:
        StudioError: over 64 KB, or not TOML; the sentence names the line.
    """
    if len(text.encode("utf-8", "replace")) > LARGEST_BYTES:
        raise StudioError(sentence("recipes-file-large", most=LARGEST_BYTES // 2**10))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        found = _LINE.search(str(problem))
        line = int(found[1]) if found is not None else len(text.splitlines())
        raise StudioError(sentence("recipes-file-line", line=max(1, line))) from problem
    except (ValueError, RecursionError) as problem:
        # A number of thousands of digits, or brackets within brackets without end.
        raise StudioError(sentence("prompt-recipe-unreadable")) from problem


def refuse_others(table: Table, known: Collection[str]) -> None:
    """Refuse a field that nobody reads: a word of the creator's would be lost without a sound.

    Raises:
        StudioError: there is one; the sentence names it and those there are.
    """
    for key in table:
        if key not in known:
            raise StudioError(sentence("recipes-file-key", field=shown(key), known=", ".join(known)))


def words(table: Table, field: str) -> str:
    """The text of a field without the white space around it, empty where it is missing.

    Raises:
        StudioError: no text, or text with characters that cannot be seen or with what looks like an API key.
    """
    return said(field, table.get(field, ""))


def said(field: str, value: object) -> str:
    """The value of a field as text.

    Raises:
        StudioError: as `words`.
    """
    if not isinstance(value, str):
        raise _wrong(field)
    if _CONTROL.search(value):
        raise StudioError(sentence("recipes-file-control", field=field))
    if _TURNING.search(value):
        raise StudioError(sentence("recipes-file-turning", field=field))
    if key := looks_like_key(value):
        raise StudioError(sentence("recipes-file-secret", field=field, shown=key))
    return value.strip()


def word_list(table: Table, field: str) -> tuple[str, ...]:
    """The texts of a list, none where it is missing.

    Raises:
        StudioError: no list, or something else than text in it.
    """
    found = table.get(field, [])
    if not isinstance(found, list):
        raise _wrong(field)
    return tuple(said(field, item) for item in found)


def inner(table: Table, field: str) -> Table:
    """The table in a field, empty where it is missing.

    Raises:
        StudioError: it is no table.
    """
    found = table.get(field, {})
    if not isinstance(found, dict):
        raise _wrong(field)
    return found


def part_table(table: Table, field: str, parts: Collection[str]) -> Table:
    """A table by parts, such as their words.

    Raises:
        StudioError: it is no table, or one of its keys is none of `parts`.
    """
    found = inner(table, field)
    for key in found:
        if key not in parts:
            raise StudioError(sentence("prompt-recipe-part", part=shown(key), known=", ".join(parts)))
    return found


def part_words(table: Table, parts: Collection[str]) -> dict[str, str]:
    """The words of every part that has any, from the table `parts`.

    Raises:
        StudioError: as `part_table` and `words`, or no part has words.
    """
    rows = part_table(table, "parts", parts)
    found = {part: said(part, rows[part]) for part in parts if part in rows}
    if not any(found.values()):
        raise StudioError(sentence("prompt-recipe-empty", known=", ".join(parts)))
    return {part: text for part, text in found.items() if text}


def photos(table: Table, parts: Collection[str]) -> tuple[Reference, ...]:
    """The reference photos, from the list of tables `reference`.

    Raises:
        StudioError: a photo without its part or its fingerprint, or too many of them.
    """
    rows = table.get("reference", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _wrong("reference")
    if len(rows) > MOST_REFERENCES:
        raise StudioError(sentence("experiment-references-most", most=MOST_REFERENCES))
    return tuple(_photo(row, parts) for row in rows)


def number(table: Table, field: str, most: int, otherwise: int) -> int:
    """A step 0..most.

    Raises:
        StudioError: no whole number, or one outside.
    """
    found = table.get(field, otherwise)
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found <= most:
        raise StudioError(sentence("recipes-file-step", field=field, most=most))
    return found


def shown(key: str) -> str:
    """A key of a foreign file as it may stand in a sentence."""
    return _TURNING.sub("", _CONTROL.sub("", key))[:40]


def _photo(row: Table, parts: Collection[str]) -> Reference:
    refuse_others(row, ("part", "sha256", "name"))
    part, sha256 = words(row, "part"), row.get("sha256")
    if part not in parts:
        raise StudioError(sentence("prompt-recipe-part", part=shown(part), known=", ".join(parts)))
    if not isinstance(sha256, str) or _SHA256.fullmatch(sha256) is None:
        raise StudioError(sentence("recipes-file-photo"))
    return Reference(part, sha256, words(row, "name"))


def _wrong(field: str) -> StudioError:
    return StudioError(sentence("prompt-recipe-field", field=field))
