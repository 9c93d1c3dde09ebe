"""Votes are counted pair by pair."""

from studio.verdict.tally import Tally, added, tally
from studio.verdict.verdict import Choice, Verdict, Vote


def test_counts() -> None:
    choices: tuple[Choice, ...] = ("a", "b", "b", "tie", "neither")
    counted = tally(Verdict(str(at), choice) for at, choice in enumerate(choices))
    assert counted == Tally(a=1, b=2, tie=1, neither=1)
    assert counted.votes == 5
    assert tally(()).votes == 0


def test_every_pair_counts_and_what_they_come_to_does_not_count_again() -> None:
    three = Verdict("s1", "a", (Vote("a"), Vote("a"), Vote("tie")))
    assert tally((three, Verdict("s2", "b"))) == Tally(a=2, b=1, tie=1)


def test_several_counts_add_up() -> None:
    assert added([Tally(1, 2, 3, 4), Tally(10, 20, 30, 40)]) == Tally(11, 22, 33, 44)
    assert added([]) == Tally()
