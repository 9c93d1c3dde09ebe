"""Names of published files: numbered in the order of the slides, and taken by every system and every upload form."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 40
"""Characters of a slide's name without number and ending."""
LONGEST_FREE, LONGEST_BYTES = 60, 120
"""Characters, and bytes in UTF-8, of a name in the creator's own words: room for a number and an ending is left."""
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(\..*)?", re.IGNORECASE)
"""What Windows takes for a device, with any ending."""
_KEPT, _ENDS = " -_,()", " -_,"
"""Signs that stay inside a name, and those of them that mean nothing at its ends."""


def slide_files(names: Iterable[str], ending: str = "jpg") -> tuple[str, ...]:
    """File names of slides, "01-cover.jpg" and so on; the numbers keep them apart.

    Args:
        names: of the slides in their order, in any words.
        ending: of all files, without the point.
    """
    return tuple(f"{number:02}-{plain_name(name)}.{ending}" for number, name in enumerate(names, 1))


def plain_name(text: str, otherwise: str = "slide") -> str:
    """What a slide is called behind its number: small Latin letters, digits and hyphens.

    Args:
        text: any words; accents are taken off, other signs part the words.
        otherwise: for a text of which nothing is left.
    """
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    words = re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")
    return words[:LONGEST].strip("-") or otherwise


def safe_name(text: str, otherwise: str = "post") -> str:
    """A name for a file or folder that stays close to the creator's words: letters and digits of any script stay.

    Slashes, signs, emoji and what no one sees become spaces; it never begins with a point and is never the name of
    a device.

    Args:
        text: any words.
        otherwise: for a text of which nothing is left.
    """
    whole = unicodedata.normalize("NFC", text)
    kept = "".join(one if unicodedata.category(one)[0] in "LMN" or one in _KEPT else " " for one in whole)
    short = " ".join(kept.split())[:LONGEST_FREE].encode("utf-8", "ignore")[:LONGEST_BYTES].decode("utf-8", "ignore")
    name = short.strip(_ENDS) or otherwise
    return f"{name}_" if _RESERVED.fullmatch(name) else name
