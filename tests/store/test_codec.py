"""Records survive the way to disk and back, and nothing else is taken for one."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.prompt.expression import Expression
from studio.prompt.scale import KNOBS
from studio.store.codec import VERSION, from_json, to_json
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
