"""How often chance alone makes a lead, as people say it: "3 times in 8"."""

from dataclasses import dataclass
from fractions import Fraction

from studio.verdict.sureness import coin
from studio.verdict.tally import Tally
from studio.words import Sentence, sentence

FINEST = 16
"""Denominator up to which odds are said as they are; finer ones are rounded and called "about"."""
TENTH = Fraction(1, 10)


@dataclass(frozen=True)
class Odds:
    """So many times in so many.

    Attributes:
        times: how often.
        of: out of how many tries.
        about: whether it is rounded.
    """

    times: int
    of: int
    about: bool = False


def odds(one: int, other: int) -> Odds:
    """How often chance makes such a lead, in numbers that can be said: exact where they are simple, else rounded.

    Rounded odds from one in ten up are tenths; smaller ones are one in a round number, never rarer than the truth.

    Raises:
        ValueError: a count is below 0.
    """
    exact = coin(one, other)
    if exact.denominator <= FINEST:
        return Odds(exact.numerator, exact.denominator)
    if exact >= TENTH:
        return Odds(min(9, round(exact * 10)), 10, about=True)
    of = _round(int(1 / exact))
    return Odds(1, of, about=exact != Fraction(1, of))


def odds_sentence(counted: Tally) -> Sentence | None:
    """Votes for A and B and how often chance makes such a lead; None where there are none.

    Ties and "neither" stay out of the coin and are told beside it.
    """
    ahead, behind = max(counted.a, counted.b), min(counted.a, counted.b)
    if not ahead:
        return None
    if ahead + behind == 1:
        return sentence("judge-odds-single")
    said = odds(ahead, behind)
    if said.times == said.of:
        return sentence("judge-odds-even", ahead=ahead, behind=behind)
    key = "judge-odds-about" if said.about else "judge-odds"
    return sentence(key, ahead=ahead, behind=behind, times=said.times, of=said.of)


def _round(number: int) -> int:
    """Down to two digits that count: 46 stays 46, 187 becomes 180."""
    step: int = 10 ** max(0, len(str(number)) - 2)
    return number // step * step
