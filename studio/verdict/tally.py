"""Votes: giving one, taking it back, counting them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from studio.verdict.verdict import Choice, Verdict


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


def voted(verdicts: Mapping[str, Verdict], step: str, choice: Choice) -> Mapping[str, Verdict]:
    """The verdicts with a vote for a step; the same choice again takes it back."""
    rest = {key: verdict for key, verdict in verdicts.items() if key != step}
    before = verdicts.get(step)
    if before is None or before.choice != choice:
        rest[step] = Verdict(step, choice)
    return MappingProxyType(rest)


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """Count votes. A count is a count: it names no winner."""
    counted = Counter(verdict.choice for verdict in verdicts)
    return Tally(counted["a"], counted["b"], counted["tie"], counted["neither"])
