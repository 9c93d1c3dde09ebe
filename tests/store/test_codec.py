"""Records survive the way to disk and back, and nothing else is taken for one."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.prompt.expression import Expression
from studio.prompt.scale import KNOBS
from studio.store.codec import VERSION, from_json, to_json
from studio.verdict.judging import Judging
from studio.verdict.verdict import Marks, Verdict, Vote
from studio.viewer.view import View
from studio.words import StudioError
from tests.fakes.demo import RECIPE, draft
from tests.store.records import stored

number = st.floats(-1e6, 1e6)
knobs = st.dictionaries(st.sampled_from(KNOBS), st.integers(0, 5)).map(
    lambda given: tuple((key, given[key]) for key in KNOBS if key in given)
)


def test_a_record_comes_back_equal() -> None:
    assert from_json(to_json(stored()), "e1.json") == stored()


def test_equal_records_give_equal_bytes() -> None:
    assert to_json(stored()) == to_json(stored())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 5), knobs, number, number)
def test_whatever_is_typed_comes_back(
    name: str, hair: str, step: int, turned: tuple[tuple[str, int], ...], x: float, y: float
) -> None:
    said = replace(draft(), recipe=RECIPE.with_text("hair", hair), expression=Expression("sad", step, turned))  # type: ignore[arg-type]
    record = stored()
    record = replace(record, experiment=replace(record.experiment, name=name, draft=said), view=View(x, y))
    assert from_json(to_json(record), "x") == record


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"null", b"{", b'{"experiment": 3}', b"\xff\xfe", json.dumps({"a": [1] * 9}).encode(), b"[" * 100_000],
)
def test_something_else_is_told_apart(data: bytes) -> None:
    with pytest.raises(StudioError) as refused:
        from_json(data, "odd.json")
    assert refused.value.sentence.key == "store-record-unreadable"


def test_a_newer_form_is_not_guessed_at() -> None:
    plain = json.loads(to_json(stored()))
    plain["version"] = VERSION + 1
    with pytest.raises(StudioError) as refused:
        from_json(json.dumps(plain).encode(), "new.json")
    assert refused.value.sentence.key == "store-record-newer"


def test_judgements_come_back_with_everything_that_was_noticed() -> None:
    made = stored()
    step = made.experiment.steps[0]
    marks = (Marks(step.shots[0].id, 0, ("reads", "skin"), ("overacted",), "better"),)
    votes = (Vote("a", tuple(shot.id for shot in step.shots), (1, 0), blind=True), Vote("tie"))
    verdicts = {step.id: Verdict(step.id, "a", votes, marks, "¿más? 🙂")}
    judging = {"s9": Judging("s9", votes[:1], marks, "half way", known=True)}
    chosen = made.experiment.with_step(step.with_pick(step.shots[0]).with_reject(step.shots[1]))
    record = replace(made, experiment=chosen, verdicts=verdicts, judging=judging)
    back = from_json(to_json(record), "e1.json")
    assert back == record
    assert back.verdicts[step.id].blind is False, "one of two votes was not blind"


@pytest.mark.parametrize("version", [2, VERSION])
def test_votes_of_a_time_that_kept_only_the_choice_are_read_and_claim_nothing(version: int) -> None:
    plain = json.loads(to_json(stored()))
    for verdict in plain["verdicts"].values():
        for name in ("votes", "marks", "note"):
            verdict.pop(name, None)
    plain.pop("judging", None)
    for step in plain["experiment"]["steps"]:
        for name in ("picked", "rejected"):
            step.pop(name, None)
    plain["version"] = version
    (verdict,) = from_json(json.dumps(plain).encode(), "old.json").verdicts.values()
    assert (verdict.choice, verdict.blind, verdict.order, verdict.seen) == ("a", False, (), ())
