"""From the first desk to the last write."""

import asyncio
from collections.abc import Callable

from studio.session.keep_up import keep_up
from studio.session.session import Session

Leave = Callable[[], object]
FIRST_FRAME_S = 0.02


async def live_until_closed(
    session: Session, closing: asyncio.Event, begin: Callable[[], Leave], *, fill: bool = True
) -> None:
    """Show the session, wait until somebody closes, then end everything in order.

    Args:
        session: what is shown.
        closing: set by whoever closes, and when everything has to be opened anew.
        begin: shows the session, now that tasks can be started; returns what takes it away again.
        fill: whether an empty first desk gets its two pictures; not where the creator brings some.
    """
    session.guard.library.restarting.connect(closing.set)
    leave = begin()
    await asyncio.sleep(FIRST_FRAME_S)  # what a creator sees first is the window, then what fills it
    if fill and not session.desk.experiment.steps and session.desk.tip is not None:
        session.run.generate()
    session.recovery.begin()  # results expire: what is paid for comes first
    session.run.spend.follow()  # what earlier runs of the day have cost counts
    session.connect.look()  # keys in the key ring take their time
    keep_up(session.means, session.owned.library)
    await closing.wait()
    await session.close()
    leave()
