"""What an answer of a provider can be, by its numbers: damaged text, another job's result, other sizes."""

import asyncio
import base64
import json
from collections.abc import Mapping

import pytest

from studio.provider.fal import Fal
from studio.provider.gemini import Gemini
from studio.provider.place import Surroundings
from studio.provider.provider import Claim
from studio.provider.replicate import Replicate
from studio.provider.transport.photo import decoded
from studio.provider.transport.waiting import Pauses
from studio.provider.trouble import ProviderError, StrangeAnswerError
from tests.fakes.journal import FakeJournal
from tests.fakes.wire.seen import Made, Seen
from tests.fakes.wire.server import WireServer
from tests.provider.orders import PNG, around, cards, order

QUICK = Pauses(0.0, 0.0)
TEXT = base64.b64encode(PNG).decode()


class Fixed:
    """Gives the same JSON to everything."""

    faults: Mapping[str, object] = {}
    expected: Mapping[str, object] = {}

    def __init__(self, route: str, said: object) -> None:
        self.route, self.said = route, said

    def answer(self, seen: Seen, server: WireServer) -> Made | None:
        text = json.dumps(self.said).replace("HERE", server.url)
        return Made(body=json.loads(text)) if not seen.path.startswith("/files/") else None

    def is_paid(self, seen: Seen) -> bool:
        return seen.method == "POST"


@pytest.mark.parametrize(
    "spelled",
    [
        TEXT,
        f"data:image/png;base64,{TEXT}",
        "\n".join(TEXT[at : at + 60] for at in range(0, len(TEXT), 60)),
        f"  {TEXT}\r\n",
        TEXT.rstrip("="),
        TEXT.replace("+", "-").replace("/", "_"),
    ],
)
def test_p7_base64_is_read_however_it_is_spelled(spelled: str) -> None:
    assert decoded(spelled) == PNG


@pytest.mark.parametrize("damage", ["", "!!!!", TEXT[:5], "data:image/png;base64,", "\x00" * 40])
def test_p7_damaged_base64_is_strange_and_its_answer_was_kept_first(damage: str) -> None:
    part = {"inlineData": {"mimeType": "image/png", "data": damage}}
    said = {"candidates": [{"content": {"parts": [part]}, "finishReason": "STOP"}]}

    async def scene() -> tuple[ProviderError, FakeJournal, int]:
        async with WireServer(Fixed("gemini", said)) as server:  # type: ignore[arg-type]
            route, journal = Gemini(around("gemini", server.url)), FakeJournal()
            card = next(iter(cards("gemini").values()))
            with pytest.raises(ProviderError) as caught:
                await route.generate(order(card), journal)
            await route.close()
        return caught.value, journal, len(server.paid)

    error, journal, paid = asyncio.run(scene())
    assert error.charged is not False
    assert paid == 1
    assert json.loads(journal.bodies[0]) == said


def recovered(route: str, said: object, claim: Claim) -> ProviderError:
    """What asking for an order ends in, where the provider says this to everything."""

    async def scene() -> ProviderError:
        async with WireServer(Fixed(route, said)) as server:  # type: ignore[arg-type]
            there: Surroundings = around(route, server.url)
            asked: Fal | Replicate = Fal(there, QUICK) if route == "fal" else Replicate(there, QUICK)
            urls = {what: url.replace("HERE", server.url) for what, url in claim.urls.items()}
            with pytest.raises(ProviderError) as caught:
                await asked.recover(order(next(iter(cards(route).values()))), Claim(claim.id, urls), FakeJournal())
            await asked.close()
        assert not [seen for seen in server.seen if seen.path.startswith("/files/")], "nothing of it was fetched"
        assert server.paid == []
        return caught.value

    return asyncio.run(scene())


@pytest.mark.parametrize(
    ("route", "said"),
    [
        ("fal", {"status": "COMPLETED", "request_id": "r-2", "images": [{"url": "HERE/files/1.png"}]}),
        ("replicate", {"id": "r-2", "status": "succeeded", "output": "HERE/files/1.png"}),
    ],
)
def test_p13_the_result_of_another_order_is_not_taken_for_this_one(route: str, said: object) -> None:
    claim = Claim("r-1", {"status": "HERE/status", "result": "HERE/result"})
    error = recovered(route, said, claim)
    assert isinstance(error, StrangeAnswerError)
    assert error.request_id == "r-1", "it can be shown to the provider"
    assert error.charged is not False
