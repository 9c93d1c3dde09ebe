"""Votes of other people on a step: given one after another on this screen, or counted elsewhere.

They are kept apart from the creator's own verdict, and neither changes the other.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.verdict.blind_order import PAIR, shuffled
from studio.verdict.tally import Tally
from studio.verdict.verdict import Choice, Vote

SIDES: tuple[Choice, Choice] = ("a", "b")
MOST_ELSEWHERE = 9_999
"""What each of the two counts from elsewhere may be: the exact odds of twice as many votes still come at once."""


@dataclass(frozen=True)
class Audience:
    """What others said of a step.

    Attributes:
        step: id of the step.
        votes: in the order in which they were given; none of them saw a name.
        elsewhere: votes for A and for B that were counted somewhere else, such as in comments.
    """

    step: str
    votes: tuple[Vote, ...] = ()
    elsewhere: tuple[int, int] = (0, 0)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to keep."""
        return self == Audience(self.step)

    @property
    def tally(self) -> Tally:
        """How the votes on this screen fell."""
        counted = Counter(vote.choice for vote in self.votes)
        return Tally(counted["a"], counted["b"], counted["tie"], counted["neither"])

    @property
    def counted(self) -> Tally:
        """The votes from elsewhere; who calls it a tie there is counted nowhere."""
        return Tally(*self.elsewhere)


def lot(step_id: str, voter: int) -> tuple[int, ...]:
    """The two slots from left to right as a voter sees them: by lot, and the same lot for the same voter.

    Args:
        step_id: of the step.
        voter: number of the voter, 0 for the first.
    """
    return tuple(PAIR[at] for at in shuffled(f"{step_id}/audience/{voter}", len(PAIR)))


def voted(audience: Audience, pressed: Choice, shots: tuple[str, ...]) -> Audience:
    """One vote more, as the next voter gave it.

    Args:
        audience: what was said so far.
        pressed: the answer; "a" is the left picture and "b" the right one.
        shots: ids of the pictures, by slot.
    """
    order = lot(audience.step, len(audience.votes))
    left, right = (SIDES[slot] for slot in order)
    named: dict[Choice, Choice] = {"a": left, "b": right, "tie": "tie", "neither": "neither"}
    vote = Vote(named[pressed], shots, order, blind=True)
    return replace(audience, votes=(*audience.votes, vote))


def with_votes(audience: Audience, votes: Sequence[Vote]) -> Audience:
    """With votes that somebody gave on a copy of the test; one who saw the names counts as counted elsewhere."""
    blind = tuple(vote for vote in votes if vote.blind)
    seen = [vote.choice for vote in votes if not vote.blind]
    a, b = audience.elsewhere
    joined = replace(audience, votes=(*audience.votes, *blind))
    return with_elsewhere(joined, a + seen.count("a"), b + seen.count("b"))


def without_last(audience: Audience) -> Audience:
    """Without the last vote; that voter sees the same sides again."""
    return replace(audience, votes=audience.votes[:-1])


def with_elsewhere(audience: Audience, a: int, b: int) -> Audience:
    """With other counts from elsewhere; what is below 0 or above the most is brought within."""
    held = tuple(min(MOST_ELSEWHERE, max(0, count)) for count in (a, b))
    return replace(audience, elsewhere=(held[0], held[1]))
