"""What came of taking something in from outside: the whole in one sentence, and every part that was left out."""

from dataclasses import dataclass

from studio.words import Sentence


@dataclass(frozen=True)
class Came:
    """How it went.

    Attributes:
        said: in one sentence.
        remarks: what was left out and why, one sentence each.
        tests: ids of the tests that are new in the library.
        battles: ids of the battles that are.
    """

    said: Sentence
    remarks: tuple[Sentence, ...] = ()
    tests: tuple[str, ...] = ()
    battles: tuple[str, ...] = ()
