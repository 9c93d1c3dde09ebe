"""Turns: so many at a time, so many in a minute, and given back however they end."""

import asyncio

import pytest

from studio.provider.transport import pace
from studio.provider.transport.pace import Pace
from tests.provider.transport.scenes import facts


async def hold(turns: Pace, held: list[int], most: list[int], end: asyncio.Event) -> None:
    async with turns.turn():
        held.append(1)
        most.append(len(held))
        await end.wait()
        held.pop()


async def settled() -> None:
    """Everybody who can go on has gone on."""
    for _ in range(20):
        await asyncio.sleep(0)


def test_never_more_than_allowed_at_a_time() -> None:
    async def scene() -> list[int]:
        turns, held, most, end = Pace(facts(together=3, a_minute=600)), list[int](), list[int](), asyncio.Event()
        tasks = [asyncio.create_task(hold(turns, held, most, end)) for _ in range(8)]
        await settled()
        assert len(held) == 3
        end.set()
        await asyncio.gather(*tasks)
        return most

    most = asyncio.run(scene())
    assert max(most) == 3
    assert len(most) == 8


def test_who_is_cancelled_gives_the_turn_back() -> None:
    async def scene() -> None:
        turns, held, most = Pace(facts(together=1, a_minute=600)), list[int](), list[int]()
        first = asyncio.create_task(hold(turns, held, most, asyncio.Event()))
        waiting = asyncio.create_task(hold(turns, held, most, asyncio.Event()))
        await settled()
        waiting.cancel()
        first.cancel()
        await asyncio.gather(first, waiting, return_exceptions=True)
        async with turns.turn():
            assert most == [1]

    asyncio.run(scene())


def test_the_minute_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "MINUTE_S", 3600)

    async def scene() -> list[int]:
        turns, held, most, end = Pace(facts(together=10, a_minute=2)), list[int](), list[int](), asyncio.Event()
        tasks = [asyncio.create_task(hold(turns, held, most, end)) for _ in range(4)]
        await settled()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return most

    assert asyncio.run(scene()) == [1, 2]
