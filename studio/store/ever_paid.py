"""Whether anything was ever sent to somebody who is paid."""

import contextlib
import sqlite3
from pathlib import Path

ANY = """
    SELECT EXISTS (
        SELECT 1 FROM job WHERE coalesce(estimated, 1) <> 0
        AND EXISTS (SELECT 1 FROM event WHERE event.job = job.id AND event.state = 'sending')
    )
"""
"""An order whose price nobody knew may have been paid for."""
WAIT_S = 5.0


def ever_paid(library: Path) -> bool:
    """Whether the ledger of a library has an order that went out and was not free from the first.

    Only reads, over a connection of its own, so it may be asked from any thread. A ledger that cannot be read says no:
    then it is asked once more than needed, and nothing is sent unasked.

    Args:
        library: folder of the library.
    """
    address = f"{(library / 'library.db').absolute().as_uri()}?mode=ro"
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(address, WAIT_S, uri=True)) as ledger:
        return bool(ledger.execute(ANY).fetchone()[0])
    return False
