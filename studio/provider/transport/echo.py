"""A key that comes back: some providers repeat it in what they say is wrong. Nobody behind the line gets to see it."""

from collections.abc import Mapping
from dataclasses import replace

from studio.provider.transport.call import Reply

SHORTEST = 12
"""Characters of a key that is looked for: a shorter one, of a server of one's own, could be any word of an answer."""


def without_keys(data: bytes, headers: Mapping[str, str]) -> bytes:
    """An answer of the same length in which stars stand for the keys.

    Args:
        data: as it came.
        headers: those that carried the keys, e.g. {"authorization": "Bearer KEY"}.
    """
    for value in headers.values():
        key = value.rpartition(" ")[2].encode()
        if len(key) >= SHORTEST:
            data = data.replace(key, b"*" * len(key))
    return data


def cleared(reply: Reply, headers: Mapping[str, str]) -> Reply:
    """A reply whose body holds no key; the very same one where it held none."""
    body = without_keys(reply.body, headers)
    return reply if body == reply.body else replace(reply, body=body)
