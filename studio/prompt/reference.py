"""Reference photos: pictures that are sent along with the words."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_REFERENCES = 6
"""Photos of one recipe; more than a handful confuses every model that takes them (facts: 3 to 14 by model)."""


@dataclass(frozen=True)
class Reference:
    """One photo of one part.

    Attributes:
        part: the part of the recipe that it shows.
        sha256: of the original's bytes, as kept in the library; this is what a request names.
        name: of the file it came from.
    """

    part: str
    sha256: str
    name: str = ""


def added(references: Sequence[Reference], new: Reference) -> tuple[Reference, ...]:
    """The photos with one more at the end; the same picture for the same part is there once."""
    kept = tuple(one for one in references if (one.part, one.sha256) != (new.part, new.sha256))
    return (*kept, new)


def removed(references: Sequence[Reference], at: int) -> tuple[Reference, ...]:
    """The photos without the one at a place."""
    return tuple(one for number, one in enumerate(references) if number != at)


def moved(references: Sequence[Reference], at: int, to: int) -> tuple[Reference, ...]:
    """The photos with one at another place; places beyond the ends are the ends."""
    rest = list(removed(references, at))
    rest.insert(max(0, min(len(rest), to)), references[at])
    return tuple(rest)
