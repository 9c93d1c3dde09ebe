"""Pieces of answers pass one by one, and never two in the same turn of the loop."""

import asyncio

from studio.provider.transport import turns
from studio.provider.transport.turns import turn

PIECES, READERS = 5, 8


async def passed() -> list[tuple[int, int]]:
    """Which reader passed in which turn of the loop."""
    found: list[tuple[int, int]] = []
    count, ended = 0, False

    async def counts() -> None:
        nonlocal count
        while not ended:
            count += 1
            await asyncio.sleep(0)

    async def reads(reader: int) -> None:
        for _piece in range(PIECES):
            await turn()
            found.append((count, reader))

    counting = asyncio.create_task(counts())
    await asyncio.gather(*(reads(reader) for reader in range(READERS)))
    ended = True
    await counting
    return found


def test_in_one_turn_of_the_loop_no_more_than_one_passes() -> None:
    found = asyncio.run(passed())
    assert len({count for count, _reader in found}) == len(found) == PIECES * READERS


def test_whoever_waits_longest_goes_first() -> None:
    readers = [reader for _count, reader in asyncio.run(passed())]
    assert readers == list(range(READERS)) * PIECES


def test_one_that_is_given_up_holds_nobody_back() -> None:
    async def scene() -> bool:
        waiting = [asyncio.create_task(turn()) for _number in range(3)]
        await asyncio.sleep(0)
        for one in waiting[:2]:
            one.cancel()
        await waiting[2]
        return True

    assert asyncio.run(scene())


def test_a_loop_that_has_ended_leaves_nothing_behind() -> None:
    asyncio.run(passed())
    assert not turns._QUEUES
