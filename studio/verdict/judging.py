"""A step that is being judged: the votes given so far, what was noticed, and whether the models are known."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from studio.verdict.verdict import Choice, Marks, Verdict, Vote, with_marks


@dataclass(frozen=True)
class Judging:
    """What is kept of a step between its pictures and its verdict.

    Attributes:
        step: id of the step.
        votes: one for each pair judged so far.
        marks: what was noticed.
        note: in the creator's words.
        known: the models were seen, so votes from here on are not blind.
    """

    step: str
    votes: tuple[Vote, ...] = ()
    marks: tuple[Marks, ...] = ()
    note: str = ""
    known: bool = False

    @property
    def empty(self) -> bool:
        """Whether there is nothing to keep."""
        return self == Judging(self.step)


Noticed = Judging | Verdict
"""Both hold marks and a note."""


def verdict_of(judging: Judging) -> Verdict:
    """What the votes come to, once the last pair was judged.

    Raises:
        ValueError: no vote was given.
    """
    if not judging.votes:
        raise ValueError(judging.step)
    choice = come_to(tuple(vote.choice for vote in judging.votes))
    return Verdict(judging.step, choice, judging.votes, judging.marks, judging.note)


def come_to(choices: tuple[Choice, ...]) -> Choice:
    """The one choice that stands for several votes: who is ahead between A and B, else a tie.

    It sums up and proves nothing. "Neither" is the result only where more than half of all votes say so.
    """
    counted = Counter(choices)
    if 2 * counted["neither"] > len(choices):
        return "neither"
    if counted["a"] == counted["b"]:
        return "tie"
    return "a" if counted["a"] > counted["b"] else "b"


def reopened(verdict: Verdict) -> Judging:
    """The step before its last vote. The models have been seen by then, so what follows is not blind."""
    return Judging(verdict.step, verdict.votes[:-1], verdict.marks, verdict.note, known=True)


def taken_back(judging: Judging) -> Judging:
    """Without the last vote; the models stay hidden, for they were never shown."""
    return replace(judging, votes=judging.votes[:-1])


def noticed(record: Noticed, shot: str, slot: int, change: Callable[[Marks], Marks]) -> Noticed:
    """The record with the marks of one picture changed."""
    now = next((one for one in record.marks if one.shot == shot), Marks(shot, slot))
    return replace(record, marks=with_marks(record.marks, change(now)))
