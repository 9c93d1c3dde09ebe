"""Tasks are found by key, cancelled, awaited, and never fail silently."""

import asyncio

from studio.session.tasks import Tasks


def test_settle_waits_for_what_tasks_start() -> None:
    async def journey() -> list[str]:
        done: list[str] = []
        tasks = Tasks(lambda error: None)

        async def second() -> None:
            await asyncio.sleep(0)
            done.append("second")

        async def first() -> None:
            await asyncio.sleep(0)
            done.append("first")
            tasks.start("second", second())

        tasks.start("first", first())
        await tasks.settle()
        return done

    assert asyncio.run(journey()) == ["first", "second"]


def test_cancel_stops_one_and_leaves_the_other() -> None:
    async def journey() -> tuple[bool, bool, bool]:
        tasks = Tasks(lambda error: None)
        hold = asyncio.Event()

        async def wait() -> None:
            await hold.wait()

        tasks.start("a", wait())
        tasks.start("b", wait())
        tasks.cancel("a")
        tasks.cancel("nobody")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        state = tasks.running("a"), tasks.running("b")
        await tasks.close()
        return (*state, tasks.running("b"))

    assert asyncio.run(journey()) == (False, True, False)


def test_a_failure_is_told() -> None:
    async def journey() -> list[BaseException]:
        told: list[BaseException] = []
        tasks = Tasks(told.append)

        async def fail() -> None:
            raise RuntimeError

        tasks.start("fail", fail())
        await tasks.settle()
        return told

    assert [type(error) for error in asyncio.run(journey())] == [RuntimeError]
