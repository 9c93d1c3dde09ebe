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


def test_work_that_was_never_begun_still_tidies_up() -> None:
    async def journey() -> list[str]:
        tidied: list[str] = []
        tasks = Tasks(lambda error: None)

        async def work(name: str) -> None:
            try:
                await asyncio.Event().wait()
            finally:
                tidied.append(name)

        tasks.start("cancelled", work("cancelled"))
        tasks.cancel("cancelled")
        tasks.start("closed", work("closed"))
        await tasks.close()
        return tidied

    assert asyncio.run(journey()) == ["cancelled", "closed"]


def test_tasks_of_one_kind_can_be_waited_for() -> None:
    async def journey() -> tuple[bool, bool, bool]:
        tasks = Tasks(lambda error: None)
        hold = asyncio.Event()

        async def wait() -> None:
            await hold.wait()

        async def pass_by() -> None:
            await asyncio.sleep(0)

        tasks.start(("long", 1), wait())
        tasks.start(("short", 1), pass_by())
        tasks.start(("short", 2), pass_by())
        await tasks.ended("nothing")
        await tasks.ended("short")
        state = tasks.running(("short", 1)), tasks.running(("short", 2)), tasks.running(("long", 1))
        hold.set()
        await tasks.settle()
        return state

    assert asyncio.run(journey()) == (False, False, True)


def test_work_that_must_not_be_cut_off_ends_by_itself() -> None:
    async def play() -> list[str]:
        ended: list[str] = []
        gate = asyncio.Event()
        tasks = Tasks(lambda error: None)

        async def work(name: str) -> None:
            await gate.wait()
            ended.append(name)

        tasks.start(("bring", 1), work("bring"))
        tasks.start(("shot", 0), work("shot"))
        tasks.start("save", work("save"))
        await asyncio.sleep(0)
        asyncio.get_running_loop().call_later(0.02, gate.set)
        await tasks.close(finish=("bring",))
        return ended

    assert asyncio.run(play()) == ["bring"]
