"""What a creator pastes for a key, and what of it is one."""

import re

from studio.words import StudioError, sentence

LEAST = 16
"""Fewer characters has no key of a hosted provider."""
AROUND = " \t\r\n\v\f\xa0\u200b\u2028\u2029\ufeff\"'`“”‘’«»"
"""What comes along when a key is copied out of a page or a file."""
BEFORE = re.compile(
    r"(?:export\s+)?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\s*=\s*(?=.)|(?i:(?:authorization\s*:\s*)?(?:bearer|key|token)\s+)"
)
"""How a key stands in a shell's file or in a header."""


def cleaned_key(text: str, least: int = LEAST) -> str:
    """A key as it was pasted, without what came along.

    Args:
        text: as pasted.
        least: characters that it must have.

    Raises:
        StudioError: it cannot be a key.
    """
    key = text.strip(AROUND)
    before = BEFORE.match(key)
    key = key[before.end() if before else 0 :].strip(AROUND)
    if not key:
        raise StudioError(sentence("connect-key-empty"))
    if len(key.split()) > 1:
        raise StudioError(sentence("connect-key-spaces"))
    if not (key.isascii() and key.isprintable()):
        raise StudioError(sentence("connect-key-signs"))
    if len(key) < least:
        raise StudioError(sentence("connect-key-short"))
    return key
