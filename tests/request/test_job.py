"""What can become of an order, arrow by arrow."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.request.image_request import ImageRequest
from studio.request.job import (
    ARROWS,
    ENDS,
    STATES,
    UNSETTLED,
    ArrowError,
    Happened,
    JobRecord,
    State,
    may_follow,
    standing,
)
from studio.request.size import Size

JOB = JobRecord("a1", "e1", "s1", 0, 1, "ark/seedream-4", "ark", ImageRequest("ark/seedream-4", "x", Size(8, 8)), 30)
STARTED = {"sending", "accepted", "downloading"}


def reachable(state: State) -> set[State]:
    found: set[State] = set()
    waiting = [state]
    while waiting:
        for new in ARROWS[waiting.pop()] - found:
            found.add(new)
            waiting.append(new)
    return found


def test_every_state_says_what_may_follow() -> None:
    assert set(ARROWS) == set(STATES)
    assert all(new in STATES for after in ARROWS.values() for new in after)
    assert reachable("planned") == set(STATES)


def test_a_picture_goes_its_way() -> None:
    way: tuple[State, ...] = ("planned", "sending", "accepted", "downloading", "stored", "done")
    assert all(may_follow(old, new) for old, new in pairwise(way))
    direct: tuple[State, ...] = ("planned", "sending", "stored", "done")
    assert all(may_follow(old, new) for old, new in pairwise(direct))


def test_nothing_is_on_its_way_that_was_not_sent() -> None:
    assert ARROWS["planned"] == {"sending", "cancelled-unsent", "failed-free"}


def test_only_what_was_surely_not_accepted_may_be_sent_again() -> None:
    assert {state for state in STATES if may_follow(state, "planned")} == {"sending"}
    assert {state for state in STATES if may_follow(state, "sending")} == {"planned"}
    assert all("sending" not in reachable(state) for state in ("accepted", "downloading", "unknown", "cancelled-sent"))


def test_what_was_sent_is_never_cancelled_as_unsent() -> None:
    assert {state for state in STATES if may_follow(state, "cancelled-unsent")} == {"planned"}
    assert {state for state in STATES if may_follow(state, "cancelled-sent")} == STARTED


def test_what_is_being_fetched_was_made_and_is_not_free() -> None:
    assert not may_follow("downloading", "failed-free")
    assert not may_follow("stored", "failed-maybe")


@pytest.mark.parametrize("nobody_waits", ["cancelled-sent", "unknown"])
def test_a_picture_may_come_after_nobody_expected_it(nobody_waits: State) -> None:
    assert {"accepted", "downloading", "stored", "refused", "failed-free", "failed-maybe"} <= ARROWS[nobody_waits]
    assert "done" not in ARROWS[nobody_waits]


def test_a_fetch_may_begin_anew_and_a_claim_may_grow() -> None:
    assert {state for state in STATES if may_follow(state, state)} == {"accepted", "downloading"}


def test_ends_and_what_is_looked_at_on_start() -> None:
    assert {state for state in STATES if not ARROWS[state]} < ENDS
    assert set(STATES) == ENDS | UNSETTLED
    assert {state for state in ENDS if state in UNSETTLED} == {"unknown", "cancelled-sent"}


def test_whatever_is_unsettled_can_be_settled() -> None:
    assert all(reachable(state) & (ENDS - UNSETTLED) for state in UNSETTLED)


def test_an_arrow_that_is_none_names_its_ends() -> None:
    error = ArrowError("a1", "done", "sending")
    assert (error.job, error.old, error.new) == ("a1", "done", "sending")
    assert isinstance(error, ValueError)
    assert str(error) == "a1: done -> sending"


def test_a_standing_knows_all_that_was_learned() -> None:
    events = (
        Happened("planned", "t1"),
        Happened("sending", "t2", sent="{}"),
        Happened("accepted", "t3", request_id="r1", urls={"status": "u1"}),
        Happened("accepted", "t4", urls={"result": "u2"}),
        Happened("stored", "t5", reported=40, sha256="ff"),
        Happened("done", "t6"),
    )
    found = standing(JOB, events)
    assert (found.state, found.request_id, found.reported, found.sha256) == ("done", "r1", 40, "ff")
    assert dict(found.urls) == {"status": "u1", "result": "u2"}
    assert found.events == events
    assert found.claimed


def test_later_words_stand_before_earlier_ones() -> None:
    events = (
        Happened("accepted", "t", request_id="r1", urls={"status": "u1"}, reported=10),
        Happened("unknown", "t", request_id="r2", urls={"status": "u2"}, reported=0),
    )
    found = standing(JOB, events)
    assert (found.request_id, dict(found.urls), found.reported) == ("r2", {"status": "u2"}, 0)


def test_an_order_that_was_only_planned_cannot_be_asked_for() -> None:
    found = standing(JOB, (Happened("planned", "t"),))
    assert not found.claimed
    assert (found.request_id, found.reported, found.sha256) == ("", None, "")


@given(
    st.lists(st.builds(Happened, st.sampled_from(STATES), st.just("t"), st.sampled_from(("", "r1", "r2"))), min_size=1)
)
def test_the_newest_state_and_the_newest_id_stand(events: list[Happened]) -> None:
    found = standing(JOB, tuple(events))
    assert found.state == events[-1].state
    told = [event.request_id for event in events if event.request_id]
    assert found.request_id == (told[-1] if told else "")


def test_values_can_be_compared_and_counted() -> None:
    assert len({Happened("planned", "t"), Happened("planned", "t"), Happened("sending", "t")}) == 2
    assert len({standing(JOB, (Happened("planned", "t"),)), standing(JOB, (Happened("planned", "t"),))}) == 1
