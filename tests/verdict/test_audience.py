"""Votes of other people: sides by lot for each voter, counted by model, kept apart from the creator's verdict."""

from hypothesis import given
from hypothesis import strategies as st

from studio.verdict.audience import MOST_ELSEWHERE, Audience, lot, voted, with_elsewhere, without_last
from studio.verdict.tally import Tally
from studio.verdict.verdict import CHOICES, Choice

SHOTS = ("s1-0", "s1-1")
pressed = st.lists(st.sampled_from(CHOICES), max_size=30)


def after(choices: list[Choice], step: str = "s1") -> Audience:
    record = Audience(step)
    for choice in choices:
        record = voted(record, choice, SHOTS)
    return record


@given(pressed, st.text(max_size=8))
def test_left_and_right_are_counted_for_the_model_that_stood_there(choices: list[Choice], step: str) -> None:
    record = after(choices, step)
    wanted: list[Choice] = []
    for voter, choice in enumerate(choices):
        left, right = lot(step, voter)
        named: dict[Choice, Choice] = {"a": "ab"[left], "b": "ab"[right]}  # type: ignore[dict-item]
        wanted.append(named.get(choice, choice))
        assert record.votes[voter].order == (left, right)
    assert [vote.choice for vote in record.votes] == wanted
    assert record.tally == Tally(*(wanted.count(choice) for choice in CHOICES))
    assert all(vote.blind and vote.shots == SHOTS for vote in record.votes)


def test_the_sides_are_as_often_one_way_as_the_other() -> None:
    """Of 4,000 fair tosses, more than 2,200 on one side happen once in billions of runs."""
    first = sum(lot(f"step-{step}", voter) == (0, 1) for step in range(40) for voter in range(100))
    assert 1800 < first < 2200
    alone = sum(lot("one step", voter) == (0, 1) for voter in range(1000))
    assert 400 < alone < 600


def test_who_always_presses_one_side_prefers_neither_model() -> None:
    counted = after(["a"] * 1000).tally
    assert 400 < counted.a < 600
    assert counted.a + counted.b == 1000


@given(pressed, st.sampled_from(CHOICES))
def test_the_last_vote_is_taken_back_and_that_voter_sees_the_same_sides(choices: list[Choice], last: Choice) -> None:
    record = after(choices)
    again = without_last(voted(record, last, SHOTS))
    assert again == record
    assert lot("s1", len(again.votes)) == lot("s1", len(record.votes))
    assert without_last(Audience("s1")) == Audience("s1")


@given(st.integers(-5, 20_000), st.integers(-5, 20_000), pressed)
def test_counts_from_elsewhere_stay_apart(a: int, b: int, choices: list[Choice]) -> None:
    before = after(choices)
    record = with_elsewhere(before, a, b)
    assert record.votes == before.votes
    assert record.tally == before.tally
    assert record.counted.a == min(MOST_ELSEWHERE, max(0, a))
    assert record.counted.b == min(MOST_ELSEWHERE, max(0, b))
    assert (record.counted.tie, record.counted.neither) == (0, 0)


def test_what_is_empty_needs_no_keeping() -> None:
    assert Audience("s1").empty
    assert not after(["tie"]).empty
    assert not with_elsewhere(Audience("s1"), 0, 1).empty
    assert without_last(after(["tie"])).empty
