"""What is kept of a judgement, and what several votes come to."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.verdict.judging import Judging, come_to, noticed, reopened, taken_back, verdict_of
from studio.verdict.verdict import AGAINST, CHOICES, CRITERIA, FAULTS, Choice, Marks, Verdict, Vote, with_marks

BLIND, OPEN = Vote("a", ("1", "2"), (1, 0), blind=True), Vote("b", ("3", "4"), (0, 1))
VOTES = st.lists(st.sampled_from(CHOICES), min_size=1, max_size=9)


def test_blind_only_if_every_vote_was() -> None:
    assert Verdict("s", "a", (BLIND, BLIND)).blind
    assert not Verdict("s", "a", (BLIND, OPEN)).blind
    assert not Verdict("s", "a").blind, "nothing was kept, so nothing is claimed"


def test_a_record_of_earlier_times_counts_as_one_vote() -> None:
    old = Verdict("s", "tie")
    assert old.given == (Vote("tie"),)
    assert (old.order, old.seen) == ((), ())


def test_pictures_and_order_are_kept() -> None:
    verdict = Verdict("s", "a", (BLIND, OPEN))
    assert verdict.seen == ("1", "2", "3", "4")
    assert verdict.order == (0, 1)


@pytest.mark.parametrize(
    ("choices", "all_of_them"),
    [
        ("a", "a"),
        ("tie", "tie"),
        ("neither", "neither"),
        ("a a b", "a"),
        ("b a b", "b"),
        ("a b tie", "tie"),
        ("a tie tie", "a"),
        ("neither neither a", "neither"),
        ("neither neither a a", "a"),
        ("neither tie", "tie"),
    ],
)
def test_what_votes_come_to(choices: str, all_of_them: str) -> None:
    assert come_to(tuple(known for word in choices.split() for known in CHOICES if known == word)) == all_of_them


@given(VOTES)
def test_the_order_of_votes_makes_no_difference(votes: list[Choice]) -> None:
    assert come_to(tuple(votes)) == come_to(tuple(sorted(votes)))


@given(VOTES)
def test_sides_are_equal(votes: list[Choice]) -> None:
    turned: dict[Choice, Choice] = {"a": "b", "b": "a", "tie": "tie", "neither": "neither"}
    assert come_to(tuple(turned[vote] for vote in votes)) == turned[come_to(tuple(votes))]


def test_a_verdict_needs_a_vote() -> None:
    with pytest.raises(ValueError, match="s1"):
        verdict_of(Judging("s1"))


def test_a_verdict_that_is_taken_back_is_known_and_keeps_what_was_noticed() -> None:
    marks = (Marks("1", 0, ("reads",)),)
    verdict = verdict_of(Judging("s", (BLIND, BLIND), marks, "soft"))
    again = reopened(verdict)
    assert again == Judging("s", (BLIND,), marks, "soft", known=True)
    assert not taken_back(Judging("s", (BLIND,))).known, "between two pairs nobody has seen a name"


def test_ticked_twice_is_not_ticked() -> None:
    start = Marks("1", 0)
    for criterion in CRITERIA:
        met = start.with_criterion(criterion)
        assert (met.criteria, met.with_criterion(criterion)) == ((criterion,), start)
    for fault in FAULTS:
        wrong = start.with_fault(fault)
        assert (wrong.faults, wrong.with_fault(fault)) == ((fault,), start)
    for against in AGAINST:
        assert start.with_against(against).with_against(against) == start


def test_only_one_comparison_holds_and_ticks_stay_in_order() -> None:
    marks = Marks("1", 0).with_against("better").with_against("worse")
    assert marks.against == "worse"
    assert not marks.looked, "beside the baseline says nothing about criteria"
    for first, second in product(FAULTS, FAULTS):
        assert marks.with_fault(first).with_fault(second) == marks.with_fault(second).with_fault(first)


def test_marks_belong_to_their_picture_and_empty_ones_are_not_kept() -> None:
    one = noticed(Judging("s"), "1", 0, lambda marks: marks.with_criterion("skin"))
    two = noticed(one, "2", 1, lambda marks: marks.with_fault("plastic"))
    assert {mark.shot: (mark.criteria, mark.faults) for mark in two.marks} == {
        "1": (("skin",), ()),
        "2": ((), ("plastic",)),
    }
    gone = noticed(two, "1", 0, lambda marks: marks.with_criterion("skin"))
    assert [mark.shot for mark in gone.marks] == ["2"]
    assert with_marks(gone.marks, replace(gone.marks[0], faults=())) == ()
