"""What is taken of a text that was typed or pasted into a field of one line."""

import unicodedata
from dataclasses import dataclass

from studio.words import Sentence, sentence

LONGEST = 2000
"""Characters of one field; the longest prompt a model takes is about twice that."""
SPACES = "\t\n\v\f\r\x85\u2028\u2029"
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the reading direction: with them, what is seen is not what is sent."""


@dataclass(frozen=True)
class Typed:
    """What becomes of a text.

    Attributes:
        text: the words as they are taken; None where nothing is taken and what was there stays.
        said: what there is to tell about it.
    """

    text: str | None
    said: Sentence | None = None


def clean_typed(text: str) -> Typed:
    """Take a text for one field, or refuse it.

    A text beyond `LONGEST` characters is refused whole, because cut words would be sent without anybody having
    read them. Line ends and tabs become spaces; control characters and direction marks are left out and told.
    """
    if len(text) > LONGEST:
        return Typed(None, sentence("lock-too-long", have=len(text), most=LONGEST))
    flat = "".join(" " if one in SPACES else one for one in text)
    clean = "".join(one for one in flat if not _hidden(one))
    return Typed(clean, sentence("lock-hidden-marks") if clean != flat else None)


def _hidden(one: str) -> bool:
    """Lone surrogates count too: they are half a character and cannot be sent."""
    return one in TURNING or unicodedata.category(one) in ("Cc", "Cs")
