"""Something said once, outside the desk: a toast."""

from dataclasses import dataclass

from studio.words import Sentence


@dataclass(frozen=True)
class Notice:
    """A sentence shown for some seconds.

    Attributes:
        said: what happened and what now.
        undo: whether Ctrl+Z takes back what it tells of.
        path: a file that was written and can be shown, empty otherwise.
        votes: whether it tells of a vote, which can be taken back while it is shown.
    """

    said: Sentence
    undo: bool = False
    path: str = ""
    votes: bool = False
