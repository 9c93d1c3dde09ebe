"""When something is tried again, and after how long a wait."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from studio.provider.trouble import OfflineError, ProviderError, ServerError, TooFastError

if TYPE_CHECKING:
    from tenacity import AsyncRetrying, RetryCallState

PAID_TRIES, PAID_WITHIN_S = 3, 20.0
"""Of a request that costs money and surely was not accepted: how often it is sent, and for how long at most, s."""
FREE_TRIES = 8
LONGEST_WAIT_S = 120.0
"""A provider that asks for more than this is not waited for."""
FIRST_WAIT_S, MOST_WAIT_S = 1.0, 30.0

Slowed = Callable[[float], None]
"""Hears how many seconds are waited now."""
Rest = Callable[[float], Awaitable[None]]
"""Waits so many seconds, or less."""


def paid(slowed: Slowed, rest: Rest = asyncio.sleep) -> "AsyncRetrying":
    """Tries of a request that costs money: only while nobody was reached, or the provider asked to slow down.

    Args:
        slowed: hears how long is waited.
        rest: waits.
    """
    from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, stop_before_delay  # noqa: PLC0415 - late

    def over(state: "RetryCallState") -> bool:
        offline = isinstance(_trouble(state), OfflineError)
        return stop_after_attempt(PAID_TRIES)(state) or (offline and stop_before_delay(PAID_WITHIN_S)(state))

    return AsyncRetrying(
        retry=retry_if_exception(_may_be_sent_again),
        stop=over,
        wait=_wait,
        sleep=rest,
        before_sleep=lambda state: slowed(state.upcoming_sleep),
        reraise=True,
    )


def free() -> "AsyncRetrying":
    """Tries of a request that costs nothing."""
    from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt  # noqa: PLC0415 - late, as above

    passing = retry_if_exception_type((OfflineError, ServerError, TooFastError))
    return AsyncRetrying(retry=passing, stop=stop_after_attempt(FREE_TRIES), wait=_wait, reraise=True)


def _may_be_sent_again(problem: BaseException) -> bool:
    if isinstance(problem, TooFastError):
        return problem.retry_s is None or problem.retry_s <= LONGEST_WAIT_S
    return isinstance(problem, OfflineError)


def _wait(state: "RetryCallState") -> float:
    """What the provider asked for, else a random time that grows with every try (full jitter), s."""
    trouble = _trouble(state)
    if isinstance(trouble, TooFastError) and trouble.retry_s is not None:
        return max(0.0, min(trouble.retry_s, LONGEST_WAIT_S))
    most = min(MOST_WAIT_S, FIRST_WAIT_S * 2.0**state.attempt_number)
    return random.uniform(FIRST_WAIT_S / 2, most)  # noqa: S311 - no secret


def _trouble(state: "RetryCallState") -> ProviderError | None:
    problem = state.outcome.exception() if state.outcome is not None else None
    return problem if isinstance(problem, ProviderError) else None
