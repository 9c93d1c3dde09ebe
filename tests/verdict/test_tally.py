"""Votes given, taken back and counted."""

from studio.verdict.tally import Tally, tally, voted
from studio.verdict.verdict import CHOICES, Choice, Verdict


def test_a_vote_is_kept_by_step() -> None:
    verdicts = voted(voted({}, "s1", "a"), "s2", "tie")
    assert {key: verdict.choice for key, verdict in verdicts.items()} == {"s1": "a", "s2": "tie"}


def test_another_choice_replaces_and_the_same_takes_back() -> None:
    for choice in CHOICES:
        first = voted({"s1": Verdict("s1", "a")}, "s1", choice)
        assert (first.get("s1") is None) is (choice == "a")
        assert dict(voted(voted({}, "s1", choice), "s1", choice)) == {}


def test_the_votes_before_are_untouched() -> None:
    before = {"s1": Verdict("s1", "b")}
    voted(before, "s1", "b")
    assert before == {"s1": Verdict("s1", "b")}


def test_counts() -> None:
    choices: tuple[Choice, ...] = ("a", "b", "b", "tie", "neither")
    counted = tally(Verdict(str(at), choice) for at, choice in enumerate(choices))
    assert counted == Tally(a=1, b=2, tie=1, neither=1)
    assert counted.votes == 5
    assert tally(()).votes == 0
