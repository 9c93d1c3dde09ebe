"""The fake provider in a thread of its own, for programs that run beside the test."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.fakes.wire.seen import Shape
from tests.fakes.wire.server import WireServer


class Beside:
    """A thread in which a server lives."""

    def __init__(self, server: WireServer) -> None:
        self._server = server
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), name="fake provider", daemon=True)

    def start(self) -> None:
        """Serve from now on."""
        self._thread.start()
        self._ready.wait()

    def stop(self) -> None:
        """Serve no more."""
        self._loop.call_soon_threadsafe(self._ends.set)
        self._thread.join()

    async def _serve(self) -> None:
        self._loop, self._ends = asyncio.get_running_loop(), asyncio.Event()
        async with self._server:
            self._ready.set()
            await self._ends.wait()


@contextmanager
def serving(*shapes: Shape) -> Iterator[WireServer]:
    """A server that answers until the block ends. Its dial may be turned from here."""
    server = WireServer(*shapes)
    beside = Beside(server)
    beside.start()
    try:
        yield server
    finally:
        beside.stop()
