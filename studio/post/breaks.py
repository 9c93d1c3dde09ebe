"""Where a line may end: at spaces, between signs of scripts without spaces, and in words too long for any line."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from studio.post.lettering import Style, advance

Piece = tuple[str, str]
"""What stands before it on the same line (a space or nothing), and the words themselves."""
INSIDE = re.compile(r"(?<=[-/_@.])(?=\w)")
"""Where a word too long for a line may part: model ids and addresses, "gemini-3.1-flash-image"."""
NOT_FIRST = frozenset("、。，．：；！？）］｝〉》」』】〕…‥ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々")
"""Signs that never begin a line."""
NOT_LAST = frozenset("（［｛〈《「『【〔")
"""Signs that never end one."""


def breakable(text: str, style: Style, width: float) -> list[Piece]:
    """The pieces of a text between which lines may end; `joined` puts them together again.

    Args:
        text: one paragraph.
        style: how it is set.
        width: of a line, px; a word is parted inside only where it is wider than this.
    """
    return [piece for word in text.split() for piece in _word(word, style, width)]


def joined(pieces: Sequence[Piece]) -> str:
    """The text of pieces that follow each other."""
    return "".join(glue + word for glue, word in pieces).strip()


def _word(word: str, style: Style, width: float) -> Iterator[Piece]:
    glue = " "
    for run in _runs(word):
        parts = INSIDE.split(run) if advance(run, style) > width else [run]
        for part in parts:
            yield glue, part
            glue = ""


def _runs(word: str) -> list[str]:
    """A word cut between signs that need no space between them."""
    runs: list[str] = []
    for sign in word:
        if runs and not _may_part(runs[-1][-1], sign):
            runs[-1] += sign
        else:
            runs.append(sign)
    return runs


def _may_part(before: str, after: str) -> bool:
    loose = _stands_alone(before) or _stands_alone(after)
    return loose and after not in NOT_FIRST and before not in NOT_LAST and unicodedata.category(after)[0] != "P"


def _stands_alone(sign: str) -> bool:
    """Ideographs, kana and other full-width signs; Hangul parts its words with spaces."""
    return unicodedata.east_asian_width(sign) in ("W", "F") and not "가" <= sign <= "힣"
