"""An index of words that a bad disk has damaged is made anew from the words that lie beside it."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
ANEW = "INSERT INTO found (found) VALUES ('rebuild')"


def mended(connection: sqlite3.Connection, work: Callable[[], T]) -> T:
    """Do work that touches the index of words; where that turns out to be damaged, once more after it was made anew.

    Args:
        connection: in a transaction.
        work: one statement, so that nothing of it was done where it failed.

    Raises:
        sqlite3.Error: whatever else the work raises.
    """
    try:
        return work()
    except sqlite3.DatabaseError as problem:
        if problem.sqlite_errorname != "SQLITE_CORRUPT_VTAB":
            raise
    connection.execute(ANEW)
    return work()
