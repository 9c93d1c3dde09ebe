"""How long is waited between tries."""

import asyncio
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.transport import repeat
from studio.provider.trouble import (
    InvalidError,
    NamedError,
    OfflineError,
    ProviderError,
    ServerError,
    StrangeAnswerError,
    TooFastError,
    UnknownOutcomeError,
)


def tried(problems: Sequence[ProviderError], *, paid: bool) -> tuple[int, list[float]]:
    """How often something was tried that ends so each time, and how long was waited in between, s."""
    waits: list[float] = []
    tries = 0

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    async def scene() -> None:
        nonlocal tries
        repeating = repeat.paid(lambda _wait: None) if paid else repeat.free()
        repeating.sleep = sleep  # type: ignore[assignment]  # it is awaited there
        async for attempt in repeating:
            with attempt:
                tries += 1
                raise problems[min(tries, len(problems)) - 1]

    with pytest.raises(ProviderError) as caught:
        asyncio.run(scene())
    assert caught.value is problems[min(tries, len(problems)) - 1]
    return tries, waits


@pytest.mark.parametrize("kind", [UnknownOutcomeError, ServerError, StrangeAnswerError, InvalidError])
def test_what_may_have_been_accepted_is_not_paid_for_again(kind: type[NamedError]) -> None:
    assert tried([kind("Echo")], paid=True) == (1, [])


def test_after_a_try_that_was_not_accepted_comes_one_that_may_have_been() -> None:
    tries, _waits = tried([OfflineError("Echo"), UnknownOutcomeError("Echo")], paid=True)
    assert tries == 2


def test_what_costs_nothing_is_tried_longer_and_longer_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.uniform", lambda _least, most: most)
    tries, waits = tried([ServerError("Echo")], paid=False)
    assert tries == repeat.FREE_TRIES
    assert waits == [2.0, 4.0, 8.0, 16.0, 30.0, 30.0, 30.0]


def test_waits_are_spread() -> None:
    _tries, first = tried([ServerError("Echo")], paid=False)
    _tries, second = tried([ServerError("Echo")], paid=False)
    assert first != second


@pytest.mark.parametrize("paid", [True, False])
def test_what_is_asked_for_is_waited_for(paid: bool) -> None:
    problems = [TooFastError("Echo").after(7.5), TooFastError("Echo").after(120.0), ServerError("Echo")]
    _tries, waits = tried(problems, paid=paid)
    assert waits[:2] == [7.5, 120.0]


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_no_wait_is_longer_than_the_longest(asked: float) -> None:
    tries, waits = tried([TooFastError("Echo").after(asked)], paid=True)
    if asked <= repeat.LONGEST_WAIT_S:
        assert waits == [max(asked, 0.0)] * (repeat.PAID_TRIES - 1)
    else:
        assert (tries, waits) == (1, [])


def test_nobody_reached_is_not_tried_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeat, "PAID_WITHIN_S", 0.4)
    assert tried([OfflineError("Echo")], paid=True) == (1, [])
