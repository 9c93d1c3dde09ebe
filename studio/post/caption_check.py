"""Counting a caption the way apps do, and what there is to remark about it."""

import re

from studio.post.formats import Limits
from studio.words import Sentence, sentence

HASHTAG = re.compile(r"(?<![\w#&])[#＃](?=\w*[^\W\d_])\w+")
"""A number alone is no hashtag, and neither is the end of an address."""


def counted(text: str) -> int:
    """Characters as apps count them: an emoji counts two, as in the text's UTF-16 form."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def hashtags(text: str) -> int:
    """How many hashtags a text has."""
    return len(HASHTAG.findall(text))


def first_line(text: str) -> int:
    """Characters of what a feed shows of a text before its reader taps, at most."""
    return counted(text.strip().partition("\n")[0].strip())


def caption_remarks(text: str, limits: Limits) -> tuple[Sentence, ...]:
    """What the creator should hear about a caption before it is posted; nothing where it is fine.

    Args:
        text: the caption as it would be posted.
        limits: of the place it goes to; what nobody knows is not remarked upon.
    """
    found = (
        _over(counted(text), limits.caption, "caption-remark-long"),
        _over(hashtags(text), limits.hashtags, "caption-remark-hashtags"),
        _over(first_line(text), limits.first_line, "caption-remark-first-line"),
    )
    return tuple(said for said in found if said is not None)


def _over(have: int, most: int | None, key: str) -> Sentence | None:
    if most is None or have <= most:
        return None
    return sentence(key, over=have - most, have=have, most=most)
