"""A picture offered from outside, before anything is known of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Incoming:
    """Something dropped, pasted, opened or named on the command line.

    Attributes:
        name: what to call it when it is refused.
        path: a local path, None where there is none.
        data: the bytes where they came without a file, None otherwise. With neither path nor data it was
            no picture at all (a link, text on the clipboard).
    """

    name: str
    path: str | None = None
    data: bytes | None = None
