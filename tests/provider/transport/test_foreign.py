"""Foreign values are read as what they are, or as nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.transport.foreign import count, record, records, text

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(ANYTHING)
def test_nothing_raises_and_everything_is_of_its_kind(value: Any) -> None:
    assert record(value) == (value if isinstance(value, dict) else {})
    assert all(isinstance(one, dict) for one in records(value))
    text(value).encode()
    assert count(value) is None or value >= 0


def test_halves_of_characters_are_replaced() -> None:
    assert text("a\ud800b") == "a?b"
    assert text("señal 😀") == "señal 😀"


@pytest.mark.parametrize(
    ("value", "found"), [(0, 0), (1120, 1120), (True, None), (-1, None), (1.0, None), ("3", None), (10**30, None)]
)
def test_a_count_is_a_whole_number(value: object, found: int | None) -> None:
    assert count(value) == found


def test_objects_of_a_list_are_kept_in_their_order() -> None:
    assert records([{"a": 1}, 7, None, {"b": 2}]) == ({"a": 1}, {"b": 2})
    assert records({"a": 1}) == ()
