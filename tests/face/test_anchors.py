"""A point that somebody set is never moved by one that was found."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.face.anchors import Anchors
from studio.store.codec import Stored, from_json, to_json
from tests.store.records import stored

HAND = Anchors((0.4, 0.4), (0.6, 0.4))
FOUND = Anchors(
    (0.41, 0.4), (0.6, 0.41), (0.5, 0.55), "found", ((0.4, 0.35), (0.6, 0.35)), ((0.46, 0.55), (0.54, 0.55))
)


def test_what_is_missing_is_added() -> None:
    whole = HAND.completed(FOUND)
    assert (whole.mouth, whole.brows, whole.corners) == (FOUND.mouth, FOUND.brows, FOUND.corners)
    assert (whole.left, whole.right, whole.source) == (HAND.left, HAND.right, "hand")


@given(st.floats(0, 1), st.floats(0, 1))
def test_what_is_there_is_never_moved(x: float, y: float) -> None:
    set_by_hand = replace(HAND, mouth=(x, y))
    whole = set_by_hand.completed(FOUND)
    assert (whole.left, whole.right, whole.mouth) == (HAND.left, HAND.right, (x, y))
    assert whole.corners is None


def test_nothing_is_taken_from_another_face() -> None:
    elsewhere = replace(FOUND, left=(0.1, 0.4), right=(0.3, 0.4))
    assert HAND.completed(elsewhere) == HAND


def test_distance_counts_in_px_not_in_shares() -> None:
    lower = replace(FOUND, left=(0.4, 0.44), right=(0.6, 0.44))
    assert HAND.completed(lower, aspect=1.0) != HAND
    assert HAND.completed(lower, aspect=3.0) == HAND


@pytest.mark.parametrize("face", [HAND, FOUND])
def test_both_kinds_are_kept_and_come_back(face: Anchors) -> None:
    assert from_json(to_json(_with(face)), "e1.json") == _with(face)


def test_records_written_before_brows_were_known_are_read() -> None:
    plain = json.loads(to_json(_with(HAND)))
    for step in plain["experiment"]["steps"]:
        for shot in step["shots"]:
            if shot["anchors"]:
                del shot["anchors"]["brows"], shot["anchors"]["corners"]
    assert from_json(json.dumps(plain).encode(), "e1.json") == _with(HAND)


def _with(face: Anchors) -> Stored:
    """The usual record with a face in its first picture."""
    record = stored()
    first, *others = record.experiment.steps
    shots = (replace(first.shots[0], anchors=face), *first.shots[1:])
    return replace(record, experiment=replace(record.experiment, steps=(replace(first, shots=shots), *others)))
