"""Reading long answers beside the window: one after the other.

A picture as text keeps the interpreter to itself for milliseconds at a time. Several threads that do so at once would
take turns with each other, and the window would come last.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


async def read(work: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """Do work in the one thread that reads answers.

    Args:
        work: takes the answer apart; what it raises is raised here.
        *args: for it.
        **named: for it.
    """
    done = _reader().submit(work, *args, **named)
    return await asyncio.wrap_future(done)


@cache
def _reader() -> ThreadPoolExecutor:
    """Begins with the first answer."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="answers")
