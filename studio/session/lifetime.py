"""From the first desk to the last write."""

import asyncio

from studio.session.session import Session


async def live_until_closed(session: Session, closing: asyncio.Event) -> None:
    """Fill an empty first desk, wait until somebody closes, then end everything in order."""
    if not session.desk.experiment.steps and session.desk.tip is not None:
        session.run.generate()
    await closing.wait()
    await session.close()
