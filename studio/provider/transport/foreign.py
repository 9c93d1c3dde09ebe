"""Reading what others send: whatever its shape, nothing here raises."""

from collections.abc import Mapping
from typing import Any

MOST = 1 << 40
"""A count above it is nonsense."""


def record(value: object) -> Mapping[str, Any]:
    """A JSON object; an empty one for anything else."""
    return value if isinstance(value, Mapping) else {}


def records(value: object) -> tuple[Mapping[str, Any], ...]:
    """The objects of a JSON list; none for anything else."""
    return tuple(one for one in value if isinstance(one, Mapping)) if isinstance(value, list) else ()


def text(value: object) -> str:
    """A text that can be written anywhere, with halves of characters replaced; empty for anything else."""
    if not isinstance(value, str):
        return ""
    return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")  # a picture is not copied


def count(value: object) -> int | None:
    """A whole number from 0 up; None for anything else."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and isinstance(value, int) and 0 <= value <= MOST else None
