"""An answer that a program kept before it died is read by every paid route as if it came now, and nothing is sent."""

import asyncio

import pytest

from studio.provider.trouble import ProviderError
from tests.fakes.journal import FakeJournal
from tests.provider.test_contract import opened

ROUTES = ("ark", "gemini", "openai", "compatible", "openrouter", "fal", "replicate")


class HasAnswer(FakeJournal):
    """A journal of an order whose answer is here."""

    def __init__(self, kept: bytes) -> None:
        super().__init__()
        self.kept = kept


@pytest.mark.parametrize("route", ROUTES)
def test_k8_a_kept_answer_is_read_and_nothing_is_paid(route: str) -> None:
    async def scene() -> None:
        async with opened(route) as at:
            live = await at.generate()
            journal = HasAnswer(at.journal.bodies[0])
            again = await at.provider.generate(at.order(), journal)
            assert again.data == live.data
            assert again.cost == live.cost
            assert len(at.server.paid) == 1
            assert "sending" not in journal.told

    asyncio.run(scene())


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("kept", [b"", b"<html>", b"[]", b'{"error":{"message":"Too many requests"}}'])
def test_p6_a_kept_answer_that_holds_nothing_is_an_error(route: str, kept: bytes) -> None:
    async def scene() -> None:
        async with opened(route) as at:
            with pytest.raises(ProviderError):
                await at.provider.generate(at.order(), HasAnswer(kept))
            assert at.server.paid == []

    asyncio.run(scene())
