"""The fake provider in a process of its own, which tells at its end what it charged."""

import asyncio
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.fakes.wire.seen import Shape
from tests.fakes.wire.server import WireServer
from tests.sweep.child import Child


@dataclass
class Charges:
    """What a provider has charged.

    Attributes:
        url: of the provider.
        count: requests that cost money and came in whole; known once the provider has ended.
    """

    url: str = ""
    count: int = -1


@contextmanager
def charging(make: Callable[[], Shape]) -> Iterator[Charges]:
    """A provider that answers until the block ends."""
    told, tells = os.pipe()
    ends, end = os.pipe()
    child = Child(lambda: _be(make(), end, ends, tells))
    child.go()
    os.close(tells)
    os.close(ends)
    with os.fdopen(told) as said:
        charges = Charges(said.readline().strip())
        try:
            yield charges
        finally:
            os.close(end)
            charges.count = int(said.readline())
            child.wait()


def _be(shape: Shape, foreign: int, ends: int, tells: int) -> int:
    os.close(foreign)
    asyncio.run(_serve(shape, ends, tells))
    return 0


async def _serve(shape: Shape, ends: int, tells: int) -> None:
    ended = asyncio.Event()
    asyncio.get_running_loop().add_reader(ends, ended.set)
    async with WireServer(shape) as server:
        os.write(tells, f"{server.url}\n".encode())
        await ended.wait()
        asyncio.get_running_loop().remove_reader(ends)
        os.write(tells, f"{len(server.paid)}\n".encode())
