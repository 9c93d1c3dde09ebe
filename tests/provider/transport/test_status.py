"""What a status alone tells, and how long an answer asks to wait."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.provider.transport.call import Reply
from studio.provider.transport.status import by_status, retry_after, seconds
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

KINDS = [
    (302, ServerError, ServerError),
    (400, InvalidError, ServerError),
    (401, KeyRefusedError, KeyRefusedError),
    (402, NoCreditError, ServerError),
    (403, KeyRefusedError, ServerError),
    (404, ModelGoneError, ServerError),
    (410, ModelGoneError, ServerError),
    (413, InvalidError, ServerError),
    (422, InvalidError, ServerError),
    (429, TooFastError, TooFastError),
    (500, UnknownOutcomeError, UnknownOutcomeError),
    (502, UnknownOutcomeError, UnknownOutcomeError),
    (503, ServerError, ServerError),
    (504, UnknownOutcomeError, UnknownOutcomeError),
]


@pytest.mark.parametrize(("status", "own", "page"), KINDS)
def test_a_status_is_believed_where_the_provider_itself_speaks(
    status: int, own: type[ProviderError], page: type[ProviderError]
) -> None:
    assert type(by_status(Reply(status, body=b"{}"), "Someone")) is own
    assert type(by_status(Reply(status, body=b"<html>"), "Someone")) is page


def test_words_and_number_are_kept() -> None:
    error = by_status(Reply(400, body=b"{}"), "Someone", "No such\nratio.", "r-1")
    assert (error.words, error.request_id, error.charged) == ("No such ratio.", "r-1", False)


def test_only_what_may_be_done_may_be_charged() -> None:
    maybe = [status for status, _own, _page in KINDS if by_status(Reply(status, body=b"{}"), "x").charged is not False]
    assert maybe == [500, 502, 504]


def test_a_wait_is_read_as_number_and_as_date() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    assert retry_after(Reply(429, {"retry-after": " 12 "})) == 12.0
    assert 3000 < (retry_after(Reply(429, {"retry-after": later})) or 0) <= 3600
    assert retry_after(Reply(429, {"retry-after": "Wed, 21 Oct 2015 07:28:00"})) == 0.0
    assert retry_after(Reply(429)) is None


@given(st.text())
def test_any_head_gives_a_wait_or_none(said: str) -> None:
    for wait in (retry_after(Reply(429, {"retry-after": said})), seconds(said)):
        assert wait is None or 0 <= wait <= 1e12


@pytest.mark.parametrize(("said", "wait"), [("22s", 22.0), ("about 1.5 s", 1.5), ("9" * 400, 1e9), ("soon", None)])
def test_the_first_number_is_the_wait(said: str, wait: float | None) -> None:
    assert seconds(said) == wait
