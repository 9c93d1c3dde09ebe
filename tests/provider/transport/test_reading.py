"""Long answers are read one after the other, beside the loop."""

import asyncio
import threading

import pytest

from studio.provider.transport.reading import read


def test_work_is_done_beside_the_loop_and_gives_what_it_makes() -> None:
    def work(number: int, *, more: int) -> tuple[int, bool]:
        return number + more, threading.current_thread() is threading.main_thread()

    assert asyncio.run(read(work, 1, more=2)) == (3, False)


def test_what_goes_wrong_is_told_and_the_next_one_is_read() -> None:
    async def scene() -> int:
        with pytest.raises(ZeroDivisionError):
            await read(divmod, 1, 0)
        return await read(int, "7")

    assert asyncio.run(scene()) == 7


def test_never_two_at_once() -> None:
    inside: list[int] = []
    most: list[int] = []
    first_is_in, goes_on = threading.Event(), threading.Event()

    def work(number: int) -> int:
        inside.append(number)
        most.append(len(inside))
        first_is_in.set()
        goes_on.wait()
        inside.remove(number)
        return number

    async def scene() -> list[int]:
        tasks = [asyncio.create_task(read(work, number)) for number in range(8)]
        await asyncio.to_thread(first_is_in.wait)
        assert await asyncio.to_thread(lambda: "free") == "free"
        goes_on.set()
        return await asyncio.gather(*tasks)

    assert asyncio.run(scene()) == list(range(8))
    assert most == [1] * 8


def test_giving_up_one_that_waits_takes_nothing_from_the_others() -> None:
    goes_on = threading.Event()

    async def scene() -> str:
        first = asyncio.create_task(read(goes_on.wait))
        given_up = asyncio.create_task(read(str, "never"))
        last = asyncio.create_task(read(str, "last"))
        await asyncio.sleep(0)
        given_up.cancel()
        goes_on.set()
        await first
        assert given_up.cancelled() or not given_up.done()
        return await last

    assert asyncio.run(scene()) == "last"
