"""How far chance alone explains a lead: the one rule by which a winner may be named.

Votes for A and for B are weighed like tosses of a fair coin. Ties and "neither" say nothing about A against B and
stay out of the coin; they count when it is asked whether the votes as a whole point to a winner.
"""

from fractions import Fraction
from math import comb
from typing import Literal

from studio.verdict.tally import Tally

Lead = Literal["a", "b"]
CHANCE = 0.10
"""What a fair coin shows more often than this is no lead."""
ENOUGH = 5
"""Votes for A or B below which no lead is ever clear: four of four still happens to a coin one time in eight."""


def coin(one: int, other: int) -> Fraction:
    """How often a fair coin is at least as uneven as these votes: the two-sided binomial, exact.

    Args:
        one: votes for A.
        other: votes for B; the order makes no difference.

    Raises:
        ValueError: a count is below 0.
    """
    if min(one, other) < 0:
        raise ValueError((one, other))
    tosses, most = one + other, max(one, other)
    ways = tail = comb(tosses, most)
    for heads in range(most, tosses):
        ways = ways * (tosses - heads) // (heads + 1)
        tail += ways
    return min(Fraction(1), Fraction(2 * tail, 2**tosses))


def chance(one: int, other: int) -> float:
    """The same as a number, 0 to 1.

    Raises:
        ValueError: a count is below 0.
    """
    return float(coin(one, other))


def clear(tally: Tally) -> Lead | None:
    """Who leads so clearly that a slide may name a winner; None where chance explains the lead.

    Also None where no more than half of all votes are for the one ahead: a pair that most people call a tie has no
    winner, however the rest voted.
    """
    if tally.a == tally.b or chance(tally.a, tally.b) > CHANCE:
        return None
    ahead: Lead = "a" if tally.a > tally.b else "b"
    return ahead if 2 * max(tally.a, tally.b) > tally.votes else None
