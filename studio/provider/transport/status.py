"""What an answer means where a provider says nothing of its own about it, and how long it asks to wait."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from studio.provider.transport.call import Reply
from studio.provider.trouble import (
    InvalidError,
    KeyRefusedError,
    ModelGoneError,
    NoCreditError,
    ProviderError,
    ServerError,
    TooFastError,
    UnknownOutcomeError,
)

MAYBE_DONE = frozenset((500, 502, 504))
"""A server that says this may have drawn, and charged, all the same."""
KINDS = {401: KeyRefusedError, 402: NoCreditError, 403: KeyRefusedError, 404: ModelGoneError, 410: ModelGoneError}
SECONDS = re.compile(r"\d+(?:\.\d+)?")
LONGEST_S = 1e9
"""Of a wait; nobody waits for a longer one."""


def by_status(reply: Reply, name: str, words: str = "", request_id: str = "") -> ProviderError:
    """The error that the status alone tells of, for a request that costs money and is answered at once.

    A page where JSON belongs comes from somebody in between, so that of its statuses only those about key, pace and
    outcome are believed.

    Args:
        reply: not a good one.
        name: of the provider.
        words: as the provider gave them.
        request_id: as the provider gave it.
    """
    status = reply.status
    if status == 429:
        return TooFastError(name, words, request_id=request_id).after(retry_after(reply))
    if status in MAYBE_DONE:
        return UnknownOutcomeError(name, words, request_id=request_id)
    if reply.json is None and status != 401:
        return ServerError(name, words, request_id=request_id)
    kind = KINDS.get(status, InvalidError if 400 <= status < 500 else ServerError)
    return kind(name, words, request_id=request_id)


def retry_after(reply: Reply) -> float | None:
    """Seconds that the answer's head asks to wait, told as a number or as a date; None where it says nothing."""
    said = reply.headers.get("retry-after", "").strip()
    if SECONDS.fullmatch(said):
        return seconds(said)
    try:
        at = parsedate_to_datetime(said)
    except (ValueError, IndexError, OverflowError):
        return None
    return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def seconds(said: str) -> float | None:
    """The first number in a provider's words about waiting, None where there is none."""
    found = SECONDS.search(said)
    return min(float(found[0]), LONGEST_S) if found else None
