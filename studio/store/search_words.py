"""Words as a search sees them: without case and accents, and without the signs around them."""

import unicodedata
from collections.abc import Iterable

LONGEST = 200
"""Characters of a question that are looked at; nobody types more to find a test."""
ALIKE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that are written as others where a keyboard lacks them, and that no table of Unicode takes apart."""
PARTING, SILENT = ("Cc", "Cs", "Co"), ("Mn", "Cf")
"""Kinds of signs that part words, and that are nothing by themselves: accents, joints of emoji."""


def folded(text: str) -> str:
    """Text without case, accents and invisible signs; control signs and halves of characters become spaces."""
    if text.isascii():
        return "".join(sign if sign.isprintable() else " " for sign in text.lower())
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(map(_plain, apart)).translate(ALIKE)


def words_of(text: str) -> tuple[str, ...]:
    """The different words of a text, folded, in order; a word of nothing but signs stays what it is."""
    return tuple(dict.fromkeys(_stripped(word) for word in folded(text).split()))


def asked_words(text: str) -> tuple[str, ...]:
    """The words of a question; what is longer than anybody asks is cut off."""
    return words_of(text[:LONGEST])


def document(texts: Iterable[str]) -> str:
    """All different words of some texts, with a space between each two: what is searched of a test."""
    return " ".join(dict.fromkeys(word for text in texts for word in words_of(text)))


def _plain(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in SILENT:
        return ""
    return " " if kind in PARTING else sign


def _stripped(word: str) -> str:
    """A word without the punctuation around it."""
    if word.isalnum():
        return word
    first, last = 0, len(word)
    while first < last and unicodedata.category(word[first]).startswith("P"):
        first += 1
    while last > first and unicodedata.category(word[last - 1]).startswith("P"):
        last -= 1
    return word[first:last] or word
