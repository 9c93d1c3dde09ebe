"""Runs that are marked so that their words can be compared: two at most."""

from dataclasses import dataclass

MOST = 2


@dataclass(frozen=True)
class Marked:
    """A marked run.

    Attributes:
        test, step: ids.
        said: what it is called: name of the test, and what the run is about.
    """

    test: str
    step: str
    said: str


class Marks:
    """Holds them in the order in which they were marked; a third one takes the place of the first."""

    def __init__(self) -> None:
        self.all: tuple[Marked, ...] = ()

    @property
    def full(self) -> bool:
        """Whether there are two to be compared."""
        return len(self.all) == MOST

    def has(self, test: str, step: str) -> bool:
        """Whether a run is marked."""
        return any((one.test, one.step) == (test, step) for one in self.all)

    def turn(self, marked: Marked) -> None:
        """Mark a run, or take its mark away."""
        rest = tuple(one for one in self.all if (one.test, one.step) != (marked.test, marked.step))
        self.all = rest if len(rest) < len(self.all) else (*rest, marked)[-MOST:]
