"""Starts, finds, cancels and awaits tasks: the one place that does, so that the loop can be changed."""

import asyncio
from collections.abc import Callable, Collection, Coroutine, Hashable


class Tasks:
    """Running tasks by key; a failed task is reported once and never lost silently.

    Args:
        failed: told of an exception that a task did not handle itself.
    """

    def __init__(self, failed: Callable[[BaseException], None]) -> None:
        self._failed = failed
        self._running: dict[Hashable, asyncio.Task[None]] = {}

    def start(self, key: Hashable, work: Coroutine[object, object, None]) -> None:
        """Run a coroutine in the current loop under a key that no running task has."""
        task = asyncio.get_running_loop().create_task(work)
        self._running[key] = task
        task.add_done_callback(lambda done: self._ended(key, done))

    def running(self, key: Hashable) -> bool:
        """Whether a task of this key is still at work."""
        task = self._running.get(key)
        return task is not None and not task.done()

    def cancel(self, key: Hashable) -> None:
        """Ask a task to stop; nothing happens where there is none."""
        if key in self._running:
            _stop_soon(self._running[key])

    async def over(self, key: Hashable) -> None:
        """Wait until a task has ended; at once where there is none."""
        if key in self._running:
            await asyncio.wait((self._running[key],))

    async def ended(self, kind: str) -> None:
        """Wait until no task is at work whose key is a tuple that begins with this word."""
        while work := [task for key, task in self._running.items() if isinstance(key, tuple) and key[0] == kind]:
            await asyncio.wait(work)
            await asyncio.sleep(0)

    async def settle(self) -> None:
        """Wait until nothing runs any more, including what running tasks start."""
        while self._running:
            await asyncio.wait(tuple(self._running.values()))
            await asyncio.sleep(0)

    async def close(self, finish: Collection[str] = ()) -> None:
        """Cancel everything and wait for it.

        Args:
            finish: kinds of work (the first word of their keys) that end by themselves and must not be cut off.
        """
        for key, task in tuple(self._running.items()):
            if not (isinstance(key, tuple) and key[0] in finish):
                _stop_soon(task)
        await self.settle()

    def _ended(self, key: Hashable, task: asyncio.Task[None]) -> None:
        if self._running.get(key) is task:
            del self._running[key]
        if not task.cancelled() and (error := task.exception()) is not None:
            self._failed(error)


def _stop_soon(task: "asyncio.Task[None]") -> None:
    """Cancel a turn of the loop later: work that was never begun could not tidy up after itself."""
    task.get_loop().call_soon(task.cancel)
