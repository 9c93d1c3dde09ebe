"""What must not stand in a published file: keys, signed links, and where something lies on somebody's disk."""

import re
from typing import Literal

from studio.prompt.secrets import looks_like_key

Private = Literal["key", "link", "path"]

GONE = "…"
"""Stands where something was taken out."""
LOOKED_AT = 2**20
"""Characters of a foreign text that are looked at."""
_WORD = re.compile(r"\S+")
_LINK = re.compile(
    r"""https?://(?:
        [^/\s?#]*@                                                      # name and password in front of the host
        | \S{0,1000}[?&#](?:\w+[-_.])*(?:sig|signature|token|key|apikey|secret|credential|expires|policy)=
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_PATH = re.compile(
    r"""(?:^|(?<=[\s"'(<\[=,:;]))(?:
        file:/
        | [A-Za-z]:[\\/](?!/)                                           # a drive of Windows
        | \\\\\w                                                        # a share of Windows
        | ~/
        | /(?:home|Users|root|tmp|var|opt|usr|etc|mnt|media|run|srv|private|Volumes|data|workspace)/
    )""",
    re.VERBOSE,
)


def private_kind(word: str) -> Private | None:
    """What a text without spaces gives away, None where it is nothing of the kind."""
    if _LINK.search(word):
        return "link"
    if _PATH.search(word):
        return "path"
    return "key" if looks_like_key(word) else None


def private_kinds(text: str) -> frozenset[Private]:
    """All that a text gives away, as far as it is looked at."""
    kinds = (private_kind(word) for word in _WORD.findall(text[:LOOKED_AT]))
    return frozenset(kind for kind in kinds if kind is not None)


def without_private(text: str) -> str:
    """The text with every word that gives something away taken out; everything else stays letter by letter."""
    return _WORD.sub(lambda word: GONE if private_kind(word[0]) else word[0], text)
