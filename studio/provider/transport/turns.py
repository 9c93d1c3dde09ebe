"""Pieces of long answers come to the loop one by one.

Sixteen pictures that are ready in the same moment would else be read in one turn of the loop, and the window would
stand still for as long as all their pieces together take.
"""

import asyncio
from dataclasses import dataclass, field


@dataclass
class _Queue:
    """Those of one loop that wait."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


_QUEUES: dict[asyncio.AbstractEventLoop, _Queue] = {}
"""Of loops in which somebody waits now."""


async def turn() -> None:
    """Wait until no other piece is in this turn of the loop. Whoever came first goes first."""
    loop = asyncio.get_running_loop()
    queue = _QUEUES.setdefault(loop, _Queue())
    queue.waiting += 1
    try:
        async with queue.lock:
            await asyncio.sleep(0)
    finally:
        queue.waiting -= 1
        if not queue.waiting:
            del _QUEUES[loop]
