"""What the library does for itself, every few minutes beside everything else: backups, room for bad days."""

import asyncio
from datetime import UTC, datetime

from studio.session.means import Means
from studio.store.library import Library
from studio.words import Sentence

FIRST_S, EVERY_S = 5.0, 180.0


def keep_up(means: Means, library: Library) -> None:
    """Begin; it ends with the session. A library that is only looked at needs none of it."""
    if library.upkeep is not None:
        loop = asyncio.get_running_loop()
        library.upkeep.hear(lambda said: _soon(loop, means, said))
        means.tasks.start("upkeep", _turns(means, library))


def _soon(loop: asyncio.AbstractEventLoop, means: Means, said: Sentence) -> None:
    """Say something that another thread has found."""
    if not loop.is_closed():
        loop.call_soon_threadsafe(means.live.notice, said)


async def _turns(means: Means, library: Library) -> None:
    wait = FIRST_S
    while library.upkeep is not None:
        await asyncio.sleep(wait)
        for said in await asyncio.to_thread(library.upkeep.turn, datetime.now(UTC)):
            means.live.notice(said)
        wait = EVERY_S
