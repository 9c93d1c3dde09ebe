"""A key that a provider repeats ends at the line: neither the journal nor the error gets it."""

import asyncio

import pytest

from studio.provider.transport.call import Reply
from studio.provider.transport.echo import SHORTEST, cleared, without_keys
from studio.provider.trouble import ProviderError
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.server import Made, WireServer
from tests.provider.transport.scenes import DRAW, KEY, EchoShape, line, sign

PLAIN = "onlylettersareinthiskey"


@pytest.mark.parametrize("key", [KEY, PLAIN])
@pytest.mark.parametrize("header", ["{}", "Bearer {}", "Key {}"])
def test_stars_stand_for_the_key(key: str, header: str) -> None:
    given = {"x-any-header": header.format(key)}
    data = f'{{"error": "wrong key {key}", "again": "{key}"}}'.encode()
    clean = without_keys(data, given)
    assert key.encode() not in clean
    assert len(clean) == len(data)
    assert clean.count(b"*" * len(key)) == 2


def test_an_answer_without_the_key_is_the_very_same() -> None:
    reply = Reply(200, {}, b"\x89PNG and more")
    assert cleared(reply, sign(KEY)) is reply
    assert cleared(reply, {}) is reply


def test_a_short_key_of_an_own_server_spoils_no_answer() -> None:
    key = "k" * (SHORTEST - 1)
    assert without_keys(b"kkkkkkkkkkkkkkkkkk", sign(key)) == b"kkkkkkkkkkkkkkkkkk"
    assert without_keys(b"anything", sign("")) == b"anything"


@pytest.mark.parametrize("status", [200, 400, 401, 500])
def test_neither_journal_nor_error_gets_it(status: int) -> None:
    async def journey() -> tuple[FakeJournal, object]:
        tattle = EchoShape({"tattle": lambda seen: Made(status, {"error": seen.headers["authorization"]})})
        async with WireServer(tattle) as server:
            server.dial.turn("tattle")
            journal, there = FakeJournal(), line(server.url)
            try:
                return journal, await there.pay(DRAW, journal)
            except ProviderError as problem:
                return journal, problem
            finally:
                await there.close()

    journal, came = asyncio.run(journey())
    said = [came.body.decode()] if isinstance(came, Reply) else [repr(came), getattr(came, "words", "")]
    assert [text for text in said if KEY in text] == []
    assert KEY not in repr(vars(journal))
    assert b"*" * len(KEY) in b"".join(journal.bodies)
