"""Fetching what was paid for without a window."""

from collections.abc import Callable

from studio.session.recovery import Found
from studio.session.session import Session


async def resume(opened: Callable[[], Session]) -> Found:
    """Open a session, settle what an earlier run has left, and close it again.

    Raises:
        StudioError: the library cannot be opened, or its ledger cannot be read.
    """
    session = opened()
    try:
        return await session.recovery.run()
    finally:
        await session.close()
