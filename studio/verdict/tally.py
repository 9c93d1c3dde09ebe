"""Votes are counted: pair by pair, and a count is a count."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from studio.verdict.verdict import Verdict


@dataclass(frozen=True)
class Tally:
    """How often each choice was made."""

    a: int = 0
    b: int = 0
    tie: int = 0
    neither: int = 0

    @property
    def votes(self) -> int:
        """All votes together."""
        return self.a + self.b + self.tie + self.neither


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """Count the votes of some verdicts, every pair that was judged. It names no winner."""
    counted = Counter(vote.choice for verdict in verdicts for vote in verdict.given)
    return Tally(counted["a"], counted["b"], counted["tie"], counted["neither"])


def added(tallies: Iterable[Tally]) -> Tally:
    """Several counts as one."""
    kept = tuple(tallies)
    a, b = sum(one.a for one in kept), sum(one.b for one in kept)
    return Tally(a, b, sum(one.tie for one in kept), sum(one.neither for one in kept))
